"""Reads data/legislation.yml, law by law, so that one slip does not hide the next."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from pathlib import Path as FilePath
from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from kimsorumlu import ids
from kimsorumlu.problems import FileSpan, Finding, Phrase, finding
from kimsorumlu.read.overlay import Joined, Shared, laid_over
from kimsorumlu.read.shaping import near, shape, unknown_key
from kimsorumlu.read.source import Document
from kimsorumlu.read.values import Day, Line, Names

LEGISLATION = FilePath("data/legislation.yml")
SCHEMA_LINE = "# yaml-language-server: $schema=../schema/legislation.json"
_OFFICIAL = "https://www.mevzuat.gov.tr/"

LawKind = Literal[
    "anayasa", "kanun", "khk", "cumhurbaskanligi-kararnamesi", "yonetmelik", "teblig", "genelge", "rehber",
    "bakanlar-kurulu-karari", "standart",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class LawShape:
    """One entry of legislation.yml; its key is its id, the last part of its address."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    kind: Annotated[LawKind, Field(description="Metnin türü.")]
    number: Annotated[Line | None, Field(description='Sayısı: "5393", "2008/17"; sayısı yoksa null.')]
    title: Annotated[Line, Field(description="Bugünkü resmî adı.")]
    accepted: Annotated[Day | None, Field(description="Kabul ya da karar tarihi; bilinmiyorsa null.")]
    gazette_date: Annotated[Day | None, Field(description="Resmî Gazete tarihi; bilinmiyorsa null.")]
    gazette_number: Annotated[Line | None, Field(description="Resmî Gazete sayısı; bilinmiyorsa null.")]
    status: Annotated[
        Literal["in-force", "repealed", "unknown"],
        Field(description="in-force: yürürlükte, repealed: yürürlükten kalktı, unknown: bilinmiyor."),
    ]
    url: Annotated[Line | None, Field(description="mevzuat.gov.tr adresi; kesin bilinmiyorsa null.")]
    short_title: Annotated[Line | None, Field(description="Herkesçe bilinen kısa adı: KMYKK.")] = None
    aliases: Annotated[Names, Field(description="Metinlerde geçen başka adları.")] = ()
    formerly: Annotated[Names, Field(description="Adı değiştiyse önceki adları.")] = ()
    decision: Annotated[Line | None, Field(description='Yürürlüğe koyan kararın sayısı: "2014/7074".')] = None
    repealed_by: Annotated[Line | None, Field(description="Yerine geçen metnin bu dosyadaki anahtarı.")] = None
    articles: Annotated[
        Line | None, Field(description="Yürürlükteki maddeler: 1-87, 15/A, mükerrer 44, ek 1-4, geçici 1-11.")
    ] = None
    note: Annotated[Line | None, Field(description="Okura gösterilecek kısa açıklama.")] = None


@dataclass(frozen=True, slots=True)
class LawEntry:
    """One law as read: its id, its shape, its article numbers as a set (None if unknown).

    `own`: its page stands whether a text cites it or not.
    """

    id: str
    shape: LawShape
    articles: frozenset[str] | None
    span: FileSpan
    own: bool = True


_FIELDS = tuple(field.name for field in fields(LawShape))
# "1-87", "15/A", "mükerrer 44", "ek 1-4", "geçici 1", "mükerrer 20/A"
_ARTICLES = re.compile(
    r"(?P<series>(?:ek|geçici|mükerrer) )?(?P<first>\d{1,5})(?:-(?P<last>\d{1,5})|(?P<letter>/[^\W\d_]))?"
)


def article_numbers(text: str) -> frozenset[str] | None:
    """The numbers a compact list stands for: "14-15, 15/A, ek 1" → {"14", "15", "15/A", "ek 1"}; None if it is none."""
    numbers: set[str] = set()
    for part in text.split(","):
        match = _ARTICLES.fullmatch(part.strip())
        if match is None:
            return None
        series, first, last = match["series"] or "", int(match["first"]), int(match["last"] or match["first"])
        # The longest law has 1,535 articles; a wider range is a slip of the keyboard.
        if not first <= last <= first + 2000:
            return None
        numbers |= {f"{series}{number}{match['letter'] or ''}" for number in range(first, last + 1)}
    return frozenset(numbers)


