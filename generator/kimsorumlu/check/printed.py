"""What the data says a document prints: every printed string in order, and its tokens with corrections undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import count, takewhile
from typing import Final, NamedTuple

from kimsorumlu.check.corrections import bounds
from kimsorumlu.check.tokens import PlacedToken, placed, starts_of, words
from kimsorumlu.model.text import Article, Clause, Division, Level
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding, Where, finding
from kimsorumlu.read.shapes import Correction
from kimsorumlu.read.source import Path

# In place of a line: tokens that stand as the document prints them, put there by a correction.
_UNDONE = -1


class StringRole(StrEnum):
    """What a printed string is in the data's structure."""

    FRONT = "front"
    BEFORE = "before"
    DIVISION = "division"
    TITLE = "title"
    HEADING = "heading"
    MARKER = "marker"
    LABEL = "label"
    TEXT = "text"
    CLOSING = "closing"
    CAPTION = "caption"
    CELL = "cell"
    BACK = "back"


# What an address is made of stands as printed.
_ADDRESSED = (StringRole.LABEL, StringRole.MARKER, StringRole.BEFORE)


@dataclass(frozen=True, slots=True)
class PrintedString:
    """One printed string of the data: its address (for corrections), its text, where it stands, what it is.

    `cell` is the place of its cell in the row, from 0, where it is one.
    """

    at: str
    text: str
    span: FileSpan
    where: Where
    role: StringRole
    cell: int | None = None


class DataToken(NamedTuple):
    """A token of the data: as the document must print it, its piece, and its place in the piece's text.

    A tuple, as `PlacedToken` is one.
    """

    text: str
    piece: PrintedString
    start: int


def data_tokens(version: Version) -> tuple[list[DataToken], list[Finding]]:
    """The data's tokens with every declared correction undone, as the document must print them."""
    all_pieces = [(piece, placed(piece.text)) for piece in pieces(version)]
    findings = [*bounds(version, [token.text for _, there in all_pieces for token in there])]
    pending = list(enumerate(version.source.corrections))
    tokens: list[DataToken] = []
    for piece, own in all_pieces:
        there = own
        for item in [item for item in pending if item[1].at == piece.at and piece.role not in _ADDRESSED]:
            undone = _undo(there, item[1])
            if undone is not None:
                there = undone
                pending.remove(item)
        tokens += [DataToken(token.text, piece, token.start) for token in there]
    findings += [
        finding(
            "correction-not-found",
            version.document.span(("source", "corrections", index)),
            value=f"{correction.printed} → {correction.corrected} ({correction.at})",
        )
        for index, correction in pending
    ]
    return tokens, findings


def _undo(there: list[PlacedToken], correction: Correction) -> list[PlacedToken] | None:
    """The tokens with the corrected form replaced by the printed one; None unless it occurs exactly once.

    What one correction has undone no other finds: two could together do what one may not.
    """
    corrected = words(correction.corrected)
    starts = starts_of(corrected, [token.text if token.line != _UNDONE else "" for token in there])
    # A form that stands twice could be undone in the wrong place; the correction must quote more words.
    if len(starts) != 1:
        return None
    first = starts[0]
    undone = [PlacedToken(text, _UNDONE, there[first].start) for text in words(correction.printed)]
    return there[:first] + undone + there[first + len(corrected) :]


def pieces(version: Version) -> Iterator[PrintedString]:
    """Everything the data says the document prints, in order."""
    document = version.document
    yield from _block(version.front_matter, "front_matter", document.span(("front_matter",)), StringRole.FRONT)
    for entry in version.text:
        if isinstance(entry, Division):
            yield from _division(entry, version)
        else:
            yield from _article(entry, version)
    for article in version.articles:
        yield from _footnotes(article, version)
    yield from _block(version.back_matter, "back_matter", document.span(("back_matter",)), StringRole.BACK)


def _block(text: str | None, at: str, span: FileSpan, role: StringRole) -> Iterator[PrintedString]:
    for offset, line in enumerate((text or "").split("\n")):
        yield PrintedString(at, line, FileSpan(span.file, span.line + offset, span.column, len(line) or 1), (), role)


def _division(entry: Division, version: Version) -> Iterator[PrintedString]:
    where: Where = ((entry.kind, entry.label),)
    yield from _before(entry, "before", entry.before, where, version)
    role = StringRole.TITLE if entry.kind == "group" else StringRole.DIVISION
    yield PrintedString(entry.slug, entry.label, entry.span, where, role)
    yield from _before(entry, "before_title", entry.before_title, where, version)
    if entry.title:
        span = version.document.span((*entry.path, "title"))
        yield PrintedString(entry.slug, entry.title, span, where, StringRole.TITLE)


