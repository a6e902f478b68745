"""Notes at the foot of a PDF's pages: lines below the text that begin with a mark which the page bears above its lines.

"¹ Müdürlük 2019'da kurulmuştur." stands under a page whose text says "Müdürlüğünün¹". A line that begins with a number
and is no note has no such mark: an item's label is followed by a sign, a page's number stands alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from kimsorumlu.received.line import SMALLER, Part
from kimsorumlu.received.list_numbers import ON_THE_LINE
from kimsorumlu.received.pdf.columns import side
from kimsorumlu.received.pdf.pieces import PdfPiece

# "Müdürlüğünün¹", "Kanununun²,"; behind a number a raised one is a power, behind these a unit's: "40 m²".
_IN_TEXT: Final = re.compile(
    r"(?P<word>[^\W\d_⁰¹²³⁴⁵⁶⁷⁸⁹]+|[.,;:)”\"'’])\s?(?P<mark>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\*{1,3})(?![^\W_])"
)
_UNITS: Final = frozenset(("m", "dm", "cm", "mm", "km", "hm"))
# "¹ Müdürlük", "1Müdürlük", "*Bu madde", "213/7/2005"; "1)" and "1." are labels.
_BEGINS: Final = re.compile(r"(?P<mark>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[0-9]{1,4}|\*{1,3})\s*(?=[\w“\"'(/])")
# Where they are not, all that stands below the first of them is notes, and no more of a page's lines than this.
_MOST: Final = 0.4
_SENTENCE_ENDS: Final = (".", "!", "?", ":", ";", ")", "”", '"')


def with_notes(
    pages: Sequence[Sequence[PdfPiece]], parts: Sequence[Sequence[Part]], gutter: float | None
) -> list[list[Part]]:
    """The parts of each page's lines, those of its notes as such. `pages` are the lines of each in their order."""
    usual = _usual_size(pages, parts)
    found: list[list[Part]] = []
    unfinished = False
    for lines, of_lines in zip(pages, parts, strict=True):
        own = list(of_lines)
        body = [place for place, part in enumerate(own) if part == "body"]
        marks = _marks([lines[place].text for place in body])
        last = ""
        for column in _columns(lines, body, gutter):
            notes = _notes([lines[place] for place in column], marks, usual, goes_on=unfinished)
            for place in column[len(column) - notes :]:
                own[place] = "note"
                last = lines[place].text
        unfinished = bool(last) and not last.endswith(_SENTENCE_ENDS)
        found.append(own)
    return found


def _usual_size(pages: Sequence[Sequence[PdfPiece]], parts: Sequence[Sequence[Part]]) -> float:
    """The size of most letters of the text."""
    sizes: Counter[float] = Counter()
    for lines, of_lines in zip(pages, parts, strict=True):
        for line, part in zip(lines, of_lines, strict=True):
            if part == "body":
                sizes[round(line.size, 1)] += line.letters
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _marks(texts: Sequence[str]) -> list[str]:
    """The marks above the lines of a page, in their order, as figures."""
    return [
        match["mark"].translate(ON_THE_LINE)
        for text in texts
        for match in _IN_TEXT.finditer(text)
        if match["word"] not in _UNITS
    ]


def _columns(lines: Sequence[PdfPiece], body: Sequence[int], gutter: float | None) -> list[list[int]]:
    """The places of a page's text by columns, each from top to bottom; lines over both are one of their own."""
    columns: dict[int | None, list[int]] = {}
    for place in body:
        columns.setdefault(side(lines[place], gutter), []).append(place)
    return [sorted(column, key=lambda place: lines[place].base) for column in columns.values()]


def _notes(column: Sequence[PdfPiece], marks: Sequence[str], usual: float, *, goes_on: bool) -> int:
    """How many lines at the foot of a column are notes. `goes_on`: one of the page before is unfinished."""
    small = 0
    while small < len(column) and column[-1 - small].size < SMALLER * usual:
        small += 1
    within = column[len(column) - small :]
    among = [place for place, line in enumerate(within) if any(_begins(line.text, mark) for mark in marks)]
    if small and (among or goes_on):
        return small if goes_on else small - among[0]
    # As large as the text: every mark of the page has its note, in order, and nothing else stands below the first.
    first = len(column)
    for mark in reversed(marks):
        first = next((place for place in range(first - 1, -1, -1) if _begins(column[place].text, mark)), -1)
    lines = len(column) - first
    return lines if first >= 0 and lines <= _MOST * len(column) else 0


def _begins(text: str, mark: str) -> bool:
    """Whether a note with this mark begins so: "¹ Müdürlük", "1Müdürlük"; "213/7/2005" where its date stands close."""
    match = _BEGINS.match(text)
    return match is not None and match["mark"].translate(ON_THE_LINE).startswith(mark)
