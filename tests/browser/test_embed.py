"""Our pages inside a stranger's: another origin, a strict policy, a real Chromium."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Frame, Page, Request, Route, expect

from tests.browser.embedding import ARTICLE, EAR, LATEST, code, element, fits, frames_only, script_too, shown
from tests.browser.hosting import Host
from tests.browser.waiting import copied, until
from tests.sites import THEME

pytestmark = [pytest.mark.browser, pytest.mark.site]

KINDS = {
    "municipality": "kutahya/",
    "version": "eyupsultan/bilgi-islem/2024-11-08/",
    "article": ARTICLE,
    "superseded article": "kocaeli-bb/bilgi-islem/2022-10-11/madde-7/",
    "lost article": "eyupsultan/bilgi-islem/2024-11-08/madde-12/",
    "no text of the day": f"{LATEST}?tarih=2010-01-01",
    "unit": "kutahya/birim/donanim-servisi/",
    "chart": "kocaeli-bb/bilgi-islem/2025-11-13/sema/",
    "topic": "konu/kisisel-veriler/",
}


# from a page to its code -------------------------------------------------------------------------------------------


def test_the_button_of_a_page_leads_to_its_code(guest: Page, ours: str) -> None:
    line = code(guest, ours, "frame")
    assert f'src="{ours}embed/{LATEST}"' in line
    assert 'title="Madde 9: Bilgi Ağları Şube Müdürlüğünün görev' in line
    guest.get_by_role("button", name="Kodu kopyala").click()
    copied(guest, line)


def test_the_codes_of_a_superseded_text_stay_with_it(guest: Page, ours: str) -> None:
    old = "kocaeli-bb/bilgi-islem/2022-10-11/madde-7"
    assert f'<kim-sorumlu src="{old}">' in code(guest, ours, "element", f"{old}/")


def test_without_script_the_button_leads_to_the_ways(browser: Browser, ours: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(ours + ARTICLE)
    page.locator("main").get_by_role("link", name="Sitenize ekleyin").click()
    expect(page.get_by_text("Hazırlayıcı JavaScript ile çalışır.")).to_be_visible()
    expect(page.locator("pre").first).to_contain_text('<iframe src="https://SİTE-ADRESİ/embed/')
    context.close()


@pytest.mark.parametrize("asked", ["//evil.example/x", "../konu", "yok/boyle/sayfa", '"><script>alert(1)</script>'])
def test_what_is_no_page_of_ours_is_no_choice(browser: Browser, ours: str, asked: str) -> None:
    """Not guest: the browser says in the console that a file is not there."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{ours}siteye-ekle/?{urlencode({'neyi': asked})}")
    expect(page.locator("#kimin option").first).to_have_text("Bütün belediyeler")
    expect(page.locator("#builder-code")).to_contain_text(f'src="{ours}embed/ara/"')
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_code_fits_the_page(guest: Page, ours: str, width: int) -> None:
    guest.set_viewport_size({"width": width, "height": 700})
    code(guest, ours, "element", "kocaeli-bb/bilgi-islem/2025-11-13/sema/")
    assert guest.evaluate("document.documentElement.scrollWidth") <= width
    assert guest.locator("#builder-code").evaluate("code => code.scrollWidth <= code.clientWidth")


# the frame ---------------------------------------------------------------------------------------------------------


def test_the_line_works_alone(guest: Page, ours: str, host: Host) -> None:
    line = code(guest, ours, "frame")
    guest.goto(host.show(line, frames_only(ours)))
    frame = shown(guest)
    assert frame.url == f"{ours}embed/{ARTICLE}"
    expect(frame.get_by_role("heading", level=1)).to_contain_text("Bilgi Ağları Şube Müdürlüğü")
    expect(frame.locator(".status")).to_have_text("Yürürlükte")
    expect(frame.locator(".status-line")).to_contain_text("30.11.2023 metni")
    box = guest.locator("iframe").bounding_box()
    assert box is not None
    assert box["height"] == 640
    assert frame.evaluate("getComputedStyle(document.querySelector('.law-text')).fontFamily").startswith("Literata")


