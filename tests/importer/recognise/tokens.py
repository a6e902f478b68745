"""Whether an outline holds every token of the lines it was made of, in order, as `check.fidelity` counts them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kimsorumlu.check.tokens import document_tokens, rejoined, words
from kimsorumlu.importer.recognise.outline import Outline
from kimsorumlu.read.table_shapes import FigureShape, TableEntryShape
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
from kimsorumlu.received.line import Reading


def lost(reading: Reading, outline: Outline) -> str:
    """Where the outline and the document part, or ""."""
    cut = {n for each in outline.furniture for part in each.lines for n in range(part.first, part.last + 1)}
    there = [token for part in _printed(outline) for token in words(part or "")]
    document = [token.text for token in rejoined(document_tokens(reading.lines, cut), there)]
    if there == document:
        return ""
    pairs = zip(document, there, strict=False)
    at = next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(document), len(there)))
    return f"document {document[at : at + 8]}, outline {there[at : at + 8]}, after {document[max(0, at - 5) : at]}"


def _printed(outline: Outline) -> Iterator[str | None]:
    yield outline.front_matter
    for piece in outline.text:
        yield from _piece(piece)
    for piece in outline.text:
        if isinstance(piece, ArticleShape | BlockShape):
            yield from _notes(piece.body)
    yield outline.back_matter


def _notes(entries: Sequence[EntryShape]) -> Iterator[str | None]:
    """The notes to clauses, which stand behind the text."""
    for entry in entries:
        if isinstance(entry, ClauseShape):
            yield entry.footnotes
        if isinstance(entry, ClauseShape | SubheadingShape):
            yield from _notes(entry.items)
        if isinstance(entry, SubheadingShape):
            yield from _notes(entry.body)


def _piece(piece: PieceShape) -> Iterator[str | None]:
    if isinstance(piece, DivisionShape):
        yield from (piece.before, piece.part or piece.chapter, piece.before_title, piece.title)
        return
    if isinstance(piece, GroupShape):
        yield from (piece.before, piece.group)
        return
    if isinstance(piece, BlockShape):
        yield from (piece.before, piece.block)
    else:
        marker, heading = (piece.before, piece.article), (piece.before_heading, piece.heading)
        yield from (*marker, *heading) if piece.heading_after else (*heading, *marker)
    yield piece.mark
    for entry in piece.body:
        yield from _entry(entry)


def _entry(entry: EntryShape) -> Iterator[str | None]:
    if isinstance(entry, SubheadingShape):
        yield from (entry.before, entry.heading)
        for each in (*entry.items, *entry.body):
            yield from _entry(each)
        return
    if isinstance(entry, FigureShape):
        yield entry.figure
        return
    if isinstance(entry, TableEntryShape):
        table = entry.table
        yield table.caption
        yield from (cell.text for row in (*table.head, *table.rows) for cell in row.cells)
        return
    assert isinstance(entry, ClauseShape)
    yield from (entry.label, entry.text or entry.mark)
    for each in entry.items:
        yield from _entry(each)
    yield from (entry.closing, entry.then)
