"""From a subject to the unit that answers, in a real browser: two clicks from home, the matrix, two side by side."""

from __future__ import annotations

import re
from typing import cast

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, Page, expect

from kimsorumlu.model.municipality import Municipality
from tests.facts.real import corpus, fixture, topics

pytestmark = [pytest.mark.browser, pytest.mark.site]

QUESTIONS = cast(dict[str, dict[str, dict[str, list[str]]]], fixture("questions.yml"))
LABELS = {topic.id: topic.shape.label for topic in topics().topics}
MATRIX = "konu/cizelge/"


def who(municipality: Municipality, ids: list[str]) -> set[str]:
    version = municipality.regulations[0].leading
    return {speaker.name for id in ids if (speaker := version.unit(id) or version.role(id))}


@pytest.mark.parametrize("topic", QUESTIONS)
def test_every_question_is_answered_one_click_from_home_or_the_list(page: Page, served: str, topic: str) -> None:
    page.goto(served)
    examples = page.get_by_role("region", name="Örnek konular").get_by_role("link", name=LABELS[topic])
    if not examples.count():  # a unit's own work is no example, but in the list
        page.goto(f"{served}konu/")
        page.locator("main").get_by_role("link", name=LABELS[topic], exact=True).first.click()
    else:
        examples.click()
    page.wait_for_url(f"{served}konu/{topic}/")
    for municipality in corpus().municipalities:
        entry = page.get_by_role("article", name=municipality.name)
        expected = QUESTIONS[topic].get(municipality.slug)
        if expected is None:
            expect(entry.get_by_role("heading", level=4)).to_have_text("Yönetmeliğinde bu konu yazmıyor")
            continue
        named = set(entry.locator("h4 b, .answer__role").all_text_contents())
        assert who(municipality, expected["who"]) <= named
        version = municipality.regulations[0].leading.url
        links = {str(link.get_attribute("href")) for link in entry.locator(".answer__citation a").all()}
        assert links == {f"../../{version}{clause}" for clause in expected["clauses"]}


