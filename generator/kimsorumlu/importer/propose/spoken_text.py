"""A text changed at places: for whom its pieces speak, by which words its headings are addressed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from kimsorumlu.read.source import Path
from kimsorumlu.read.table_shapes import FigureShape, TableEntryShape
from kimsorumlu.read.text_shapes import (
    ArticleShape,
    BlockShape,
    ClauseShape,
    EntryShape,
    PieceShape,
    SubheadingShape,
)

Ids = Mapping[Path, tuple[str, ...]]
_Bodied = ArticleShape | BlockShape
_OfPiece = Callable[[Path, _Bodied], _Bodied]
# A clause or a heading; tables speak for whom the data says by hand.
_Spoken = ClauseShape | SubheadingShape
_OfEntry = Callable[[Path, _Spoken], _Spoken]


def with_speakers(text: Sequence[PieceShape], speaking: Ids) -> tuple[PieceShape, ...]:
    """The text with the ids of `speaking` at their paths; nothing else changes."""
    return _changed(
        text,
        lambda path, piece: replace(piece, speaks_for=speaking.get(path, piece.speaks_for)),
        lambda path, entry: replace(entry, speaks_for=speaking.get(path, entry.speaks_for)),
    )


def with_slugs(text: Sequence[PieceShape], slugs: Mapping[Path, str]) -> tuple[PieceShape, ...]:
    """The text whose blocks and headings at these paths keep these words in their addresses."""

    def of_piece(path: Path, piece: _Bodied) -> _Bodied:
        return replace(piece, slug=slugs[path]) if isinstance(piece, BlockShape) and path in slugs else piece

    def of_entry(path: Path, entry: _Spoken) -> _Spoken:
        return replace(entry, slug=slugs[path]) if isinstance(entry, SubheadingShape) and path in slugs else entry

    return _changed(text, of_piece, of_entry)


def speakers_of(text: Sequence[PieceShape]) -> dict[Path, tuple[str, ...]]:
    """By its path for whom each piece and clause of a text speaks, where it does."""
    found: dict[Path, tuple[str, ...]] = {}

    def of_piece(path: Path, piece: _Bodied) -> _Bodied:
        if piece.speaks_for:
            found[path] = piece.speaks_for
        return piece

    def of_entry(path: Path, entry: _Spoken) -> _Spoken:
        if entry.speaks_for:
            found[path] = entry.speaks_for
        return entry

    _changed(text, of_piece, of_entry)
    return found


def _changed(text: Sequence[PieceShape], of_piece: _OfPiece, of_entry: _OfEntry) -> tuple[PieceShape, ...]:
    """The text with each article, block, clause and heading changed by its path."""

    def entries(each: Sequence[EntryShape], path: Path) -> tuple[EntryShape, ...]:
        return tuple(below(entry, (*path, place)) for place, entry in enumerate(each))

    def below(entry: EntryShape, path: Path) -> EntryShape:
        if isinstance(entry, TableEntryShape | FigureShape):
            return entry
        entry = of_entry(path, entry)
        items = entries(entry.items, (*path, "items"))
        if isinstance(entry, SubheadingShape):
            return replace(entry, items=items, body=entries(entry.body, (*path, "body")))
        return replace(entry, items=items)

    def whole(piece: PieceShape, path: Path) -> PieceShape:
        if not isinstance(piece, ArticleShape | BlockShape):
            return piece
        piece = of_piece(path, piece)
        return replace(piece, body=entries(piece.body, (*path, "body")))

    return tuple(whole(piece, ("text", place)) for place, piece in enumerate(text))
