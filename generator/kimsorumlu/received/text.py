"""Received plain text: every printed sign is a sign of the document, a dash like any other, but for drawn tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kimsorumlu.received.encoding import document_text
from kimsorumlu.received.letters import mended
from kimsorumlu.received.line import Reading, ReceivedLine

# The signs between the cells of a table that is drawn with signs, and the lines between its rows.
CELL_SIGN: Final = re.compile("[|│┃¦]")
_RULE: Final = re.compile(r"\s*[|│┃¦+├┼┤┌┬┐└┴┘][-=─━|│┃¦+├┼┤┌┬┐└┴┘:\s]*[-=─━][-=─━|│┃¦+├┼┤┌┬┐└┴┘:\s]*")


def decoded_lines(content: bytes) -> list[str]:
    """The lines of a document, in whatever encoding it came. Raises UnreadableError if that is none of those known."""
    return document_text(content)[0].replace("\r\n", "\n").replace("\r", "\n").split("\n")


def lines(content: bytes) -> tuple[ReceivedLine, ...]:
    """The lines as they came; of a drawn table what draws it is no text."""
    texts = decoded_lines(content)
    bare = dict(_undrawn(texts))
    return tuple(ReceivedLine(number, text, bare.get(number, text)) for number, text in enumerate(texts, 1))


def read(content: bytes) -> Reading:
    """The lines, with letters of broken fonts read as what they print. Raises UnreadableError."""
    return Reading(*mended(lines(content)))


def _undrawn(texts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """By their numbers the lines of drawn tables, their signs blanked out: two rows at least of as many cells."""
    rows: list[int] = []
    counts: set[int] = set()
    for number, text in enumerate([*texts, ""], 1):
        signs = len(CELL_SIGN.findall(text))
        rule = _RULE.fullmatch(text) is not None
        if rule or (signs and (not counts or signs in counts)):
            rows.append(number)
            counts |= set() if rule else {signs}
            continue
        if sum(_RULE.fullmatch(texts[row - 1]) is None for row in rows) > 1:
            yield from ((row, _blanked(texts[row - 1])) for row in rows)
        rows, counts = ([number], {signs}) if signs else ([], set())


def _blanked(text: str) -> str:
    return " " * len(text) if _RULE.fullmatch(text) else CELL_SIGN.sub(" ", text)
