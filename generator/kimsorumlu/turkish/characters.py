"""Characters that no reader can see or tell apart: which are refused, and what the others are read as.

A text of the site is letters that can be seen, each in one form. What only steers its setting (format characters),
means what two programs agree on (private use) or fills a place (fillers, variation selectors) is refused by name. What
a typesetter chose (ligatures, a letter and its mark in two characters, soft hyphens) is layout: `as_printed` undoes it.
Letters of other alphabets that look like ours stay what they are, and are found as what they look like.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

SOFT_HYPHEN: Final = "\u00ad"
# What converters put in the place of a letter that they could not tell.
LOST: Final = "\ufffd"
# What stands behind a word that is explained at the foot of the page.
FOOTNOTE_SIGNS: Final = "*¹²³⁴⁵⁶⁷⁸⁹⁰"
# The mark with which a note at the foot of a page begins: "¹", "1", "[1]", "*", "†".
FOOTNOTE_MARK: Final = re.compile(r"[⁽(\[]?(?:[⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣ]{1,4}|[0-9]{1,3}|\*{1,3}|†|‡)[⁾)\]]?")
# Whether the sign before is drawn in ink or in colours; hand-written pages may say so.
VARIATION: Final = "\ufe0e\ufe0f"
# What word processors and web pages leave between letters: blanks of no width, joiners, the mark of a file's beginning.
ZERO_WIDTH: Final = "\u200b\u200c\u200d\u2060\ufeff"

# Control characters that are white space: of a data file, and of a document, in which pages end.
SPACES: Final = "\t\n"
DOCUMENT_SPACES: Final = "\t\n\v\f\r"
# Categories: control, format, private use, unassigned, surrogate, line and paragraph separator.
_REFUSED: Final = frozenset(("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"))
# Of other categories, but they print nothing: joiners, fillers, the empty Braille cell, variation selectors.
_FILLERS: Final = frozenset(
    map(chr, (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, *range(0x180B, 0x1810), 0xFFFC))
) | frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))

_LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_DOT: Final = "\u0307"
_DOTTED: Final = re.compile(f"([ij]){_DOT}")

# Greek and Cyrillic letters that look like a Latin one. Capitals and small letters look alike differently.
_LOOKS: Final = (
    ("АВСЕНІЈКМОРЅТХУԚԜ", "ABCEHIJKMOPSTXYQW"),
    ("асеһіјорѕхуԛԝԁɡӏ", "acehijopsxyqwdgl"),
    ("ЇїЁёӦӧӰӱҪҫ", "IiEeOoUuCc"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳ", "ABEZHIKMNOPTYXCj"),
    ("οανρυιϲ", "oavpuic"),
)
LOOK_ALIKES: Final = {theirs: ours for pair in _LOOKS for theirs, ours in zip(*pair, strict=True)}
# The forms for writing among Chinese characters: letters, digits and signs as wide as those.
FULL_WIDTH: Final = {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)}

# "µm", "kΩ", "1ª": of no alphabet.
_UNITS: Final = frozenset("µμΩ")
_NO_SCRIPT: Final = frozenset(("MODIFIER", "FEMININE", "MASCULINE", "SUPERSCRIPT", "SUBSCRIPT"))
# Latin by their names, but of hardly an alphabet: signs of sounds (but for the schwa, which Azerbaijani has), small
# capitals, letters in circles and squares.
_PHONETIC: Final = frozenset(map(chr, (*range(0x0250, 0x02B0), *range(0x1D00, 0x1DC0), *range(0xAB30, 0xAB70)))) - {"ə"}
_ENCLOSED: Final = frozenset(map(chr, (*range(0x24B6, 0x24EA), *range(0x1F130, 0x1F18A))))
# A letter of these is never written by somebody who means it.
_DISGUISES: Final = frozenset(("FULLWIDTH", "MATHEMATICAL", "ENCLOSED", "DIGIT"))
# Marks that join the letter before them, and such that go around it.
_MARKS: Final = frozenset(("Mn", "Me"))
_INCOMPLETE: Final = re.compile(rf"\w*{LOST}[\w{LOST}]*")
_FOR_DIGITS: Final = re.compile(r"\b(?:[lIO][0-9]+|[0-9]+[lIO][0-9]+)\b")
_WORD: Final = re.compile(rf"(?:[^\W\d_]|[{''.join(sorted(_ENCLOSED))}])+|(?:(?![0-9])\d)+")


def name_of(character: str) -> str:
    """A character as its finding names it: "U+200B ZERO WIDTH SPACE"; one without a name by its category."""
    kind = {"Co": "PRIVATE USE", "Cn": "UNASSIGNED", "Cs": "SURROGATE", "Cc": "CONTROL"}
    name = unicodedata.name(character, kind.get(unicodedata.category(character), ""))
    return f"U+{ord(character):04X} {name}".strip()


def refused(text: str, *, but: str = SPACES) -> list[int]:
    """The places of the characters in a text that no text may hold, but for those of `but`."""
    if text.isascii() and text.isprintable():
        return []
    bad = {
        character
        for character in set(text) - set(but)
        if character in _FILLERS or unicodedata.category(character) in _REFUSED
    }
    return [place for place, character in enumerate(text) if character in bad] if bad else []


def in_one_form(text: str) -> str:
    """The text in composed form (NFC), in which a letter is one character; a dot above an i belongs to it."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    return _DOTTED.sub(r"\1", composed) if _DOT in composed else composed


