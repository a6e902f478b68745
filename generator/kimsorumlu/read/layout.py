"""How a YAML file is laid out: where each value and each comment stands, which plain data does not keep.

`write` needs it to leave what nobody changed as its author wrote it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

import yaml

from kimsorumlu.read.source import composed, decoded

# A line and a column in it, both from 0, counted in characters.
Point = tuple[int, int]


class Form(Enum):
    """How a value is written."""

    INLINE = auto()  # plain or quoted
    LITERAL = auto()  # below "|" or ">"
    FLOW = auto()  # in braces or brackets
    BLOCK = auto()  # an entry a line


@dataclass(frozen=True, slots=True)
class Laid:
    """A value where it stands; `end` is exclusive and exact for all forms but BLOCK, which ends where the next begins.

    A block's `start` is its first key or its first dash.
    """

    form: Form
    start: Point
    end: Point
    entries: tuple[LaidEntry, ...] = ()
    # Whether blank lines below a text belong to it ("|+").
    keeps_blanks: bool = False


@dataclass(frozen=True, slots=True)
class LaidEntry:
    """An entry of a mapping, with its key and where that begins, or of a list, with its index and its value's start."""

    key: str | int
    start: Point
    value: Laid


@dataclass(frozen=True, slots=True)
class Layout:
    """A file's lines, its outermost value, and the column of the "#" of each line that has a comment."""

    lines: tuple[str, ...]
    root: Laid
    comments: Mapping[int, int]


def layout(raw: bytes) -> Layout:
    """The layout of a file that `parse` reads without findings; it may raise for any other."""
    text = decoded(raw).removesuffix("\n")
    lines = tuple(text.split("\n"))
    root = composed(text + "\n")
    assert root is not None
    return Layout(lines, _laid(root, lines), _comments(lines, _texts(root)))


def _laid(node: yaml.Node, lines: tuple[str, ...]) -> Laid:
    start = (node.start_mark.line, node.start_mark.column)
    end = (node.end_mark.line, node.end_mark.column)
    if isinstance(node, yaml.MappingNode):
        keyed = ((str(key.value), key.start_mark, value) for key, value in node.value)
        entries = tuple(LaidEntry(key, (at.line, at.column), _laid(value, lines)) for key, at, value in keyed)
    elif isinstance(node, yaml.SequenceNode):
        values = (_laid(child, lines) for child in node.value)
        entries = tuple(LaidEntry(index, value.start, value) for index, value in enumerate(values))
    elif isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        # The header's comment is none of the text.
        header = lines[start[0]][start[1] :].partition("#")[0]
        return Laid(Form.LITERAL, start, end, keeps_blanks="+" in header)
    else:
        return Laid(Form.INLINE, start, end)
    return Laid(Form.FLOW if node.flow_style else Form.BLOCK, start, end, entries)


def _texts(node: yaml.Node) -> Iterator[tuple[Point, Point]]:
    """The stretches in which a "#" is text: all keys and values."""
    start, end = node.start_mark, node.end_mark
    if isinstance(node, yaml.MappingNode):
        for pair in node.value:
            for child in pair:
                yield from _texts(child)
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _texts(child)
    else:
        # The header of a text ("|") may have a comment; the text begins on the next line.
        below = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
        first = (start.line + 1, 0) if below else (start.line, start.column)
        yield first, (end.line, end.column)


def _comments(lines: tuple[str, ...], texts: Iterable[tuple[Point, Point]]) -> dict[int, int]:
    within: dict[int, list[tuple[int, int]]] = {}
    for (first, begin), (last, end) in texts:
        for number in range(first, last + 1):
            span = (begin if number == first else 0, end if number == last else sys.maxsize)
            within.setdefault(number, []).append(span)
    found = {}
    for number, line in enumerate(lines):
        for match in re.finditer(r"(?:^|(?<=[ \t]))#", line):
            if not any(begin <= match.start() < end for begin, end in within.get(number, ())):
                found[number] = match.start()
                break
    return found
