"""Reading a page of the staging folder in tests: front matter, and the HTML as a browser would have it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import html5lib
from mkdocs.utils.meta import get_data

from kimsorumlu.view.output import OutputFile


def front(file: OutputFile) -> dict[str, object]:
    """The page's front matter."""
    return dict(get_data(file.content.decode())[1])


def read(file: OutputFile) -> Element:
    """The page's HTML, without its front matter."""
    parsed: Element = html5lib.parse(
        get_data(file.content.decode())[0], treebuilder="etree", namespaceHTMLElements=False
    )
    return parsed


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
