"""Tokens: what is compared between a received document and its data.

A token is a run of letters, a number, or one other printed character. White space is layout, and so are the form of a
letter (composed or not, in a ligature or not), soft hyphens, and the hyphen of a word that a line's end parted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kimsorumlu.received.line import ReceivedLine
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.characters import SOFT_HYPHEN, as_printed

# "15inci" is a number and letters; "1.500,00" is one number, which "1. 500,00" is not.
_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|(?:[^\W\d_]|(?<=\w)[\u0300-\u036f])+|\d+|\S")
# A hyphen right after a letter, at the end of a line; some conversions write a soft hyphen or "not" in its place.
_PARTED = re.compile(rf"(?<=[^\W\d_])[-\u2010\u00ac{SOFT_HYPHEN}](?=\s*$)")


class PlacedToken(NamedTuple):
    """A token, the line it stands on, and its place in that line (0-based).

    A tuple: there is one for every word of every document, and a dataclass takes twice as long to make.
    """

    text: str
    line: int
    start: int


def words(text: str) -> list[str]:
    """The tokens of a text without positions."""
    return _TOKEN.findall(as_printed(text))


def placed(text: str, line: int = 0) -> list[PlacedToken]:
    """The tokens of one line with their places; in a line with letters in other forms the places are near."""
    return [PlacedToken(match[0], line, match.start()) for match in _TOKEN.finditer(as_printed(text))]


def starts_of(sought: list[str], texts: list[str]) -> list[int]:
    """Where in a row of tokens another row stands."""
    size = len(sought)
    return [start for start in range(len(texts) - size + 1) if texts[start : start + size] == sought]


def document_tokens(lines: Iterable[ReceivedLine], cut: Iterable[int] = ()) -> list[PlacedToken]:
    """The tokens that a received document prints, but for those of the lines in `cut`."""
    skipped = frozenset(cut)
    return [
        token
        for line in lines
        if line.number not in skipped
        for token in placed(_PARTED.sub("-", line.bare), line.number)
    ]


def rejoined(printed: Sequence[PlacedToken], data: Sequence[str]) -> list[PlacedToken]:
    """The document's tokens with what a line's end parted put together where the data has it in one.

    "Yönet-⏎meliğin" is "Yönetmeliğin" where the data says so, and "e-⏎imza" stays; "1.500,⏎00" is one amount. Nothing
    but that hyphen is given up, and only where the data has the whole word in this place.
    """
    known = frozenset(data)
    found: list[PlacedToken] = []
    place = 0
    at: int | None = 0  # the same place in the data, while both agree
    while place < len(printed):
        token = printed[place]
        whole = _over_the_end(printed[place : place + 3])
        here = data[at] if at is not None and at < len(data) else None
        if whole and (here == whole if at is not None else whole in known):
            found.append(token._replace(text=whole))
            place += 3
            at = at + 1 if at is not None else None
            continue
        found.append(token)
        place += 1
        at = at + 1 if at is not None and here == token.text else None
    return found


def _over_the_end(tokens: Sequence[PlacedToken]) -> str:
    """The word or number that the first of three tokens begins and the next line ends, or ""."""
    if len(tokens) == 3 and tokens[0].line == tokens[1].line < tokens[2].line:
        first, mark, last = (token.text for token in tokens)
        close = tokens[1].start == tokens[0].start + len(first)
        if mark == "-" and close and first[-1].isalpha() and last[0].isalpha():
            # A capital begins a word of its own, unless all are capitals.
            return first + last if lower(last[0]) == last[0] or first.isupper() else ""
        if mark in ".," and close and first[-1].isdigit() and last[0].isdigit():
            return first + mark + last
    return ""
