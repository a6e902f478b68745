"""WCAG 2.2 AA as far as machines can tell, on every page kind: axe-core, large text, keyboard, colours, motion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.audit import auditor, measure, visit
from tests.browser.kinds import EVERY, KINDS
from tests.browser.statement import PAGE, fixed
from tests.browser.waiting import until

pytestmark = [pytest.mark.browser, pytest.mark.site]

# A visible control that is no link in a running sentence (those are exempt: their size is that of the text).
SMALL = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('svg, .visually-hidden, .skip'))
  .filter(e => getComputedStyle(e).display !== 'inline')
  .map(e => [e.closest('label') ?? e, e.outerHTML.slice(0, 90)])
  .filter(([e]) => { const r = e.getBoundingClientRect(); return r.width < 23.9 || r.height < 23.9; })
  .map(([e, html]) => html)"""

# What reaches beyond the right edge of a page that scrolls sideways.
WIDE = """() => { const most = document.documentElement.clientWidth;
  return document.documentElement.scrollWidth <= most ? [] :
    [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > most + .5)
    .map(e => e.outerHTML.slice(0, 90)); }"""

MOVING = """() => [...document.querySelectorAll('*')].flatMap(e => [null, '::before', '::after'].map(part => {
    const s = getComputedStyle(e, part), lasts = (list) => list.split(',').some(time => parseFloat(time) > .01);
    const moves = lasts(s.transitionDuration) || (s.animationName !== 'none' && lasts(s.animationDuration));
    return moves || s.scrollBehavior === 'smooth' ? e.outerHTML.slice(0, 60) : '';
  })).filter(Boolean)"""

# The ring stands on the control, on the label around a box to tick, or on the drawn box of a chart.
RING = """() => { const e = document.activeElement, label = e.closest('label'), rect = e.querySelector(':scope > rect');
  if (rect && e.closest('svg')) return parseFloat(getComputedStyle(rect).strokeWidth);
  return Math.max(...[e, label].filter(Boolean).map(getComputedStyle)
    .map(s => s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth))); }"""


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[Page]:
    with auditor(browser) as page:
        yield page


@pytest.fixture(scope="module", params=EVERY)
def visited(request: pytest.FixtureRequest, visitor: Page, addressed: str) -> Page:
    """A page of one kind, visited once for all tests that only look."""
    visitor.set_viewport_size({"width": 320, "height": 800})
    visit(visitor, addressed + EVERY[request.param])
    return visitor


def test_axe_finds_nothing(visited: Page) -> None:
    assert measure(visited).violations == ()


def test_nothing_is_lost_sideways(visited: Page) -> None:
    """At 320 px, and with letters of twice the size: on a phone of 390 px they leave as much room as 195 px."""
    for width in (320, 195):
        visited.set_viewport_size({"width": width, "height": 800})
        assert visited.evaluate(WIDE) == []
    visited.set_viewport_size({"width": 1280, "height": 800})
    visited.evaluate("document.documentElement.style.fontSize = '200%'")
    assert visited.evaluate(WIDE) == []
    visited.evaluate("document.documentElement.style.fontSize = ''")


def test_controls_are_large_enough_to_hit(visited: Page) -> None:
    for width in (320, 1280):
        visited.set_viewport_size({"width": width, "height": 800})
        assert visited.evaluate(SMALL) == []


def test_nothing_moves_for_those_who_asked_for_stillness(visited: Page) -> None:
    visited.emulate_media(reduced_motion="reduce")
    assert visited.evaluate(MOVING) == []
    visited.emulate_media(reduced_motion="no-preference")


def test_one_main_and_one_first_heading(visited: Page) -> None:
    assert visited.locator("main").count() == 1
    assert visited.locator("h1").count() == 1
    assert visited.locator("main h1").count() == 1
    unnamed = "nav:not([aria-label]):not([aria-labelledby]), aside:not([aria-label]):not([aria-labelledby])"
    assert visited.locator(unnamed).count() == 0


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "search"])  # there the question has the focus
def test_the_first_stop_skips_to_the_content(visitor: Page, addressed: str, kind: str) -> None:
    visitor.goto(addressed + KINDS[kind])
    visitor.keyboard.press("Tab")
    link = visitor.locator(":focus")
    expect(link).to_have_text("İçeriğe geç")
    expect(link).to_be_in_viewport(ratio=1)
    visitor.keyboard.press("Enter")
    until(lambda: visitor.evaluate("document.activeElement.closest('main')?.id") == "icerik")


