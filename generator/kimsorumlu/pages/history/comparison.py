"""The page that compares two versions: how much changed, what became of the units, then the text, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kimsorumlu import ids
from kimsorumlu.exports.comparison import comparison_data
from kimsorumlu.exports.formats import COMPARISON as COMPARISON_DATA
from kimsorumlu.facts.history import Comparison
from kimsorumlu.model.corpus import Edition
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import depends
from kimsorumlu.view.history.clauses import sections
from kimsorumlu.view.history.counts import counts, sum_of, summary
from kimsorumlu.view.history.units import balances, mappings
from kimsorumlu.view.history.words import comparison_question, labels
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb, status


def comparison_pages(site: Site) -> Iterator[Page]:
    """For every comparison of every regulation its page and, beside it, its data."""
    for history in site.histories.values():
        for comparison in history.comparisons:
            yield comparison_page(site, comparison)


def comparison_page(site: Site, comparison: Comparison) -> Page:
    """The page of one comparison."""
    edition = site.corpus.edition(comparison.new)
    where = f"{edition.municipality.short_name}, {edition.regulation.name}"
    asked = comparison_question(comparison.old.date, comparison.new.date)
    return Page(
        address=comparison.url,
        kind=COMPARISON,
        title=f"{asked} · {where}",
        description=f"{where}: {asked} {summary(comparison)}",
        view=partial(_view, edition, comparison),
        beside=((COMPARISON_DATA, partial(_data, edition, comparison)),),
        lastmod=comparison.new.date.isoformat(),
        card=ids.card_url(comparison.new.url),
        running=f"{where}: {day(comparison.old.date)} ve {day(comparison.new.date)} metinleri karşılaştırıldı",
        depends=(depends.files(edition.municipality.slug),),
    )


def _view(edition: Edition, comparison: Comparison, site: Site) -> View:
    municipality, regulation, old, new = edition.municipality, edition.regulation, comparison.old, comparison.new
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
        "old_status": status(site.corpus.edition(old), address=old.url),
        "new_status": status(edition, address=new.url),
        "old_label": names[0],
        "new_label": names[1],
        "sentence": summary(comparison),
        "counts": counts(comparison),
        "sum": sum_of(comparison),
        "units": mappings(comparison),
        "balances": balances(comparison),
        "sections": sections(comparison),
    }
    return View(parts)


def _data(edition: Edition, comparison: Comparison, site: Site) -> bytes:
    return comparison_data(edition.municipality.name, comparison)


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
