"""What writer and reader of our Akoma Ntoso call alike: namespaces, and the values of attributes that are ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from lxml.etree import _Element

    # For those who read the elements that `received.parts` parsed, and know no other XML.
    Element: TypeAlias = _Element

NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
# Of the record that `proprietary` holds: the head of a version file. Its number changes with what it means.
RECORD: Final = "urn:kimsorumlu:version:1"
# An amendment mark, as the text prints it: "(Değişik: …)".
AMENDMENT_MARK: Final = "amendmentMark"
# What is printed before a marker or a heading and is no part of it: "17.".
BEFORE: Final = "before"
# Where something is printed that the standard has one place for.
HEADING_AFTER: Final = "heading-after"
CAPTION_BELOW: Final = "caption-below"
# A row with the names of columns; a note that is an editor's, and no word of the text.
HEAD_ROW: Final = "head"
EDITOR_NOTE: Final = "editor"

STAMPS: Final = "stamps"
_STAMPS: Final = f"{{{RECORD}}}{STAMPS}"


def local_name(element: _Element) -> str:
    """An element's name without its namespace; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def record_of(root: _Element) -> _Element | None:
    """The record of a document of our own; None in any other."""
    return root.find(f"{{{NAMESPACE}}}act/{{{NAMESPACE}}}meta/{{{NAMESPACE}}}proprietary/{{{RECORD}}}version")


def stamps_of(record: _Element) -> tuple[tuple[str, str], ...]:
    """What the record says is stamped on the document, each with its kind: the last lines of it."""
    stamps = ((each.get("kind", ""), " ".join(each.get("text", "").split())) for each in record.iterfind(_STAMPS))
    return tuple((kind, text) for kind, text in stamps if text)


def amendment_name(number: int) -> str:
    """What a document calls the `number`-th of the amendments that its text shows."""
    return f"amendment-{number}"
