"""A value in a cell that can only hold one text: CSV, and lists in a spreadsheet."""

from __future__ import annotations

import datetime
import re
from typing import Final

from kimsorumlu.exports.data.table import BETWEEN

# What a spreadsheet takes for a formula when it opens a CSV file (OWASP, "CSV Injection"), behind any apostrophes.
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
_GUARDED: Final = re.compile(r"'+[=+\-@\t\r]")

Value = str | int | bool | datetime.date | tuple[str, ...] | None


def in_words(value: Value) -> str:
    """A value as text: nothing for None, "true" and "false", dates as 2020-11-04, lists with "|" between."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return BETWEEN.join(value)
    return str(value)


def note_text(note: str | None) -> str | None:
    """A note of ours without the line's end that its form in the data gives it."""
    return note.strip() if note else None


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe stands before one that looks like it.

    >>> guarded("-a) Kurar"), guarded("m. 11/f")
    ("'-a) Kurar", 'm. 11/f')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text as it was before `guarded`: whoever needs the exact words of a CSV takes one apostrophe away."""
    return text[1:] if _GUARDED.match(text) else text
