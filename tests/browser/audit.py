"""What axe-core finds on a page, in every setting a reader may have; shared by the tests and by `make a11y`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal, cast

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (320, 1280)
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")

COLOUR_RULES = ("color-contrast", "link-in-text-block")
"""All that can turn out otherwise in another scheme; nothing else of a page depends on its colours."""

_RUN = """(only) => axe.run({runOnly: only, resultTypes: ['violations']}).then(r => ({
  engine: r.testEngine.version,
  passed: r.passes.map(rule => rule.id),
  undecided: r.incomplete.map(rule => rule.id),
  violations: r.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}`)),
}))"""


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that breaks a rule: in which setting, and "color-contrast: .panel small"."""

    scheme: str
    width: int
    words: str


@dataclass(frozen=True, slots=True)
class Audit:
    """What axe-core said of one page in all settings."""

    engine: str
    passed: frozenset[str]
    undecided: frozenset[str]
    """Rules that need a person's eye here: contrast over a pattern, for example."""
    violations: tuple[Finding, ...]


@contextmanager
def auditor(browser: Browser) -> Iterator[Page]:
    """A page into which axe-core is loaded; our own policy forbids foreign scripts, so it is lifted here."""
    context = browser.new_context(locale="tr-TR", bypass_csp=True)
    context.add_init_script(Axe().axe_script)
    yield context.new_page()
    context.close()


def visit(page: Page, address: str) -> None:
    """Goes there and waits until what is sought is drawn, where something is."""
    page.goto(address)
    page.locator("[aria-busy=true]").wait_for(state="detached")


def audit(page: Page, address: str) -> Audit:
    """One visit."""
    page.set_viewport_size({"width": WIDTHS[0], "height": 800})
    visit(page, address)
    return measure(page)


def measure(page: Page) -> Audit:
    """The page as it stands; the settings change under the reader's eyes."""
    engine, passed, undecided, violations = "", set[str](), set[str](), list[Finding]()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            only = {"type": "tag", "values": TAGS} if scheme == SCHEMES[0] else {"type": "rule", "values": COLOUR_RULES}
            result = cast(dict[str, Any], page.evaluate(_RUN, only))
            engine = result["engine"]
            passed.update(result["passed"])
            undecided.update(result["undecided"])
            violations += [Finding(scheme, width, words) for words in result["violations"]]
    return Audit(engine, frozenset(passed), frozenset(undecided), tuple(violations))
