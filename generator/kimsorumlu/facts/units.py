"""Which units a municipality has, in which version each stands last, and who is at its head."""

from __future__ import annotations

import re

from kimsorumlu.model.corpus import Edition, Municipality, Role, Unit, Version

# "Müdürlüğü" → "Müdürü", "Başkanlığı" → "Başkanı", "Şefliği" → "Şefi"
_OFFICE = re.compile(r"l[ıiuü]ğ([ıiuü])$")


def unit_ids(municipality: Municipality) -> tuple[str, ...]:
    """Every unit id a municipality has in any version, each once, in the order of the data.

    Regulation by regulation, the newest version first: units of the texts in force come before those that are gone.
    """
    versions = (v for r in municipality.regulations for v in reversed(r.versions))
    return tuple(dict.fromkeys(unit.id for version in versions for unit in version.units))


def newest(municipality: Municipality, id: str) -> list[tuple[Edition, Unit]]:
    """The unit in each regulation that has it, in the newest version that does; those in force first, then the newest.

    Two regulations may speak of one unit, such as that of a department and that of a directorate in it.
    """
    # Oldest first, so that of one regulation the newest stays.
    found = {
        edition.regulation.slug: (edition, unit)
        for edition in municipality.editions
        if (unit := edition.version.unit(id)) is not None
    }
    return sorted(found.values(), key=lambda place: (place[0].in_force, place[0].version.date), reverse=True)


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
