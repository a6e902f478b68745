"""JSON-LD as data: a description is a tree of plain values ("node") whose addresses are marked.

A node is made without knowing on which page it will stand; `json_ld` puts the site's address in place of every mark or,
where none is configured, the way from the page to the site's root.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Final, Protocol

Node = dict[str, object]

# No text of ours can hold it: YAML does not allow it as it is, and what an escape brings in the reader refuses
# (bad-character, read/source.py).
_ROOT: Final = "\uffff"


class BreadcrumbStep(Protocol):
    """One step of the breadcrumbs; the page itself has no address."""

    @property
    def text(self) -> str: ...
    @property
    def address(self) -> str: ...


def address(url: str) -> str:
    """An address of the site, relative to its root, as it stands in a node."""
    return _ROOT + url


def json_ld(nodes: Sequence[Node], root: str) -> str:
    """The nodes as one JSON-LD document whose addresses begin with `root`; "" without nodes.

    Nothing in it can end a <script> element: "<" is written as an escape.
    """
    if not nodes:
        return ""
    document: Node = {"@context": "https://schema.org"}
    document |= nodes[0] if len(nodes) == 1 else {"@graph": list(nodes)}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(_ROOT, root)


def breadcrumbs(steps: Iterable[BreadcrumbStep]) -> Node:
    """The breadcrumbs as the page shows them."""
    items: list[Node] = []
    for position, step in enumerate(steps, 1):
        item: Node = {"@type": "ListItem", "position": position, "name": step.text}
        items.append(item | ({"item": address(step.address)} if step.address else {}))
    return {"@type": "BreadcrumbList", "itemListElement": items}
