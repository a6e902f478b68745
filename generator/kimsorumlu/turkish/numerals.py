"""Numbers in Turkish sentences."""

from __future__ import annotations

from typing import Final

_WORDS: Final = ("Sıfır", "Bir", "İki", "Üç", "Dört", "Beş", "Altı", "Yedi", "Sekiz", "Dokuz", "On")

# "birinde", "ikisinde" …: the ending follows the last word of the number as it is spoken.
_OF_DIGIT: Final = ("", "inde", "sinde", "ünde", "ünde", "inde", "sında", "sinde", "inde", "unda")
_OF_TENS: Final = ("", "unda", "sinde", "unda", "ında", "sinde", "ında", "inde", "inde", "ında")


def counted(number: int) -> str:
    """The number as a word at the start of a label: "İki", "On"; above ten in figures."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else str(number)


def in_of_them(number: int) -> str:
    """ "4’ünde", "6’sında", "20’sinde": "in 4 of them"; for none "hiçbirinde"."""
    if number == 0:
        return "hiçbirinde"
    tens, ones = number // 10 % 10, number % 10
    if ones:
        ending = _OF_DIGIT[ones]
    elif tens:
        ending = _OF_TENS[tens]
    else:
        ending = "ünde" if number % 1000 else "inde"  # yüz; bin
        ending = "unda" if number % 1_000_000 == 0 else ending  # milyon
    return f"{number}’{ending}"
