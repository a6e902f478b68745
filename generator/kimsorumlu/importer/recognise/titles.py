"""Which lines before the text name the regulation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kimsorumlu.turkish.fold import fold_letters

_REGULATION: Final = re.compile(r"\b(?:yonetmeli[gk]\w*|yonergesi|yonerge|usul ve esaslar\w*|talimat\w*)$")
_STATE: Final = re.compile(r"^t\.?\s?c\.?$")
# A name stands on so many lines at most.
_MOST: Final = 5


def title_lines(front: Sequence[str]) -> tuple[str, ...]:
    """The lines that name the regulation: the last that ends so, and those above it that it goes on from."""
    ends = [place for place, line in enumerate(front) if names_regulation(line)]
    if not ends:
        return ()
    last = ends[0]
    first = last
    while first > 0 and last - first < _MOST - 1 and not _apart(front[first - 1]):
        first -= 1
    return tuple(front[first : last + 1])


def names_regulation(line: str) -> bool:
    """Whether a regulation's name ends on a line."""
    return _REGULATION.search(fold_letters(line).rstrip(" .:)”\"'")) is not None


def _apart(line: str) -> bool:
    """Whether a line cannot be part of a name: "T.C.", a sentence, a date."""
    folded = fold_letters(line).strip()
    return _STATE.match(folded) is not None or folded.endswith((".", ":", ";")) or any(sign.isdigit() for sign in line)
