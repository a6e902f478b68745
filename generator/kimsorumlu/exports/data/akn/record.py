"""The head of a version file as a record in the document's meta-data: what the standard has no element for.

What of it the standard can say is said there, too; the record is whole, so that an import makes the same file of it.
Keys are those of `schema/version.json`, and `stamps`: what is stamped on the document, on which the künye may rest.
Left out is what else belongs to the document that the text was first taken from: where it came from, its page heads and
numbers, how it was corrected, and what was answered or corrected since.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Final

from kimsorumlu.exports.data.akn.xml import element
from kimsorumlu.model.superior import OFFICES
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import RoleShape, UnitShape
from kimsorumlu.received.akn.names import RECORD, STAMPS

_STAMPS: Final = ("stamp", "e-signature")


def head_record(version: Version) -> str:
    """The record of one text."""
    parts = {
        "adoption": version.adoption,
        "end": version.end,
        "repeals": version.repeals,
        "amendments": version.amendments,
        "units": {unit.id: _unit(unit) for unit in version.units},
        "roles": {role.id: _role(role) for role in version.roles},
    }
    below = "".join(_below(name, value) for name, value in parts.items())
    notes = "".join(element("notes", text=text) for text in version.notes)
    # A name in such a line is none of its text (`Furniture.personal`).
    stamped = {each.text: each.kind for each in version.source.furniture if each.kind in _STAMPS}
    stamps = "".join(element(STAMPS, kind=kind, text=text) for text, kind in stamped.items())
    return element(
        "version",
        below,
        notes,
        stamps,
        xmlns=RECORD,
        date=version.date.isoformat(),
        date_basis=version.date_basis,
        date_note=version.date_note,
        title=version.title,
        directorate_kind=version.directorate_kind,
    )


def _below(name: str, value: Any) -> str:
    """A value as elements: one for each of a list, and for each entry by its id."""
    if isinstance(value, Mapping):
        return "".join(_shape(name, each, id=id) for id, each in value.items())
    if isinstance(value, tuple):
        return "".join(_shape(name, each) for each in value)
    return _shape(name, value) if value is not None else ""


def _shape(name: str, shape: Any, **more: str) -> str:
    """A shape as an element: its single values as attributes, its parts below; what is unknown is left out."""
    below = ""
    for field in fields(shape):
        value = getattr(shape, field.name)
        parted = value if isinstance(value, tuple) else (value,)
        if any(is_dataclass(each) for each in parted):
            below += _below(field.name, value)
        elif value is True:
            more[field.name] = "true"
        elif value not in (None, False, ()):
            more[field.name] = " ".join(map(str, parted))
    return element(name, below, **more)


def _unit(unit: Unit) -> UnitShape:
    """The unit as its file has it: who stands above it outside the regulation is its parent, or an office."""
    above = unit.superior.said if unit.superior else None
    office = unit.superior is not None and unit.superior.regulation == OFFICES
    return UnitShape(
        name=unit.name,
        kind=unit.kind,
        parent=unit.parent or (None if office else above),
        established=unit.established,
        duties=unit.duties,
        reports_to=unit.reports_to or (above if office else None),
        same_as=unit.same_as,
        apart=unit.apart,
        renamed_from=unit.renamed_from,
        note=unit.note,
    )


def _role(role: Role) -> RoleShape:
    return RoleShape(
        name=role.name,
        unit=role.unit,
        reports_to=(*role.reports_to, *(above.said for above in role.superiors)),
        duties=role.duties,
        outside=role.outside,
        staff=role.staff,
        note=role.note,
    )
