"""The cells of a table are those of the document, where it tells them apart.

A reader of a table trusts its columns: a number in the next cell is another number. Word files and web pages know the
cell of every line; texts print a row on a line, with tabs or drawn signs between its cells. In documents that print
each cell on a line, or columns by blanks, nothing but the words and their order can be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from kimsorumlu.check.furniture import source_file
from kimsorumlu.check.lists import shortened
from kimsorumlu.check.printed import DataToken, PrintedString, StringRole
from kimsorumlu.check.tokens import PlacedToken
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding, FindingEvidence, finding
from kimsorumlu.received.line import ReceivedLine

# What parts the cells of a row that stands on one line.
_BETWEEN: Final = re.compile("[\t|│┃║¦]")


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
    behind = second.text[other.start :].rstrip().rstrip("|│┃║¦")
    return _BETWEEN.search(behind) is not None and _BETWEEN.search(second.text, 0, other.start) is None
