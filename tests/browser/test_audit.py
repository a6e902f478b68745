"""What measures the pages finds what it is for: in every setting, in the midst of many that are alike."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.audit import CONTRAST, auditor, measure

pytestmark = pytest.mark.browser

SHELL = """<!doctype html><html lang="tr"><title>Deneme</title><style>
  body {{ background: #fff; color: #000; }} p span {{ display: none; }} {style}
  @media (prefers-color-scheme: dark) {{ body {{ background: #000; color: #fff; }} }}
</style><main><h1>Deneme</h1>{rows}</main>"""
ROWS = [f"<p>{number}. satır <b>koyu</b></p>" for number in range(50)]


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    with auditor(browser) as page:
        page.goto("about:blank")
        yield page


def found(page: Page, style: str, *more: str) -> list[tuple[str, int, str]]:
    page.goto("about:blank")
    page.set_content(SHELL.format(style=style, rows="".join((*ROWS[:30], *more, *ROWS[30:]))))
    return [(each.scheme, each.width, each.words) for each in measure(page).violations]


def test_a_page_without_a_fault_has_none(blank: Page) -> None:
    assert found(blank, "") == []


@pytest.mark.parametrize(
    ("query", "settings"),
    [
        ("(prefers-color-scheme: light)", {("light", 320), ("light", 1280)}),
        ("(prefers-color-scheme: dark)", {("dark", 320), ("dark", 1280)}),
        ("(prefers-color-scheme: dark) and (min-width: 1000px)", {("dark", 1280)}),
        ("(min-width: 1000px)", {("light", 1280), ("dark", 1280)}),
    ],
)
@pytest.mark.parametrize("style", [".odd { color: #888; background: #999; }", ".odd { opacity: .2; }"])
def test_one_pale_text_among_many_is_found_in_its_settings(
    blank: Page, style: str, query: str, settings: set[tuple[str, int]]
) -> None:
    faults = found(blank, f"@media {query} {{ {style} }}", "<p class=odd>soluk <i>ve içindeki</i></p>")
    assert {(scheme, width) for scheme, width, _ in faults} == settings
    assert {words for *_, words in faults} == {f"{CONTRAST}: .odd", f"{CONTRAST}: i"}


def test_what_has_nothing_to_do_with_colours_is_found_at_each_width(blank: Page) -> None:
    style = ".late { display: none; } @media (min-width: 1000px) { .late { display: block; } }"
    faults = found(blank, style, "<p class=late><button></button></p>")
    assert faults == [("light", 1280, "button-name: button")]
