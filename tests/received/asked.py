"""What tests ask of a document that was read."""

from __future__ import annotations

from kimsorumlu.received.document import FormatName, Received, received


def readable(content: bytes, name: FormatName) -> Received:
    """A document that must be readable, as it is read."""
    document = received(content, name)
    assert document.unreadable == ""
    return document


def texts(document: Received) -> list[str]:
    """Its lines as they are printed."""
    return [line.bare for line in document.lines]


def told(document: Received) -> list[str]:
    """What is told of its reading."""
    return [remark.reason for remark in document.remarks]
