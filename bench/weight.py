"""What a first visit costs: requests, bytes as a server with gzip sends them, first paint on a slow connection.

    PYTHONPATH=. .venv/bin/python -m bench.weight [SITE …]     # of the built site, or of others beside it

The connection is set by the browser's own protocol (Network.emulateNetworkConditions): 400 ms, 400 kbit/s. Times are
the median of RUNS visits with an empty cache. A walk is home, topic, article, one after the other with one cache.
"""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from tests.browser.chromium import executable
from tests.browser.hosting import site_at_root

RUNS = 3
LATENCY, THROUGHPUT = 400, 400_000 / 8
PAGES = {
    "home": "",
    "topic": "konu/guvenlik-kameralari/",
    "article": "kocaeli-bb/bilgi-islem/2025-11-13/madde-8/",
    "whole text": "kocaeli-bb/bilgi-islem/2025-11-13/",
    "comparison": "kocaeli-bb/bilgi-islem/gecmis/2022-10-11..2025-11-13/",
    "/ara/": "ara/",
    "/ara/?q=kamera": "ara/?q=kamera",
}
WALK = ("home", "topic", "article")
ANSWERED = ".answer-card, .found, .outside"  # on the page of results
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"


class Visit:
    """Counts what a page asks for, in a browser of its own: requests, and bytes that came over the line."""

    def __init__(self, browser: Browser, *, slow: bool) -> None:
        self._context = browser.new_context(viewport={"width": 390, "height": 844})
        self.page: Page = self._context.new_page()
        self._line = self._context.new_cdp_session(self.page)
        self._line.send("Network.enable")
        if slow:
            self._line.send(
                "Network.emulateNetworkConditions",
                {
                    "offline": False,
                    "latency": LATENCY,
                    "downloadThroughput": THROUGHPUT,
                    "uploadThroughput": THROUGHPUT,
                },
            )
        self.asked: list[str] = []
        self.bytes = 0
        self._line.on("Network.requestWillBeSent", lambda event: self.asked.append(event["request"]["url"]))
        self._line.on("Network.loadingFinished", self._finished)

    def _finished(self, event: dict[str, Any]) -> None:
        self.bytes += int(event["encodedDataLength"])

    def close(self) -> None:
        """Ends the visit, and its cache."""
        self._context.close()


def weigh(browser: Browser, address: str, wanted: str = "") -> tuple[int, int]:
    """Requests and bytes of a first visit; up to what is `wanted` on the page, if anything."""
    visit = Visit(browser, slow=False)
    visit.page.goto(address)
    if wanted:
        visit.page.locator(wanted).first.wait_for()
    else:
        visit.page.wait_for_load_state("networkidle")
    found = len(visit.asked), visit.bytes
    visit.close()
    return found


def paint(browser: Browser, address: str, wanted: str = "") -> tuple[float, float]:
    """Seconds to the first paint, and to what is `wanted`, on the slow connection."""
    firsts, drawn = [], []
    for _ in range(RUNS):
        visit = Visit(browser, slow=True)
        visit.page.goto(address, wait_until="commit")
        if wanted:
            visit.page.locator(wanted).first.wait_for()
            drawn.append(visit.page.evaluate("performance.now()") / 1000)
        visit.page.wait_for_load_state("load")
        firsts.append(visit.page.evaluate(PAINTED) / 1000)
        visit.close()
    return statistics.median(firsts), statistics.median(drawn) if drawn else 0.0


def measure(browser: Browser, served: str) -> Iterator[str]:
    """The table of one site, line by line."""
    yield f"{'':16}{'requests':>9}{'bytes':>9}{'paint s':>9}{'answer s':>9}"
    for name, path in PAGES.items():
        wanted = ANSWERED if "?q=" in path else ""
        requests, size = weigh(browser, served + path, wanted)
        first, answer = paint(browser, served + path, wanted)
        yield f"{name:16}{requests:9}{size:9,}{first:9.2f}{f'{answer:.2f}' if answer else '':>9}"
    visit = Visit(browser, slow=False)
    for name in WALK:
        before = len(visit.asked), visit.bytes
        visit.page.goto(served + PAGES[name])
        visit.page.wait_for_load_state("networkidle")
        yield f"{'walk: ' + name:16}{len(visit.asked) - before[0]:9}{visit.bytes - before[1]:9,}"
    visit.close()


def main() -> None:
    """Prints a table for each site."""
    path = executable()
    assert path, "no Chromium on this machine"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        for site in sys.argv[1:] or ["site"]:
            print(f"\n{site}")
            with site_at_root(Path(site)) as served:
                for line in measure(browser, served):
                    print(line, flush=True)
        browser.close()


if __name__ == "__main__":
    main()
