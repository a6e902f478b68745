"""Received plain text: every printed sign is a sign of the document, a dash like any other."""

from __future__ import annotations

from kimsorumlu.problems import Phrase
from kimsorumlu.received.line import ReceivedLine, UnreadableError


def decoded_lines(content: bytes) -> list[str]:
    """The lines of a document in UTF-8."""
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError as error:
        raise UnreadableError(Phrase("document-not-utf-8", str(error.start))) from error


def lines(content: bytes) -> tuple[ReceivedLine, ...]:
    """The lines as they came."""
    return tuple(ReceivedLine(number, text, text) for number, text in enumerate(decoded_lines(content), 1))
