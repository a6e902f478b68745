"""What the data says a document prints: every printed string in order, and its tokens with corrections undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from kimsorumlu.check.tokens import PlacedToken, placed, words
from kimsorumlu.model.corpus import Version
from kimsorumlu.model.text import Article, Clause, Division
from kimsorumlu.problems import FileSpan, Finding, Where, finding
from kimsorumlu.read.shapes import Correction


class StringRole(StrEnum):
    """What a printed string is in the data's structure."""

    TEXT = "text"
    LABEL = "label"
    MARKER = "marker"


@dataclass(frozen=True, slots=True)
class PrintedString:
    """One printed string of the data: its address (for corrections), its text, where it stands, what it is."""

    at: str
    text: str
    span: FileSpan
    where: Where
    role: StringRole = StringRole.TEXT


@dataclass(frozen=True, slots=True)
class DataToken:
    """A token of the data: as the document must print it, its piece, and its place in the piece's text."""

    text: str
    piece: PrintedString
    start: int


def data_tokens(version: Version) -> tuple[list[DataToken], list[Finding]]:
    """The data's tokens with every declared correction undone, as the document must print them."""
    findings = [found for index in range(len(version.source.corrections)) for found in _bounds(version, index)]
    pending = list(enumerate(version.source.corrections))
    tokens: list[DataToken] = []
    for piece in pieces(version):
        there = placed(piece.text)
        for item in [item for item in pending if item[1].at == piece.at]:
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


def _bounds(version: Version, index: int) -> Iterator[Finding]:
    """Scanning changes a letter or a space here and there; anything more would be rewriting the adopted text."""
    correction = version.source.corrections[index]
    printed, corrected = correction.printed, correction.corrected
    # A letter in six at most, and no digit: a wrong number in an adopted text is a fact about it, no slip of scanning.
    most = max(1, len(printed) // 6)
    digits = [[token for token in words(text) if token.isdigit()] for text in (printed, corrected)]
    if printed == corrected or digits[0] != digits[1] or Levenshtein.distance(printed, corrected) > most:
        span = version.document.span(("source", "corrections", index))
        yield finding("correction-too-large", span, printed=printed, corrected=corrected)


def _undo(there: list[PlacedToken], correction: Correction) -> list[PlacedToken] | None:
    """The tokens with the corrected form replaced by the printed one; None unless it occurs exactly once."""
    corrected = words(correction.corrected)
    size, texts = len(corrected), [token.text for token in there]
    starts = [start for start in range(len(texts) - size + 1) if texts[start : start + size] == corrected]
    # A form that stands twice could be undone in the wrong place; the correction must quote more words.
    if len(starts) != 1:
        return None
    first = starts[0]
    undone = [PlacedToken(text, 0, there[first].start) for text in words(correction.printed)]
    return there[:first] + undone + there[first + size :]


def pieces(version: Version) -> Iterator[PrintedString]:
    """Everything the data says the document prints, in order."""
    document = version.document
    yield from _block(version.front_matter, "front_matter", document.span(("front_matter",)))
    for entry in version.text:
        if isinstance(entry, Division):
            yield from _division(entry, version)
        else:
            yield from _article(entry, version)
    yield from _block(version.back_matter, "back_matter", document.span(("back_matter",)))


def _block(text: str | None, at: str, span: FileSpan) -> Iterator[PrintedString]:
    for offset, line in enumerate((text or "").split("\n")):
        yield PrintedString(at, line, FileSpan(span.file, span.line + offset, span.column, len(line) or 1), ())


def _division(entry: Division, version: Version) -> Iterator[PrintedString]:
    where: Where = ((entry.kind, entry.label),)
    yield PrintedString(entry.slug, entry.label, entry.span, where)
    if entry.title:
        yield PrintedString(entry.slug, entry.title, version.document.span((*entry.path, "title")), where)


def _article(article: Article, version: Version) -> Iterator[PrintedString]:
    span = version.document.span
    heading = (
        [PrintedString(article.slug, article.heading, span((*article.path, "heading")), article.where)]
        if article.heading
        else []
    )
    if not article.heading_after:
        yield from heading
    yield PrintedString(article.slug, article.marker, article.span, article.where, StringRole.MARKER)
    if article.heading_after:
        yield from heading
    if article.mark:
        yield PrintedString(article.slug, article.mark.text, span((*article.path, "mark")), article.where)
    for paragraph in article.body:
        yield from _clause(paragraph, article, version)


def _clause(clause: Clause, article: Article, version: Version) -> Iterator[PrintedString]:
    at, span = f"{article.slug} {clause.fragment}", version.document.span
    if clause.label:
        key = version.document.key_span((*clause.path, clause.label))
        yield PrintedString(at, clause.label, key, clause.where, StringRole.LABEL)
    if clause.text:
        yield PrintedString(at, clause.text, clause.span, clause.where)
    elif clause.mark:
        yield PrintedString(at, clause.mark.text, span((*clause.path, "mark")), clause.where)
    for item in clause.items:
        yield from _clause(item, article, version)
    if clause.closing:
        yield PrintedString(at, clause.closing, span((*clause.path, "closing")), clause.where)
