"""What leads on from an address that has moved: a whole page to another, a fragment to where its clause is now."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.site import Site
from kimsorumlu.view.days import Days
from kimsorumlu.view.page import Page, View

# Nothing that the shell's (theme/mkdocs/partials/policy.html) does not allow; a test compares them.
POLICY: Final = Markup(
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class MovedPlace:
    """A fragment that a page no longer has, and where what stood there is now."""

    fragment: str
    address: str


@dataclass(frozen=True, slots=True)
class MovedPlaces:
    """What has moved away from a page; `data` says it to the script: JSON, the addresses as seen from the page."""

    places: tuple[MovedPlace, ...]
    data: str


def redirect_view(address: str, target: str, words: str, days: tuple[Days, ...], site: Site) -> View:
    """The page at `address` that leads to `target`; `words` are its link for those it does not carry on.

    `days` say where it leads on other days than today, if it follows the text in force. Fragments that lead elsewhere
    are told apart by the script. Without script the page then waits: only the reader sees the fragment.
    """
    return View(
        {
            "policy": POLICY,
            "target": target,
            "words": words,
            "days": days,
            "moved": _places(address, site.moved(address)),
        }
    )


def second_anchors(page: str, moved: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Fragment of a clause on this page → the old fragments it is still to be found at."""
    found: dict[str, tuple[str, ...]] = {}
    for fragment, new in moved.items():
        there, _, clause = new.partition("#")
        if there == page and clause:
            found[clause] = (*found.get(clause, ()), fragment)
    return found


def moved_away(page: Page, moved: Mapping[str, str]) -> MovedPlaces:
    """The clauses that have left a page: those of `moved` (fragment → address) that it does not have elsewhere."""
    here = {f"{page.address}#{fragment}" for fragment in page.anchors}
    return _places(page.address, {fragment: new for fragment, new in moved.items() if new not in here})


def _places(page: str, moved: Mapping[str, str]) -> MovedPlaces:
    addresses = {fragment: ids.relative(new, page) for fragment, new in moved.items()}
    return MovedPlaces(tuple(MovedPlace(*pair) for pair in moved.items()), json.dumps(addresses))