def test_its_links_open_the_permanent_page_in_a_new_tab(guest: Page, ours: str, host: Host) -> None:
    guest.goto(host.show(code(guest, ours, "frame"), frames_only(ours)))
    with guest.context.expect_page() as opened:
        shown(guest).get_by_role("link", name="Künye ve kalıcı bağlantı").click()
    opened.value.wait_for_load_state()
    assert opened.value.url == ours + ARTICLE
    assert opened.value.evaluate("opener") is None
    assert guest.url == f"{host.address}/"


def test_the_frame_is_readable_without_script(browser: Browser, ours: str, host: Host) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    topic = "konu/kisisel-veriler/"
    page.goto(host.show(element(ours, "kutahya") + f'<iframe src="{ours}embed/{topic}"></iframe>', frames_only(ours)))
    expect(page.get_by_role("link", name="Bağlantı")).to_be_visible()
    expect(page.frame_locator("iframe").locator(".law-text").first).to_contain_text("kişisel")
    context.close()


def test_a_whole_text_is_brought_from_its_page_and_stays_a_strangers(guest: Page, ours: str, host: Host) -> None:
    whole = KINDS["version"]
    guest.goto(host.show(element(ours, f"{whole}#madde-9"), script_too(ours)))
    frame = shown(guest)
    expect(frame.locator(".law-text .article")).to_have_count(29)
    expect(frame.locator("#madde-9")).to_contain_text("MADDE 9")
    fits(frame)
    left = ".copy-link, a.term, .counterpart, [data-citation], [style], script"
    assert frame.locator(f".law-text :is({left})").count() == 0
    assert frame.locator("#madde-10 a.label").first.evaluate("a => a.href").startswith(f"{ours}{whole}madde-10/#")
    dressed = "[...document.querySelectorAll('.law-text [class]')].flatMap(el => [...el.classList])"
    sheet = (THEME / "mkdocs/assets/css/embed.css").read_text("utf-8")
    assert {name for name in frame.evaluate(dressed) if not re.search(rf"\.{name}(?![\w-])", sheet)} == set()


