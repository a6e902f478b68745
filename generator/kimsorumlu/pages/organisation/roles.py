"""Who may do what: each role through all municipalities, its reporting line and its duties; and the list of roles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import whole_table
from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.references import NAMED
from kimsorumlu.facts.roles import RoleHolder, SharedRole
from kimsorumlu.model.citing import place_citation
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.order import sort_key
from kimsorumlu.view import depends
from kimsorumlu.view.html import HTML
from kimsorumlu.view.letters import letter_groups
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb
from kimsorumlu.view.role_table import outside, place
from kimsorumlu.view.text import notes
from kimsorumlu.view.text.html import HtmlWriter, Linking


@dataclass(frozen=True, slots=True)
class PrintedDuty:
    """A duty as printed, with the subitems that belong to it: labels, words with their links, citation and address."""

    lines: tuple[tuple[str, Markup], ...]
    clause: NamedPlace


@dataclass(frozen=True, slots=True)
class RoleHolderView:
    """The role in one text, by the `name` it has there; `above` is whom it answers to, `higher` those above them.

    `outside`: an office above the regulation's units, of which the text need say neither line nor duties.
    """

    name: str
    outside: bool
    unit: NamedPlace | None
    above: tuple[NamedPlace, ...]
    higher: tuple[NamedPlace, ...]
    article: NamedPlace | None
    note: Markup | None
    duties: tuple[PrintedDuty, ...]


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """A municipality's holders of the role, in one regulation."""

    anchor: str
    municipality: NamedPlace
    version: NamedPlace
    holders: tuple[RoleHolderView, ...]

    @property
    def duties(self) -> int:
        return sum(len(holder.duties) for holder in self.holders)


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role in the list, with the municipalities that have it and the number of its duties."""

    name: str
    address: str
    municipalities: tuple[str, ...]
    duties: int


def role_pages(site: Site) -> Iterator[Page]:
    """A page for every role of the texts in force."""
    for role in site.facts.roles:
        yield Page(
            address=ids.role_url(role.slug),
            kind=ROLE,
            title=f"{role.label} · Unvan",
            description=f"{role.label}: hangi belediyede kime bağlı, hangi görev ve yetkileri var.",
            view=partial(_view, role),
            lastmod=max(holder.version.date.isoformat() for holder in role.holders),
            depends=_depends(role),
        )


def _depends(role: SharedRole) -> tuple[str, ...]:
    """The texts that have the role, which roles are one, and by name the municipalities that do not have it."""
    having = sorted({holder.version.municipality for holder in role.holders})
    texts = (name for slug in having for name in (depends.files(slug), depends.role_links(slug)))
    return *texts, depends.LEGISLATION, depends.ROLES, depends.MUNICIPALITIES


def _view(role: SharedRole, site: Site) -> View:
    writer = HtmlWriter(ids.role_url(role.slug), Linking.CITATIONS)
    by_version: dict[str, list[RoleHolder]] = {}
    for holder in role.holders:
        by_version.setdefault(holder.version.url, []).append(holder)
    entries = sorted(
        (_entry(site, writer, holders) for holders in by_version.values()),
        key=lambda entry: sort_key(entry.municipality.text),
    )
    return View(
        {
            "crumbs": (Crumb("Unvanlar", ids.ROLES), Crumb(role.label)),
            "name": role.label,
            "entries": entries,
            # Duties in full for all municipalities of a country would be megabytes.
            "quoting": len(entries) <= NAMED,
            "duties": sum(entry.duties for entry in entries),
            "silent": site.facts.references.silent({holder.version.municipality for holder in role.holders}),
        },
        downloads=(whole_table(tables.ROLES),),
    )


def _entry(site: Site, writer: HtmlWriter, holders: list[RoleHolder]) -> RoleEntry:
    version = holders[0].version
    home = site.corpus.edition(version)
    return RoleEntry(
        anchor=f"{version.municipality}-{version.regulation}",
        municipality=NamedPlace(home.whose, home.municipality.url),
        version=NamedPlace(f"{day(version.date)} metni", version.url),
        holders=tuple(_holder(site, writer, holder) for holder in holders),
    )


def _holder(site: Site, writer: HtmlWriter, holder: RoleHolder) -> RoleHolderView:
    version, role = holder.version, holder.role
    duties = version.place(role.duties)
    return RoleHolderView(
        name=role.name,
        outside=role.outside,
        unit=place(site, version, role.unit) if role.unit and version.unit(role.unit) else None,
        above=(
            *(place(site, version, above.id) for above in holder.above if above.id in role.reports_to),
            *outside(role),
        ),
        higher=tuple(place(site, version, above.id) for above in holder.above if above.id not in role.reports_to),
        article=NamedPlace(place_citation(duties), version.place_url(duties)) if duties else None,
        note=notes.note(role.note) if role.note else None,
        duties=tuple(_duty(site, writer, holder, duty) for duty in holder.duties),
    )


def _duty(site: Site, writer: HtmlWriter, holder: RoleHolder, duty: Duty) -> PrintedDuty:
    clauses = site.facts.texts.article(holder.version, duty.article).clauses
    parts = (clauses[part.fragment] for part in duty.parts)
    lines = tuple((part.label or "", writer.words(part.words)) for part in parts if part.words is not None)
    return PrintedDuty(lines, NamedPlace(duty.citation, duty.reference))


ROLE = Kind(
    "role",
    role_pages,
    (HTML,),
    "role.html.j2",
    sheets=("law", "answers", "references"),
    label="unvan",
)


# the list of roles ---------------------------------------------------------------------------------------------------


def role_index(site: Site) -> Iterator[Page]:
    """The page of all roles."""
    yield Page(
        address=ids.ROLES,
        kind=ROLES,
        title="Unvanlar",
        description="Belediye görev yönetmeliklerinde görev ve yetki verilen unvanlar, alfabe sırasıyla.",
        view=_index_view,
        depends=(depends.CORPUS, depends.ROLES),
    )


def _index_view(site: Site) -> View:
    lines = [_line(site, role) for role in site.facts.roles]
    return View(
        {"letters": letter_groups(lines, lambda line: line.name), "count": len(lines)},
        downloads=(whole_table(tables.ROLES),),
    )


def _line(site: Site, role: SharedRole) -> RoleLine:
    names = {site.corpus.edition(holder.version).municipality.short_name for holder in role.holders}
    duties = sum(len(holder.duties) for holder in role.holders)
    return RoleLine(role.label, ids.role_url(role.slug), tuple(sorted(names, key=sort_key)), duties)


ROLES = Kind(
    "roles",
    role_index,
    (HTML,),
    "roles.html.j2",
    sheets=("law", "answers", "references"),
    label="unvanlar",
)
