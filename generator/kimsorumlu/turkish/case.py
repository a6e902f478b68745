"""Upper and lower case by Turkish rules, where i and ı are two letters: i–İ, ı–I."""

from __future__ import annotations

from typing import Final

_LOWER: Final = str.maketrans({"I": "ı", "İ": "i"})
_UPPER: Final = str.maketrans({"i": "İ", "ı": "I"})


def lower(text: str) -> str:
    """The text in lower case: "IŞIK, İLAN" → "ışık, ilan"."""
    return text.translate(_LOWER).lower()


def upper(text: str) -> str:
    """The text in upper case: "ışık, ilan" → "IŞIK, İLAN"."""
    return text.translate(_UPPER).upper()


def capital(text: str) -> str:
    """The text with a capital first letter, the others as they are: "ilçe belediyesi" → "İlçe belediyesi"."""
    return upper(text[:1]) + text[1:]
