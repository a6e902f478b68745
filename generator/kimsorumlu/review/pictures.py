"""Pages of a received PDF as pictures for a browser, drawn by the process that reads PDFs when they are looked at."""

from __future__ import annotations

import re
import struct
import threading
import zlib
from collections import OrderedDict
from typing import Final

from kimsorumlu.received.line import UnreadableError
from kimsorumlu.received.pdf.process import page_picture, pages_of

_KEPT: Final = 20
_PGM: Final = re.compile(rb"P5 ([0-9]+) ([0-9]+) 255\n")


class Pictures:
    """The pages of one document; the last ones looked at are kept. `sizes` are those of the pages, in points."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._kept: OrderedDict[int, bytes] = OrderedDict()
        # One page at a time: each is a process of its own.
        self._turn = threading.Lock()
        try:
            self.sizes = tuple((page.width, page.height) for page in pages_of(content))
        except UnreadableError:
            self.sizes = ()

    def page(self, number: int) -> bytes | None:
        """A page, from 1 on, as PNG; None if there is no such page, or it cannot be drawn."""
        if not 1 <= number <= len(self.sizes):
            return None
        with self._turn:
            if number not in self._kept:
                try:
                    self._kept[number] = png_of(page_picture(self._content, number))
                except UnreadableError:
                    return None
                if len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(number)
            return self._kept[number]


def png_of(pgm: bytes) -> bytes:
    """A picture in shades of grey (PGM, 8 bits) as PNG. Raises UnreadableError for anything else."""
    head = _PGM.match(pgm)
    if head is None:
        raise UnreadableError("picture")
    width, height = int(head[1]), int(head[2])
    rows = pgm[head.end() :]
    lines = [b"\0" + rows[start : start + width] for start in range(0, width * height, width)]
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(lines), 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
