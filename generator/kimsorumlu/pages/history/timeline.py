"""A regulation's past on one page: its versions, the amendments they show, the texts known because they are cited."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import table_part
from kimsorumlu.facts.amendments import AmendmentRecord
from kimsorumlu.facts.history import Comparison, History
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import Repeal
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import capital
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import depends, words
from kimsorumlu.view.contents import counted_pieces
from kimsorumlu.view.history.amended import AmendmentView, amendment_view
from kimsorumlu.view.history.counts import summary
from kimsorumlu.view.history.validity import ValidityView, validity_view
from kimsorumlu.view.history.words import labels
from kimsorumlu.view.html import HTML
from kimsorumlu.view.link import Link
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb
from kimsorumlu.view.standing import StandingView, standing


@dataclass(frozen=True, slots=True)
class RepealedText:
    """A text that a version repeals; `address` leads to it, or to its entry where it is known by this only."""

    words: str
    address: str
    by: Link


@dataclass(frozen=True, slots=True)
class ComparisonLink:
    """The way to a comparison: "2022 → 2025" and what it found."""

    name: str
    address: str
    sentence: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One entry of the timeline; exactly one of `version`, `amendment` and `missing` is set.

    `iso` and `day` are "" without a known date. `known` says how a text that is not held is known, `missing` where.
    """

    id: str
    iso: str
    day: str
    title: str
    address: str
    version: ValidityView | None = None
    standing: StandingView | None = None
    facts: tuple[str, ...] = ()
    chart: str = ""
    repealed: tuple[RepealedText, ...] = ()
    step: ComparisonLink | None = None
    amendment: AmendmentView | None = None
    missing: Link | None = None
    known: str = ""


def timeline_pages(site: Site) -> Iterator[Page]:
    """The page of every regulation's past."""
    for edition in site.corpus.leading:
        yield timeline_page(site, edition)


def timeline_page(site: Site, edition: Edition) -> Page:
    """The past of a regulation, newest first; `edition` is the one in force."""
    municipality, regulation = edition.municipality, edition.regulation
    where = f"{municipality.short_name}, {regulation.name}"
    return Page(
        address=ids.history_url(regulation.municipality, regulation.slug),
        kind=HISTORY,
        title=f"{regulation.name} yönetmeliğinin geçmişi · {municipality.short_name}",
        description=f"{where}: yönetmeliğin metinleri, değişiklikleri ve kaldırdığı metinler, tarih sırasıyla.",
        view=partial(_view, edition),
        lastmod=regulation.leading.date.isoformat(),
        card=ids.card_url(regulation.leading.url),
        running=f"{where}: geçmiş",
        depends=(
            *depends.of_regulations(municipality.slug, (regulation.slug,)),
            depends.comparisons(municipality.slug),
        ),
    )


def _view(edition: Edition, site: Site) -> View:
    municipality, regulation = edition.municipality, edition.regulation
    history = site.histories[regulation.url]
    parts = {
        "crumbs": (
            Crumb(municipality.short_name, municipality.url),
            Crumb(regulation.name, regulation.leading.url),
            Crumb("Geçmiş"),
        ),
        "about": f"{municipality.name} · {regulation.name}",
        "entries": timeline(edition.municipality, history),
        "steps": tuple(step(comparison) for comparison in history.comparisons),
        "several": len(regulation.versions) > 2,
    }
    offered = tuple(
        table_part(table, ids.OF_MUNICIPALITY, municipality.slug) for table in (tables.VERSIONS, tables.AMENDMENTS)
    )
    return View(parts, downloads=offered)


def timeline(municipality: Municipality, history: History) -> tuple[TimelineEntry, ...]:
    """The texts a regulation has had, as far as any is known, and what amended them; newest first.

    These are not the events that feeds tell (`facts.events`), each on its day and for good: here every text is an
    entry, also one known only because another repeals or amends it; amendments without a date are told, corrections of
    the data are not. A text of unknown date stands right after the version that repealed it.
    """
    # Of one day a version (2) stands above the amendments it shows (1), and those above the texts it repealed (0).
    found: list[tuple[datetime.date, int, TimelineEntry]] = []
    for version in history.regulation.versions:
        found.append((version.date, 2, _version(municipality, history, version)))
        found += [
            (record.amendment.date or version.date, 1, _amendment(record)) for record in history.amendments_of(version)
        ]
    for lost in history.not_held:
        repeal, version = lost.repeal, lost.version
        entry = _missing(version, lost.number, repeal) if repeal else _unamended(version)
        found.append(((repeal and repeal.date) or version.date, 0, entry))
    return tuple(entry for _, _, entry in sorted(found, key=lambda dated: (-dated[0].toordinal(), -dated[1])))


