"""Digests of rows: whether a file made of them is another, found out without making it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import blake2b
from typing import Final

from kimsorumlu.exports.data.json_file import json_lines
from kimsorumlu.exports.data.table import Rows, Table

_SIZE: Final = 16


class RowDigests:
    """The rows of a table, of each no more than a digest of all its values."""

    def __init__(self, table: Table, rows: Rows) -> None:
        self._table, self._rows = table, rows
        self._each = [_digest(line.encode("utf-8", "surrogatepass")) for line in json_lines(table, rows)]

    @cached_property
    def whole(self) -> str:
        """Of all rows in their order."""
        return _digest(b"".join(self._each)).hex()

    @cached_property
    def places(self) -> Mapping[str, Mapping[str, list[int]]]:
        """The places of rows by what they are of, for each of what the table can be taken apart."""
        return {part: self._table.apart(self._rows, part) for part in self._table.parts}

    def of(self, part: str, whose: str) -> str:
        """Of the rows of one municipality, topic or law."""
        return self.at(self.places[part].get(whose, ()))

    def at(self, places: Iterable[int]) -> str:
        """Of the rows at some places."""
        return _digest(b"".join(self._each[place] for place in places)).hex()


def _digest(raw: bytes) -> bytes:
    return blake2b(raw, digest_size=_SIZE).digest()
