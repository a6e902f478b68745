"""Records as JSON: one way from the dataclasses to the bytes."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from kimsorumlu.exports.data.table import Rows, Table


def _plain(value: Any) -> Any:
    """What JSON does not know of its own: dates as 2020-11-04, records with all their fields by name."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    record: type = type(value)
    return {name: getattr(value, name) for name in _names(record)}


@cache
def _names(record: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(record))


_encoded: Final = json.JSONEncoder(ensure_ascii=False, default=_plain).encode


def record_bytes(value: Any) -> bytes:
    """One record."""
    return f"{_encoded(value)}\n".encode()


def json_lines(_table: Table, rows: Rows) -> list[str]:
    """The rows of a table, an object and a line each."""
    return [_encoded(row) for row in rows]


def json_file(_table: Table, lines: Sequence[str]) -> bytes:
    """A file of rows: a list of objects."""
    listed = ",\n".join(lines)
    return f"[\n{listed}\n]\n".encode()
