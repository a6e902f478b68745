"""A text as two readers would compare it: word by word, and nothing that neither of them can see.

A word keeps its suffix after an apostrophe ("Kurumu'ndan"), its inner hyphens, and dots and slashes between digits
("2022-544", "10/07/2004"). An amount, a percentage and a day are one word each: "1.500,00", "% 20", "13 Kasım 2025".
Other punctuation stands for itself; how much space stands between words, and of what kind, tells no one apart.
"""

from __future__ import annotations

import re
from typing import Final

from kimsorumlu.turkish.characters import as_printed
from kimsorumlu.turkish.days import MONTHS

_LETTER: Final = r"[^\W_]|[\u0300-\u036f]"
_MONTH: Final = "|".join(f"[{month[0]}{'İ' if month[0] == 'i' else month[0].upper()}]{month[1:]}" for month in MONTHS)
WORD: Final = re.compile(
    rf"[0-9]{{1,2}}\s(?:{_MONTH})\s[0-9]{{4}}(?:['’](?:{_LETTER})+)?"
    r"|[0-9]{1,2}\s?[./]\s?[0-9]{1,2}\s?[./]\s?[0-9]{4}"
    r"|%\s?[0-9]+(?:[.,][0-9]+)*"
    # "e-imza", "27.01.2018", "09:30"; the decimals of an amount, which no list of numbers looks like
    rf"|(?:{_LETTER})+(?:(?:['’-]|(?<=\d)[./:](?=\d)|(?<=\d),(?=\d{{1,2}}(?![\d,])))(?:{_LETTER})+)*"
    r"|\S"
)


def read_alike(word: str) -> str:
    """What of a word is compared: "3. 7. 2005" is "3.7.2005"."""
    return "".join(word.split())


def seen(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared; texts of the same are the same to every reader."""
    return tuple(read_alike(match[0]) for match in WORD.finditer(as_printed(text)))


def is_same(one: str, other: str) -> bool:
    """Whether two texts are the same to every reader."""
    return one == other or seen(one) == seen(other)