def test_a_topic_that_is_not_featured_is_two_clicks_away(page: Page, served: str) -> None:
    page.goto(served)
    page.get_by_role("link", name="Bütün konular").click()
    page.get_by_role("link", name=re.compile("^Dijital ikiz")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kentin dijital ikizini kim kuruyor?")


def test_an_everyday_word_leads_to_its_topic(page: Page, served: str) -> None:
    page.goto(served + "konu/")
    page.get_by_role("navigation", name="Harfler").get_by_role("link", name=re.compile("^M")).click()
    expect(page.locator(":target")).to_be_in_viewport()
    line = page.locator(":target + ul").get_by_role("listitem").filter(has_text=re.compile(r"^mobese"))
    line.get_by_role("link").focus()
    expect(line).to_be_in_viewport()
    line.get_by_role("link").click()
    expect(page).to_have_url(f"{served}konu/guvenlik-kameralari/")


def test_a_clause_is_quoted_with_its_words_marked_and_the_reason_at_hand(page: Page, served: str) -> None:
    page.goto(served + "konu/guvenlik-kameralari/")
    entry = page.get_by_role("article", name="İzmir Büyükşehir Belediyesi")
    expect(entry.locator("mark")).to_have_text("güvenlik kamera sistemleri")
    expect(page.locator(".kind-legend")).to_contain_text("maddenin listede olma nedeni")
    added = page.get_by_role("article", name="Eyüpsultan Belediyesi")
    added.get_by_text("Bu madde neden listede?").click()
    expect(added.get_by_text("Okunarak eklendi.")).to_be_visible()
    entry.get_by_role("link", name="m. 9/1-ı").click()
    expect(page.locator("#fikra-1-bent-ix")).to_be_in_viewport()


def test_the_kinds_chosen_stand_in_the_address_and_come_back(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(served + "konu/guvenlik-kameralari/")
    answers = page.locator("article.answer")
    expect(answers.filter(visible=True)).to_have_count(4)
    page.get_by_role("checkbox", name="Yapan").uncheck()
    page.get_by_role("checkbox", name="Yaptıran").uncheck()
    expect(page).to_have_url(re.compile(r"\?tur=destekleyen$"))
    expect(answers.filter(visible=True)).to_have_count(1)
    expect(page.get_by_text("5 yanıtın 1 tanesi gösteriliyor.")).to_be_visible()
    expect(
        page.get_by_role("heading", name="Güvenlik kameraları konusunda Donanım Servisi destek verir.")
    ).to_be_visible()
    page.go_back()
    page.go_back()
    expect(answers.filter(visible=True)).to_have_count(4)
    page.goto(served + "konu/guvenlik-kameralari/?tur=%3Cb%3E")  # a stranger's: none of ours, so all
    expect(answers.filter(visible=True)).to_have_count(4)


def test_kinds_are_counted_and_chosen_among_the_answers_of_a_past_day(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(served + "konu/guvenlik-kameralari/?tarih=2023-01-01")
    counts = page.locator("[data-kind-filter] label small")
    expect(counts).to_have_text(["1", "1", "1"])  # Kocaeli does it and has it done, Kütahya supports
    page.get_by_role("checkbox", name="Destekleyen").uncheck()
    answers = page.locator("article.answer").filter(visible=True)
    expect(answers).to_have_count(1)
    expect(answers.locator(".that-day .answer__kinds")).to_have_text("Yapan Yaptıran")
    expect(page.get_by_text("2 yanıtın 1 tanesi gösteriliyor.")).to_be_visible()
    page.goto(served + "konu/cizelge/?tarih=2023-01-01")
    expect(page.locator("#cizelge:not([aria-busy])")).to_be_visible()
    shown = page.locator("#cizelge [data-kinds~=supports]")
    expect(page.get_by_role("checkbox", name="Destekleyen").locator("xpath=..").locator("small")).to_have_text(
        str(shown.count())
    )


def test_without_script_every_answer_is_shown(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "konu/guvenlik-kameralari/?tur=destekleyen")
    expect(page.locator("article.answer").filter(visible=True)).to_have_count(4)
    expect(page.locator("[data-kind-filter]")).to_be_hidden()
    context.close()


# the matrix --------------------------------------------------------------------------------------------------------


def rows(page: Page) -> list[str]:
    """The topics of the rows in sight, from top to bottom."""
    return page.locator("#cizelge tbody tr[data-words]:visible th a").all_text_contents()


def box(locator: Locator) -> FloatRect:
    found = locator.bounding_box()
    assert found
    return found


@pytest.mark.parametrize("width", [320, 700, 1280])
def test_head_and_first_column_stay_in_sight(page: Page, served: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(served + MATRIX)
    region = page.get_by_role("region", name="Konular ve belediyeler çizelgesi")
    region.focus()
    expect(region).to_be_focused()
    page.locator("#k-yedekleme").evaluate("row => row.scrollIntoView({block: 'center', behavior: 'instant'})")
    region.evaluate("region => region.scrollLeft = 1000")
    head, first = page.locator("#cizelge thead th").last, page.locator("#k-yedekleme th")
    expect(head).to_be_in_viewport()
    expect(first).to_be_in_viewport()
    assert box(head)["y"] < box(first)["y"]
    assert box(first)["x"] < 60
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    last = page.locator("#k-yedekleme td").last
    assert box(last)["x"] >= box(first)["x"] + box(first)["width"] - 1
    assert box(last)["x"] + box(last)["width"] <= width + 1


def test_words_narrow_the_rows(page: Page, served: str) -> None:
    page.goto(served + MATRIX)
    every = len(rows(page))
    search = page.get_by_label("Konu bulun")
    search.fill("MOBESE")
    assert rows(page) == ["Güvenlik kameraları"]
    expect(page.get_by_role("status").filter(has_text="1 konu")).to_be_visible()
    expect(page).to_have_url(f"{served}{MATRIX}?konu=MOBESE")
    search.fill("sifremi unut")
    assert rows(page) == ["Şifreler"]
    search.fill("zzz")
    expect(page.get_by_text("Bu sözcükle eşleşen konu yok")).to_be_visible()
    search.fill("")
    assert len(rows(page)) == every == len(LABELS)


def test_the_columns_and_headings_chosen_stand_in_the_address(page: Page, served: str) -> None:
    page.goto(served + MATRIX)
    page.get_by_text("Belediyeleri seçin").click()
    page.get_by_role("checkbox", name="Kütahya").uncheck()
    page.get_by_role("checkbox", name="Eyüpsultan").uncheck()
    expect(page).to_have_url(f"{served}{MATRIX}?belediyeler=izmir-bb%2Ckocaeli-bb")
    page.goto(f"{served}{MATRIX}?belediyeler=izmir-bb,kutahya,yok&gruplar=akilli-sehir")
    expect(page.locator("#cizelge thead th").filter(visible=True)).to_have_text(["Konu", "İzmir BB", "Kütahya"])
    expect(page.locator(".matrix__group").filter(visible=True)).to_have_text(["Akıllı şehir"])
    page.get_by_text("Belediyeleri seçin").click()
    page.get_by_role("checkbox", name="Kocaeli BB").check()
    page.get_by_role("checkbox", name="Eyüpsultan").check()
    expect(page).to_have_url(f"{served}{MATRIX}?gruplar=akilli-sehir")


def test_the_matrix_opens_as_its_address_says_and_at_its_beginning(page: Page, served: str) -> None:
    page.goto(f"{served}{MATRIX}?konu=kamera&sira=az&tur=destekleyen")
    expect(page.get_by_label("Konu bulun")).to_have_value("kamera")
    expect(page.get_by_label("Sıra")).to_have_value("az")
    kept = page.locator("#cizelge tbody tr[data-words]:visible [data-kinds]:visible")
    assert kept.count() and all("supports" in str(one.get_attribute("data-kinds")) for one in kept.all())
    for width in (320, 600, 768, 900, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(served + MATRIX)
        assert page.locator(".matrix-box").evaluate("box => box.scrollLeft") == 0


def test_rows_can_be_sorted(page: Page, served: str) -> None:
    page.goto(served + MATRIX)
    order = page.get_by_label("Sıra")
    before = rows(page)
    order.select_option("Ada göre")
    named = rows(page)
    assert (named[0], named[-1]) == ("Açık veri", "Yükleniciler ve dış kaynak")
    expect(page.get_by_role("columnheader", name="Konu", exact=True)).to_have_attribute("aria-sort", "ascending")
    expect(page.locator(".matrix__group:visible")).to_have_count(0)
    order.select_option("Önce en az belediyede olanlar")
    gaps = page.locator("#cizelge tbody tr[data-words]").first.locator("td.empty").count()
    assert gaps == 3
    order.select_option("Başlıklara göre")
    assert rows(page) == before


@pytest.mark.parametrize("javascript", [True, False])
def test_headings_and_columns_can_be_hidden(browser: Browser, served: str, javascript: bool) -> None:
    context = browser.new_context(java_script_enabled=javascript)
    page = context.new_page()
    page.goto(served + MATRIX)
    expect(page.get_by_label("Konu bulun")).to_be_visible(visible=javascript)
    page.get_by_text("Konu gruplarını seçin").click()
    page.get_by_role("checkbox", name="Akıllı şehir").uncheck()
    expect(page.locator("#k-dijital-ikiz")).to_be_hidden()
    expect(page.locator("#k-telsiz")).to_be_visible()
    page.get_by_text("Belediyeleri seçin").click()
    page.get_by_role("checkbox", name="İzmir BB").uncheck()
    expect(page.get_by_role("columnheader", name="İzmir BB")).to_be_hidden()
    expect(page.locator("#k-telsiz td").nth(1)).to_be_hidden()
    expect(page.locator("#k-telsiz td").nth(2)).to_be_visible()
    context.close()


# two municipalities ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("javascript", [True, False])
def test_two_municipalities_are_chosen_by_their_boxes(browser: Browser, served: str, javascript: bool) -> None:
    context = browser.new_context(java_script_enabled=javascript)
    page = context.new_page()
    page.goto(served + "karsilastir/")
    page.get_by_role("checkbox", name="Kütahya Belediyesi").check()
    expect(page.locator(".pairs__list li:visible")).to_have_count(3)
    page.get_by_role("checkbox", name="İzmir Büyükşehir Belediyesi").check()
    link = page.locator(".pairs__list li:visible a")
    expect(link).to_have_count(1)
    link.click()
    expect(page).to_have_url(f"{served}karsilastir/izmir-bb..kutahya/")
    expect(page.get_by_role("heading", level=1)).to_have_text("İzmir BB ile Kütahya: kim neye bakıyor?")
    context.close()


def test_two_columns_on_a_desk_one_below_the_other_on_a_phone(page: Page, served: str) -> None:
    page.goto(served + "karsilastir/izmir-bb..kutahya/")
    units = page.locator(".two-columns--trees > div")
    for width, beside in ((1280, True), (320, False)):
        page.set_viewport_size({"width": width, "height": 800})
        assert (box(units.nth(0))["y"] == box(units.nth(1))["y"]) is beside
        row = page.locator(".pair__topic").filter(has_text="Donanım Servisi destek verir").first
        cells = row.locator(".pair__side")
        assert (box(cells.nth(0))["y"] == box(cells.nth(1))["y"]) is beside


def test_a_topic_opens_to_the_clauses_of_both(page: Page, served: str) -> None:
    page.goto(served + "karsilastir/izmir-bb..kutahya/")
    row = page.locator(".pair__topic", has_text="Güvenlik kameraları").first
    row.locator("summary").focus()
    page.keyboard.press("Enter")
    quotes = row.locator(".pair__clauses blockquote")
    expect(quotes.first).to_contain_text("güvenlik kamera sistemleri")
    expect(quotes.last).to_contain_text("desteği vermek")
    row.locator(".pair__clauses a[href*=madde-11]").first.click()
    expect(page).to_have_url(re.compile(r"/kutahya/bilgi-islem/2020-11-04/madde-11/"))


def test_what_only_one_says_is_one_choice_away_and_stands_in_the_address(page: Page, served: str) -> None:
    page.goto(served + "karsilastir/izmir-bb..kutahya/")
    page.get_by_role("radio", name="Yalnız Kütahya").check()
    expect(page).to_have_url(f"{served}karsilastir/izmir-bb..kutahya/?goster=other")
    shown = page.locator(".pair__topic").filter(visible=True)
    expect(shown.filter(has_text="Yedekleme")).to_have_count(1)
    expect(shown.locator(".pair__side:first-of-type .pair__unit")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("radio", name="Yalnız Kütahya")).to_be_checked()
    page.go_back()
    expect(page.locator(".pair__topic", has_text="Telsiz").first).to_be_visible()


def test_without_script_the_clauses_are_linked_and_the_rows_are_narrowed(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "karsilastir/izmir-bb..kutahya/")
    page.get_by_role("radio", name="Hiçbirinde").check()
    expect(page.locator(".pair__topic").filter(visible=True)).to_have_count(0)
    page.get_by_role("radio", name="Hepsi").check()
    row = page.locator(".pair__topic", has_text="Güvenlik kameraları").first
    row.locator("summary").click()
    row.get_by_role("link", name="m. 11/f").click()
    expect(page).to_have_url(re.compile(r"/kutahya/bilgi-islem/2020-11-04/madde-11/#bent-f$"))
    context.close()


def test_many_municipalities_are_compared_on_one_page(page: Page, served: str, crowded: str) -> None:
    page.goto(crowded + "kutahya/")
    page.get_by_role("link", name="Bir belediye seçin").click()
    expect(page.get_by_label("Birinci belediye")).to_have_value("kutahya")
    page.get_by_label("Birinci belediye").select_option("İzmir Büyükşehir Belediyesi")
    page.get_by_label("İkinci belediye").select_option("Kütahya Belediyesi")
    page.get_by_role("button", name="Yan yana göster").click()
    expect(page).to_have_url(f"{crowded}karsilastir/?a=izmir-bb&b=kutahya")
    expect(page.get_by_role("status").first).to_have_text(
        "İzmir Büyükşehir Belediyesi ile Kütahya Belediyesi yan yana."
    )

    def told(at: Page) -> list[str]:
        return at.locator(".pair__topic, .pair .chip").all_inner_texts()

    together = told(page)
    page.locator(".pair__topic", has_text="Güvenlik kameraları").first.click()
    expect(page.locator(".pair__topic[open] .answer__quote").first).to_be_visible()
    page.goto(served + "karsilastir/izmir-bb..kutahya/")
    assert together == told(page)
    page.goto(crowded + "karsilastir/izmir-bb..kutahya/")  # published before: stays
    assert together == told(page)
    page.goto(crowded + "karsilastir/?a=kutahya&b=kutahya")
    expect(page.get_by_text("İki ayrı belediye seçin.")).to_be_visible()
    page.goto(crowded + "karsilastir/?a=../../x&b=kutahya")
    expect(page.get_by_label("Birinci belediye")).to_have_value("")


def test_whose_regulation_is_not_held_is_not_called_silent(page: Page, crowded: str) -> None:
    page.goto(crowded + "konu/kiosklar/#b-k9")
    entry = page.get_by_role("article", name="K9 Belediyesi")
    expect(entry.get_by_role("heading", level=4)).to_have_text("Bu işin yönetmeliği elimizde yok")
    entry.get_by_role("link", name="gönderebilirsiniz").click()
    expect(page).to_have_url(re.compile(r"/katki/$"))
    page.goto(crowded + "karsilastir/?a=k8&b=k9")
    row = page.locator(".pair__topic", has_text="Bilgi ekranları")
    expect(row.locator(".pair__side").last).to_have_text("K9: bu işin yönetmeliği elimizde yok")
    page.goto(crowded + "ara/?q=K9+kiosk")
    answer = page.locator(".outside")
    expect(answer.get_by_role("heading", level=2)).to_have_text("Bu işin yönetmeliği elimizde yok")
    expect(answer).to_contain_text("K9 Belediyesinin bu işe bakan müdürlüğünün yönetmeliği elimizde yok.")
    expect(answer).to_contain_text("Bilgi İşlem Müdürlüğü")
    # A job that is no topic: its directorate's text is K9's alone.
    page.goto(crowded + "ara/?q=K8+zabıta+şikayeti")
    expect(answer).to_contain_text("K8 Belediyesinin bu işe bakan müdürlüğünün yönetmeliği elimizde yok.")
