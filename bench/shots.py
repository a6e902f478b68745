"""`make shots`: a picture of every page kind, on a phone and on a desk, light and dark, into build/shots/.

The pictures are for looking at: what overlaps, is cut off or wraps badly is seen here before a reader sees it.
Names of page kinds (tests/browser/kinds.py) as arguments take only those.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page, sync_playwright
from tests.browser.audit import visit
from tests.browser.chromium import executable
from tests.browser.hosting import site_at_root
from tests.browser.kinds import EVERY

ROOT = Path(__file__).parents[1]
SHOTS = ROOT / "build" / "shots"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (390, 1280)
TALLEST = 4000
"""Pixels of a page shown; what repeats below that looks the same."""


def shoot(page: Page, kind: str, address: str) -> None:
    """Four pictures of one page: "build/shots/matrix-390-dark.png"."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        visit(page, address)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
            path = SHOTS / f"{kind.replace(' ', '-')}-{width}-{scheme}.png"
            page.screenshot(path=path, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})


def main(kinds: Iterable[str]) -> None:
    """Shoots the site that was built last."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with site_at_root(ROOT / "site") as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=arguments)
        page = browser.new_page(locale="tr-TR")
        for kind in kinds or EVERY:
            shoot(page, kind, served + EVERY[kind])
        browser.close()
    print(f"Pictures are in {SHOTS.relative_to(ROOT)}/")


if __name__ == "__main__":
    main(sys.argv[1:])
