"""Tables and captions of figures: what stands among the clauses of an article and is none.

A table is lines that hold cells, or that signs, tabs or wide blanks part into as many columns one after another.
What a regulation mostly sets in two columns is no table but a list: terms and their meaning, labels and their text. A
document that is laid out as one table is none either. Both are read as lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from kimsorumlu.importer.recognise.families import label_at
from kimsorumlu.importer.recognise.marker_pieces import division_at, marker_at
from kimsorumlu.importer.recognise.wording import CAPTION, EXECUTION, worded
from kimsorumlu.read.table_shapes import CellShape, FigureShape, RowShape, TableEntryShape, TableShape
from kimsorumlu.received.line import ReceivedLine
from kimsorumlu.received.text import CELL_SIGN
from kimsorumlu.turkish.characters import as_printed
from kimsorumlu.turkish.fold import fold_letters

# Blanks that part columns where no sign and no format does.
_GAP: Final = re.compile(r"\t+[ \t]*| {2,}\t[ \t]*| {3,}")
_COLUMNS: Final = 3
_CAPTION_WORDS: Final = 14
# Rows set with blanks are so many at least, the names of their columns with them; rows of a format, or drawn.
_ROWS_OF_BLANKS: Final = 3
_ROWS: Final = 2


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table, or what is printed of a figure, and the received lines it stands on; of a table with its caption's."""

    numbers: tuple[int, ...]
    entry: TableEntryShape | FigureShape

    @property
    def said(self) -> str:
        """All its words, in the order they are printed."""
        if isinstance(self.entry, FigureShape):
            return self.entry.figure
        table = self.entry.table
        cells = [cell.text for row in (*table.head, *table.rows) for cell in row.cells if cell.text]
        return " ".join(text.replace("\n", " ") for text in (table.caption, *cells) if text)


@dataclass(frozen=True, slots=True)
class _Row:
    numbers: tuple[int, ...]
    cells: tuple[str, ...]


def tables_of(lines: Sequence[ReceivedLine], cut: frozenset[int] = frozenset()) -> tuple[PrintedTable, ...]:
    """The tables and figures in the text of a document, of whose lines those in `cut` are none of it."""
    there = [line for line in lines if line.bare.strip() and line.number not in cut]
    within: frozenset[int] | None = None
    found: list[PrintedTable] = []
    place = 0
    while place < len(there):
        end, table = _at(there, place)
        if table is not None:
            # Most documents hold none: only then is asked where their text stands.
            within = _in_text(there) if within is None else within
            if place in within:
                found.append(table)
        place = end
    return tuple(found)


def _in_text(lines: Sequence[ReceivedLine]) -> frozenset[int]:
    """The places from the first article or chapter on, but for those behind the last article: names and annexes."""
    texts = [line.bare.strip() for line in lines]
    heads = [place for place, text in enumerate(texts) if marker_at(text) or division_at(text)]
    if not heads:
        return frozenset()
    ends = (place for place in range(heads[-1], len(texts)) if EXECUTION.search(fold_letters(texts[place])))
    return frozenset(range(heads[0], next(ends, len(texts))))


def _at(lines: Sequence[ReceivedLine], place: int) -> tuple[int, PrintedTable | None]:
    """The table or the figure that begins at a place, if one does, and where to look on."""
    line = lines[place]
    if _captions_figure(line.bare.strip()):
        return place + 1, PrintedTable((line.number,), FigureShape(_printed(line.bare)))
    end = _end(lines, place)
    rows = _rows(lines[place:end]) if end - place > 1 else []
    if _tabular(rows, given=line.cell is not None or _drawn(line)):
        caption = lines[place - 1] if place and CAPTION.match(lines[place - 1].bare.strip()) else None
        return end, _table(rows, caption)
    # What is no table as a whole may hold none in a part: a layout.
    return end if line.cell is not None else place + 1, None


def _captions_figure(text: str) -> bool:
    """Whether a line says what a figure shows: "Şekil 1 – Organizasyon Şeması", not "Şekil 1 … gösterilmiştir."."""
    if not CAPTION.match(text):
        return False
    wording = worded(text)
    return not text.startswith("Tablo") and not wording.ended and wording.words <= _CAPTION_WORDS


