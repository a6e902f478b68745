"""The parts of a topic: what is narrower than its question, by everyday names, and who answers to just that.

They are read by hand (`parts` in topics.yml). The search answers such a name from the same duties.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.duties import Duty, answering_unit
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.version import Version
from kimsorumlu.read.topics_file import Topic, TopicPart
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import capital
from kimsorumlu.view.answers import cited_in
from kimsorumlu.view.link import Link, NamedPlace

# The others are there for the search: further spellings of these.
_PRINTED_NAMES: Final = 3


@dataclass(frozen=True, slots=True)
class NarrowerUnit:
    """A unit that answers to the part, or what the text calls whoever does, with the clauses that say so."""

    name: NamedPlace
    cited: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NarrowerAnswer:
    """The units of one municipality."""

    municipality: str
    units: tuple[NarrowerUnit, ...]


@dataclass(frozen=True, slots=True)
class NarrowerPart:
    """A part by its name, with others of it and the answers of the texts in force, municipalities by the alphabet."""

    name: str
    others: tuple[str, ...]
    answers: tuple[NarrowerAnswer, ...]


def narrower(site: Site, topic: Topic) -> tuple[NarrowerPart, ...]:
    """The parts to which a text in force answers, in the catalogue's order."""
    return tuple(part for shape in topic.shape.parts if (part := _part(site, shape)).answers)


def _part(site: Site, shape: TopicPart) -> NarrowerPart:
    valid = {edition.version.url: edition.version for edition in site.corpus.in_force}
    duties = [duty for at in shape.at if (duty := site.facts.duty.get(at)) and duty.version_url in valid]
    answers = (
        NarrowerAnswer(municipality.short_name, tuple(_units(site, municipality, valid, duties)))
        for municipality in site.facts.answers.municipalities
        if any(duty.municipality == municipality.slug for duty in duties)
    )
    first, *others = shape.names[:_PRINTED_NAMES]
    return NarrowerPart(capital(first), tuple(others), tuple(answers))


def _units(
    site: Site, municipality: Municipality, valid: dict[str, Version], duties: list[Duty]
) -> Iterator[NarrowerUnit]:
    said = [
        (_who(valid[duty.version_url], speaker), duty)
        for duty in duties
        if duty.municipality == municipality.slug
        for speaker in duty.speakers
    ]
    for name in dict.fromkeys(name for name, _ in said):
        own = dict.fromkeys(duty.reference for one, duty in said if one == name)
        yield NarrowerUnit(name, tuple(cited_in(site, site.facts.duty[at]) for at in own))


def _who(version: Version, speaker: str) -> NamedPlace:
    unit, role = answering_unit(version, speaker), version.role(speaker)
    if unit is not None:
        return NamedPlace(unit.name, ids.unit_url(version.municipality, unit.id))
    return NamedPlace(role.name if role else speaker)
