"""The paths readers take, in a real headless Chromium, on the built site below a sub-path."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.kinds import KINDS
from tests.browser.waiting import copied, until

pytestmark = [pytest.mark.browser, pytest.mark.site]


@pytest.fixture
def guarded(page: Page, served: str) -> Page:
    """A page on which every request to another host fails the test."""
    _guard(page, served)
    return page


@pytest.fixture(scope="module")
def guarded_tour(tour: Page, served: str) -> Page:
    _guard(tour, served)
    return tour


def _guard(page: Page, served: str) -> None:
    host = urlsplit(served).netloc

    def guard(route: Route) -> None:
        assert urlsplit(route.request.url).netloc == host, f"third-party request: {route.request.url}"
        route.continue_()

    page.route("**/*", guard)


# The 404 page is served at any depth and so needs the site's public address: see test_not_found.py.
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "not found"])
@pytest.mark.parametrize("width", [320, 1280])
def test_no_error_no_outside_request_no_sideways_scroll(guarded_tour: Page, served: str, kind: str, width: int) -> None:
    guarded_tour.set_viewport_size({"width": width, "height": 800})
    guarded_tour.goto(served + KINDS[kind])
    expect(guarded_tour.locator("h1").first).to_be_visible()
    assert guarded_tour.evaluate("document.documentElement.scrollWidth") <= width


def test_from_home_to_an_item(guarded: Page, served: str) -> None:
    guarded.goto(served)
    guarded.get_by_role("main").get_by_role("link", name="İzmir Büyükşehir Belediyesi").first.click()
    guarded.wait_for_url(re.compile(r"/izmir-bb/$"))  # and loaded: what is still moving is missed by a click
    guarded.get_by_role("main").get_by_role("link", name="Bilgi Ağları Şube Müdürlüğü").first.click()
    guarded.wait_for_url(re.compile(r"/izmir-bb/birim/bilgi-aglari-sube-mudurlugu/$"))
    guarded.get_by_role("main").get_by_role("link", name="ı)", exact=True).click()
    guarded.wait_for_url(re.compile(r"/izmir-bb/bilgi-islem/2023-11-30/madde-9/#fikra-1-bent-ix$"))
    target = guarded.locator("#fikra-1-bent-ix")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text("güvenlik kamera sistemleri almak")
    rest = guarded.locator("#fikra-1-bent-a").evaluate("e => getComputedStyle(e, '::before').backgroundColor")
    assert target.evaluate("e => getComputedStyle(e, '::before').backgroundColor") != rest


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kocaeli-bb/bilgi-islem/", "kocaeli-bb/bilgi-islem/2025-11-13/"),
        ("kocaeli-bb/bilgi-islem/madde-8/", "kocaeli-bb/bilgi-islem/2025-11-13/madde-8/"),
    ],
)
def test_undated_addresses_lead_to_the_text_in_force(
    page: Page, served: str, old: str, new: str, javascript: bool
) -> None:
    assert page.context.browser
    context = page.context.browser.new_context(java_script_enabled=javascript)
    fresh = context.new_page()
    fragment = "#bent-d" if "madde" in old and javascript else ""
    fresh.goto(served + old + fragment)
    fresh.wait_for_url(served + new + fragment)
    context.close()


def test_a_redirect_leaves_no_trap_in_the_history(guarded: Page, served: str) -> None:
    guarded.goto(served)
    guarded.goto(served + "kocaeli-bb/bilgi-islem/madde-8/")
    guarded.wait_for_url(served + "kocaeli-bb/bilgi-islem/2025-11-13/madde-8/")
    guarded.go_back()
    expect(guarded).to_have_url(served)


def test_a_chart_node_opens_its_unit(guarded: Page, served: str) -> None:
    guarded.set_viewport_size({"width": 1280, "height": 900})
    guarded.goto(served + KINDS["chart"])
    guarded.locator("svg a:visible", has_text="Donanım").first.click()
    expect(guarded).to_have_url(re.compile(r"/kutahya/birim/donanim-servisi/$"))
    expect(guarded.get_by_role("heading", level=1)).to_contain_text("Donanım Servisi")


def test_copying_a_clause_keeps_its_label(guarded: Page, served: str) -> None:
    guarded.goto(served + KINDS["article"])
    text = guarded.locator("#fikra-1-bent-ix > p").first.evaluate(
        "p => { const s = getSelection(); s.selectAllChildren(p); return s.toString() }"
    )
    assert text.startswith("ı) İzmir Büyükşehir Belediyesi sorumluluğundaki")


CITED = "İzmir Büyükşehir Belediyesi Bilgi İşlem Dairesi Başkanlığı Çalışma Usul ve Esasları Hakkında Yönetmelik"


def test_copy_citation_and_link(guarded: Page, served: str) -> None:
    guarded.goto(served + KINDS["article"])
    guarded.get_by_text("Atfı kopyala").click()
    want = f"{CITED} (30.11.2023), m. 9, Kim Sorumlu?, {served}{KINDS['article']}"
    copied(guarded, want)
    expect(guarded.locator("[data-announcement]")).to_contain_text("kopyalandı")
    guarded.get_by_text("Bağlantıyı kopyala", exact=True).click()
    copied(guarded, served + KINDS["article"])


def test_a_jump_is_there_at_once(guarded: Page, served: str) -> None:
    """A page that glides races whatever moves it next: the next Tab, the reader's hand."""
    guarded.goto(served + KINDS["version"])
    jump = "location.hash = '#madde-17'; document.querySelector('#madde-17').getBoundingClientRect().top"
    assert 0 <= guarded.evaluate(jump) < 200


