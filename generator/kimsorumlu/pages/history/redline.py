"""The words of a comparison: the two versions read against each other, article by article, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kimsorumlu import ids
from kimsorumlu.facts.history import Comparison
from kimsorumlu.model.municipality import Edition
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.history.clauses import sections
from kimsorumlu.view.history.compared import compared_parts, running_line
from kimsorumlu.view.history.counts import counts, sum_of, summary
from kimsorumlu.view.history.words import redline_heading, symbols
from kimsorumlu.view.html import HTML
from kimsorumlu.view.municipalities import place_name
from kimsorumlu.view.page import Kind, Page, View


def redline_pages(site: Site) -> Iterator[Page]:
    """For every comparison of every regulation the page with its words."""
    for history in site.histories.values():
        for comparison in history.comparisons:
            yield redline_page(site, comparison)


def redline_page(site: Site, comparison: Comparison) -> Page:
    """The page with the words of one comparison."""
    edition = site.corpus.edition(comparison.new)
    return Page(
        address=comparison.redline_url,
        kind=REDLINE,
        title=f"{_heading(edition, comparison)} · {edition.regulation.name}",
        description=f"{edition.municipality.short_name}, {edition.regulation.name}: {summary(comparison)}",
        view=partial(_view, edition, comparison),
        lastmod=comparison.new.date.isoformat(),
        card=ids.card_url(comparison.new.url),
        running=running_line(edition, comparison),
        data=ids.comparison_record_url(*comparison.place_in_data),
        depends=depends.of_regulations(edition.municipality.slug, (edition.regulation.slug,)),
    )


def _heading(edition: Edition, comparison: Comparison) -> str:
    return redline_heading(place_name(edition.municipality), comparison.old.date, comparison.new.date)


def _view(edition: Edition, comparison: Comparison, site: Site) -> View:
    articles, spelled = sections(comparison)
    parts = compared_parts(site, edition, comparison, below="Sözcük sözcük") | {
        "title": _heading(edition, comparison),
        "symbols": symbols(),
        "sentence": summary(comparison),
        "counts": counts(comparison),
        "sum": sum_of(comparison),
        "story": comparison.url,
        "sections": articles,
        "corrections": spelled,
    }
    return View(parts)


REDLINE = Kind(
    "redline",
    redline_pages,
    (HTML,),
    "redline.html.j2",
    sheets=("law", "changes"),
    scripts=("redline", "reveal"),
    section="belediyeler",
    label="iki metnin sözcük sözcük karşılaştırması",
)
