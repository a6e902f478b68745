"""A national text: what is known of it, and every clause of every municipality that cites it, by the article cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import table_part
from kimsorumlu.exports.feeds import FEEDS, Feed, feeds, latest
from kimsorumlu.facts.citations.citation import LocatedCitation
from kimsorumlu.facts.citations.grouping import by_article, by_clause
from kimsorumlu.facts.citations.naming import names_in_texts
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.legislation import Law
from kimsorumlu.model.municipality import Edition
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import depends, head
from kimsorumlu.view.html import HTML
from kimsorumlu.view.laws import KINDS
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb
from kimsorumlu.view.passages import CitingPassage, passage, reading_order
from kimsorumlu.view.sources import gazette
from kimsorumlu.view.standing import StandingView, standing
from kimsorumlu.view.text import notes
from kimsorumlu.view.words import LAW_STANDINGS


@dataclass(frozen=True, slots=True)
class LawFact:
    """A row of the panel: a term and what is known, which may lead somewhere."""

    term: str
    known: tuple[NamedPlace, ...]


@dataclass(frozen=True, slots=True)
class CitingGroup:
    """The passages that cite the same articles of the law; `title` is "" where there is nothing to tell apart."""

    anchor: str
    title: str
    passages: tuple[CitingPassage, ...]


@dataclass(frozen=True, slots=True)
class RegulationOnLaw:
    """A regulation that names the law among what it rests on."""

    municipality: NamedPlace
    regulation: NamedPlace
    day: str
    standing: StandingView
    cited: NamedPlace


def law_pages(site: Site) -> Iterator[Page]:
    """A page for every law on record. One that no clause cites says so."""
    references = site.facts.references
    for law in references.legislation.laws:
        name = references.law_name(law)
        dates = (place.version.date.isoformat() for place in references.by_law.get(law.id, ()))
        yield Page(
            address=ids.law_url(law.id),
            kind=LAW,
            title=name,
            description=f"{name}: hangi belediye hangi hükümde atıf yapıyor; atıf yapılan maddelere göre.",
            view=partial(_view, law),
            beside=feeds(partial(_feed, law)),
            lastmod=max(dates, default=""),
            data=ids.law_record_url(law.id),
            depends=_depends(site, law),
        )


def _depends(site: Site, law: Law) -> tuple[str, ...]:
    """The record, and the municipalities that cite it with their roles; their feeds tell of nobody else."""
    citing = sorted({place.version.municipality for place in site.facts.references.by_law.get(law.id, ())})
    texts = (name for slug in citing for name in (depends.files(slug), depends.role_links(slug)))
    return *texts, depends.LEGISLATION


def _view(law: Law, site: Site) -> View:
    references = site.facts.references
    cited = sorted(references.by_law.get(law.id, ()), key=lambda place: reading_order(site, place))
    current = [place for place in cited if site.corpus.edition(place.version).in_force]
    old = [place for place in cited if not site.corpus.edition(place.version).in_force]
    parts = {
        "crumbs": (Crumb("Mevzuat", ids.LAWS), Crumb(law.short_title or references.law_name(law))),
        "kind": KINDS[law.kind],
        "name": law.name,
        "state": LAW_STANDINGS[law.status],
        "repealed": law.status == "repealed",
        "known": law.status != "unknown",
        "official": law.url or "",
        "note": notes.note(law.note, lead="Not.") if law.note else None,
        "facts": tuple(_facts(site, law, cited)),
        "municipalities": len({place.version.municipality for place in current}),
        "clauses": len({place.reference for place in current}),
        "resting": _resting(site, cited),
        "groups": _groups(site, current),
        "old": tuple(passage(site, places) for places in by_clause(old)),
    }
    offered = tuple(table_part(table, ids.OF_LAW, law.id) for table in (tables.CITATIONS, tables.FINDINGS) if cited)
    return View(parts, data=(head.law_node(law, references.law_name(law)),), downloads=offered)


def _feed(law: Law, site: Site) -> Feed:
    versions = site.facts.versions_citing.get(law.id, frozenset())
    return Feed(law.name, latest(site, versions.__contains__))


# facts -------------------------------------------------------------------------------------------------------------


def _facts(site: Site, law: Law, cited: Iterable[LocatedCitation]) -> Iterator[LawFact]:
    def rows(term: str, *values: str | None) -> Iterator[LawFact]:
        known = tuple(NamedPlace(value) for value in values if value)
        if known:
            yield LawFact(term, known)

    def linked(term: str, laws: Iterable[Law]) -> Iterator[LawFact]:
        known = tuple(NamedPlace(site.facts.references.law_name(other), ids.law_url(other.id)) for other in laws)
        if known:
            yield LawFact(term, known)

    unknown = "Bilinmiyor"
    yield from rows("Tür", KINDS[law.kind])
    yield from rows("Sayı", law.number)
    yield from rows("Kararın sayısı", law.decision)
    yield from rows("Kabul ya da karar tarihi", day(law.accepted) if law.accepted else unknown)
    yield from rows("Resmî Gazete", gazette(law) or unknown)
    yield from linked("Yerine geçen", filter(None, [site.facts.references.legislation.law(law.repealed_by)]))
    yield from linked("Yerine geçtiği", site.facts.references.legislation.replaced_by(law))
    yield from rows("Kısa adı", law.short_title)
    yield from rows("Başka adları", *law.aliases)
    yield from rows("Önceki adı", *law.formerly)
    yield from rows("Metinlerde geçen başka adları", *(f"“{name}”" for name in names_in_texts(law, cited)))


# who cites it ------------------------------------------------------------------------------------------------------


def _resting(site: Site, cited: Iterable[LocatedCitation]) -> tuple[RegulationOnLaw, ...]:
    """The regulations whose article on their basis cites the law, those in force first."""
    found = (_resting_on(site.corpus.edition(place.version), place) for place in site.facts.references.resting(cited))
    return tuple(sorted(found, key=lambda resting: not resting.standing.in_force))


def _resting_on(home: Edition, place: LocatedCitation) -> RegulationOnLaw:
    version = place.version
    return RegulationOnLaw(
        municipality=NamedPlace(home.municipality.short_name, home.municipality.url),
        regulation=NamedPlace(home.regulation.name, version.url),
        day=day(version.date),
        standing=standing(home),
        cited=NamedPlace(short_citation(place.article), version.article_url(place.article)),
    )


def _groups(site: Site, cited: Iterable[LocatedCitation]) -> tuple[CitingGroup, ...]:
    """The passages by the articles they cite."""
    groups = by_article(cited)
    only = [group.articles for group in groups] == [("",)]
    return tuple(
        CitingGroup(
            anchor=f"m-{ids.label_code(group.articles[0])}" if group.articles[0] else "butun",
            title="" if only else article_titles(group.articles),
            passages=tuple(passage(site, places, group.articles) for places in by_clause(group.cited)),
        )
        for group in groups
    )


def article_titles(articles: Iterable[str]) -> str:
    """ "Madde 15", "Ek madde 1", "Madde 132, 133"; for no article the words that say so."""
    first, *rest = articles
    if not first:
        return "Maddesi belirtilmeden"
    return ", ".join([ids.article_title(first), *rest])


LAW = Kind(
    "law",
    law_pages,
    (HTML, *FEEDS),
    "law.html.j2",
    sheets=("law", "answers", "references"),
    section="mevzuat",
    label="kanun",
)
