"""The contents column of a regulation: chapters, articles by number, and the numbers the document does not have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kimsorumlu.facts.numbering import numbering_gaps
from kimsorumlu.model.text import Article, Clause, Division
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.lists import listed


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line: an article, a heading inside one, or (without an address) a remark about missing numbers.

    `below` are the headings inside it.
    """

    number: str
    text: str
    address: str
    current: bool = False
    below: tuple[ContentsLine, ...] = ()


@dataclass(frozen=True, slots=True)
class ContentsGroup:
    """A part, a chapter or a group with its lines; `title` is "" before the first one, `level` 1 for the outermost.

    `address` is where its lines are told that are not told here, "" if they are.
    """

    title: str
    level: int
    entries: tuple[ContentsLine, ...]
    address: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """What the column shows; `address` leads to the whole text, `count` says what it has: "17 madde, 3 başlık"."""

    title: str
    address: str
    count: str
    groups: tuple[ContentsGroup, ...]


def contents(version: Version, address: Callable[[Article], str], current: Article | None = None) -> Contents:
    """The contents of a version; `address` gives the link of an article, `current` is the one being read.

    Where one is, only its own headings and the articles of its own division are told: the other divisions lead to where
    they begin in the whole text, whose contents tell all.
    """
    gaps = missing_numbers(version.articles)

    def lines(articles: Iterable[Article]) -> Iterator[ContentsLine]:
        for article in articles:
            if article.slug in gaps:
                yield ContentsLine("", gaps[article.slug], "")
            number, text = _line(version, article)
            below = tuple(_headings(article.body, address(article))) if current in (None, article) else ()
            yield ContentsLine(number, text, address(article), article is current, below)

    def group(division: Division | None, articles: Sequence[Article]) -> ContentsGroup:
        if division is None:
            return ContentsGroup("", 1, tuple(lines(articles)))
        title, near = division_title(division), current is None or any(article is current for article in articles)
        if near:
            return ContentsGroup(title, division.level, tuple(lines(articles)))
        return ContentsGroup(title, division.level, (), f"{version.url}#{division.slug}")

    shown = tuple(group(*divided) for divided in _divided(version))
    return Contents(version.title, version.url, counted_pieces(version), shown)


def _divided(version: Version) -> Iterator[tuple[Division | None, list[Article]]]:
    """The divisions, each with what stands between it and the next one; None for what stands before the first."""
    division: Division | None = None
    articles: list[Article] = []
    for piece in version.text:
        if isinstance(piece, Article):
            articles.append(piece)
            continue
        if division or articles:
            yield division, articles
        division, articles = piece, []
    if division or articles:
        yield division, articles


def counted_pieces(version: Version) -> str:
    """ "17 madde"; "17 madde, 3 başlık" where blocks stand without an article, "9 başlık" where nothing else does."""
    blocks = sum(article.number is None for article in version.articles)
    articles = len(version.articles) - blocks
    told = [f"{articles} madde"] if articles or not blocks else []
    return ", ".join((*told, *([f"{blocks} başlık"] if blocks else [])))


def _headings(clauses: Iterable[Clause], address: str) -> Iterator[ContentsLine]:
    """The headings among the clauses, each with those below it; elsewhere than on its page an article begins ids."""
    for clause in clauses:
        if clause.is_heading:
            at = f"{address}{'-' if '#' in address else '#'}{clause.fragment}"
            yield ContentsLine("", clause.title, at, below=tuple(_headings(clause.items, address)))
        else:
            yield from _headings(clause.items, address)


def division_title(division: Division) -> str:
    """ "BİRİNCİ BÖLÜM · Genel Hükümler", as printed."""
    return f"{division.label} · {division.title}" if division.title else division.label


def short_title(version: Version, article: Article) -> str:
    """The heading as a signpost: "Bilgi Ağları Şube Müdürlüğünün görev, yetki ve …" is cut to the unit's name.

    Only where the article speaks for exactly that unit or role and the rest of the heading is about its duties; what is
    left is letter for letter the printed heading, without the sign that ends it.
    """
    heading = article.title
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
    speaker = version.speaker(id)
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
    """Number and title; "geçici 1" does not fit the number's column and moves to the title, a block has no number."""
    title = short_title(version, article)
    if article.name.column or article.number is None:
        return article.name.column, title
    return "", f"{article.name.title}: {title}"
