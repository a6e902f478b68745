"""Boxes: the tree as a list, the box of each node, the drawing they make, and Graphviz, which places them. In px."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from kimsorumlu.view.chart.lettering import CAPTION, NAME, wrap

DESK: Final = 811  # width of the drawing that fits beside the list of units on a 1280 px screen
_TALL: Final = 720  # height that is still seen at a glance
BOX_MAX: Final = 240  # width of a box
PADDING: Final = 12
_AROUND_LINES: Final = 22  # height of a box beyond its lines


@dataclass(frozen=True, slots=True)
class ChartNode:
    """One box of the chart and everything under it."""

    id: str
    """Slug, unique in the chart; the box's id in the page is made from it."""
    name: str
    """Name of the unit, as long as it is; wrapped, never shortened."""
    caption: str
    """Small line under the name ("m. 8 ve 9", "görevleri ayrıca yazmıyor"); empty for none."""
    href: str | None
    kind: Literal["outside", "top", "unit"]
    """`outside`: not of this regulation (dashed); `top`: the unit the regulation is about (dark)."""
    children: tuple[ChartNode, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartTwig:
    """A node with its place in the tree: index of its parent in preorder (-1 for the root), and its level."""

    node: ChartNode
    parent: int
    level: int


@dataclass(frozen=True, slots=True)
class ChartBox:
    """A node with its lines and its rectangle."""

    node: ChartNode
    name: tuple[str, ...]
    caption: tuple[str, ...]
    width: int
    height: int
    left: int = 0
    top: int = 0

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def bottom(self) -> int:
        return self.top + self.height

    @property
    def centre(self) -> int:
        return self.left + self.width // 2

    @property
    def middle(self) -> int:
        return self.top + self.height // 2


@dataclass(frozen=True, slots=True)
class ChartLayout:
    """Boxes in the tree's order, and for each parent the path that joins it to its children."""

    boxes: tuple[ChartBox, ...]
    edges: tuple[str, ...]

    @property
    def width(self) -> int:
        return max(box.right for box in self.boxes)

    @property
    def height(self) -> int:
        return max(box.bottom for box in self.boxes)

    @property
    def excess(self) -> tuple[int, int]:
        """How far the drawing leaves a desk's screen; sideways is worse, so it is compared first."""
        return max(0, self.width - DESK), max(0, self.height - _TALL)


def flatten(root: ChartNode) -> list[ChartTwig]:
    """The tree in preorder: the order of the document, of the list beside the chart and of the tab key."""
    twigs: list[ChartTwig] = []
    todo = [ChartTwig(root, -1, 0)]
    while todo:
        twig = todo.pop()
        twigs.append(twig)
        todo.extend(ChartTwig(child, len(twigs) - 1, twig.level + 1) for child in reversed(twig.node.children))
    if len({twig.node.id for twig in twigs}) < len(twigs):
        raise ValueError("two nodes of the chart share an id")
    return twigs


def children_of(twigs: Sequence[ChartTwig]) -> list[list[int]]:
    """For each node the indices of its children, in order."""
    children: list[list[int]] = [[] for _ in twigs]
    for index, twig in enumerate(twigs[1:], 1):
        children[twig.parent].append(index)
    return children


def wrap_node(node: ChartNode, width: int) -> ChartBox:
    """A node wrapped to a width; its box stands at the origin until it is placed."""
    name = wrap(node.name, width - 2 * PADDING, NAME)
    caption = wrap(node.caption, width - 2 * PADDING, CAPTION)
    height = _AROUND_LINES + NAME.line * max(1, len(name)) + CAPTION.line * len(caption)
    return ChartBox(node, name, caption, width, height)


def place_rectangles(
    sizes: Sequence[tuple[int, int]], links: Iterable[tuple[int, int]], *, rankdir: str, between: int, rank: int
) -> list[tuple[int, int]]:
    """Lets Graphviz place rectangles (width, height) joined by links (from, to): left and top of each, in whole px.

    Nodes go in by number, so that no name needs Graphviz's quoting; edges are left to us (`splines=none`).
    """
    return list(_placed(tuple(sizes), tuple(links), rankdir, between, rank))


# A chart is drawn for its page, its file and each of its embeds.
@lru_cache(maxsize=256)
def _placed(
    sizes: tuple[tuple[int, int], ...], links: tuple[tuple[int, int], ...], rankdir: str, between: int, rank: int
) -> tuple[tuple[int, int], ...]:
    # Here, not above: who plans a site draws nothing.
    from kimsorumlu.view.chart.graphviz import centres_of

    centres = centres_of(sizes, links, rankdir, between, rank)
    return tuple(
        (round(centres[index][0] * 72 - width / 2), round(centres[index][1] * 72 - height / 2))
        for index, (width, height) in enumerate(sizes)
    )
