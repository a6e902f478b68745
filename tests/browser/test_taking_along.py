"""What a reader takes along from a regulation: its words, its link that stays or follows, the device's own sharing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.site]

ARTICLE = "izmir-bb/bilgi-islem/2023-11-30/madde-9/"
VERSION = "kutahya/bilgi-islem/2020-11-04/"
OLD = "kocaeli-bb/bilgi-islem/2022-10-11/madde-7/"


def copied(page: Page, words: str) -> str:
    page.get_by_text(words, exact=True).click()
    expect(page.locator("[data-announcement]")).to_contain_text("kopyalandı")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_the_words_of_an_article_with_labels_and_citation(page: Page, served: str) -> None:
    page.goto(served + ARTICLE)
    lines = copied(page, "Metni kopyala").splitlines()
    assert lines[0] == "MADDE 9-"
    assert lines[1].startswith("(1) Bilgi Ağları Şube Müdürlüğü'nün görev")
    assert lines[2].startswith("a) İzmir Büyükşehir Belediyesi Birimleri")
    assert lines[-2] == ""
    assert lines[-1].endswith(f"(30.11.2023), m. 9, Kim Sorumlu?, {served}{ARTICLE}")


def test_the_words_of_the_clause_the_reader_stands_on(page: Page, served: str) -> None:
    page.goto(served + OLD + "#bent-e")
    words, cited = copied(page, "Metni kopyala").split("\n\n")
    assert words == "e) Kamera sistemlerinin kurulumunu yapmak, yaptırmak ve aktif olarak çalışmasını sağlamak"
    assert cited.endswith(f"m. 7/e, Kim Sorumlu?, {served}{OLD}#bent-e")


@pytest.mark.parametrize(
    ("address", "follows"),
    [
        (ARTICLE + "#fikra-1-bent-ix", "izmir-bb/bilgi-islem/madde-9/#fikra-1-bent-ix"),
        (VERSION, "kutahya/bilgi-islem/"),
    ],
)
def test_the_link_that_follows_the_text_in_force(page: Page, served: str, address: str, follows: str) -> None:
    page.goto(served + address)
    link = copied(page, "Hep güncel kalan bağlantıyı kopyala")
    assert link == served + follows
    page.goto(link)
    page.wait_for_url(served + address)


def test_an_old_text_offers_no_link_that_follows(page: Page, served: str) -> None:
    page.goto(served + OLD)
    expect(page.get_by_text("Hep güncel kalan bağlantıyı kopyala")).to_have_count(0)


@pytest.mark.alone
def test_sharing_where_the_device_can(page: Page, served: str) -> None:
    page.add_init_script("navigator.share = (what) => { window.shared = what; return Promise.reject(); }")
    page.goto(served + ARTICLE + "#fikra-1-bent-a")
    page.get_by_role("button", name="Paylaş").click()
    assert page.evaluate("window.shared.url") == f"{served}{ARTICLE}#fikra-1-bent-a"


@pytest.mark.alone
def test_no_button_where_it_cannot(page: Page, served: str) -> None:
    page.add_init_script("delete Navigator.prototype.share")
    page.goto(served + ARTICLE)
    expect(page.get_by_role("button", name="Klavye kısayolları")).to_be_visible()
    expect(page.get_by_role("button", name="Paylaş")).to_have_count(0)


def test_the_contents_follow_the_reading(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto(served + VERSION)
    marked = page.locator(".contents [aria-current]")
    for article in ("madde-3", "madde-19", "madde-8"):
        page.locator(f"#{article}").evaluate("e => scrollTo({top: e.offsetTop - 150, behavior: 'instant'})")
        expect(marked).to_have_attribute("href", f"#{article}")
        expect(marked).to_be_in_viewport()
        expect(marked).to_have_attribute("aria-current", "location")
