"""Comparisons and dates in a real browser: filters and views without script, keyboard, phones, the date field."""

from __future__ import annotations

import math
import re

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.site]

COMPARISON = "kocaeli-bb/bilgi-islem/gecmis/2022-10-11..2025-11-13/"
REDLINE = COMPARISON + "metin/"
PAST = "kocaeli-bb/bilgi-islem/gecmis/"


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def wide(request: pytest.FixtureRequest, browser: Browser, served: str) -> Page:
    """The words of the comparison on a wide screen, with and without script, every article open."""
    context = browser.new_context(java_script_enabled=request.param, viewport={"width": 1280, "height": 900})
    request.addfinalizer(context.close)
    page = context.new_page()
    page.goto(served + REDLINE)
    for article in page.locator(".change-article:visible > summary").all() if not request.param else ():
        article.click()
    return page


def shown(page: Page, kind: str) -> int:
    return page.locator(f".change.is-{kind}:visible").count()


def test_switches_show_and_hide_kinds_of_changes(wide: Page) -> None:
    assert shown(wide, "reduced") == 2 and shown(wide, "reworded") == 25
    assert shown(wide, "corrected") == 4 and shown(wide, "removed") == 15
    assert shown(wide, "same") == 0, "what stayed as it was is not shown at first"
    wide.get_by_label("Aynen kaldı").check()
    assert shown(wide, "same") == 2
    for kind in (
        "Yetkisi azaldı",
        "Yazımı değişti",
        "Yeri değişti",
        "Bölündü",
        "Birleşti",
        "Yeni",
        "Kaldırıldı",
        "Aynen kaldı",
    ):
        wide.get_by_label(kind).uncheck()
    assert wide.locator(".change:visible").count() == 25
    expect(wide.locator("#y-madde-4")).to_be_visible()
    expect(wide.locator("#y-madde-5")).to_be_hidden()  # none of its clauses was reworded; its heading was split
    wide.get_by_label("İfadesi değişti").uncheck()
    assert wide.locator(".change:visible").count() == 0
    assert wide.locator(".change-article:visible").count() == 0


def test_one_text_or_two_side_by_side(wide: Page) -> None:
    entry = wide.locator("#y-madde-6-bent-d")
    expect(entry.locator(".piece__single")).to_be_visible()
    expect(entry.locator(".piece__old")).to_be_hidden()
    wide.get_by_label("Yan yana").check()
    expect(entry.locator(".piece__single")).to_be_hidden()
    left, right = entry.locator(".piece__old").bounding_box(), entry.locator(".piece__new").bounding_box()
    assert left and right and left["y"] == right["y"] and left["x"] + left["width"] <= right["x"]
    gone, fresh = (wide.locator(id).bounding_box() for id in ("#e-madde-5-bent-d p", "#y-madde-8-bent-f p"))
    assert gone and fresh and gone["x"] < 640 < fresh["x"]
    wide.get_by_label("Tek metin").check()
    expect(entry.locator(".piece__single")).to_be_visible()


