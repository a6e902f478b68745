"""Which lines before the text name the regulation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kimsorumlu.turkish.characters import FOOTNOTE_SIGNS
from kimsorumlu.turkish.fold import fold_letters

_PRINCIPLES: Final = r"usul ve esaslar\w*|esas ve usuller\w*|talimat\w*"
_REGULATION: Final = re.compile(rf"\b(?:yonetmeli[gk]\w*|yonergesi|yonerge|{_PRINCIPLES})$")
_STATE: Final = re.compile(r"^t\.?\s?c\.?$")
# A name stands on so many lines at most, in a narrow column.
_MOST: Final = 8
# "… Çalışma Usul ve Esasları" may be the whole name, or go on in "Yönetmeliği".
_OPEN: Final = re.compile(rf"\b(?:{_PRINCIPLES})$")


def title_lines(front: Sequence[str]) -> tuple[str, ...]:
    """The lines that name the regulation: the last that ends so, and those above it that it goes on from."""
    return tuple(front[place] for place in title_places(front))


def title_places(front: Sequence[str]) -> range:
    """The places of the lines that name the regulation, of those before its text; none where no line does."""
    ends = [place for place, line in enumerate(front) if names_regulation(line)]
    if not ends:
        return range(0)
    last = ends[0]
    if _OPEN.search(_plain(front[last])) and last + 1 in ends:
        last += 1
    first = last
    while first > 0 and last - first < _MOST - 1 and not _apart(front[first - 1]):
        first -= 1
    return range(first, last + 1)


def names_regulation(line: str) -> bool:
    """Whether a regulation's name ends on a line."""
    return _REGULATION.search(_plain(line)) is not None


def _plain(line: str) -> str:
    return fold_letters(line.rstrip(FOOTNOTE_SIGNS)).rstrip(" .:)”\"'")


def _apart(line: str) -> bool:
    """Whether a line cannot be part of a name: "T.C.", a sentence, a date."""
    folded = fold_letters(line).strip()
    return _STATE.match(folded) is not None or folded.endswith((".", ":", ";")) or any(sign.isdigit() for sign in line)
