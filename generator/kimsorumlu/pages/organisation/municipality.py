"""The list of municipalities, and each municipality's page: what it is, its regulations, its units, its chart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.facts.history import History
from kimsorumlu.facts.references import References
from kimsorumlu.ids import card_url
from kimsorumlu.model.corpus import Corpus, Municipality, Regulation, Version
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import head, org_tree
from kimsorumlu.view.charts import DESCRIPTION, chart_address, chart_title
from kimsorumlu.view.history.validity import ValidityView, validity_view
from kimsorumlu.view.link import Link
from kimsorumlu.view.municipalities import KINDS, alphabetical, date_basis_words
from kimsorumlu.view.org_tree import TreeBranch, TreeDrawings
from kimsorumlu.view.output import OutputFile, PageMeta, page
from kimsorumlu.view.page_head import Crumb, VersionStatus, status
from kimsorumlu.view.role_table import RoleRow, role_rows
from kimsorumlu.view.sources import checked_sources
from kimsorumlu.view.topic_parts import TopicParts


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version in a list: its date, on what that rests (`told`: away from the date), its state, its address.

    `held` is how long it was the text, None where the history is not known; `chart` its chart, "" if it has none.
    """

    iso: str
    day: str
    basis: str
    told: str
    in_force: bool
    title: str
    articles: int
    units: int
    address: str
    held: ValidityView | None = None
    chart: str = ""


@dataclass(frozen=True, slots=True)
class ListedMunicipality:
    """A municipality in the list, with the newest version of each of its regulations."""

    name: str
    address: str
    kind: str
    province: str
    latest: tuple[VersionLine, ...]


@dataclass(frozen=True, slots=True)
class RegulationBlock:
    """A regulation on its municipality's page: all versions, newest first; units, drawing and roles of the newest.

    `history` is the page of its past, "" if that is not known.
    """

    slug: str
    name: str
    address: str
    status: VersionStatus
    versions: tuple[VersionLine, ...]
    tree: TreeBranch | None
    cizim: TreeDrawings | None
    chart: str
    roles: tuple[RoleRow, ...]
    history: str = ""


def municipality_pages(
    theme: Path, corpus: Corpus, references: References | None = None, topics: TopicParts | None = None
) -> Iterator[OutputFile]:
    """The list of all municipalities, then the page of each.

    With `references` they link to roles and findings, with `topics` each says what its texts answer.
    """
    yield _list(theme, corpus)
    for municipality in corpus.municipalities:
        yield _municipality(theme, municipality, references, topics)


def _list(theme: Path, corpus: Corpus) -> OutputFile:
    listed = tuple(
        ListedMunicipality(m.name, m.url, KINDS[m.kind], m.province, tuple(_line(r, r.latest) for r in m.regulations))
        for m in alphabetical(corpus.municipalities)
    )
    meta = PageMeta(
        title="Belediyeler",
        description="Görev yönetmeliği burada bulunan belediyeler, alfabe sırasıyla.",
        kind="municipalities",
        section="belediyeler",
        lastmod=max((version.date.isoformat() for version in corpus.versions), default=""),
    )
    return page(theme, "municipalities.html.j2", ids.MUNICIPALITIES, meta, listed=listed)


def _municipality(
    theme: Path, municipality: Municipality, references: References | None, topics: TopicParts | None
) -> OutputFile:
    several = len(municipality.regulations) > 1
    meta = PageMeta(
        title=municipality.name,
        description=f"{municipality.name}: görev yönetmelikleri, sürümleri, birimleri ve teşkilat şeması.",
        kind="municipality",
        section="belediyeler",
        lastmod=max((r.latest.date.isoformat() for r in municipality.regulations), default=""),
        card=card_url(municipality.url),
        data=(head.municipality_node(municipality),),
    )
    return page(
        theme,
        "municipality.html.j2",
        municipality.url,
        meta,
        iz=(Crumb("Belediyeler", ids.MUNICIPALITIES), Crumb(municipality.name)),
        name=municipality.name,
        kind=KINDS[municipality.kind],
        province=municipality.province,
        website=_website(municipality),
        detsis=municipality.detsis,
        denetim=checked_sources(references, municipality) if references else None,
        blocks=tuple(_block(municipality, regulation, several, references) for regulation in municipality.regulations),
        konular=topics.of_municipality(municipality) if topics else None,
    )


def _website(municipality: Municipality) -> Link | None:
    address = municipality.website
    return Link(address.split("//")[1].rstrip("/"), address) if address else None


def _block(
    municipality: Municipality, regulation: Regulation, several: bool, references: References | None
) -> RegulationBlock:
    version = regulation.latest
    tree, part = org_tree.unit_tree(version), regulation.slug if several else ""
    title = chart_title(version)
    history = references.layers.histories[regulation.url] if references else None
    return RegulationBlock(
        slug=regulation.slug,
        name=regulation.name,
        address=version.url,
        status=status(regulation, version, address=version.url),
        versions=tuple(_line(regulation, v, history) for v in reversed(regulation.versions)),
        history=ids.history_url(municipality.slug, regulation.slug) if history else "",
        tree=tree,
        cizim=org_tree.draw_tree(tree, municipality.url, title=title, description=DESCRIPTION, part=part)
        if tree
        else None,
        chart=chart_address(version),
        roles=role_rows(version, references),
    )


def _line(regulation: Regulation, version: Version, history: History | None = None) -> VersionLine:
    return VersionLine(
        iso=version.date.isoformat(),
        day=day(version.date),
        basis=date_basis_words(version),
        told=date_basis_words(version)
        if version.date_basis == "council-decision"
        else f"tarih: {date_basis_words(version)}",
        in_force=regulation.in_force(version),
        title=version.title,
        articles=len(version.articles),
        units=len(version.units),
        address=version.url,
        held=validity_view(history, version) if history else None,
        chart=chart_address(version) if version.top_unit else "",
    )
