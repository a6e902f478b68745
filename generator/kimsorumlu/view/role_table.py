"""The table of a regulation's roles."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.model.citing import place_citation
from kimsorumlu.model.unit import Role
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.view.contents import speaker_name
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.text import notes

_UNSAID = NamedPlace("belirtilmemiş", silent=True)


_NONE = NamedPlace("yok", silent=True)


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role as the table shows it; `reports_to` holds those above it, none where the text names none."""

    name: NamedPlace
    unit: NamedPlace
    reports_to: tuple[NamedPlace, ...]
    duties: NamedPlace
    note: Markup | None


def role_rows(site: Site, version: Version) -> tuple[RoleRow, ...]:
    """The regulation's own roles, as the data orders them; offices outside only appear as whom a role reports to."""
    return tuple(role_row(site, version, role) for role in version.roles if not role.outside)


def role_row(site: Site, version: Version, role: Role) -> RoleRow:
    """One role with its unit, its superior and the article that lists its duties."""
    unit, duties = version.unit(role.unit), version.place(role.duties)
    known = (id for id in role.reports_to if version.role(id) or version.unit(id))
    return RoleRow(
        name=NamedPlace(role.name, site.facts.references.role_address(role)),
        unit=place(site, version, unit.id) if unit else _UNSAID,
        reports_to=(*(place(site, version, id) for id in known), *outside(role)),
        duties=NamedPlace(place_citation(duties), version.place_url(duties)) if duties else _NONE,
        note=notes.note(role.note) if role.note else None,
    )


def outside(role: Role) -> tuple[NamedPlace, ...]:
    """Those above a role outside its regulation."""
    return tuple(NamedPlace(above.name, above.address) for above in role.superiors if above.name is not None)


def place(site: Site, version: Version, id: str) -> NamedPlace:
    """The name of a unit or role with the address of its page; a role that no text in force has is without a page."""
    unit, name = version.unit(id), speaker_name(version, id) or id
    if unit is None:
        return NamedPlace(name, site.facts.references.role_address(version.role(id)))
    return NamedPlace(name, ids.unit_url(version.municipality, unit.id))
