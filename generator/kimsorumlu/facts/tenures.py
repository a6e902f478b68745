"""Who was responsible when: text by text, whom a municipality's regulations made responsible for a topic, how long.

Reads answers and validity, alters nothing. A regulation that never said anything on the topic is left out. Before the
oldest text nothing is known: not even that nobody was responsible.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from kimsorumlu.facts.answers import Answer, Answers, Statement
from kimsorumlu.facts.responsible import Responsible, responsible_units
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.validity import Validity
from kimsorumlu.model.version import Version
from kimsorumlu.read.topics_file import Topic


@dataclass(frozen=True, slots=True)
class Tenure:
    """A unit (or a role of no single unit) that a text made responsible while it held.

    `responsible` says what for; `statements` are all that make it so, the one that says most first.
    """

    speaker: Unit | Role
    responsible: Responsible
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


def tenures(answers: Answers, municipality: Municipality, topic: Topic) -> Tenures | None:
    """Who was responsible for a topic in a municipality, and when; None if no text held ever said."""
    speaking = [regulation for regulation in municipality.regulations if _ever(answers, regulation, topic.id)]
    if not speaking:
        return None
    held = [validity for regulation in speaking for validity in regulation.validities]
    held.sort(key=lambda validity: validity.first)
    found = [(validity, answers.of(validity.version, topic.id)) for validity in held]
    spoken = [validity for validity, answer in found if answer is not None]
    return Tenures(
        municipality,
        held[0].first,
        held[0].version,
        tuple(tenure for validity, answer in found if answer is not None for tenure in _of(answer, topic, validity)),
        tuple(
            validity
            for validity, answer in found
            if answer is None and not any(validity.overlaps(other) for other in spoken)
        ),
    )


def _ever(answers: Answers, regulation: Regulation, topic: str) -> bool:
    return any(answers.of(version, topic) is not None for version in regulation.versions)


def _of(answer: Answer, topic: Topic, held: Validity) -> Iterator[Tenure]:
    """Each unit once, with what its roles say; those that stand over one of them are no second answer."""
    for one in responsible_units(answer, topic):
        said = (one.statement, *(statement for voice in one.voices for statement in voice.statements))
        statements = {statement.duty.reference: statement for statement in said}
        yield Tenure(one.unit or one.roles[0], one, tuple(statements.values()), held)
