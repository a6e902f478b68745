"""What kinds of municipalities are called, and their order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from kimsorumlu.model.corpus import Municipality
from kimsorumlu.turkish.order import sort_key

KINDS = {"metropolitan": "Büyükşehir belediyesi", "city": "İl belediyesi", "district": "İlçe belediyesi"}


def alphabetical(municipalities: Iterable[Municipality]) -> list[Municipality]:
    """The municipalities by name in the order of the Turkish alphabet."""
    return sorted(municipalities, key=lambda municipality: sort_key(municipality.name))


def place_name(municipality: Municipality) -> str:
    """The place it is the municipality of, to be said in sentences: "İzmir", "Eyüpsultan"."""
    return _MUNICIPALITY.sub("", municipality.name) or municipality.name


# "İzmir Büyükşehir Belediyesi", "Kütahya Belediyesi"
_MUNICIPALITY: Final = re.compile(r"(?: Büyükşehir| Belde)? Belediyesi$")