@pytest.mark.parametrize("fragment", ["", "#fikra-1-bent-ix"])
def test_copying_neither_reloads_the_page_nor_loses_the_clause(guarded: Page, served: str, fragment: str) -> None:
    guarded.goto(served + KINDS["article"] + "?tema=koyu" + fragment)
    guarded.evaluate("window.burada = true")
    place = guarded.url
    for _ in range(10):
        guarded.evaluate("navigator.clipboard.writeText('eski')")
        guarded.get_by_text("Bağlantıyı kopyala", exact=True).click()
        copied(guarded, served + KINDS["article"] + fragment)
        expect(guarded.locator("[data-announcement]")).to_contain_text("kopyalandı")
        assert guarded.evaluate("window.burada") is True
        assert guarded.url == place


def test_the_citation_names_the_clause_the_reader_stands_on(guarded: Page, served: str) -> None:
    guarded.goto(served + KINDS["article"] + "#fikra-1-bent-ix")
    guarded.get_by_text("Atfı kopyala").click()
    address = served + KINDS["article"] + "#fikra-1-bent-ix"
    copied(guarded, f"{CITED} (30.11.2023), m. 9/1-ı, Kim Sorumlu?, {address}")


def test_a_report_names_the_clause_the_reader_stands_on(guarded: Page, served: str) -> None:
    guarded.goto(served + KINDS["article"] + "?tema=koyu#fikra-1-bent-a")
    fill = """async (script) => {
      const link = document.querySelector('.panel__actions a');
      const texts = {title: 'Hata{clause}', text: '{clause}\\n{address}', clause: 'm. 9'};
      Object.assign(link.dataset, {report: 'mailto:a@b.example', ...texts});
      await import(script);
      location.hash = '#fikra-1-bent-ix';
    }"""
    guarded.evaluate(fill, served + "assets/js/report.js?yeniden")
    address = f"{served}{KINDS['article']}#fikra-1-bent-ix"
    want = f"mailto:a@b.example?subject=Hata, m. 9/1-ı&body=, m. 9/1-ı\r\n{address}"
    link = guarded.locator(".panel__actions [data-report]")
    until(lambda: unquote(str(link.get_attribute("href"))) == want)


