"""The process that reads a PDF: bytes of the file in, pages of pieces out, as JSON; nothing else is done in it.

Run as a module by `process`. It bounds its own memory and time, and says why a file is refused.
"""

from __future__ import annotations

import json
import math
import sys
from ctypes import byref, c_double, c_float, c_int, c_void_p, cast, create_string_buffer
from typing import Any, Final

from kimsorumlu.received import bounds
from kimsorumlu.turkish.characters import LOST

MEMORY: Final = 1_000_000_000
SECONDS: Final = 20
_PASSWORD: Final = 4
# How pdfium says that a hyphen parts a word at a line's end.
_PARTING: Final = ("\x02", "\ufffe")
# A picture that covers so much of a page is the page: a scan.
_COVERS: Final = 0.8
_OBJECTS_LOOKED_AT: Final = 500
# Pages are drawn with so many dots an inch, and no side of more dots than that.
_DOTS: Final = 200
_MOST_DOTS: Final = 5000


class _RefusedError(Exception):
    """Raised with the phrase that says why a file is refused, and what fills it."""


def main() -> None:
    """Reads the file from standard input and writes its pages, or why there are none, to standard output.

    With a page's number as its argument it draws that page, and writes it as a picture in shades of grey (PGM).
    """
    _bound()
    content = sys.stdin.buffer.read()
    if len(sys.argv) > 1:
        sys.stdout.buffer.write(_picture(content, int(sys.argv[1])))
        return
    try:
        found: dict[str, Any] = {"pages": _pages(content)}
    except _RefusedError as refused:
        found = {"refused": list(refused.args)}
    sys.stdout.buffer.write(json.dumps(found).encode())


def _bound() -> None:
    try:
        import resource
    except ImportError:  # where there is none, the parent's clock is the bound
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _pages(content: bytes) -> list[dict[str, Any]]:
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(content)
        count = len(document)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower()
        raise _RefusedError("document-password") if locked else _RefusedError("document-damaged", "PDF") from error
    if count > bounds.MAX_PAGES:
        raise _RefusedError("document-pages", str(bounds.MAX_PAGES))
    pages, letters = [], 0
    for index in range(count):
        try:
            page = document[index]
            texts = page.get_textpage()
        except pdfium.PdfiumError as error:
            raise _RefusedError("document-damaged", "PDF") from error
        page_letters = texts.count_chars()
        letters += page_letters
        if page_letters > bounds.MAX_LETTERS_ON_PAGE or letters > bounds.MAX_LETTERS:
            raise _RefusedError("document-letters", str(bounds.MAX_LETTERS_ON_PAGE))
        pages.append(_Page(page, texts).read(page_letters))
        texts.close()
        page.close()
    return pages


def _picture(content: bytes, number: int) -> bytes:
    import pypdfium2 as pdfium

    page = pdfium.PdfDocument(content)[number - 1]
    scale = min(_DOTS / 72, _MOST_DOTS / max(*page.get_size(), 1))
    drawn = page.render(scale=scale, grayscale=True)
    rows = bytes(drawn.buffer)
    body = b"".join(rows[row * drawn.stride : row * drawn.stride + drawn.width] for row in range(drawn.height))
    return b"P5 %d %d 255\n%s" % (drawn.width, drawn.height, body)


