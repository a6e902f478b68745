"""Asks the built site in a real Chromium, beside three other searches, and says how well and how fast each answers.

    .venv/bin/python -m bench.search                                our own judged sets, known items, bytes, latency
    .venv/bin/python -m bench.search my-judged.json                 any judged set, see measure.load
    .venv/bin/python -m bench.search --site elsewhere/site          another built site than site/
    .venv/bin/python -m bench.search --growth 12500 25000 50000     cost at synthetic sizes

Results are those of the page a reader sees (/ara/?q=…), in its order; times and known items are the engine's behind it.
Rivals are asked in the same run, unless --alone.
"""

from __future__ import annotations

import argparse
import gzip
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import urlencode

from bench.search import growth, known_item, rivals
from bench.search.measure import Answered, Judged, Row, load, percentile, rows
from bench.search.outcomes import HITS, unfolded
from bench.search.serving import serve
from bench.search.site import NAMELESS, ROOT, concepts, corpus, search_site, words
from playwright.sync_api import Browser, Page, sync_playwright
from tests.browser.chromium import executable

from kimsorumlu.exports.search.documents import collections
from kimsorumlu.exports.search.postings import index
from kimsorumlu.exports.search.shards import files
from kimsorumlu.exports.search.spoken import tables

OURS = """
async ({base}) => {
  const { openEngine } = await import(new URL('assets/js/search/engine.js', base));
  const engine = await openEngine();
  globalThis.ask = async (q) => (await engine.search(q, { limit: 40 })).clauses.map((clause) => clause.address);
}
"""
TEXTS = """
async ({base, questions}) => {
  const { openEngine } = await import(new URL('assets/js/search/engine.js', base));
  const engine = await openEngine();
  const found = [];
  for (const q of questions) found.push((await engine.search(q, { limit: 10 })).clauses.map((clause) => clause.text));
  return found;
}
"""
ASK_ALL = """
async (questions) => {
  const answers = [];
  for (const q of questions) {
    const times = [];
    let found = [];
    for (let i = 0; i < 2; i++) {
      const start = performance.now();
      found = await globalThis.ask(q);
      times.push(performance.now() - start);
    }
    answers.push({ found: found.slice(0, 40), times });
  }
  return answers;
}
"""
FIRST = """
async ({base, q, limit}) => {
  const { openEngine } = await import(new URL('assets/js/search/engine.js', base));
  await (await openEngine()).search(q, { limit });
}
"""


def results(browser: Browser, base: str, judged: Sequence[Judged]) -> list[Answered]:
    """What the results page links to for each question, with the milliseconds until it is drawn, cold and warm."""
    context = browser.new_context()
    page = context.new_page()
    answers = []
    for question in judged:
        times = []
        for _ in range(2):
            start = time.perf_counter()
            page.goto(f"{base}ara/?{urlencode({'q': question.q})}")
            unfolded(page)
            times.append(1000 * (time.perf_counter() - start))
        links = [str(link.get_attribute("href")) for link in page.locator(HITS).all()]
        answers.append(Answered(tuple(link.removeprefix(base) for link in links), *times))
    context.close()
    return answers


def ask(browser: Browser, base: str, prepare: str, judged: Sequence[Judged]) -> list[Answered]:
    """The answers of one search to all questions, each asked twice, in one page."""
    page = browser.new_page()
    page.goto(base)
    page.evaluate(prepare, {"base": base})
    answers = page.evaluate(ASK_ALL, [question.q for question in judged])
    page.close()
    return [Answered(tuple(a["found"]), *a["times"]) for a in answers]


