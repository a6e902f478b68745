"""The review page by keyboard alone: a text that was read wrongly is mended, and its file is right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from kimsorumlu.review.server import Review
from tests.browser.audit import auditor, measure
from tests.review.drafted import right
from tests.review.serving import reviewed

pytestmark = pytest.mark.browser


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Review, str]]:
    with reviewed(tmp_path) as running:
        yield running


def test_a_text_is_mended_by_keyboard_alone(page: Page, served: tuple[Review, str]) -> None:
    review, address = served
    file = review.desk.held.path
    page.goto(address)
    press, said = page.keyboard.press, page.locator("[data-said]")
    doubts = page.locator(".matter:not([data-doubt=''])")
    expect(doubts).to_have_count(3)
    expect(doubts.first.locator("> a")).to_be_focused()
    expect(page.locator("[data-line].chosen")).to_contain_text("1) Sulama Birimi.")
    # A list that was read as one with the list above it.
    press("ArrowRight")
    expect(doubts).to_have_count(2)
    expect(page.locator(".row", has_text="Sulama Birimi.")).to_have_class("row level-3")
    press("z")
    expect(doubts).to_have_count(3)
    press("y")
    expect(doubts).to_have_count(2)
    # A heading that was read as the end of the article before it.
    expect(doubts.first.locator("> a")).to_be_focused()
    expect(doubts.first).to_contain_text("Müdür")
    press("b")
    expect(doubts).to_have_count(1)
    press("t")
    heading = page.locator(".row", has_text="MADDE 6-")
    expect(heading.locator("> a")).to_be_focused()
    # Who speaks in the article.
    press("o")
    first = page.locator("dialog[open] [name=speaker]").first
    expect(first).to_be_focused()
    for _ in range(4):
        press("Tab")
    expect(page.get_by_role("checkbox", name="Müdür", exact=True)).to_be_focused()
    press("Space")
    press("Enter")
    expect(heading).to_contain_text("konuşan: Müdür")
    # A text that ought to be two, and is not.
    press("ArrowDown")
    press("s")
    expect(page.locator("[data-text]")).to_be_focused()
    for _ in range(12):
        press("ArrowRight")
    press("x")
    press("Enter")
    expect(page.locator(".row[aria-current]")).to_contain_text("Müdür,")
    expect(said).to_have_text("Yazıldı.")
    press("z")
    expect(said).to_have_text("Geri alındı.")
    # What was in doubt and is right.
    press("t")
    expect(doubts.first.locator("> a")).to_be_focused()
    press("Enter")
    expect(doubts).to_have_count(0)
    expect(page.locator(".readiness")).to_contain_text("Kilitlenebilir")
    assert file.read_bytes() == right()


def test_what_an_editor_wrote_is_seen_and_kept(page: Page, served: tuple[Review, str]) -> None:
    review, address = served
    page.goto(address)
    expect(page.locator(".matter > a").first).to_be_focused()
    file = review.desk.held.path
    theirs = file.read_bytes().replace(b"title: ", b"# elle\ntitle: ", 1)
    file.write_bytes(theirs)
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-said]")).to_contain_text("üzerine yazılmadı")
    assert file.read_bytes() == theirs


def test_the_page_is_usable_by_everyone(browser: Browser, served: tuple[Review, str]) -> None:
    with auditor(browser) as page:
        page.goto(served[1])
        expect(page.locator(".matter > a").first).to_be_focused()
        assert measure(page).violations == ()
        for key, name in (("o", "speak"), ("s", "split"), ("?", "help")):
            page.keyboard.press(key)
            expect(page.locator(f"[data-dialog={name}]")).to_be_visible()
            assert measure(page).violations == ()
            page.keyboard.press("Escape")
            expect(page.locator("dialog[open]")).to_have_count(0)
        page.set_viewport_size({"width": 320, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_without_script_every_act_is_a_form(browser: Browser, served: tuple[Review, str]) -> None:
    review, address = served
    context = browser.new_context(java_script_enabled=False, locale="tr-TR")
    page = context.new_page()
    page.goto(address)
    page.locator(".row > a", has_text="Müdür").nth(0).click()
    expect(page.locator(".row[aria-current]")).to_have_count(1)
    page.get_by_role("button", name="Doğru").last.click()
    expect(page.locator("[data-said]")).to_have_text("Yazıldı.")
    assert review.desk.held.path.read_bytes().count(b"sure:") == 2
    context.close()
