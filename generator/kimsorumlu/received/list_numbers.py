"""The numbers of automatic lists as word processors print them, and the signs of their symbol fonts.

The formats are those of ECMA-376 part 1, 17.18.59. Letters run a … z, then aa, bb: word processors know no ç, ğ, ı, ö,
ş and ü in lists; who wants them types them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from kimsorumlu.turkish.case import capital
from kimsorumlu.turkish.characters import FOOTNOTE_MARK
from kimsorumlu.turkish.numerals import ordinal_word

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MARKS: Final = "*†‡§"
# What turns digits into those that stand above the line.
SUPERSCRIPTS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# And back.
ON_THE_LINE: Final = {raised: digit for digit, raised in SUPERSCRIPTS.items()}


def mark_borne(note: str) -> re.Pattern[str] | None:
    """The mark with which a note begins, as its clause bears it: "1 Müdürlük" is the note of "Müdürlüğünün¹".

    None for what begins with no mark.
    """
    match = FOOTNOTE_MARK.match(note)
    if match is None:
        return None
    bare = match[0]
    raised = bare.translate(SUPERSCRIPTS) if bare.isdigit() else bare
    return re.compile(rf"(?<=\S){re.escape(raised)}(?![⁰¹²³⁴⁵⁶⁷⁸⁹*])")


def letters(number: int) -> str:
    """1 is a, 26 z, 27 aa, 53 aaa; "" for none."""
    if number < 1:
        return ""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 30)


def letters_counted(number: int) -> str:
    """1 is a, 26 z, 27 aa, 28 ab, as columns of a sheet are; "" for none."""
    found = ""
    while number > 0:
        number, place = divmod(number - 1, 26)
        found = chr(ord("a") + place) + found
    return found


def roman(number: int) -> str:
    """4 is iv; beyond what such numerals are used for, in figures."""
    if not 0 < number < 5000:
        return str(number)
    found = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        found += sign * times
    return found


FORMATS: Final[Mapping[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": lambda number: roman(number).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerLetter": letters,
    "ordinal": lambda number: f"{number}.",
    "ordinalText": lambda number: capital(ordinal_word(number)),
    "numberInDash": lambda number: f"- {number} -",
    "chicago": lambda number: _MARKS[(number - 1) % 4] * ((number - 1) // 4 + 1) if 0 < number < 99 else str(number),
    "none": lambda _: "",
}

_SYMBOL: Final = {0xB7: "•", 0xA8: "♦", 0xA7: "♣", 0x2D: "−", 0xDE: "⇒", 0xAE: "→", 0xB0: "°", 0xA3: "≤", 0xB3: "≥",
                  0xB1: "±", 0xD7: "⋅", 0xB4: "×", 0x6F: "ο", 0x2A: "∗"}  # fmt: skip
_WINGDINGS: Final = {0xA7: "▪", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0xA8: "◻",
                     0x6C: "●", 0x9F: "•", 0x9E: "·", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFC: "✓", 0xFB: "✗",
                     0xFE: "☑", 0xFD: "☒", 0x78: "⌧", 0xAB: "★", 0x46: "☞", 0x28: "☎", 0x2A: "✉"}  # fmt: skip
# Where such fonts keep their signs in Unicode: U+F000 and the sign's own number.
_PRIVATE: Final = range(0xF000, 0xF100)


def symbol(code: int, font: str) -> str:
    """The sign that a symbol font shows at a place, or "" if it is not known; a bullet at the places of bullets."""
    place = code - _PRIVATE.start if code in _PRIVATE else code
    table = _WINGDINGS if font.lower().startswith("wingdings") else _SYMBOL
    return table.get(place, "")


def with_signs(text: str, font: str) -> str:
    """The text with the private characters of symbol fonts as the signs they show; an unknown one as a bullet."""
    if not any(ord(character) in _PRIVATE for character in text):
        return text
    return "".join(
        (symbol(ord(character), font) or "•") if ord(character) in _PRIVATE else character for character in text
    )