def as_printed(text: str) -> str:
    """The text without what a typesetter chose: composed, ligatures as their letters, no soft hyphens."""
    if text.isascii():
        return text
    text = in_one_form(text).replace(SOFT_HYPHEN, "")
    for ligature, letters in _LIGATURES.items():
        text = text.replace(ligature, letters)
    return text


def incomplete(text: str) -> Iterator[tuple[int, str]]:
    """Words of which a conversion lost a letter, with their places."""
    return ((found.start(), found[0]) for found in _INCOMPLETE.finditer(text)) if LOST in text else iter(())


def in_two_forms(text: str) -> list[int]:
    """The places of letters that are written as a letter and a mark, but have one character of their own."""
    if text.isascii() or in_one_form(text) == text:
        return []
    return [place for place, pair in enumerate(_pairs(text)) if in_one_form(pair) != pair]


def loose_marks(text: str) -> list[int]:
    """The places of marks above, below or through a letter that make no letter with it: it is drawn as another."""
    marks = set() if text.isascii() else {each for each in set(text) if unicodedata.category(each) in _MARKS}
    places = (at for at, character in enumerate(text) if character in marks) if marks else ()
    return [at for at in places if at == 0 or in_one_form(text[at - 1 : at + 1]) == text[at - 1 : at + 1]]


def letters_for_digits(text: str) -> Iterator[tuple[int, str]]:
    """The numbers in which a letter that looks like a digit stands before or between digits, with their places."""
    return ((match.start(), match[0]) for match in _FOR_DIGITS.finditer(text))


def _pairs(text: str) -> Iterator[str]:
    """Each character with the next mark; a character that has another form (K for the Kelvin sign) alone."""
    for place, character in enumerate(text):
        after = text[place + 1 : place + 2]
        yield character + after if after and unicodedata.combining(after) else character


@lru_cache(maxsize=4096)
def script_of(letter: str) -> str:
    """The alphabet of a letter by its name: "LATIN", "CYRILLIC"; "" for what belongs to none, as signs of units.

    "DIGIT" is a digit that is none of 0 to 9.
    """
    if letter.isascii():
        return "LATIN" if letter.isalpha() else ""
    if letter.isdecimal() or letter in _ENCLOSED:
        return "DIGIT" if letter.isdecimal() else "ENCLOSED"
    first = unicodedata.name(letter, "").split(" ")[0]
    if letter in _UNITS or first in _NO_SCRIPT or not letter.isalpha():
        return ""
    return "PHONETIC" if letter in _PHONETIC else first


def disguised(text: str) -> Iterator[tuple[int, str]]:
    """The words and numbers that are not what they look like, with their places.

    They are of mixed alphabets, or wholly of look-alikes, or letters of another alphabet stand beside a digit. A Greek
    letter by itself is a sign, as in a formula.
    """
    if all(script_of(letter) in ("", "LATIN") for letter in set(text)):
        return
    for match in _WORD.finditer(text):
        word = match[0]
        scripts = set() if word.isascii() else {script_of(letter) for letter in word} - {""}
        if not scripts - {"LATIN"}:
            continue
        beside = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
        alike = all(letter in LOOK_ALIKES for letter in word) or any("0" <= sign <= "9" for sign in beside)
        sign = len(word) == 1 and "GREEK" in scripts
        if len(scripts) > 1 or scripts & _DISGUISES or (alike and not sign):
            yield match.start(), word
