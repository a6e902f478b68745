"""Our pages in a stranger's, for tests: policies, codes, and the frames a page shows."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urlsplit

from playwright.sync_api import Frame, Page, expect

from tests.browser.waiting import until

ARTICLE = "izmir-bb/bilgi-islem/2023-11-30/madde-9/"
LATEST = "izmir-bb/bilgi-islem/madde-9/"

# The frame of a text at its address without a date.
_LEADING = re.compile(r"/embed/[^/]+/bilgi-islem/(?!\d{4}-)")

# A stranger's script that keeps every message it gets.
EAR = "self.gelen = []; addEventListener('message', (olay) => gelen.push(olay.data));"


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
    """The frame that shows `address` of ours, or the only one, loaded. (`frames` has none of a shadow tree's.)

    An address without a date leads on; the frame that is there then is meant.
    """

    def found() -> list[Frame]:
        page.evaluate("1")  # lets Playwright hear of new frames
        return [
            f
            for f in page.main_frame.child_frames
            if f.url.startswith("http") and address in f.url and not _LEADING.search(f.url)
        ]

    until(found)
    frame = found()[0]
    frame.wait_for_selector("h1")
    frame.wait_for_load_state("load")
    frame.evaluate("document.fonts.ready.then(() => true)")  # they change its height
    return frame


def fits(frame: Frame) -> None:
    """Waits until the frame is as high as what it shows."""
    until(lambda: frame.evaluate("innerHeight === Math.ceil(document.body.getBoundingClientRect().height)"))


def code(page: Page, ours: str, which: str, address: str = ARTICLE) -> str:
    """A code, "frame" or "element", as the page for hosts makes it for those who come from a page."""
    page.goto(ours + address)
    page.locator("main").get_by_role("link", name="Sitenize ekleyin").click()
    page.locator(f"input[value={which}]").check()
    expect(page.locator("#kimin option").first).to_have_text("Geldiğiniz sayfa")
    return page.locator("#builder-code").inner_text()
