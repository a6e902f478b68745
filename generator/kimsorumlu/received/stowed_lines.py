"""The lines of a received document, packed: they are held against the text once and then hardly asked for.

What is like in most lines is left out: decoration that is none, the plain style, no cell, no box.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from dataclasses import astuple, fields
from functools import lru_cache
from typing import Any, Final

from kimsorumlu.received.line import PLAIN, LineStyle, PageBox, ReceivedLine, TableCell

_OPEN: Final = 4
_PLAIN_LINE: Final = ReceivedLine(0, "", "")
_VALUES: Final = tuple(field.name for field in fields(ReceivedLine))
# What is a value of its own, and of which class.
_INNER: Final[dict[str, type[LineStyle] | type[TableCell] | type[PageBox]]] = {
    "style": LineStyle,
    "cell": TableCell,
    "box": PageBox,
}


def stowed_lines(lines: Iterable[ReceivedLine]) -> bytes:
    """The lines as bytes."""
    raw = json.dumps([_row(line) for line in lines], ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(raw.encode("utf-8", "surrogatepass"), 1)


@lru_cache(maxsize=_OPEN)
def opened_lines(packed: bytes) -> tuple[ReceivedLine, ...]:
    """The lines that `stowed_lines` was given."""
    return tuple(map(_line, json.loads(zlib.decompress(packed))))


def _row(line: ReceivedLine) -> list[object]:
    """Its number, text, bare text (0: the same), and what is said of it beside."""
    row: list[object] = [line.number, line.text, 0 if line.bare == line.text else line.bare]
    said = {name: value for name in _VALUES[3:] if (value := getattr(line, name)) != getattr(_PLAIN_LINE, name)}
    if said:
        row.append({name: astuple(value) if name in _INNER else value for name, value in said.items()})
    return row


def _line(row: list[Any]) -> ReceivedLine:
    number, text, bare, *said = row
    told: dict[str, Any] = said[0] if said else {}
    inner = {name: _INNER[name](*told[name]) for name in _INNER.keys() & told.keys()}
    values: dict[str, Any] = {"style": PLAIN, **told, **inner}
    return ReceivedLine(number, text, text if bare == 0 else bare, **values)


NO_LINES: Final = stowed_lines(())
