"""Municipalities of several sheets of the matrix side by side, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from bench.country import write_country
from playwright.sync_api import Browser, Page, expect

from tests.browser.audit import audit, auditor
from tests.browser.hosting import our_site, published

pytestmark = pytest.mark.browser


@dataclass(frozen=True, slots=True)
class Sheets:
    """A site whose matrix has two sheets: the second has the last municipality alone."""

    site: str
    first: str


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sheets]:
    root = tmp_path_factory.mktemp("country")
    write_country(root, 25, 1)
    with our_site(published(root, tmp_path_factory)) as address:
        yield Sheets(address, "konu/cizelge/")


def matrix(page: Page, sheets: Sheets) -> str:
    """The address of a matrix with two sheets: of all topics, or where it is parted of a heading."""
    page.goto(sheets.site + sheets.first)
    if page.locator("#cizelge").count() == 0:
        page.goto(page.locator("main table tbody th a").first.evaluate("link => link.href"))
    return page.url.split("?")[0]


def test_columns_of_another_sheet_stand_behind_this_ones_and_are_kept_in_the_address(
    page: Page, country: Sheets
) -> None:
    address = matrix(page, country)
    heads = page.locator("#cizelge thead th")
    before = heads.count()
    field = page.locator("[data-beside]")
    slug = field.locator("option").nth(1).get_attribute("value")
    assert slug
    field.select_option(slug)
    expect(heads).to_have_count(before + 1)
    expect(page).to_have_url(f"{address}?yanina={slug}")
    there = page.locator(f'[data-beside] option[value="{slug}"]')
    name = there.inner_text()
    expect(heads.last).to_contain_text(name)
    expect(heads.last.locator("a")).to_have_attribute("href", f"{country.site}{slug}/")
    for row in page.locator("#cizelge tbody tr[data-words]").all():
        assert row.locator("> *").count() == before + 1
    page.reload()
    expect(heads).to_have_count(before + 1)
    # What it says is what its own sheet says, and its links lead where they led there.
    own = page.locator("#cizelge tbody td:last-child a").first
    linked = own.evaluate("link => link.href") if own.count() else ""
    said = page.locator("#cizelge tbody tr[data-words]").evaluate_all(
        "rows => rows.map((row) => [row.id, row.cells[row.cells.length - 1].textContent.trim()])"
    )
    page.goto(page.locator("nav.sheets a").last.evaluate("link => link.href"))
    column = f'[...document.querySelectorAll("#cizelge thead th")].findIndex((head) => head.dataset.slug === "{slug}")'
    assert said == page.evaluate(
        f"(at => [...document.querySelectorAll('#cizelge tbody tr[data-words]')]"
        f".map((row) => [row.id, row.cells[at].textContent.trim()]))({column})"
    )
    assert not linked or linked in page.locator("#cizelge tbody a").evaluate_all("all => all.map((a) => a.href)")


def test_a_column_is_taken_out_again_and_days_past_have_none(page: Page, country: Sheets) -> None:
    address = matrix(page, country)
    heads = page.locator("#cizelge thead th")
    before = heads.count()
    slug = page.locator("[data-beside] option").nth(1).get_attribute("value")
    page.goto(f"{address}?yanina={slug}&tarih=2024-05-01")
    expect(page.locator("[data-beside-result]")).to_contain_text("yalnız bugünkü metinlerle")
    expect(heads).to_have_count(before)
    page.goto(f"{address}?yanina={slug},nobody")
    expect(heads).to_have_count(before + 1)
    heads.last.get_by_role("button").click()
    expect(heads).to_have_count(before)
    expect(page).to_have_url(address)


def test_the_page_with_columns_beside_is_accessible(browser: Browser, page: Page, country: Sheets) -> None:
    address = matrix(page, country)
    slug = page.locator("[data-beside] option").nth(1).get_attribute("value")
    with auditor(browser) as own:
        assert audit(own, f"{address}?yanina={slug}").violations == ()
