"""The page that compares two versions: what became of the units and their duties, then which clauses changed.

The words themselves stand on a page below it (redline.py): whoever wants to know what changed is not sent all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kimsorumlu import ids
from kimsorumlu.exports.comparison import comparison_data
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import table_part
from kimsorumlu.exports.formats import COMPARISON as COMPARISON_DATA
from kimsorumlu.facts.history import Comparison
from kimsorumlu.model.municipality import Edition
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.history.clauses import sections
from kimsorumlu.view.history.compared import compared_parts, running_line
from kimsorumlu.view.history.flow import flow_view
from kimsorumlu.view.history.lead import lead
from kimsorumlu.view.history.outline import corrections, outline
from kimsorumlu.view.history.units import balances, mappings
from kimsorumlu.view.history.words import comparison_heading
from kimsorumlu.view.html import HTML
from kimsorumlu.view.municipalities import place_name
from kimsorumlu.view.page import Kind, Page, View


def comparison_pages(site: Site) -> Iterator[Page]:
    """For every comparison of every regulation its page and, beside it, its data."""
    for history in site.histories.values():
        for comparison in history.comparisons:
            yield comparison_page(site, comparison)


def comparison_page(site: Site, comparison: Comparison) -> Page:
    """The page of one comparison."""
    edition = site.corpus.edition(comparison.new)
    return Page(
        address=comparison.url,
        kind=COMPARISON,
        title=f"{_heading(edition, comparison)} · {edition.regulation.name}",
        description=f"{edition.municipality.short_name}, {edition.regulation.name}: {lead(comparison)}",
        view=partial(_view, edition, comparison),
        beside=((COMPARISON_DATA, partial(_data, edition, comparison)),),
        lastmod=comparison.new.date.isoformat(),
        card=ids.card_url(comparison.new.url),
        running=running_line(edition, comparison),
        data=ids.comparison_record_url(*comparison.place_in_data),
        depends=depends.of_regulations(edition.municipality.slug, (edition.regulation.slug,)),
    )


def _heading(edition: Edition, comparison: Comparison) -> str:
    return comparison_heading(place_name(edition.municipality), comparison.old.date, comparison.new.date)


def _view(edition: Edition, comparison: Comparison, site: Site) -> View:
    articles, spelled = sections(comparison)
    parts = compared_parts(site, edition, comparison) | {
        "title": _heading(edition, comparison),
        "lead": lead(comparison),
        "flow": flow_view(comparison),
        "units": mappings(comparison),
        "balances": balances(comparison),
        "articles": outline(comparison, articles),
        "corrections": corrections(comparison, spelled),
        "redline": comparison.redline_url,
    }
    return View(parts, downloads=(table_part(tables.ALIGNMENTS, ids.OF_MUNICIPALITY, edition.municipality.slug),))


def _data(edition: Edition, comparison: Comparison, site: Site) -> bytes:
    return comparison_data(edition.municipality.name, comparison)


COMPARISON = Kind(
    "comparison",
    comparison_pages,
    (HTML, COMPARISON_DATA),
    "comparison.html.j2",
    sheets=("law", "changes", "flow"),
    scripts=("reveal",),
    section="belediyeler",
    label="iki metnin karşılaştırması",
)
