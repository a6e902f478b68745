"""Comparison pages in tests: the real pair, and reading the two texts back out of a page."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml.html import HtmlElement
from tests import sites

from kimsorumlu.facts.alignment import Relation
from kimsorumlu.facts.history import Comparison, History
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.view.history.redline import passage_anchor

# What stands in a paragraph beside its text: printed labels.
LABELS = (".label", ".labels")


def kocaeli() -> tuple[Municipality, History]:
    edition = sites.edition(sites.real(), "kocaeli-bb")
    return edition.municipality, sites.real().histories[edition.regulation.url]


def comparison() -> Comparison:
    """2022 → 2025."""
    (found,) = kocaeli()[1].comparisons
    return found


def groups() -> dict[str, tuple[Relation, ...]]:
    """The groups of clause relations by the id of the entry that shows each."""
    found = {}
    for group in comparison().alignment.groups():
        new = next((r.new for r in group if r.new), None)
        old = next((r.old for r in group if r.old), None)
        found[passage_anchor(new, new=True) if new else passage_anchor(old, new=False) if old else ""] = group
    return found


def without(element: HtmlElement, *selectors: str) -> HtmlElement:
    """A copy of the element without what the selectors find; what follows it stays."""
    copy = deepcopy(element)
    for selector in selectors:
        for found in copy.cssselect(selector):
            found.drop_tree()
    return copy


def spoken(element: HtmlElement) -> tuple[str, str]:
    """The text and the closing words of a part, to the character."""
    paragraphs = element.cssselect("p")
    text = "".join(p.text_content() for p in paragraphs if "closing" not in (p.get("class") or ""))
    return text, "".join(p.text_content() for p in paragraphs if "closing" in (p.get("class") or ""))


def parts(entry: HtmlElement) -> Iterator[HtmlElement]:
    """The parts of an entry, each as one text."""
    for part in entry.cssselect(".piece"):
        single = part.cssselect(".piece__single")
        yield single[0] if single else part


def old_texts(entry: HtmlElement) -> list[tuple[str, str]]:
    """What is left of an entry's parts without what is new."""
    found = [spoken(without(part, "ins", *LABELS)) for part in parts(entry)]
    return [text for text in found if any(text)]


def old_texts_of(entry: HtmlElement, group: tuple[Relation, ...]) -> list[tuple[str, str]]:
    """The old texts of an entry. One that became several stands in pieces; between two of them was a space."""
    found = old_texts(entry)
    if len({relation.old.at for relation in group if relation.old}) != 1:
        return found
    return [(" ".join(text for text, _ in found), "".join(closing for _, closing in found))]


def new_texts(entry: HtmlElement) -> list[tuple[str, str]]:
    """What is left of an entry's parts without what is gone."""
    found = [spoken(without(part, "del", *LABELS)) for part in parts(entry)]
    return [text for text in found if any(text)]
