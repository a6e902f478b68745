"""Pictures of the review page, step by step, into build/shots/review/: a draft is opened, mended by keys, and ready.

The draft is the small invented project of the tests, so that no real text is shown half-read. Widths of a desk and of a
phone, light and dark.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright
from tests.browser.chromium import executable
from tests.review.serving import reviewed

SHOTS = Path(__file__).parents[1] / "build" / "shots" / "review"
# What is pressed before each picture, and what the picture is of.
STEPS = (
    ((), "1-kusku"),
    (("ArrowRight",), "2-alt-bent"),
    (("b",), "3-baslik"),
    (("t", "o"), "4-kim-konusuyor"),
    (("Escape", "?"), "5-tuslar"),
    (("Escape", "t", "Enter"), "6-kilitlenebilir"),
)


def shoot(page: Page, name: str) -> None:
    """One step in light and dark, on a desk and on a phone."""
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
            page.screenshot(path=SHOTS / f"{name}-{width}-{scheme}.png")


def main() -> None:
    """Takes all pictures."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with (
        tempfile.TemporaryDirectory() as folder,
        reviewed(Path(folder)) as (_, address),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=executable(), args=arguments)
        page = browser.new_page(locale="tr-TR")
        page.goto(address)
        for keys, name in STEPS:
            for key in keys:
                before = page.locator("main").get_attribute("data-revision")
                page.keyboard.press(key)
                if key in ("ArrowRight", "b", "Enter"):
                    expect(page.locator("main")).not_to_have_attribute("data-revision", before or "")
            shoot(page, name)
        browser.close()
    print(f"Pictures are in {SHOTS.relative_to(Path.cwd())}/")


if __name__ == "__main__":
    main()
