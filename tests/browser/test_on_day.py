"""`?tarih=` means the same on every kind of page: what was valid that day, or that nothing is known of it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.site]

REGULATION = "kocaeli-bb/bilgi-islem/"
OLD, NEW = f"{REGULATION}2022-10-11/", f"{REGULATION}2025-11-13/"
UNIT = "kocaeli-bb/birim/elektronik-sistemler-sube-mudurlugu/"
PAST, BEFORE, TO_COME, NO_DAY = "2023-01-01", "2010-01-01", "2099-01-01", "2023-02-30"
NOT_HELD = "01.01.2010 gününün metni elimizde yok. Elimizdeki en eski metin 11.10.2022 tarihli."
UNREAD = "Adresteki tarih anlaşılmadı: “2023-02-30”. Yıl, ay ve gün beklenir, örneğin 2023-05-01."

# Addresses of today, and where each leads: on a day past, and by itself.
FOLLOWING = {
    REGULATION: (OLD, NEW),
    f"{REGULATION}madde-8/": (f"{OLD}madde-8/", f"{NEW}madde-8/"),
    f"{REGULATION}sema/": (f"{OLD}sema/", f"{NEW}sema/"),
}
# Pages of one text, and what of the older one each names.
DATED = {NEW: "11.10.2022 tarihli metin", f"{NEW}madde-8/": "m. 7", f"{NEW}sema/": "teşkilat şeması"}


def line(page: Page) -> str:
    expect(page.locator("[data-day-line]")).not_to_be_empty()
    return page.locator("[data-day-line]").inner_text()


@pytest.mark.parametrize("address", FOLLOWING)
def test_an_address_of_today_leads_to_what_was_valid(page: Page, served: str, address: str) -> None:
    old, new = FOLLOWING[address]
    page.goto(f"{served}{address}?tarih={PAST}#bent-a")
    expect(page).to_have_url(f"{served}{old}?tarih={PAST}#bent-a")
    assert line(page) == "01.01.2023 günü bu metin yürürlükteydi."
    page.goto(f"{served}{address}?tarih={TO_COME}")
    expect(page).to_have_url(f"{served}{new}?tarih={TO_COME}")
    assert line(page) == "Bugün bilinen metinlere göre 01.01.2099 günü bu metin yürürlükte olacak."
    page.goto(f"{served}{address}?tarih={NO_DAY}")
    expect(page).to_have_url(f"{served}{new}?tarih={NO_DAY}")
    assert line(page).startswith(UNREAD)
    page.goto(f"{served}{address}?tarih={BEFORE}")
    assert line(page) == NOT_HELD
    expect(page).to_have_url(f"{served}{address}?tarih={BEFORE}")
    # A field that was left empty asks for no day.
    for none in ("", "?tarih=", "?tarih=%20"):
        page.goto(f"{served}{address}{none}")
        expect(page).to_have_url(f"{served}{new}{none}")
        expect(page.locator("[data-day-line]")).to_be_empty()


def test_an_article_that_the_text_of_that_day_lacks_leads_to_no_other(page: Page, served: str) -> None:
    page.goto(f"{served}{REGULATION}madde-19/?tarih={PAST}")
    assert line(page) == "01.01.2023 günü yürürlükte olan: 11.10.2022 tarihli metin, Madde 19 orada yok."
    page.locator("[data-day-line] a").click()
    expect(page).to_have_url(f"{served}{OLD}")


@pytest.mark.parametrize("address", DATED)
def test_a_page_of_one_text_says_so_when_asked_for_another_day(page: Page, served: str, address: str) -> None:
    page.goto(f"{served}{address}?tarih={PAST}")
    assert line(page).startswith("Burada 13.11.2025 tarihli metin gösteriliyor. 01.01.2023 günü yürürlükte olan: ")
    link = page.locator("[data-day-line]").get_by_role("link", name=DATED[address])
    assert (link.first.get_attribute("href") or "").startswith("../") or address == NEW
    link.first.click()
    expect(page).to_have_url(re.compile(re.escape(f"{served}{OLD}")))
    page.goto(f"{served}{address}?tarih={BEFORE}")
    assert line(page) == f"{NOT_HELD} Burada 13.11.2025 tarihli metin gösteriliyor."
    page.goto(f"{served}{address}?tarih={TO_COME}")
    assert line(page) == "Bugün bilinen metinlere göre 01.01.2099 günü bu metin yürürlükte olacak."
    page.goto(f"{served}{address}?tarih={NO_DAY}")
    assert line(page) == f"{UNREAD} Burada 13.11.2025 tarihli metin gösteriliyor."


def test_a_unit_says_what_the_text_of_that_day_has_in_its_place(page: Page, served: str) -> None:
    page.goto(f"{served}{UNIT}?tarih={PAST}")
    assert line(page) == (
        "Burada 13.11.2025 tarihli metin gösteriliyor. 01.01.2023 günü yürürlükte olan: 11.10.2022 tarihli metin, "
        "bu birim orada yok; öncülü: Bilişim Teknolojileri Şube Müdürlüğü."
    )
    for day, words in {BEFORE: NOT_HELD, TO_COME: "Bugün bilinen metinlere göre", NO_DAY: UNREAD}.items():
        page.goto(f"{served}{UNIT}?tarih={day}")
        assert line(page).startswith(words)


def test_a_topic_tells_of_a_day_to_come_by_what_is_known(page: Page, served: str) -> None:
    page.goto(f"{served}konu/guvenlik-kameralari/?tarih={TO_COME}")
    said = page.locator(".summary-line")
    expect(said).to_contain_text("Bugün bilinen metinlere göre 01.01.2099 günü 4 belediyenin yönetmeliğinde yazıyor ol")
    assert "vardı" not in page.locator("main").inner_text()
    page.goto(f"{served}konu/guvenlik-kameralari/?tarih={BEFORE}")
    expect(said).to_contain_text("01.01.2010 gününün metinleri elimizde yok.")
    field = page.get_by_label("Geçmiş bir tarihte kim sorumluydu?")
    assert field.get_attribute("min") == "2020-11-04"
    assert (field.get_attribute("max") or "") > "2025-11-13"


def test_an_embed_that_follows_the_text_in_force_leads_to_that_of_the_day(page: Page, served: str) -> None:
    page.goto(f"{served}embed/{REGULATION}madde-8/?tema=koyu&tarih={PAST}")
    expect(page).to_have_url(f"{served}embed/{OLD}madde-8/?tema=koyu&tarih={PAST}")
    assert line(page) == "01.01.2023 günü bu metin yürürlükteydi."
    page.goto(f"{served}embed/{REGULATION}madde-8/?tarih={BEFORE}")
    assert line(page).startswith(NOT_HELD)
    expect(page.locator(".law-text")).to_have_count(0)
    page.goto(f"{served}embed/{REGULATION}madde-8/?tarih={NO_DAY}")
    expect(page).to_have_url(f"{served}embed/{NEW}madde-8/?tarih={NO_DAY}")
    assert line(page).startswith(UNREAD)
    expect(page.locator(".law-text")).to_be_visible()
    page.goto(f"{served}embed/{REGULATION}madde-19/?tarih={PAST}")
    assert "Madde 19 orada yok" in line(page)
    expect(page.locator(".law-text")).to_have_count(0)
    page.goto(f"{served}embed/{UNIT}?tarih={PAST}")
    assert "Bilişim Teknolojileri Şube Müdürlüğü" in line(page)


@pytest.mark.parametrize("address", ["konu/guvenlik-kameralari/", "kocaeli-bb/"])
def test_an_embed_of_today_names_the_page_that_tells_of_the_day(page: Page, served: str, address: str) -> None:
    page.goto(f"{served}embed/{address}?tarih={PAST}")
    assert line(page).startswith("Burada bugün yürürlükte olan metinler gösteriliyor. 01.01.2023 günü için")
    link = page.locator("[data-day-line] a")
    assert link.evaluate("a => a.href") == f"{served}{address}?tarih={PAST}"


def test_without_script_every_page_says_of_which_text_it_is(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for address in (*FOLLOWING, *DATED):
        page.goto(f"{served}{address}?tarih={PAST}")
        expect(page).to_have_url(re.compile(re.escape(f"{served}{NEW}")))
        expect(page.locator(".status-line").first).to_contain_text("13.11.2025")
    context.close()


# who answered when ---------------------------------------------------------------------------------------------------


def test_the_picture_has_names_in_its_bars_or_below_its_strips(page: Page, served: str) -> None:
    for width, wide in ((1280, True), (390, False), (320, False)):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{served}konu/guvenlik-kameralari/")
        expect(page.locator(".times__wide")).to_be_visible(visible=wide)
        for bars in page.locator(".times__narrow").all():
            expect(bars).to_be_visible(visible=not wide)
        expect(page.locator(".times table")).to_be_visible(visible=not wide)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.emulate_media(media="print")
    expect(page.locator(".times table")).to_be_visible()
    expect(page.locator(".times__wide")).to_be_hidden()
    page.emulate_media(media="screen")
    page.locator(".times table").get_by_role("link", name="m. 7/e").click()
    expect(page).to_have_url(f"{served}{OLD}madde-7/#bent-e")


def test_every_bar_leads_to_its_clause_and_the_table_says_the_same(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{served}konu/guvenlik-kameralari/")
    picture = page.get_by_role("group", name=re.compile("kim sorumluydu"))
    bars = picture.get_by_role("link").all()
    assert len(bars) == 6
    page.get_by_text("Tablo olarak").click()
    rows = page.locator(".times tbody tr:has(td)")
    assert rows.count() == len(bars) + picture.get_by_role("img").count() == 10
    bars[0].focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{served}eyupsultan/bilgi-islem/2024-11-08/madde-11/#fikra-1-bent-m")


# municipality and matrix ---------------------------------------------------------------------------------------------


def test_a_municipality_shows_the_units_and_topics_of_the_day(page: Page, served: str) -> None:
    page.goto(f"{served}kocaeli-bb/?tarih={PAST}")
    main = page.locator("main")
    expect(page.get_by_role("heading", name="O günkü birimler")).to_be_visible()
    expect(page.get_by_role("heading", name="O günkü konular")).to_be_visible()
    assert "Bilişim Teknolojileri Şube Müdürlüğü" in main.inner_text()
    assert "Elektronik Sistemler" not in main.inner_text()
    for day, words in {
        BEFORE: NOT_HELD,
        TO_COME: "Bugün bilinen metinlere göre 01.01.2099 günü yürürlükte olacak olan, 13.11.2025 tarihli metin",
        NO_DAY: f"{UNREAD} Bugünkü durum gösteriliyor.",
    }.items():
        page.goto(f"{served}kocaeli-bb/?tarih={day}")
        expect(page.locator("[data-day-result]")).to_contain_text(words)
        expect(page.get_by_role("heading", name="O günkü birimler")).to_have_count(0)
        shown = page.locator("[data-today]").first
        expect(shown).to_be_visible(visible=day != BEFORE)


def test_the_matrix_shows_the_answers_of_the_day_and_the_way_back_those_of_today(page: Page, served: str) -> None:
    page.goto(f"{served}konu/cizelge/")
    field = page.get_by_label("Geçmiş bir tarihte kim sorumluydu?")
    row = page.locator("#k-guvenlik-kameralari")
    today = page.locator("#cizelge").inner_text()
    field.fill("2023-01-01")
    expect(page).to_have_url(f"{served}konu/cizelge/?tarih=2023-01-01")
    expect(row).to_contain_text("m. 7/e")
    expect(row.locator("td.unheld")).to_have_count(2)
    expect(page.locator("[data-day-result]")).to_have_text(
        "01.01.2023 günü yürürlükte olan metinlere göre. 2 belediyenin o günkü metni elimizde yok."
    )
    page.go_back()
    expect(page).to_have_url(f"{served}konu/cizelge/")
    assert page.locator("#cizelge").inner_text() == today
    page.goto(f"{served}konu/cizelge/?tarih={BEFORE}")
    expect(row.locator("td.unheld")).to_have_count(4)
    page.goto(f"{served}konu/cizelge/?tarih={TO_COME}")
    expect(page.locator("[data-day-result]")).to_have_text("Bugün bilinen metinlere göre 01.01.2099 günü.")
    page.goto(f"{served}konu/cizelge/?tarih={NO_DAY}")
    expect(page.locator("[data-day-result]")).to_have_text(f"{UNREAD} Bugünkü durum gösteriliyor.")
    assert page.locator("#cizelge").inner_text() == today


def test_records_of_a_day_that_do_not_come_are_said_to_be_lacking_and_can_be_asked_for_again(
    browser: Browser, served: str
) -> None:
    context = browser.new_context()  # of its own: the browser tells of the file that did not come
    page = context.new_page()
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.goto(f"{served}konu/cizelge/")
    table, said = page.locator("#cizelge"), page.locator("[data-day-result]")
    today = table.inner_text()
    page.route("**/gecmis.html", lambda route: route.abort())
    page.goto(f"{served}konu/cizelge/?tarih={PAST}")
    expect(said).to_contain_text("01.01.2023 gününün kayıtları yüklenemedi; bugünkü durum gösteriliyor.")
    assert table.inner_text() == today and "yürürlükte olan metinlere göre" not in said.inner_text()
    assert table.get_attribute("aria-busy") is None and table.get_attribute("data-past-day") is None
    page.unroute("**/gecmis.html")
    said.get_by_role("button", name="Yeniden deneyin").click()
    expect(page.locator("#k-guvenlik-kameralari")).to_contain_text("m. 7/e")
    expect(said).to_contain_text("01.01.2023 günü yürürlükte olan metinlere göre.")
    assert table.get_attribute("aria-busy") is None
    expect(page.get_by_label("Geçmiş bir tarihte kim sorumluydu?")).to_be_focused()
    page.route("**/gecmis.html", lambda route: route.fulfill(status=404))
    page.goto(f"{served}kocaeli-bb/?tarih={PAST}")
    expect(said).to_contain_text("11.10.2022 tarihli metin: ")
    expect(said).to_contain_text("01.01.2023 gününün kayıtları yüklenemedi; bugünkü durum gösteriliyor.")
    sections = page.locator("[data-today]")
    for section in sections.all():
        expect(section).to_be_visible()
    page.unroute("**/gecmis.html")
    page.locator("[data-day-line]").get_by_role("button", name="Yeniden deneyin").click()
    expect(page.get_by_role("heading", name="O günkü konular")).to_be_visible()
    expect(sections.first).to_be_hidden()
    assert broken == []
    context.close()


# search --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["birimler/", "belediyeler/", "konu/", "unvan/", "eksikler/", "karsilastir/"])
def test_a_page_that_is_of_today_alone_says_so_for_a_day_that_was(page: Page, served: str, address: str) -> None:
    page.goto(f"{served}{address}?tarih={PAST}")
    said = page.locator("main > .day-line[role=status]")
    expect(said).to_have_text("Bu sayfa geçmiş bir günü göstermez: 01.01.2023 burada dikkate alınmadı.")
    page.goto(f"{served}{address}?tarih={NO_DAY}")
    expect(said).to_have_text(UNREAD)
    for query in ("", f"?tarih={TO_COME}", "?belediye=kutahya"):
        page.goto(f"{served}{address}{query}")
        page.wait_for_load_state("networkidle")
        expect(said).to_have_count(0)


@pytest.mark.parametrize(
    ("address", "names", "leads"),
    [
        ("karsilastir/kocaeli-bb..kutahya/", ["Kocaeli Büyükşehir Belediyesi", "Kütahya Belediyesi"], "kocaeli-bb/"),
        (f"{REGULATION}gecmis/2022-10-11..2025-11-13/", ["yürürlükte olan metin"], OLD),
        (f"{REGULATION}gecmis/2022-10-11..2025-11-13/metin/", ["yürürlükte olan metin"], OLD),
    ],
)
def test_a_page_that_compares_leads_to_those_that_tell_of_the_day(
    page: Page, served: str, address: str, names: list[str], leads: str
) -> None:
    page.goto(f"{served}{address}?tarih={PAST}")
    said = page.locator("main > .day-line[role=status]")
    expect(said).to_contain_text("01.01.2023 burada dikkate alınmadı. O gün için: ")
    assert said.get_by_role("link").all_inner_texts() == names
    said.get_by_role("link").first.click()
    expect(page).to_have_url(f"{served}{leads}?tarih={PAST}")
    page.goto(f"{served}{address}?tarih={NO_DAY}")
    expect(said).to_have_text(UNREAD)


def test_the_search_says_of_each_result_whether_it_was_valid_that_day(page: Page, served: str) -> None:
    page.goto(f"{served}ara/?q=kamera&belediye=kocaeli-bb&tarih={PAST}")
    said = page.locator("[data-day-line]")
    expect(said).to_contain_text("01.01.2023 günü için eski metinlerde de aranıyor")
    expect(page.locator(".found li").first).to_be_visible()
    states = page.locator(".found .status").all_inner_texts()
    assert states and len(states) == page.locator(".found li").count()
    assert {
        "01.01.2023 günü yürürlükteydi (11.10.2022 metni)",
        "01.01.2023 günü yürürlükte değildi (13.11.2025 metni)",
    } == (set(states))
    page.goto(f"{served}ara/?q=kamera&belediye=kocaeli-bb&tarih={BEFORE}")
    expect(page.locator(".found .status").first).to_contain_text("01.01.2010 günü yürürlükte değildi")
    page.goto(f"{served}ara/?q=kamera&belediye=kocaeli-bb&tarih={TO_COME}")
    expect(said).to_contain_text("Bugün bilinen metinlere göre 01.01.2099 günü için")
    expect(page.locator(".found .status").first).to_be_visible()
    page.goto(f"{served}ara/?q=kamera&tarih={NO_DAY}")
    expect(said).to_have_text(f"{UNREAD} Bugün yürürlükte olan metinlerde aranıyor.")
    page.goto(f"{served}ara/?q=kamera")
    expect(said).to_be_empty()
