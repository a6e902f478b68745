"""The pages of a law: which of the regulations that rest on it and the clauses that cite it each of them tells of.

First come the regulations, those in force first; then the clauses in force, by the article they cite and within one by
municipality; then those of texts that are not in force.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.citations.citation import LocatedCitation
from kimsorumlu.facts.citations.grouping import CitedTogether, by_article, by_clause
from kimsorumlu.model.legislation import Law
from kimsorumlu.site import Site
from kimsorumlu.view.passages import reading_order
from kimsorumlu.view.sheets import in_sheets, spans

# What is no group of clauses that cite the same articles.
RESTING: Final = "Dayanan yönetmelikler"
OLD: Final = "Yürürlükte olmayan metinler"
NO_ARTICLE: Final = "Maddesi belirtilmeden"
# Bytes of a regulation's line and of a passage.
_LINE: Final = 400
_PASSAGE: Final = 900


@dataclass(frozen=True, slots=True)
class CitingEntry:
    """A regulation or a clause, by its citations of the same articles of the law; `under` is the title of its group."""

    under: str
    cited: tuple[LocatedCitation, ...]
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupJump:
    """The way to the clauses that cite the same articles, and how many they are on all pages."""

    title: str
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class LawSheet:
    """A page of a law; `spans` is what every page is called, `jumps` lead to every group on all of them."""

    law: Law
    number: int
    entries: tuple[CitingEntry, ...]
    spans: tuple[str, ...]
    jumps: tuple[GroupJump, ...]

    def under(self, title: str) -> Iterator[CitingEntry]:
        return (entry for entry in self.entries if entry.under == title)


def law_sheet_url(law: Law, sheet: int) -> str:
    """The address of a page of a law."""
    return ids.sheet_url(ids.law_url(law.id), sheet)


def law_sheets(site: Site, law: Law) -> Iterator[LawSheet]:
    """The pages of a law; one, without entries, of a law that no clause cites."""
    cited = sorted(site.facts.references.by_law.get(law.id, ()), key=partial(reading_order, site))
    current = [place for place in cited if _in_force(site, place)]
    resting = sorted(site.facts.references.resting(cited), key=lambda place: not _in_force(site, place))
    groups = by_article(current)
    entries = [
        *(CitingEntry(RESTING, (place,)) for place in resting),
        *(
            CitingEntry(article_titles(group.articles), places, group.articles)
            for group in groups
            for places in by_clause(group.cited)
        ),
        *(CitingEntry(OLD, places) for places in by_clause(place for place in cited if not _in_force(site, place))),
    ]
    sheets = in_sheets(entries, _weight)
    called, jumps = spans(sheets, partial(_called, site)), tuple(_jumps(law, groups, sheets))
    for number, own in enumerate(sheets, 1):
        yield LawSheet(law, number, own, called, jumps)


def group_anchor(articles: Sequence[str]) -> str:
    """The id of the group of clauses that cite these articles."""
    return f"m-{ids.label_code(articles[0])}" if articles[0] else "butun"


def article_titles(articles: Iterable[str]) -> str:
    """ "Madde 15", "Ek madde 1", "Madde 132, 133"; for no article the words that say so."""
    first, *rest = articles
    if not first:
        return NO_ARTICLE
    return ", ".join([ids.article_title(first), *rest])


def _in_force(site: Site, place: LocatedCitation) -> bool:
    return site.corpus.edition(place.version).in_force


def _jumps(law: Law, groups: Iterable[CitedTogether], sheets: Iterable[Iterable[CitingEntry]]) -> Iterator[GroupJump]:
    sheet_of: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for number, sheet in enumerate(sheets, 1):
        for entry in sheet:
            sheet_of.setdefault(entry.under, number)
            counts[entry.under] += 1
    for group in groups:
        title = article_titles(group.articles)
        yield GroupJump(title, counts[title], f"{law_sheet_url(law, sheet_of[title])}#{group_anchor(group.articles)}")


def _weight(entry: CitingEntry) -> int:
    return _LINE if entry.under == RESTING else _PASSAGE


def _called(site: Site, entry: CitingEntry) -> str:
    return f"{entry.under}, {site.corpus.edition(entry.cited[0].version).municipality.short_name}"
