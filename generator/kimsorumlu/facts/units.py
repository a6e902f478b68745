"""Which units a municipality has, which version speaks for each, and who is at its head."""

from __future__ import annotations

import re

from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.validity import leading_on
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.fold import fold_letters

# "Müdürlüğü" → "Müdürü", "Başkanlığı" → "Başkanı", "Şefliği" → "Şefi"
_OFFICE = re.compile(r"l[ıiuü]ğ([ıiuü])$")


def unit_ids(municipality: Municipality) -> tuple[str, ...]:
    """Every unit id a municipality has in any version, each once, in the order of the data.

    Regulation by regulation, the text in force first: its units come before those that are gone or still to come.
    """
    versions = (v for r in municipality.regulations for v in (r.leading, *reversed(r.versions)))
    return tuple(dict.fromkeys(unit.id for version in versions for unit in version.units))


def places_of_unit(municipality: Municipality, id: str) -> list[tuple[Edition, Unit]]:
    """The unit in each regulation that has it; those in force first, then the newest.

    It is shown as the text in force has it; if that does not, as the last text that did, or the first to come. Two
    regulations may speak of one unit, such as that of a department and that of a directorate in it.
    """
    found = []
    for regulation in municipality.regulations:
        having = [known for known in regulation.validities if known.version.unit(id) is not None]
        if having:
            version = leading_on(having, regulation.day).version
            unit = version.unit(id)
            assert unit is not None
            edition = Edition(municipality, regulation, version, regulation.in_force(version))
            found.append((edition, unit))
    return sorted(found, key=lambda place: (place[0].in_force, place[0].version.date), reverse=True)


def namesakes(municipality: Municipality, unit: Unit) -> tuple[tuple[Edition, Unit], ...]:
    """The municipality's other units of the same name, in this regulation or another; () for nearly every unit."""
    found = municipality.namesakes.get(fold_letters(unit.name), ())
    return tuple(place for place in found if place[1].id != unit.id)


def head_role(version: Version, unit: Unit) -> Role | None:
    """The role that is called the unit's head, or the one that alone answers for it to an office outside.

    `Role.unit` alone does not tell the head from those who work in the unit.
    """
    inside = [role for role in version.roles if role.unit == unit.id]
    called = [role for role in inside if role.name == _head_name(unit)]
    heads = called or [
        role for role in inside if role.superiors or any(_is_outside(version, id) for id in role.reports_to)
    ]
    return heads[0] if len(heads) == 1 else None


def _head_name(unit: Unit) -> str:
    """ "Bilgi İşlem Müdürü" for "Bilgi İşlem Müdürlüğü"; the unit's own name if it is not called after its head."""
    return _OFFICE.sub(r"\1", unit.name)


def _is_outside(version: Version, role: str) -> bool:
    above = version.role(role)
    return above is not None and above.outside
