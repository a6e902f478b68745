"""A data file as bytes: written new, or written over an older one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kimsorumlu.read.layout import Form, layout
from kimsorumlu.write.house_form import Data, lines_of
from kimsorumlu.write.kept import comments, kept


def new_file(schema: str, entries: Mapping[str, Data]) -> bytes:
    """A new file; `schema` is its first line, which links the schema for editors."""
    return _encoded([schema, *lines_of(entries)])


def renewed(
    old: bytes, schema: str, before: Mapping[str, Data], after: Mapping[str, Data], as_meant: Callable[[bytes], bool]
) -> bytes:
    """An older file that says `before`, saying `after`: only what changed is written anew, and comments stay.

    `as_meant` says whether bytes read as what was to be written. The few layouts of YAML in which lines cannot be
    replaced (a whole file in braces) are written new, with all comments above the data.
    """
    if lines_of(before) == lines_of(after):
        return old
    laid = layout(old)
    ending = "\r\n" if b"\r\n" in old else "\n"
    if laid.root.form is Form.BLOCK:
        over = _encoded(kept(laid, before, after), ending)
        if as_meant(over) and len(layout(over).comments) >= len(laid.comments):
            return over
    remarks = [line for line in comments(laid, 0, len(laid.lines), 0) if line != schema]
    return _encoded([schema, *remarks, *lines_of(after)], ending)


def _encoded(lines: list[str], ending: str = "\n") -> bytes:
    return "".join(line + ending for line in lines).encode("utf-8")
