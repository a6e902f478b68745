"""A handbook opened from a disk, without any network: it asks for nothing, finds words, leads from place to place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from kimsorumlu import ids
from kimsorumlu.publish.files import Writer
from kimsorumlu.publish.handbooks import write_handbooks
from kimsorumlu.publish.kept import keeping
from tests import sites
from tests.browser.audit import auditor, measure, visit

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Handbooks as they lie on a disk."""
    root = tmp_path_factory.mktemp("handbooks")
    with keeping(root / "kept", str) as kept:
        for site in (sites.real(), sites.several()):
            write_handbooks(site, Writer(root), kept)
    return root / ids.HANDBOOKS


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A page of a browser without a network, which must ask for one file only and be content with what it may do."""
    context = browser.new_context(locale="tr-TR", offline=True, viewport={"width": 390, "height": 800})
    page, asked, complaints = context.new_page(), list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url.partition("#")[0]))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(error.message))
    yield page
    assert len(set(asked)) == 1 and asked[0].startswith("file://")
    assert complaints == []
    context.close()


def test_a_word_is_found_and_leads_to_its_clause(reader: Page, folder: Path) -> None:
    reader.goto((folder / "kutahya.html").as_uri())
    reader.get_by_label("Bu metinde bul").fill("güvenlik kamera")
    expect(reader.locator("#bulunan")).to_contain_text("yerde geçiyor.")
    first = reader.get_by_role("list", name="Geçtiği maddeler").get_by_role("link").first
    place = first.get_attribute("href")
    assert place
    first.click()
    expect(reader.locator(place)).to_be_in_viewport()
    expect(reader.locator(place)).to_contain_text("amera")
    assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_of_several_regulations_the_one_is_named(reader: Page, folder: Path) -> None:
    reader.goto((folder / "orneli.html").as_uri())
    reader.get_by_label("Bu metinlerde bul").fill("zabıta müdürü")
    found = reader.get_by_role("list", name="Geçtiği maddeler").get_by_role("link").first
    expect(found).to_contain_text("Zabıta Müdürlüğü, MADDE", ignore_case=True)
    reader.get_by_label("Bu metinlerde bul").fill("gökkuşağı")
    expect(reader.locator("#bulunan")).to_have_text("Bu metinlerde geçmiyor.")


def test_the_chart_leads_to_the_duties_of_a_unit(reader: Page, folder: Path) -> None:
    reader.goto((folder / "kutahya.html").as_uri())
    reader.get_by_text("Teşkilat şeması", exact=True).click()
    reader.locator("details.tree > ul").get_by_role("link", name="Donanım Servisi").click()
    expect(reader.locator("#bilgi-islem-madde-11")).to_be_in_viewport()


def test_everything_is_within_reach_of_everybody(browser: Browser, folder: Path) -> None:
    with auditor(browser) as page:
        for name in ("kutahya", "orneli"):
            visit(page, (folder / f"{name}.html").as_uri())
            for summary in page.locator("main summary").all():
                summary.click()
            assert measure(page).violations == (), name