def processor(browser: Browser, base: str, judged: Sequence[Judged]) -> tuple[list[float], list[float]]:
    """Milliseconds of the page's own thread per question for ten results, first asked and asked again.

    Unlike time by the clock this does not count waiting for the network, the server, or other work on the machine.
    """
    page = browser.new_page()
    page.goto(base)
    page.evaluate(OURS.replace("limit: 40", "limit: 10"), {"base": base})
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return 1000 * float(next(m["value"] for m in metrics if m["name"] == "TaskDuration"))

    first: list[float] = []
    again: list[float] = []
    for question in judged:
        for times in (first, again):
            before = spent()
            page.evaluate("(q) => globalThis.ask(q)", question.q)
            times.append(spent() - before)
    page.close()
    return first, again


def transferred(browser: Browser, base: str, q: str, limit: int) -> tuple[int, int]:
    """Bytes on the wire (headers and compression included) and requests until a first question is answered."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(base)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[int] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    page.evaluate(FIRST, {"base": base, "q": q, "limit": limit})
    page.wait_for_timeout(20)
    context.close()
    return sum(sizes), len(sizes)


def _print_rows(name: str, table: Iterable[Row]) -> None:
    print(f"\n{name}\n{'kind':<12} {'n':>4} {'article@10':>10} {'links@10':>9} {'clause@10':>9} {'MRR':>6} {'lost':>5}")
    for row in table:
        clause = f"{row.clause:.3f}" if row.clause is not None else "–"
        print(
            f"{row.name:<12} {row.count:>4} {row.article:>10.3f} {row.links:>9.3f} {clause:>9} "
            f"{row.mrr:>6.3f} {row.lost:>5}"
        )


def _print_times(name: str, answers: Sequence[Answered]) -> None:
    first, again = [a.first_ms for a in answers], [a.again_ms for a in answers]
    print(
        f"{name:<24} first asked p50 {percentile(first, 0.5):7.1f} p95 {percentile(first, 0.95):7.1f} ms   "
        f"asked again p50 {percentile(again, 0.5):7.1f} p95 {percentile(again, 0.95):7.1f} ms"
    )


def _print_processor(browser: Browser, base: str, judged: Sequence[Judged]) -> None:
    first, again = processor(browser, base, judged)
    print(
        f"{'  processor time alone':<24} "
        f"first asked p50 {percentile(first, 0.5):7.1f} p95 {percentile(first, 0.95):7.1f} ms   "
        f"asked again p50 {percentile(again, 0.5):7.1f} p95 {percentile(again, 0.95):7.1f} ms"
    )


def _print_bytes(browser: Browser, base: str, judged: Sequence[Judged]) -> None:
    for limit in (10, 30):
        costs = [transferred(browser, base, question.q, limit) for question in judged[:: max(1, len(judged) // 40)]]
        total = [size for size, _ in costs]
        print(
            f"bytes to the first {limit} results, scripts included: p50 {percentile(total, 0.5) / 1000:.1f} "
            f"p95 {percentile(total, 0.95) / 1000:.1f} most {max(total) / 1000:.1f} KB, "
            f"{max(count for _, count in costs)} requests at most"
        )


def quality(browser: Browser, sets: dict[str, list[Judged]], built: Path, alone: bool) -> None:
    """Our search and the rivals on judged sets; known items and bytes for ours."""
    everything = [question for judged in sets.values() for question in judged]
    with serve(built, policy=None) as base:
        answers = {name: results(browser, base, judged) for name, judged in sets.items()}
        for name, judged in sets.items():
            _print_rows(f"this search: {name}", rows(judged, answers[name]))
        print()
        _print_times("the page, drawn", [answer for found in answers.values() for answer in found])
        _print_times("this search", ask(browser, base, OURS, everything))
        _print_processor(browser, base, everything)
        _print_bytes(browser, base, everything)
        _print_known_items(browser, base)
    if not alone:
        _rivals(browser, sets)


def _print_known_items(browser: Browser, base: str) -> None:
    found = known_item.items(corpus(), 150)
    page: Page = browser.new_page()
    page.goto(base)
    texts = page.evaluate(TEXTS, {"base": base, "questions": [item.q for item in found]})
    page.close()
    print("\nknown items (the clause itself in the first ten)")
    for kind in dict.fromkeys(item.kind for item in found):
        hits = [item.text in text for item, text in zip(found, texts, strict=True) if item.kind == kind]
        print(f"{kind:<16} {sum(hits) / len(hits):.3f} of {len(hits)}")


def _rivals(browser: Browser, sets: dict[str, list[Judged]]) -> None:
    current, _ = collections(corpus(), NAMELESS)
    with tempfile.TemporaryDirectory() as folder:
        site = rivals.material_site(current.articles, Path(folder))
        rivals.add_lunr(current.articles, site)
        searches = {"Material (lang: tr)": rivals.MATERIAL, "lunr + tr": rivals.LUNR}
        if rivals.add_pagefind(site):
            searches["Pagefind"] = rivals.PAGEFIND
        else:
            print("\nPagefind: not installed (pip install 'pagefind[bin]')")
        with serve(site, policy=None) as base:
            for name, prepare in searches.items():
                answers = {key: ask(browser, base, prepare, judged) for key, judged in sets.items()}
                for key, judged in sets.items():
                    _print_rows(f"{name}: {key}", rows(judged, answers[key])[:1])
                _print_times(name, [answer for found in answers.values() for answer in found])
        sizes = [(site / "search/search_index.json", "Material"), (site / "lunr/clauses.json", "lunr")]
        for path, name in sizes:
            print(
                f"{name} fetches its index on the first question: {len(gzip.compress(path.read_bytes())) / 1000:.0f} KB"
            )


def scale(browser: Browser, sizes: Sequence[int], judged: Sequence[Judged]) -> None:
    """Building and asking synthetic corpora. Building is given in processor time, which other work does not stretch."""
    print(f"{'texts':>6} {'clauses':>8} {'CPU s':>8} {'files':>6} {'MB':>6} {'manifest KB':>12}")
    for size in sizes:
        grown = growth.grown(corpus(), size)
        start = time.process_time()
        made = list(files(grown, index(grown, concepts()), "current", tables(words(), concepts())))
        seconds = time.process_time() - start
        manifest = len(gzip.compress(made[-1].content)) / 1000
        total = sum(len(file.content) for file in made) / 1e6
        texts, clauses = growth.count(grown.articles)
        print(f"{texts:>6} {clauses:>8} {seconds:>8.1f} {len(made):>6} {total:>6.1f} {manifest:>12.1f}")
        with tempfile.TemporaryDirectory() as folder:
            site = search_site(Path(folder))
            for file in made:
                (site / file.path).parent.mkdir(parents=True, exist_ok=True)
                (site / file.path).write_bytes(file.content)
            with serve(site) as base:
                _print_times("  this search", ask(browser, base, OURS, judged))
                _print_processor(browser, base, judged)
                _print_bytes(browser, base, judged)


def main() -> None:
    """Reads the arguments and runs what they ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("judged", nargs="*", type=Path, help="judged sets (JSON)")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site (default: site/)")
    parser.add_argument("--alone", action="store_true", help="do not ask the rivals")
    parser.add_argument("--growth", nargs="+", type=int, metavar="CLAUSES", help="measure synthetic sizes instead")
    options = parser.parse_args()
    if not options.growth and not (options.site / "assets" / "search").is_dir():
        sys.exit(f"{options.site} holds no built site: run make site first")
    path = executable()
    if path is None:
        sys.exit("no Chromium on this machine")
    own = [Path(__file__).with_name(f"judged-{half}.json") for half in ("tune", "heldout", "blind", "blind-2")]
    sets = {file.stem: load(file) for file in options.judged or own}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        if options.growth:
            scale(chromium, options.growth, [question for judged in sets.values() for question in judged])
        else:
            quality(chromium, sets, options.site.resolve(), options.alone)
        chromium.close()


if __name__ == "__main__":
    main()
