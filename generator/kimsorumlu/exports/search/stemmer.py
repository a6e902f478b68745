"""A light stemmer for folded Turkish: the longest ending that fits comes off, again and again.

All that matters is that every form of a word ends in the same stem, and that what readers keep apart stays apart:
"müdür" and "müdürlük", "bakım" and "bakmak", "veri" and "vermek". tests/exports/search/test_stemmer.py holds it to both
(99 % of the forms of 250 nouns). Snowball makes "kamera" → "kamer" but "kameralar" → "kamera".
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from kimsorumlu.exports.search import language

_VOWELS = frozenset("aeiou")
_HIGH = frozenset("iu")
_VOICELESS = frozenset("fstkchp")


# By the last letter, longest first as in the whole list: most endings no word of a letter has.
_ENDINGS_IN: Final = {
    last: tuple(ending for ending in language.ENDINGS if ending[0].endswith(last))
    for last in {ending[-1] for ending, _, _ in language.ENDINGS}
}


@lru_cache(maxsize=200_000)
def search_stem(word: str) -> str:
    """The stem of one folded word. A word with a digit stays as it is.

    >>> search_stem("kameralarinin"), search_stem("mudurlugune"), search_stem("taleplerini")
    ('kamer', 'mudurluk', 'talep')
    """
    if any(digit in word for digit in "0123456789"):
        return word
    last = True
    while True:
        if word in language.ROOTS:
            return language.ROOTS[word]
        rest = _shortened(word, last) or _dropped(word)
        if rest is None:
            break
        word, last = rest, False
    hardened = language.HARDENED.get(word[-1:], "")
    return word[:-1] + hardened if hardened and len(word) > 3 else word


def _shortened(word: str, last: bool) -> str | None:
    """The word without one ending; a rest that is a root wins over a longer ending. `last`: nothing came off yet."""
    longest = None
    for ending, shortest, condition in _ENDINGS_IN.get(word[-1:], ()):
        if not word.endswith(ending):
            continue
        rest = word[: len(word) - len(ending)]
        if rest in language.ROOTS and ending not in language.VERBAL:
            return rest
        if longest is None and len(rest) >= shortest and _allowed(rest, condition, last):
            longest = rest
    return longest


def _allowed(rest: str, condition: str, last: bool) -> bool:
    if condition == language.LAST:
        return last
    if condition == language.AFTER_VOWEL:
        return rest[-1] in _VOWELS
    if condition == language.AFTER_CONSONANT:
        return rest[-1] not in _VOWELS
    if condition == language.AFTER_HIGH:
        return rest[-1] in _HIGH
    if condition == language.AFTER_VOICELESS:
        return rest[-1] in _VOICELESS
    return condition != language.NOT_HIGH or rest[-1] not in _HIGH


def _dropped(word: str) -> str | None:
    if len(word) > 3 and word[-1] in language.DROPPED and word[-2] in _VOWELS:
        return word[:-1]
    return None
