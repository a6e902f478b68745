"""What pages cost a reader: requests and bytes of a first visit, fonts included, and of the next page."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.conftest import ROOT

pytestmark = [pytest.mark.alone, pytest.mark.browser, pytest.mark.site]

FIRST, NEXT = 100_000, 15_000
PER_RESPONSE = 180  # header lines of a plain static server


def weight(site: Path, path: str) -> int:
    """A file as a server with gzip sends it."""
    file = site / path
    content = (file / "index.html" if file.is_dir() else file).read_bytes()
    return PER_RESPONSE + (len(content) if file.suffix == ".woff2" else len(gzip.compress(content, 6)))


def fetched(page: Page, served: str, address: str) -> list[str]:
    """What a page fetches, in the order of asking, each once."""
    asked: dict[str, None] = {}
    page.on("request", lambda request: asked.setdefault(request.url.removeprefix(served)))
    page.goto(served + address)
    page.wait_for_load_state("networkidle")
    return list(asked)


@pytest.fixture(scope="module")
def heaviest(site: Path) -> str:
    """The address of the article whose page is largest."""
    pages = [
        path.parent for path in site.glob("*/*/20*/*madde-*/index.html") if path.relative_to(site).parts[0] != "embed"
    ]
    assert len(pages) > 90
    return max((f"{path.relative_to(site).as_posix()}/" for path in pages), key=lambda path: weight(site, path))


def test_the_heaviest_article(page: Page, served: str, site: Path, heaviest: str) -> None:
    files = fetched(page, served, heaviest)
    assert any(name.endswith("literata-latin.woff2") for name in files)
    weights = {name: weight(site, name) for name in files}
    assert sum(weights.values()) < FIRST, sorted(weights.items(), key=lambda pair: -pair[1])
    assert weights[heaviest] < NEXT


# Requests and bytes of a first visit; times, which depend on the machine, are measured by bench/weight.py.
FIRST_VISITS = {
    "": (10, 75_000),
    "konu/guvenlik-kameralari/": (11, 90_000),
    "kocaeli-bb/bilgi-islem/2025-11-13/madde-8/": (11, 85_000),
    "kocaeli-bb/bilgi-islem/gecmis/2022-10-11..2025-11-13/": (10, 90_000),
    "ara/": (18, 110_000),
    "ara/?q=kamera": (28, 145_000),
}


@pytest.mark.parametrize("address", FIRST_VISITS)
def test_a_first_visit(page: Page, served: str, site: Path, address: str) -> None:
    most, heaviest = FIRST_VISITS[address]
    files = [name.partition("?")[0] for name in fetched(page, served, address)]
    assert len(files) <= most, files
    assert sum(weight(site, name) for name in files) <= heaviest
    blocking = page.evaluate(
        "performance.getEntriesByType('resource').filter(r => r.renderBlockingStatus === 'blocking').map(r => r.name)"
    )
    assert len(blocking) <= 3, "two sheets, and the script that chooses light or dark"


def test_fonts_come_after_the_first_answer(page: Page, served: str) -> None:
    """A first visit asks for no font before its answer; a page of the site that led there had them already."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    fonts: list[str] = []
    page.route("**/assets/search/current.json", hold)
    page.on("request", lambda request: fonts.append(request.url) if request.url.endswith(".woff2") else None)
    page.goto(f"{served}ara/?q=kamera", wait_until="load")
    expect(page.locator("html")).to_have_attribute("data-fonts", "later")
    expect(page.locator("[data-results]")).to_have_attribute("aria-busy", "true")
    assert not fonts
    held[0].continue_()
    expect(page.locator("[data-outcome]")).to_have_count(1)
    expect(page.locator("html")).not_to_have_attribute("data-fonts", "later")
    page.unroute_all()
    page.goto(f"{served}ara/?q=kamera", referer=f"{served}konu/", wait_until="commit")
    expect(page.locator("html")).not_to_have_attribute("data-fonts", "later")


# Every selector, condition and property of the sheets, in order, as the browser reads them.
RULES = """(sheets) => sheets.map(text => { const all = (rules) => [...rules].flatMap(rule =>
    [(rule.selectorText ?? rule.conditionText ?? rule.cssText).replace(/\\s+/g, '').toLowerCase(),
     ...(rule.style ?? []), ...all(rule.cssRules ?? [])]);
  const style = document.createElement('style'); style.textContent = text; document.head.append(style);
  const found = all(style.sheet.cssRules); style.remove(); return found; })"""


def test_shrunk_sheets_have_the_same_rules(page: Page, site: Path) -> None:
    sources = sorted((ROOT / "theme" / "mkdocs" / "assets" / "css").glob("*.css"))
    published = [(site / "assets" / "css" / source.name).read_text("utf-8") for source in sources]
    page.goto("about:blank")
    was, became = (page.evaluate(RULES, sheets) for sheets in ([s.read_text("utf-8") for s in sources], published))
    for source, before, after in zip(sources, was, became, strict=True):
        assert len(before) > 12, source.name
        assert before == after, source.name
