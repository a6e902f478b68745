"""Whoever does to the page of all tests what cannot be undone has a page of his own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.conftest import SIZE, wipe
from tests.sites import ROOT

STAYS = {"clock", "add_init_script", "on", "once", "expose_function", "expose_binding"}
FILES = sorted(path for path in (ROOT / "tests").rglob("*.py") if "browser" in path.as_posix())


def not_alone(source: str) -> Iterator[str]:
    """The functions that are given a page, do such a thing to it, and are not marked."""
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, ast.FunctionDef) or "pytest.mark.alone" in map(
            ast.unparse, function.decorator_list
        ):
            continue
        pages = {each.arg for each in function.args.args if each.annotation and ast.unparse(each.annotation) == "Page"}
        if any(
            isinstance(node, ast.Attribute) and node.attr in STAYS and ast.unparse(node.value) in pages
            for node in ast.walk(function)
        ):
            yield function.name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_stays_in_a_page_is_done_alone(path: Path) -> None:
    source = path.read_text("utf-8")
    if "pytestmark = [pytest.mark.alone" not in source:
        assert list(not_alone(source)) == []


def test_what_is_not_alone_is_found() -> None:
    done = "def test_{}(page: Page) -> None:\n    page.{}\n"
    assert list(not_alone(done.format("a", "clock.install()"))) == ["test_a"]
    assert list(not_alone("@pytest.mark.alone\n" + done.format("a", "clock.install()"))) == []
    assert list(not_alone(done.format("b", "goto('x')"))) == []


LEFT = """() => [localStorage.length, sessionStorage.length, document.cookie, name, history.length,
  innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]"""


@pytest.mark.browser
@pytest.mark.site
def test_nothing_of_a_test_is_left_for_the_next(page: Page, served: str) -> None:
    page.goto(served)
    before = page.evaluate(LEFT)
    page.set_viewport_size({"width": 390, "height": 800})
    page.emulate_media(color_scheme="dark")
    page.route("**/none.json", lambda route: route.abort())
    page.evaluate("document.cookie = 'a=b'; localStorage.a = sessionStorage.a = name = 'b'; window.open('about:blank')")
    page.evaluate("history.pushState(null, '', '?a=b')")
    assert not {*map(str, page.evaluate(LEFT))} & {"0", "False", str(SIZE["width"])}
    wipe(page)
    page.goto(served)
    assert page.evaluate(LEFT)[:4] + page.evaluate(LEFT)[5:] == before[:4] + before[5:]
    assert page.evaluate("history.length") == 2, "the empty page and this"
    assert page.context.pages == [page]
