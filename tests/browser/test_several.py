"""A municipality with two regulations: whatever is found or answered names its unit, and which regulation says so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.audit import audit, auditor
from tests.browser.hosting import our_site, published
from tests.sites import SEVERAL

pytestmark = pytest.mark.browser

PLACES, EVERY_DAY = "konu/pazar/", "konu/evrak/"
UNIT = "Semt Pazarları Grup Amirliği"


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with our_site(published(SEVERAL, tmp_path_factory)) as address:
        yield address


@pytest.mark.parametrize(
    ("question", "unit", "cited"),
    [
        ("tezgâhlarına yer gösterir", UNIT, "m. 3/1-3"),
        ("seyyar satıcılar", "Motorize Ekip", "m. 3/1-4"),
        ("eğlence yerlerinin gürültüsü", "Gürültü Ekibi", "m. 3/1-7"),
        ("gelen evrakı kaydeder", "Kalem Birimi", "m. 3/1-13"),
    ],
)
def test_a_hit_names_the_unit_of_its_own_clause(page: Page, several: str, question: str, unit: str, cited: str) -> None:
    page.goto(f"{several}ara/?q={question}")
    row = page.locator(".answer-row").filter(has_text=cited).first
    expect(row.locator(".answer-row__said")).to_contain_text(unit)
    expect(row.locator(".answer-row__place")).to_have_text(f"Örneli, Zabıta, {cited}")


def test_suggestions_and_the_answer_card_name_them_too(page: Page, several: str) -> None:
    page.goto(f"{several}ara/")
    field = page.locator("main [data-search] input[name=q]").first
    field.fill("pazar yerleri")
    expect(page.locator(".suggestions [role=option]").filter(has_text="Örneli, Zabıta, m. 3/1-3")).to_contain_text(UNIT)
    field.press("Enter")
    row = page.locator(".answer-card__rows .answer-row").first
    expect(row.locator(".answer-row__place")).to_have_text("Örneli, Zabıta, m. 3/1-3")
    expect(row.locator(".answer-row__said")).to_contain_text(UNIT)


def test_topics_and_embeds_name_them_too(page: Page, several: str) -> None:
    page.goto(f"{several}{EVERY_DAY}")
    expect(page.locator(".answer__source")).to_have_text(["Kültür ve Sanat Müdürlüğü", "Zabıta Müdürlüğü"])
    page.goto(f"{several}embed/{EVERY_DAY}")
    expect(page.locator(".voice > .muted")).to_have_text(["Kültür ve Sanat: m. 3/1-b", "Zabıta: m. 3/1-13"])
    page.goto(f"{several}embed/orneli/zabita/madde-3/")
    expect(page.locator(".speaker-card__name")).to_have_count(13)
    expect(page.locator(".speaker-card__name").nth(2)).to_have_text(UNIT)


def test_the_chart_of_the_municipality_leads_to_each_directorates_own(page: Page, several: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{several}orneli/")
    page.get_by_role("link", name="Belediyenin şema sayfası").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Örneli Belediyesi’nin teşkilat şeması")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.locator(".tree").get_by_role("link", name="Zabıta Müdürlüğü").click()
    expect(page).to_have_url(f"{several}orneli/zabita/2024-02-05/sema/")


@pytest.mark.parametrize("address", ["orneli/", "orneli/sema/", "orneli/birim/zabita-mudurlugu/"])
def test_axe_finds_nothing(browser: Browser, several: str, address: str) -> None:
    with auditor(browser) as page:
        assert audit(page, several + address).violations == ()