def test_a_link_to_the_data_file_opens_the_line_of_the_clause(guarded: Page, served: str) -> None:
    guarded.goto(served + KINDS["article"] + "#fikra-1-bent-a")
    fill = """async (script) => {
      const link = document.querySelector('.panel__actions a');
      const lines = 'fikra-1:7 fikra-1-bent-a:9 fikra-1-bent-ix:30';
      Object.assign(link.dataset, {edit: 'https://k.example/edit/a.yml', lines});
      await import(script);
    }"""
    guarded.evaluate(fill, served + "assets/js/report.js?duzelt")
    link = guarded.locator(".panel__actions [data-edit]")
    expect(link).to_have_attribute("href", "https://k.example/edit/a.yml#L9")
    guarded.evaluate("location.hash = '#fikra-1-bent-ix'")
    expect(link).to_have_attribute("href", "https://k.example/edit/a.yml#L30")


def test_a_clause_of_a_shared_page_is_copied_with_its_permanent_address(guarded: Page, served: str) -> None:
    guarded.goto(served + KINDS["version"])
    guarded.locator("#madde-8-bent-a").hover()
    guarded.locator("#madde-8-bent-a > .copy-link").click()
    copied(guarded, f"{served}{KINDS['version']}madde-8/#bent-a")
    expect(guarded).to_have_url(served + KINDS["version"])


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 900)])
def test_what_is_taken_along_is_in_sight_under_the_title(guarded: Page, served: str, width: int, height: int) -> None:
    guarded.set_viewport_size({"width": width, "height": height})
    for kind in ("article", "superseded article", "version"):
        guarded.goto(served + KINDS[kind])
        for words in ("Bağlantıyı kopyala", "Atfı kopyala"):
            expect(guarded.get_by_text(words, exact=True)).to_be_in_viewport(ratio=1)
        cut = "a => getComputedStyle(a).overflowY !== 'visible' && a.scrollHeight > a.clientHeight"
        assert not guarded.locator(".frame__margin").evaluate(cut)


def test_the_skip_link_passes_the_contents(guarded: Page, served: str) -> None:
    guarded.goto(served + KINDS["article"])
    guarded.keyboard.press("Tab")
    guarded.keyboard.press("Enter")
    guarded.keyboard.press("Tab")
    assert guarded.evaluate("document.activeElement.closest('article') !== null")


@pytest.mark.parametrize("width", [320, 360, 390])
def test_no_line_begins_with_a_copy_icon(guarded: Page, served: str, width: int) -> None:
    guarded.set_viewport_size({"width": width, "height": 900})
    guarded.goto(served + KINDS["article"])
    alone = guarded.evaluate(
        """[...document.querySelectorAll('.copy-link')].filter(icon => {
             const range = document.createRange(), at = icon.getBoundingClientRect();
             range.selectNodeContents(icon.previousElementSibling);
             const last = [...range.getClientRects()].at(-1);
             return at.left < last.right - 2 || (at.top + at.bottom) / 2 > last.bottom;
           }).map(icon => icon.getAttribute('href'))"""
    )
    assert alone == []
    assert guarded.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_clauses_of_one_line_are_evenly_spaced_and_their_icons_stay_on_their_line(
    guarded: Page, served: str, width: int
) -> None:
    guarded.set_viewport_size({"width": width, "height": 900})
    guarded.goto(served + "kutahya/bilgi-islem/2020-11-04/madde-6/")
    gaps = guarded.evaluate(
        """[...document.querySelectorAll('.items > .item > p')].map(p => {
             const text = p.getBoundingClientRect(), icon = p.nextElementSibling.getBoundingClientRect();
             const line = parseFloat(getComputedStyle(p).lineHeight);
             return [icon.top + icon.height / 2 <= text.bottom + 1, p.closest('.item').offsetHeight / line];
           })"""
    )
    assert len(gaps) == 8
    assert all(inside for inside, _ in gaps)
    leaves = [height for _, height in gaps if height < 1.5]
    assert max(leaves) - min(leaves) < 0.1


