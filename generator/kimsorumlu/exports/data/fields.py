"""Fields of records, declared once as data: name and type in a dataclass, label and description beside them.

    class DutyRow:
        municipality: Annotated[str, About("Belediye", "Belediyenin adresteki adı.")]

From this follow the columns of tables, the schemas and the documentation.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class About:
    """What a field is called and what stands in it; `values` are all that can, with what each means."""

    label: str
    text: str
    values: tuple[tuple[str, str], ...] = ()


class FieldType(StrEnum):
    """What the values of a field are. `LIST` is of texts."""

    TEXT = "text"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a row. `nullable`: it may be empty, which means unknown or none, as its description says."""

    name: str
    type: FieldType
    nullable: bool
    about: About


_TYPES: Final[Mapping[object, FieldType]] = {
    str: FieldType.TEXT,
    int: FieldType.INTEGER,
    bool: FieldType.BOOLEAN,
    datetime.date: FieldType.DATE,
    tuple[str, ...]: FieldType.LIST,
}


@cache
def row_fields(row: type) -> tuple[Field, ...]:
    """The fields of a row's dataclass in their order. Raises if one has no label or a type that no table can hold."""
    hints = get_type_hints(row, include_extras=True)
    return tuple(_field(field.name, hints[field.name]) for field in fields(row))


def _field(name: str, hint: Any) -> Field:
    about, plain = about_and_type(hint)
    if about is None:
        raise TypeError(f"{name} has no label")
    kind, nullable = without_none(plain)
    return Field(name, _TYPES[kind], nullable, about)


def about_and_type(hint: Any) -> tuple[About | None, Any]:
    """What is said of a field, and its type without that."""
    if get_origin(hint) is not Annotated:
        return None, hint
    plain, *beside = get_args(hint)
    return next((each for each in beside if isinstance(each, About)), None), plain


def without_none(hint: Any) -> tuple[Any, bool]:
    """A type without `None`, and whether it had it."""
    if get_origin(hint) not in (Union, UnionType):
        return hint, False
    kinds = [kind for kind in get_args(hint) if kind is not NoneType]
    assert len(kinds) == 1, hint
    return kinds[0], True
