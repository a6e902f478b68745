"""Headers and footers of a PDF's pages: what stands at the same height at the edge of many pages, numbers apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from kimsorumlu.received.line import Part
from kimsorumlu.received.pdf.pieces import PdfPage, PdfPiece

# The edges, in parts of the page's height, and how many lines of a page may stand in each.
_TOP: Final = 0.13
_BOTTOM: Final = 0.88
_LINES: Final = 3
# On so many of the pages, and on two at least; headers of left and right pages may take turns.
_RECURS: Final = 0.4
_HEIGHT: Final = 6
_DIGITS: Final = re.compile(r"[0-9]+")
# "12", "- 3 -", "Sayfa 4 / 9", "4/9"
_NUMBER_ALONE: Final = re.compile(
    r"[-–—\s]{0,3}(?:sayfa|sf\.?|s\.)?\s?[0-9]{1,4}(?:\s?(?:/|-|–)\s?[0-9]{1,4})?[-–—\s]{0,3}", re.IGNORECASE
)


def edge_parts(pages: Sequence[PdfPage], lines: Sequence[Sequence[PdfPiece]]) -> list[list[Part]]:
    """For each line of each page whether it is its header, its footer, or of the body."""
    candidates = [list(_at_edges(page, of_page)) for page, of_page in zip(pages, lines, strict=True)]
    met = Counter(key for page in candidates for key in {key for _, _, key in page})
    most = max(2, round(_RECURS * len(pages)))
    found: list[list[Part]] = [["body"] * len(of_page) for of_page in lines]
    for parts, of_page, page in zip(found, lines, candidates, strict=True):
        for place, part, key in page:
            # The height is rounded, so that the same one may be just beyond.
            height = key[1]
            recurs = met[key] + met[(key[0], height - 1, key[2])] + met[(key[0], height + 1, key[2])]
            alone = len(pages) == 1 and _NUMBER_ALONE.fullmatch(of_page[place].text) is not None
            if recurs >= most or alone:
                parts[place] = part
    return found


def _at_edges(page: PdfPage, lines: Sequence[PdfPiece]) -> list[tuple[int, Part, tuple[Part, int, str]]]:
    by_height = sorted(range(len(lines)), key=lambda place: lines[place].base)
    edges: tuple[tuple[Part, list[int]], ...] = (
        ("header", [n for n in by_height[:_LINES] if lines[n].base <= _TOP * page.height]),
        ("footer", [n for n in by_height[-_LINES:] if lines[n].base >= _BOTTOM * page.height]),
    )
    return [
        (place, part, (part, round(lines[place].base / _HEIGHT), _DIGITS.sub("#", lines[place].text)))
        for part, places in edges
        for place in places
    ]
