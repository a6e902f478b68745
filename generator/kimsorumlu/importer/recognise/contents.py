"""Which lines before the text list its headings with their pages: "İÇİNDEKİLER", "Amaç .............. 2".

They name chapters and articles, and are none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kimsorumlu.importer.recognise.marker_pieces import division_at, marker_at
from kimsorumlu.received.line import ReceivedLine
from kimsorumlu.turkish.fold import fold_letters

_HEADING: Final = re.compile(r"\W*(?:icindekiler|fihrist|icerik|sayfa(?: no)?)\W*")
# "Amaç ........ 2", "Amaç……2"; in a narrow column the number stands on the next line.
_LED: Final = re.compile(r"(?:(?:[.·_]\s?){5,}|…{2,})\s*(?P<page>[0-9]{0,3})\s*$")
# Below the heading a number at the end is enough.
_NUMBERED: Final = re.compile(r"[^\W\d_].*?[\s.](?P<page>[0-9]{1,3})$")
# Without a heading so many lines make a list; between two of them one of another form may stand, a long title's first.
_ROWS: Final = 3
_BETWEEN: Final = 1


def contents_of(lines: Sequence[ReceivedLine]) -> frozenset[int]:
    """The numbers of the received lines that make the list of contents before a text."""
    found = [*_listed(lines)]
    rows = [number for number, headed in found if not headed]
    return frozenset(number for number, _ in found) if len(rows) >= _ROWS else frozenset()


def _listed(lines: Sequence[ReceivedLine]) -> Iterator[tuple[int, bool]]:
    """The numbers of the lines of the list, each with whether it is the list's heading."""
    begun = below = False
    last = 0
    held: list[int] = []
    for line in lines:
        text = " ".join(line.bare.split())
        if not text or line.part != "body":
            continue
        led, page = _LED.search(text), _page(text, last) if below else None
        if _HEADING.fullmatch(fold_letters(text)):
            begun = below = True
            yield line.number, True
        elif led is not None or page is not None:
            begun = True
            yield from ((number, False) for number in held)
            held = []
            last = page or last
            yield line.number, False
        elif begun:
            held.append(line.number)
            if len(held) > _BETWEEN:
                return
        elif marker_at(text) is not None or division_at(text) is not None:
            return


def _page(text: str, last: int) -> int | None:
    """The page at the end of a line below the heading; pages never fall."""
    match = _NUMBERED.search(text)
    page = int(match["page"]) if match is not None else 0
    return page if last <= page and page else None
