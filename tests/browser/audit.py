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

CONTRAST = "color-contrast"
LINKS = "link-in-text-block"
"""The two rules that can turn out otherwise in another scheme; nothing else of a page depends on its colours."""

# What the contrast of a text follows from is its look: its own styles and those of all that it stands in. In a table of
# a thousand cells they are the same again and again, and contrast is what axe-core takes nine tenths of its time for.
_OF_EVERY_LOOK = """() => {
  const STYLES = ['color', 'backgroundColor', 'backgroundImage', 'opacity', 'filter', 'mixBlendMode', 'textShadow',
    'fontSize', 'fontWeight', 'position', 'clipPath'];
  const numbers = new Map(), known = new Map(), texts = new Map();
  const look = (e) => {
    if (!e) return 0;
    if (!known.has(e)) {
      const style = getComputedStyle(e);
      const own = [e.localName, e.matches(':disabled'), ...STYLES.map(name => style[name])];
      const key = [look(e.parentElement), ...own].join('|');
      if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
      known.set(e, numbers.get(key));
    }
    return known.get(e);
  };
  const isText = (e) => e.matches('input, select, textarea') ||
    [...e.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  for (const e of document.body.querySelectorAll('*')) {
    if (!isText(e) || !e.checkVisibility({visibilityProperty: true}) || !e.getClientRects().length) continue;
    const first = texts.get(look(e))?.[0] ?? e;
    texts.set(look(e), [first, e]);
  }
  return [...new Set([...texts.values()].flat())];
}"""

_RUN = f"""([options, everywhere]) =>
  axe.run(everywhere ? document : {{include: ({_OF_EVERY_LOOK})()}}, {{...options, resultTypes: ['violations']}})
  .then(r => ({{
    engine: r.testEngine.version,
    passed: r.passes.map(rule => rule.id),
    undecided: r.incomplete.map(rule => rule.id),
    violations: r.violations.flatMap(rule => rule.nodes.map(node => `${{rule.id}}: ${{node.target.join(' ')}}`)),
  }}))"""


def _only(rule: str) -> dict[str, Any]:
    return {"runOnly": {"type": "rule", "values": [rule]}}


_ALL: dict[str, Any] = {"runOnly": {"type": "tag", "values": TAGS}}
_ALL_BUT_CONTRAST = _ALL | {"rules": {CONTRAST: {"enabled": False}}}


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
    """Goes there and waits until what is sought is drawn, and what a frame shows has come, where something is."""
    page.goto(address)
    page.locator("[aria-busy=true], [data-whole]").first.wait_for(state="detached")


def audit(page: Page, address: str) -> Audit:
    """One visit."""
    page.set_viewport_size({"width": WIDTHS[0], "height": 800})
    visit(page, address)
    return measure(page)


def measure(page: Page) -> Audit:
    """The page as it stands; the settings change under the reader's eyes.

    The contrast of every text is measured once, and in every other setting that of every look.
    """
    engine, passed, undecided, violations = "", set[str](), set[str](), list[Finding]()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            for options, everywhere in _runs(first=(scheme, width) == (SCHEMES[0], WIDTHS[0]), light=scheme == "light"):
                result = cast(dict[str, Any], page.evaluate(_RUN, [options, everywhere]))
                engine = result["engine"]
                passed.update(result["passed"])
                undecided.update(result["undecided"])
                violations += [Finding(scheme, width, words) for words in result["violations"]]
    return Audit(engine, frozenset(passed), frozenset(undecided), tuple(violations))


def _runs(*, first: bool, light: bool) -> list[tuple[dict[str, Any], bool]]:
    """What is asked of axe-core in a setting, and whether of the whole page."""
    if first:
        return [(_ALL, True)]
    return [(_ALL_BUT_CONTRAST if light else _only(LINKS), True), (_only(CONTRAST), False)]
