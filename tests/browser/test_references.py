"""Links and defined terms in the law text, in a real browser: the text stays, keyboard and touch reach the meaning."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import sites

pytestmark = [pytest.mark.browser, pytest.mark.site]

WITH_TERMS = "izmir-bb/bilgi-islem/2023-11-30/madde-5/"
WITH_CITATIONS = "izmir-bb/bilgi-islem/2023-11-30/madde-13/"
MEANING = "Kurum: İzmir Büyükşehir Belediyesini"

# Every clause of each page: its fragment, and the text of its own sentence and of its closing words.
READ = """async urls => Object.fromEntries(await Promise.all(urls.map(async url => {
  const page = new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html');
  const clauses = [...page.querySelectorAll('.law-text :is(.paragraph, .item)')].map(el => [el.id,
    [...el.querySelectorAll(':scope > p:not(.note)')].map(p => p.textContent)]);
  return [url, { clauses, links: page.querySelectorAll('.law-text :is(.citation, .term)').length,
                 lost: page.querySelector('.law-text > p.paragraph')?.textContent ?? null }];
})))"""


def test_the_text_of_every_article_is_the_same_with_its_links(page: Page, served: str) -> None:
    page.goto(served)
    articles = {
        served + version.article_url(article): article
        for version in sites.real().corpus.versions
        for article in version.articles
    }
    read = page.evaluate(READ, list(articles))
    assert sum(found["links"] for found in read.values()) > 150
    for url, article in articles.items():
        expected = []
        for clause in article.walk():
            own = [f"{clause.label} {clause.printed}" if clause.label else clause.printed]
            own = own if clause.label or clause.printed else []
            expected.append([clause.fragment, own + ([clause.closing] if clause.closing else [])])
        found = [[id, texts] for id, texts in read[url]["clauses"] if id]
        assert found == expected, url
        assert read[url]["lost"] == (article.mark.text if article.mark else None), url


def test_the_keyboard_opens_the_meaning_and_escape_closes_it(page: Page, served: str) -> None:
    page.goto(served + WITH_TERMS)
    term, box = page.locator("a.term").first, page.locator("#term-kurum")
    expect(box).to_be_hidden()
    expect(term).to_have_accessible_description(MEANING)
    page.locator("#fikra-1-bent-n1 > .copy-link").focus()
    page.keyboard.press("Shift+Tab")
    expect(term).to_be_focused()
    expect(box).to_be_visible()
    expect(box).to_contain_text(MEANING)
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(term).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/tanim/kurum/#izmir-bb-bilgi-islem-2023-11-30$"))
    expect(page.locator("#izmir-bb-bilgi-islem-2023-11-30")).to_be_in_viewport()


@pytest.mark.alone
def test_the_pointer_may_go_into_the_box_and_leaving_closes_it(page: Page, served: str) -> None:
    page.clock.install(time=0)
    page.goto(served + WITH_TERMS)
    page.clock.pause_at(3_600)  # from here on time passes only as told
    box = page.locator("#term-kurum")
    page.locator("a.term").first.hover()
    expect(box).to_be_hidden()
    page.clock.run_for(250)
    expect(box).to_be_visible()
    box.hover()
    page.clock.run_for(10_000)
    expect(box).to_be_visible()
    page.locator("h1").hover()
    expect(box).to_be_visible()
    page.clock.run_for(250)
    expect(box).to_be_hidden()


@pytest.mark.parametrize("width", [320, 390])
def test_a_finger_opens_the_meaning_first_and_the_page_second(browser: Browser, served: str, width: int) -> None:
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": width, "height": 700})
    page = context.new_page()
    page.goto(served + WITH_TERMS)
    term, box = page.locator("a.term").first, page.locator("#term-kurum")
    term.tap()
    expect(box).to_be_visible()
    expect(page).to_have_url(served + WITH_TERMS)
    place = box.bounding_box()
    assert place and place["x"] >= 0 and place["x"] + place["width"] <= width
    page.locator("h1").tap()
    expect(box).to_be_hidden()
    term.tap()
    box.get_by_role("link", name="Tanım sayfası").tap()
    expect(page).to_have_url(re.compile(r"/tanim/kurum/#"))
    page.go_back()
    term.tap()
    expect(box).to_be_visible()
    term.tap()
    expect(page).to_have_url(re.compile(r"/tanim/kurum/#"))
    context.close()


def test_without_script_the_term_is_a_link_to_its_definition(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + WITH_TERMS)
    expect(page.locator("#term-kurum")).to_be_hidden()
    page.locator("a.term").first.click()
    expect(page).to_have_url(re.compile(r"/tanim/kurum/#"))
    expect(page.locator("#izmir-bb-bilgi-islem-2023-11-30")).to_contain_text("İzmir Büyükşehir Belediyesini")
    context.close()


def test_copied_text_holds_no_meaning(page: Page, served: str) -> None:
    page.goto(served + WITH_TERMS)
    copied = page.evaluate(
        "() => { const s = getSelection(); s.selectAllChildren(document.getElementById('metin')); return s.toString() }"
    )
    assert "Kurum bilgi işlem teknoloji ve hizmetlerini" in copied
    assert MEANING not in copied


def test_from_a_citation_to_the_law_and_back_to_the_clause(page: Page, served: str) -> None:
    page.goto(served + WITH_CITATIONS)
    page.locator("a.citation", has_text="Bilgi Edinme Hakkı Kanunu").click()
    page.wait_for_url(re.compile(r"/mevzuat/kanun-4982/$"))
    page.get_by_role("link", name="m. 13/1").click()
    page.wait_for_url(re.compile(r"/madde-13/#fikra-1$"))
    page.locator("a.citation", has_text="2 nci maddesinde").click()
    expect(page).to_have_url(re.compile(r"/madde-2/$"))


def test_the_list_of_laws_begins_with_those_that_are_cited(page: Page, served: str) -> None:
    page.goto(served + "mevzuat/")
    uncited = page.locator(".record--uncited").first
    expect(uncited).to_be_hidden()
    expect(page.get_by_role("link", name="Kamu İhale Kanunu")).to_be_visible()
    page.locator("summary", has_text="Atıf yapılmayan").first.click()
    expect(uncited).to_be_visible()


def test_the_foot_leads_to_the_alphabetical_lists(page: Page, served: str) -> None:
    page.goto(served)
    for name, address in (("Birimler", "birimler/"), ("Unvanlar", "unvan/"), ("Tanımlar", "tanim/")):
        foot = page.get_by_role("contentinfo")
        foot.scroll_into_view_if_needed()
        foot.get_by_role("link", name=name, exact=True).click()
        page.wait_for_url(served + address)
