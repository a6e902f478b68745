"""Invented places: ten municipalities to a province, which bears the name of its metropolitan municipality."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, Literal

from bench.country.grammar import GRAMMAR

from kimsorumlu.catalogues import CATALOGUES
from kimsorumlu.ids.slugs import slug
from kimsorumlu.turkish.fold import fold_letters

_OF_A_PROVINCE: Final = 10
Kind = Literal["metropolitan", "district"]


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality that does not exist."""

    name: str
    slug: str
    kind: Kind
    province: str

    @property
    def full_name(self) -> str:
        return f"{self._words}si"

    @property
    def council(self) -> str:
        return f"{self._words} Meclisi"

    @property
    def _words(self) -> str:
        return f"{self.name} {'Büyükşehir ' if self.kind == 'metropolitan' else ''}Belediye"


def places(count: int, seed: int) -> Iterator[Place]:
    """So many places, none with a name that is known; the first of ten is the metropolitan municipality."""
    province = ""
    for number, name in enumerate(islice(_names(seed), count)):
        kind: Kind = "district" if number % _OF_A_PROVINCE else "metropolitan"
        province = name if kind == "metropolitan" else province
        yield Place(name, slug(name) + ("-bb" if kind == "metropolitan" else ""), kind, province)


def _names(seed: int) -> Iterator[str]:
    known = fold_letters((CATALOGUES / "places.yml").read_text("utf-8"))
    plain = [first + second for first in GRAMMAR.first for second in GRAMMAR.second]
    invented = [name for name in plain if fold_letters(name) not in known]
    random.Random(seed).shuffle(invented)
    for before in ("", "Yukarı ", "Aşağı ", "Yeni ", "Eski "):
        yield from (before + name for name in invented)
