"""`/bulgular/`: all that the texts of all municipalities say of other texts differently from what is on record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import whole_table
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.problems import CATALOGUE
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.html import HTML
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.municipalities import alphabetical
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.sources import CheckedVersion, checked_versions


@dataclass(frozen=True, slots=True)
class MunicipalityFindings:
    """A municipality whose texts have findings: those versions, how many findings, its own page of them."""

    anchor: str
    municipality: NamedPlace
    own_page: str
    count: int
    versions: tuple[CheckedVersion, ...]


def findings_page(site: Site) -> Iterator[Page]:
    """The page of all findings. The codes of the data check once stood here; who looks for one is led to their page."""
    yield Page(
        address=ids.FINDINGS,
        kind=FINDINGS,
        title="Uyuşmayan atıflar",
        description="Yönetmelik metinlerinde mevzuat kayıtlarından ayrılan yerler, hepsi bir arada.",
        view=_view,
        lastmod=site.corpus.newest_day,
        moved=tuple((code, f"{ids.CODES}#{code}") for code in CATALOGUE),
        depends=(depends.CORPUS, depends.LEGISLATION),
    )


def _view(site: Site) -> View:
    found = [_of(site, municipality) for municipality in alphabetical(site.corpus.municipalities)]
    parts = {
        "municipalities": [each for each in found if each.count],
        "without": [each.municipality for each in found if not each.count],
        "count": sum(each.count for each in found),
        "answered": len(site.corpus.answered),
    }
    return View(parts, downloads=(whole_table(tables.FINDINGS),))


def _of(site: Site, municipality: Municipality) -> MunicipalityFindings:
    versions = tuple(version for version in checked_versions(site, municipality) if version.lines)
    return MunicipalityFindings(
        anchor=f"b-{municipality.slug}",
        municipality=NamedPlace(municipality.name, municipality.url),
        own_page=ids.source_check_url(municipality.slug),
        count=sum(len(version.lines) for version in versions),
        versions=versions,
    )


FINDINGS = Kind(
    "findings",
    findings_page,
    (HTML,),
    "findings.html.j2",
    sheets=("law", "answers", "references"),
    label="kaynak denetimi bulguları",
)