def _article(article: Article, version: Version) -> Iterator[PrintedString]:
    span, at, where = version.document.span, article.slug, article.where
    heading = [*_before(article, "before_heading", article.before_heading, where, version)]
    if article.heading:
        heading_span = span((*article.path, "heading")) if article.marker else article.span
        heading.append(PrintedString(at, article.heading, heading_span, where, StringRole.HEADING))
    marker = [*_before(article, "before", article.before, where, version)]
    if article.marker:
        marker.append(PrintedString(at, article.marker, article.span, where, StringRole.MARKER))
    # What stands before a block is printed before its heading; it has no marker.
    yield from (*marker, *heading) if article.heading_after or not article.marker else (*heading, *marker)
    if article.mark:
        yield PrintedString(at, article.mark.text, span((*article.path, "mark")), where, StringRole.TEXT)
    for paragraph in article.body:
        yield from _clause(paragraph, article, version)


def _footnotes(article: Article, version: Version) -> Iterator[PrintedString]:
    """The notes to an article's clauses: the reader of a document puts those of all pages behind its text."""
    for clause in article.walk():
        places = _places(version, (*clause.path, "footnotes"))
        for text, place in _paragraphs(clause.footnotes or "", places):
            yield PrintedString(f"{article.slug} {clause.fragment}", text, place, clause.where, StringRole.BACK)


def _before(
    piece: Article | Division, key: str, text: str | None, where: Where, version: Version
) -> Iterator[PrintedString]:
    """A list number or a stray mark printed before a line; no correction reaches it."""
    if text:
        yield PrintedString(piece.slug, text, version.document.span((*piece.path, key)), where, StringRole.BEFORE)


def _clause(clause: Clause, article: Article, version: Version) -> Iterator[PrintedString]:
    at, span, where = f"{article.slug} {clause.fragment}", version.document.span, clause.where
    if clause.before:
        yield PrintedString(at, clause.before, span((*clause.path, "before")), where, StringRole.BEFORE)
    if clause.printed_label:
        key = version.document.key_span((*clause.path, clause.printed_label))
        yield PrintedString(at, clause.printed_label, key, where, StringRole.LABEL)
    for text, place, role, cell in _own(version, clause):
        yield PrintedString(at, text, place, where, role, cell)
    if not clause.text and clause.mark:
        yield PrintedString(at, clause.mark.text, span((*clause.path, "mark")), where, StringRole.TEXT)
    for item in clause.items:
        yield from _clause(item, article, version)
    if clause.closing:
        after = [place for key in ("closing", "then", "caption") for place in _places(version, (*clause.path, key))]
        for text, place in _paragraphs(clause.closing, after):
            yield PrintedString(at, text, place, where, StringRole.CLOSING)


def _own(version: Version, clause: Clause) -> Iterator[tuple[str, FileSpan, StringRole, int | None]]:
    """A clause's own words, paragraph by paragraph and, of a row of a table, cell by cell, with the cell's place."""
    if clause.cells:
        for number, cell in enumerate(clause.cell_texts):
            for text, place in _paragraphs(cell, _places(version, _cell_path(version, clause, number))):
                yield text, place, StringRole.CELL, number
    elif clause.text:
        path = (*clause.path, _KEYS.get(clause.level) or clause.printed_label or "text")
        for text, place in _paragraphs(clause.text, _places(version, path)):
            yield text, place, _ROLES.get(clause.level, StringRole.TEXT), None


# What the words of a clause are, and the key they stand under, where it is no paragraph, item or subitem.
_ROLES: Final = {Level.HEADING: StringRole.HEADING, Level.TABLE: StringRole.CAPTION, Level.FIGURE: StringRole.CAPTION}
_KEYS: Final = {Level.HEADING: "heading", Level.TABLE: "caption", Level.FIGURE: "figure"}


def _cell_path(version: Version, row: Clause, number: int) -> Path:
    """Where a cell's text stands: a row and a cell may be written bare, or as sections."""
    data = version.document.at(row.path)
    path: Path = (*row.path, "cells", number) if isinstance(data, dict) else (*row.path, number)
    return (*path, "text") if isinstance(version.document.at(path), dict) else path


def _paragraphs(text: str, places: list[FileSpan]) -> Iterator[tuple[str, FileSpan]]:
    return zip(text.split("\n"), places, strict=False)


def _places(version: Version, path: Path) -> list[FileSpan]:
    """Where the paragraphs of a text stand: under its key, or each in the list there."""
    document = version.document
    listed = takewhile(document.values.__contains__, ((*path, number) for number in count()))
    return [document.span(each) for each in listed] or [document.span(path)] * (path in document.values)
