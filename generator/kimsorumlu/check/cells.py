"""The cells of a table are those of the document, in its columns, where it tells them apart.

A reader of a table trusts its columns: a number in the next cell is another number. Word files and web pages know the
cell of every line; texts print a row on a line, with tabs or drawn signs between its cells. In documents that print
each cell on a line, or columns by blanks, nothing but the words and their order can be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kimsorumlu.check.furniture import source_file
from kimsorumlu.check.lists import shortened
from kimsorumlu.check.printed import DataToken, PrintedString, StringRole
from kimsorumlu.check.tokens import PlacedToken
from kimsorumlu.model.text import Level
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding, FindingEvidence, finding
from kimsorumlu.received.line import ReceivedLine

# What parts the cells of a row that stands on one line.
_DRAWN: Final = "|│┃║¦"
_BETWEEN: Final = re.compile(f"[\t{_DRAWN}]")


def cells_apart(
    version: Version, lines: Sequence[ReceivedLine], printed: Sequence[PlacedToken], data: Sequence[DataToken]
) -> Iterator[Finding]:
    """Each cell that holds more than one of the document's, and each that is only a part of one; of a cell the first.

    Called when document and data agree token by token.
    """
    told: set[tuple[str, PrintedString]] = set()
    for (one, before), (other, after) in pairwise(zip(printed, data, strict=True)):
        piece, line = after.piece, lines[other.line - 1]
        if piece.role is not StringRole.CELL:
            continue
        parted = _parted(lines[one.line - 1], one, line, other)
        if before.piece is piece:
            code = "cells-joined" if parted else ""
        else:
            inside = one.line == other.line and not parted
            code = "cell-split" if inside and (line.cell is not None or _BETWEEN.search(line.text)) else ""
        if code and (code, piece) not in told:
            told.add((code, piece))
            shown = FindingEvidence(
                "document", FileSpan(source_file(version), other.line), line.bare.strip(), other.text
            )
            value = shortened(piece.text)
            yield finding(code, piece.span, where=piece.where, evidence=(shown,), place=piece.at, value=value)


def _parted(first: ReceivedLine, one: PlacedToken, second: ReceivedLine, other: PlacedToken) -> bool:
    """Whether the document has two tokens that follow each other in two cells.

    A line that goes on with a cell further right begins with what parts cells; one that begins with words is a row.
    """
    if first is second:
        return _BETWEEN.search(first.text, one.start, other.start) is not None
    if first.cell is not None or second.cell is not None:
        return first.cell != second.cell
    behind = second.text[other.start :].rstrip().rstrip(_DRAWN)
    return _BETWEEN.search(behind) is not None and _BETWEEN.search(second.text, 0, other.start) is None


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a table of the data: the table, how many columns that has, and the cell's own, 1 for the first."""

    table: str
    width: int
    column: int


def grid_cells(version: Version) -> dict[tuple[str, int], GridCell]:
    """Every cell of a version's tables by its row and its place there, counting what reaches over columns and down."""
    found: dict[tuple[str, int], GridCell] = {}
    for article, table in version.clauses():
        if table.level is not Level.TABLE or not table.items:
            continue
        name, width = f"{article.slug} {table.fragment}", sum(cell.columns for cell in table.items[0].cells)
        until: dict[int, int] = {}  # the rows that cells above reach down to, column by column
        for number, row in enumerate(table.items):
            column = 1
            for place, cell in enumerate(row.cells):
                while until.get(column, 0) > number:
                    column += 1
                found[f"{article.slug} {row.fragment}", place] = GridCell(name, width, column)
                if cell.rows > 1:
                    until |= dict.fromkeys(range(column, column + cell.columns), number + cell.rows)
                column += cell.columns
    return found


def cells_in_columns(
    version: Version, lines: Sequence[ReceivedLine], printed: Sequence[PlacedToken], data: Sequence[DataToken]
) -> Iterator[Finding]:
    """Each row with a cell in another column than the document's, which an empty cell beside it hides; once a row.

    A table of a Word file or a web page may begin further right than that of the data, but with all of its rows.
    Called when document and data agree token by token.
    """
    cells = grid_cells(version)
    begins: dict[tuple[str, int], int] = {}
    told: set[str] = set()
    for token, (_, piece, _start) in zip(printed, data, strict=True):
        own = cells.get((piece.at, piece.cell)) if piece.cell is not None else None
        if own is None or piece.at in told:
            continue
        line = lines[token.line - 1]
        if line.cell is not None:
            shift = line.cell.column - own.column
            wrong = shift != begins.setdefault((own.table, line.cell.table), shift)
        else:
            wrong = _column(line.text, token.start, own.width) not in (None, own.column)
        if wrong:
            told.add(piece.at)
            place = FileSpan(source_file(version), token.line)
            shown = FindingEvidence("document", place, line.bare.strip(), token.text)
            value = shortened(piece.text)
            yield finding("cell-shifted", piece.span, where=piece.where, evidence=(shown,), place=piece.at, value=value)


def _column(text: str, start: int, width: int) -> int | None:
    """The column in which a word stands on a line that prints a whole row, by what parts its cells; None of others.

    Signs that draw a table may stand at both of its sides, too. Where there are more tabs than cells, they align.
    """
    for signs in ("\t", _DRAWN):
        parting = [place for place, letter in enumerate(text) if letter in signs]
        if parting and signs == _DRAWN:
            first, last = (not side.strip() for side in (text[: parting[0]], text[parting[-1] + 1 :]))
            parting = parting[first : len(parting) - last]
        if parting and len(parting) == width - 1:
            return 1 + sum(place < start for place in parting)
    return None
