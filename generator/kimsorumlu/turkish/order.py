"""Turkish alphabetical order, and the letter a name stands under.

The order is that of the alphabet of Law 1353 (1/11/1928, Türk Harflerinin Kabul ve Tatbiki Hakkında Kanun) as TDK's
Yazım Kılavuzu prints it: a b c ç d e f g ğ h ı i j k l m n o ö p r s ş t u ü v y z; q, w and x stand where
dictionaries put them, in p q r and v w x y. Upper and lower case are one, and so are a letter and its circumflex
(â, î, û), as in TDK's dictionary. Digits come before letters, and a run of digits counts as its number: "2", "10".

A key of our own, because the well-kept library for this, PyICU, is published as source only and needs a compiled ICU
to install; the order it gives for "tr" is the same for these letters (Unicode CLDR, root order with c ç, g ğ, ı i, o ö,
s ş, u ü apart).
"""

from __future__ import annotations

import re
import unicodedata

from kimsorumlu.turkish.case import lower, upper
from kimsorumlu.turkish.fold import normalize, without_circumflex

ALPHABET = "abcçdefgğhıijklmnoöpqrsştuüvwxyz"
OTHER = "0–9"
_RANK = {letter: rank for rank, letter in enumerate(ALPHABET)}
_PIECE = re.compile(r"\d+|[^\W\d_]+")

# Words one by one, so that a shorter name stands before a longer one that begins with it. In a word, its letters; in
# place of a word, a number. At last the text as written, so that the order never depends on where it came from.
Key = tuple[tuple[tuple[int, tuple[int, ...]], ...], str]


def sort_key(text: str) -> Key:
    """The key to sort texts by: `sorted(names, key=sort_key)`. Punctuation counts only as a space between words."""
    plain = _plain(text)
    return tuple(_word(piece) for piece in _PIECE.findall(plain)), text


def _plain(text: str) -> str:
    """Lower case by Turkish rules, without circumflex."""
    return without_circumflex(lower(normalize(text)))


def _word(piece: str) -> tuple[int, tuple[int, ...]]:
    if piece.isdecimal():
        # A longer number is greater; of two that are equally long, the first greater digit decides.
        digits = piece.lstrip("0")
        return 0, (len(digits), *map(int, digits))
    return 1, tuple(rank for letter in piece for rank in _ranks(letter))


def _ranks(letter: str) -> tuple[int, ...]:
    """A Turkish letter's place; a foreign letter sorts as its base letter, one without a base after z."""
    if letter in _RANK:
        return (_RANK[letter],)
    base = unicodedata.normalize("NFKD", letter)[0]
    return (_RANK[base],) if base in _RANK else (len(ALPHABET), ord(letter))


def initial(text: str) -> str:
    """The capital letter an entry stands under: "Ç", "İ", "I"; "0–9" for one that begins with no letter."""
    match = _PIECE.search(_plain(text))
    if match is None or match[0].isdecimal():
        return OTHER
    ranks = _ranks(match[0][0])
    return upper(ALPHABET[ranks[0]]) if ranks[0] < len(ALPHABET) else OTHER
