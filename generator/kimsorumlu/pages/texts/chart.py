"""The organisation chart of a version: nested list, drawing, roles; and the drawing as a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kimsorumlu import ids
from kimsorumlu.exports.embeds import EMBEDS, LEADING_EMBEDS, embed_page, leading_embed_page
from kimsorumlu.exports.formats import CHART as CHART_FILE
from kimsorumlu.facts.lineage import leading_with_units
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.endings import genitive_of_noun
from kimsorumlu.view import chart, depends, head, org_tree
from kimsorumlu.view.charts import CHART, DESCRIPTION, chart_address, chart_title, whose_chart
from kimsorumlu.view.days import chart_days, chart_led
from kimsorumlu.view.embed.embed import Embed, embed_source
from kimsorumlu.view.embed.snippet import Snippet
from kimsorumlu.view.history.counterparts import links_to_counterparts
from kimsorumlu.view.html import HTML
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.org_tree import TreeBranch
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb, regulation_crumbs, status
from kimsorumlu.view.role_table import role_rows
from kimsorumlu.view.standing import band, page_status
from kimsorumlu.view.text import notes
from kimsorumlu.view.units import text_place


def chart_pages(site: Site) -> Iterator[Page]:
    """For every version that has units: its chart page and, in the same folder, `sema.svg`."""
    for edition in site.corpus.editions:
        if edition.version.top_unit is not None:
            yield chart_page(site, edition)


def chart_page(site: Site, edition: Edition) -> Page:
    """The page of one version's chart."""
    version, top = edition.version, edition.version.top_unit
    assert top is not None  # the caller's condition
    shown = "" if edition.in_force else f", {day(version.date)}"
    about = f"{top.name} ve ona bağlı birimler, {day(version.date)} metni."
    return Page(
        address=chart_address(version),
        kind=CHART_PAGE,
        title=f"{chart_title(version)} · {edition.municipality.short_name}{shown}",
        description=f"{edition.municipality.name}: {about}",
        view=partial(_view, edition),
        beside=((CHART_FILE, partial(_drawing, version)),),
        status=page_status(edition),
        lastmod=version.date.isoformat(),
        card=ids.card_url(version.url),
        running=head.running_head(edition, "teşkilat şeması"),
        data=ids.version_record_url(*version.place_in_data),
        depends=(
            *depends.of_regulations(version.municipality, (version.regulation,)),
            depends.role_links(version.municipality),
        ),
    )


def _view(edition: Edition, site: Site) -> View:
    version, top = edition.version, edition.version.top_unit
    url, title, tree = chart_address(version), chart_title(version), org_tree.unit_tree(version)
    history = site.facts.histories[edition.regulation.url]
    assert tree is not None and top is not None  # else there is no page
    parts = {
        "crumbs": (*regulation_crumbs(edition), Crumb("Teşkilat şeması")),
        "status": status(edition, address=version.url),
        "days": (chart_days(history, version),),
        "heading": f"{genitive_of_noun(top.name)} teşkilat şeması",
        "unit_count": len(version.units),
        "established": _established(version),
        "tree": tree,
        "drawings": org_tree.draw_tree(tree, url, title=title, description=DESCRIPTION),
        "outside": tree.kind == "outside",
        "svg": f"{url}{CHART_FILE.file}",
        "file_name": f"{version.municipality}-{version.regulation}-{version.date.isoformat()}-sema.svg",
        "note": notes.note(top.note) if top.note else None,
        "roles": role_rows(site, version),
    }
    to_force = history.to_force(version)
    return View(parts, band(edition, links_to_counterparts(to_force)))


def _drawing(version: Version, site: Site) -> bytes:
    """The drawing as a file of its own."""
    tree = org_tree.unit_tree(version)
    assert tree is not None  # else there is no page
    root = org_tree.chart_node(tree, chart_address(version))
    return chart.standalone(root, title=chart_title(version), description=DESCRIPTION)


def _established(version: Version) -> NamedPlace | None:
    """The place that names the units below the top one, if one names them all."""
    names = {unit.established for unit in version.units if unit.parent is not None}
    return text_place(version, names.pop()) if len(names) == 1 else None


CHART_PAGE = Kind(
    "chart",
    chart_pages,
    (HTML, CHART_FILE),
    "chart.html.j2",
    scripts=("chart", "on-day"),
    section="belediyeler",
    embed_height=640,
    label="teşkilat şeması",
)


# the chart on other sites --------------------------------------------------------------------------------------------


def chart_embeds(site: Site) -> Iterator[Page]:
    """The embed of the organisation chart of every version that names units, at its dated address."""
    for edition in site.corpus.editions:
        version, tree = edition.version, org_tree.unit_tree(edition.version)
        if tree is not None:
            embed, url = _embed(edition), chart_address(version)
            follows = depends.of_regulations(version.municipality, (version.regulation,))
            view, plain = partial(_embedded, edition, tree), partial(_plain, tree)
            yield embed_page(CHART_EMBED, embed, url, view, plain, follows)


def leading_chart_embeds(site: Site) -> Iterator[Page]:
    """The embed at the undated address of every regulation's chart."""
    for regulation in (edition.regulation for edition in site.corpus.leading):
        version = leading_with_units(regulation)
        tree = org_tree.unit_tree(version) if version else None
        if version and tree:
            embed, days = _embed(site.corpus.edition(version)), chart_led(regulation, version, embed=True)
            follows = depends.of_regulations(version.municipality, (version.regulation,))
            yield leading_embed_page(LEADING_CHART_EMBED, embed, days, partial(_plain, tree), follows)


def _embed(edition: Edition) -> Embed:
    return Embed(
        page=chart_address(edition.version),
        small=CHART,
        title=whose_chart(edition.version),
        where=edition.municipality.name,
        status=status(edition),
        sources=(embed_source(edition),),
    )


def _embedded(edition: Edition, tree: TreeBranch, site: Site, at: str) -> dict[str, object]:
    version = edition.version
    history = site.facts.histories[edition.regulation.url]
    drawn = org_tree.draw_tree(tree, at, title=chart_title(version), description=DESCRIPTION, outward=True)
    return {
        "banner": band(edition, links_to_counterparts(history.to_force(version))),
        "days": (chart_days(history, version),),
        "tree": tree,
        "wide": drawn.wide,
        "narrow": drawn.narrow,
        "outside": tree.kind == "outside",
    }


def _plain(tree: TreeBranch, site: Site) -> Snippet:
    return Snippet("snippet_chart.html.j2", {"tree": tree})


CHART_EMBED = Kind(
    "embed-chart",
    chart_embeds,
    EMBEDS,
    "embed_chart.html.j2",
    embed_height=640,
    label="eklenen şema",
)
LEADING_CHART_EMBED = Kind(
    "embed-chart-leading",
    leading_chart_embeds,
    LEADING_EMBEDS,
    "embed_leading.html.j2",
    embed_height=640,
)
