"""What a first visit costs: requests, bytes as a server with gzip sends them, first paint on a slow connection.

    PYTHONPATH=. .venv/bin/python -m bench.weight [SITE …]     # of the built site, or of others beside it
    PYTHONPATH=. .venv/bin/python -m bench.weight --answers [SITE …]

The connection is set by the browser's own protocol (Network.emulateNetworkConditions): 400 ms, 400 kbit/s. Times are
the median of RUNS visits with an empty cache. A walk is home, topic, article, one after the other with one cache.

`--answers`: QUESTIONS of the judged sets, each asked in a browser with an empty cache at /ara/?q=…. What a browser
had asked for by the moment the page says its outcome (`data-outcome`, with the first ten results) counts, headers too.
"""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from bench.search.answers import DEVELOPMENT, SETS, load
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
QUESTIONS = 100
# Notes when the results page says its outcome, as the browser's clock has it.
NOTE_OUTCOME = """
new MutationObserver((_, observer) => {
  if (!document.querySelector('[data-outcome]')) return;
  window.outcomeAt = Date.now() / 1000;
  observer.disconnect();
}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-outcome'] });
"""
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"


@dataclass
class Request:
    """An address asked for, when (seconds of the clock), and how many bytes came."""

    address: str
    begun: float
    bytes: int = 0


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
        self.requests: dict[str, Request] = {}
        self._line.on("Network.requestWillBeSent", self._begun)
        self._line.on("Network.loadingFinished", self._finished)

    def _begun(self, event: dict[str, Any]) -> None:
        self.requests[event["requestId"]] = Request(event["request"]["url"], float(event["wallTime"]))

    def _finished(self, event: dict[str, Any]) -> None:
        self.requests[event["requestId"]].bytes = int(event["encodedDataLength"])

    @property
    def bytes(self) -> int:
        """What came over the line, headers too."""
        return sum(request.bytes for request in self.requests.values())

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
    found = len(visit.requests), visit.bytes
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
        before = len(visit.requests), visit.bytes
        visit.page.goto(served + PAGES[name])
        visit.page.wait_for_load_state("networkidle")
        yield f"{'walk: ' + name:16}{len(visit.requests) - before[0]:9}{visit.bytes - before[1]:9,}"
    visit.close()


def questions() -> list[str]:
    """The questions asked: evenly from the seen half of the judged set and from the development set."""
    known = [one.q for one in load(SETS["2026"]) if one.half == "seen"] + [one.q for one in load(DEVELOPMENT)]
    return [known[at * len(known) // QUESTIONS] for at in range(QUESTIONS)]


def answer_weight(browser: Browser, served: str, question: str) -> tuple[int, int, int]:
    """Of a first visit to the answer of a question: requests, bytes of search data, bytes of everything."""
    visit = Visit(browser, slow=False)
    visit.page.add_init_script(NOTE_OUTCOME)
    visit.page.goto(f"{served}ara/?{urlencode({'q': question})}")
    visit.page.locator("[data-outcome]").wait_for(state="attached")
    moment = visit.page.evaluate("window.outcomeAt")
    visit.page.wait_for_load_state("networkidle")
    counted = [request for request in visit.requests.values() if request.begun <= moment]
    visit.close()
    data = sum(request.bytes for request in counted if "/assets/search/" in request.address)
    return len(counted), data, sum(request.bytes for request in counted)


def measure_answers(browser: Browser, served: str) -> Iterator[str]:
    """The table of first answers: over all questions the median, the 95th of a hundred, the most."""
    rows = [answer_weight(browser, served, question) for question in questions()]
    yield f"to the first answer of {len(rows)} questions: median, p95, most"
    for name, values in zip(("requests", "search data", "everything"), zip(*rows, strict=True), strict=True):
        yield f"{name:16}" + "".join(f"{value:9,}" for value in spread(values))


def spread(values: Sequence[int]) -> tuple[int, int, int]:
    """The middle value, the 95th of a hundred, the greatest."""
    ordered = sorted(values)
    return ordered[len(ordered) // 2], ordered[len(ordered) * 95 // 100], ordered[-1]


def main() -> None:
    """Prints a table for each site."""
    answers, *sites = sys.argv[1:] if sys.argv[1:2] == ["--answers"] else ("", *sys.argv[1:])
    path = executable()
    assert path, "no Chromium on this machine"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        for site in sites or ["site"]:
            print(f"\n{site}")
            with site_at_root(Path(site)) as served:
                for line in (measure_answers if answers else measure)(browser, served):
                    print(line, flush=True)
        browser.close()


if __name__ == "__main__":
    main()
