"""The lines of a PDF's page in the order they are read.

Most files draw a page in that order, tables cell by cell; some draw it in any. So the order of drawing is believed
where it goes down the columns, and else the places are: down the left column, down the right, from one full line to the
next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final

from kimsorumlu.received.list_numbers import SUPERSCRIPTS
from kimsorumlu.received.pdf.columns import side
from kimsorumlu.received.pdf.pieces import PdfPage, PdfPiece

# Of neighbouring lines so many at least follow each other downwards where the order of drawing is that of reading.
_ORDERLY: Final = 0.75
# Base lines so near, in parts of a letter's size, are one line.
_SAME_LINE: Final = 0.35
_BLANK: Final = 0.15
# A number above the line is so much smaller than the letters beside it, and raised by so much of their size.
_NUMBER: Final = re.compile(r"\s*[0-9]{1,3}\s*")
_SMALLER: Final = 0.8
_LEAST_RAISED: Final = 0.2
_MOST_RAISED: Final = 0.6


def read_in_order(page: PdfPage, gutter: float | None) -> tuple[list[PdfPiece], bool]:
    """The upright lines of a page in order, and whether they are drawn in another."""
    upright = [piece for piece in page.pieces if not piece.turned]
    by_place = _by_place(upright, gutter)
    drawn = _as_drawn(upright, gutter)
    ranks = {id(piece): rank for rank, line in enumerate(by_place) for piece in line}
    places = [ranks[id(line[0])] for line in drawn]
    orderly = sum(one <= other for one, other in pairwise(places))
    as_drawn = orderly >= _ORDERLY * (len(places) - 1)
    return [_joined(line) for line in (drawn if as_drawn else by_place)], not as_drawn


def _as_drawn(pieces: Sequence[PdfPiece], gutter: float | None) -> list[list[PdfPiece]]:
    lines: list[list[PdfPiece]] = []
    for piece in pieces:
        last = lines[-1][-1] if lines else None
        if last and _on_one_line(last, piece) and piece.left >= last.right - 1 and _beside(last, piece, gutter):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines


def _beside(one: PdfPiece, other: PdfPiece, gutter: float | None) -> bool:
    """Whether pieces on one base line stand in one column."""
    return side(one, gutter) == side(other, gutter)


def _by_place(pieces: Iterable[PdfPiece], gutter: float | None) -> list[list[PdfPiece]]:
    columns: dict[int | None, list[PdfPiece]] = {0: [], 1: [], None: []}
    for piece in pieces:
        columns[side(piece, gutter)].append(piece)
    full, left, right = _rows(columns[None]), _rows(columns[0]), _rows(columns[1])
    # Each full line ends the columns above it.
    bounds = [line[0].base for line in full]

    def band(line: list[PdfPiece]) -> int:
        return sum(line[0].base > bound for bound in bounds)

    ordered = [((band(line), 1, place), line) for place, line in enumerate(left)]
    ordered += [((band(line), 2, place), line) for place, line in enumerate(right)]
    ordered += [((place, 3, 0), line) for place, line in enumerate(full)]
    return [line for _, line in sorted(ordered, key=lambda each: each[0])]


def _rows(pieces: Iterable[PdfPiece]) -> list[list[PdfPiece]]:
    """Pieces on one base line together, from left to right; lines from top to bottom."""
    rows: list[list[PdfPiece]] = []
    for piece in sorted(pieces, key=lambda each: each.base):
        if rows and _on_one_line(rows[-1][0], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda each: each.left) for row in rows]


def _on_one_line(one: PdfPiece, other: PdfPiece) -> bool:
    near = abs(one.base - other.base) <= max(2.5, _SAME_LINE * min(one.size, other.size))
    return near or _raised(one, other) or _raised(other, one)


def _raised(small: PdfPiece, large: PdfPiece) -> bool:
    """Whether a number stands above the line, next to the letters of another piece: of a note, or "m²"."""
    return (
        _NUMBER.fullmatch(small.text) is not None
        and small.size < _SMALLER * large.size
        and _LEAST_RAISED * large.size < large.base - small.base <= _MOST_RAISED * large.size
    )


def _joined(line: Sequence[PdfPiece]) -> PdfPiece:
    first = line[0]
    text = first.text
    if len(line) > 1 and _raised(first, line[1]):
        # The mark with which a note begins.
        text = text.strip().translate(SUPERSCRIPTS)
    for before, piece in pairwise(line):
        raised = _raised(piece, before)
        apart = piece.left - before.right > _BLANK * piece.size and not text.endswith(" ") and not raised
        text += (" " if apart else "") + (piece.text.strip().translate(SUPERSCRIPTS) if raised else piece.text)
    main = max(line, key=lambda piece: piece.letters)
    return replace(
        first,
        text=text.strip(),
        base=main.base,
        right=max(piece.right for piece in line),
        # What most of its letters have; a raised number is smaller.
        size=main.size,
        bold=sum(piece.bold for piece in line),
        italic=sum(piece.italic for piece in line),
    )


def turned_lines(page: PdfPage) -> list[PdfPiece]:
    """What is written across a page or up its edge: stamps, and records of electronic signatures."""
    turned = [piece for piece in page.pieces if piece.turned]
    return [_joined_turned(list(group)) for _, group in groupby(turned, key=lambda piece: (piece.turned, piece.size))]


def _joined_turned(pieces: Sequence[PdfPiece]) -> PdfPiece:
    return replace(
        pieces[0],
        text=" ".join(piece.text.strip() for piece in pieces),
        left=min(piece.left for piece in pieces),
        right=max(piece.right for piece in pieces),
    )
