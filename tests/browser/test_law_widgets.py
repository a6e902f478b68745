"""Our Akoma Ntoso in the public widgets of Laws.Africa: the same tree, its definitions and references at work.

The widgets show HTML whose classes are Akoma Ntoso's names, as the platform they belong to makes of any document; so
the XML is turned into it element by element, by rules that know nothing of ours. npm fetches them (`make test`).
"""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree, html
from playwright.sync_api import Page, Route, expect

from kimsorumlu.exports.data.akn.document import akoma_ntoso
from tests import sites

pytestmark = pytest.mark.browser

WIDGETS = Path(__file__).parents[2] / ".ci/law-widgets/node_modules/@lawsafrica"
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
INLINE = frozenset({"num", "heading", "term", "def", "ref", "mref", "rref", "b", "i", "noteRef", "eol"})
TABLES = frozenset({"table", "tr", "td", "th", "caption"})

PAGE = """<!doctype html><html lang="tr"><meta charset="utf-8"><title>Bileşenler</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/law-widget-styles/css/law-widget-styles.min.css">
<script type="module" src="/law-widgets/dist/lawwidgets/lawwidgets.esm.js"></script>
<la-akoma-ntoso frbr-expression-uri="{uri}">{content}
<la-decorate-terms popup-definitions link-terms></la-decorate-terms>
<la-decorate-internal-refs popups flag></la-decorate-internal-refs></la-akoma-ntoso></html>"""


def as_widgets_want(element: etree._Element) -> html.HtmlElement:
    """The element as HTML: its name as class, its eId as id, what it refers to as data."""
    name = etree.QName(element).localname
    tag = name if name in TABLES else "a" if name == "ref" else "span" if name in INLINE else "section"
    made = html.Element(tag, {"class": f"akn-{name}"})
    for ours, theirs in (("eId", "id"), ("href", "href"), ("refersTo", "data-refersto")):
        if value := element.get(ours):
            made.set(theirs, value)
    made.text = element.text
    for child in element.iterchildren(f"{AKN}*"):
        copy = as_widgets_want(child)
        copy.tail = child.tail
        made.append(copy)
    return made


@pytest.fixture(scope="module")
def act() -> etree._Element:
    """The text of the real corpus that refers to its own articles and defines terms."""
    return etree.fromstring(akoma_ntoso(sites.real(), sites.edition(sites.real(), "izmir-bb")))


@pytest.fixture(scope="module")
def shown(act: etree._Element, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page that shows it in the widgets."""
    if not WIDGETS.is_dir():
        pytest.skip("the widgets are not here: they need npm")
    root = tmp_path_factory.mktemp("widgets")
    for folder in WIDGETS.iterdir():
        (root / folder.name).symlink_to(folder)
    uri = act.find(f".//{AKN}FRBRExpression/{AKN}FRBRuri")
    body = act.find(f".//{AKN}body")
    assert uri is not None and body is not None
    content = html.tostring(as_widgets_want(body), encoding="unicode")
    (root / "index.html").write_text(PAGE.format(uri=uri.get("value"), content=content), "utf-8")
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def reader(page: Page, shown: str) -> Page:
    """The page, open; the typefaces that the widgets' sheet asks of another server come empty."""

    def local_only(route: Route) -> None:
        route.continue_() if route.request.url.startswith(shown) else route.fulfill(body="")

    page.route("**/*", local_only)
    page.goto(shown)
    return page


def test_the_widgets_show_the_tree_and_every_word(reader: Page, act: etree._Element) -> None:
    widget = reader.locator("la-akoma-ntoso.hydrated").first
    expect(widget).to_be_attached()
    body = act.find(f".//{AKN}body")
    assert body is not None
    drawn = widget.locator(".akn-body")
    words = drawn.evaluate("element => element.textContent")
    assert words == "".join(str(text) for text in body.itertext())
    ours = [element.get("eId") for element in body.iter(f"{AKN}article", f"{AKN}paragraph", f"{AKN}point")]
    theirs = drawn.locator(".akn-article, .akn-paragraph, .akn-point").evaluate_all("all => all.map(one => one.id)")
    assert theirs == ours and len(ours) > 100


def test_they_read_language_place_and_day_from_the_name_of_the_expression(reader: Page) -> None:
    widget = reader.locator("la-akoma-ntoso.hydrated").first
    read = widget.evaluate(
        "({ frbrCountry, frbrType, frbrSubtype, frbrLanguage, frbrExpressionDate, frbrNumber }) =>"
        " [frbrCountry, frbrType, frbrSubtype, frbrLanguage, frbrExpressionDate, frbrNumber]"
    )
    assert read == ["tr", "act", "yonetmelik", "tur", "2023-11-30", "bilgi-islem"]


def test_a_term_opens_its_definition_and_a_reference_the_article(reader: Page) -> None:
    expect(reader.locator("la-akoma-ntoso.hydrated.show-terms.flag-internal-refs").first).to_be_attached()
    reader.locator(".akn-body .akn-term").first.hover()
    definition = reader.locator(".la-decorate-terms__popup .tippy-content__body")
    expect(definition).to_be_visible()
    expect(definition).not_to_be_empty()
    reader.mouse.move(0, 0)
    reference = reader.locator('.akn-body a.akn-ref[href="#art_2"]').first
    reference.hover()
    cited = reader.locator(".la-decorate-internal-refs__popup .akn-article")
    expect(cited).to_contain_text("MADDE 2")
