"""Headers and footers of a PDF's pages: what stands at the same height at the edge of many pages, numbers apart.

A quality system's head is a table of many lines ("Doküman No", "Revizyon Tarihi", "Sayfa 3/12"): lines that recur
behind the edge's own belong to it, down to the first that does not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kimsorumlu.received.line import Part
from kimsorumlu.received.pdf.pieces import PdfPage, PdfPiece

# The edges, in parts of the page's height, and how many lines of a page may stand in each.
_TOP: Final = 0.13
_BOTTOM: Final = 0.88
_LINES: Final = 3
# So far down or up a table at the edge reaches.
_TABLE: Final = 0.3
# On so many of the pages, and on two at least; headers of left and right pages may take turns.
_RECURS: Final = 0.4
_HEIGHT: Final = 6
_EDGES: Final[tuple[Part, ...]] = ("header", "footer")
_DIGITS: Final = re.compile(r"[0-9]+")
# "12", "- 3 -", "Sayfa 4 / 9", "4/9"
_NUMBER_ALONE: Final = re.compile(
    r"[-–—\s]{0,3}(?:sayfa|sf\.?|s\.)?\s?[0-9]{1,4}(?:\s?(?:/|-|–)\s?[0-9]{1,4})?[-–—\s]{0,3}", re.IGNORECASE
)


def edge_parts(pages: Sequence[PdfPage], lines: Sequence[Sequence[PdfPiece]]) -> list[list[Part]]:
    """For each line of each page whether it is its header, its footer, or of the body."""
    candidates = [list(_at_edges(page, of_page)) for page, of_page in zip(pages, lines, strict=True)]
    met = Counter(key for page in candidates for key in {each.key for each in page})
    most = max(2, round(_RECURS * len(pages)))
    found: list[list[Part]] = [["body"] * len(of_page) for of_page in lines]
    for parts, of_page, page in zip(found, lines, candidates, strict=True):
        whole = dict.fromkeys(_EDGES, True)
        for each in page:
            # The height is rounded, so that the same one may be just beyond.
            part, height, text = each.key
            recurs = met[each.key] + met[(part, height - 1, text)] + met[(part, height + 1, text)] >= most
            alone = each.near and len(pages) == 1 and _NUMBER_ALONE.fullmatch(of_page[each.place].text) is not None
            if (recurs and (each.near or whole[part])) or alone:
                parts[each.place] = part
            whole[part] &= recurs
    return found


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line that may be of its page's edge: its place, by what it recurs, and whether it is near that edge."""

    place: int
    key: tuple[Part, int, str]
    near: bool


def _at_edges(page: PdfPage, lines: Sequence[PdfPiece]) -> Iterator[_Candidate]:
    """The lines towards each edge, from that edge on."""
    by_height = sorted(range(len(lines)), key=lambda place: lines[place].base)
    for part, order in zip(_EDGES, (by_height, by_height[::-1]), strict=True):
        for rank, place in enumerate(order):
            line = lines[place]
            far = line.base / page.height if part == "header" else 1 - line.base / page.height
            if far > _TABLE:
                break
            key = (part, round(line.base / _HEIGHT), _DIGITS.sub("#", line.text))
            yield _Candidate(place, key, rank < _LINES and far <= (_TOP if part == "header" else 1 - _BOTTOM))
