"""Reads one version file: the head as a whole, the text entry by entry, so that one slip does not hide the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from kimsorumlu.ids import ArticleNumber, article_number, spoken_number
from kimsorumlu.problems import Finding, Phrase, Where, finding
from kimsorumlu.read.clause_entries import body_entries, check_mark
from kimsorumlu.read.shapes import VersionShape
from kimsorumlu.read.shaping import shape
from kimsorumlu.read.source import Document, Path, parse
from kimsorumlu.read.text_shapes import ArticleShape, BlockShape, DivisionShape, GroupShape, PieceShape

# What an entry is that has this key, unless it has "article".
_DIVISIONS: Final[Mapping[str, type[DivisionShape | GroupShape]]] = {
    "part": DivisionShape,
    "chapter": DivisionShape,
    "group": GroupShape,
}
_Bodied = TypeVar("_Bodied", ArticleShape, BlockShape)


@dataclass(frozen=True, slots=True)
class TextEntry:
    """One entry of `text` with where it stands in the data."""

    path: Path
    shape: PieceShape


@dataclass(frozen=True, slots=True)
class VersionFile:
    """A version file as read: shapes and positions, not yet linked."""

    document: Document
    head: VersionShape
    text: tuple[TextEntry, ...]
    # Whether an entry of the text could not be read. Rules that would blame other lines for that stay silent.
    incomplete: bool


def read_version(raw: bytes, file: str) -> tuple[VersionFile | None, tuple[Finding, ...]]:
    """One version file from its bytes; None if its head cannot be used. Findings cover head and text in one go."""
    document, found = parse(raw, file)
    if document.data is None:
        return None, found
    if not isinstance(document.data, dict):
        head, more = shape(VersionShape, document.data, document, ())
        return None, found + more
    data = dict(document.data)
    entries = data.pop("text", None)
    head, more = shape(VersionShape, data, document, ())
    findings = [*found, *more]
    text: list[TextEntry] = []
    if not isinstance(entries, list) or not entries:
        code = "missing-key" if "text" not in document.data else "wrong-type"
        span = document.key_span(("text",)) if "text" in document.data else document.span(())
        value = Phrase("text" if entries else "empty")
        findings.append(finding(code, span, key="text", expected=Phrase("list"), value=value))
        entries = []
    for index, entry in enumerate(entries):
        read = _entry(entry, document, ("text", index), findings)
        if read is not None:
            text.append(TextEntry(("text", index), read))
    if head is None or any(f.code == "yaml-syntax" for f in findings):
        return None, tuple(findings)
    return VersionFile(document, head, tuple(text), incomplete=len(text) < len(entries)), tuple(findings)


def _entry(entry: object, document: Document, path: Path, findings: list[Finding]) -> PieceShape | None:
    if isinstance(entry, dict) and "article" not in entry:
        for key, kind in _DIVISIONS.items():
            if key in entry:
                division, found = shape(kind, entry, document, path, ((key, str(entry[key] or "?")),))
                findings += found
                return division
        if "block" in entry:
            return _with_body(BlockShape, entry, document, path, (("block", str(entry["block"] or "?")),), findings)
    marker = entry.get("article") if isinstance(entry, dict) else None
    number = None
    if isinstance(entry, dict) and isinstance(marker, str):
        number = _number(entry, document, path, findings)
        if number is None:
            return None
    where: Where = (("article", number.spoken if number else str(marker or "?")),)
    return _with_body(ArticleShape, entry, document, path, where, findings)


def _with_body(
    kind: type[_Bodied], entry: object, document: Document, path: Path, where: Where, findings: list[Finding]
) -> _Bodied | None:
    """An article or a block with its clauses."""
    if isinstance(entry, dict):
        check_mark(entry, document, path, where, findings)
        entry = body_entries(entry, document, path, where, findings)
    bodied, found = shape(kind, entry, document, path, where)
    findings += found
    return bodied


def _number(entry: dict[str, object], document: Document, path: Path, findings: list[Finding]) -> ArticleNumber | None:
    """What the marker says, or the number beside it; that is said only where the marker cannot be read."""
    marker, beside = str(entry["article"]), entry.get("number")
    number, where = article_number(marker), (("article", marker),)
    said = spoken_number(beside) if isinstance(beside, str) else None
    if beside is None and number is None:
        findings.append(finding("article-marker", document.span((*path, "article")), where=where, value=marker))
    elif beside is not None and (number is not None or said is None):
        code = "number-beside-marker" if number is not None else "article-number"
        span = document.span((*path, "number"))
        findings.append(finding(code, span, where=where, value=str(beside), marker=marker))
    return number or said
