"""The forms in which tables are written, one writer each: the only list."""

from __future__ import annotations

from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data.csv_file import Csv
from kimsorumlu.exports.data.json_file import json_file, json_lines
from kimsorumlu.exports.data.parquet_file import parquet_file, parquet_lines
from kimsorumlu.exports.data.table import TableForm
from kimsorumlu.exports.data.xlsx_file import xlsx_file, xlsx_lines

_EVERY_PART: Final = frozenset((ids.OF_MUNICIPALITY, ids.OF_TOPIC, ids.OF_LAW))
_WITH_COMMAS: Final = Csv(",")
_WITH_SEMICOLONS: Final = Csv(";")

CSV: Final = TableForm(
    ".csv",
    "text/csv; charset=utf-8",
    "CSV",
    "Virgülle ayrılmış; programlar için.",
    _WITH_COMMAS.lines,
    _WITH_COMMAS.file,
    parts=_EVERY_PART,
)
SEMICOLON_CSV: Final = TableForm(
    ".tr.csv",
    "text/csv; charset=utf-8",
    "CSV (;)",
    "Noktalı virgülle ayrılmış; Türkçe bir hesap tablosunda çift tıklayınca açılır.",
    _WITH_SEMICOLONS.lines,
    _WITH_SEMICOLONS.file,
    parts=_EVERY_PART,
)
XLSX: Final = TableForm(
    ".xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "XLSX",
    "Hesap tablosu; ilk satır donmuş, süzgeçler açık, alanların açıklaması ikinci sayfada.",
    xlsx_lines,
    xlsx_file,
    # A spreadsheet takes ten times as long to write as a CSV, which spreadsheets open, too.
    parts=frozenset((ids.OF_MUNICIPALITY,)),
)
JSON: Final = TableForm(".json", "application/json", "JSON", "Her satır bir nesne.", json_lines, json_file)
PARQUET: Final = TableForm(
    ".parquet",
    "application/vnd.apache.parquet",
    "Parquet",
    "Türleriyle; büyük verileri sorgulayan programlar için.",
    parquet_lines,
    parquet_file,
)

# Written on every machine; their addresses are promised.
TABLE_FORMS: Final = (CSV, SEMICOLON_CSV, XLSX, JSON)
