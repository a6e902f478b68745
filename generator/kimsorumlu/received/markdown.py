"""Received Markdown: paired emphasis, heading signs, list bullets, table pipes and rules are decoration, no text."""

from __future__ import annotations

import re

from kimsorumlu.received.letters import mended
from kimsorumlu.received.line import LineStyle, Reading, ReceivedLine
from kimsorumlu.received.text import decoded_lines

_TABLE_RULE = re.compile(r"\s*(?:-\s*)?\|[-|:\s]*")
_HEADING = re.compile(r"^\s*#{1,6}\s+")
_BULLET = re.compile(r"^\s*[-*]\s+")
# Emphasis comes in pairs around a text; a lone asterisk is printed.
_EMPHASIS = re.compile(r"(\*{1,3})(?=\S)([^*]+?)(?<=\S)\1")


def lines(content: bytes) -> tuple[ReceivedLine, ...]:
    """The lines as they came, and without their decoration."""
    return tuple(_line(number, text) for number, text in enumerate(decoded_lines(content), 1))


def read(content: bytes) -> Reading:
    """The lines, with letters of broken fonts read as what they print. Raises UnreadableError."""
    return Reading(*mended(lines(content)))


def _line(number: int, text: str) -> ReceivedLine:
    bare, heading = undecorated(text), _HEADING.match(text)
    letters = len(bare.replace(" ", ""))
    bold = sum(len(match[2].replace(" ", "")) for match in _EMPHASIS.finditer(text) if len(match[1]) > 1)
    style = LineStyle(bold=min(1.0, bold / letters)) if bold and letters else LineStyle()
    return ReceivedLine(number, text, bare, style=style, heading=heading[0].count("#") if heading else None)


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
