"""Tokens: what is compared between a received document and its data.

A token is a run of letters and digits, or one other printed character. White space is layout. Received Markdown loses
its decoration (paired emphasis, heading signs, list bullets, table pipes and rules) and nothing else; in a plain
document a printed dash is a token like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+|\S")
_TABLE_RULE = re.compile(r"\s*(?:-\s*)?\|[-|:\s]*")
_HEADING = re.compile(r"^\s*#{1,6}\s+")
_BULLET = re.compile(r"^\s*[-*]\s+")
# Emphasis comes in pairs around a text; a lone asterisk is printed.
_EMPHASIS = re.compile(r"(\*{1,3})(?=\S)([^*]+?)(?<=\S)\1")


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


def document_lines(raw: bytes) -> list[str]:
    """The lines of a received document, as its furniture counts them. Raises UnicodeDecodeError if it is not UTF-8."""
    return raw.decode("utf-8-sig").replace("\r\n", "\n").split("\n")


def bare_lines(lines: list[str], form: str) -> list[str]:
    """The lines as the document prints them: Markdown decoration is blanked out, so that every place stays."""
    return [undecorated(line) for line in lines] if form == "markdown" else lines


def document_tokens(bare: list[str], cut: Iterable[int]) -> Iterator[PlacedToken]:
    """The tokens of a document's bare lines but for the lines in `cut` (1-based)."""
    skipped = frozenset(cut)
    for number, line in enumerate(bare, 1):
        if number not in skipped:
            yield from placed(line, number)


def undecorated(line: str) -> str:
    """One line of received Markdown with its decoration blanked out."""
    if _TABLE_RULE.fullmatch(line):
        return " " * len(line)
    for sign in (_HEADING, _BULLET):
        line = sign.sub(_blank, line)
    return _EMPHASIS.sub(_unpaired, line).replace("|", " ")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _unpaired(match: re.Match[str]) -> str:
    sign = " " * len(match[1])
    return sign + match[2] + sign
