"""Which municipality? What a page offers to choose from (_choice.html.j2, choice.js)."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

from kimsorumlu.model.municipality import Municipality
from kimsorumlu.site import Site

# Chips up to so many, a list for more; of more than `MOST` a page offers only those it shows, so that it does not grow.
CHIPS: Final = 8
MOST: Final = 60


@dataclass(frozen=True, slots=True)
class ChoiceOption:
    """A municipality to choose. `address` is its part of this page or, where it stands `elsewhere`, of another."""

    slug: str
    name: str
    address: str
    elsewhere: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """The municipalities a page offers, in alphabetical order: as chips, or as a list."""

    options: tuple[ChoiceOption, ...]

    @property
    def chips(self) -> bool:
        return len(self.options) <= CHIPS


def choice(
    site: Site, place: Callable[[Municipality], str], shown: Collection[Municipality] | None = None
) -> Choice | None:
    """What a page offers: all, each with its `place`, those not `shown` elsewhere; None if there is nothing to choose.

    `shown` None: the page is about all alike.
    """
    everyone = site.facts.answers.municipalities
    here = {municipality.slug for municipality in (everyone if shown is None else shown)}
    offered = everyone if len(everyone) <= MOST else [m for m in everyone if shown is not None and m.slug in here]
    options = tuple(ChoiceOption(m.slug, m.short_name, place(m), m.slug not in here) for m in offered)
    return Choice(options) if len(options) > 1 else None
