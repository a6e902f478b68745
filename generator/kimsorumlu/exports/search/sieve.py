"""A sieve of words: says of a word that it is surely not among some thousand, or that it may be.

Bloom's filter. Every question is tried against the names of a thousand places; with the sieve, which weighs a bit more
than a byte a name, the names themselves are fetched only where one may be meant.
theme/mkdocs/assets/js/search/sieve.js reads it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from kimsorumlu.exports.search.postings import SIGNS

# Ten bits a word, seven of them set: of words that are not there one in a hundred passes.
_BITS, _SET = 10, 7
_PER_SIGN: Final = 6
_SEEDS: Final = (2_166_136_261, 3_339_675_911)


def sieve(words: Collection[str]) -> str:
    """The sieve that lets these words through, six bits a sign."""
    signs = [0] * (len(words) * _BITS // _PER_SIGN + 1)
    for word in words:
        for bit in _bits(word, len(signs) * _PER_SIGN):
            signs[bit // _PER_SIGN] |= 1 << bit % _PER_SIGN
    return "".join(SIGNS[sign] for sign in signs)


def passes(word: str, sieve: str) -> bool:
    """Whether a word may be one of those the sieve was made of."""
    bits = _bits(word, len(sieve) * _PER_SIGN)
    return all(SIGNS.index(sieve[bit // _PER_SIGN]) >> bit % _PER_SIGN & 1 for bit in bits)


def _bits(word: str, size: int) -> Iterator[int]:
    first, step = (_hash(word, seed) for seed in _SEEDS)
    return ((first + turn * (step | 1)) % size for turn in range(_SET))


def _hash(word: str, seed: int) -> int:
    """Fowler, Noll and Vo's hash (1a), its bits mixed once more."""
    for letter in word:
        seed = (seed ^ ord(letter)) * 16_777_619 & 0xFFFFFFFF
    return seed ^ seed >> 15
