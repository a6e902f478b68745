"""Left to right: a column per level, each parent in the middle of its children. Sizes in px."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kimsorumlu.view.chart.boxes import (
    BOX_MAX,
    DESK,
    ChartBox,
    ChartLayout,
    ChartNode,
    children_of,
    flatten,
    place_rectangles,
    wrap_node,
)

_BOX_MIN: Final = 160
_ARM: Final = 30  # between two levels, left to right
_SIBLINGS: Final = 16  # between two boxes of one level
_PULL: Final = 100  # how much more a parent's place counts than that of a box without children


def draw_across(root: ChartNode) -> ChartLayout:
    """The drawing with a column per level, left to right, each parent in the middle of its children."""
    twigs = flatten(root)
    children = children_of(twigs)
    levels = 1 + max(twig.level for twig in twigs)
    width = max(_BOX_MIN, min(BOX_MAX, (DESK - _ARM * (levels - 1)) // levels))
    boxes = [wrap_node(twig.node, width) for twig in twigs]
    corners = place_rectangles(
        [(box.width, box.height) for box in boxes],
        [(twig.parent, index) for index, twig in enumerate(twigs) if index],
        rankdir="LR",
        between=_SIBLINGS,
        rank=_ARM,
    )
    boxes = [replace(box, left=left, top=top) for box, (left, top) in zip(boxes, corners, strict=True)]
    for level in reversed(range(levels)):
        _centre(boxes, [index for index, twig in enumerate(twigs) if twig.level == level], children)
    lowest = min(box.top for box in boxes)
    boxes = [replace(box, top=box.top - lowest) for box in boxes]
    edges = [_fork(boxes[index], [boxes[child] for child in family]) for index, family in enumerate(children) if family]
    return ChartLayout(tuple(boxes), tuple(edges))


def _centre(boxes: list[ChartBox], level: Sequence[int], children: Sequence[Sequence[int]]) -> None:
    """Moves the boxes of one level to the middle of their children; where that would crowd them, to the best mean.

    To Graphviz any place between the two middle children is as good; to the eye it is a line with a kink. This is
    the pool-adjacent-violators algorithm: each box says where it wants to be, boxes that would collide are pooled
    at their weighted mean. A box without children yields to its neighbours.
    """
    pools: list[tuple[int, int, list[int]]] = []  # weighted sum of wanted tops, weight, boxes
    above = 0  # height of the level so far, taken off so that boxes that touch want the same number
    offsets: list[int] = []
    for index in level:
        box, family = boxes[index], children[index]
        wanted, weight = box.top, 1
        if family:
            wanted = (boxes[family[0]].middle + boxes[family[-1]].middle) // 2 - box.height // 2
            weight = _PULL
        pools.append((weight * (wanted - above), weight, [index]))
        while len(pools) > 1 and pools[-2][0] * pools[-1][1] > pools[-1][0] * pools[-2][1]:
            total, weight, members = pools.pop()
            pools[-1] = (pools[-1][0] + total, pools[-1][1] + weight, pools[-1][2] + members)
        offsets.append(above)
        above += box.height + _SIBLINGS
    tops = [total // weight for total, weight, members in pools for _ in members]
    for index, top, offset in zip(level, tops, offsets, strict=True):
        boxes[index] = replace(boxes[index], top=top + offset)


def _fork(parent: ChartBox, family: Sequence[ChartBox]) -> str:
    """The line from the right of a parent to the left of its children."""
    turn = parent.right + _ARM // 2
    middles = [child.middle for child in family]
    ends = min(*middles, parent.middle), max(*middles, parent.middle)
    rail = f"M{turn} {ends[0]}V{ends[1]}" if ends[0] < ends[1] else ""
    arms = "".join(f"M{turn} {child.middle}H{child.left}" for child in family)
    return f"M{parent.right} {parent.middle}H{turn}{rail}{arms}"
