"""Tokens: what is compared between a received document and its data.

A token is a run of letters and digits, or one other printed character. White space is layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kimsorumlu.received.line import ReceivedLine

_TOKEN = re.compile(r"[^\W_]+|\S")


@dataclass(frozen=True, slots=True)
class PlacedToken:
    """A token, the line it stands on, and its place in that line (0-based)."""

    text: str
    line: int
    start: int


def words(text: str) -> list[str]:
    """The tokens of a text without positions."""
    return _TOKEN.findall(text)


def placed(text: str, line: int = 0) -> list[PlacedToken]:
    """The tokens of one line with their places."""
    return [PlacedToken(match[0], line, match.start()) for match in _TOKEN.finditer(text)]


def document_tokens(lines: Iterable[ReceivedLine], cut: Iterable[int]) -> Iterator[PlacedToken]:
    """The tokens that a received document prints, but for those of the lines in `cut`."""
    skipped = frozenset(cut)
    for line in lines:
        if line.number not in skipped:
            yield from placed(line.bare, line.number)
