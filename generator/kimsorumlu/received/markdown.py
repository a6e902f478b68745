"""Received Markdown: paired emphasis, heading signs, list bullets, table pipes and rules are decoration, no text."""

from __future__ import annotations

import re

from kimsorumlu.received.line import ReceivedLine
from kimsorumlu.received.text import decoded_lines

_TABLE_RULE = re.compile(r"\s*(?:-\s*)?\|[-|:\s]*")
_HEADING = re.compile(r"^\s*#{1,6}\s+")
_BULLET = re.compile(r"^\s*[-*]\s+")
# Emphasis comes in pairs around a text; a lone asterisk is printed.
_EMPHASIS = re.compile(r"(\*{1,3})(?=\S)([^*]+?)(?<=\S)\1")


def lines(content: bytes) -> tuple[ReceivedLine, ...]:
    """The lines as they came, and without their decoration."""
    return tuple(ReceivedLine(number, text, undecorated(text)) for number, text in enumerate(decoded_lines(content), 1))


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
