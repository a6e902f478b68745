"""The directorates that a law counts in every municipality: held, known from another text, or neither."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.unit import Unit
from kimsorumlu.read.directorate_kinds_file import DirectorateKindShape
from kimsorumlu.turkish.fold import fold_letters

# What a directorate's unit is called after its name.
_UNIT: Final = "Müdürlüğü"


@dataclass(frozen=True, slots=True)
class RequiredDirectorate:
    """One of them in a municipality: its text in force, else a unit of that name in another text, else neither."""

    kind: DirectorateKindShape
    text: Edition | None
    known: tuple[Edition, Unit] | None


def required_directorates(
    municipality: Municipality, kinds: Iterable[DirectorateKindShape]
) -> tuple[RequiredDirectorate, ...]:
    """What is known of each of them; none of a metropolitan municipality, which has an organisation of its own.

    Law 5393 art. 48 names them for municipalities; law 5216 art. 21 sets up metropolitan ones otherwise.
    """
    if municipality.kind == "metropolitan":
        return ()
    return tuple(_required(municipality, kind) for kind in kinds if kind.required_by)


def _required(municipality: Municipality, kind: DirectorateKindShape) -> RequiredDirectorate:
    held = (edition for edition in municipality.in_force if edition.version.directorate_kind == kind.id)
    named = (
        place
        for name in kind.names
        for place in municipality.namesakes.get(fold_letters(f"{name} {_UNIT}"), ())
        if place[0].in_force
    )
    return RequiredDirectorate(kind, next(held, None), next(named, None))
