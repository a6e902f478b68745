"""Tables (tests/fixtures/tables) as readers meet them: found, read aloud, on a phone, on paper, embedded, compared."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Browser, Page, expect
from pypdfium2 import raw

from tests.browser.audit import audit, auditor
from tests.browser.hosting import our_site, published
from tests.sites import TABLES

pytestmark = pytest.mark.browser

VERSION = "yesilova/mezarliklar/2025-02-11/"
STAFF, SERVICES = f"{VERSION}madde-3/", f"{VERSION}baslik-hizmetler-tablosu/"
REDLINE = "yesilova/mezarliklar/gecmis/2023-05-09..2025-02-11/metin/"
# The rows of the first table, as the document prints them.
ROWS = [
    ["", "Unvan", "Kadro"],
    ["", "", "Dolu", "Boş"],
    ["1", "Müdür", "1", "0"],
    ["2", "Defin Birimi", "4", "1"],
    ["3", "6", "0"],
    ["4", "Bakım Birimi işçisi", "14", "1"],
]


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with our_site(published(TABLES, tmp_path_factory)) as address:
        yield address


def test_a_row_is_found_by_its_words_and_led_to(page: Page, tables: str) -> None:
    page.goto(f"{tables}ara/?q=k%C4%B1r%C4%B1lan%20ta%C5%9Flar")
    hit = page.get_by_role("link", name=re.compile("m. 5, “Günlük işler”, “İş bölümü” tablosu, 2. satır")).first
    expect(hit).to_be_visible()
    hit.click()
    expect(page).to_have_url(re.compile("madde-5/#baslik-gunluk-isler-tablo-is-bolumu-satir-2$"))
    expect(page.locator("tr:target")).to_contain_text("Kırılan taşları onarır")
    expect(page.locator("tr:target")).to_be_in_viewport()


def test_a_screen_reader_is_told_a_table_with_its_caption_and_columns(page: Page, tables: str) -> None:
    page.goto(tables + STAFF)
    table = page.get_by_role("table", name="Tablo 1 – Kadrolar")
    expect(table.get_by_role("columnheader")).to_have_text(["Unvan", "Kadro", "Dolu", "Boş"])
    # A row's name is read with each of its cells: nothing but its words belongs to it.
    expect(table.get_by_role("rowheader")).to_have_count(4)
    for name in ("1", "2", "3", "4"):
        expect(table.get_by_role("rowheader", name=name, exact=True)).to_have_count(1)
    expect(table.get_by_role("link", name="4. satırının bağlantısını kopyala")).to_have_attribute(
        "href", "#fikra-1-tablo-kadrolar-satir-4"
    )


def test_on_a_phone_the_table_scrolls_by_itself_and_by_the_keyboard(page: Page, tables: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(tables + SERVICES)
    region = page.get_by_role("region", name="Defin Birimi hizmet standartları")
    expect(region).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert region.evaluate("region => region.clientWidth <= innerWidth")
    assert region.evaluate("region => region.scrollWidth > region.clientWidth")
    region.evaluate("region => region.addEventListener('scroll', () => { region.dataset.moved = 'yes'; })")
    region.focus()
    page.keyboard.press("ArrowRight")
    expect(region).to_have_attribute("data-moved", "yes")


@pytest.mark.parametrize("address", ["konu/mezarlik/", SERVICES])
def test_pages_that_cite_rows_by_their_tables_names_fit_a_phone(page: Page, tables: str, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(tables + address)
    expect(
        page.get_by_role("link", name=re.compile("“Defin Birimi hizmet standartları” tablosu")).first
    ).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("address", [STAFF, SERVICES, REDLINE, f"embed/{STAFF}"])
def test_pages_with_tables_are_accessible(browser: Browser, tables: str, address: str) -> None:
    with auditor(browser) as page:
        assert audit(page, tables + address).violations == ()


def _kinds(sheet: pdfium.PdfPage) -> set[str]:
    """The kinds of elements a tagged sheet has, as readers of the PDF are told them."""
    tree = raw.FPDF_StructTree_GetForPage(sheet.raw)
    waiting = [raw.FPDF_StructTree_GetChildAtIndex(tree, at) for at in range(raw.FPDF_StructTree_CountChildren(tree))]
    found = set()
    while waiting:
        element = waiting.pop()
        if not element:
            continue
        size = raw.FPDF_StructElement_GetType(element, None, 0)
        name = raw.ctypes.create_string_buffer(size)
        raw.FPDF_StructElement_GetType(element, name, size)
        found.add(name.raw.decode("utf-16-le").rstrip("\0"))
        waiting += [
            raw.FPDF_StructElement_GetChildAtIndex(element, at)
            for at in range(raw.FPDF_StructElement_CountChildren(element))
        ]
    raw.FPDF_StructTree_Close(tree)
    return found


def test_on_paper_it_is_a_table_with_every_cell(page: Page, tables: str) -> None:
    page.goto(tables + STAFF)
    document = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True, tagged=True, outline=True))
    words = " ".join(" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document)
    assert " ".join(cell for row in ROWS for cell in row if cell) in words
    assert {"Table", "TR", "TH", "TD"} <= set().union(*map(_kinds, document))
    document.close()


def test_the_embed_shows_the_table_whole(page: Page, tables: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{tables}embed/{STAFF}")
    rows = page.locator("tr:not(.table__below)")
    expect(rows).to_have_count(len(ROWS))
    assert [row.locator("th, td").all_inner_texts() for row in rows.all()] == ROWS
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_redline_tells_a_changed_cell_in_its_row(page: Page, tables: str) -> None:
    page.goto(tables + REDLINE)
    row = page.locator("article.change").filter(has_text="Mezar yerini göstermek")
    expect(row.locator(".piece__single del")).to_have_text(["3"])
    expect(row.locator(".piece__single ins")).to_have_text(["1"])
    expect(row.get_by_role("heading").first).to_contain_text("2. satır")


@pytest.mark.parametrize("width", [320, 390])
def test_the_redline_fits_a_phone_however_long_a_place_is(page: Page, tables: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(tables + REDLINE)
    page.evaluate("document.querySelectorAll('.fold').forEach(fold => { fold.open = true; })")
    expect(page.get_by_role("link", name="m. 5, “Günlük işler”, “İş bölümü” tablosu, 2. satır").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