def test_a_link_leads_to_a_change_that_the_switches_hide(page: Page, served: str) -> None:
    page.goto(served + REDLINE + "#y-madde-3-fikra-n1-bent-a")
    expect(page.locator("#y-madde-3-fikra-n1-bent-a")).to_be_in_viewport()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_link_to_a_unit_opens_its_duties(browser: Browser, served: str, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(served + COMPARISON + "#birim-bilgi-teknolojileri-sube-mudurlugu")
    unit = page.locator("details:has(> #birim-bilgi-teknolojileri-sube-mudurlugu)")
    expect(unit.locator("li").first).to_be_in_viewport()
    expect(unit.locator("summary")).to_be_in_viewport()
    unit.get_by_role("link", name="Bilişim Teknolojileri Şube Müdürlüğü").first.click()
    expect(page.locator("#birim-bilisim-teknolojileri-sube-mudurlugu li").first).to_be_in_viewport()
    context.close()


@pytest.mark.parametrize("place", ["y-madde-8-bent-b", "e-madde-7-bent-k", "y-madde-11-bent-h", "y-bolum-2"])
def test_a_cited_place_of_the_comparison_is_found_and_leads_to_its_words(page: Page, served: str, place: str) -> None:
    """An item that became several, one that is gone, a small correction, a chapter."""
    page.goto(f"{served}{COMPARISON}#{place}")
    found = page.locator(f"#{place}")
    expect(found).to_be_in_viewport()
    if place != "y-bolum-2":
        found.locator("xpath=following-sibling::span[a][1] | .").get_by_role("link").first.click()
        page.wait_for_url(f"**/{REDLINE}#*")
        expect(page.locator(":target")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_drawings_fit_and_their_words_can_be_read(page: Page, served: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for width, name in ((1280, "wide"), (600, "wide"), (390, "narrow"), (320, "narrow")):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(served + COMPARISON)
        shown = page.locator(".flow svg:visible")
        expect(shown).to_have_class(f"flow__{name}")
        frame = shown.bounding_box()
        assert frame
        for text in shown.locator("text").all():
            box = text.bounding_box()
            assert box and frame["x"] - 1 <= box["x"] and box["x"] + box["width"] <= frame["x"] + frame["width"] + 1
            assert box["height"] >= 9, "letters too small"


def test_the_comparison_prints_on_a_few_sheets(page: Page, served: str) -> None:
    page.goto(served + COMPARISON)
    document = pdfium.PdfDocument(page.pdf(format="A4"))
    words = " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in document).split())
    assert len(document) <= 15
    assert "Sekretarya" in words and "eskiden m. 5/a" in words, "what became of units, and from where each duty came"
    assert "Birimler nasıl eşlendi?" in words
    assert "Bu maddenin sözleri" not in words, "the index of articles leads to pages of their own"
    document.close()


def test_on_a_phone_articles_are_folded_but_for_the_one_sought(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(served + REDLINE)
    assert page.locator(".change:visible").count() == 0
    assert page.evaluate("document.documentElement.scrollHeight") < 5000
    page.goto(served + REDLINE + "#y-madde-8-bent-b")
    expect(page.locator("#y-madde-8-bent-b")).to_be_in_viewport()


def test_phones_have_one_text_and_no_sideways_scroll(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    for address in (COMPARISON, REDLINE, PAST, "kocaeli-bb/bilgi-islem/2022-10-11/madde-7/"):
        page.goto(served + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.goto(served + REDLINE + "#y-madde-6-bent-d")
    expect(page.get_by_label("Yan yana")).to_be_hidden()
    expect(page.locator("#y-madde-6-bent-d .piece__single")).to_be_visible()
    expect(page.locator("#y-madde-6-bent-d .piece__old")).to_be_hidden()
    for address in (COMPARISON, REDLINE):
        page.goto(served + address)
        page.evaluate("document.querySelectorAll('.fold').forEach(fold => { fold.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_everything_is_reached_and_worked_by_keyboard(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(served + REDLINE)
    page.get_by_label("İfadesi değişti").focus()
    page.keyboard.press("Space")
    assert shown(page, "reworded") == 0
    ring = page.locator("label:has(#s-reworded)").evaluate("e => getComputedStyle(e).outlineStyle")
    assert ring == "solid"
    page.get_by_label("Tek metin").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Yan yana")).to_be_checked()
    page.goto(served + COMPARISON)
    page.locator(".fold > summary").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".fold").nth(1).locator("li").first).to_be_visible()


def test_screen_readers_hear_what_is_gone_and_what_is_new(page: Page, served: str) -> None:
    page.goto(served + REDLINE)
    heard = page.locator("#y-madde-6-bent-d").aria_snapshot()
    assert "[silindi: yürütmek]" in " ".join(heard.split()).replace(" ]", "]"), heard
    assert "[eklendi: yürütülmek]" in " ".join(heard.split()).replace(" ]", "]"), heard
    copied = page.locator("#y-madde-6-bent-d .piece__single").evaluate(
        "e => { getSelection().selectAllChildren(e); return getSelection().toString() }"
    )
    assert "silindi" not in copied


def test_kinds_of_changes_are_told_without_colour(page: Page, served: str) -> None:
    page.goto(served + REDLINE)
    for css, line in (("del", "line-through"), ("ins", "underline")):
        assert line in page.locator(f".change__text {css}").first.evaluate(
            "e => getComputedStyle(e).textDecorationLine"
        )
    for heading in page.locator(".change h4").all()[:40]:
        assert heading.locator("svg").count() == 1 and re.match(r"\w", heading.inner_text())


def test_from_an_old_clause_to_what_it_became(page: Page, served: str) -> None:
    page.goto(served + "kocaeli-bb/bilgi-islem/2022-10-11/madde-7/")
    page.locator("#bent-j .counterpart a").first.click()
    page.wait_for_url(f"{served}kocaeli-bb/bilgi-islem/2025-11-13/madde-8/#bent-d")
    page.get_by_role("link", name="Bu maddenin geçmişi").click()
    expect(page.get_by_role("heading", name="Bu maddenin geçmişi")).to_be_in_viewport()
    page.get_by_role("link", name="Ne değişti?").first.click()
    expect(page).to_have_url(f"{served}{REDLINE}#y-madde-8")
    expect(page.locator("details:has(> #y-madde-8) > summary")).to_be_in_viewport()


def test_the_date_field_picks_the_version(page: Page, served: str) -> None:
    page.goto(f"{served}kocaeli-bb/")
    field = page.get_by_label("Geçmiş bir tarihte kim sorumluydu?")
    told = page.locator("[data-day-result]")
    field.fill("2023-05-01")
    field.dispatch_event("change")
    expect(told).to_contain_text("11.10.2022 tarihli metin")
    expect(told.get_by_role("link", name="Teşkilat şeması")).to_have_attribute("href", "bilgi-islem/2022-10-11/sema/")
    field.fill("2019-01-01")
    field.dispatch_event("change")
    expect(told).to_have_text("01.01.2019 gününün metni elimizde yok. Elimizdeki en eski metin 11.10.2022 tarihli.")
    page.goto(f"{served}kocaeli-bb/?tarih=2025-11-13")
    expect(told).to_contain_text("13.11.2025 tarihli metin")
    told.get_by_role("link").first.click()
    expect(page).to_have_url(f"{served}kocaeli-bb/bilgi-islem/2025-11-13/")


def test_without_script_the_versions_say_how_long_they_held(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}kocaeli-bb/")
    expect(page.get_by_label("Geçmiş bir tarihte kim sorumluydu?")).to_be_hidden()
    lines = page.locator("#surumler-bilgi-islem li")
    expect(lines.nth(0)).to_contain_text("13.11.2025’ten beri")
    expect(lines.nth(1)).to_contain_text("11.10.2022 – 13.11.2025")
    lines.nth(1).get_by_role("link", name="Teşkilat şeması").click()
    expect(page).to_have_url(f"{served}kocaeli-bb/bilgi-islem/2022-10-11/sema/")
    context.close()


def test_the_picked_day_stands_in_the_address(page: Page, served: str) -> None:
    for address in ("kocaeli-bb/", "konu/guvenlik-kameralari/"):
        page.goto(f"{served}{address}?q=a#icerik")
        field = page.get_by_label("Geçmiş bir tarihte kim sorumluydu?")
        field.fill("2023-05-01")
        field.dispatch_event("change")
        expect(page).to_have_url(f"{served}{address}?q=a&tarih=2023-05-01#icerik")
        field.fill("")
        field.dispatch_event("change")
        expect(page).to_have_url(f"{served}{address}?q=a#icerik")
        expect(page.locator("[data-day-result]")).to_be_empty()
        page.go_back()
        expect(field).to_have_value("2023-05-01")
        expect(page.locator("[data-day-result]")).not_to_be_empty()


@pytest.mark.parametrize("day", ["2023-02-30", "<b>", "yesterday", ""])
def test_an_address_that_names_no_day_shows_today(page: Page, served: str, day: str) -> None:
    page.goto(f"{served}konu/guvenlik-kameralari/?tarih={day}")
    said = page.locator("[data-day-result]")
    expect(said).to_have_text(re.compile("^Adresteki tarih anlaşılmadı.*Bugünkü durum gösteriliyor.$") if day else "")
    expect(page.locator(".summary-line")).to_contain_text("4 belediyenin 4’ünün yönetmeliğinde yazıyor")
    expect(page.locator(".that-day")).to_have_count(0)


def test_a_topic_tells_who_answered_on_a_day(page: Page, served: str) -> None:
    page.goto(f"{served}konu/guvenlik-kameralari/")
    kocaeli, izmir = (page.get_by_role("article", name=name) for name in ("Kocaeli", "İzmir"))
    today = kocaeli.inner_text()
    page.goto(f"{served}konu/guvenlik-kameralari/?tarih=2023-05-01")
    expect(page.locator("[data-day-result]")).to_contain_text("1 belediyenin o günkü yanıtı başkaydı")
    said = page.locator(".summary-line")
    expect(said).to_contain_text("01.05.2023 günü")
    expect(said.get_by_text("4 belediyenin")).to_be_hidden()
    then = kocaeli.locator(".that-day")
    expect(then.get_by_role("heading")).to_have_text(
        "01.05.2023 günü yürürlükte olan metne göre güvenlik kameralarına "
        "Bilişim Teknolojileri Şube Müdürlüğü bakıyordu."
    )
    expect(then.locator("blockquote")).to_contain_text("Kamera sistemlerinin kurulumunu yapmak")
    expect(then).to_contain_text("O gün yürürlükteydi")
    expect(then.get_by_role("link", name="11.10.2022")).to_be_visible()
    expect(kocaeli.get_by_text("Yürürlükte", exact=True)).to_be_hidden()
    kocaeli.locator(".today > summary").click()
    expect(kocaeli.get_by_text("Yürürlükte", exact=True).first).to_be_visible()
    expect(izmir.locator(".that-day")).to_contain_text("Bu tarihteki yönetmeliği elimizde yok")
    expect(izmir.get_by_text("Yürürlükte", exact=True)).to_be_hidden()
    field = page.get_by_label("Geçmiş bir tarihte kim sorumluydu?")
    for day in ("2019-01-01", "2024-05-01", ""):
        field.fill(day)
        field.dispatch_event("change")
    expect(page.locator(".that-day, .today")).to_have_count(0)
    expect(said.get_by_text("4 belediyenin")).to_be_visible()
    assert kocaeli.inner_text() == today


def test_links_of_an_articles_past_can_be_hit(page: Page, served: str) -> None:
    """24 px high; the narrow ones ("8/ı") as far from their neighbours (WCAG 2.2, 2.5.8)."""
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{served}kocaeli-bb/bilgi-islem/2025-11-13/madde-4/")
    boxes = [box for link in page.locator(".past a").all() if (box := link.bounding_box())]
    assert len(boxes) > 40 and all(box["height"] >= 24 for box in boxes)
    centres = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, box["width"]) for box in boxes]
    for index, (x, y, width) in enumerate(centres):
        near = [math.hypot(x - a, y - b) for place, (a, b, _) in enumerate(centres) if place != index]
        assert width >= 24 or min(near) >= 24
