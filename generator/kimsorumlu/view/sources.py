"""What the check of sources says of a municipality's texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kimsorumlu import ids
from kimsorumlu.facts.citations.deviations import Remark
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.legislation import Law
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.page_head import VersionStatus, status


def checked_sources(site: Site, municipality: Municipality) -> NamedPlace:
    """The link to the page with the remarks on a municipality's texts, named by their number: "3 atıf uyuşmuyor"."""
    count = sum(len([*remarks_in(site, edition.version)]) for edition in municipality.editions)
    return NamedPlace(
        f"{count} atıf uyuşmuyor" if count else "Uyuşmayan atıf yok", ids.source_check_url(municipality.slug)
    )


def remarks_in(site: Site, version: Version) -> Iterator[tuple[Article, tuple[Clause, ...], Remark]]:
    """Every remark on a version with the article and the chain of clauses it stands at, in reading order."""
    for article in version.articles:
        for chain in ((), *article.chains()):
            reference = version.article_url(article, chain[-1].fragment if chain else "")
            for remark in site.facts.references.remarks(reference):
                yield article, chain, remark


def gazette(law: Law) -> str:
    """ "13.07.2005, 25874": the day and number of the Official Gazette, as far as they are known."""
    return ", ".join(part for part in (law.gazette_date and day(law.gazette_date), law.gazette_number) if part)


@dataclass(frozen=True, slots=True)
class RemarkLine:
    """A remark: the clause, what is wrong, what is printed there, what is on record, and whose record it is.

    `official` is the address of the official text, `gazette` the Official Gazette that published it; "" if unknown.
    """

    cited: str
    address: str
    heading: str
    verdict: str
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


def checked_versions(site: Site, municipality: Municipality) -> list[CheckedVersion]:
    """The versions of a municipality's regulations with what is remarked on each, those in force first."""
    versions = (
        CheckedVersion(
            anchor=f"{version.regulation}-{version.date.isoformat()}",
            title=version.title,
            status=status(site.corpus.edition(version), address=version.url),
            lines=tuple(_line(site, version, *found) for found in remarks_in(site, version)),
        )
        for regulation in municipality.regulations
        for version in reversed(regulation.versions)
    )
    # Stable: versions of one state stay regulation by regulation, the newest first.
    return sorted(versions, key=lambda version: not version.status.in_force)


def _line(site: Site, version: Version, article: Article, chain: tuple[Clause, ...], remark: Remark) -> RemarkLine:
    law = site.facts.references.legislation.law(remark.law)
    return RemarkLine(
        cited=short_citation(article, chain),
        address=version.article_url(article, chain[-1].fragment if chain else ""),
        heading=article.heading or "",
        verdict=remark.verdict,
        written=remark.written,
        record=remark.record,
        law=NamedPlace(site.facts.references.law_name(law), ids.law_url(law.id)) if law else None,
        official=(law.url if law else None) or "",
        gazette=gazette(law) if law else "",
    )
