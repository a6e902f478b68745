"""The page that compares two versions: how much changed, what became of the units, then the text, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kimsorumlu import ids
from kimsorumlu.exports.comparison import comparison_data
from kimsorumlu.exports.formats import COMPARISON as COMPARISON_DATA
from kimsorumlu.facts.history import Comparison
from kimsorumlu.model.corpus import Municipality, Regulation, Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import depends
from kimsorumlu.view.history.clauses import sections
from kimsorumlu.view.history.counts import counts, sentence, sum_of
from kimsorumlu.view.history.units import balances, mappings
from kimsorumlu.view.history.words import comparison_question, labels
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb, VersionStatus, status


def comparison_pages(site: Site) -> Iterator[Page]:
    """For every comparison of every regulation its page and, beside it, its data."""
    for municipality in site.corpus.municipalities:
        for regulation in municipality.regulations:
            for comparison in site.histories[regulation.url].comparisons:
                yield comparison_page(site, municipality, regulation, comparison)


def comparison_page(site: Site, municipality: Municipality, regulation: Regulation, comparison: Comparison) -> Page:
    """One comparison."""
    where = f"{municipality.short_name}, {regulation.name}"
    asked = comparison_question(comparison.old.date, comparison.new.date)
    return Page(
        address=comparison.url,
        kind=COMPARISON,
        title=f"{asked} · {where}",
        description=f"{where}: {asked} {sentence(comparison)}",
        view=partial(_view, municipality, regulation, comparison),
        beside=((COMPARISON_DATA, partial(_data, municipality, comparison)),),
        lastmod=comparison.new.date.isoformat(),
        card=ids.card_url(comparison.new.url),
        running=f"{where}: {day(comparison.old.date)} ve {day(comparison.new.date)} metinleri karşılaştırıldı",
        depends=(depends.files(municipality.slug),),
    )


def _view(municipality: Municipality, regulation: Regulation, comparison: Comparison, site: Site) -> View:
    old, new = comparison.old, comparison.new
    names = labels(old.date, new.date)
    parts = {
        "crumbs": (
            Crumb(municipality.short_name, municipality.url),
            Crumb(regulation.name, regulation.latest.url),
            Crumb("Geçmiş", ids.history_url(regulation.municipality, regulation.slug)),
            Crumb(f"{names[0]} → {names[1]}"),
        ),
        "about": f"{municipality.name} · {regulation.name}",
        "title": comparison_question(old.date, new.date),
        "old_status": _side(regulation, old),
        "new_status": _side(regulation, new),
        "old_label": names[0],
        "new_label": names[1],
        "sentence": sentence(comparison),
        "counts": counts(comparison),
        "sum": sum_of(comparison),
        "units": mappings(comparison),
        "balances": balances(comparison),
        "sections": sections(comparison),
    }
    return View(parts)


def _data(municipality: Municipality, comparison: Comparison, site: Site) -> bytes:
    return comparison_data(municipality, comparison)


def _side(regulation: Regulation, version: Version) -> VersionStatus:
    return status(regulation, version, address=version.url)


COMPARISON = Kind(
    "comparison",
    comparison_pages,
    (HTML, COMPARISON_DATA),
    "comparison.html.j2",
    sheets=("law", "changes"),
    scripts=("reveal",),
    section="belediyeler",
    label="iki sürümün karşılaştırması",
)