def test_the_theme_can_be_chosen_on_the_narrowest_screen(guarded: Page, served: str) -> None:
    guarded.set_viewport_size({"width": 320, "height": 700})
    guarded.goto(served)
    guarded.locator("details.menu > summary").click()
    guarded.get_by_role("button", name="Koyu görünüme geç").click()
    assert guarded.evaluate("document.documentElement.dataset.theme") == "koyu"
    expect(guarded.get_by_role("button", name="Açık görünüme geç")).to_be_visible()


def test_a_superseded_article_says_so_and_leads_to_the_text_in_force(guarded: Page, served: str) -> None:
    guarded.goto(served + KINDS["superseded article"])
    banner = guarded.locator(".banner")
    expect(banner).to_contain_text("yürürlükte değil")
    banner.get_by_role("link").first.click()
    expect(guarded).to_have_url(re.compile(r"/kocaeli-bb/bilgi-islem/2025-11-13/"))


def test_a_lost_text_is_shown_as_lost(guarded: Page, served: str) -> None:
    guarded.goto(served + KINDS["lost article"])
    expect(guarded.locator(".law-text")).to_contain_text("(Değişik: 08.11.2024 tarihli ve 208104 sayılı İç Genelge)")
    expect(guarded.locator("main")).to_contain_text("metni elimizdeki belgede yoktur")


def test_the_theme_is_kept(guarded: Page, served: str) -> None:
    guarded.goto(served)
    before = guarded.evaluate("getComputedStyle(document.body).backgroundColor")
    guarded.get_by_role("button", name="görünüm").click()
    after = guarded.evaluate("getComputedStyle(document.body).backgroundColor")
    assert before != after
    guarded.goto(served + KINDS["article"])
    assert guarded.evaluate("getComputedStyle(document.body).backgroundColor") == after


def test_an_unknown_address_helps(page: Page, served: str, browser: object) -> None:
    errors_expected = page.context.new_page()
    response = errors_expected.goto(served + "yok/boyle/bir-sayfa/")
    assert response and response.status == 404
    expect(errors_expected.locator("h1")).to_be_visible()
    errors_expected.close()


def test_search_finds_a_clause(guarded: Page, served: str) -> None:
    guarded.goto(served)
    box = guarded.get_by_role("main").get_by_label("Hangi işi soruyorsunuz?")
    box.fill("kamera")
    box.press("Enter")
    expect(guarded).to_have_url(re.compile(r"/ara/\?q=kamera"))
    expect(
        guarded.get_by_role("link", name=re.compile("Elektronik Sistemler|Bilgi Ağları|Teknik Altyapı")).first
    ).to_be_visible()


def test_words_are_found_in_the_text_that_is_read(page: Page, served: str) -> None:
    page.goto(f"{served}kocaeli-bb/bilgi-islem/2025-11-13/")
    box = page.get_by_label("Bu metinde bul")
    box.fill("KAMERA")
    status, places = page.locator("#bulunan"), page.get_by_role("list", name="Geçtiği maddeler").get_by_role("link")
    expect(status).to_have_text("2 maddede, 7 yerde geçiyor.")
    assert places.all_inner_texts() == ["MADDE 5", "MADDE 8"]
    assert page.evaluate("CSS.highlights.get('found').size") == 7
    box.press("Enter")
    expect(page).to_have_url(re.compile("#madde-5-"))
    assert "kamera" in page.locator(":target").inner_text().casefold()
    box.fill("guvenlik sistem")  # endings and Turkish letters do not matter, nor what stands between words
    expect(status).to_have_text(re.compile("^[1-9]"))
    box.fill("kameraya")
    expect(status).to_have_text("Bu metinde geçmiyor.")
    assert places.count() == 0
    for nothing in ("(", "[a-", "k", ""):
        box.fill(nothing)
        expect(status).to_have_text("")


def test_without_script_no_field_stands_that_finds_nothing(page: Page, served: str) -> None:
    assert page.context.browser
    plain = page.context.browser.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{served}kocaeli-bb/bilgi-islem/2025-11-13/")
    expect(plain.get_by_label("Bu metinde bul")).to_be_hidden()
    plain.context.close()
