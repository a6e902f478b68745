"""The table of kinds holds together: names, templates, sheets, scripts, formats; a page is a value that can travel."""

from __future__ import annotations

import multiprocessing
import pickle
from collections import Counter
from functools import cache, partial

import pytest
from tests.sites import THEME, large, many, real, several, small

from kimsorumlu.facts.references import NAMED
from kimsorumlu.pages.kinds import EMBEDDING, HANDWRITTEN, KINDS, SEARCH
from kimsorumlu.site import Site
from kimsorumlu.view.page import Page, paint

ASSETS = THEME / "mkdocs" / "assets"
BY_NAME = {kind.name: kind for kind in KINDS}
PLANNED = [
    name for name in BY_NAME if name not in {HANDWRITTEN.name, EMBEDDING.name, SEARCH.name}
]  # people write the others


@cache
def first(name: str) -> tuple[Site, Page]:
    """A page of the kind, of the smallest site that has one.

    The small one has no law on record; topics are parted into sheets and columns where there are many municipalities;
    a municipality of several regulations has a chart; the matrix is parted where there are many topics, too.
    """
    sites = (small, partial(many, NAMED + 1), several, real, large)
    return next((site(), page) for site in sites for page in BY_NAME[name].pages(site()))


def painted(page: Page, site: Site) -> list[bytes]:
    """Every format of a page."""
    return [paint(page, site, format) for format in page.formats]


def painted_elsewhere(page: bytes) -> list[bytes]:
    """The formats of a pickled page, painted with the small site that this process has read for itself."""
    return painted(pickle.loads(page), small())


def test_names_are_unique() -> None:
    assert {name: count for name, count in Counter(kind.name for kind in KINDS).items() if count > 1} == {}


@pytest.mark.parametrize("name", BY_NAME)
def test_what_a_kind_names_is_there(name: str) -> None:
    kind = BY_NAME[name]
    assert not kind.template or (THEME / "pages" / kind.template).is_file()
    for sheet in kind.sheets:
        assert (ASSETS / "css" / f"{sheet}.css").is_file()
    for script in kind.scripts:
        assert (ASSETS / "js" / f"{script}.js").is_file()


@pytest.mark.parametrize("name", BY_NAME)
def test_every_real_page_is_of_its_kind_and_has_only_formats_that_it_names(name: str) -> None:
    kind = BY_NAME[name]
    for page in kind.pages(real()):
        assert page.kind is kind
        assert set(page.formats) <= set(kind.formats), page.address
        paths = [page.path(format) for format in page.formats]
        assert len(paths) == len(set(paths)), page.address


@pytest.mark.parametrize("name", PLANNED)
def test_a_page_paints_the_same_twice_and_as_a_copy(name: str) -> None:
    site, page = first(name)
    once = painted(page, site)
    assert painted(page, site) == once
    assert painted(pickle.loads(pickle.dumps(page)), site) == once


def test_a_page_paints_the_same_in_another_process() -> None:
    """Nothing goes along but the page: neither what this process made before nor the order of its sets."""
    pages = [page for kind in KINDS for page in kind.pages(small())]
    with multiprocessing.get_context("spawn").Pool(1) as process:
        elsewhere = process.map(painted_elsewhere, [pickle.dumps(page) for page in pages])
    for page, there in zip(pages, elsewhere, strict=True):
        assert there == painted(page, small()), page.address
