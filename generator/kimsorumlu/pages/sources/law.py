"""A national text: what is known of it, and every clause of every municipality that cites it, by the article cited.

Of a text that many cite the page has the first of them, and further pages the others in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import table_part
from kimsorumlu.exports.feeds import FEEDS, Feed, feeds, latest
from kimsorumlu.facts.citations.citation import LocatedCitation
from kimsorumlu.facts.citations.naming import names_in_texts
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.legislation import Law
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import depends, head
from kimsorumlu.view.html import HTML
from kimsorumlu.view.law_sheets import (
    NO_ARTICLE,
    OLD,
    RESTING,
    CitingEntry,
    LawSheet,
    group_anchor,
    law_sheet_url,
    law_sheets,
)
from kimsorumlu.view.laws import KINDS
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb
from kimsorumlu.view.passages import CitingPassage, passage
from kimsorumlu.view.sheets import sheet_links
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
    """The pages of every law on record. One that no clause cites says so."""
    references = site.facts.references
    for law in references.legislation.laws:
        name = references.law_name(law)
        dates = [place.version.date.isoformat() for place in references.by_law.get(law.id, ())]
        for sheet in law_sheets(site, law):
            yield Page(
                address=law_sheet_url(law, sheet.number),
                kind=LAW,
                title=f"{name} {sheet.spans[sheet.number - 1]}".strip(),
                description=f"{name}: hangi belediye hangi hükümde atıf yapıyor; atıf yapılan maddelere göre.",
                view=partial(_view, sheet),
                beside=feeds(partial(_feed, law)) if sheet.number == 1 else (),
                lastmod=max(dates, default=""),
                data=ids.law_record_url(law.id),
                depends=_depends(site, law),
            )


def _depends(site: Site, law: Law) -> tuple[str, ...]:
    """The record, and the texts that cite it with their roles; their feeds tell of nobody else."""
    citing = (place.version for place in site.facts.references.by_law.get(law.id, ()))
    return *depends.of_versions(citing), depends.LEGISLATION


def _view(sheet: LawSheet, site: Site) -> View:
    law, references = sheet.law, site.facts.references
    cited = references.by_law.get(law.id, ())
    current = [place for place in cited if site.corpus.edition(place.version).in_force]
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
        "resting": [_resting_on(site, entry.cited[0]) for entry in sheet.under(RESTING)],
        "groups": _groups(site, sheet),
        "jumps": sheet.jumps,
        "old": tuple(passage(site, entry.cited) for entry in sheet.under(OLD)),
        "cited": bool(cited),
        "sheets": sheet_links(sheet.spans, sheet.number, partial(law_sheet_url, law)),
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


def _resting_on(site: Site, place: LocatedCitation) -> RegulationOnLaw:
    version, home = place.version, site.corpus.edition(place.version)
    return RegulationOnLaw(
        municipality=NamedPlace(home.municipality.short_name, home.municipality.url),
        regulation=NamedPlace(home.regulation.name, version.url),
        day=day(version.date),
        standing=standing(home),
        cited=NamedPlace(short_citation(place.article), version.article_url(place.article)),
    )


def _groups(site: Site, sheet: LawSheet) -> tuple[CitingGroup, ...]:
    """The passages of a page by the articles they cite."""
    groups: dict[tuple[str, ...], list[CitingEntry]] = {}
    for entry in sheet.entries:
        if entry.articles:
            groups.setdefault(entry.articles, []).append(entry)
    only = [jump.title for jump in sheet.jumps] == [NO_ARTICLE]
    return tuple(
        CitingGroup(
            anchor=group_anchor(articles),
            title="" if only else entries[0].under,
            passages=tuple(passage(site, entry.cited, articles) for entry in entries),
        )
        for articles, entries in groups.items()
    )


LAW = Kind(
    "law",
    law_pages,
    (HTML, *FEEDS),
    "law.html.j2",
    sheets=("law", "answers", "references"),
    section="mevzuat",
    label="kanun",
)
