"""The 404 page offers a search with the words of the missing address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

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


@pytest.mark.parametrize(
    "address",
    [
        "KUTAHYA/Bilgi-Islem/2020-11-04/MADDE-5/",
        "kutahya/bilgi-islem/2020-11-04/madde-5.",
        "k%C3%BCtahya/bilgi-i%C5%9Flem/2020-11-04/madde-5/",
        "kutahya/bilgi%20i%CC%87slem/2020-11-04/madde-5/",
    ],
)
def test_the_page_of_another_spelling_is_offered(lost: Page, addressed: str, address: str) -> None:
    lost.goto(addressed + address)
    lost.get_by_role("link", name="Bu adresteki sayfayı açın: kutahya/bilgi-islem/2020-11-04/madde-5/").click()
    expect(lost).to_have_url(f"{addressed}kutahya/bilgi-islem/2020-11-04/madde-5/")


def test_no_page_is_offered_where_none_is(lost: Page, addressed: str) -> None:
    with lost.expect_response(re.compile("/kutahya/yok/$")) as asked:
        lost.goto(f"{addressed}KUTAHYA/yok/")
    assert asked.value.status == 404
    expect(lost.get_by_role("link", name="Bu adresteki")).to_have_count(0)


@pytest.mark.parametrize("address", ["2020-11-04/", "%E0%A4%A/", "madde-5/", "404.html"])
def test_an_address_without_words_leaves_the_form_empty(lost: Page, addressed: str, address: str) -> None:
    lost.goto(addressed + "konu/" + address)
    expect(lost.get_by_role("main").get_by_role("searchbox")).to_be_visible()
    expect(lost.get_by_role("main").locator("form + p:not(.scope-line)")).to_have_count(0 if "%" not in address else 1)


@pytest.mark.parametrize("address", ["404.html", "yok", "kutahya/yok/madde-5/"])
def test_below_a_path_nobody_told_the_build_of_the_page_is_set_and_leads_on(
    lost: Page, served: str, address: str
) -> None:
    lost.goto(served + address)
    expect(lost.get_by_role("link", name="Belediyeler ve yönetmelikleri")).to_have_attribute(
        "href", re.compile(rf"^{re.escape(urlsplit(served).path)}belediyeler/$")
    )
    expect(lost.get_by_role("main").get_by_role("button", name="Ara")).to_have_css("cursor", "pointer")
    lost.get_by_role("main").get_by_role("link", name="Ana sayfa").click()
    expect(lost).to_have_url(served)


def test_what_the_site_holds_is_said(lost: Page, addressed: str) -> None:
    lost.goto(addressed + "kutahya/yok/")
    expect(lost.locator(".scope-line")).to_contain_text("belediyenin")
    lost.locator(".scope-line a").first.click()
    expect(lost.get_by_role("heading", level=1)).to_be_visible()
    assert "yok" not in lost.url
