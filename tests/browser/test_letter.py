"""The letter to a municipality, as a reader writes it: filled in, copied, printed; hostile addresses; the keyboard."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.audit import audit, auditor, measure
from tests.conftest import SITE_URL

pytestmark = [pytest.mark.browser, pytest.mark.site]

CLAUSE = "kutahya/bilgi-islem/2020-11-04/madde-11/#bent-f"
LETTER = "basvuru/?madde=" + CLAUSE.replace("#", "%23")

WHOLE = """KÜTAHYA BELEDİYE BAŞKANLIĞINA

Konu: Bilgi edinme başvurusu (4982 sayılı Kanun)

Belediyenizin 04.11.2020 tarihli ve 337 sayılı kararla kabul edilen Bilgi İşlem Müdürlüğü Görev, Yetki, Sorumluluk ve \
Çalışma Yönetmeliği’nin 11. maddesinin (f) bendinde Donanım Servisi için şu görev yazılı:

“Güvenlik kamera sistemlerinin montajı, bakımı ve onarımı gibi konularda birimlere gerekli desteği vermek.”

Maddenin metni: {served}{clause}

4982 sayılı Bilgi Edinme Hakkı Kanunu’nun 4. ve 6. maddelerine dayanarak şunları istiyorum:

1. Bu maddenin hâlâ yürürlükte olup olmadığı; değiştiyse değiştiren karar ve yeni metni.
2. Hangi sokaklarda kamera var?

Yanıtın, Kanun’un 11. maddesindeki on beş iş günlük süre içinde ve mümkünse elektronik ortamda verilmesini dilerim.

