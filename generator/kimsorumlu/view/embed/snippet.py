"""Plain HTML for hosts that put it into their own page on the server: no script, no style, no ids.

The text of the law is set by `view.text.fragment`; here are the lists around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from kimsorumlu.view.embed.embed import LinkWriter
from kimsorumlu.view.org_tree import TreeBranch


def lines(parts: Iterable[Markup]) -> Markup:
    """The parts, each on a line of its own."""
    return Markup("\n").join(parts)


def unit_list(branch: TreeBranch, link: LinkWriter) -> Markup:
    """The tree as nested lists, each unit a link to its page."""
    name = link(branch.address, branch.name) if branch.address else Markup.escape(branch.name)
    caption = f" ({branch.caption})" if branch.caption else ""
    below = Markup("\n{}\n").format(unit_lists(branch.children, link)) if branch.children else ""
    return Markup("<li>{}{}{}</li>").format(name, caption, below)


def unit_lists(branches: Sequence[TreeBranch], link: LinkWriter) -> Markup:
    """Trees side by side as one list."""
    return Markup("<ul>\n{}\n</ul>").format(lines(unit_list(branch, link) for branch in branches))
