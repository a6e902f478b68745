"""The card of a clause: what it says, one sheet of its own size, hostile addresses, accessibility."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.audit import audit, auditor, measure

pytestmark = [pytest.mark.browser, pytest.mark.site]

CARD = "kart/?madde=kutahya/bilgi-islem/2020-11-04/madde-11/%23bent-f"
LONG = "kart/?madde=kocaeli-bb/bilgi-islem/2025-11-13/madde-8/%23bent-a"
MILLIMETRE = 72 / 25.4


@pytest.mark.parametrize("address", [CARD, LONG])
@pytest.mark.parametrize(("size", "sides"), [("a6", [105, 148]), ("a5", [148, 210])])
def test_it_fills_one_sheet_of_its_size(page: Page, served: str, address: str, size: str, sides: list[int]) -> None:
    page.goto(served + address)
    page.locator(f"#boy-{size}").check()
    # The script fills the card from the clause's own file; before that there is nothing of its size to print.
    expect(page.get_by_label("Yazdırılacak kart")).to_be_visible()
    document = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    words = " ".join(document[0].get_textpage().get_text_range().split())
    assert len(document) == 1
    assert [round(side / MILLIMETRE) for side in document[0].get_size()] == sides
    assert "Resmî yayın değildir." in words and "Yanıt kartı" not in words
    document.close()
    page.evaluate("document.fonts.ready.then(() => true)")  # the card is fitted anew when its fonts are there
    overflow = "(card) => card.scrollHeight - card.clientHeight"
    assert page.locator(".printed-card").evaluate(overflow) <= 1


def test_it_says_who_where_and_what_is_unknown(page: Page, served: str) -> None:
    page.goto(served + CARD)
    card = page.get_by_label("Yazdırılacak kart")
    expect(card.locator("[data-slot=who]")).to_have_text("Donanım Servisi")
    expect(card).to_contain_text("f) Güvenlik kamera sistemlerinin montajı")
    expect(card).to_contain_text("Meclis kararı 04.11.2020, 337")
    expect(card).to_contain_text("bakılmadı")
    expect(card).to_contain_text("kutahya/bilgi-islem/2020-11-04/madde-11/#bent-f")


def test_another_address_shows_no_card(page: Page, served: str) -> None:
    page.goto(served + "kart/?madde=//kotu.example/a/2020-01-01/b/")
    expect(page.locator("[data-missing]")).to_be_visible()
    expect(page.get_by_label("Yazdırılacak kart")).to_be_hidden()


def test_it_is_accessible_and_narrow(browser: Browser, served: str) -> None:
    with auditor(browser) as page:
        audit(page, served + CARD)
        expect(page.locator("[data-source]")).to_be_visible()
        assert measure(page).violations == ()
        page.set_viewport_size({"width": 320, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == 320