def step(comparison: Comparison) -> ComparisonLink:
    """The link to a comparison, with what it found in a sentence."""
    return ComparisonLink(
        " → ".join(labels(comparison.old.date, comparison.new.date)), comparison.url, summary(comparison)
    )


# versions ----------------------------------------------------------------------------------------------------------


def _version(municipality: Municipality, history: History, version: Version) -> TimelineEntry:
    edition = Edition(municipality, history.regulation, version, history.regulation.in_force(version))
    before = history.from_before(version)
    return TimelineEntry(
        id=f"surum-{version.date.isoformat()}",
        iso=version.date.isoformat(),
        day=day(version.date),
        title=version.title,
        address=version.url,
        version=validity_view(history, version),
        standing=standing(edition),
        facts=tuple(_facts(version)),
        chart=ids.chart_url(version.municipality, version.regulation, version.date) if version.top_unit else "",
        repealed=tuple(_repealed(history, version, number, repeal) for number, repeal in enumerate(version.repeals)),
        step=step(before) if before else None,
    )


def _facts(version: Version) -> Iterator[str]:
    """What the timeline says of a version: how it was adopted, as far as is known, and how large it is."""
    adoption = version.adoption
    if adoption.body or adoption.decision:
        yield words.adopted_by(adoption)
    if adoption.date and adoption.date != version.date:
        yield f"Kabul tarihi {day(adoption.date)}"
    yield from (f"{step} {day(date)}" for step, date in words.steps(adoption) if date)
    if version.date_note:
        yield version.date_note
    yield f"{counted_pieces(version)}, {len(version.units)} birim"


def _repealed(history: History, version: Version, number: int, repeal: Repeal) -> RepealedText:
    known = history.regulation.repealed(version, repeal)
    article = version.article(repeal.article)
    by = Link(short_citation(article), version.article_url(article)) if article else Link("", "")
    return RepealedText(
        words.repealed_regulation(repeal), known.url if known else f"#{_missing_id(version, number)}", by
    )


# texts that are not held -------------------------------------------------------------------------------------------


def _missing(version: Version, number: int, repeal: Repeal) -> TimelineEntry:
    article = version.article(repeal.article)
    return TimelineEntry(
        id=_missing_id(version, number),
        iso=repeal.date.isoformat() if repeal.date else "",
        day=day(repeal.date) if repeal.date else "",
        title=words.repealed_title(repeal),
        address="",
        facts=(capital(words.decision_label(repeal.decision)),) if repeal.decision else (),
        missing=Link(
            f"{words.text_of(version)}, {short_citation(article)}" if article else words.text_of(version),
            version.article_url(article) if article else version.url,
        ),
        known="Yalnız onu kaldıran maddeden biliniyor:",
    )


def _unamended(version: Version) -> TimelineEntry:
    """The text that the oldest version's amendments changed: nothing is known of it but that it was there."""
    return TimelineEntry(
        id=_missing_id(version, 0),
        iso="",
        day="",
        title=words.BEFORE_AMENDMENT,
        address="",
        missing=Link(words.text_of(version), version.url),
        known="Var olduğu, sonraki metindeki değişiklik işaretlerinden anlaşılıyor:",
    )


def _missing_id(version: Version, number: int) -> str:
    return f"onceki-{version.date.isoformat()}" + (f"-{number + 1}" if number else "")


# amendments --------------------------------------------------------------------------------------------------------


def _amendment(record: AmendmentRecord) -> TimelineEntry:
    told = amendment_view(record)
    return TimelineEntry(told.id, told.iso, told.day, told.instrument, told.shown_in.address, amendment=told)


HISTORY = Kind(
    "history",
    timeline_pages,
    (HTML,),
    "timeline.html.j2",
    sheets=("directory", "law", "changes"),
    scripts=("day",),
    section="belediyeler",
    label="yönetmeliğin geçmişi",
)