def read_laws(raw: bytes, file: str, shared: Shared | None = None) -> tuple[tuple[LawEntry, ...], tuple[Finding, ...]]:
    """All usable entries in file order, and everything wrong with the file. Never raises for bad data."""
    read = laid_over(raw, file, SCHEMA_LINE, shared)
    document, findings = read.document, [*read.findings]
    if not isinstance(document.data, dict):
        if document.data is not None:
            span = document.span(())
            findings.append(finding("wrong-type", span, key=file, expected=Phrase("section"), value="…"))
        return (), tuple(findings)
    entries = [_entry(id, data, read, findings) for id, data in document.data.items()]
    laws = tuple(entry for entry in entries if entry is not None)
    findings += _together(laws, document)
    return laws, tuple(findings)


def _entry(id: str, data: object, read: Joined, findings: list[Finding]) -> LawEntry | None:
    document = read.document
    where = document.key_span((id,))
    if not ids.is_slug(id):
        findings.append(finding("bad-slug", where, value=id, suggestion=ids.slug(id) or "kanun-5393"))
    if isinstance(data, dict):
        unknown = [key for key in data if key not in _FIELDS]
        findings += (unknown_key(document, (id, key), key, (), _FIELDS) for key in unknown)
        data = {key: value for key, value in data.items() if key in _FIELDS}
    law, found = shape(LawShape, data, document, (id,))
    findings += found
    if law is None:
        return None
    expected = ids.slug(f"{law.kind}-{_bare(law.number)}" if law.number else law.kind)
    if ids.is_slug(id) and not (id == expected or id.startswith(f"{expected}-")):
        findings.append(finding("legislation-id", where, value=id, expected=expected))
    articles = article_numbers(law.articles) if law.articles is not None else None
    if law.articles is not None and articles is None:
        findings.append(finding("legislation-articles", document.span((id, "articles")), value=law.articles))
    if law.url is not None and not law.url.startswith(_OFFICIAL):
        findings.append(finding("bad-value", document.span((id, "url")), key="url", value=law.url, expected=_OFFICIAL))
    return LawEntry(id, law, articles, where, read.own((id,)))


def _bare(number: str) -> str:
    """ "ISO/IEC 27001" → "ISO 27001": the part of a number that stands in an address."""
    return number.replace("/IEC", "")


def _together(laws: tuple[LawEntry, ...], document: Document) -> list[Finding]:
    """What shows only when the laws are seen together: duplicates, ambiguous names, successors that do not exist."""
    findings: list[Finding] = []
    known = [law.id for law in laws]
    seen: dict[object, str] = {}
    names: dict[str, str] = {}
    for law in laws:
        entry = law.shape
        by_title = (entry.kind, entry.title, entry.gazette_date)
        identity = (entry.kind, entry.number, entry.accepted) if entry.number else by_title
        if (first := seen.setdefault(identity, law.id)) != law.id:
            findings.append(finding("legislation-duplicate", law.span, value=law.id, first=first))
        if entry.repealed_by is not None and entry.repealed_by not in known:
            span = document.span((law.id, "repealed_by"))
            findings.append(finding("unknown-law", span, near=near(entry.repealed_by, known), value=entry.repealed_by))
        names |= {ids.slug(entry.title): law.id} if entry.status != "repealed" else {}
    for law in laws:
        others = [("short_title", law.shape.short_title), *(("aliases", alias) for alias in law.shape.aliases)]
        for key, name in others:
            # An official title may come back (İş Kanunu 1475, 4857); a name we add ourselves must not be ambiguous.
            if name is not None and names.setdefault(ids.slug(name), law.id) != law.id:
                span = document.span((law.id, key))
                findings.append(finding("legislation-name", span, value=name, first=names[ids.slug(name)]))
    return findings
