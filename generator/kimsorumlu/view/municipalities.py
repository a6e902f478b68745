"""What kinds of municipalities are called, their order, and what is held of each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

from kimsorumlu.facts.references import NAMED
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.numerals import counted
from kimsorumlu.turkish.order import sort_key
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import Sentence, joined, sentence

KINDS = {"metropolitan": "Büyükşehir belediyesi", "city": "İl belediyesi", "district": "İlçe belediyesi"}


def alphabetical(municipalities: Iterable[Municipality]) -> list[Municipality]:
    """The municipalities by name in the order of the Turkish alphabet."""
    return sorted(municipalities, key=lambda municipality: sort_key(municipality.name))


def place_name(municipality: Municipality) -> str:
    """The place it is the municipality of, to be said in sentences: "İzmir", "Eyüpsultan"."""
    return _MUNICIPALITY.sub("", municipality.name) or municipality.name


def texts_of(municipality: Municipality) -> Sentence:
    """What is held of a municipality, and what not: "Elimizde bu belediyenin bir yönetmeliği var: …"."""
    held = municipality.leading
    if not held:
        return sentence("Bu belediyenin yönetmeliği elimizde yok.")
    count = f"Elimizde bu belediyenin {lower(counted(len(held)))} yönetmeliği var"
    names = (
        Link(f"{e.regulation.name}, {day(e.version.date)}{'' if e.in_force else ' (yürürlükte değil)'}", e.version.url)
        for e in held
    )
    which = (": ", joined("; ", names)) if len(held) <= _MOST_NAMED else ()
    return sentence(count, *which, ". Belediyenin diğer birimlerinin işlerini burada bulamazsınız.")


def named_or_counted(names: Collection[str]) -> str:
    """Municipalities of a line in a list: "Adana, Bolu", in a country's "120 belediye"."""
    return f"{len(names)} belediye" if len(names) > NAMED else ", ".join(sorted(names, key=sort_key))


# Regulations that are named; more are counted, and listed further down the page.
_MOST_NAMED: Final = 4
# "İzmir Büyükşehir Belediyesi", "Kütahya Belediyesi"
_MUNICIPALITY: Final = re.compile(r"(?: Büyükşehir| Belde)? Belediyesi$")
