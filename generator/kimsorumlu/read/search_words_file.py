"""Reads data/search-words.yml: names that mean the same, and everyday words for what regulations call otherwise."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path as FilePath
from typing import Annotated, Any, Final

from pydantic import ConfigDict, Field

from kimsorumlu.problems import Finding, Phrase, finding
from kimsorumlu.read.overlay import Shared, laid_over
from kimsorumlu.read.shaping import shape, unknown_key
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.values import Line

SEARCH_WORDS = FilePath("data/search-words.yml")
SCHEMA_LINE = "# yaml-language-server: $schema=../schema/search-words.json"
_STRICT = ConfigDict(extra="forbid")

Names = Annotated[tuple[Line, ...], Field(min_length=2)]


@dataclass(frozen=True, slots=True)
class EverydayShape:
    """One entry of `everyday`: `said` with `written`, or `same` alone."""

    __pydantic_config__ = _STRICT

    said: Annotated[tuple[Line, ...], Field(description="Söylenen sözler; “boz*” böyle başlayan her sözcük.")] = ()
    written: Annotated[tuple[Line, ...], Field(description="Yönetmelikte yazılanlar, tek sözcük olarak.")] = ()
    same: Annotated[tuple[Line, ...], Field(description="Birbirinin yerine geçen sözcükler.")] = ()


@dataclass(frozen=True, slots=True)
class ThingsShape:
    """One entry of `things`: things of one kind, and what the kind is called, the narrowest first."""

    __pydantic_config__ = _STRICT

    named: Annotated[tuple[Line, ...], Field(description="Hiçbir görevin anmadığı şeyler.", min_length=1)]
    kind_of: Annotated[
        tuple[Line, ...],
        Field(description="Türlerinin adları, en darı başta; her biri bir konunun sözüdür.", min_length=1),
    ]


@dataclass(frozen=True, slots=True)
class SearchWordsShape:
    """search-words.yml as a whole; its entries are read one by one."""

    __pydantic_config__ = _STRICT

    concepts: Annotated[tuple[Names, ...], Field(description="Bir şeyin adları; biri diğerlerini buldurur.")] = ()
    everyday: Annotated[tuple[EverydayShape, ...], Field(description="Gündelik sözler.")] = ()
    things: Annotated[tuple[ThingsShape, ...], Field(description="Şeyler ve türleri.")] = ()


@dataclass(frozen=True, slots=True)
class SearchWords:
    """What a search knows beside the texts: names of one thing, and what everyday words look for as well.

    `everyday` holds (said, written) pairs; words that are the same look for one another. `things` holds (names, kinds)
    pairs: what no duty names, and what it is a kind of, the narrowest first.
    """

    concepts: tuple[tuple[str, ...], ...] = ()
    everyday: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    things: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()


_LISTS: Final = tuple(field.name for field in fields(SearchWordsShape))


def read_search_words(raw: bytes, file: str, shared: Shared | None = None) -> tuple[SearchWords, tuple[Finding, ...]]:
    """The usable entries and everything wrong with the file. Never raises for bad data."""
    read = laid_over(raw, file, SCHEMA_LINE, shared)
    document, findings = read.document, [*read.findings]
    data = document.data
    if not isinstance(data, dict):
        if data is not None:
            findings.append(finding("wrong-type", document.span(()), key=file, expected=Phrase("section"), value="…"))
        return SearchWords(), tuple(findings)
    findings += (unknown_key(document, (key,), key, (), _LISTS) for key in data if key not in _LISTS)
    concepts = _each(Names, "concepts", data, document, findings)
    everyday = _each(EverydayShape, "everyday", data, document, findings)
    pairs = [pair for path, entry in everyday for pair in _pairs(entry, document, path, findings)]
    things = tuple((entry.named, entry.kind_of) for _, entry in _each(ThingsShape, "things", data, document, findings))
    return SearchWords(tuple(names for _, names in concepts), tuple(pairs), things), tuple(findings)


def _each(
    kind: Any, key: str, data: dict[str, object], document: Document, findings: list[Finding]
) -> list[tuple[Path, Any]]:
    """The entries of a list that have their shape, each with its place."""
    entries = data.get(key, [])
    if not isinstance(entries, list):
        findings.append(finding("wrong-type", document.span((key,)), key=key, expected=Phrase("list"), value="…"))
        return []
    shaped: list[tuple[Path, Any]] = []
    for index, entry in enumerate(entries):
        value, found = shape(kind, entry, document, (key, index))
        findings += found
        if value is not None:
            shaped.append(((key, index), value))
    return shaped


def _pairs(
    entry: EverydayShape, document: Document, path: Path, findings: list[Finding]
) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """What each word of an entry looks for as well."""
    if entry.same and not entry.said and not entry.written:
        return [((word,), tuple(other for other in entry.same if other != word)) for word in entry.same]
    missing = next((key for key in ("said", "written") if not getattr(entry, key)), None)
    if missing is not None:
        findings.append(finding("missing-key", document.span(path), key=missing))
    elif entry.same:
        findings.append(unknown_key(document, (*path, "same"), "same", (), ("said", "written")))
    return [] if missing else [(entry.said, entry.written)]
