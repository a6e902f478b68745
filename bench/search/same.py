"""Asks two built sites the same questions and says where the engines' results differ, in anything.

    .venv/bin/python -m bench.search.same before/site site          the development set and the seen half
    .venv/bin/python -m bench.search.same --drawn before/site site  of every tenth question what its page shows

For changes that must not change an answer: how the index is packed, cut or loaded. Compared is the whole result, from
the outcome to the marks in each text, not only what a page draws of it. `--drawn` compares the results as they stand on
the page, what lies folded opened.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlencode

from bench.search.answers import DEVELOPMENT, SETS, load
from bench.search.outcomes import RESULTS, unfolded
from bench.search.serving import serve
from playwright.sync_api import Browser, sync_playwright
from tests.browser.chromium import executable

# What the engine keeps for itself within a result is left out: it is how the index is packed.
ASK = """
async (questions) => {
  const { opened } = await import(new URL('../assets/site/later-search-opened.js', location.href).href);
  const engine = await opened();
  const plain = (key, value) => (key === 'store' || key === 'entry' ? undefined : value);
  const results = [];
  for (const question of questions) {
    results.push(JSON.stringify(await engine.search(question, { limit: 10 }), plain));
    results.push(JSON.stringify(await engine.begun(question.slice(0, 5)), plain));
  }
  return results;
}
"""

DRAWN = """
(results) => {
  for (const fold of results.querySelectorAll('details')) fold.open = false;
  const status = document.querySelector('[data-status]').textContent;
  return JSON.stringify([results.dataset.outcome, status, [...results.children].map((part) => part.outerHTML)]);
}
"""


def results(browser: Browser, base: str, questions: Sequence[str]) -> list[str]:
    """What a site's engine gives to each question, as JSON: its result, and what its first five letters suggest."""
    page = browser.new_page()
    page.goto(f"{base}ara/")
    found = page.evaluate(ASK, list(questions))
    page.close()
    return [str(one) for one in found]


def drawn(browser: Browser, base: str, questions: Sequence[str]) -> list[str]:
    """What the results page of a site shows for each question, as JSON: its outcome, its status, its results."""
    page = browser.new_page()
    found = []
    for question in questions:
        page.goto(f"{base}ara/?{urlencode({'q': question})}")
        unfolded(page)
        found.append(str(page.locator(RESULTS).evaluate(DRAWN)).replace(base, ""))
    page.close()
    return found


def difference(one: object, other: object, path: str = "") -> str:
    """Where two values first differ, and how; "" if they do not."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted(one.keys() | other.keys()):
            if found := difference(one.get(key), other.get(key), f"{path}.{key}"):
                return found
        return ""
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        return next((found for at, (a, b) in pairs if (found := difference(a, b, f"{path}[{at}]"))), "")
    return "" if one == other else f"{path}: {str(one)[:80]} / {str(other)[:80]}"


def main(sites: Sequence[str]) -> None:
    """Asks both sites and prints each question whose results differ; ends with 1 if there is one."""
    path = executable()
    read = drawn if "--drawn" in sites else results
    sites = [site for site in sites if site != "--drawn"]
    if path is None or len(sites) != 2:
        sys.exit(__doc__ if path else "no Chromium on this machine")
    asked = [question.q for question in load(SETS["2026"]) if question.half == "seen"] + [
        one.q for one in load(DEVELOPMENT)
    ]
    asked = asked[::10] if read is drawn else asked
    said = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        for site in sites:
            with serve(Path(site).resolve(), policy=None) as base:
                said.append(read(browser, base, asked))
        browser.close()
    names = asked if read is drawn else [name for question in asked for name in (question, f"{question[:5]} …")]
    pairs = zip(names, *said, strict=True)
    found = {name: difference(json.loads(one), json.loads(other)) for name, one, other in pairs if one != other}
    print(*(f"{name}\n    {how}" for name, how in found.items()), sep="\n")
    print(f"{len(found)} of {len(names)} results differ")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
