"""Asks the built site a judged set of questions in a real Chromium and says what its results page says.

    .venv/bin/python -m bench.search.outcomes                       the seen half of answers_2026.yml
    .venv/bin/python -m bench.search.outcomes --set 2027            … of answers_2027.yml, by a second reader
    .venv/bin/python -m bench.search.outcomes --set 2028            … of answers_2028.yml, smaller, by a third
    .venv/bin/python -m bench.search.outcomes --set 2029            … of answers_2029.yml, of duty after duty
    .venv/bin/python -m bench.search.outcomes --set 2030            … of answers_2030.yml, of devices, kinds of work
    .venv/bin/python -m bench.search.outcomes --set 2031            … of answers_2031.yml, in spoken spelling
    .venv/bin/python -m bench.search.outcomes --set 2032            … of answers_2032.yml, complaints, duty by duty
    .venv/bin/python -m bench.search.outcomes --set 2033            … of answers_2033.yml, the same of other duties
    .venv/bin/python -m bench.search.outcomes --set 2034            … of answers_2034.yml, in words far from the texts
    .venv/bin/python -m bench.search.outcomes --list                with every question that went wrong
    .venv/bin/python -m bench.search.outcomes --rows                with what is too much or lacks on their cards
    .venv/bin/python -m bench.search.outcomes --development  questions without clauses, to be tuned on
    .venv/bin/python -m bench.search.outcomes --half unseen         the other half: for the last measurement only
    .venv/bin/python -m bench.search.outcomes --site elsewhere/site another built site than site/

The outcome is what the page says in `data-outcome`. A page that does not say it is taken at its looks: a card is an
answer, hits are clauses, else nothing.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from urllib.parse import urlencode

from bench.search.answers import DEVELOPMENT, SETS, Question, load
from bench.search.measure import TOP, Answered, Judged, Row, rows
from bench.search.serving import serve
from bench.search.site import ROOT, corpus
from playwright.sync_api import Browser, Page, sync_playwright
from tests.browser.chromium import executable

RESULTS = "[data-results]"
# The clauses shown, in their order: those of the answer, and below it the others.
HITS = ".answer-row__place a, .found h3 a"
LOOKS = "**/*.{css,woff2,svg,png}"  # not fetched: only what the page says is asked
READ = """
(results, hits) => {
  const links = (root, selector) => [...new Set([...root.querySelectorAll(selector)].map((link) => link.href))];
  const card = results.querySelector('.answer-card');
  return {
    outcome: (results.closest('[data-outcome]') ?? results.querySelector('[data-outcome]'))?.dataset.outcome ?? '',
    hits: links(results, hits),
    links: links(results, 'a'),
    rows: card && [...card.querySelectorAll('li')].map((row) => [row.querySelector('a')?.href ?? '', row.textContent]),
  };
}
"""


@dataclass(frozen=True, slots=True)
class Said:
    """What the results page said to one question: addresses are relative to the site; no `rows` is no card.

    A row of the card is the clause it links to ("" if to none) and its words.
    """

    outcome: str
    hits: tuple[str, ...]
    links: tuple[str, ...]
    rows: tuple[tuple[str, str], ...] | None


def ask(browser: Browser, base: str, questions: Iterable[Question]) -> list[Said]:
    """What the page says to each question."""
    context = browser.new_context()
    context.route(LOOKS, lambda route: route.abort())
    page = context.new_page()
    said = []
    for question in questions:
        page.goto(f"{base}ara/?{urlencode({'q': question.q})}")
        unfolded(page)
        said.append(_said(page.locator(RESULTS).evaluate(READ, HITS), base))
    context.close()
    return said


def unfolded(page: Page) -> None:
    """Waits for the results of a question and opens what lies folded below an outcome: it is loaded only then."""
    page.wait_for_selector(f"{RESULTS}[aria-busy=false]", state="attached")
    fold = page.locator(f"{RESULTS} > .folded")
    if fold.count():
        fold.locator("> summary").click()
        fold.locator(".folded__content > .search-status").wait_for(state="detached")


def _said(seen: dict[str, object], base: str) -> Said:
    def addresses(name: str) -> tuple[str, ...]:
        found = seen[name]
        return tuple(str(link).removeprefix(base) for link in found) if isinstance(found, list) else ()

    shown = seen["rows"]
    card = tuple((href.removeprefix(base), text) for href, text in shown) if isinstance(shown, list) else None
    hits = addresses("hits")
    looks = "answer" if card is not None else "clauses" if hits else "nothing"
    return Said(str(seen["outcome"]) or looks, hits, addresses("links"), card)


def outcome_right(question: Question, said: Said) -> bool:
    """Whether the outcome is the judged one, or one that is right as well."""
    return said.outcome in {question.outcome, *question.also}


def answers_falsely(question: Question, said: Said) -> bool:
    """Whether it answers where nothing held here does."""
    due = {"answer", "clauses", "page", "compare"}
    return said.outcome == "answer" and not due & {question.outcome, *question.also}


def first_right(question: Question, said: Said) -> bool:
    """Whether the first hit is one of the right ones."""
    return bool(said.hits) and said.hits[0] in question.first


def first_near(question: Question, said: Said) -> bool:
    """Whether the first hit at least helps to answer."""
    return bool(said.hits) and said.hits[0] in question.relevant


def leads(question: Question, said: Said) -> bool:
    """Whether the page links to what was asked for: one of its pages, or the comparison of both municipalities."""
    wanted = question.pages or (f"karsilastir/{'..'.join(sorted(question.of))}/",)
    return any(link.partition("?")[0].partition("#")[0] in wanted for link in said.links)


def card(question: Question, said: Said) -> str:
    """How good the first card is: "right", "partly", "wrong" or "none"; see the heads of the judged sets."""
    if said.rows is None:
        return "none"
    within = f"{question.at}/" if question.at else ""
    cited = [(href, words) for href, words in said.rows if href and href.startswith(within)]
    sound = [(href, words) for href, words in cited if href in question.relevant]
    harmless = all(href in question.relevant or href in question.near for href, _ in cited)
    if harmless and all(_names_one(at, units, sound) for at, units in question.card.items()):
        return "right"
    named = any(_names_one(at, units, cited) for at, units in question.card.items())
    return "partly" if sound or named else "wrong"


def faults(question: Question, said: Said) -> Iterable[str]:
    """What keeps a card from being right: "+" a row that was not judged relevant, "-" a municipality that lacks."""
    shown = [(href, words) for href, words in said.rows or () if href.startswith(question.at or "")]
    fitting = {*question.relevant, *question.near}
    yield from (f"+ {href}  {words[:90]}" for href, words in shown if href and href not in fitting)
    sound = [(href, words) for href, words in shown if href in question.relevant]
    for municipality, units in question.card.items():
        if not _names_one(municipality, units, sound):
            yield f"- {municipality}: {', '.join(at for clauses in units.values() for at in clauses)}"


def _card_is(state: str, question: Question, said: Said) -> bool:
    return card(question, said) == state


def _names_one(municipality: str, units: Iterable[str], shown: Iterable[tuple[str, str]]) -> bool:
    here = [(href, words) for href, words in shown if href.startswith(f"{municipality}/")]
    return any(_unit_name(href, unit) in words for href, words in here for unit in units)


@cache
def _unit_name(address: str, unit: str) -> str:
    """The name of a unit in the text that an address belongs to; no name where that text has no such unit."""
    text = address.partition("madde-")[0]
    for version in corpus().versions:
        if text == f"{version.municipality}/{version.regulation}/{version.date}/":
            return next((held.name for held in version.units if held.id == unit), "\0")
    return "\0"


Pair = tuple[Question, Said]
Test = Callable[[Question, Said], bool]


def _of(pairs: Sequence[Pair], *outcomes: str) -> list[Pair]:
    return [pair for pair in pairs if pair[0].outcome in outcomes]


def _share(name: str, pairs: Sequence[Pair], test: Test) -> str:
    count = sum(test(*pair) for pair in pairs)
    return f"{name:<44} {count:>4} of {len(pairs):>4}  {count / max(1, len(pairs)):6.1%}"


def report(pairs: Sequence[Pair]) -> Iterable[str]:
    """The figures, a line each."""
    cards = _of(pairs, "answer")
    found = _of(pairs, "answer", "clauses")
    unanswered = _of(pairs, "outside", "other-place", "silent", "nothing")
    yield _share("outcome right", pairs, outcome_right)
    for outcome in dict.fromkeys(question.outcome for question, _ in pairs):
        yield _share(f"  {outcome}", _of(pairs, outcome), outcome_right)
    yield _share("false answers, of all without one", unanswered, answers_falsely)
    for outcome in ("outside", "other-place", "silent", "nothing"):
        yield _share(f"  {outcome}", _of(pairs, outcome), answers_falsely)
    yield _share("first hit right", found, first_right)
    yield _share("  right or near", found, first_near)
    for state in ("right", "partly", "wrong", "none"):
        yield _share(f"card {state}", cards, partial(_card_is, state))
    yield _share("leads to the page or comparison", _of(pairs, "page", "compare"), leads)
    all_in_all = _recall(found)
    yield f"articles among the first {TOP}: {all_in_all.article:.3f}, MRR {all_in_all.mrr:.3f}, lost {all_in_all.lost}"


def _recall(pairs: Sequence[Pair]) -> Row:
    judged = [Judged(question.q, question.outcome, question.relevant) for question, _ in pairs]
    return rows(judged, [Answered(said.hits, 0, 0) for _, said in pairs])[0]


def misses(pairs: Sequence[Pair], *, rows: bool = False) -> Iterable[str]:
    """A line per question that went wrong: what was said, what the card was, where the first hit lies; its `rows`."""
    for question, said in pairs:
        due = question.outcome in {"answer", "clauses"}
        state = card(question, said) if question.outcome == "answer" else ""
        right = outcome_right(question, said) and state in {"", "right"} and (not due or first_right(question, said))
        if not right:
            first = said.hits[0] if said.hits else "–"
            yield f"{question.outcome:<11} {said.outcome:<11} {state:<7} {question.q}  [{first}]"
            if rows and state not in {"", "right"}:
                yield from (f"    {fault}" for fault in faults(question, said))


def main() -> None:
    """Reads the arguments, asks and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site (default: site/)")
    parser.add_argument("--set", choices=SETS, default="2026", help="which judged set (default: 2026)")
    parser.add_argument("--half", choices=("seen", "unseen"), default="seen", help="which half (default: seen)")
    parser.add_argument("--development", action="store_true", help="the questions that may be tuned on instead")
    parser.add_argument("--list", action="store_true", help="list the questions that went wrong")
    parser.add_argument("--rows", action="store_true", help="list them with what of their cards is too much or lacks")
    options = parser.parse_args()
    path = executable()
    if path is None:
        sys.exit("no Chromium on this machine")
    judged = [question for question in load(SETS[options.set]) if question.half == options.half]
    questions = load(DEVELOPMENT) if options.development else judged
    with sync_playwright() as playwright, serve(options.site.resolve(), policy=None) as base:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        pairs = list(zip(questions, ask(chromium, base, questions), strict=True))
        chromium.close()
    print(*report(pairs), sep="\n")
    if options.list or options.rows:
        print("", *misses(pairs, rows=options.rows), sep="\n")


if __name__ == "__main__":
    main()
