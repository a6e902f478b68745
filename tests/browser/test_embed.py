"""Our pages inside a stranger's: another origin, a strict policy, a real Chromium. Only heights may pass the frame."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Frame, Page, Request, Route, expect

from tests.browser.hosting import Host, our_site, stranger

pytestmark = [pytest.mark.browser, pytest.mark.site]

ARTICLE = "izmir-bb/bilgi-islem/2023-11-30/madde-9/"
LATEST = "izmir-bb/bilgi-islem/madde-9/"
KINDS = {
    "municipality": "kutahya/",
    "version": "eyupsultan/bilgi-islem/",
    "article": LATEST,
    "superseded article": "kocaeli-bb/bilgi-islem/2022-10-11/madde-7/",
    "lost article": "eyupsultan/bilgi-islem/madde-12/",
    "unit": "kutahya/birim/donanim-servisi/",
    "chart": "kocaeli-bb/bilgi-islem/sema/",
}
# A stranger's script that keeps every message it gets, and can send some.
EAR = "self.gelen = []; addEventListener('message', (olay) => gelen.push(olay.data));"


@pytest.fixture(scope="module")
def ours(site: Path) -> Iterator[str]:
    with our_site(site) as address:
        yield address


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    with stranger() as running:
        yield running


@pytest.fixture(scope="module")
def other() -> Iterator[Host]:
    with stranger() as running:
        yield running


@pytest.fixture
def guarded(page: Page, ours: str, host: Host, other: Host) -> Page:
    """A page that may ask the three sites of these tests and nobody else."""
    known = {urlsplit(address).netloc for address in (ours, host.address, other.address)}

    def guard(route: Route) -> None:
        assert urlsplit(route.request.url).netloc in known, route.request.url
        route.continue_()

    page.route("**/*", guard)
    return page


def origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def frames_only(ours: str) -> str:
    return f"default-src 'none'; img-src data:; frame-src {origin(ours)}"


def script_too(ours: str) -> str:
    return f"{frames_only(ours)}; script-src 'self' {origin(ours)}"


def element(ours: str, src: str, attributes: str = "") -> str:
    """The element with a link inside, and its script."""
    link = f'<a href="{ours}embed/">Bağlantı</a>'
    script = f'<script type="module" src="{ours}embed/kim-sorumlu.js"></script>'
    return f'{script}<kim-sorumlu src="{escape(src)}" {attributes}>{link}</kim-sorumlu>'


def shown(page: Page, address: str = "") -> Frame:
    """The frame that shows `address` of ours, or the only one, loaded. (`frames` has none of a shadow tree's.)"""
    for _ in range(200):
        for frame in page.main_frame.child_frames:
            if frame.url.startswith("http") and address in frame.url:
                frame.wait_for_selector("h1")
                return frame
        page.wait_for_timeout(25)
    raise AssertionError(f"no frame with {address}: {[frame.url for frame in page.frames]}")


def fits(frame: Frame) -> None:
    """Waits until the frame is as high as what it shows."""
    frame.wait_for_function("innerHeight === Math.ceil(document.body.getBoundingClientRect().height)")


def code(page: Page, ours: str, which: str, address: str = ARTICLE) -> str:
    """A code as the dialog of a page shows it."""
    page.goto(ours + address)
    page.get_by_role("button", name="Sitenize ekleyin").click()
    return page.locator(f"#{which}").inner_text()


# what the dialog offers --------------------------------------------------------------------------------------------


def test_the_dialog_opens_copies_and_closes(guarded: Page, ours: str) -> None:
    line = code(guarded, ours, "kod-cerceve")
    dialog = guarded.get_by_role("dialog", name="Sitenize ekleyin")
    expect(dialog).to_be_visible()
    assert f'src="{ours}embed/{LATEST}"' in line
    dialog.get_by_role("button", name="Kodu kopyala").first.click()
    copied = "(want) => navigator.clipboard.readText().then(text => text === want)"
    guarded.wait_for_function(copied, arg=line)
    guarded.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(guarded.get_by_role("button", name="Sitenize ekleyin")).to_be_focused()


def test_the_dialog_works_without_script(browser: Browser, ours: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    line = code(page, ours, "kod-cerceve")
    assert f'src="/embed/{LATEST}"' in line
    expect(page.get_by_text("tam adresini yazın")).to_be_visible()
    expect(page.get_by_role("button", name="Kodu kopyala")).to_have_count(0)
    context.close()


@pytest.mark.parametrize(
    "address",
    [
        ARTICLE,
        "kutahya/",
        "kutahya/birim/donanim-servisi/",
        "eyupsultan/bilgi-islem/2024-11-08/",
        "kocaeli-bb/bilgi-islem/2022-10-11/madde-7/",
        "kocaeli-bb/bilgi-islem/2025-11-13/sema/",
    ],
)
@pytest.mark.parametrize("width", [320, 1280])
def test_the_dialog_fits_the_page(guarded: Page, ours: str, address: str, width: int) -> None:
    guarded.set_viewport_size({"width": width, "height": 700})
    code(guarded, ours, "kod-oge", address)
    assert guarded.evaluate("document.documentElement.scrollWidth") <= width
    assert guarded.locator("#ekle").evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth")


# the frame ---------------------------------------------------------------------------------------------------------


def test_the_line_works_alone(guarded: Page, ours: str, host: Host) -> None:
    line = code(guarded, ours, "kod-cerceve")
    guarded.goto(host.show(line, frames_only(ours)))
    frame = shown(guarded)
    assert frame.url == f"{ours}embed/{LATEST}"
    expect(frame.get_by_role("heading", level=1)).to_contain_text("Bilgi Ağları Şube Müdürlüğü")
    expect(frame.locator(".durum")).to_have_text("Yürürlükte")
    expect(frame.locator(".durum-satiri")).to_contain_text("30.11.2023 sürümü")
    box = guarded.locator("iframe").bounding_box()
    assert box is not None
    assert box["height"] == 640
    assert frame.evaluate("getComputedStyle(document.querySelector('.hukum')).fontFamily").startswith("Literata")


def test_its_links_open_the_permanent_page_in_a_new_tab(guarded: Page, ours: str, host: Host) -> None:
    guarded.goto(host.show(code(guarded, ours, "kod-cerceve"), frames_only(ours)))
    with guarded.context.expect_page() as opened:
        shown(guarded).get_by_role("link", name="Künye ve kalıcı bağlantı").click()
    opened.value.wait_for_load_state()
    assert opened.value.url == ours + ARTICLE
    assert opened.value.evaluate("opener") is None
    assert guarded.url == f"{host.address}/"


def test_the_frame_is_readable_without_script(browser: Browser, ours: str, host: Host) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host.show(element(ours, "kutahya") + f'<iframe src="{ours}embed/{LATEST}"></iframe>', frames_only(ours)))
    expect(page.get_by_role("link", name="Bağlantı")).to_be_visible()
    expect(page.frame_locator("iframe").get_by_role("heading", level=1)).to_contain_text("Bilgi Ağları")
    context.close()


# the element -------------------------------------------------------------------------------------------------------


def test_the_element_follows_the_latest_version_and_takes_its_height(guarded: Page, ours: str, host: Host) -> None:
    guarded.goto(host.show(code(guarded, ours, "kod-oge"), script_too(ours)))
    frame = shown(guarded)
    assert frame.url == f"{ours}embed/{LATEST}"
    fits(frame)
    wide = frame.evaluate("innerHeight")
    guarded.set_viewport_size({"width": 320, "height": 700})
    frame.wait_for_function("before => innerHeight > before", arg=wide)
    fits(frame)
    assert guarded.evaluate("document.documentElement.scrollWidth") <= 320
    guarded.set_viewport_size({"width": 1280, "height": 700})
    frame.wait_for_function("before => innerHeight === before", arg=wide)
    assert guarded.evaluate("document.querySelector('kim-sorumlu').shadowRoot") is None


def test_the_frame_is_named_by_the_link_inside(guarded: Page, ours: str, host: Host) -> None:
    guarded.goto(host.show(element(ours, LATEST), script_too(ours)))
    named = shown(guarded).frame_element().get_attribute("title")
    assert named == "Bağlantı"


@pytest.mark.parametrize("src", ["kocaeli-bb/bilgi-islem/madde-8", "/kocaeli-bb/bilgi-islem/madde-8/"])
def test_an_undated_address_is_the_newest_text(guarded: Page, ours: str, host: Host, src: str) -> None:
    guarded.goto(host.show(element(ours, src), script_too(ours)))
    expect(shown(guarded).locator(".durum-satiri")).to_contain_text("13.11.2025 sürümü")


def test_a_clause_is_marked(guarded: Page, ours: str, host: Host) -> None:
    guarded.goto(host.show(element(ours, "izmir-bb/bilgi-islem/madde-9#fikra-1-bent-ix"), script_too(ours)))
    expect(shown(guarded).locator(":target")).to_contain_text("güvenlik kamera sistemleri")


@pytest.mark.parametrize(
    "src", ["", "//evil.example/x", "https://evil.example/", "../ara", "javascript:alert(1)", "a b", "kutahya?x=1"]
)
def test_what_is_no_address_of_ours_makes_no_frame(guarded: Page, ours: str, host: Host, src: str) -> None:
    guarded.goto(host.show(element(ours, src), script_too(ours)))
    guarded.wait_for_function("customElements.get('kim-sorumlu') !== undefined")
    expect(guarded.get_by_role("link", name="Bağlantı")).to_be_visible()
    assert guarded.main_frame.child_frames == []


def test_a_changed_address_is_shown(guarded: Page, ours: str, host: Host) -> None:
    guarded.goto(host.show(element(ours, LATEST), script_too(ours), ear=EAR))
    fits(shown(guarded))
    guarded.evaluate("document.querySelector('kim-sorumlu').setAttribute('src', 'kutahya')")
    frame = shown(guarded, "embed/kutahya/")
    fits(frame)
    assert len(guarded.main_frame.child_frames) == 1


# light and dark ----------------------------------------------------------------------------------------------------


def test_light_dark_and_the_readers_own_choice(guarded: Page, ours: str) -> None:
    def ground(tema: str, system: str) -> str:
        guarded.emulate_media(color_scheme="dark" if system == "dark" else "light")
        guarded.goto(f"{ours}embed/{LATEST}{tema}")
        return str(guarded.evaluate("getComputedStyle(document.body).backgroundColor"))

    light, dark = ground("", "light"), ground("", "dark")
    assert light != dark
    for system in ("light", "dark"):
        assert ground("?tema=acik", system) == light
        assert ground("?tema=koyu", system) == dark
        assert ground("?tema=sistem", system) == {"light": light, "dark": dark}[system]
        assert ground('?tema="><script>', system) == {"light": light, "dark": dark}[system]


def test_the_elements_theme(guarded: Page, ours: str, host: Host) -> None:
    guarded.goto(host.show(element(ours, LATEST, 'tema="koyu"'), script_too(ours)))
    assert shown(guarded).evaluate("document.documentElement.dataset.tema") == "koyu"


# nothing but heights passes the frame ------------------------------------------------------------------------------


FORGED = "{kimSorumlu: 'yukseklik', px: 3333}"


def test_messages_that_are_not_the_frames_own_change_nothing(guarded: Page, ours: str, host: Host, other: Host) -> None:
    """Forged by the host itself, by a frame of a third origin, and sent by another frame of our own."""
    liar = other.show(
        "<h1>x</h1>",
        "default-src 'self'; img-src data:",
        lie=f"setInterval(() => parent.postMessage({FORGED}, '*'), 20);",
    )
    body = f'{element(ours, LATEST)}<iframe src="{liar}"></iframe><iframe src="{ours}embed/kutahya/"></iframe>'
    policy = script_too(ours).replace("frame-src", f"frame-src {other.address}")
    guarded.goto(host.show(body, policy, ear=EAR))
    frame, sibling = shown(guarded, LATEST), shown(guarded, "kutahya")
    fits(frame)
    height = frame.evaluate("innerHeight")
    guarded.evaluate(f"postMessage({FORGED}, '*')")
    guarded.evaluate(f"dispatchEvent(new MessageEvent('message', {{data: {FORGED}, origin: '{origin(ours)}'}}))")
    sibling.evaluate(f"parent.postMessage({FORGED}, '*')")
    guarded.wait_for_function("gelen.filter(veri => veri.px === 3333).length > 5")
    assert frame.evaluate("innerHeight") == height


def test_a_frame_that_went_elsewhere_is_not_believed(guarded: Page, ours: str, host: Host, other: Host) -> None:
    liar = other.show("<h1>x</h1>", "default-src 'self'; img-src data:", lie=f"parent.postMessage({FORGED}, '*');")
    policy = script_too(ours).replace("frame-src", f"frame-src {other.address}")
    guarded.goto(host.show(element(ours, LATEST), policy, ear=EAR))
    frame = shown(guarded)
    fits(frame)
    height = frame.evaluate("innerHeight")
    frame.goto(liar)
    guarded.wait_for_function("gelen.some(veri => veri.px === 3333)")
    assert frame.evaluate("innerHeight") == height


def test_a_height_is_kept_within_bounds(guarded: Page, ours: str, host: Host) -> None:
    guarded.goto(host.show(element(ours, LATEST), script_too(ours), ear=EAR))
    frame = shown(guarded)
    fits(frame)
    height = frame.evaluate("innerHeight")
    for px in ("'3333'", "NaN", "Infinity", "null", "{}", "[3333]"):
        frame.evaluate(f"parent.postMessage({{kimSorumlu: 'yukseklik', px: {px}}}, '*')")
    for message in ("null", "'yukseklik'", "{px: 3333}", "{kimSorumlu: 'adres', px: 3333}"):
        frame.evaluate(f"parent.postMessage({message}, '*')")
    frame.evaluate("parent.postMessage('son', '*')")
    guarded.wait_for_function("gelen.at(-1) === 'son'")
    assert frame.evaluate("innerHeight") == height
    frame.evaluate("parent.postMessage({kimSorumlu: 'yukseklik', px: 1e12}, '*')")
    frame.wait_for_function("innerHeight === 150000")
    frame.evaluate("parent.postMessage({kimSorumlu: 'yukseklik', px: -5}, '*')")
    frame.wait_for_function("innerHeight === 80")


def test_the_frame_says_its_height_and_nothing_else(guarded: Page, ours: str, host: Host) -> None:
    guarded.goto(host.show(element(ours, LATEST), script_too(ours), ear=EAR))
    frame = shown(guarded)
    fits(frame)
    messages = guarded.evaluate("gelen")
    assert messages
    for message in messages:
        assert set(message) == {"kimSorumlu", "px"}
        assert message["kimSorumlu"] == "yukseklik"
        assert isinstance(message["px"], int)


def test_neither_side_can_script_the_other(browser: Browser, ours: str, host: Host) -> None:
    """Not guarded: the browser says in the console that it refused."""
    context = browser.new_context()
    page = context.new_page()
    line = code(page, ours, "kod-cerceve")
    page.goto(host.show(line, script_too(ours), ear=EAR))
    frame = shown(page)
    refused = "run => { try { run(); return 'ran' } catch (error) { return error.name } }"
    for attempt in ("frames[0].document.title", "frames[0].localStorage", "frames[0].document.body.innerHTML = ''"):
        assert page.evaluate(f"({refused})(() => {attempt})") == "SecurityError"
    assert page.evaluate("document.querySelector('iframe').contentDocument") is None
    for attempt in ("parent.document.title", "top.document.cookie", "top.location.href = 'about:blank'"):
        assert frame.evaluate(f"({refused})(() => {attempt})") == "SecurityError"
    before = frame.evaluate("document.documentElement.outerHTML")
    page.evaluate("for (const m of ['x', {tema: 'koyu'}, {kimSorumlu: 'tema'}, 7]) frames[0].postMessage(m, '*')")
    page.wait_for_timeout(100)
    assert frame.evaluate("document.documentElement.outerHTML") == before
    assert page.url == f"{host.address}/"
    context.close()


def test_nothing_is_stored(guarded: Page, ours: str, host: Host) -> None:
    guarded.goto(host.show(element(ours, LATEST, 'tema="koyu"'), script_too(ours)))
    frame = shown(guarded)
    fits(frame)
    assert guarded.context.cookies() == []
    for place in (frame, guarded.main_frame):
        assert place.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
        assert place.evaluate("indexedDB.databases().then(all => all.length)") == 0
        assert place.evaluate("caches.keys().then(all => all.length)") == 0


# weight and width --------------------------------------------------------------------------------------------------


def test_an_embedded_article_is_under_15_kb_beside_the_fonts(browser: Browser, ours: str, site: Path) -> None:
    articles = (site / "embed").glob("*/*/madde-*/index.html")
    largest = max(articles, key=lambda path: path.stat().st_size).parent.relative_to(site).as_posix()
    context = browser.new_context()
    page = context.new_page()
    sizes: dict[str, int] = {}

    def weigh(request: Request) -> None:
        parts = request.sizes()
        sizes[request.url] = parts["responseBodySize"] + parts["responseHeadersSize"]

    page.on("requestfinished", weigh)
    page.goto(f"{ours}{largest}/", wait_until="networkidle")
    counted = {url.rpartition("/")[2]: size for url, size in sizes.items() if not url.endswith((".woff2", ".ico"))}
    assert set(counted) == {"", "tokens.css", "embed.css", "gomulu.js"}
    assert sum(counted.values()) < 15_000, counted
    context.close()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [320, 600])
def test_no_twin_scrolls_sideways(guarded: Page, ours: str, kind: str, width: int) -> None:
    guarded.set_viewport_size({"width": width, "height": 600})
    guarded.goto(f"{ours}embed/{KINDS[kind]}")
    expect(guarded.locator("h1")).to_be_visible()
    assert guarded.evaluate("document.documentElement.scrollWidth") <= width


def test_a_chart_is_drawn_once(guarded: Page, ours: str) -> None:
    for width in (320, 1000):
        guarded.set_viewport_size({"width": width, "height": 600})
        guarded.goto(f"{ours}embed/{KINDS['chart']}")
        assert guarded.locator("svg:visible").count() == 1
