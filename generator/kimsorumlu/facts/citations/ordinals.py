"""Ordinal numbers in words, folded, as citations write them: "on beşinci", "onbesinci", "yüz yirmi beşinci"."""

from __future__ import annotations

import re
from typing import Final

_UNITS: Final = (
    "birinci", "ikinci", "ucuncu", "dorduncu", "besinci", "altinci", "yedinci", "sekizinci", "dokuzuncu",
)  # fmt: skip
_TENS: Final = ("on", "yirmi", "otuz", "kirk", "elli", "altmis", "yetmis", "seksen", "doksan")
_TENTHS: Final = (
    "onuncu", "yirminci", "otuzuncu", "kirkinci", "ellinci", "altmisinci", "yetmisinci", "sekseninci", "doksaninci",
)  # fmt: skip
_TIMES: Final = ("bir", "iki", "uc", "dort", "bes", "alti", "yedi", "sekiz", "dokuz")

# One pattern for all from "birinci" to "dokuz yüz doksan dokuzuncu".
ORDINAL: Final = (
    rf"\b(?:(?:(?:{'|'.join(_TIMES)})\s?)?yuz\s?)?(?:(?:(?:{'|'.join(_TENS)})\s?)?(?:{'|'.join(_UNITS)})"
    rf"|{'|'.join(_TENTHS)})\b"
)


def ordinal_value(printed: str) -> int:
    """The number that a folded ordinal says: "on besinci" → 15."""
    rest = re.sub(r"\s", "", printed)
    hundreds, found, below = rest.partition("yuz")
    value = 0
    if found:
        value, rest = 100 * (_TIMES.index(hundreds) + 1 if hundreds else 1), below
    if rest in _TENTHS:
        return value + 10 * (_TENTHS.index(rest) + 1)
    for count, tens in enumerate(_TENS, 1):
        if rest.startswith(tens) and rest.removeprefix(tens) in _UNITS:
            return value + 10 * count + _UNITS.index(rest.removeprefix(tens)) + 1
    return value + _UNITS.index(rest) + 1
