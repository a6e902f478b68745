"""Tables as CSV (RFC 4180, UTF-8 with a byte order mark, by which spreadsheets know the encoding)."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kimsorumlu.exports.data.cells import guarded, in_words
from kimsorumlu.exports.data.table import Rows, Table


@dataclass(frozen=True, slots=True)
class Csv:
    """A way of writing CSV.

    With commas for programs; with semicolons as a spreadsheet expects that writes decimals with a comma, as Turkish
    ones do.
    """

    delimiter: str

    def lines(self, table: Table, rows: Rows) -> list[str]:
        """The rows, a line each."""
        return self._written([guarded(in_words(value)) for value in table.values(row)] for row in rows)

    def file(self, table: Table, lines: Sequence[str]) -> bytes:
        """A file of lines below their columns' names."""
        head = self._written([[field.name for field in table.fields]])
        return "".join((*head, *lines)).encode("utf-8-sig")

    def _written(self, rows: Iterable[Sequence[str]]) -> list[str]:
        lines = _Lines([])
        csv.writer(lines, delimiter=self.delimiter, lineterminator="\r\n").writerows(rows)
        return lines.written


@dataclass(frozen=True, slots=True)
class _Lines:
    """What `csv` takes for a file: it writes each row whole."""

    written: list[str]

    @property
    def write(self) -> Callable[[str], object]:
        return self.written.append
