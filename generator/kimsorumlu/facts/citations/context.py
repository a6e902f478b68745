"""What is known of a text before it is read for citations."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kimsorumlu.facts.citations.citation import CitedPlace
from kimsorumlu.model.legislation import Law


def _nowhere(place: CitedPlace) -> str | None:  # noqa: ARG001
    return None


@dataclass(frozen=True, slots=True)
class CitationContext:
    """What is known of the text before reading it. Everything may be left out.

    `day` is the day the text was adopted. `own` are names of the text itself (and of its earlier versions), which it
    does not cite. `internal` gives the address of a place in the text itself. `whole` is the text's own address.
    `decisions` leads from (date, number) to the address of the version that decision adopted. `meant` are laws that the
    text's definitions give a short name: {"kanun": 5393}.
    """

    day: datetime.date | None = None
    own: tuple[str, ...] = ()
    internal: Callable[[CitedPlace], str | None] = _nowhere
    whole: str | None = None
    decisions: Mapping[tuple[datetime.date | None, str], str] = field(default_factory=dict)
    meant: Mapping[str, Law] = field(default_factory=dict)
