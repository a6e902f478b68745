"""The contents column of a regulation: chapters, articles by number, and the numbers the document does not have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kimsorumlu.facts.numbering import numbering_gaps
from kimsorumlu.model.corpus import Version
from kimsorumlu.model.text import Article, Division
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.lists import listed


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line: an article, or (without an address) a remark about missing numbers."""

    number: str
    text: str
    address: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class ContentsGroup:
    """A part or chapter with its lines; `title` is "" before the first one."""

    title: str
    entries: tuple[ContentsLine, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """What the column shows; `address` leads to the whole text."""

    title: str
    address: str
    count: int
    groups: tuple[ContentsGroup, ...]


def contents(version: Version, address: Callable[[Article], str], current: Article | None = None) -> Contents:
    """The contents of a version; `address` gives the link of an article, `current` is the one being read."""
    gaps = missing_numbers(version.articles)
    groups: list[tuple[str, list[ContentsLine]]] = [("", [])]
    for piece in version.text:
        if isinstance(piece, Division):
            groups.append((division_title(piece), []))
            continue
        lines = groups[-1][1]
        if piece.slug in gaps:
            lines.append(ContentsLine("", gaps[piece.slug], ""))
        number, text = _line(version, piece)
        lines.append(ContentsLine(number, text, address(piece), piece is current))
    shown = tuple(ContentsGroup(title, tuple(lines)) for title, lines in groups if title or lines)
    return Contents(version.title, version.url, len(version.articles), shown)


def division_title(division: Division) -> str:
    """ "BİRİNCİ BÖLÜM · Genel Hükümler", as printed."""
    return f"{division.label} · {division.title}" if division.title else division.label


def short_title(version: Version, article: Article) -> str:
    """The heading as a signpost: "Bilgi Ağları Şube Müdürlüğünün görev, yetki ve …" is cut to the unit's name.

    Only where the article speaks for exactly that unit or role and the rest of the heading is about its duties; what is
    left is letter for letter the printed heading.
    """
    heading = article.heading
    speaker = speaker_name(version, article.speaks_for[0]) if len(article.speaks_for) == 1 else None
    if not heading:
        return "Metni belgede yok" if article.text_is_lost else speaker or "Başlıksız madde"
    if speaker:
        printed, name = lower(heading), lower(speaker)
        if len(printed) == len(heading) and printed.startswith(name) and "görev" in printed[len(name) :]:
            return heading[: len(name)]
    return heading


def speaker_name(version: Version, id: str) -> str | None:
    """The name of the unit or role with this id in this version; None if it has neither."""
    speaker = version.unit(id) or version.role(id)
    return speaker.name if speaker else None


def missing_numbers(articles: Iterable[Article]) -> dict[str, str]:
    """The remark on each gap in the printed numbering, by the slug of the article that follows the gap."""
    return {slug: _missing(*gap) for slug, gap in numbering_gaps(articles).items()}


def _missing(low: int, high: int) -> str:
    if low == high:
        return f"{low}. madde belgede yoktur."
    # Up to four are named one by one: "14, 15 ve 16. maddeler" is read more easily than a span.
    if high - low > 3:
        return f"{low}–{high}. maddeler belgede yoktur."
    return f"{listed(str(number) for number in range(low, high + 1))}. maddeler belgede yoktur."


def _line(version: Version, article: Article) -> tuple[str, str]:
    """Number and title; "geçici 1" does not fit the number's column and moves to the title."""
    title = short_title(version, article)
    if not article.number.series:
        return article.number.numeral, title
    return "", f"{article.number.title}: {title}"
