"""Reads one version file: the head as a whole, the text entry by entry, so that one slip does not hide the next.

In the file the printed label is the key of a clause's text (`- ç): |`), so that the data reads like the regulation.
`with_label` moves it into `label` and `text` before the shapes are checked; positions still point at what was written.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from kimsorumlu.ids import ArticleNumber, article_number, label_text, spoken_number
from kimsorumlu.problems import Finding, Phrase, Where, finding
from kimsorumlu.read.labels import is_label
from kimsorumlu.read.shapes import VersionShape
from kimsorumlu.read.shaping import shape, unknown_key
from kimsorumlu.read.source import Document, Path, parse
from kimsorumlu.read.text_shapes import ArticleShape, ClauseShape, DivisionShape

CLAUSE_KEYS = frozenset(field.name for field in fields(ClauseShape)) - {"label"}
_LEVELS = ("paragraph", "item", "subitem")


@dataclass(frozen=True, slots=True)
class TextEntry:
    """One entry of `text` with where it stands in the data."""

    path: Path
    shape: DivisionShape | ArticleShape


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


def _entry(
    entry: object, document: Document, path: Path, findings: list[Finding]
) -> DivisionShape | ArticleShape | None:
    if isinstance(entry, dict) and "article" not in entry and ("part" in entry or "chapter" in entry):
        where: Where = (("chapter", str(entry.get("chapter") or entry.get("part"))),)
        division, found = shape(DivisionShape, entry, document, path, where)
        findings += found
        return division
    marker = entry.get("article") if isinstance(entry, dict) else None
    number = None
    if isinstance(entry, dict) and isinstance(marker, str):
        number = _number(entry, document, path, findings)
        if number is None:
            return None
    where = (("article", number.spoken if number else str(marker or "?")),)
    if isinstance(entry, dict):
        _check_mark(entry, document, path, where, findings)
    if isinstance(entry, dict) and isinstance(entry.get("body"), list):
        body = [
            with_label(clause, document, (*path, "body", i), where, 0, findings)
            for i, clause in enumerate(entry["body"])
        ]
        entry = {**entry, "body": body}
    article, found = shape(ArticleShape, entry, document, path, where)
    findings += found
    return article


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


def with_label(
    clause: object, document: Document, path: Path, where: Where, depth: int, findings: list[Finding]
) -> object:
    """The clause with its label key moved to `label` and `text`; anything else is left for the shapes to refuse."""
    if not isinstance(clause, dict):
        return clause
    labels = [key for key in clause if key not in CLAUSE_KEYS and is_label(key)]
    if len(labels) > 1 or (labels and "text" in clause):
        both = labels + (["text"] if "text" in clause else [])
        findings.append(finding("two-labels", document.key_span((*path, both[1])), where=where, labels=", ".join(both)))
    here = (*where, (_LEVELS[min(depth, 2)], _spoken(labels[0] if labels else None, path)))
    folded: dict[str, object] = {}
    for key, value in clause.items():
        if key in labels[:1]:
            folded |= {"label": key, "text": value if value != "" else None}
        elif key in CLAUSE_KEYS:
            folded.setdefault(key, value)
        elif key not in labels:
            findings.append(unknown_key(document, (*path, key), key, here, CLAUSE_KEYS))
    _check_mark(folded, document, path, here, findings)
    items = folded.get("items")
    if isinstance(items, list):
        folded["items"] = [
            with_label(item, document, (*path, "items", i), here, depth + 1, findings) for i, item in enumerate(items)
        ]
    if not any(folded.get(key) for key in ("text", "items", "mark")) and not (
        clause.keys() - CLAUSE_KEYS - set(labels)
    ):
        findings.append(finding("empty-clause", document.span(path), where=here))
    return folded


def _check_mark(part: dict[str, object], document: Document, path: Path, where: Where, findings: list[Finding]) -> None:
    """What an amendment did is nothing without the mark that the document prints."""
    findings += [
        finding("mark-incomplete", document.key_span((*path, key)), where=where, missing="mark")
        for key in ("amendment", "effect")
        if part.get(key) and not part.get("mark")
    ]


def _spoken(label: str | None, path: Path) -> str:
    return (label_text(label) if label else "") or f"{int(path[-1]) + 1}."
