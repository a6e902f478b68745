"""Nothing but heights passes the frame, and only heights that the frame itself says."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.embedding import ARTICLE, EAR, LATEST, code, element, fits, origin, script_too, shown
from tests.browser.hosting import Host
from tests.browser.waiting import until

pytestmark = [pytest.mark.alone, pytest.mark.browser, pytest.mark.site]

FORGED = "{kimSorumlu: 'yukseklik', px: 3333}"


def height(guest: Page) -> float:
    """Of the element in the host's own page, where a message takes effect at once."""
    return float(guest.locator("kim-sorumlu").evaluate("e => e.getBoundingClientRect().height"))


def test_messages_that_are_not_the_frames_own_change_nothing(guest: Page, ours: str, host: Host, other: Host) -> None:
    """Forged by the host itself, by a frame of a third origin, and sent by another frame of our own."""
    liar = other.show(
        "<h1>x</h1>",
        "default-src 'self'; img-src data:",
        lie=f"setInterval(() => parent.postMessage({FORGED}, '*'), 20);",
    )
    body = f'{element(ours, LATEST)}<iframe src="{liar}"></iframe><iframe src="{ours}embed/kutahya/"></iframe>'
    policy = script_too(ours).replace("frame-src", f"frame-src {other.address}")
    guest.goto(host.show(body, policy, ear=EAR))
    frame, sibling = shown(guest, ARTICLE), shown(guest, "kutahya")
    fits(frame)
    before = height(guest)
    guest.evaluate(f"postMessage({FORGED}, '*')")
    guest.evaluate(f"dispatchEvent(new MessageEvent('message', {{data: {FORGED}, origin: '{origin(ours)}'}}))")
    sibling.evaluate(f"parent.postMessage({FORGED}, '*')")
    until(lambda: guest.evaluate("gelen.filter(veri => veri.px === 3333).length > 5"))
    assert height(guest) == before


def test_a_frame_that_went_elsewhere_is_not_believed(guest: Page, ours: str, host: Host, other: Host) -> None:
    liar = other.show("<h1>x</h1>", "default-src 'self'; img-src data:", lie=f"parent.postMessage({FORGED}, '*');")
    policy = script_too(ours).replace("frame-src", f"frame-src {other.address}")
    guest.goto(host.show(element(ours, LATEST), policy, ear=EAR))
    frame = shown(guest)
    fits(frame)
    before = height(guest)
    frame.goto(liar)
    until(lambda: guest.evaluate("gelen.some(veri => veri.px === 3333)"))
    assert height(guest) == before


def test_a_height_is_kept_within_bounds(guest: Page, ours: str, host: Host) -> None:
    guest.goto(host.show(element(ours, LATEST), script_too(ours), ear=EAR))
    frame = shown(guest)
    fits(frame)
    before = height(guest)
    for px in ("'3333'", "NaN", "Infinity", "null", "{}", "[3333]"):
        frame.evaluate(f"parent.postMessage({{kimSorumlu: 'yukseklik', px: {px}}}, '*')")
    for message in ("null", "'yukseklik'", "{px: 3333}", "{kimSorumlu: 'adres', px: 3333}"):
        frame.evaluate(f"parent.postMessage({message}, '*')")
    frame.evaluate("parent.postMessage('son', '*')")
    until(lambda: guest.evaluate("gelen.at(-1) === 'son'"))
    assert height(guest) == before
    frame.evaluate("parent.postMessage({kimSorumlu: 'yukseklik', px: 1e12}, '*')")
    until(lambda: frame.evaluate("innerHeight === 150000"))
    frame.evaluate("parent.postMessage({kimSorumlu: 'yukseklik', px: -5}, '*')")
    until(lambda: frame.evaluate("innerHeight === 80"))


def test_the_frame_says_its_height_and_nothing_else(guest: Page, ours: str, host: Host) -> None:
    guest.goto(host.show(element(ours, LATEST), script_too(ours), ear=EAR))
    frame = shown(guest)
    fits(frame)
    messages = guest.evaluate("gelen")
    assert messages
    for message in messages:
        assert set(message) == {"kimSorumlu", "px"}
        assert message["kimSorumlu"] == "yukseklik"
        assert isinstance(message["px"], int)


def test_neither_side_can_script_the_other(browser: Browser, ours: str, host: Host) -> None:
    """Not guest: the browser says in the console that it refused."""
    context = browser.new_context()
    page = context.new_page()
    line = code(page, ours, "frame")
    page.goto(host.show(line, script_too(ours), ear=EAR))
    frame = shown(page)
    refused = "run => { try { run(); return 'ran' } catch (error) { return error.name } }"
    for attempt in ("frames[0].document.title", "frames[0].localStorage", "frames[0].document.body.innerHTML = ''"):
        assert page.evaluate(f"({refused})(() => {attempt})") == "SecurityError"
    assert page.evaluate("document.querySelector('iframe').contentDocument") is None
    for attempt in ("parent.document.title", "top.document.cookie", "top.location.href = 'about:blank'"):
        assert frame.evaluate(f"({refused})(() => {attempt})") == "SecurityError"
    before = frame.evaluate("document.documentElement.outerHTML")
    frame.evaluate(EAR)
    page.evaluate(
        "for (const m of ['x', {tema: 'koyu'}, {kimSorumlu: 'tema'}, 7, 'son']) frames[0].postMessage(m, '*')"
    )
    until(lambda: frame.evaluate("gelen.at(-1) === 'son'"))
    assert frame.evaluate("document.documentElement.outerHTML") == before
    assert page.url == f"{host.address}/"
    context.close()


def test_nothing_is_stored(guest: Page, ours: str, host: Host) -> None:
    guest.goto(host.show(element(ours, LATEST, 'tema="koyu"'), script_too(ours)))
    frame = shown(guest)
    fits(frame)
    assert guest.context.cookies() == []
    for place in (frame, guest.main_frame):
        assert place.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
        assert place.evaluate("indexedDB.databases().then(all => all.length)") == 0
        assert place.evaluate("caches.keys().then(all => all.length)") == 0
