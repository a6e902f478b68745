"""The units of one version as a tree: the nested list of a page and the boxes of its drawing are the same branches."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.facts.units import head_role
from kimsorumlu.model.citing import place_citation
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.endings import genitive_of_noun
from kimsorumlu.view import chart
from kimsorumlu.view.html import safe

NO_DUTIES = "görevleri ayrıca yazmıyor"


@dataclass(frozen=True, slots=True)
class TreeBranch:
    """A line of the nested list and a box of the drawing, with all below it.

    `address` is relative to the site's root, None for an office that has no page. `caption` names the articles:
    "m. 8; müdürünün görevleri m. 9". `current` marks the unit the page is about.
    """

    id: str
    name: str
    caption: str
    address: str | None
    kind: Literal["outside", "top", "unit"]
    children: tuple[TreeBranch, ...] = ()
    current: bool = False


@dataclass(frozen=True, slots=True)
class TreeDrawings:
    """The same tree drawn for a desk and for a phone; the style sheet shows one of them."""

    wide: Markup
    narrow: Markup


def unit_tree(version: Version) -> TreeBranch | None:
    """All units of a version, under what the data names above the top unit: another regulation's unit, an office.

    None without units.
    """
    top = version.top_unit
    return None if top is None else _under_office(version, top, _with_children(version, top))


def lineage(version: Version, unit: Unit) -> TreeBranch:
    """The tree of one unit: the units above it, the unit itself marked as current, and its direct children."""
    children = tuple(unit_branch(version, child) for child in version.children(unit))
    branch = replace(unit_branch(version, unit), children=children, current=True)
    top = unit
    for top in version.ancestors(unit):
        branch = replace(unit_branch(version, top), children=(branch,))
    return _under_office(version, top, branch)


def draw_tree(
    tree: TreeBranch, page: str, *, title: str, description: str, part: str = "", outward: bool = False
) -> TreeDrawings:
    """The tree as two drawings, linked from the page at `page`; `part` tells several charts of one page apart.

    `outward`: links open outside the frame the page stands in; `<base target>` says nothing to SVG.
    """
    root = chart_node(tree, page)
    tail = f"-{part}" if part else ""
    written = partial(chart.draw_chart, root, title=title, description=description, outward=outward)
    wide = written(width="wide", prefix=f"chart-wide{tail}")
    narrow = written(width="narrow", prefix=f"chart-narrow{tail}")
    return TreeDrawings(safe(wide), safe(narrow))


def chart_node(branch: TreeBranch, page: str) -> chart.ChartNode:
    """The branch as boxes whose links start from the page at `page`."""
    return chart.ChartNode(
        id=branch.id,
        name=branch.name,
        caption=branch.caption,
        href=None if branch.address is None else ids.relative(branch.address, page),
        kind=branch.kind,
        children=tuple(chart_node(child, page) for child in branch.children),
    )


def _with_children(version: Version, unit: Unit) -> TreeBranch:
    children = tuple(_with_children(version, child) for child in version.children(unit))
    return replace(unit_branch(version, unit), children=children)


def unit_branch(version: Version, unit: Unit) -> TreeBranch:
    """One unit, without those below it."""
    address = ids.unit_url(version.municipality, unit.id)
    kind: Literal["top", "unit"] = "top" if unit.parent is None else "unit"
    return TreeBranch(unit.id, unit.name, _caption(version, unit), address, kind)


def _under_office(version: Version, top: Unit, branch: TreeBranch) -> TreeBranch:
    superior = top.superior
    if superior is not None and superior.name is not None:
        id = f"{superior.regulation}-{superior.id}"
        return TreeBranch(id, superior.name, "", superior.address, "outside", (branch,))
    office = version.role(top.reports_to)
    return branch if office is None else TreeBranch(office.id, office.name, "", None, "outside", (branch,))


def _caption(version: Version, unit: Unit) -> str:
    own = version.place(unit.duties)
    duties = place_citation(own) if own else NO_DUTIES
    head = head_role(version, unit)
    of_head = version.place(head.duties) if head else None
    if head is None or of_head is None:
        return duties
    return f"{duties}; {genitive_of_noun(_short_title(unit, head))} görevleri {place_citation(of_head)}"


def _short_title(unit: Unit, role: Role) -> str:
    """The head's name without the words it shares with the unit's.

    "müdürü" for "Bilgi İşlem Müdürü" of "Bilgi İşlem Müdürlüğü".
    """
    words, known = role.name.split(" "), unit.name.split(" ")
    while len(words) > 1 and known and words[0] == known[0]:
        words, known = words[1:], known[1:]
    rest = " ".join(words)
    return rest if rest == role.name and len(words) > 1 else lower(rest)