@pytest.mark.parametrize("kind", EVERY)
def test_focus_is_seen_in_forced_colours(visitor: Page, addressed: str, kind: str) -> None:
    visitor.emulate_media(forced_colors="active")
    visit(visitor, addressed + EVERY[kind])
    for _ in range(12):
        visitor.keyboard.press("Tab")
        if visitor.evaluate("document.activeElement === document.body"):
            break
        assert visitor.evaluate(RING) >= 2, visitor.evaluate("document.activeElement.outerHTML")
    visitor.emulate_media(forced_colors="none")


# A page, what stands out on it, and by which property it still does when the system sets all colours.
STATES = [
    ("izmir-bb/bilgi-islem/2023-11-30/madde-9/#fikra-1-bent-a", "#fikra-1-bent-a", "::before", "borderTopStyle"),
    ("izmir-bb/bilgi-islem/2023-11-30/madde-9/", ".contents [aria-current]", None, "borderLeftStyle"),
    ("izmir-bb/bilgi-islem/2023-11-30/madde-9/", ".speaker-card", None, "borderTopStyle"),
    ("izmir-bb/birim/bilgi-aglari-sube-mudurlugu/", ".tree [aria-current]", None, "outlineStyle"),
    ("kutahya/bilgi-islem/2020-11-04/sema/#birim-teknik-servis", ".tree li:target > a", None, "outlineStyle"),
    ("konu/kisisel-veriler/", ".tag--overlap", None, "borderTopStyle"),
    ("konu/kisisel-veriler/", ".not-found", "::before", "borderLeftStyle"),
    ("konu/cizelge/#k-kisisel-veriler", "tr:target", None, "outlineStyle"),
    ("kocaeli-bb/bilgi-islem/gecmis/2022-10-11..2025-11-13/", "ins", None, "textDecorationLine"),
    ("kocaeli-bb/bilgi-islem/gecmis/2022-10-11..2025-11-13/", "del", None, "textDecorationLine"),
    (
        "kocaeli-bb/bilgi-islem/gecmis/2022-10-11..2025-11-13/metin/#y-madde-1-bent-a",
        ".change:target",
        None,
        "outlineStyle",
    ),
]


@pytest.mark.parametrize(("address", "selector", "part", "shown_by"), STATES)
def test_no_state_is_lost_in_forced_colours(
    visitor: Page, addressed: str, address: str, selector: str, part: str | None, shown_by: str
) -> None:
    visitor.set_viewport_size({"width": 1280, "height": 800})
    visitor.emulate_media(forced_colors="active")
    visitor.goto(addressed + address)
    style = "(e, [part, shown]) => getComputedStyle(e, part)[shown]"
    assert visitor.locator(selector).first.evaluate(style, [part, shown_by]) != "none"
    visitor.emulate_media(forced_colors="none")


def tab_to(page: Page, here: Callable[[str], bool]) -> None:
    """Presses Tab until the focused control's name fits; what is never reached fails."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if here(page.evaluate("document.activeElement?.innerText ?? ''")):
            return
    raise AssertionError("never reached by the Tab key")


def test_from_the_question_to_a_copied_link_by_keyboard(page: Page, addressed: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(addressed)
    tab_to(page, lambda name: name.startswith("Güvenlik kameraları"))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/konu/[a-z-]*kamera[a-z-]*/$"))
    tab_to(page, lambda name: name.startswith("m. "))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/madde-\d+/(#.*)?$"))
    tab_to(page, lambda name: name == "Hep güncel kalan bağlantıyı kopyala")
    page.keyboard.press("Enter")
    expect(page.locator("[data-announcement]")).to_contain_text("kopyalandı")
    latest = re.sub(r"/\d{4}-\d\d-\d\d/", "/", page.url)
    assert page.evaluate("navigator.clipboard.readText()") == latest


def test_the_public_statement_is_of_these_measurements() -> None:
    """Of these page kinds, in these settings, by this axe-core; `make a11y` writes it anew."""
    assert fixed(EVERY) in PAGE.read_text(encoding="utf-8")
