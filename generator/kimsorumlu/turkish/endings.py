"""Endings of case by vowel harmony: of names, after an apostrophe ("İzmir’in"), and of nouns ("bendinde")."""

from __future__ import annotations

from typing import Final

from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.fold import without_circumflex

_VOWELS: Final = "aeıioöuü"
_BACK: Final = "aıou"
_VOICELESS: Final = "çfhkpsşt"
_CLOSE_VOWELS: Final = "ıiuü"
# What a final consonant becomes before a vowel; "k" only behind a vowel ("müdürlük", not "park").
_SOFTENED: Final = {"p": "b", "ç": "c", "k": "ğ"}
# The close vowel that follows each vowel in an ending.
_CLOSE: Final = dict(zip(_VOWELS, "ıiıiuüuü", strict=True))


def genitive(name: str) -> str:
    """The name as the owner of something.

    >>> [genitive(name) for name in ("İzmir", "Kütahya", "Muğla", "Iğdır", "Ordu", "Düzce")]
    ['İzmir’in', 'Kütahya’nın', 'Muğla’nın', 'Iğdır’ın', 'Ordu’nun', 'Düzce’nin']
    """
    plain = without_circumflex(lower(name))
    return f"{name}’{'n' if plain[-1] in _VOWELS else ''}{_CLOSE[_last_vowel(plain)]}n"


def locative(name: str) -> str:
    """The name as the place where something is.

    >>> [locative(name) for name in ("İzmir", "Kütahya", "Bingöl", "Sinop", "Muş", "Of", "Afşin")]
    ['İzmir’de', 'Kütahya’da', 'Bingöl’de', 'Sinop’ta', 'Muş’ta', 'Of’ta', 'Afşin’de']
    """
    plain = without_circumflex(lower(name))
    return f"{name}’{'t' if plain[-1] in _VOICELESS else 'd'}{'a' if _last_vowel(plain) in _BACK else 'e'}"


def genitive_of_noun(noun: str) -> str:
    """A noun as an owner, without apostrophe; most end in the possessive and are owned themselves.

    >>> [genitive_of_noun(noun) for noun in ("11. maddesi", "2. fıkrası", "Zabıta Müdürlüğü", "şef", "müdürlük")]
    ['11. maddesinin', '2. fıkrasının', 'Zabıta Müdürlüğünün', 'şefin', 'müdürlüğün']
    """
    plain = lower(noun)
    return f"{noun}n{_CLOSE[_last_vowel(plain)]}n" if plain[-1] in _VOWELS else f"{possessive(noun)}n"


def possessive(noun: str) -> str:
    """A noun as somebody's: the last word of a unit's name ("Zabıta Amirliği"); words that are owned already stay.

    >>> [possessive(noun) for noun in ("müdürlük", "ekip", "büro", "komisyon", "daire", "merkez", "kalem")]
    ['müdürlüğü', 'ekibi', 'bürosu', 'komisyonu', 'dairesi', 'merkezi', 'kalemi']
    >>> [possessive(noun) for noun in ("şube müdürlüğü", "grup amirliği", "park", "memurluk", "Encümen")]
    ['şube müdürlüğü', 'grup amirliği', 'parkı', 'memurluğu', 'Encümeni']
    """
    plain = without_circumflex(lower(noun))
    last = plain.split()[-1]
    if last[-1] in _CLOSE_VOWELS and (" " in plain or last[-2] == "ğ"):
        return noun
    close = _CLOSE[_last_vowel(last)]
    if last[-1] in _VOWELS:
        return f"{noun}s{close}"
    many = sum(letter in _VOWELS for letter in last) > 1
    soft = last[-1] in "pç" or (last[-1] == "k" and many and last[-2] in _VOWELS)
    return f"{noun[:-1]}{_SOFTENED[last[-1]]}{close}" if soft else f"{noun}{close}"


def locative_of_owned(noun: str) -> str:
    """A noun that ends in the possessive, as the place where something stands.

    >>> [locative_of_owned(noun) for noun in ("11. maddesi", "2. fıkrası", "(f) bendi")]
    ['11. maddesinde', '2. fıkrasında', '(f) bendinde']
    """
    return f"{noun}n{'da' if _last_vowel(lower(noun)) in _BACK else 'de'}"


def _last_vowel(plain: str) -> str:
    """The last vowel of a text in lower case; "e" where it has none, as an abbreviation is read letter by letter."""
    return next((letter for letter in reversed(plain) if letter in _VOWELS), "e")
