"""What leads on from an address that has moved: a whole page to another, a fragment to where its clause is now."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.site import Site
from kimsorumlu.view.page import Page, View

# As in theme/mkdocs/shell.html; a test compares them.
POLICY: Final = (
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)


def redirect_view(address: str, target: str, words: str, site: Site) -> View:
    """The page at `address` that leads to `target`; `words` are its link for those it does not carry on.

    Fragments that lead elsewhere are told apart by the script. Without script the page then waits: only the reader sees
    the fragment.
    """
    moved = site.moved(address)
    return View(
        {
            "policy": POLICY,
            "target": target,
            "words": words,
            "script": _script(address, moved, target),
            "moved": _links(address, moved),
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


def lead_on(page: Page, moved: Mapping[str, str]) -> Markup:
    """What stands on top of a page that clauses have left: the script and, without script, a link for each."""
    here = {f"{page.address}#{fragment}" for fragment in page.anchors}
    gone = {fragment: new for fragment, new in moved.items() if new not in here}
    return Markup("{}\n{}").format(_script(page.address, gone), _links(page.address, gone)) if gone else Markup("")


def _script(page: str, moved: Mapping[str, str], target: str = "") -> Markup:
    """What leads on from `page`: by the fragment asked for, else to the target if there is one."""
    data = Markup(' data-target="{}"').format(ids.relative(target, page)) if target else Markup("")
    if moved:
        addresses = {fragment: ids.relative(new, page) for fragment, new in moved.items()}
        data += Markup(' data-moved="{}"').format(json.dumps(addresses))
    return Markup('<script src="{}"{}></script>').format(ids.relative("assets/js/redirect.js", page), data)


def _links(page: str, moved: Mapping[str, str]) -> Markup:
    """For those without script: a link for each old fragment, seen by who asks for it."""
    link = Markup('<p class="moved" id="{}"><a href="{}">Aradığınız hüküm taşındı: yeni yerine gidin</a></p>\n')
    return Markup("").join(link.format(fragment, ids.relative(new, page)) for fragment, new in moved.items())
