"""The keyboard on reading pages: clause by clause, article by article, help; and the way back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.waiting import until

pytestmark = [pytest.mark.browser, pytest.mark.site]

ARTICLE = "izmir-bb/bilgi-islem/2023-11-30/madde-9/"
VERSION = "kutahya/bilgi-islem/2020-11-04/"


@pytest.fixture
def article(page: Page, served: str) -> Page:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(served + ARTICLE)
    return page


def stands_at(page: Page, top: int) -> None:
    """The browser restores a position when it likes."""
    until(lambda: page.evaluate("scrollY") == top)


def marks(page: Page, id: str) -> None:
    """The clause with this id is marked, "" for none."""
    until(lambda: page.evaluate("document.querySelector(':target')?.id ?? ''") == id)


def test_j_and_k_move_the_mark_and_leave_the_history_alone(article: Page) -> None:
    before = article.evaluate("history.length")
    article.keyboard.press("j")
    marks(article, "fikra-1")
    for letter in "abc":
        article.keyboard.press("j")
        marks(article, f"fikra-1-bent-{letter}")
    article.keyboard.press("k")
    marks(article, "fikra-1-bent-b")
    expect(article).to_have_url(re.compile(r"/madde-9/#fikra-1-bent-b$"))
    assert article.evaluate("history.length") == before


def test_j_goes_on_from_what_is_on_the_screen(article: Page) -> None:
    article.locator("#fikra-1-bent-h").evaluate(
        "e => scrollTo({top: e.getBoundingClientRect().top + scrollY - 4, behavior: 'instant'})"
    )
    article.keyboard.press("j")
    marks(article, "fikra-1-bent-h")
    expect(article.locator("#fikra-1-bent-h")).to_be_in_viewport()


def test_the_ends_of_the_text_are_said(article: Page) -> None:
    article.keyboard.press("k")
    expect(article.locator("[data-announcement]")).to_have_text("Metnin başı.")
    marks(article, "")


def test_tab_goes_on_from_the_marked_clause(article: Page) -> None:
    for _ in range(4):
        article.keyboard.press("j")
    article.keyboard.press("Tab")
    expect(article.locator("#fikra-1-bent-c :focus")).to_be_attached()


def test_n_and_p_turn_the_articles(article: Page) -> None:
    article.keyboard.press("n")
    expect(article).to_have_url(re.compile(r"/madde-10/$"))
    expect(article.get_by_role("button", name="Klavye kısayolları")).to_be_visible()  # the keys are there with it
    article.keyboard.press("p")
    expect(article).to_have_url(re.compile(r"/madde-9/$"))


def test_n_and_p_on_a_whole_regulation(page: Page, served: str) -> None:
    page.goto(served + VERSION)
    page.keyboard.press("n")
    marks(page, "madde-1")
    page.keyboard.press("n")
    marks(page, "madde-2")
    page.keyboard.press("p")
    marks(page, "madde-1")
    page.keyboard.press("p")
    expect(page.locator("[data-announcement]")).to_have_text("Yönetmeliğin ilk maddesi.")


@pytest.mark.parametrize("key", ["Control+j", "Alt+j", "Meta+j", "Shift+J"])
def test_never_with_a_modifier(article: Page, key: str) -> None:
    article.keyboard.press(key)
    article.keyboard.press("j")
    marks(article, "fikra-1")  # the first, not the second


def test_never_while_typing(article: Page) -> None:
    box = article.locator("#masthead-search")
    box.focus()
    article.keyboard.type("jknp?")
    expect(box).to_have_value("jknp?")
    marks(article, "")
    expect(article.locator("dialog.keys")).to_have_count(0)


def test_help_lists_every_key_and_returns_the_focus(article: Page) -> None:
    opener = article.get_by_role("button", name="Klavye kısayolları")
    opener.focus()
    article.keyboard.press("?")
    dialog = article.get_by_role("dialog", name="Klavye kısayolları")
    expect(dialog).to_be_visible()
    assert dialog.locator("kbd").all_inner_texts() == ["j", "k", "n", "p", "/", "?", "Esc"]
    article.keyboard.press("j")  # keys rest while the dialog is open
    article.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
    marks(article, "")


def test_shortcuts_can_be_switched_off_and_stay_off(article: Page, served: str) -> None:
    article.keyboard.press("?")
    article.get_by_role("checkbox", name="Tek tuşlu kısayollar açık").uncheck()
    article.get_by_role("button", name="Kapat").click()
    article.keyboard.press("j")
    marks(article, "")
    article.reload()
    article.keyboard.press("j")
    marks(article, "")
    article.get_by_role("button", name="Klavye kısayolları").click()
    article.get_by_role("checkbox").check()
    article.keyboard.press("Escape")
    article.keyboard.press("j")
    marks(article, "fikra-1")
    assert article.evaluate("localStorage.length") == 0


def test_only_reading_pages_load_the_keys(page: Page, served: str) -> None:
    for address in ("", "kutahya/", "hakkinda/", "bulgular/"):
        page.goto(served + address)
        assert page.locator("script[src$='keyboard.js']").count() == 0, address


@pytest.mark.parametrize("address", [ARTICLE, VERSION])
def test_the_reading_position_survives_back_and_forward(page: Page, served: str, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 700})
    page.goto(served + address)
    page.evaluate("scrollTo({top: 900, behavior: 'instant'})")
    stands_at(page, 900)
    page.goto(served + "hakkinda/")
    page.go_back()
    stands_at(page, 900)
    page.go_forward()
    expect(page).to_have_url(re.compile("hakkinda"))
    page.go_back()
    stands_at(page, 900)


@pytest.mark.alone
def test_nothing_keeps_a_page_out_of_the_back_forward_cache(page: Page, served: str) -> None:
    """An unload handler would; `no-store` is up to the server."""
    page.add_init_script(
        """for (const target of [window, document]) {
             const add = target.addEventListener;
             target.addEventListener = function (kind, ...rest) {
               if (kind === 'unload' || kind === 'beforeunload') (window.closing ??= []).push(kind);
               return add.call(this, kind, ...rest);
             };
           }"""
    )
    page.goto(served + ARTICLE)
    page.keyboard.press("?")
    assert page.evaluate("[window.closing ?? [], window.onunload, window.onbeforeunload]") == [[], None, None]
