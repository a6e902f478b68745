"""A text as rows, one for each thing that a document prints as such, in printing order; and back.

A row says how deep it stands; what holds it follows from that. Whatever is done to the depth and the kind of rows, the
words stay in their order: that is why acts are acts on rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from kimsorumlu.read.table_shapes import FigureShape, TableEntryShape, TableShape
from kimsorumlu.read.text_shapes import (
    ArticleShape,
    BlockShape,
    ClauseShape,
    DivisionShape,
    EntryShape,
    GroupShape,
    PieceShape,
    SubheadingShape,
)

Text = tuple[PieceShape, ...]


@dataclass(frozen=True, slots=True)
class Tail:
    """What is printed after the items of a clause: the end of its sentence, or a paragraph."""

    kind: Literal["closing", "then"]
    text: str


RowShape = PieceShape | EntryShape | Tail


@dataclass(frozen=True, slots=True)
class Row:
    """A piece, a clause, a heading or a tail, without what stands below it.

    `level` is 0 for a piece of the text, 1 for what stands in its body, and so on. `listed`: below a heading, whether
    it stands among its items. `was` are the places it had before an act.
    """

    level: int
    shape: RowShape
    listed: bool = False
    was: tuple[int, ...] = ()


def rows_of(text: Sequence[PieceShape]) -> tuple[Row, ...]:
    """All rows of a text."""
    found = (row for piece in text for row in _piece(piece))
    return tuple(replace(row, was=(place,)) for place, row in enumerate(found))


def text_of_rows(rows: Sequence[Row]) -> Text:
    """The text that the rows are of. Each row but a piece stands below one that can hold it, as `made_fit` has it."""
    pieces: list[PieceShape] = []
    starts = [place for place, row in enumerate(rows) if row.level == 0]
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        shape = rows[start].shape
        if isinstance(shape, ArticleShape | BlockShape):
            below = [_entry(rows[one:other]) for one, other in _children(rows, start, end)]
            pieces.append(replace(shape, body=tuple(below)))
        else:
            assert isinstance(shape, DivisionShape | GroupShape)
            pieces.append(shape)
    return tuple(pieces)


def end_of(rows: Sequence[Row], place: int) -> int:
    """The place behind a row and all that stands below it."""
    end = place + 1
    while end < len(rows) and rows[end].level > rows[place].level:
        end += 1
    return end


def printed(row: Row) -> tuple[str, ...]:
    """The strings a row prints, in order: what `check.printed` compares with the document."""
    shape = row.shape
    if isinstance(shape, DivisionShape):
        strings = [shape.before, shape.part or shape.chapter, shape.before_title, shape.title]
    elif isinstance(shape, GroupShape):
        strings = [shape.before, shape.group]
    elif isinstance(shape, BlockShape):
        strings = [shape.before, shape.block, shape.mark]
    elif isinstance(shape, ArticleShape):
        heading, marker = [shape.before_heading, shape.heading], [shape.before, shape.article]
        strings = [*(marker + heading if shape.heading_after else heading + marker), shape.mark]
    elif isinstance(shape, SubheadingShape):
        strings = [shape.before, shape.heading]
    elif isinstance(shape, ClauseShape):
        strings = [shape.label, shape.text or shape.mark]
    elif isinstance(shape, TableEntryShape):
        strings = _cells(shape.table)
    elif isinstance(shape, FigureShape):
        strings = [shape.figure]
    else:
        strings = [shape.text]
    return tuple(each for each in strings if each)


def _cells(table: TableShape) -> list[str | None]:
    """What a table prints: its caption, the names of its columns, its rows."""
    cells = [cell.text for row in (*table.head, *table.rows) for cell in row.cells]
    return [*cells, table.caption] if table.caption_after else [table.caption, *cells]


def _piece(piece: PieceShape) -> Iterator[Row]:
    if isinstance(piece, ArticleShape | BlockShape):
        yield Row(0, replace(piece, body=()))
        for entry in piece.body:
            yield from _below(entry, 1, listed=False)
    else:
        yield Row(0, piece)


def _below(entry: EntryShape, level: int, *, listed: bool) -> Iterator[Row]:
    if isinstance(entry, SubheadingShape):
        yield Row(level, replace(entry, items=(), body=()), listed)
        for each in entry.items:
            yield from _below(each, level + 1, listed=True)
        for each in entry.body:
            yield from _below(each, level + 1, listed=False)
        return
    if isinstance(entry, TableEntryShape | FigureShape):
        yield Row(level, entry, listed)
        return
    yield Row(level, replace(entry, items=(), closing=None, then=None), listed)
    for each in entry.items:
        yield from _below(each, level + 1, listed=True)
    if entry.closing is not None:
        yield Row(level + 1, Tail("closing", entry.closing))
    if entry.then is not None:
        yield Row(level + 1, Tail("then", entry.then))


def _children(rows: Sequence[Row], place: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of rows of what stands right below a row."""
    start = place + 1
    while start < end:
        after = min(end_of(rows, start), end)
        yield start, after
        start = after


