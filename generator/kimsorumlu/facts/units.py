"""Which units a municipality has, in which version each stands last, and who is at its head."""

from __future__ import annotations

import re

from kimsorumlu.model.corpus import Municipality, Regulation, Role, Unit, Version

# "Müdürlüğü" → "Müdürü", "Başkanlığı" → "Başkanı", "Şefliği" → "Şefi"
_OFFICE = re.compile(r"l[ıiuü]ğ([ıiuü])$")


def unit_ids(municipality: Municipality) -> tuple[str, ...]:
    """Every unit id of a municipality, newest versions first, in the order of the data."""
    versions = (v for r in municipality.regulations for v in reversed(r.versions))
    return tuple(dict.fromkeys(unit.id for version in versions for unit in version.units))


def newest(municipality: Municipality, id: str) -> list[tuple[Regulation, Version, Unit]]:
    """For each regulation that has the unit, the newest version that does; those in force first, then the newest."""
    found = []
    for regulation in municipality.regulations:
        for version in reversed(regulation.versions):
            unit = version.unit(id)
            if unit is not None:
                found.append((regulation, version, unit))
                break
    return sorted(found, key=lambda place: (place[0].in_force(place[1]), place[1].date), reverse=True)


def head_role(version: Version, unit: Unit) -> Role | None:
    """The role that is called the unit's head, or the one that alone answers for it to an office outside.

    `Role.unit` alone does not tell the head from those who work in the unit.
    """
    inside = [role for role in version.roles if role.unit == unit.id]
    called = [role for role in inside if role.name == _head_name(unit)]
    heads = called or [role for role in inside if any(_is_outside(version, id) for id in role.reports_to)]
    return heads[0] if len(heads) == 1 else None


def _head_name(unit: Unit) -> str:
    """ "Bilgi İşlem Müdürü" for "Bilgi İşlem Müdürlüğü"; the unit's own name if it is not called after its head."""
    return _OFFICE.sub(r"\1", unit.name)


def _is_outside(version: Version, role: str) -> bool:
    above = version.role(role)
    return above is not None and above.outside