class _Page:
    """Gathers the letters of one page into pieces."""

    def __init__(self, page: Any, texts: Any) -> None:
        import pypdfium2.raw as raw

        self._raw = raw
        self._page = page
        self._texts = texts
        self._left, self._bottom, right, top = page.get_cropbox()
        self._wide, self._high = right - self._left, top - self._bottom
        self._turns = (page.get_rotation() // 90) % 4
        self._pieces: list[list[Any]] = []
        self._outside = 0
        self._origin = 0.0, 0.0

    def read(self, count: int) -> dict[str, Any]:
        raw, texts = self._raw, self._texts
        x, y, box = c_double(), c_double(), [c_double() for _ in range(4)]
        before, style, broken = None, (12.0, 0, 0, 0), True
        for index in range(count):
            code = raw.FPDFText_GetUnicode(texts, index)
            letter = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else LOST
            if raw.FPDFText_IsGenerated(texts, index) == 1:
                if letter in "\r\n":
                    broken = True
                elif self._pieces and not broken and not self._pieces[-1][7]:
                    # In turned text pdfium sees gaps where there are none.
                    self._pieces[-1][0] += " "
                continue
            if letter in _PARTING:
                letter = "-"
            if letter in "\r\n":
                broken = True
                continue
            drawn = raw.FPDFText_GetTextObject(texts, index)
            key = _address(drawn)
            if key != before:
                before, style = key, self._style(index)
            raw.FPDFText_GetCharOrigin(texts, index, x, y)
            raw.FPDFText_GetCharBox(texts, index, *(byref(each) for each in box))
            left, base = self._shown(x.value, y.value)
            corners = [self._shown(box[side].value, box[end].value) for side, end in ((0, 2), (1, 3))]
            right = max(left, *(corner[0] for corner in corners))
            if not (-1 <= left <= self.width + 1 and -1 <= base <= self.height + 1):
                self._outside += not letter.isspace()
                continue
            self._add(letter, left, right, base, style, broken)
            broken = False
        return {
            "size": [round(self.width, 2), round(self.height, 2)],
            "pieces": [[each[0], *(round(n, 2) for n in each[1:5]), *each[5:]] for each in self._pieces],
            "pictured": self._pictured(),
            "outside": self._outside,
        }

    @property
    def width(self) -> float:
        return float(self._high if self._turns % 2 else self._wide)

    @property
    def height(self) -> float:
        return float(self._wide if self._turns % 2 else self._high)

    def _add(
        self, letter: str, left: float, right: float, base: float, style: tuple[float, int, int, int], broken: bool
    ) -> None:
        size, bold, italic, turned = style
        inked = not letter.isspace()
        if self._pieces and not broken:
            last = self._pieces[-1]
            if turned == last[7] and (self._near(left, base, size) if turned else _follows(last, left, base, size)):
                self._origin = left, base
                last[0] += letter
                last[2] = max(last[2], right)
                last[4] = max(last[4], size)
                last[5] += bold * inked
                last[6] += italic * inked
                return
        if inked:
            self._origin = left, base
            self._pieces.append([letter, left, right, base, size, bold, italic, turned])

    def _near(self, left: float, base: float, size: float) -> bool:
        """Whether a turned letter is the next one on its line, whichever way that runs."""
        return math.dist((left, base), self._origin) <= 2.2 * size

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        """A place on the page as it is shown, from the upper left corner."""
        x, y = x - self._left, y - self._bottom
        return ((x, self._high - y), (y, x), (self._wide - x, y), (self._high - y, self._wide - x))[self._turns]

    def _style(self, index: int) -> tuple[float, int, int, int]:
        """Size in points, bold, italic, and by how many degrees letters are turned as the page is shown."""
        raw, texts = self._raw, self._texts
        matrix, flags, name = raw.FS_MATRIX(), c_int(), create_string_buffer(128)
        raw.FPDFText_GetMatrix(texts, index, matrix)
        raw.FPDFText_GetFontInfo(texts, index, name, 128, flags)
        font = name.value.decode("latin-1").lower()
        size = raw.FPDFText_GetFontSize(texts, index) * (math.hypot(matrix.c, matrix.d) or 1)
        turned = round(math.degrees(math.atan2(matrix.b, matrix.a)) - 90 * self._turns) % 360
        heavy = any(word in font for word in ("bold", "black", "heavy")) or flags.value & 1 << 18
        bold = heavy or raw.FPDFText_GetFontWeight(texts, index) >= 600
        slanted = "italic" in font or "oblique" in font or flags.value & 1 << 6
        return size, int(bool(bold)), int(bool(slanted)), 0 if min(turned, 360 - turned) < 8 else turned

    def _pictured(self) -> bool:
        raw, area = self._raw, 0.0
        sides = [c_float() for _ in range(4)]
        for index in range(min(raw.FPDFPage_CountObjects(self._page), _OBJECTS_LOOKED_AT)):
            each = raw.FPDFPage_GetObject(self._page, index)
            if raw.FPDFPageObj_GetType(each) == raw.FPDF_PAGEOBJ_IMAGE:
                raw.FPDFPageObj_GetBounds(each, *(byref(side) for side in sides))
                left, bottom, right, top = (side.value for side in sides)
                area = max(area, (right - left) * (top - bottom))
        return bool(area >= _COVERS * self._wide * self._high)


def _follows(last: list[Any], left: float, base: float, size: float) -> bool:
    """Whether a letter goes on the line of a piece: near its end, and on its base line or a little raised."""
    same_line = abs(base - last[3]) <= max(2.5, 0.45 * min(size, last[4]))
    # The second letter of a ligature ("fi", "ffl") has the place of the whole.
    return bool(same_line and -1.1 * size <= left - last[2] <= 2.2 * size)


def _address(pointer: Any) -> int | None:
    return cast(pointer, c_void_p).value


if __name__ == "__main__":
    main()
