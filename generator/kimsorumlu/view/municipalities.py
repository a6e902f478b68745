"""What kinds of municipalities are called, their order, and on what a version's date rests."""

from __future__ import annotations

from collections.abc import Iterable

from kimsorumlu import ids
from kimsorumlu.model.corpus import Municipality, Version

LIST = "belediyeler/"


KINDS = {"metropolitan": "Büyükşehir belediyesi", "city": "İl belediyesi", "district": "İlçe belediyesi"}


# The Turkish alphabet: ç after c, ı before i. Neither code points (ç after z) nor slugs (ç = c) sort so, and the locale
# of the machine is not the same everywhere. q, w, x stand where a reader looks for them.
_ALPHABET = {letter: place for place, letter in enumerate(" 0123456789abcçdefgğhıijklmnoöpqrsştuüvwxyz")}


_PLAIN = str.maketrans("âîû", "aiu")


def alphabetical(municipalities: Iterable[Municipality]) -> list[Municipality]:
    """The municipalities by name in the order of the Turkish alphabet."""
    return sorted(municipalities, key=lambda municipality: turkish_order(municipality.name))


def turkish_order(text: str) -> list[int]:
    """A sort key: the places of the text's letters in the Turkish alphabet; anything else is left out."""
    return [_ALPHABET[letter] for letter in ids.lower(text).translate(_PLAIN) if letter in _ALPHABET]


def date_basis_words(version: Version) -> str:
    """On what a version's date rests, beside it: "karar 337", "değişiklik işareti", "belge damgası"."""
    if version.date_basis == "council-decision":
        return f"karar {version.adoption.decision}" if version.adoption.decision else "meclis kararı"
    return "değişiklik işareti" if version.date_basis == "amendment" else "belge damgası"
