"""The pages that every page leads to: the package's, as far as this site has them, and those of the project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, cast

from kimsorumlu import ids
from kimsorumlu.base import BASE
from kimsorumlu.publish.plan import Plan
from kimsorumlu.read.source import typed
from kimsorumlu.site import Site

_INDEX: Final = "index.md"
_MUNICIPALITIES: Final = f"{ids.MUNICIPALITIES}{_INDEX}"


def navigation(site: Site, plan: Plan) -> list[Any]:
    """MkDocs' `nav`: the package's (base/mkdocs.yml) without pages that the site has no reason for, then the project's.

    A site of one municipality has its page in the place of the list of all.
    """
    base = cast(dict[str, Any], typed((BASE / "mkdocs.yml").read_bytes(), {}))["nav"]
    only = site.corpus.only
    if only is not None:
        base = [{"Belediyemiz": f"{only.url}{_INDEX}"} if _MUNICIPALITIES in named(entry) else entry for entry in base]
    there = {*plan.handwritten, *(file.path for file in plan.files)}
    return joined(_present(base, there), cast(dict[str, Any], site.config.added).get("nav", []))


def _present(nav: Iterable[Any], there: set[str]) -> list[Any]:
    """The entries whose pages are there; of a group those of its pages."""
    return [kept for entry in nav for kept in _kept(entry, there)]


def _kept(entry: Any, there: set[str]) -> Iterator[Any]:
    if isinstance(entry, dict):
        title, below = next(iter(entry.items()))
        below = _present(below, there) if isinstance(below, list) else below
        entry = {title: below}
    if any(page in there for page in named(entry)):
        yield entry


def named(entry: Any) -> Iterator[str]:
    """Every page that an entry of a navigation names, or a whole navigation."""
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, dict):
        for below in entry.values():
            yield from named(below)
    elif isinstance(entry, list):
        for below in entry:
            yield from named(below)


def joined(nav: Iterable[Any], more: Iterable[Any]) -> list[Any]:
    """A navigation and its continuation. Entries of a group both have stand in the first; new ones at the end."""
    result = [dict(entry) if isinstance(entry, dict) else entry for entry in nav]
    groups = {title: entry for entry in result if isinstance(entry, dict) for title in entry}
    for entry in more:
        title, pages = next(iter(entry.items())) if isinstance(entry, dict) and entry else ("", None)
        group = groups.get(title)
        if isinstance(pages, list) and group is not None and isinstance(group[title], list):
            group[title] = [*group[title], *pages]
        else:
            result.append(entry)
    return result