Ad soyad: Ayşe Işık
Adres: Çınar Sokak 5
İmza:
Tarih:"""


def test_the_text_of_a_letter_from_a_clause(page: Page, served: str) -> None:
    page.goto(served + LETTER)
    expect(page.locator("[data-source] a")).to_have_text("Kütahya, m. 11/f")
    page.get_by_label("Bu maddede yazılı işi bugün").uncheck()
    page.get_by_label("Başka bir sorunuz").fill("Hangi sokaklarda kamera var?")
    page.get_by_label("Ad soyad").fill("Ayşe Işık")
    page.get_by_label("Adres").fill("Çınar Sokak 5")
    page.get_by_role("button", name="Metni kopyala").click()
    expect(page.locator("[data-announcement]")).to_contain_text("Yazı kopyalandı")
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert copied == WHOLE.format(served=served, clause=CLAUSE)


def test_paper_says_the_address_of_the_site_and_not_of_a_copy(page: Page, addressed: str) -> None:
    page.goto(addressed + LETTER)
    expect(page.locator("[data-slot=address]")).to_have_text(f"Maddenin metni: {SITE_URL}{CLAUSE}")
    expect(page.locator("[data-source] a")).to_have_attribute("href", addressed + CLAUSE)
    page.goto(addressed + LETTER.replace("basvuru", "kart"))
    expect(page.locator("[data-slot=address]")).to_have_text(f"{SITE_URL.removeprefix('https://')}{CLAUSE}")
    expect(page.locator("[data-source] a")).to_have_attribute("href", addressed + CLAUSE)


def test_a_petition_holds_what_the_reader_wants_and_the_other_law(page: Page, served: str) -> None:
    page.goto(served + LETTER)
    page.get_by_label("Bir işin yapılması").check()
    expect(page.get_by_text("Hangi bilgi?")).to_be_hidden()
    page.get_by_label("İsteğiniz ya da şikâyetiniz").fill("Kamera çalışmıyor.\nOnarılsın.")
    letter = page.locator(".letter")
    expect(letter).to_contain_text("Kanun’un 7. maddesindeki otuz günlük süre içinde")
    copied = str(page.locator("[data-copy]").get_attribute("data-copy"))
    assert "Konu: Dilekçe (3071 sayılı Kanun)" in copied and "4982" not in copied
    assert "isteğimi bildiriyorum:\n\nKamera çalışmıyor.\nOnarılsın.\n\nGereğinin" in copied


@pytest.mark.alone
def test_what_is_typed_stays_in_the_page(page: Page, served: str) -> None:
    page.goto(served + LETTER)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("Ad soyad").fill("Ayşe Işık")
    page.get_by_label("Ad soyad").press("Enter")
    expect(page.locator("[data-slot=name]")).to_have_text("Ayşe Işık")
    assert asked == [] and page.url == served + LETTER
    assert "Ayşe" not in str(page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"))


@pytest.mark.parametrize("page_of", ["basvuru", "kart"])
def test_a_connection_that_fails_is_not_taken_for_a_wrong_address(browser: Browser, served: str, page_of: str) -> None:
    context = browser.new_context()  # of its own: the browser tells of the file that did not come
    page = context.new_page()
    page.route("**/kagit.json", lambda route: route.abort())
    page.goto(served + LETTER.replace("basvuru", page_of))
    failed = page.get_by_text("Gerekli bilgi yüklenemedi.")
    expect(failed).to_be_visible()
    expect(page.locator("[data-missing]")).to_be_hidden()
    page.unroute("**/kagit.json")
    page.reload()
    expect(page.locator("[data-source] a")).to_have_text("Kütahya, m. 11/f")
    expect(failed).to_be_hidden()
    context.close()


@pytest.mark.parametrize("failure", [{"status": 503, "body": ""}, {"status": 200, "body": '{"clauses": {'}])
@pytest.mark.parametrize("page_of", ["basvuru", "kart"])
def test_a_server_that_fails_is_not_taken_for_a_wrong_address(
    browser: Browser, served: str, page_of: str, failure: dict[str, Any]
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/kagit.json", lambda route: route.fulfill(**failure))
    page.goto(served + LETTER.replace("basvuru", page_of))
    expect(page.get_by_text("Gerekli bilgi yüklenemedi.")).to_be_visible()
    context.close()


@pytest.mark.parametrize("page_of", ["basvuru", "kart"])
def test_a_clause_that_the_record_lacks_is_not_taken_for_a_failed_connection(
    browser: Browser, served: str, page_of: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/veri/v1/metin/**", lambda route: route.fulfill(json={"article": {"body": []}}))
    page.goto(served + LETTER.replace("basvuru", page_of))
    expect(page.locator("[data-missing]")).to_be_visible()
    expect(page.locator("[data-unreached]")).to_be_hidden()
    context.close()


@pytest.mark.parametrize(
    "query",
    [
        "https://kotu.example/x/2020-01-01/y/",
        "//kotu.example/a/2020-01-01/b/",
        "../../../2020-01-01/x/",
        "<img src=x onerror=alert(1)>",
        "kutahya/bilgi-islem/2020-11-04/madde-11/?x=1",
        "kutahya/bilgi-islem/2020-11-04/madde-11",
        "a" * 5000,
        "%00",
        "%",
    ],
)
@pytest.mark.alone
def test_another_address_asks_nobody_and_leaves_the_sample(page: Page, served: str, query: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served}basvuru/?madde={quote(query, safe='')}")
    expect(page.locator("[data-missing]")).to_be_visible()
    assert all(url.startswith(served) for url in asked) and not any("kagit.json" in url for url in asked)
    expect(page.locator(".letter h2")).to_contain_text("BELEDİYE BAŞKANLIĞINA")


def test_an_unknown_clause_of_an_article_is_written_about_as_a_whole(page: Page, served: str) -> None:
    page.goto(served + LETTER.replace("bent-f", "constructor"))
    expect(page.locator("[data-source] a")).to_have_text("Kütahya, m. 11")
    expect(page.locator(".letter")).to_contain_text("Yönetmeliği’nin 11. maddesi hakkında başvuruyorum.")


def test_the_article_leads_to_the_letter_about_the_clause_the_reader_stands_on(page: Page, served: str) -> None:
    page.goto(served + CLAUSE)
    page.get_by_role("link", name="Belediyeden bilgi isteyin").click()
    expect(page.locator("[data-source] a")).to_have_text("Kütahya, m. 11/f")


@pytest.mark.parametrize("law", ["4982", "3071"])
def test_paper_holds_the_letter_alone_on_one_sheet(page: Page, served: str, law: str) -> None:
    page.goto(served + LETTER)
    page.locator(f"#kanun-{law}").check()
    expect(page.locator("[data-source]")).to_be_visible()
    document = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    words = " ".join(document[0].get_textpage().get_text_range().split())
    assert len(document) == 1
    assert words.startswith("KÜTAHYA BELEDİYE BAŞKANLIĞINA") and words.endswith("Tarih")
    document.close()


def test_without_script_the_sample_is_complete(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + LETTER)
    expect(page.get_by_label("Ad soyad")).to_be_hidden()
    expect(page.locator(".letter li")).to_have_count(2)
    page.get_by_label("Bir işin yapılması").check()
    expect(page.locator(".letter")).to_contain_text("otuz günlük süre")
    context.close()


def test_it_is_accessible_filled_in_and_narrow(browser: Browser, served: str) -> None:
    with auditor(browser) as page:
        audit(page, served + LETTER)
        expect(page.locator("[data-source]")).to_be_visible()
        assert measure(page).violations == ()
        page.set_viewport_size({"width": 320, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_keyboard_goes_from_the_fields_to_the_buttons(page: Page, served: str) -> None:
    page.goto(served + LETTER)
    page.locator("#kanun-4982").focus()
    visited = []
    for _ in range(9):
        page.keyboard.press("Tab")
        visited.append(
            str(
                page.evaluate(
                    "document.activeElement.id || document.activeElement.textContent || document.activeElement.type"
                )
            )
        )
    assert visited == ["checkbox", "checkbox", "checkbox", "soru", "ad", "adres", "eposta", "Metni kopyala", "Yazdır"]


def test_a_letter_that_would_close_a_gap(page: Page, served: str) -> None:
    page.goto(served + "eksikler/")
    page.locator("#kutahya--bilgi-islem-2020-11-04-onceki-yonetmelik").get_by_role("link", name="İsteme yazısı").click()
    expect(page.locator("[data-source] a")).to_have_text("Kütahya, 2019 yönetmeliği")
    expect(page.locator(".letter li").first).to_have_text(
        "10.06.2019 tarihli ve 161 sayılı Meclis kararının bir örneği."
    )
    expect(page.get_by_label("Bir işin yapılması")).to_be_hidden()
    expect(page.locator("[data-slot=quote], [data-slot=address]:visible")).to_have_count(0)


def test_a_letter_that_asks_who_does_what_no_regulation_says(page: Page, served: str) -> None:
    page.goto(served + "konu/telsiz/")
    page.locator("[data-municipality=kutahya]").get_by_role("link", name="Belediyeye sorun").click()
    expect(page.locator("[data-source] a")).to_have_text("Kütahya, Telsiz")
    expect(page.locator("[data-slot=opening]")).to_have_text(
        "Belediyenizin 04.11.2020 tarihli ve 337 sayılı kararla kabul edilen Bilgi İşlem Müdürlüğü Görev, Yetki, "
        "Sorumluluk ve Çalışma Yönetmeliği’nin metninde şu konuda bir görev yazılı değil: Telsiz."
    )
    expect(page.locator(".letter li").first).to_contain_text("Bu işi bugün hangi birimin yürüttüğü")
    expect(page.get_by_label("Bir işin yapılması")).to_be_hidden()


@pytest.mark.parametrize("query", ["kutahya/guvenlik-kameralari", "kutahya/constructor", "../telsiz"])
def test_of_a_topic_that_is_written_about_or_unknown_the_sample_stays(page: Page, served: str, query: str) -> None:
    page.goto(f"{served}basvuru/?konu={query}")
    expect(page.locator("[data-missing]")).to_be_visible()
    expect(page.locator(".letter h2")).to_contain_text("BELEDİYE BAŞKANLIĞINA")


def test_the_ways_to_reach_the_municipality_stand_beside_the_letter(page: Page, served: str) -> None:
    ways = [
        {"name": "Telefon", "value": "0 286", "address": "tel:0286", "read": "ornek.example, 29.11.2026"},
        {"name": "KEP", "value": "<b>k</b>", "address": "", "read": "ornek.example, 29.11.2026"},
    ]
    page.route("**/kagit.json", lambda route: route.fulfill(json=route.fetch().json() | {"contacts": ways}))
    page.goto(served + LETTER)
    lines = page.locator("[data-contacts] dd p")
    expect(lines).to_have_text(["Telefon: 0 286 ornek.example, 29.11.2026", "KEP: <b>k</b> ornek.example, 29.11.2026"])
    expect(lines.locator("a")).to_have_attribute("href", "tel:0286")
    page.unroute("**/kagit.json")
    page.reload()
    expect(page.locator("[data-source] a")).to_have_text("Kütahya, m. 11/f")
    expect(page.locator("[data-contacts]")).to_be_hidden()


@pytest.mark.parametrize(
    ("today", "state"),
    [("2026-11-29", "Taze"), ("2027-02-27", "Taze"), ("2027-02-28", "Eskiyor"), ("2027-11-28", "Bakılmalı")],
)
@pytest.mark.alone
def test_how_fresh_a_text_is_depends_on_the_readers_day(page: Page, served: str, today: str, state: str) -> None:
    page.clock.set_fixed_time(f"{today}T09:00:00")
    page.goto(served + "eksikler/")
    page.locator("td[data-head=Durum]").first.evaluate(
        """(cell) => {
          const state = { looked: '2026-11-28', fresh: 'Taze', ageing: 'Eskiyor', stale: 'Bakılmalı' };
          cell.replaceChildren(document.createElement('span'));
          Object.assign(cell.firstChild.dataset, state);
          return import(new URL('../assets/js/freshness.js?again', location.href));
        }"""
    )
    expect(page.locator("[data-looked]")).to_have_text(state)
