"""Received plain text: every printed sign is a sign of the document, a dash like any other."""

from __future__ import annotations

from kimsorumlu.received.encoding import document_text
from kimsorumlu.received.letters import mended
from kimsorumlu.received.line import Reading, ReceivedLine


def decoded_lines(content: bytes) -> list[str]:
    """The lines of a document, in whatever encoding it came. Raises UnreadableError if that is none of those known."""
    return document_text(content)[0].replace("\r\n", "\n").replace("\r", "\n").split("\n")


def lines(content: bytes) -> tuple[ReceivedLine, ...]:
    """The lines as they came."""
    return tuple(ReceivedLine(number, text, text) for number, text in enumerate(decoded_lines(content), 1))


def read(content: bytes) -> Reading:
    """The lines, with letters of broken fonts read as what they print. Raises UnreadableError."""
    return Reading(*mended(lines(content)))
