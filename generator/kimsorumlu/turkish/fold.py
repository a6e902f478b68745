"""The three foldings: a text with its letters made plain, so that what is written differently can be compared.

All three fold İ I ı → i, ç → c, ğ → g, ö → o, ş → s, ü → u, â → a, î → i, û → u, lower the case in the same step, and
give one character for one, so that a place in the folded text is a place in the text. Lowering first and folding later
is a trap: 'İ'.lower() has two characters, and Turkish lower case turns "WIFI" into "wıfı". In the rest they differ:

                      fold_letters             fold_citation             fold_search
    for               patterns of words        reading references        the search, here and in the browser
    places are of     the composed text (NFC)  the text as it is         the text as it is
    é, ñ, å           stay                     stay                      e, n, a: every Latin letter is made plain
    ’ ‘ ´             '                        ' and ʼ ` ′ too           ' and ʼ ` ′ ＇ too
    “ ” „ « »         stay                     "                         a space
    – − ‐ ‑           stay                     - and — too               - (— is a space)
    / . :             stay                     stay                      stay
    , ; ( ) …         stay                     stay                      a space
    Cyrillic look-alikes, wide letters stay    stay                      the letters they look like
    other white space stays                    a space                   a space
    combining marks   stay                     stay                      the ignorable mark

A word of a pattern needs no more than its letters; a reference is told by its punctuation, too; the search keeps only
what words are made of. An address is no folding but a spelling of its own (`ids.slug`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from kimsorumlu.turkish.characters import FULL_WIDTH, LOOK_ALIKES

_LETTERS: Final = dict(zip("İIıÇçĞğÖöŞşÜüÂâÎîÛû", "iiiccggoossuuaaiiuu", strict=True))
_CIRCUMFLEX: Final = str.maketrans("âîû", "aiu")


def normalize(text: str) -> str:
    """The text in composed form (NFC), in which a letter is one character."""
    return unicodedata.normalize("NFC", text)


def without_circumflex(text: str) -> str:
    """Lower-case text with a, i, u for â, î, û, which are no letters of their own: "kâr" stands with "kar"."""
    return text.translate(_CIRCUMFLEX)


def _replaced(text: str, letters: Mapping[str, str]) -> str:
    """The text with other letters, none of which is replaced itself: ten times as fast as `str.translate`."""
    for letter, plain in letters.items():
        text = text.replace(letter, plain)
    return text


# For patterns of words ---------------------------------------------------------------------------------------------

_FOR_PATTERNS: Final = _LETTERS | dict.fromkeys("’‘´", "'")


def fold_letters(text: str) -> str:
    """The text as the patterns of data/topics.yml are looked for in it; places are those of its composed form."""
    if text.isascii():
        return text.lower()
    return _known_plain(text) if len(text) <= _NAME else _made_plain(text)


def _made_plain(text: str) -> str:
    # Only İ grows when lowered by the general rules, and it is gone by then: lengths stay equal.
    return _replaced(normalize(text), _FOR_PATTERNS).lower()


# Names of topics, jobs and units are asked for again and again: of 22,000 short texts in a run 6,000 differ.
_NAME: Final = 60
_known_plain: Final = lru_cache(maxsize=1 << 14)(_made_plain)


# For references ----------------------------------------------------------------------------------------------------

_FOR_CITATIONS: Final = (
    _LETTERS
    | dict.fromkeys("’‘ʼ´`′", "'")
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("–—−‐‑", "-")
    | dict.fromkeys("\u00a0\u202f\t\n\r", " ")
)


def fold_citation(text: str) -> str:
    """The text as references are read from it, character by character; what has no such form stays."""
    folded = _replaced(text, _FOR_CITATIONS)
    lowered = folded.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)


# For the search ----------------------------------------------------------------------------------------------------

# What becomes of a character that is neither letter nor digit.
_APOSTROPHES: Final = "'’‘´`ʼ′＇"
_HYPHENS: Final = "-‐‑–−"
_JOINERS: Final = "/.:"
# Inside a word, but no part of it: combining marks, soft hyphen, zero-width characters.
_IGNORED: Final = ((0x0300, 0x036F), (0x00AD, 0x00AD), (0x200B, 0x200D), (0x2060, 0x2060), (0xFEFF, 0xFEFF))
# Letters that decompose into a base letter and marks, or have a simple lower case.
_LATIN: Final = ((0x00C0, 0x024F), (0x1E00, 0x1EFF))
# Other scripts: every character of these ranges counts as a letter and stays as it is.
_FOREIGN: Final = ((0x0370, 0x1DBF), (0x2C00, 0x2DFF), (0x3040, 0xD7FF))

# What looks like a letter or a digit of ours is searched as that.
_SEEMING: Final = LOOK_ALIKES | {wide: plain for wide, plain in FULL_WIDTH.items() if plain.isalnum()}

IGNORABLE: Final = "\u00ad"
_SEPARATOR: Final = " "
_MAPPED: Final = {"ı": "i", "ß": "s", "æ": "a", "ø": "o", "đ": "d", "ł": "l", "×": _SEPARATOR, "÷": _SEPARATOR}


def fold_search(text: str) -> str:
    """The folded text, character for character: letters and digits, "'", "-/.:", the ignorable mark, else a space.

    `theme/mkdocs/assets/js/search/analyzer.js` does the same; tests/exports/search compares the two over every
    character. Nothing here asks the Unicode database for more than the decomposition and the simple case of letters
    that have been frozen for decades, so an older Python and a newer browser agree.

    >>> fold_search("Wİ-Fİ, KVKK’nın")
    "wi-fi  kvkk'nin"
    """
    return text.translate(_TABLE)


class _Table(dict[int, str]):
    """Fills itself as characters turn up; str.translate asks it for each."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code)) if code < 0x10000 else _SEPARATOR
        return folded


_TABLE: Final = _Table()


def _folded(character: str) -> str:
    character = _SEEMING.get(character, character)
    code = ord(character)
    if code < 0x80 and character.isalnum():
        return character.lower()
    if character in _APOSTROPHES:
        return "'"
    if character in _HYPHENS:
        return "-"
    if character in _JOINERS:
        return character
    if any(first <= code <= last for first, last in _IGNORED):
        return IGNORABLE
    if any(first <= code <= last for first, last in _LATIN):
        base = unicodedata.normalize("NFD", character)[0].lower()[0]
        return _MAPPED.get(base, base)
    if any(first <= code <= last for first, last in _FOREIGN):
        return character
    return _SEPARATOR
