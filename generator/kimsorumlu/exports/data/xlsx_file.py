"""Tables as spreadsheets: the first row stays in sight, every column can be filtered, nothing is a formula."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any, Final

from kimsorumlu.exports.data.cells import Value, in_words
from kimsorumlu.exports.data.fields import FieldType
from kimsorumlu.exports.data.table import Rows, Table

# What a cell and a sheet of a spreadsheet can hold (ECMA-376 as Excel limits it). What goes beyond is left out, and the
# sheet on the fields says so; CSV has it all.
MOST_LETTERS: Final = 32_767
MOST_ROWS: Final = 1_048_575
CUT: Final = " […]"
# The same bytes whenever they are written.
_CREATED: Final = datetime.datetime(2000, 1, 1)
_NO_HOUR: Final = (1980, 1, 1, 0, 0, 0)
_WIDTHS: Final = {FieldType.TEXT: 24, FieldType.LIST: 24, FieldType.DATE: 12, FieldType.INTEGER: 10}
_WIDE: Final = {"text": 80, "old_text": 60, "new_text": 60, "meaning": 60, "sentence": 60, "address": 50}
# Days are numbers since then, as spreadsheets have counted from March 1900 on.
_DAYS_BEGIN: Final = datetime.date(1899, 12, 30)
_DAY: Final = 1  # the place of the format of days: columns are written before the head
_NUMBER: Final = "\x00"  # in place of a row's number, which no text can hold
_LETTER: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_SHEET: Final = "xl/worksheets/sheet1.xml"
_BOOK: Final = "xl/workbook.xml"


@dataclass(frozen=True, slots=True)
class _Frame:
    """A spreadsheet of no rows: its parts by their places, in the order of the file; the name of the last column."""

    parts: Mapping[str, str]
    last: str


def xlsx_lines(table: Table, rows: Rows) -> list[str]:
    """The rows, each as a sheet has it but for its number, in whose place stands a mark."""
    # Here, not above: who plans a site writes no spreadsheet.
    from xlsxwriter.utility import xl_col_to_name

    columns = [
        (f'<c r="{xl_col_to_name(column)}{_NUMBER}"', _CELLS.get(field.type, _text_cell))
        for column, field in enumerate(table.fields)
    ]
    return [
        "".join(
            f"{begun}{cell(value)}</c>"
            for (begun, cell), value in zip(columns, table.values(row), strict=True)
            if value is not None
        )
        for row in rows
    ]


def xlsx_file(table: Table, lines: Sequence[str]) -> bytes:
    """A sheet with the rows, and one that explains the columns: the frame of the table's spreadsheets, filled."""
    frame, lines = _frame(table), lines[:MOST_ROWS]
    last = len(lines) + 1
    sheet = frame.parts[_SHEET].replace(f'"A1:{frame.last}1"', f'"A1:{frame.last}{last}"')
    head, end, after = sheet.partition("</sheetData>")
    filled = {
        _SHEET: "".join((head, *_numbered(lines), end, after)),
        _BOOK: frame.parts[_BOOK].replace(f"$A$1:${frame.last}$1<", f"$A$1:${frame.last}${last}<"),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        for place, part in {**frame.parts, **filled}.items():
            entry = zipfile.ZipInfo(place, _NO_HOUR)
            entry.compress_type = zipfile.ZIP_DEFLATED
            book.writestr(entry, part)
    return made.getvalue()


def _numbered(lines: Iterable[str]) -> Iterator[str]:
    # The first row is the head.
    for number, line in enumerate(lines, 2):
        yield f'<row r="{number}">{line.replace(_NUMBER, str(number))}</row>'


@cache
def _frame(table: Table) -> _Frame:
    """What XlsxWriter makes of a table without rows, which all spreadsheets of the table share."""
    import xlsxwriter

    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    book.set_properties({"title": table.title, "created": _CREATED})
    head = book.add_format({"bold": True, "bottom": 1})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    _head(book.add_worksheet(table.title[:31]), table, head, day)
    _fields(book.add_worksheet("Alanlar"), table, head)
    book.close()
    with zipfile.ZipFile(made) as parts:
        named = {name: parts.read(name).decode() for name in parts.namelist()}
    return _Frame(named, xlsxwriter.utility.xl_col_to_name(len(table.fields) - 1))


def _head(sheet: Any, table: Table, head: Any, day: Any) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, 0, len(table.fields) - 1)
    for column, field in enumerate(table.fields):
        sheet.write_string(0, column, field.name, head)
        width = _WIDE.get(field.name, _WIDTHS.get(field.type, 10))
        sheet.set_column(column, column, width, day if field.type is FieldType.DATE else None)


def _text_cell(value: Value) -> str:
    text = _bounded(in_words(value))
    # Words like _x0041_ stand for a letter there.
    text = _LETTER.sub("_x005F_", text)
    kept = ' xml:space="preserve"' if text != text.strip() else ""
    return f' t="inlineStr"><is><t{kept}>{escape(text, quote=False)}</t></is>'


_CELLS: Final[Mapping[FieldType, Callable[[Any], str]]] = {
    FieldType.DATE: lambda day: f' s="{_DAY}"><v>{(day - _DAYS_BEGIN).days}</v>',
    FieldType.INTEGER: lambda number: f"><v>{number}</v>",
    FieldType.BOOLEAN: lambda told: f' t="b"><v>{told:d}</v>',
}


def _bounded(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - len(CUT)] + CUT


def _fields(sheet: Any, table: Table, head: Any) -> None:
    """What the columns are called and hold."""
    sheet.set_column(0, 1, 24)
    sheet.set_column(2, 2, 100)
    for column, word in enumerate(("Alan", "Adı", "Nedir")):
        sheet.write_string(0, column, word, head)
    for number, field in enumerate(table.fields, 1):
        told = "; ".join(f"{value}: {meaning}" for value, meaning in field.about.values)
        for column, text in enumerate(
            (field.name, field.about.label, " ".join(filter(None, (field.about.text, told))))
        ):
            sheet.write_string(number, column, text)
    sheet.write_string(
        len(table.fields) + 2, 0, f"{MOST_LETTERS} harften uzun metinler “{CUT.strip()}” ile kesilir; tamamı CSV’dedir."
    )
