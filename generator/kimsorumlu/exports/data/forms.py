"""The forms in which tables are written, one writer each: the only list."""

from __future__ import annotations

from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data.csv_file import Csv
from kimsorumlu.exports.data.json_file import json_file, json_lines
from kimsorumlu.exports.data.table import TableForm, WrittenForm
from kimsorumlu.exports.data.xlsx_file import xlsx_file, xlsx_lines

_EVERY_PART: Final = frozenset((ids.OF_MUNICIPALITY, ids.OF_TOPIC, ids.OF_LAW))
_WITH_COMMAS: Final = Csv(",")
_WITH_SEMICOLONS: Final = Csv(";")

CSV: Final = WrittenForm(
    ".csv",
    "text/csv; charset=utf-8",
    "CSV",
    "Virgülle ayrılmış; programlar için.",
    parts=_EVERY_PART,
    lines=_WITH_COMMAS.lines,
    file=_WITH_COMMAS.file,
)
SEMICOLON_CSV: Final = WrittenForm(
    ".tr.csv",
    "text/csv; charset=utf-8",
    "CSV (;)",
    "Noktalı virgülle ayrılmış; Türkçe bir hesap tablosunda çift tıklayınca açılır.",
    parts=_EVERY_PART,
    lines=_WITH_SEMICOLONS.lines,
    file=_WITH_SEMICOLONS.file,
)
XLSX: Final = WrittenForm(
    ".xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "XLSX",
    "Hesap tablosu; ilk satır donmuş, süzgeçler açık, alanların açıklaması ikinci sayfada.",
    # A spreadsheet takes ten times as long to write as a CSV, which spreadsheets open, too.
    parts=frozenset((ids.OF_MUNICIPALITY,)),
    lines=xlsx_lines,
    file=xlsx_file,
)
JSON: Final = WrittenForm(".json", "application/json", "JSON", "Her satır bir nesne.", lines=json_lines, file=json_file)
PARQUET: Final = TableForm(
    ".parquet",
    "application/vnd.apache.parquet",
    "Parquet",
    "Türleriyle; büyük verileri sorgulayan programlar için.",
)

# Written on every machine; their addresses are promised.
TABLE_FORMS: Final = (CSV, SEMICOLON_CSV, XLSX, JSON)
