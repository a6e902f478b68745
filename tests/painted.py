"""Pages as tests read them: painted, then parsed as a browser or a reader of the front matter would."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urljoin

import lxml.html
import markdown
from lxml.html import HtmlElement
from mkdocs.utils.meta import get_data

from kimsorumlu.site import Site
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Page, paint


def only(pages: Iterable[Page], address: str | None = None) -> Page:
    """The page at this address, or the only one there is."""
    found = [page for page in pages if address is None or page.address == address]
    assert len(found) == 1, [page.address for page in found]
    return found[0]


def staged(site: Site, page: Page) -> str:
    """The Markdown file that the engine gets."""
    return paint(page, site, HTML).decode()


def head(site: Site, page: Page) -> dict[str, str]:
    """The page's front matter."""
    return dict(get_data(staged(site, page))[1])


def body(site: Site, page: Page) -> HtmlElement:
    """The page after Markdown, as parsed HTML."""
    text, _ = get_data(staged(site, page))
    return lxml.html.document_fromstring(f"<main>{markdown.markdown(text)}</main>")


def text(element: HtmlElement) -> str:
    """Its words, white space collapsed."""
    return " ".join(element.text_content().split())


def texts(element: HtmlElement, selector: str) -> list[str]:
    return [text(found) for found in element.cssselect(selector)]


def targets(element: HtmlElement, selector: str, page: str) -> list[str]:
    """Where the links lead, relative to the site's root; `page` is the address they start from."""
    root = "https://site.example/"
    links = [urljoin(root + page, str(found.get("href"))) for found in element.cssselect(selector)]
    return [target.removeprefix(root) for target in links]


def ids(element: HtmlElement) -> list[str]:
    """All ids below an element, in order."""
    return [str(found.get("id")) for found in element.cssselect("[id]")]


def inner_links(element: HtmlElement) -> set[str]:
    """The ids on the page itself that links lead to."""
    return {str(link.get("href"))[1:] for link in element.cssselect('a[href^="#"]')}


def headings(element: HtmlElement) -> list[int]:
    """The levels of all headings, in order."""
    return [int(str(heading.tag)[1]) for heading in element.cssselect("h1, h2, h3, h4, h5, h6")]


def facts(element: HtmlElement) -> dict[str, str]:
    """The künye: terms and what stands beside them."""
    return {text(row.cssselect("dt")[0]): " | ".join(texts(row, "dd")) for row in element.cssselect("div:has(> dt)")}
