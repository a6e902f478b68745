"""What one municipality says on one topic, in short: a cell of the matrix, a line of a pair."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kimsorumlu.facts.answers import Answer, Answerer
from kimsorumlu.model.corpus import Municipality
from kimsorumlu.site import Site
from kimsorumlu.turkish.numerals import counted
from kimsorumlu.view.answers import cited_duty, short_unit_name
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import Sentence
from kimsorumlu.view.topics import place_on_topic


@dataclass(frozen=True, slots=True)
class MatrixAnswerer:
    """One who answers, in short: the first clause in full, how many more there are."""

    name: Sentence
    cited: Link
    more: int


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one municipality says on one topic; nobody if `holders` is empty. `address` is the answer in full."""

    holders: tuple[MatrixAnswerer, ...]
    above: tuple[MatrixAnswerer, ...]
    tag: str
    address: str


def cell(site: Site, municipality: Municipality, topic: str) -> MatrixCell:
    """What one municipality says on one topic, for the matrix and for the pages that compare two municipalities."""
    return cell_of(site, municipality, topic, site.facts.answers.in_force(municipality, topic))


def cell_of(site: Site, municipality: Municipality, topic: str, found: Sequence[Answer]) -> MatrixCell:
    """The same of these answers of its texts."""
    units = {unit.id for answer in found for unit in answer.units}
    return MatrixCell(
        holders=_holders(found, (voice for answer in found for voice in answer.voices)),
        above=_holders(found, (voice for answer in found for voice in answer.above)),
        tag=f"{counted(len(units))} birim" if len(units) > 1 else "",
        address=place_on_topic(site, topic, municipality),
    )


def _holders(found: Sequence[Answer], voices: Iterable[Answerer]) -> tuple[MatrixAnswerer, ...]:
    """Units by their names; a role only where its unit does not answer itself."""
    answering = {voice.id for answer in found for voice in answer.everybody if voice.role is None}
    return tuple(
        MatrixAnswerer(short_unit_name(voice.name), cited_duty(voice.statements[0].duty), len(voice.statements) - 1)
        for voice in voices
        if voice.role is None or voice.unit is None or voice.unit.id not in answering
    )
