"""The 404 page offers a search with the words of the missing address."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.site]


@pytest.fixture
def lost(browser: Browser) -> Iterator[Page]:
    """A page of its own: the missing document is an error in the console, as it should be."""
    context = browser.new_context(locale="tr-TR")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("kutahya/bilgi-islem/2020-11-04/madde-99/", "kutahya bilgi islem"),
        ("kutahya/bilgi-islem/mukerrer-madde-5/", "kutahya bilgi islem"),
        ("konu/kamera-sistemleri", "kamera sistemleri"),
        ("mevzuat/kanun-5393x/", "kanun 5393x"),
        ("park%20ve%20bah%C3%A7eler/", "park ve bahçeler"),
    ],
)
def test_the_words_of_the_address_are_offered(lost: Page, addressed: str, address: str, words: str) -> None:
    response = lost.goto(addressed + address)
    assert response and response.status == 404
    expect(lost.get_by_role("main").get_by_role("searchbox")).to_have_value(words)
    lost.get_by_role("link", name=f"“{words}” için arayın").click()
    expect(lost).to_have_url(re.compile(r"/kim/sorumlu/ara/\?q="))
    assert lost.evaluate("new URLSearchParams(location.search).get('q')") == words


@pytest.mark.parametrize("address", ["2020-11-04/", "%E0%A4%A/", "madde-5/"])
def test_an_address_without_words_leaves_the_form_empty(lost: Page, addressed: str, address: str) -> None:
    lost.goto(addressed + "konu/" + address)
    expect(lost.get_by_role("main").get_by_role("searchbox")).to_be_visible()
    expect(lost.get_by_role("main").locator("form + p")).to_have_count(0 if "%" not in address else 1)
