"""Numbers in Turkish sentences."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = ("Sıfır", "Bir", "İki", "Üç", "Dört", "Beş", "Altı", "Yedi", "Sekiz", "Dokuz", "On")

_ORDINALS: Final = (
    "", "birinci", "ikinci", "üçüncü", "dördüncü", "beşinci", "altıncı", "yedinci", "sekizinci", "dokuzuncu", "onuncu",
)  # fmt: skip

# "birinde", "ikisinde" …: the ending follows the last word of the number as it is spoken.
_OF_DIGIT: Final = ("", "inde", "sinde", "ünde", "ünde", "inde", "sında", "sinde", "inde", "unda")
_OF_TENS: Final = ("", "unda", "sinde", "unda", "ında", "sinde", "ında", "inde", "inde", "ında")

# How the last word of a number ends: (from, to). 0 stands for none of its own: the ten, hundred or thousand is read.
_SPAN_OF_DIGIT: Final = ("", "den e", "den ye", "ten e", "ten e", "ten e", "dan ya", "den ye", "den e", "dan a")
_SPAN_OF_TENS: Final = ("", "dan a", "den ye", "dan a", "tan a", "den ye", "tan a", "ten e", "den e", "dan a")

# "on", "onbeş", "beşinci", "ikişer", "üçünden": a number in words, run together or not, with its endings.
_CARDINALS: Final = (
    "sıfır|bir|iki|üç|dört|dörd|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan|yüz|bin"
    "|milyon|milyar|yarım|buçuk|çeyrek|tek|çift"
)
_NUMERAL: Final = re.compile(
    f"(?:{_CARDINALS})+(?:[ıiuü]?nc[ıiuü]|[şs]?[ae]r)?(?:s?[ıiuü]n?|y?[aeıiuü]|n?[ıiuü]n|[dt][ae]n?|l[aeıiuü]k?)?"
)


def is_numeral(word: str) -> bool:
    """Whether a word in lower case is a number in words: "on", "beşinci", "ikisinden"; not "birim"."""
    return _NUMERAL.fullmatch(word) is not None


def counted(number: int) -> str:
    """The number as a word at the start of a label: "İki", "On"; above ten in figures."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else str(number)


def ordinal_word(number: int) -> str:
    """ "ikinci", "üçüncü"; above ten, and for none, in figures: "11."."""
    return _ORDINALS[number] if 0 < number < len(_ORDINALS) else f"{number}."


def in_of_them(number: int) -> str:
    """ "4’ünde", "6’sında", "20’sinde": "in 4 of them"; for none "hiçbirinde"."""
    return f"{number}’{_in(number)}" if number else "hiçbirinde"


def so_many(number: int) -> str:
    """ "30’u", "15’i", "2’si": so many of those just named, as subject; for none "hiçbiri"."""
    return f"{number}’{_in(number)[:-3]}" if number else "hiçbiri"


def _in(number: int) -> str:
    tens, ones = number // 10 % 10, number % 10
    if ones:
        return _OF_DIGIT[ones]
    if tens:
        return _OF_TENS[tens]
    ending = "ünde" if number % 1000 else "inde"  # yüz; bin
    return "unda" if number % 1_000_000 == 0 else ending  # milyon


def of_them(number: int) -> str:
    """ "4’ünün", "6’sının": "of 4 of them"; for none "hiçbirinin"."""
    stem = in_of_them(number)[:-2]
    return f"{stem}{stem[-2]}n"


def since(number: int) -> str:
    """ "2022’den", "2013’ten": from a year or number on."""
    return f"{number}’{_span(number)[0]}"


def during(number: int) -> str:
    """ "2022’de", "2013’te": in a year."""
    return since(number)[:-1]


def until(number: int) -> str:
    """ "2025’e", "2006’ya": up to a year or number."""
    return f"{number}’{_span(number)[1]}"


def _span(number: int) -> list[str]:
    # "yüz" and "bin": 1900, 2000
    return (_SPAN_OF_DIGIT[number % 10] or _SPAN_OF_TENS[number // 10 % 10] or "den e").split()
