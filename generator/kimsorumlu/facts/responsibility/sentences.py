"""A clause cut into sentences, a sentence into words that know what follows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.verbs import Verb, verb


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word and its place in the clause.

    `verb` is the word read as one. `ends` says whether a part of the sentence may end here: at a comma, a stroke, "ve",
    "veya" or the end. `joins`: the same without the end.
    """

    text: str
    start: int
    end: int
    verb: Verb | None
    ends: bool
    joins: bool


def sentences(printed: str) -> Iterator[tuple[Word, ...]]:
    """The sentences of a clause, each with at least one word; what stands in brackets is left out."""
    folded = _BRACKETS.sub(lambda found: " " * len(found[0]), fold_letters(printed))
    start = 0
    for stop in (*(found.end() for found in _STOP.finditer(folded)), len(folded)):
        words = tuple(_words(folded, start, stop))
        if words:
            yield words
        start = stop


def _words(folded: str, start: int, stop: int) -> Iterator[Word]:
    found = list(_WORD.finditer(folded, start, stop))
    for word, following in zip_longest(found, found[1:]):
        gap = folded[word.end() : following.start() if following else stop]
        joins = following is not None and (bool(_COMMA.search(gap)) or following[0] in JOINING)
        yield Word(word[0], word.start(), word.end(), verb(word[0]), joins or following is None, joins)


JOINING: Final = frozenset(("ve", "veya", "ya", "yahut", "hem", "ayrica", "gerekirse", "gerektiginde", "varsa"))

# "iş birliği" is one word, however written.
_WORD: Final = re.compile(r"is birli[gk]\w*|\w+(?:'\w+)?")
_COMMA: Final = re.compile(r"[,/–]|- ")
_BRACKETS: Final = re.compile(r"\([^()]*\)")
# A full stop after an abbreviation or a number ends no sentence: "vb. sistemler", "4. maddesi".
_STOP: Final = re.compile(r"[;:]|(?<!\bvb)(?<!\bvs)(?<!\bor)(?<!\born)(?<!\bno)(?<!\bmd)(?<!\d)\.(?=\s|\W*$)")