def _entry(rows: Sequence[Row]) -> EntryShape:
    shape, below = rows[0].shape, [rows[one:other] for one, other in _children(rows, 0, len(rows))]
    tails = [each[0].shape for each in below if isinstance(each[0].shape, Tail)]
    entries = [each for each in below if not isinstance(each[0].shape, Tail)]
    if isinstance(shape, SubheadingShape):
        items = tuple(_entry(each) for each in entries if each[0].listed)
        return replace(shape, items=items, body=tuple(_entry(each) for each in entries if not each[0].listed))
    if isinstance(shape, TableEntryShape | FigureShape):
        return shape
    assert isinstance(shape, ClauseShape)
    said = {tail.kind: tail.text for tail in tails if isinstance(tail, Tail)}
    return replace(
        shape,
        items=tuple(map(_entry, entries)),
        closing=said.get("closing"),
        then=said.get("then"),
    )


# Deeper than any text is printed; a data file has room for twice that.
DEEPEST: Final = 8


def made_fit(rows: Sequence[Row]) -> tuple[Row, ...] | None:
    """The rows with each below one that can hold it, nothing moved; None if some stand below no article or block.

    Behind a clause's tail nothing follows in its list: what does stands beside the clause. A tail without items before
    it is a clause of its own.
    """
    found: list[Row] = []
    # The row that is open at each level.
    open_rows: list[Row] = []
    for row in rows:
        if row.level == 0:
            open_rows = [row]
            found.append(row)
            continue
        if not open_rows or isinstance(open_rows[0].shape, DivisionShape | GroupShape):
            return None
        level, last, shape = max(1, min(row.level, len(open_rows), DEEPEST)), found[-1], row.shape
        if isinstance(shape, Tail):
            if _has_list(open_rows[level - 1], last, level, shape):
                found.append(replace(row, level=level))
                continue
            level, shape = max(1, level - 1), ClauseShape(text=shape.text)
        if isinstance(last.shape, Tail):
            level = min(level, last.level - 1)
        # Nothing stands below a table or a figure.
        while isinstance(open_rows[level - 1].shape, TableEntryShape | FigureShape):
            level -= 1
        listed = level > 1 and _listed(row, open_rows[level - 1], found, level)
        open_rows = [*open_rows[:level], replace(row, level=level, shape=shape, listed=listed)]
        found.append(open_rows[-1])
    return tuple(found)


def _has_list(holder: Row, last: Row, level: int, tail: Tail) -> bool:
    """Whether a tail at a level has a list to follow: items of a clause, which have no such tail yet."""
    if not isinstance(holder.shape, ClauseShape) or last.level < level:
        return False
    if isinstance(last.shape, Tail) and last.level == level:
        return (last.shape.kind, tail.kind) == ("closing", "then")
    return True


def _listed(row: Row, holder: Row, found: Sequence[Row], level: int) -> bool:
    """Whether a row stands among the items of what holds it: of a clause always, of a heading before its body."""
    if isinstance(holder.shape, ClauseShape):
        return True
    before = next((each for each in reversed(found) if each.level <= level), None)
    return row.listed and (before is None or before.level < level or before.listed)
