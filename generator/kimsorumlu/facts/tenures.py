"""Who was responsible when: text by text, whom a municipality's regulations made responsible for a topic, how long.

Reads answers and validity, alters nothing. A regulation that never said anything on the topic is left out. Before the
oldest text nothing is known: not even that nobody was responsible.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from kimsorumlu.facts.answers import Answer, Answers, Statement
from kimsorumlu.facts.validity import Validity, validities
from kimsorumlu.model.corpus import Municipality, Regulation, Role, Unit, Version


@dataclass(frozen=True, slots=True)
class Tenure:
    """A unit (or a role of no single unit) that a text made responsible, by these statements, while the text held."""

    speaker: Unit | Role
    statements: tuple[Statement, ...]
    held: Validity


@dataclass(frozen=True, slots=True)
class Tenures:
    """All who were ever responsible in one municipality, the oldest text first.

    `since` is the first day of the `oldest` text. `silences` are the times of texts that say nothing,
    unless another regulation spoke then.
    """

    municipality: Municipality
    since: datetime.date
    oldest: Version
    tenures: tuple[Tenure, ...]
    silences: tuple[Validity, ...]


def tenures(answers: Answers, municipality: Municipality, topic: str) -> Tenures | None:
    """Who was responsible for a topic in a municipality, and when; None if no text held ever said."""
    speaking = [regulation for regulation in municipality.regulations if _ever(answers, regulation, topic)]
    if not speaking:
        return None
    held = [validity for regulation in speaking for validity in validities(regulation)]
    held.sort(key=lambda validity: validity.first)
    found = [(validity, answers.of(validity.version, topic)) for validity in held]
    spoken = [validity for validity, answer in found if answer is not None]
    return Tenures(
        municipality,
        held[0].first,
        held[0].version,
        tuple(tenure for validity, answer in found if answer is not None for tenure in _of(answer, validity)),
        tuple(
            validity
            for validity, answer in found
            if answer is None and not any(_overlap(validity, other) for other in spoken)
        ),
    )


def _ever(answers: Answers, regulation: Regulation, topic: str) -> bool:
    return any(answers.of(version, topic) is not None for version in regulation.versions)


def _of(answer: Answer, held: Validity) -> Iterator[Tenure]:
    """Each unit once, with what its roles say; those that stand over one of them are no second answer."""
    statements: dict[str, tuple[Unit | Role, dict[str, Statement]]] = {}
    for voice in answer.voices:
        speaker = voice.unit or voice.role
        if speaker is not None:
            own = {statement.duty.reference: statement for statement in voice.statements}
            statements.setdefault(speaker.id, (speaker, {}))[1].update(own)
    for speaker, said in statements.values():
        yield Tenure(speaker, tuple(said.values()), held)


def _overlap(one: Validity, other: Validity) -> bool:
    return (other.last is None or one.first < other.last) and (one.last is None or other.first < one.last)
