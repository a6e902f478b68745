"""Whether a file or a text was published here: every kind of yes and no, in a real browser, on the built site."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.audit import audit, auditor, measure

pytestmark = [pytest.mark.browser, pytest.mark.site]

VERSION = "kutahya/bilgi-islem/2020-11-04/"
ARTICLE = VERSION + "madde-11/"


def full(desk: Page, address: str) -> str:
    """The full address of a page of the site that is shown."""
    return desk.url.removesuffix("dogrula/") + address


@pytest.fixture
def desk(page: Page, served: str) -> Page:
    page.goto(served + "dogrula/")
    expect(page.locator("[data-verifying]")).to_be_visible()
    return page


def asked_file(desk: Page, name: str, content: bytes) -> None:
    desk.get_by_label("Dosya", exact=True).set_input_files({"name": name, "mimeType": "", "buffer": content})
    desk.get_by_role("button", name="Karşılaştır").click()


def outcome(desk: Page, name: str) -> None:
    expect(desk.locator("[data-verdict]")).to_have_attribute("data-outcome", name)
    expect(desk.locator("[data-said]")).to_be_focused()


def test_a_received_document_is_known_as_the_version_it_is(desk: Page, site: Path) -> None:
    asked_file(desk, "yonetmelik.txt", (site / VERSION / "kaynak.txt").read_bytes())
    outcome(desk, "document")
    link = desk.locator("[data-places] a")
    expect(link).to_have_text(
        "Kütahya Belediyesi, Bilgi İşlem Müdürlüğü Görev, Yetki, Sorumluluk ve Çalışma Yönetmeliği (04.11.2020)"
    )
    expect(link).to_have_attribute("href", full(desk, VERSION))


def test_a_document_with_one_byte_changed_is_not(desk: Page, site: Path) -> None:
    changed = (site / VERSION / "kaynak.txt").read_bytes().replace(b"karar", b"kadar", 1)
    asked_file(desk, "yonetmelik.txt", changed)
    outcome(desk, "unknown-file")
    expect(desk.locator("[data-places] a")).to_have_count(0)


def test_a_file_of_the_site_is_known_by_its_bytes(desk: Page, site: Path) -> None:
    asked_file(desk, "sayfa.html", (site / "hakkinda" / "index.html").read_bytes())
    outcome(desk, "file")
    expect(desk.locator("[data-places] a")).to_have_text("hakkinda/index.html")


def test_a_page_saved_by_a_browser_is_known_by_its_letters(desk: Page, site: Path) -> None:
    saved = (site / ARTICLE / "index.html").read_text("utf-8").replace("<p>", "<p class='kaydedildi'> ")
    asked_file(desk, "madde.html", saved.encode())
    outcome(desk, "text")
    expect(desk.locator("[data-places] a")).to_have_attribute("href", full(desk, ARTICLE))


def test_a_saved_page_with_one_letter_changed_is_not(desk: Page, site: Path) -> None:
    saved = (site / ARTICLE / "index.html").read_text("utf-8")
    changed = saved.replace("tamirlerini yapmak", "tamirlerini yapmamak")
    assert changed != saved
    asked_file(desk, "madde.html", changed.encode())
    expect(desk.locator("[data-verdict]")).to_have_attribute("data-outcome", "unknown-file")


def test_copied_words_are_known_with_or_without_their_citation(page: Page, served: str) -> None:
    page.goto(served + ARTICLE + "#bent-f")
    words = page.locator("#bent-f > p").inner_text()
    page.goto(served + "dogrula/")
    for given in (words, f"{words}\n\nKütahya Belediyesi (04.11.2020), m. 11/f, Kim Sorumlu?, https://site.example/"):
        page.get_by_label("Ya da metin").fill(given)
        page.get_by_role("button", name="Karşılaştır").click()
        outcome(page, "text")
        expect(page.locator("[data-places] a")).to_contain_text("madde-11#bent-f")
    page.get_by_label("Ya da metin").fill(words.replace("montaj", "bakım"))
    page.get_by_role("button", name="Karşılaştır").click()
    outcome(page, "unknown-text")


def test_nothing_given_and_markup_given(desk: Page) -> None:
    desk.get_by_role("button", name="Karşılaştır").click()
    outcome(desk, "empty")
    desk.get_by_label("Ya da metin").fill("<img src=x onerror=alert(1)>")
    desk.get_by_role("button", name="Karşılaştır").click()
    outcome(desk, "unknown-text")


@pytest.mark.alone
def test_nothing_leaves_the_browser(desk: Page, site: Path) -> None:
    sent: list[str] = []
    desk.on("request", lambda request: sent.append(f"{request.method} {request.post_data or ''}"))
    asked_file(desk, "yonetmelik.txt", (site / VERSION / "kaynak.txt").read_bytes())
    outcome(desk, "document")
    assert set(sent) == {"GET "}


def test_it_is_accessible_and_narrow(browser: Browser, served: str, site: Path) -> None:
    with auditor(browser) as page:
        audit(page, served + "dogrula/")
        asked_file(page, "a.txt", (site / VERSION / "kaynak.txt").read_bytes())
        outcome(page, "document")
        assert measure(page).violations == ()
        page.set_viewport_size({"width": 320, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == 320
