"""Lines of one text into one line: a word that a line's end parted is whole again, everything else keeps its blank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.characters import SOFT_HYPHEN

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
# As `check.tokens` reads it: a hyphen right after a letter, at the end of a line.
_PARTED: Final = re.compile(rf"(?P<word>[^\W\d_]+)[-‐¬{SOFT_HYPHEN}]$")
_GOES_ON: Final = re.compile(r"[^\W\d_]+")


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """The words of a document in lower case, those with a hyphen whole."""
    return frozenset(lower(word) for text in texts for word in _WORD.findall(text))


def joined_parts(parts: Sequence[str], known: frozenset[str]) -> str:
    """The parts as one text. A hyphen at a part's end goes, unless the document prints the word with it elsewhere."""
    text = ""
    for part in parts:
        text = _with(text, part, known) if text else part
    return text


def _with(text: str, part: str, known: frozenset[str]) -> str:
    end = _PARTED.search(text[-60:])
    start = _GOES_ON.match(part)
    if end is None or start is None:
        return f"{text} {part}"
    word, rest = end["word"], start[0]
    # A capital begins a word of its own, unless all are capitals: "Yönetim-" "Bilgi" are two.
    if rest[0] != lower(rest[0]) and not (word.isupper() and rest.isupper()):
        return f"{text} {part}"
    whole, hyphened = lower(word + rest), lower(f"{word}-{rest}")
    if hyphened in known and whole not in known:
        return text + part
    return text[:-1] + part
