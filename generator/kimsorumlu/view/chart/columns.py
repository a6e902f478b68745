"""Indented lists: one for a phone, several side by side for a desk, under the levels they share. Sizes in px."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from kimsorumlu.view.chart.boxes import (
    BOX_MAX,
    ChartBox,
    ChartLayout,
    ChartNode,
    ChartTwig,
    children_of,
    flatten,
    place_rectangles,
    wrap_node,
)

_BOX_MIN: Final = 150  # holds the longest common word, "Koordinatörlüğü"
_ROWS: Final = 12  # between two rows of an indented list
_COLUMNS: Final = 20  # between two such lists
_BUS: Final = 16  # added above the lists for the line that joins them
_STEP, _STEP_MIN = 20, 8  # indentation
_STACK: Final = 6  # longer lists of plain units are spread over free columns


@dataclass(frozen=True, slots=True)
class _Stack:
    """An indented list: its nodes and how deep each is indented (a stack that starts at 1 has no head of its own)."""

    members: tuple[int, ...]
    depths: tuple[int, ...]


def draw_columns(root: ChartNode, *, width: int, most: int) -> ChartLayout:
    """The trunk (root, its only child, and so on) on top, below it at most `most` indented lists side by side.

    For Graphviz every list is a chain of cells as wide as its column, each row as high as its highest box, so that
    rows line up from list to list; the box stands indented at the top of its cell.
    """
    twigs = flatten(root)
    children = children_of(twigs)
    head = next(index for index, family in enumerate(children) if len(family) != 1)
    stacks = _stacks(twigs, children[head], most)
    several = len(stacks) > 1
    trunk, cell, step = _column_widths(stacks, width, most)

    indents = dict.fromkeys(range(head + 1), 0)
    indents |= {i: step * depth for s in stacks for i, depth in zip(s.members, s.depths, strict=True)}
    widths = [trunk if index <= head else cell for index in range(len(twigs))]
    boxes = [wrap_node(twig.node, widths[index] - indents[index]) for index, twig in enumerate(twigs)]

    rows = {index: index for index in range(head + 1)}
    rows |= {index: head + place for stack in stacks for place, index in enumerate(stack.members, 1)}
    heights = [0] * len(twigs)
    for index, box in enumerate(boxes):
        heights[rows[index]] = max(heights[rows[index]], box.height)
    heights[head] += _BUS if several else 0
    corners = place_rectangles(
        [(widths[index], heights[rows[index]]) for index in range(len(twigs))],
        [*pairwise(range(head + 1)), *(link for stack in stacks for link in pairwise((head, *stack.members)))],
        rankdir="TB",
        between=_COLUMNS,
        rank=_ROWS,
    )
    boxes = [
        replace(box, left=left + indents[index], top=top)
        for index, (box, (left, top)) in enumerate(zip(boxes, corners, strict=True))
    ]
    if several:
        middle = max(box.right for box in boxes) // 2
        boxes[: head + 1] = [replace(box, left=middle - box.width // 2) for box in boxes[: head + 1]]
    return ChartLayout(tuple(boxes), tuple(_column_edges(boxes, children, head, stacks)))


def _stacks(twigs: Sequence[ChartTwig], heads: Sequence[int], most: int) -> list[_Stack]:
    """Sorts what is under the trunk, whose end has the children `heads`, into indented lists.

    One list if only one is wanted. Else one for each branch and one for each run of units without branches; a long
    run is spread over the columns that are left. The nodes of all lists together are in preorder.
    """
    if not heads:
        return []
    level = twigs[heads[0]].level

    def plain(run: tuple[int, ...]) -> bool:
        return twigs[run[-1]].level == level  # a branch ends deeper than it began

    runs: list[tuple[int, ...]] = []
    for start, end in pairwise((*heads, len(twigs))):
        run = tuple(range(start, end))
        if runs and (most == 1 or (plain(runs[-1]) and plain(run))):
            runs[-1] += run
        else:
            runs.append(run)
    for place in reversed(range(len(runs))):
        spare = most - len(runs)
        if plain(runs[place]) and spare > 0:
            pieces = min(1 + spare, -(-len(runs[place]) // _STACK))
            runs[place : place + 1] = _spread(runs[place], pieces)
    hangs = [len(runs) == 1 or (plain(run) and len(run) > 1) for run in runs]
    return [
        _Stack(run, tuple(twigs[index].level - level + hang for index in run))
        for run, hang in zip(runs, hangs, strict=True)
    ]


def _spread(run: tuple[int, ...], pieces: int) -> list[tuple[int, ...]]:
    """Cuts a run into so many pieces of nearly the same length, the first ones the longer."""
    size, rest = divmod(len(run), pieces)
    cuts = [place * size + min(place, rest) for place in range(pieces + 1)]
    return [run[start:end] for start, end in pairwise(cuts)]


def _column_widths(stacks: Sequence[_Stack], width: int, most: int) -> tuple[int, int, int]:
    """Chooses the widths of trunk, column and one indentation, so that `width` is used and no box is too thin."""
    count = max(1, len(stacks))
    deepest = max((depth for stack in stacks for depth in stack.depths), default=0)
    cell = (width - _COLUMNS * (count - 1)) // count
    cell = cell if most == 1 else min(cell, BOX_MAX)
    step = max(_STEP_MIN, min(_STEP, (cell - _BOX_MIN) // max(1, deepest)))
    cell = max(cell, _BOX_MIN + step * deepest)
    return (BOX_MAX if count > 1 else cell), cell, step


# ── lines ───────────────────────────────────────────────────────────────────────────────────────────────────


def _column_edges(
    boxes: Sequence[ChartBox], children: Sequence[Sequence[int]], head: int, stacks: Sequence[_Stack]
) -> Iterable[str]:
    """The lines down the trunk, over the tops of the lists if there are several, and along each list."""
    several = len(stacks) > 1
    # One list goes on where the trunk's line ends; several hang from the middle, and so does a bare trunk.
    trunk = (boxes[0].left + boxes[head + 1].left) // 2 if len(stacks) == 1 else boxes[0].centre
    for index, family in enumerate(children):
        parent = boxes[index]
        if index < head:
            yield f"M{trunk} {parent.bottom}V{boxes[index + 1].top}"
        elif index == head and several:
            yield _bus(boxes, parent, stacks)
        elif family:
            members = [boxes[child] for child in family]
            yield _comb((parent.left + members[0].left) // 2, parent.bottom, members)


def _bus(boxes: Sequence[ChartBox], parent: ChartBox, stacks: Sequence[_Stack]) -> str:
    """The lines from the bottom of the trunk to every list: to the top of its head, or along its side without one."""
    height = parent.bottom + (min(boxes[stack.members[0]].top for stack in stacks) - parent.bottom) // 2
    drops: list[tuple[int, str]] = []
    for stack in stacks:
        family = [boxes[index] for index in stack.members]
        if stack.depths[0]:
            left = family[0].left - _STEP // 2
            drops.append((left, _comb(left, height, family)))
        else:
            drops.append((family[0].centre, f"M{family[0].centre} {height}V{family[0].top}"))
    rail = f"M{parent.centre} {parent.bottom}V{height}M{drops[0][0]} {height}H{drops[-1][0]}"
    return rail + "".join(path for _, path in drops)


def _comb(left: int, top: int, family: Sequence[ChartBox]) -> str:
    """The line from a point down, with a tooth to the left side of each box."""
    teeth = "".join(f"M{left} {child.middle}H{child.left}" for child in family)
    return f"M{left} {top}V{family[-1].middle}{teeth}"