def _end(lines: Sequence[ReceivedLine], start: int) -> int:
    """Behind the last line of the table that may begin at a place."""
    first = lines[start]
    end = start + 1
    if first.cell is not None:
        while end < len(lines) and (cell := lines[end].cell) is not None and cell.table == first.cell.table:
            end += 1
        return end
    columns = len(_cells(first))
    if columns < _COLUMNS:
        return end
    while end < len(lines) and lines[end].cell is None and len(_cells(lines[end])) == columns:
        end += 1
    return end


def _rows(lines: Sequence[ReceivedLine]) -> list[_Row]:
    if lines[0].cell is None:
        return [_Row((line.number,), _cells(line)) for line in lines]
    columns = max(line.cell.column for line in lines if line.cell is not None)
    return [_row(list(group), columns) for _, group in groupby(lines, key=lambda line: line.cell and line.cell.row)]


def _row(lines: Sequence[ReceivedLine], columns: int) -> _Row:
    """The lines of one row as its cells, each line of a cell a paragraph of it."""
    cells: list[list[str]] = [[] for _ in range(columns)]
    for line in lines:
        assert line.cell is not None  # the caller's choice
        cells[line.cell.column - 1].append(_printed(line.bare))
    return _Row(tuple(line.number for line in lines), tuple("\n".join(cell) for cell in cells))


def _cells(line: ReceivedLine) -> tuple[str, ...]:
    """What the signs, or else the wide gaps, of a line part."""
    if _drawn(line):
        return _drawn_cells(line)
    if not _GAP.search(line.bare.strip()):
        return (line.bare,)
    return tuple(_printed(cell) for cell in _GAP.split(line.bare.strip()))


def _drawn(line: ReceivedLine) -> bool:
    """Whether signs of a drawn table stand in a line, which are none of its text."""
    return line.text != line.bare and CELL_SIGN.search(line.bare) is None and CELL_SIGN.search(line.text) is not None


def _drawn_cells(line: ReceivedLine) -> tuple[str, ...]:
    places = [match.start() for match in CELL_SIGN.finditer(line.text)]
    edges = [-1, *places, len(line.text)]
    cells = [_printed(line.bare[one + 1 : other]) for one, other in pairwise(edges)]
    # Before the first sign and behind the last stands nothing where the table has an edge.
    first, last = int(not cells[0]), len(cells) - int(not cells[-1])
    return tuple(cells[first:last])


def _printed(text: str) -> str:
    return " ".join(as_printed(text).split())


def _tabular(rows: Sequence[_Row], *, given: bool) -> bool:
    """Whether rows are a table's. `given`: the format says so, or it is drawn."""
    if len(rows) < (_ROWS if given else _ROWS_OF_BLANKS) or len(rows[0].cells) < _COLUMNS:
        return False
    said = [cell for row in rows for cell in row.cells if cell]
    if any(_of_text(cell) for cell in said) or not all(any(row.cells) for row in rows):
        return False
    # In columns of blanks a sentence is none, and each row has something in its first.
    return given or (all(row.cells[0] for row in rows) and not any(cell.endswith((".", ";", ",")) for cell in said))


def _of_text(cell: str) -> bool:
    """Whether an article, a chapter, a paragraph or a lettered item begins in a cell."""
    label = label_at(cell)
    lettered = label is not None and not label[0].printed[0].isdigit()
    return marker_at(cell) is not None or division_at(cell) is not None or lettered


def _table(rows: Sequence[_Row], caption: ReceivedLine | None) -> PrintedTable:
    """Rows as a table; the first one names the columns where it counts nothing."""
    named = all(rows[0].cells) and not any(sign.isdigit() for cell in rows[0].cells for sign in cell)
    head, body = (rows[:1], rows[1:]) if named and len(rows) > 1 else ((), rows)
    entry = TableEntryShape(
        TableShape(
            rows=tuple(map(_row_shape, body)),
            head=tuple(map(_row_shape, head)),
            caption=_printed(caption.bare) if caption is not None else None,
        )
    )
    captioned = (caption.number,) if caption is not None else ()
    return PrintedTable((*captioned, *_numbers(rows)), entry)


def _numbers(rows: Sequence[_Row]) -> Iterator[int]:
    for row in rows:
        yield from row.numbers


def _row_shape(row: _Row) -> RowShape:
    return RowShape(tuple(CellShape(cell or None) for cell in row.cells))
