""" "Hangi belediye?" in a real browser: one answer first, kept in the address and, if asked to, in the browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.site]

TOPIC = "konu/guvenlik-kameralari/"
REMEMBER = "Bu tarayıcıda hatırla"


def choose(page: Page, name: str) -> None:
    """As a reader does it: the chip, not the box in it."""
    page.locator(".choice__chips label", has_text=name).click()


def test_one_answer_stands_first_and_the_others_are_folded(page: Page, served: str) -> None:
    page.goto(served + TOPIC)
    answers = page.locator("#yanit-listesi .answer")
    before = answers.locator("h3").all_inner_texts()
    choose(page, "Kütahya")
    expect(page).to_have_url(f"{served}{TOPIC}?belediye=kutahya")
    shown = answers.filter(visible=True)
    expect(shown).to_have_count(1)
    expect(shown.locator("h3")).to_have_text("Kütahya Belediyesi")
    page.get_by_text("Diğer belediyelerin yanıtı").click()
    expect(shown).to_have_count(len(before))
    choose(page, "Hepsi")
    expect(page).to_have_url(f"{served}{TOPIC}")
    assert answers.locator("h3").all_inner_texts() == before
    page.go_back()
    expect(page).to_have_url(f"{served}{TOPIC}?belediye=kutahya")
    expect(page.get_by_role("radio", name="Kütahya")).to_be_checked()
    expect(shown).to_have_count(1)


def test_the_day_and_the_municipality_keep_each_other(page: Page, served: str) -> None:
    page.goto(served + TOPIC)
    choose(page, "Kocaeli BB")
    day = page.locator("input[name=tarih]").first
    day.fill("2023-05-01")
    day.dispatch_event("change")
    expect(page).to_have_url(f"{served}{TOPIC}?belediye=kocaeli-bb&tarih=2023-05-01")
    expect(page.locator("#yanit-listesi .answer").filter(visible=True)).to_have_count(1)
    choose(page, "Hepsi")
    expect(page).to_have_url(f"{served}{TOPIC}?tarih=2023-05-01")
    page.reload()
    expect(page.locator("input[name=tarih]").first).to_have_value("2023-05-01")


def test_the_choice_goes_along_to_topics_and_search(page: Page, served: str) -> None:
    page.goto(served + "konu/?belediye=kutahya")
    page.get_by_role("link", name=re.compile("^Güvenlik kameraları")).first.click()
    expect(page).to_have_url(f"{served}{TOPIC}?belediye=kutahya")
    box = page.locator("#masthead-search")
    box.fill("kamera")
    page.locator(".masthead__search button").click()
    expect(page).to_have_url(f"{served}ara/?q=kamera&belediye=kutahya")
    expect(page.get_by_label("Belediye", exact=True)).to_have_value("kutahya")


def test_home_answers_for_the_municipality_chosen(page: Page, served: str) -> None:
    page.goto(served)
    choose(page, "Kütahya")
    lines = page.locator(".example-answer li[data-municipality]")
    expect(lines.filter(visible=True)).to_have_text(re.compile("Kütahya.*Donanım Servisi"))
    page.get_by_label("Hangi işi soruyorsunuz?").fill("yedekleme")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{served}ara/?q=yedekleme&belediye=kutahya")
    page.go_back()
    page.get_by_role("region", name="Örnek konular").get_by_role("link", name=re.compile("^Web sitesi")).click()
    expect(page).to_have_url(f"{served}konu/web-sitesi/?belediye=kutahya")


def test_a_link_that_names_another_municipality_keeps_it(page: Page, served: str) -> None:
    page.goto(served + TOPIC + "?belediye=kutahya")
    page.evaluate("document.querySelector('.letters, .section a, main a').href = '../telsiz/?belediye=izmir-bb'")
    page.evaluate("document.querySelector('main a[href*=izmir-bb]').click()")
    expect(page).to_have_url(f"{served}konu/telsiz/?belediye=izmir-bb")


def test_nothing_is_remembered_unasked_and_it_is_forgotten_as_easily(page: Page, served: str) -> None:
    page.goto(served + TOPIC)
    expect(page.get_by_label(REMEMBER)).to_be_hidden()
    choose(page, "Kütahya")
    assert page.evaluate("localStorage.length") == 0
    page.goto(served + TOPIC)
    expect(page.get_by_role("radio", name="Hepsi")).to_be_checked()
    choose(page, "Kütahya")
    page.get_by_label(REMEMBER).check()
    page.goto(served + "konu/telsiz/")
    expect(page).to_have_url(f"{served}konu/telsiz/?belediye=kutahya")
    expect(page.get_by_label(REMEMBER)).to_be_checked()
    choose(page, "İzmir BB")  # the one chosen last is the one remembered
    page.goto(served + "ara/?q=kamera")
    expect(page).to_have_url(f"{served}ara/?q=kamera&belediye=izmir-bb")
    page.goto(served + TOPIC)
    page.get_by_label(REMEMBER).uncheck()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_label(REMEMBER).check()
    choose(page, "Hepsi")
    assert page.evaluate("localStorage.length") == 0


def test_two_tabs_say_what_is_remembered_now(page: Page, served: str) -> None:
    page.goto(served + TOPIC + "?belediye=kutahya")
    page.get_by_label(REMEMBER).check()
    other = page.context.new_page()
    other.goto(served + TOPIC + "?belediye=izmir-bb")
    choose(other, "Kocaeli BB")
    assert page.evaluate("localStorage.belediye") == "kocaeli-bb"
    expect(page.get_by_label(REMEMBER)).not_to_be_checked()
    expect(page).to_have_url(f"{served}{TOPIC}?belediye=kutahya")  # what is read here stays
    other.close()


@pytest.mark.alone
@pytest.mark.parametrize("address", [TOPIC, "", "ara/"])
def test_a_browser_that_refuses_to_remember_is_said_to(page: Page, served: str, address: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"
    )
    page.goto(f"{served}{address}?belediye=kutahya")
    box = page.get_by_label(REMEMBER)
    box.click()
    expect(box).not_to_be_checked()
    expect(page.locator("p", has=box)).to_contain_text("Tarayıcınız saklamaya izin vermiyor")
    expect(page).to_have_url(f"{served}{address}?belediye=kutahya")


def test_an_address_comes_before_what_is_remembered(page: Page, served: str) -> None:
    page.goto(served + TOPIC + "?belediye=kutahya")
    page.get_by_label(REMEMBER).check()
    page.goto(served + TOPIC + "?belediye=izmir-bb")
    expect(page.get_by_role("radio", name="İzmir BB")).to_be_checked()
    expect(page.get_by_label(REMEMBER)).not_to_be_checked()
    assert page.evaluate("localStorage.belediye") == "kutahya"


@pytest.mark.parametrize("slug", ["atlantis", "<img src=x onerror=alert(1)>", "__proto__"])
def test_an_unknown_municipality_is_said_to_be_and_all_is_shown(page: Page, served: str, slug: str) -> None:
    page.goto(f"{served}{TOPIC}?belediye={slug}")
    expect(page.locator("[data-choice-result]")).to_contain_text(f"“{slug}” adında bir belediye bu sayfada yok")
    expect(page.locator("#yanit-listesi .answer").filter(visible=True)).to_have_count(4)


def test_the_matrix_shows_the_column_chosen(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(served + "konu/cizelge/?belediye=izmir-bb")
    expect(page.get_by_role("columnheader").filter(visible=True)).to_have_text(["Konu", "İzmir BB"])
    assert page.evaluate("document.querySelector('.matrix-box').scrollWidth <= innerWidth")
    page.get_by_text("Belediye: İzmir BB").click()
    choose(page, "Hepsi")
    expect(page.get_by_role("columnheader").filter(visible=True)).to_have_count(5)


def test_on_a_phone_the_choice_is_one_line(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(served + TOPIC)
    expect(page.get_by_role("radio", name="Kütahya")).to_be_hidden()
    page.keyboard.press("Tab")
    toggle = page.locator(".choice-toggle > summary")
    toggle.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("radio", name="Hepsi")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(f"{served}{TOPIC}?belediye=eyupsultan")
    expect(toggle).to_have_text("Belediye: Eyüpsultan")


def test_without_script_links_lead_to_each_answer(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + TOPIC + "?belediye=izmir-bb")
    expect(page.locator(".choice")).to_be_hidden()
    expect(page.locator(".answer").filter(visible=True)).to_have_count(4)
    page.get_by_role("navigation", name="Belediyeler").get_by_role("link", name="Kütahya").click()
    expect(page).to_have_url(re.compile(r"#b-kutahya$"))
    context.close()


def test_many_municipalities_are_a_list(page: Page, crowded: str) -> None:
    page.goto(crowded + TOPIC)
    page.get_by_label("Hangi belediye?").select_option("K3")
    expect(page).to_have_url(f"{crowded}{TOPIC}?belediye=k3")
    expect(page.locator("#yanit-listesi .answer").filter(visible=True).locator("h3")).to_have_text("K3 Belediyesi")
