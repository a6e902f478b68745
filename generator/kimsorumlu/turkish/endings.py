"""Endings of case for proper names, after an apostrophe, by vowel harmony: "İzmir’in", "Kütahya’da"."""

from __future__ import annotations

from typing import Final

from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.fold import without_circumflex

_VOWELS: Final = "aeıioöuü"
_BACK: Final = "aıou"
_VOICELESS: Final = "çfhkpsşt"
# The close vowel that follows each vowel in an ending.
_CLOSE: Final = dict(zip(_VOWELS, "ıiıiuüuü", strict=True))


def genitive(name: str) -> str:
    """The name as the owner of something.

    >>> [genitive(name) for name in ("İzmir", "Kütahya", "Muğla", "Iğdır", "Ordu", "Düzce")]
    ['İzmir’in', 'Kütahya’nın', 'Muğla’nın', 'Iğdır’ın', 'Ordu’nun', 'Düzce’nin']
    """
    plain = without_circumflex(lower(name))
    vowel = next(letter for letter in reversed(plain) if letter in _VOWELS)
    return f"{name}’{'n' if plain[-1] in _VOWELS else ''}{_CLOSE[vowel]}n"


def locative(name: str) -> str:
    """The name as the place where something is.

    >>> [locative(name) for name in ("İzmir", "Kütahya", "Bingöl", "Sinop", "Muş", "Of", "Afşin")]
    ['İzmir’de', 'Kütahya’da', 'Bingöl’de', 'Sinop’ta', 'Muş’ta', 'Of’ta', 'Afşin’de']
    """
    plain = without_circumflex(lower(name))
    vowel = next(letter for letter in reversed(plain) if letter in _VOWELS)
    return f"{name}’{'t' if plain[-1] in _VOICELESS else 'd'}{'a' if vowel in _BACK else 'e'}"
