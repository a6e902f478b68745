"""The record in a document of our own: the head of a version file, as `exports.data.akn.record` writes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any, Final

from kimsorumlu.problems import Phrase
from kimsorumlu.read import shapes
from kimsorumlu.read.shaping import shape
from kimsorumlu.read.source import Document
from kimsorumlu.received.akn.names import STAMPS, local_name
from kimsorumlu.received.line import UnreadableError

if TYPE_CHECKING:
    from kimsorumlu.received.akn.names import Element

# What an element of the record is, by its name; those of one name are a list, units and roles by their ids.
_SHAPES: Final[Mapping[str, type[Any]]] = {
    "version": shapes.VersionShape,
    "adoption": shapes.Adoption,
    "signatories": shapes.Signatory,
    "end": shapes.StatedEnd,
    "repeals": shapes.Repeal,
    "amendments": shapes.Amendment,
    "units": shapes.UnitShape,
    "renamed_from": shapes.RenamedFrom,
    "roles": shapes.RoleShape,
}
_LISTS: Final = frozenset(("signatories", "repeals", "amendments", "renamed_from", "notes"))
_BY_ID: Final = frozenset(("units", "roles"))
_FLAGS: Final = frozenset(("at_latest", "outside", "staff"))


def recorded(record: Element, source: shapes.Source) -> shapes.VersionShape:
    """The head that a record says, with this document as its source. Raises UnreadableError for what is none."""
    data = {**_data(record), "source": source}
    head, findings = shape(shapes.VersionShape, data, Document("", None, {}, {}, ""), ())
    if head is None:
        first = dict(findings[0].values)
        raise UnreadableError(Phrase("akn-record", first.get("key") or first.get("value") or findings[0].code))
    return head


def _data(element: Element) -> dict[str, Any]:
    """An element as the plain data of its shape; what must be said and is not is unknown."""
    name = local_name(element)
    if name not in _SHAPES:
        raise UnreadableError(Phrase("akn-record", name))
    required = [field.name for field in fields(_SHAPES[name]) if field.default is MISSING]
    data: dict[str, Any] = {key: [] if key in _LISTS else {} if key in _BY_ID else None for key in required}
    for key, value in element.attrib.items():
        data[str(key)] = value == "true" if key in _FLAGS else str(value)
    if name == "roles":
        data["reports_to"] = str(data.get("reports_to", "")).split()
    for child in element:
        key = local_name(child)
        if key == STAMPS:
            continue
        if key == "notes":
            data[key] = [*data.get(key, ()), child.get("text", "")]
        elif key in _BY_ID:
            entry = _data(child)
            data[key] = {**data[key], entry.pop("id", ""): entry}
        elif key in _LISTS:
            data[key] = [*data.get(key, ()), _data(child)]
        else:
            data[key] = _data(child)
    return data
