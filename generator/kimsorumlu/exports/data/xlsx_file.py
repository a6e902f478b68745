"""Tables as spreadsheets: the first row stays in sight, every column can be filtered, nothing is a formula."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from operator import attrgetter
from typing import Any, Final, cast

import xlsxwriter

from kimsorumlu.exports.data.cells import in_words
from kimsorumlu.exports.data.fields import Field, FieldType
from kimsorumlu.exports.data.table import Rows, Table

# What a cell and a sheet of a spreadsheet can hold (ECMA-376 as Excel limits it). What goes beyond is left out, and the
# sheet on the fields says so; CSV has it all.
MOST_LETTERS: Final = 32_767
MOST_ROWS: Final = 1_048_575
CUT: Final = " […]"
# The same bytes whenever they are written.
_CREATED: Final = datetime.datetime(2000, 1, 1)
_WIDTHS: Final = {FieldType.TEXT: 24, FieldType.LIST: 24, FieldType.DATE: 12, FieldType.INTEGER: 10}
_WIDE: Final = {"text": 80, "old_text": 60, "new_text": 60, "meaning": 60, "sentence": 60, "address": 50}


# What writes a value into a cell of a row and a column.
Write = Callable[[int, int, Any], object]


def xlsx_bytes(table: Table, rows: Rows) -> bytes:
    """A sheet with the rows, and one that explains the columns."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(
        made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties({"title": table.title, "created": _CREATED})
    head = book.add_format({"bold": True, "bottom": 1})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    _rows(book.add_worksheet(table.title[:31]), table, rows[:MOST_ROWS], head, day)
    _fields(book.add_worksheet("Alanlar"), table, head)
    book.close()
    return made.getvalue()


def _rows(sheet: Any, table: Table, rows: Rows, head: Any, day: Any) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(table.fields) - 1)
    for column, field in enumerate(table.fields):
        sheet.write_string(0, column, field.name, head)
        sheet.set_column(column, column, _WIDE.get(field.name, _WIDTHS.get(field.type, 10)))
    writers = [_writer(sheet, field, day) for field in table.fields]
    values = attrgetter(*(field.name for field in table.fields))
    for number, row in enumerate(rows, 1):
        for column, (write, value) in enumerate(zip(writers, values(row), strict=True)):
            if value is not None:
                write(number, column, value)


def _writer(sheet: Any, field: Field, day: Any) -> Write:
    if field.type is FieldType.DATE:
        return lambda row, column, value: sheet.write_datetime(row, column, value, day)
    if field.type is FieldType.INTEGER:
        return cast(Write, sheet.write_number)
    if field.type is FieldType.BOOLEAN:
        return cast(Write, sheet.write_boolean)
    return lambda row, column, value: sheet.write_string(row, column, _bounded(in_words(value)))


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
