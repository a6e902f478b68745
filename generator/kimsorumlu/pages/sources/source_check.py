"""What a municipality's texts say of other texts differently from what is on record, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import table_part
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.html import HTML
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb, above_municipalities
from kimsorumlu.view.sources import checked_versions


def source_check_pages(site: Site) -> Iterator[Page]:
    """One page per municipality; one without a remark says so."""
    for municipality in site.corpus.municipalities:
        yield Page(
            address=ids.source_check_url(municipality.slug),
            kind=SOURCE_CHECK,
            title=f"Atıf denetimi · {municipality.short_name}",
            description=f"{municipality.name}: yönetmelik metinlerindeki atıfların resmî kayıtlarla karşılaştırılması.",
            view=partial(_view, municipality),
            lastmod=max((e.version.date.isoformat() for e in municipality.editions), default=""),
            depends=(depends.files(municipality.slug), depends.LEGISLATION),
        )


def _view(municipality: Municipality, site: Site) -> View:
    versions = checked_versions(site, municipality)
    parts = {
        "crumbs": (
            *above_municipalities(site),
            Crumb(municipality.short_name, municipality.url),
            Crumb("Atıf denetimi"),
        ),
        "municipality": NamedPlace(municipality.name, municipality.url),
        "versions": versions,
        "count": sum(len(version.lines) for version in versions),
    }
    offered = tuple(
        table_part(table, ids.OF_MUNICIPALITY, municipality.slug) for table in (tables.FINDINGS, tables.CITATIONS)
    )
    return View(parts, downloads=offered)


SOURCE_CHECK = Kind(
    "source-check",
    source_check_pages,
    (HTML,),
    "source_check.html.j2",
    sheets=("law", "answers", "references"),
    section="belediyeler",
    label="kaynak denetimi",
)
