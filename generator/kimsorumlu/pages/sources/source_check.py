"""What a municipality's texts say of other texts differently from what is on record, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kimsorumlu import ids
from kimsorumlu.facts.citations.deviations import Remark
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.corpus import Municipality, Version
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.site import Site
from kimsorumlu.view.html import HTML
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb, VersionStatus, status
from kimsorumlu.view.sources import gazette, remarks_in


@dataclass(frozen=True, slots=True)
class RemarkLine:
    """A remark: the clause, what is printed there, what is on record, and whose record it is.

    `official` is the address of the official text, `gazette` the Official Gazette that published it; "" if unknown.
    """

    cited: str
    address: str
    heading: str
    written: str
    record: str
    law: NamedPlace | None
    official: str
    gazette: str


@dataclass(frozen=True, slots=True)
class CheckedVersion:
    """A version and the remarks on it, in reading order."""

    anchor: str
    title: str
    status: VersionStatus
    lines: tuple[RemarkLine, ...]


def source_check_pages(site: Site) -> Iterator[Page]:
    """One page per municipality; one without a remark says so."""
    for municipality in site.corpus.municipalities:
        yield Page(
            address=ids.source_check_url(municipality.slug),
            kind=SOURCE_CHECK,
            title=f"Kaynak denetimi · {municipality.short_name}",
            description=f"{municipality.name}: yönetmelik metinlerinde anılan mevzuatın kayıtlarla karşılaştırılması.",
            view=partial(_view, municipality),
            lastmod=max((v.date.isoformat() for r in municipality.regulations for v in r.versions), default=""),
        )


def _view(municipality: Municipality, site: Site) -> View:
    versions = tuple(
        CheckedVersion(
            anchor=f"{regulation.slug}-{version.date.isoformat()}",
            title=version.title,
            status=status(regulation, version, address=version.url),
            lines=tuple(_line(site, version, *found) for found in remarks_in(site, version)),
        )
        for regulation in municipality.regulations
        for version in reversed(regulation.versions)
    )
    parts = {
        "iz": (
            Crumb("Belediyeler", ids.MUNICIPALITIES),
            Crumb(municipality.short_name, municipality.url),
            Crumb("Kaynak denetimi"),
        ),
        "municipality": NamedPlace(municipality.name, municipality.url),
        "versions": sorted(versions, key=lambda version: not version.status.in_force),
        "count": sum(len(version.lines) for version in versions),
    }
    return View(parts)


def _line(site: Site, version: Version, article: Article, chain: tuple[Clause, ...], remark: Remark) -> RemarkLine:
    law = site.facts.references.legislation.law(remark.law)
    return RemarkLine(
        cited=short_citation(article, chain),
        address=version.article_url(article, chain[-1].fragment if chain else ""),
        heading=article.heading or "",
        written=remark.written,
        record=remark.record,
        law=NamedPlace(site.facts.references.law_name(law), ids.law_url(law.id)) if law else None,
        official=(law.url if law else None) or "",
        gazette=gazette(law) if law else "",
    )


SOURCE_CHECK = Kind(
    "source-check",
    source_check_pages,
    (HTML,),
    "source_check.html.j2",
    sheets=("law", "answers", "references"),
    section="belediyeler",
)
