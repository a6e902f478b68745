"""What a municipality's texts say of other texts differently from what is on record, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.check.citation_rules import Remark
from kimsorumlu.facts.references import References
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.corpus import Municipality, Version
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.output import OutputFile, PageMeta, page
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


def source_check_pages(theme: Path, references: References) -> Iterator[OutputFile]:
    """One page per municipality; one without a remark says so."""
    for municipality in references.corpus.municipalities:
        yield _page(theme, references, municipality)


def _page(theme: Path, references: References, municipality: Municipality) -> OutputFile:
    versions = tuple(
        CheckedVersion(
            anchor=f"{regulation.slug}-{version.date.isoformat()}",
            title=version.title,
            status=status(regulation, version, address=version.url),
            lines=tuple(_line(references, version, *found) for found in remarks_in(references, version)),
        )
        for regulation in municipality.regulations
        for version in reversed(regulation.versions)
    )
    return page(
        theme,
        "source_check.html.j2",
        ids.source_check_url(municipality.slug),
        PageMeta(
            title=f"Kaynak denetimi · {municipality.short_name}",
            description=f"{municipality.name}: yönetmelik metinlerinde anılan mevzuatın kayıtlarla karşılaştırılması.",
            kind="source-check",
            section="belediyeler",
            lastmod=max((v.date.isoformat() for r in municipality.regulations for v in r.versions), default=""),
        ),
        iz=(
            Crumb("Belediyeler", ids.MUNICIPALITIES),
            Crumb(municipality.short_name, municipality.url),
            Crumb("Kaynak denetimi"),
        ),
        municipality=NamedPlace(municipality.name, municipality.url),
        versions=sorted(versions, key=lambda version: not version.status.in_force),
        count=sum(len(version.lines) for version in versions),
    )


def _line(
    references: References, version: Version, article: Article, chain: tuple[Clause, ...], remark: Remark
) -> RemarkLine:
    law = references.legislation.law(remark.law)
    return RemarkLine(
        cited=short_citation(article, chain),
        address=version.article_url(article, chain[-1].fragment if chain else ""),
        heading=article.heading or "",
        written=remark.written,
        record=remark.record,
        law=NamedPlace(references.law_name(law), ids.law_url(law.id)) if law else None,
        official=(law.url if law else None) or "",
        gazette=gazette(law) if law else "",
    )
