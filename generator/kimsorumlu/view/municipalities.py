"""What kinds of municipalities are called, and their order."""

from __future__ import annotations

from collections.abc import Iterable

from kimsorumlu.model.corpus import Municipality
from kimsorumlu.turkish.order import sort_key

KINDS = {"metropolitan": "Büyükşehir belediyesi", "city": "İl belediyesi", "district": "İlçe belediyesi"}


def alphabetical(municipalities: Iterable[Municipality]) -> list[Municipality]:
    """The municipalities by name in the order of the Turkish alphabet."""
    return sorted(municipalities, key=lambda municipality: sort_key(municipality.name))
