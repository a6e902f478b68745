"""Elements of our Akoma Ntoso as values: their children, words, notes, speakers; what has no place is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from kimsorumlu.problems import Phrase
from kimsorumlu.received.akn.names import BEFORE, EDITOR_NOTE, NAMESPACE, local_name
from kimsorumlu.received.line import UnreadableError

if TYPE_CHECKING:
    from kimsorumlu.received.akn.names import Element

_NOTE: Final = "authorialNote"
_FOLDED: Final = re.compile(r"[ \t\r\n]+")
_SPEAKER: Final = re.compile(r"#(?:unit|role)-")


def child_of(element: Element, *names: str) -> Element | None:
    """The first child with one of these names."""
    return next((each for each in element if local_name(each) in names), None)


def known_children(element: Element, *names: str) -> Iterator[Element]:
    """The children, none of which may have another name; nor may words stand between them. Raises UnreadableError."""
    for each in element:
        if local_name(each) not in names:
            raise out_of_place(each)
        if (each.tail or "").strip():
            raise out_of_place(element)
        yield each
    if (element.text or "").strip():
        raise out_of_place(element)


def only_child(element: Element, name: str) -> Element:
    """The one child, which has this name. Raises UnreadableError."""
    found = tuple(known_children(element, name))
    if len(found) != 1:
        raise out_of_place(element)
    return found[0]


def out_of_place(element: Element) -> UnreadableError:
    """The error that names an element that has no place where it stands."""
    name = "/".join(filter(None, (local_name(element), element.get("name"))))
    return UnreadableError(Phrase("akn-element", name, str(element.sourceline)))


def words_in(element: Element) -> str:
    """An element's own words in one line, without notes of ours."""
    return _FOLDED.sub(" ", "".join(_texts(element))).strip(" ")


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for each in element:
        if local_name(each) != _NOTE:
            yield from _texts(each)
        yield each.tail or ""


def paragraphs_in(element: Element | None) -> str | None:
    """The paragraphs of an element, each in a line; None without a word."""
    if element is None:
        return None
    return "\n".join(words_in(each) for each in known_children(element, "p")) or None


def kept_lines(element: Element | None) -> str | None:
    """The paragraphs of a note or of front matter, as they are written, each with its end."""
    if element is None:
        return None
    return "".join(
        "".join(_texts(each)) + "\n" for each in known_children(element, "p", "longTitle") if local_name(each) == "p"
    )


def head_part(element: Element, name: str) -> tuple[str | None, str | None]:
    """What is printed before a marker or a heading, and its own words; None for each that is not there."""
    found = child_of(element, name)
    if found is None:
        return None, None
    first = next((each for each in found if each.get("name") == BEFORE), None)
    before = None if first is None else words_in(first)
    return before, words_in(found).removeprefix(before or "").strip(" ") or None


def note_in(*parts: Element | None) -> str | None:
    """The note of ours in the first of these that has one."""
    notes = (each for one in parts if one is not None for each in one.iterdescendants(f"{{{NAMESPACE}}}{_NOTE}"))
    return kept_lines(next((each for each in notes if each.get("class") == EDITOR_NOTE), None))


def footnotes_in(part: Element | None) -> str | None:
    """The notes that the document itself prints to what an element says, each in a line."""
    notes = part.iterdescendants(f"{{{NAMESPACE}}}{_NOTE}") if part is not None else ()
    return "\n".join(paragraphs_in(each) or "" for each in notes if each.get("class") != EDITOR_NOTE) or None


def note_on(element: Element) -> str | None:
    """The note of ours on an element itself, not on what stands below it."""
    return note_in(*(child_of(element, name) for name in ("num", "heading", "intro", "content")))


def spoken_for(element: Element) -> tuple[str, ...]:
    """The ids of the units and roles that an element speaks for."""
    return tuple(_SPEAKER.sub("", each, count=1) for each in element.get("refersTo", "").split())
