"""What kinds of municipalities are called, their order, and on what a version's date rests."""

from __future__ import annotations

from collections.abc import Iterable

from kimsorumlu.model.corpus import Municipality, Version
from kimsorumlu.turkish.order import sort_key

KINDS = {"metropolitan": "Büyükşehir belediyesi", "city": "İl belediyesi", "district": "İlçe belediyesi"}


def alphabetical(municipalities: Iterable[Municipality]) -> list[Municipality]:
    """The municipalities by name in the order of the Turkish alphabet."""
    return sorted(municipalities, key=lambda municipality: sort_key(municipality.name))


def date_basis_words(version: Version) -> str:
    """On what a version's date rests, to stand beside it: "karar 337", "değişiklik işareti", "belge damgası"."""
    if version.date_basis == "council-decision":
        return f"karar {version.adoption.decision}" if version.adoption.decision else "meclis kararı"
    return "değişiklik işareti" if version.date_basis == "amendment" else "belge damgası"
