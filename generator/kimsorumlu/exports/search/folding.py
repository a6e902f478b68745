"""Folding: one map per character that folds Turkish letters and lowers the case together. The length never changes.

Lowering first and folding later is a trap: 'İ'.lower() has two characters, and Turkish lower case turns "WIFI" into
"wıfı". Here İ, I, ı and i are one letter from the start, on both sides, so that "BILGI ISLEM", "bilgi işlem" and "BİLGİ
İŞLEM" are the same words, and an offset in the folded text is an offset in the text as written.

`theme/mkdocs/assets/js/arama/analyzer.js` does the same; tests/exports/search compares the two over every character.
Nothing here asks the Unicode database for more than the decomposition and the simple case of letters that have been
frozen for decades, so an older Python and a newer browser agree.
"""

from __future__ import annotations

import unicodedata

# What becomes of a character that is neither letter nor digit.
APOSTROPHES = "'’‘´`ʼ′＇"
HYPHENS = "-‐‑–−"
JOINERS = "/.:"
# Inside a word, but no part of it: combining marks, soft hyphen, zero-width characters.
IGNORED = ((0x0300, 0x036F), (0x00AD, 0x00AD), (0x200B, 0x200D), (0x2060, 0x2060), (0xFEFF, 0xFEFF))
# Letters that decompose into a base letter and marks, or have a simple lower case.
LATIN = ((0x00C0, 0x024F), (0x1E00, 0x1EFF))
# Other scripts: every character of these ranges counts as a letter and stays as it is.
OTHER = ((0x0370, 0x1DBF), (0x2C00, 0x2DFF), (0x3040, 0xD7FF))

IGNORABLE = "\u00ad"
_SEPARATOR = " "
_MAPPED = {"ı": "i", "ß": "s", "æ": "a", "ø": "o", "đ": "d", "ł": "l", "×": _SEPARATOR, "÷": _SEPARATOR}


def normalize(text: str) -> str:
    """The text in composed form (NFC). All offsets are offsets into this form."""
    return unicodedata.normalize("NFC", text)


def _folded(character: str) -> str:
    code = ord(character)
    if code < 0x80 and character.isalnum():
        return character.lower()
    if character in APOSTROPHES:
        return "'"
    if character in HYPHENS:
        return "-"
    if character in JOINERS:
        return character
    if any(first <= code <= last for first, last in IGNORED):
        return IGNORABLE
    if any(first <= code <= last for first, last in LATIN):
        lower = unicodedata.normalize("NFD", character)[0].lower()[0]
        return _MAPPED.get(lower, lower)
    if any(first <= code <= last for first, last in OTHER):
        return character
    return _SEPARATOR


class _Table(dict[int, str]):
    """Fills itself as characters turn up; str.translate asks it for each."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code)) if code < 0x10000 else _SEPARATOR
        return folded


_TABLE = _Table()


def fold_search(text: str) -> str:
    """The folded text, character for character: letters and digits, "'", "-/.:", the ignorable mark, else a space.

    Unlike `read.patterns.fold` it leaves nothing but what words are made of, and the browser does the very same.

    >>> fold_search("Wİ-Fİ, KVKK’nın")
    "wi-fi  kvkk'nin"
    """
    return text.translate(_TABLE)
