"""The organisation chart of a whole municipality: its offices, and which directorate belongs to which."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kimsorumlu import ids
from kimsorumlu.exports.formats import CHART as CHART_FILE
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.site import Site
from kimsorumlu.turkish.endings import genitive
from kimsorumlu.view import chart, depends, org_tree
from kimsorumlu.view.charts import CHART, DESCRIPTION
from kimsorumlu.view.html import HTML
from kimsorumlu.view.management import has_chart, municipality_tree, sources
from kimsorumlu.view.municipalities import texts_of
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb, above_municipalities


def municipality_chart_pages(site: Site) -> Iterator[Page]:
    """For every municipality with several regulations, or with offices on record: its chart, and the drawing beside."""
    for municipality in site.corpus.municipalities:
        if has_chart(municipality):
            yield Page(
                address=ids.municipality_chart_url(municipality.slug),
                kind=MUNICIPALITY_CHART,
                title=f"{CHART} · {municipality.name}",
                description=f"{municipality.name}: hangi müdürlük hangi makama ya da birime bağlı.",
                view=partial(_view, municipality),
                beside=((CHART_FILE, partial(_drawing, municipality)),),
                lastmod=max((edition.version.date.isoformat() for edition in municipality.leading), default=""),
                card=ids.card_url(municipality.url),
                data=ids.municipality_record_url(municipality.slug),
                depends=(depends.files(municipality.slug),),
            )


def _view(municipality: Municipality, site: Site) -> View:
    url, tree = ids.municipality_chart_url(municipality.slug), municipality_tree(municipality)
    parts = {
        "crumbs": (
            *above_municipalities(site),
            Crumb(municipality.name, municipality.url),
            Crumb(CHART),
        ),
        "heading": f"{genitive(municipality.name)} teşkilat şeması",
        "holding": texts_of(municipality),
        "tree": tree,
        "drawings": org_tree.draw_tree(tree, url, title=_title(municipality), description=DESCRIPTION),
        "sources": sources(municipality),
        "svg": f"{url}{CHART_FILE.file}",
        "file_name": f"{municipality.slug}-sema.svg",
    }
    return View(parts)


def _drawing(municipality: Municipality, site: Site) -> bytes:
    """The drawing as a file of its own."""
    root = org_tree.chart_node(municipality_tree(municipality), ids.municipality_chart_url(municipality.slug))
    return chart.standalone(root, title=_title(municipality), description=DESCRIPTION)


def _title(municipality: Municipality) -> str:
    return f"{CHART}: {municipality.name}"


MUNICIPALITY_CHART = Kind(
    "municipality-chart",
    municipality_chart_pages,
    (HTML, CHART_FILE),
    "municipality_chart.html.j2",
    scripts=("chart",),
    section="belediyeler",
    label="belediyenin teşkilat şeması",
)
