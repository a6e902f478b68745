"""The words that invented regulations are made of, from grammar.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml


@dataclass(frozen=True, slots=True)
class Deed:
    """What is done with a work: "sağlamak", "sağlar"; how often it is drawn."""

    infinitive: str
    present: str
    weight: int


@dataclass(frozen=True, slots=True)
class Grammar:
    """See grammar.yml."""

    kinds: Mapping[str, Mapping[str, tuple[str, ...]]]
    common: tuple[str, ...]
    ways: tuple[str, ...]
    deeds: tuple[Deed, ...]
    first: tuple[str, ...]
    second: tuple[str, ...]


def _read() -> Grammar:
    raw = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
    return Grammar(
        kinds={kind: {unit: tuple(works) for unit, works in units.items()} for kind, units in raw["kinds"].items()},
        common=tuple(raw["common"]),
        ways=tuple(raw["ways"]),
        deeds=tuple(Deed(*deed) for deed in raw["deeds"]),
        first=tuple(raw["places"]["first"]),
        second=tuple(raw["places"]["second"]),
    )


GRAMMAR: Final = _read()
