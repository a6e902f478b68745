"""Tokens: what is compared between a received document and its data.

A token is a run of letters and digits, or one other printed character. White space is layout. Received Markdown loses
its decoration (emphasis, heading signs, list bullets, table pipes and rules) and nothing else; in a plain document a
printed dash is a token like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+|\S")
_TABLE_RULE = re.compile(r"\s*(?:-\s*)?\|[-|:\s]*")
_HEADING = re.compile(r"^\s*#{1,6}\s+")
_BULLET = re.compile(r"^(\s*)[-*]\s+")
_EMPHASIS = re.compile(r"\*+")


@dataclass(frozen=True, slots=True)
class Token:
    """A token and the line it stands on."""

    text: str
    line: int


def words(text: str) -> list[str]:
    """The tokens of a text without positions."""
    return _TOKEN.findall(text)


def document_lines(raw: bytes) -> list[str]:
    """The lines of a received document, as its furniture counts them. Raises UnicodeDecodeError if it is not UTF-8."""
    return raw.decode("utf-8-sig").replace("\r\n", "\n").split("\n")


def document_tokens(lines: list[str], form: str, cut: Iterable[int]) -> Iterator[Token]:
    """The tokens of a document but for the lines in `cut` (1-based)."""
    skipped = frozenset(cut)
    for number, line in enumerate(lines, 1):
        if number not in skipped:
            for text in words(undecorated(line) if form == "markdown" else line):
                yield Token(text, number)


def undecorated(line: str) -> str:
    """One line of received Markdown without its decoration."""
    if _TABLE_RULE.fullmatch(line):
        return ""
    line = _HEADING.sub("", line)
    line = _BULLET.sub(r"\1", line)
    return _EMPHASIS.sub(" ", line).replace("|", " ")
