"""A text of every outer form (tests/fixtures/forms) in the browser: read, searched, audited on a phone and a desk."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.audit import audit, auditor
from tests.browser.hosting import our_site, published
from tests.sites import FORMS

pytestmark = pytest.mark.browser

WHOLE = "denekent/temizlik-isleri/2024-05-02/"


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with our_site(published(FORMS, tmp_path_factory)) as address:
        yield address


def test_words_are_found_below_a_heading_without_an_article(page: Page, forms: str) -> None:
    page.goto(forms + WHOLE)
    box, status = page.get_by_label("Bu metinde bul"), page.locator("#bulunan")
    places = page.get_by_role("list", name="Geçtiği maddeler").get_by_role("link")
    box.fill("evsel atık")
    expect(status).to_have_text("3 madde ve başlıkta, 3 yerde geçiyor.")
    expect(places).to_have_text(["MADDE 2", "MADDE 3", "Kontrolör"])
    box.fill("çöp kutu")
    expect(status).to_have_text("1 maddede, 2 yerde geçiyor.")


def test_a_block_is_the_answer_to_a_question(page: Page, forms: str) -> None:
    page.goto(f"{forms}ara/?q=kamyonu%20kim%20yıkıyor")
    first = page.get_by_role("link", name=re.compile("“Şoför” başlığı, 2. fıkra")).first
    expect(first).to_be_visible()
    expect(first).to_have_attribute("href", re.compile("2024-05-02/baslik-sofor/#fikra-2$"))


def test_the_undated_address_of_a_block_leads_to_the_text_in_force(page: Page, forms: str) -> None:
    page.goto(f"{forms}denekent/temizlik-isleri/baslik-sofor/#fikra-2")
    expect(page).to_have_url(f"{forms}{WHOLE}baslik-sofor/#fikra-2")
    expect(page.get_by_role("heading", level=1)).to_have_text("Şoför")


@pytest.mark.parametrize("address", [WHOLE, f"{WHOLE}baslik-sofor/", f"{WHOLE}madde-8--2/"])
def test_pages_of_every_form_are_accessible(browser: Browser, forms: str, address: str) -> None:
    with auditor(browser) as page:
        assert audit(page, forms + address).violations == ()
