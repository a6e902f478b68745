"""Tables as CSV (RFC 4180, UTF-8 with a byte order mark, by which spreadsheets know the encoding)."""

from __future__ import annotations

import csv
import io
from operator import attrgetter

from kimsorumlu.exports.data.cells import guarded, in_words
from kimsorumlu.exports.data.table import Rows, Table


def csv_bytes(table: Table, rows: Rows) -> bytes:
    """With commas, for programs."""
    return _written(table, rows, ",")


def semicolon_csv_bytes(table: Table, rows: Rows) -> bytes:
    """With semicolons, as a spreadsheet expects that writes decimals with a comma, as Turkish ones do."""
    return _written(table, rows, ";")


def _written(table: Table, rows: Rows, delimiter: str) -> bytes:
    names = [field.name for field in table.fields]
    values = attrgetter(*names)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([guarded(in_words(value)) for value in values(row)] for row in rows)
    return text.getvalue().encode("utf-8-sig")
