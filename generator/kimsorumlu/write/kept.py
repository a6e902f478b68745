"""New plain data in an older file's layout: what did not change keeps its lines, and every comment stays.

An entry owns the comments and blank lines right above it, and those below it that are indented deeper than the next
entry. A comment whose entry is gone stands where the entry stood; one inside a value written anew stands above it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kimsorumlu.read.layout import Form, Laid, LaidEntry, Layout
from kimsorumlu.write.house_form import Data, Record, entry, item, quoted, record, short


@dataclass(frozen=True, slots=True)
class Owned:
    """An entry of a block with the lines it owns, [lead, end): the first of its own is `start`."""

    entry: LaidEntry
    lead: int
    start: int
    end: int


def kept(layout: Layout, before: Mapping[str, Data], after: Mapping[str, Data]) -> list[str]:
    """The file's lines with the data `after` in place of `before`, which is what they say now.

    The outermost value of the layout is a mapping in block form.
    """
    return _mapping(layout, layout.root, before, after, 0, len(layout.lines))


def comments(layout: Layout, first: int, end: int, column: int) -> list[str]:
    """The comments of the lines [first, end), each on a line of its own that begins in `column`."""
    found = ((number, layout.comments.get(number)) for number in range(first, end))
    return [" " * column + layout.lines[number][at:].rstrip() for number, at in found if at is not None]


def _mapping(
    layout: Layout, laid: Laid, before: Mapping[str, Data], after: Mapping[str, Data], top: int, end: int
) -> list[str]:
    """The lines of a block mapping that owns [top, end); as an item of a list, still without its dash."""
    parts: dict[str, list[str]] = {}
    column = laid.start[1]
    places = _owned(layout, laid, top, end)
    for owned in places:
        key = str(owned.entry.key)
        was, now = before.get(key), after.get(key)
        lead, first = layout.lines[owned.lead : owned.start], " " * column + layout.lines[owned.start][column:]
        if _same(was, now):
            parts[key] = [*lead, first, *layout.lines[owned.start + 1 : owned.end]]
        elif was is None or now is None:
            # Either the entry is gone, or its default was written out and is no more the value.
            fresh = entry(key, now, column) if now is not None else []
            parts[key] = [*comments(layout, owned.lead, owned.end, column), *fresh]
        else:
            changed = _block(layout, owned, was, now, owned.start + 1)
            fresh = entry(key, now, column)
            parts[key] = [*lead, *([first, *changed] if changed else _short(layout, owned, was, now, first, fresh))]
    lines: list[str] = []
    for key in _order(list(parts), list(before), list(after)):
        lines += parts[key] if key in parts else entry(key, after[key], column)
    return [*lines, *layout.lines[places[-1].end : end]]


def _items(layout: Layout, laid: Laid, before: Sequence[Data], after: Sequence[Data], top: int, end: int) -> list[str]:
    """The lines of a block list that owns [top, end)."""
    column = laid.start[1]
    places = _owned(layout, laid, top, end)
    spaced = any("" in layout.lines[owned.lead : owned.start] for owned in places[1:])
    lines: list[str] = []
    for old, new in _pairs(before, after):
        fresh = item(after[new], column) if new is not None else []
        if old is None:
            lines += ["", *fresh] if spaced and lines else fresh
            continue
        owned = places[old]
        if new is None:
            lines += comments(layout, owned.lead, owned.end, column)
        elif _same(before[old], after[new]):
            lines += layout.lines[owned.lead : owned.end]
        else:
            lines += layout.lines[owned.lead : owned.start]
            changed = _block(layout, owned, before[old], after[new], owned.start)
            first = layout.lines[owned.start]
            lines += _dashed(changed, column) or _short(layout, owned, before[old], after[new], first, fresh)
    return [*lines, *layout.lines[places[-1].end : end]]


def _block(layout: Layout, owned: Owned, was: Data, now: Data, top: int) -> list[str]:
    """The lines of a changed value that is a block and stays one; none if it is not."""
    laid = owned.entry.value
    if laid.form is not Form.BLOCK or laid.start[0] < top:
        return []
    before, after = _entries(was), _entries(now)
    if before and after:
        return _mapping(layout, laid, before, after, top, owned.end)
    if isinstance(was, tuple) and isinstance(now, tuple) and now:
        return _items(layout, laid, was, now, top, owned.end)
    return []


def _short(layout: Layout, owned: Owned, was: Data, now: Data, first: str, fresh: list[str]) -> list[str]:
    """The lines of any other changed value: a record keeps the entries that did not change, all else is `fresh`.

    `first` is the first line as it stood.
    """
    laid = owned.entry.value
    below = comments(layout, owned.start + 1, owned.end, len(first) - len(first.lstrip()))
    line = layout.lines[laid.start[0]]
    if laid.form is Form.FLOW and laid.start[0] == laid.end[0] == owned.start and isinstance(now, Record):
        inside = _record(line, laid, _entries(was), now.entries)
        return [*below, first[: laid.start[1]] + inside + line[laid.end[1] :]]
    at = layout.comments.get(owned.start)
    beside = f"  {layout.lines[owned.start][at:]}" if at is not None else ""
    return [*below, fresh[0] + beside, *fresh[1:]]


def _record(line: str, laid: Laid, before: Mapping[str, Data], after: Mapping[str, Data]) -> str:
    parts: dict[str, str] = {}
    for each in laid.entries:
        key = str(each.key)
        if _same(before.get(key), after.get(key)):
            parts[key] = line[each.start[1] : each.value.end[1]].rstrip()
        elif key in after:
            parts[key] = _pair(key, after[key])
    order = (key for key in _order(list(parts), list(before), list(after)) if key in parts or key in after)
    return record(parts.get(key) or _pair(key, after[key]) for key in order)


def _pair(key: str, value: Data) -> str:
    return f"{quoted(key, True)}: {short(value, True)}"


def _owned(layout: Layout, laid: Laid, top: int, end: int) -> list[Owned]:
    """The entries of a block that owns the lines [top, end), which they share out among them."""
    starts = [_start(layout, laid, each, top) for each in laid.entries]
    leads = [top]
    for number, start in enumerate(starts[1:]):
        lead, floor = start, max(starts[number] + 1, _floor(laid.entries[number].value))
        while lead > floor and _belongs_below(layout, lead - 1, laid.start[1]):
            lead -= 1
        leads.append(lead)
    ends = [*leads[1:], _stop(layout, laid, starts[-1] + 1, end)]
    return [Owned(*each) for each in zip(laid.entries, leads, starts, ends, strict=True)]


def _stop(layout: Layout, laid: Laid, floor: int, end: int) -> int:
    """The line before which a block's last entry ends: what stands further left below it is not the entry's."""
    stop = place = end
    while place > max(floor, _floor(laid)) and _belongs_below(layout, place - 1, laid.start[1] - 1):
        place -= 1
        stop = place if place in layout.comments else stop
    while stop < end and stop > floor and not layout.lines[stop - 1].strip():
        stop -= 1
    return stop


def _start(layout: Layout, laid: Laid, each: LaidEntry, top: int) -> int:
    """The line an entry begins on: its key's, or its dash's, which may stand above its value."""
    line, column = each.start[0], laid.start[1]
    while isinstance(each.key, int) and line > top and layout.lines[line][column : column + 1] != "-":
        line -= 1
    return line


def _belongs_below(layout: Layout, number: int, column: int) -> bool:
    """Whether a line is blank or holds nothing but a comment, and that not deeper than the entry below it."""
    line = layout.lines[number]
    at = layout.comments.get(number)
    return not line.strip() or (at is not None and not line[:at].strip() and at <= column)


def _floor(laid: Laid) -> int:
    """The line up to which blank lines are part of a value ("|+"); 0 if they are none."""
    if laid.entries and laid.form is Form.BLOCK:
        return _floor(laid.entries[-1].value)
    return laid.end[0] if laid.keeps_blanks else 0


def _dashed(lines: list[str], column: int) -> list[str]:
    """The lines of a mapping as an item of a list: the first after its comments carries the dash."""
    for number, line in enumerate(lines):
        if line.strip() and not line.lstrip().startswith("#"):
            return [*lines[:number], f"{line[:column]}-{line[column + 1 :]}", *lines[number + 1 :]]
    return lines


def _order(old: list[str], before: list[str], after: list[str]) -> list[str]:
    """The old keys in their order, each new one behind the key it follows; in the new order where that changed."""
    common = [key for key in before if key in after]
    if common != [key for key in after if key in common]:
        return [*after, *(key for key in old if key not in after)]
    order = list(old)
    for place, key in enumerate(after):
        if key not in order:
            order.insert(order.index(after[place - 1]) + 1 if place else 0, key)
    return order


def _pairs(before: Sequence[Data], after: Sequence[Data]) -> Iterator[tuple[int | None, int | None]]:
    """Which old item each new one continues, in order: what did not change, then as many for as many, then names."""
    old, new = [_written(each) for each in before], [_written(each) for each in after]
    for tag, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal" or i_end - i == j_end - j:
            yield from zip(range(i, i_end), range(j, j_end), strict=True)
            continue
        left = i
        for place in range(j, j_end):
            found = next((o for o in range(left, i_end) if _name(before[o]) == _name(after[place])), None)
            yield from ((gone, None) for gone in range(left, found or left))
            yield found, place
            left = left if found is None else found + 1
        yield from ((gone, None) for gone in range(left, i_end))


def _name(value: Data) -> object:
    """What an item is known by: an article's or a division's marker, a clause's label, an amendment's id."""
    first = next(iter(_entries(value).items()), ("", value))
    return first[1] if first[0] in ("article", "part", "chapter", "id", "unit", "at") else first[0]


def _entries(value: Data) -> Mapping[str, Data]:
    if isinstance(value, Record):
        return value.entries
    return value if isinstance(value, Mapping) else {}


def _same(was: Data | None, now: Data | None) -> bool:
    return was is now or (was is not None and now is not None and _written(was) == _written(now))


def _written(value: Data) -> str:
    """A value as the house writes it, by which values are compared: unlike ==, it minds the order of entries."""
    return "\n".join(entry("", value, 0))
