"""Entries of a list in a data file, shaped one by one, so that one slip does not hide the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any, TypeVar

from kimsorumlu.problems import Finding, Phrase, finding
from kimsorumlu.read.overlay import Shared, laid_over
from kimsorumlu.read.shaping import shape, unknown_key
from kimsorumlu.read.source import Document, Path
from kimsorumlu.turkish.fold import fold_letters

T = TypeVar("T")


def opened(
    raw: bytes, file: str, schema: str, keys: tuple[str, ...], shared: Shared | None = None
) -> tuple[Document, dict[str, Any], list[Finding]]:
    """The document, its outermost keys and what is wrong with them; of a file that is no section, no keys."""
    read = laid_over(raw, file, schema, shared)
    document, findings = read.document, [*read.findings]
    data = document.data
    if isinstance(data, dict):
        findings += (unknown_key(document, (key,), key, (), keys) for key in data if key not in keys)
        return document, data, findings
    if data is not None:
        findings.append(finding("wrong-type", document.span(()), key=file, expected=Phrase("section"), value="…"))
    return document, {}, findings


def shaped_entries(
    kind: type[T], key: str, data: dict[str, Any], document: Document, findings: list[Finding]
) -> list[tuple[Path, T]]:
    """The entries of the list under `key` that have the shape of the dataclass `kind`, each with its place."""
    entries = data.get(key)
    if not isinstance(entries, list):
        if data:
            span = document.span((key,))
            findings.append(finding("wrong-type", span, key=key, expected=Phrase("list"), value="…"))
        return []
    names = tuple(field.name for field in fields(kind))  # type: ignore[arg-type]
    shaped: list[tuple[Path, T]] = []
    for index, entry in enumerate(entries):
        path: Path = (key, index)
        known = entry
        if isinstance(entry, dict):
            findings += (unknown_key(document, (*path, key), key, (), names) for key in entry if key not in names)
            known = {key: value for key, value in entry.items() if key in names}
        value, found = shape(kind, known, document, path)
        findings += found
        if value is not None:
            shaped.append((path, value))
    return shaped


def repeated(words: Iterable[tuple[Path, str]], key: str, document: Document) -> Iterable[Finding]:
    """Words that stand a second time, at their second place; letters and accents do not tell them apart."""
    seen: set[str] = set()
    for path, word in words:
        folded = fold_letters(word)
        if folded in seen:
            yield finding("written-twice", document.span(path), value=word, key=key)
        seen.add(folded)
