"""A table: what its rows are, where they come from, and of what they can be taken apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import Any, Final

from kimsorumlu.exports.data.fields import Field, row_fields
from kimsorumlu.site import Site

# What stands between the values of a list where a cell can only hold one text. No name or slug has it.
BETWEEN: Final = "|"

Rows = Sequence[Any]


@dataclass(frozen=True, eq=False)
class Table:
    """One table. `name` stands in addresses, `title` and `about` are for readers; `row` is the rows' dataclass.

    `parts`: of what its rows can be taken apart (`ids.OF_MUNICIPALITY` …), with the field that says of which they are.
    """

    name: str
    title: str
    about: str
    row: type
    rows: Callable[[Site], Iterable[Any]]
    parts: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The columns, in their order."""
        return row_fields(self.row)

    @cached_property
    def values(self) -> Callable[[Any], tuple[Any, ...]]:
        """What gives a row's values, column by column."""
        return attrgetter(*(field.name for field in self.fields))

    def apart(self, rows: Rows, part: str) -> dict[str, list[int]]:
        """The places of rows by the municipality, topic or law they are of, each group in the table's order."""
        found: dict[str, list[int]] = {}
        for place, row in enumerate(rows):
            value = getattr(row, self.parts[part])
            for of in value if isinstance(value, tuple) else (value,) if value else ():
                found.setdefault(of, []).append(place)
        return found


@dataclass(frozen=True, slots=True)
class TableForm:
    """A form in which every table is written: what its file ends in, its media type.

    `short` is what links call a form, `about` what a reader should know of it; `parts` are those parts of tables that
    are written in it, too.
    """

    suffix: str
    media: str
    short: str
    about: str
    parts: frozenset[str] = frozenset()

    @property
    def type(self) -> str:
        """Its media type without the encoding: "text/csv"."""
        return self.media.partition(";")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenForm(TableForm):
    """A form that is written row by row.

    A row is written once (`lines`), however many files have it; `file` makes a file of any of those lines.
    """

    lines: Callable[[Table, Rows], Sequence[str]]
    file: Callable[[Table, Sequence[str]], bytes]
