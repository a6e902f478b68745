"""Reading a painted page in tests as html5lib has it, with what pages about a text are asked for."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import html5lib
from mkdocs.utils.meta import get_data
from tests.painted import staged

from kimsorumlu.site import Site
from kimsorumlu.view.page import Page


def read(site: Site, page: Page) -> Element:
    """The page's HTML, without its front matter."""
    return parsed(get_data(staged(site, page))[0])


def parsed(html: str) -> Element:
    """A whole document, as html5lib has it."""
    found: Element = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    return found


def text(element: Element | None) -> str:
    """All text below an element, with runs of white space as one space."""
    assert element is not None
    return " ".join("".join(element.itertext()).split())


def having(page: Element, tag: str, **attributes: str) -> list[Element]:
    """Elements with these attributes; `cls` stands for class and matches one of its words."""
    cls = attributes.pop("cls", None)
    return [
        element
        for element in page.iter(tag)
        if all(element.get(name.replace("_", "-")) == value for name, value in attributes.items())
        and (cls is None or cls in (element.get("class") or "").split())
    ]


def rows(page: Element) -> dict[str, str]:
    """The künye: terms and what stands beside them."""
    found = {}
    for pair in page.iter("div"):
        term = pair.find("dt")
        if term is not None:
            found[text(term)] = " | ".join(text(value) for value in pair.findall("dd"))
    return found


def ids(page: Element) -> list[str]:
    """All ids, in order."""
    return [id for element in page.iter() if (id := element.get("id"))]


def headings(page: Element) -> list[int]:
    """The levels of all headings, in order."""
    return [int(element.tag[1]) for element in page.iter() if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
