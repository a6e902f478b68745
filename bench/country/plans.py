"""What an invented regulation says, before it is put into words: units, their works, the manner of its print."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bench.country.grammar import GRAMMAR, Deed, Grammar

from kimsorumlu.ids.slugs import slug

# Kinds of unit, with the ending a name takes.
UNIT_KINDS: Final = {
    "birim": "Birimi",
    "şeflik": "Şefliği",
    "servis": "Servisi",
    "büro": "Bürosu",
    "amirlik": "Amirliği",
}
MARKERS: Final = ("MADDE {}-", "MADDE {} –", "Madde {}-", "Madde {} –")
LETTERS: Final = ("abcçdefgğhıijklmnoöprsştuüvyz", "abcdefghijklmnopqrstuvwxyz")
# One text in so many skips a label in one of its lists, one in so many prints one twice.
_SLIP: Final = 12


@dataclass(frozen=True, slots=True)
class Work:
    """A unit's work ("evsel atıkların toplanması"), what is done with it, and how."""

    noun: str
    deed: Deed
    way: str = ""


@dataclass(frozen=True, slots=True)
class PlannedUnit:
    """A unit of a kind of directorate; `before` is its slug in the text before this one."""

    of: str
    name: str
    kind: str
    works: tuple[Work, ...]
    before: str = ""

    @property
    def slug(self) -> str:
        # Directorates of a municipality have units of the same name, which need addresses of their own.
        return slug(f"{self.of} {self.name}")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a municipality prints its regulations."""

    marker: str
    letters: str
    paragraphs: bool
    capitals: bool
    infinitive: bool
    headings_after: bool
    slip: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """One version of one regulation."""

    kind: str
    directorate: str
    day: date
    decision: int
    units: tuple[PlannedUnit, ...]
    works: tuple[Work, ...]
    manner: Manner


def drawn(kind: str, label: str, chance: random.Random) -> Plan:
    """A first text of a directorate of this kind, called `label`."""
    ending = chance.choice(sorted(UNIT_KINDS))
    units = tuple(_unit(kind, name, ending, works, chance) for name, works in GRAMMAR.kinds[kind].items())
    kept = tuple(sorted(chance.sample(units, chance.randint(max(1, len(units) - 1), len(units))), key=units.index))
    manner = Manner(
        marker=chance.choice(MARKERS),
        letters=chance.choice(LETTERS),
        paragraphs=chance.random() < 0.7,
        capitals=chance.random() < 0.3,
        infinitive=chance.random() < 0.6,
        headings_after=chance.random() < 0.1,
        slip=chance.choice(("skipped", "doubled")) if chance.randrange(_SLIP) == 0 else "",
    )
    day = date(chance.randint(2014, 2022), chance.randint(1, 12), chance.randint(1, 28))
    works = tuple(_work(noun, chance) for noun in chance.sample(GRAMMAR.common, 4))
    return Plan(kind, f"{label} Müdürlüğü", day, chance.randint(20, 400), kept, works, manner)


def renewed(plan: Plan, grammar: Grammar, day: date, chance: random.Random) -> Plan:
    """The text that follows: a unit renamed, a work moved, one ended, one new, one told in other words."""
    units = [replace(unit, before=unit.slug) for unit in plan.units]
    units[0] = replace(units[0], name=_renamed(units[0]))
    giver, taker = chance.randrange(len(units)), chance.randrange(len(units))
    if giver != taker and len(units[giver].works) > 2:
        moved = units[giver].works[-1]
        units[giver] = replace(units[giver], works=units[giver].works[:-1])
        units[taker] = replace(units[taker], works=(*units[taker].works, moved))
    changed = chance.randrange(len(units))
    first, *others = units[changed].works
    # A unit that has lived through many texts may do everything already.
    free = [noun for noun in grammar.common if noun not in {work.noun for work in others}]
    fresh = [_work(chance.choice(free), chance)] if free else []
    again = replace(first, way=chance.choice(grammar.ways))
    units[changed] = replace(units[changed], works=(again, *others[: max(1, len(others) - 1)], *fresh))
    return replace(plan, day=day, decision=chance.randint(20, 400), units=tuple(units))


def _unit(kind: str, name: str, ending: str, nouns: tuple[str, ...], chance: random.Random) -> PlannedUnit:
    few = chance.sample(nouns, max(2, len(nouns) - chance.randrange(2)))
    own = chance.sample(GRAMMAR.common, chance.randint(1, 3))
    return PlannedUnit(
        kind, f"{name} {UNIT_KINDS[ending]}", ending, tuple(_work(noun, chance) for noun in (*few, *own))
    )


def _work(noun: str, chance: random.Random) -> Work:
    (deed,) = chance.choices(GRAMMAR.deeds, [each.weight for each in GRAMMAR.deeds])
    return Work(noun, deed, chance.choice(GRAMMAR.ways) if chance.random() < 0.3 else "")


def _renamed(unit: PlannedUnit) -> str:
    """The unit under another name: "Bakım Birimi" becomes "Bakım Hizmetleri Birimi", and back."""
    stem, ending = unit.name.rsplit(" ", 1)
    return (
        f"{stem.removesuffix(' Hizmetleri')} {ending}" if stem.endswith("Hizmetleri") else f"{stem} Hizmetleri {ending}"
    )