@pytest.mark.parametrize("kind", ["article", "unit", "version"])
def test_who_has_come_to_the_link_goes_on_from_the_text(browser: Browser, ours: str, kind: str) -> None:
    """The text takes the place of the link that leads to it, maybe while somebody is there."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[Route] = []

    def hold(route: Route) -> None:
        asked.append(route)

    page.route(f"{ours}{KINDS[kind]}", hold)
    page.goto(f"{ours}embed/{KINDS[kind]}")
    page.locator("[data-whole] a").first.focus()
    until(lambda: page.evaluate("document.activeElement.closest('[data-whole]') !== null") and asked)
    asked[0].continue_()
    page.locator("[data-whole]").first.wait_for(state="detached")
    expect(page.locator("main ol a.label, main .article a").first).to_be_visible()
    assert page.evaluate("document.activeElement.matches('main a')")
    context.close()


@pytest.mark.parametrize(
    ("kind", "words"), [("version", "Metnin tamamını sitede okuyun"), ("article", "Bu maddede yazanı sitede okuyun")]
)
def test_without_script_a_text_is_one_link_away(browser: Browser, ours: str, host: Host, kind: str, words: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host.show(f'<iframe src="{ours}embed/{KINDS[kind]}"></iframe>', frames_only(ours)))
    link = page.frame_locator("iframe").get_by_role("link", name=words)
    with context.expect_page() as opened:
        link.click()
    opened.value.wait_for_load_state()
    assert opened.value.url == ours + KINDS[kind]
    context.close()


# the element -------------------------------------------------------------------------------------------------------


def test_the_element_follows_the_latest_version_and_takes_its_height(guest: Page, ours: str, host: Host) -> None:
    guest.goto(host.show(code(guest, ours, "element"), script_too(ours)))
    frame = shown(guest)
    assert frame.url == f"{ours}embed/{ARTICLE}"
    # A typeface that comes later makes the text another height.
    frame.evaluate("document.fonts.ready.then(() => true)")
    fits(frame)
    wide = frame.evaluate("innerHeight")
    guest.set_viewport_size({"width": 320, "height": 700})
    until(lambda: frame.evaluate("innerHeight") > wide)
    fits(frame)
    assert guest.evaluate("document.documentElement.scrollWidth") <= 320
    guest.set_viewport_size({"width": 1280, "height": 700})
    until(lambda: frame.evaluate("innerHeight") == wide)
    assert guest.evaluate("document.querySelector('kim-sorumlu').shadowRoot") is None


def test_the_frame_is_named_by_the_link_inside(guest: Page, ours: str, host: Host) -> None:
    guest.goto(host.show(element(ours, LATEST), script_too(ours)))
    named = shown(guest).frame_element().get_attribute("title")
    assert named == "Bağlantı"


@pytest.mark.parametrize(
    "src",
    ["kocaeli-bb/bilgi-islem/madde-8", "/kocaeli-bb/bilgi-islem/madde-8/", "{ours}kocaeli-bb/bilgi-islem/madde-8/"],
)
def test_an_undated_address_is_the_newest_text(guest: Page, ours: str, host: Host, src: str) -> None:
    guest.goto(host.show(element(ours, src.format(ours=ours)), script_too(ours)))
    expect(shown(guest).locator(".status-line")).to_contain_text("13.11.2025 metni")


def test_a_topic_follows_the_texts_in_force(guest: Page, ours: str, host: Host) -> None:
    guest.goto(host.show(code(guest, ours, "element", "konu/kisisel-veriler/"), script_too(ours)))
    frame = shown(guest)
    assert frame.url == f"{ours}embed/konu/kisisel-veriler/"
    fits(frame)
    expect(frame.get_by_role("heading", level=1)).to_have_text("Kişisel verileri kim koruyor?")
    expect(frame.get_by_text("Yönetmeliğinde bu konu yazmayanlar")).to_contain_text("Eyüpsultan Belediyesi")


def test_what_a_host_asks_for_goes_along_to_the_dated_text(guest: Page, ours: str, host: Host) -> None:
    code = f'<iframe src="{ours}embed/{LATEST}?tema=koyu#fikra-1-bent-ix"></iframe>'
    guest.goto(host.show(code, frames_only(ours)))
    frame = shown(guest)
    assert frame.url == f"{ours}embed/{ARTICLE}?tema=koyu#fikra-1-bent-ix"
    assert frame.evaluate("document.documentElement.dataset.theme") == "koyu"


def test_a_frame_without_a_text_of_the_day_says_so_as_high_as_it_is(guest: Page, ours: str, host: Host) -> None:
    guest.goto(host.show(element(ours, LATEST, 'tarih="2010-01-01"'), script_too(ours)))

    def asked() -> list[Frame]:
        guest.evaluate("1")  # lets Playwright hear of new frames
        return [frame for frame in guest.main_frame.child_frames if "tarih=2010-01-01" in frame.url]

    until(asked)
    frame = asked()[0]
    expect(frame.locator("[data-day-line]")).to_contain_text("01.01.2010 gününün metni elimizde yok.")
    expect(frame.get_by_role("link", name="30.11.2023 metnini burada açın")).to_be_visible()
    fits(frame)


def test_a_clause_is_marked(guest: Page, ours: str, host: Host) -> None:
    guest.goto(host.show(element(ours, "izmir-bb/bilgi-islem/madde-9#fikra-1-bent-ix"), script_too(ours)))
    expect(shown(guest).locator(":target")).to_contain_text("güvenlik kamera sistemleri")


@pytest.mark.parametrize(
    "src", ["", "//evil.example/x", "https://evil.example/", "../ara", "javascript:alert(1)", "a b", "kutahya?x=1"]
)
def test_what_is_no_address_of_ours_makes_no_frame(guest: Page, ours: str, host: Host, src: str) -> None:
    guest.goto(host.show(element(ours, src), script_too(ours)))
    until(lambda: guest.evaluate("customElements.get('kim-sorumlu') !== undefined"))
    expect(guest.get_by_role("link", name="Bağlantı")).to_be_visible()
    assert guest.main_frame.child_frames == []


def test_it_is_as_wide_as_a_host_that_centres_what_it_shows(guest: Page, ours: str, host: Host) -> None:
    centred = "body { display: flex; flex-direction: column; align-items: center; margin: 0 }"
    guest.goto(
        host.show(f"<style>{centred}</style>{element(ours, LATEST)}", f"{script_too(ours)}; style-src 'unsafe-inline'")
    )
    shown(guest)
    until(lambda: guest.evaluate("document.querySelector('kim-sorumlu').offsetWidth === innerWidth"))


def test_a_copy_of_the_script_among_a_hosts_own_leaves_the_link(guest: Page, ours: str, host: Host) -> None:
    copy = guest.request.get(f"{ours}embed/kim-sorumlu.js").text()
    body = '<script type="module" src="/widget.js"></script>' + element(ours, LATEST).partition("</script>")[2]
    address = host.show(body, "default-src 'none'; script-src 'self'; img-src data:")
    host.handler.pages["/widget.js"] = copy
    guest.goto(address)
    until(lambda: guest.evaluate("customElements.get('kim-sorumlu') !== undefined"))
    expect(guest.get_by_role("link", name="Bağlantı")).to_be_visible()
    assert guest.main_frame.child_frames == []


def test_a_changed_address_is_shown(guest: Page, ours: str, host: Host) -> None:
    guest.goto(host.show(element(ours, LATEST), script_too(ours), ear=EAR))
    fits(shown(guest))
    guest.evaluate("document.querySelector('kim-sorumlu').setAttribute('src', 'kutahya')")
    frame = shown(guest, "embed/kutahya/")
    fits(frame)
    until(lambda: len(guest.main_frame.child_frames) == 1)


# light and dark ----------------------------------------------------------------------------------------------------


def test_light_dark_and_the_readers_own_choice(guest: Page, ours: str) -> None:
    def ground(tema: str, system: str) -> str:
        guest.emulate_media(color_scheme="dark" if system == "dark" else "light")
        guest.goto(f"{ours}embed/{ARTICLE}{tema}")
        return str(guest.evaluate("getComputedStyle(document.body).backgroundColor"))

    light, dark = ground("", "light"), ground("", "dark")
    assert light != dark
    for system in ("light", "dark"):
        assert ground("?tema=acik", system) == light
        assert ground("?tema=koyu", system) == dark
        assert ground("?tema=sistem", system) == {"light": light, "dark": dark}[system]
        assert ground('?tema="><script>', system) == {"light": light, "dark": dark}[system]


def test_the_elements_theme(guest: Page, ours: str, host: Host) -> None:
    guest.goto(host.show(element(ours, LATEST, 'tema="koyu"'), script_too(ours)))
    assert shown(guest).evaluate("document.documentElement.dataset.theme") == "koyu"


# weight and width --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pages", "brought"), [("*/*/*/madde-*/index.html", {"whole.js", "its page"}), ("konu/*/index.html", set())]
)
def test_an_embedded_article_or_topic_is_under_15_kb_beside_the_fonts_and_the_page_it_shows(
    browser: Browser, ours: str, site: Path, pages: str, brought: set[str]
) -> None:
    largest = (
        max((site / "embed").glob(pages), key=lambda path: path.stat().st_size).parent.relative_to(site).as_posix()
    )
    context = browser.new_context()
    page = context.new_page()
    counted: dict[str, int] = {}

    def weigh(request: Request) -> None:
        parts = request.sizes()
        name = request.url.rpartition("/")[2]
        if request.url.removeprefix(ours).startswith(largest.removeprefix("embed/")):
            name = "its page"
        if not name.endswith((".woff2", ".ico")):
            assert name not in counted, "nothing is asked for twice"
            counted[name] = parts["responseBodySize"] + parts["responseHeadersSize"]

    page.on("requestfinished", weigh)
    page.goto(f"{ours}{largest}/", wait_until="networkidle")
    assert set(counted) == {"", "tokens.css", "embed.css", "embedded.js"} | brought
    # A text lies on the site once: its page comes as it is, once for all frames that a reader's browser shows of it.
    counted.pop("its page", None)
    assert sum(counted.values()) < 15_000, counted
    context.close()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [320, 600])
def test_no_embed_scrolls_sideways(guest: Page, ours: str, kind: str, width: int) -> None:
    guest.set_viewport_size({"width": width, "height": 600})
    guest.goto(f"{ours}embed/{KINDS[kind]}")
    expect(guest.locator("h1")).to_be_visible()
    assert guest.evaluate("document.documentElement.scrollWidth") <= width


def test_a_chart_is_drawn_once(guest: Page, ours: str) -> None:
    for width in (320, 1000):
        guest.set_viewport_size({"width": width, "height": 600})
        guest.goto(f"{ours}embed/{KINDS['chart']}")
        assert guest.locator("svg:visible").count() == 1


# the builder and the search box ------------------------------------------------------------------------------------


def test_a_host_chooses_sees_and_copies(guest: Page, ours: str) -> None:
    guest.goto(f"{ours}siteye-ekle/")
    code = guest.locator("#builder-code")
    expect(code).to_contain_text(f'src="{ours}embed/ara/"')
    guest.get_by_label("Hangi belediye?").select_option("Kütahya Belediyesi")
    guest.get_by_label("Ne gösterilsin?").select_option("Belediyenin sayfası")
    guest.get_by_role("radio", name="Koyu").check()
    expect(code).to_contain_text(f'src="{ours}embed/kutahya/?tema=koyu"')
    preview = guest.locator(".builder iframe")
    expect(preview).to_have_attribute("src", f"{ours}embed/kutahya/?tema=koyu")
    expect(preview.content_frame.get_by_role("heading", level=1)).to_have_text("Kütahya Belediyesi")
    guest.get_by_label("Yüksekliği kendiliğinden ayarlanan").check()
    expect(code).to_contain_text('<kim-sorumlu src="kutahya" tema="koyu">')
    guest.get_by_role("button", name="Kodu kopyala").click()
    copied(guest, code.inner_text())
    letter = guest.get_by_role("link", name="Web ekibinize gönderin").get_attribute("href")
    assert letter and letter.startswith("mailto:?subject=") and "kim-sorumlu" in letter


@pytest.mark.parametrize("way", ["frame", "element"])
def test_a_question_asked_on_a_hosts_page_is_answered_on_ours(guest: Page, ours: str, host: Host, way: str) -> None:
    body = code_of_box(guest, ours, way)
    guest.goto(host.show(body, script_too(ours)))
    box = shown(guest, "izmir-bb/ara")
    box.get_by_role("searchbox").fill("kameralar")
    with guest.context.expect_page() as opened:
        box.get_by_role("button", name="Ara").click()
    answer = opened.value
    answer.wait_for_url(f"{ours}ara/?belediye=izmir-bb&q=kameralar")


def code_of_box(guest: Page, ours: str, way: str) -> str:
    guest.goto(f"{ours}siteye-ekle/")
    guest.get_by_label("Hangi belediye?").select_option("İzmir Büyükşehir Belediyesi")
    guest.locator(f"input[value={way}]").check()
    return guest.locator("#builder-code").inner_text()
