"""Records as JSON: one way from the dataclasses to the bytes."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from kimsorumlu.exports.data.table import Rows, Table


def plain(value: Any) -> Any:
    """A record as plain values: dates as 2020-11-04, fields by their names, none left out."""
    if isinstance(value, str | bool | int | None):
        return value
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {name: plain(each) for name, each in value.items()}
    record: type = type(value)
    return {name: plain(getattr(value, name)) for name in _names(record)}


@cache
def _names(record: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(record))


def record_bytes(value: Any) -> bytes:
    """One record."""
    return (json.dumps(plain(value), ensure_ascii=False) + "\n").encode()


def json_table_bytes(table: Table, rows: Rows) -> bytes:
    """A table as a list of objects, one row a line."""
    lines = ",\n".join(json.dumps(plain(row), ensure_ascii=False) for row in rows)
    return f"[\n{lines}\n]\n".encode()
