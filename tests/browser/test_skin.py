"""A hand-written page in the skin, as a reader uses it: under the site's own policy, with keyboard, in both schemes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect
from pytest import TempPathFactory

from tests.browser.audit import audit, auditor
from tests.browser.hosting import our_site
from tests.publish.test_skin import needs_material, skinned
from tests.sharing import made_once

pytestmark = [pytest.mark.browser, needs_material]


@pytest.fixture(scope="module")
def guide(tmp_path_factory: TempPathFactory) -> Iterator[str]:
    with our_site(made_once(tmp_path_factory, "skinned", skinned) / "site") as address:
        yield f"{address}rehber/"


@pytest.mark.alone
def test_tabs_and_copying_work_under_the_policy(page: Page, guide: str) -> None:
    said: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error":
            said.append(message.text)

    page.on("console", heard)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(guide)
    expect(page.get_by_text("Evrak birimine.")).to_be_visible()
    expect(page.get_by_text("Posta ile.")).to_be_hidden()
    page.get_by_text("Postayla").click()
    expect(page.get_by_text("Posta ile.")).to_be_visible()
    # Who has no mouse goes on by the arrow keys.
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_text("Evrak birimine.")).to_be_visible()
    page.get_by_role("button", name="Kopyala").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Kopyalandı")).to_be_visible()
    assert said == []


def test_it_breaks_no_rule_of_accessibility(browser: Browser, guide: str) -> None:
    with auditor(browser) as page:
        assert [found.words for found in audit(page, guide).violations] == []


def test_it_fits_a_narrow_screen_and_leads_on_by_the_menu(page: Page, guide: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(guide)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.locator("header label[for=__drawer]").click()
    page.get_by_role("link", name="Konular").click()
    expect(page).to_have_url(guide.replace("rehber", "konu"))
