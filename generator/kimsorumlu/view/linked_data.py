"""JSON-LD as data: a description is a tree of plain values ("node") in which an address of the site is a value, too.

A node is made without knowing on which page it will stand; `json_ld` is told how addresses are written there: below
the site's own or, where none is configured, as seen from the page.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

Node = dict[str, object]


@dataclass(frozen=True, slots=True)
class SiteAddress:
    """An address of the site in a node, relative to the site's root."""

    url: str


class BreadcrumbStep(Protocol):
    """One step of the breadcrumbs; the page itself has no address."""

    @property
    def text(self) -> str: ...
    @property
    def address(self) -> str: ...


def json_ld(nodes: Sequence[Node], located: Callable[[str], str]) -> str:
    """The nodes as one JSON-LD document whose addresses `located` writes; "" without nodes.

    Nothing in it can end a <script> element: "<" is written as an escape.
    """
    if not nodes:
        return ""
    document: Node = {"@context": "https://schema.org"}
    document |= nodes[0] if len(nodes) == 1 else {"@graph": list(nodes)}

    def written(value: object) -> str:
        """What stands for a value that JSON does not know: an address."""
        if isinstance(value, SiteAddress):
            return located(value.url)
        raise TypeError(value)

    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), default=written)
    return text.replace("<", "\\u003c")


def breadcrumbs(steps: Iterable[BreadcrumbStep]) -> Node:
    """The breadcrumbs as the page shows them."""
    items: list[Node] = []
    for position, step in enumerate(steps, 1):
        item: Node = {"@type": "ListItem", "position": position, "name": step.text}
        items.append(item | ({"item": SiteAddress(step.address)} if step.address else {}))
    return {"@type": "BreadcrumbList", "itemListElement": items}
