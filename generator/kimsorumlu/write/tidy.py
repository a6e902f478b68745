"""A data file rewritten in the house form, comments kept: above the entry they stood above, below or beside it.

Order, quotes and indentation are the house's, and what equals its default is left out. Between entries one blank line
stays where there were any. What is rewritten reads as the same, and is not changed by another go.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kimsorumlu.read.layout import Form, Laid, Layout, layout
from kimsorumlu.read.source import Path


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of a file: where it is in the data, the line it begins on, and that line's indentation."""

    path: Path
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands above a line: a comment and its indentation, None for that of the line below; "" is a blank line."""

    text: str
    column: int | None = None


def tidied(old: bytes, fresh: bytes) -> bytes:
    """The bytes of `fresh`, a file in the house form that says what `old` says, with the comments of `old`.

    The first line of `fresh` links its schema; one such line of `old` is no comment to keep. Line ends stay as they
    were. Raises ValueError if a comment would be lost.
    """
    before, after = layout(old), layout(fresh)
    schema = after.lines[0]
    leads, beside = _Places(before, after).found(schema)
    lines = [schema]
    for number, line in enumerate((*after.lines[1:], ""), 1):
        lines += _spaced(leads.get(number, ()), len(line) - len(line.lstrip()), first=len(lines) == 1)
        lines.append(line + "".join(f"  {comment}" for comment in beside.get(number, ())))
    while not lines[-1]:
        lines.pop()
    ending = "\r\n" if b"\r\n" in old else "\n"
    new = "".join(line + ending for line in lines).encode("utf-8")
    said = _said(before)
    if _said(layout(new)) != said + Counter({schema: 0 if said[schema] else 1}):
        raise ValueError("yorumları yerinde kalmıyor")
    return new


class _Places:
    """Finds for every comment and blank line of one file the place in another that says the same."""

    def __init__(self, before: Layout, after: Layout) -> None:
        self._before = before
        self._old = list(_entries(before, before.root, ()))
        self._lines = [entry.line for entry in self._old]
        new = list(_entries(after, after.root, ()))
        self._new = {entry.path: entry for entry in new}
        self._new_lines = sorted({entry.line for entry in new})
        self._columns = {entry.line: entry.column for entry in new}
        self._end = len(after.lines)
        # The line on which the last entry of each begins.
        self._last = {each.path[:size]: each.line for each in new for size in range(1, len(each.path) + 1)}

    def found(self, schema: str) -> tuple[Mapping[int, list[_Lead]], Mapping[int, list[str]]]:
        """By the lines of the new file: what stands above each, and the comment beside it."""
        leads: dict[int, list[_Lead]] = {}
        beside: dict[int, list[str]] = {}
        texts, linked = _lines_of_texts(self._before.root, self._before.lines), False
        for number, line in enumerate(self._before.lines):
            at = self._before.comments.get(number)
            if at is None:
                if not line.strip() and number not in texts:
                    leads.setdefault(self._below(number)[0], []).append(_Lead(""))
                continue
            comment = line[at:].rstrip()
            if comment == schema and not linked:
                linked = True
                continue
            own = self._beside(number) if line[:at].strip() else None
            if own is not None and own not in beside:
                beside[own] = [comment]
            else:
                target, column = (own, None) if own is not None else self._below(number, at)
                leads.setdefault(target, []).append(_Lead(comment, column))
        return leads, beside

    def _beside(self, number: int) -> int | None:
        """The new line of the entry that stands, or is told from the first to the last, on an old line."""
        place = bisect_right(self._lines, number) - 1
        while place >= 0:
            entry = self._new.get(self._old[place].path)
            if entry is not None:
                return entry.line
            place -= 1
        return None

    def _below(self, number: int, at: int | None = None) -> tuple[int, int | None]:
        """The new line above which an old line belongs, and the column for a comment that ends the block before it."""
        place = bisect_right(self._lines, number)
        rest = (self._old[each] for each in range(place, len(self._old)))
        following = next((each for each in rest if each.path in self._new), None)
        target = self._new[following.path].line if following else self._end
        if at is None or at <= (following.column if following else 0):
            return target, None
        owner = next((each for each in range(place - 1, -1, -1) if self._old[each].column <= at), None)
        if owner is None:
            return target, None
        # An item of a list begins on one line with its first entry.
        first = bisect_left(self._lines, self._old[owner].line)
        path = self._old[first].path
        if path not in self._new:
            return target, None
        # Below the entry that it is indented as, and below all that this holds.
        after, column = bisect_right(self._new_lines, self._last[path]), self._new[path].column
        target = self._new_lines[after] if after < len(self._new_lines) else self._end
        return target, column if column > self._columns.get(target, -1) else None


def _entries(laid: Layout, value: Laid, path: Path) -> Iterator[_Entry]:
    """Every entry of a value, in the order they stand."""
    for entry in value.entries:
        line = entry.start[0]
        if isinstance(entry.key, int) and value.form is Form.BLOCK:
            # A dash may stand above its value.
            while line and laid.lines[line][value.start[1] : value.start[1] + 1] != "-":
                line -= 1
        indent = len(laid.lines[line]) - len(laid.lines[line].lstrip())
        yield _Entry((*path, entry.key), line, indent)
        yield from _entries(laid, entry.value, (*path, entry.key))


def _lines_of_texts(value: Laid, lines: tuple[str, ...]) -> frozenset[int]:
    """The lines inside of texts, where a blank line is part of what is said."""
    if value.entries:
        return frozenset().union(*(_lines_of_texts(entry.value, lines) for entry in value.entries))
    last = value.end[0]
    while not value.keeps_blanks and last > value.start[0] + 1 and not lines[last - 1].strip():
        last -= 1
    return frozenset(range(value.start[0] + 1, last))


def _spaced(leads: Iterable[_Lead], column: int, *, first: bool) -> Iterator[str]:
    """What stands above a line that begins in `column`: blank lines one at a time, and none as the file's first."""
    blank = first
    for lead in leads:
        if lead.text or not blank:
            yield " " * (column if lead.column is None else lead.column) + lead.text if lead.text else ""
        blank = not lead.text


def _said(laid: Layout) -> Counter[str]:
    """A file's comments, and how often each stands there."""
    return Counter(laid.lines[number][at:].rstrip() for number, at in laid.comments.items())
