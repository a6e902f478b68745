"""Who is responsible for a topic, unit by unit, each in the one way that can be said in a sentence.

Reads a version's answer, alters nothing. A unit speaks for itself and for the roles in it; what it is said to do is the
strongest thing that one of its clauses says on the topic, and that clause is named. A role of no single unit stands for
itself. Units that stand over one that answers (`Answer.above`) are left out, as everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kimsorumlu.facts.answers import Answer, Answerer, Statement
from kimsorumlu.facts.asked import Asked, answers_it, asked
from kimsorumlu.facts.responsibility import Responsibility
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.version import Version
from kimsorumlu.read.topics_file import Topic

# The strongest first: the order in which kinds are shown, too.
STRENGTH: Final = tuple(
    Responsibility(kind)
    for kind in (
        "does",
        "has-done",
        "coordinates",
        "supervises",
        "approves",
        "supports",
        "reports",
        "may",
        "must-not",
    )
)


@dataclass(frozen=True, slots=True)
class Responsible:
    """A unit, or a role of none, and what it has to do with the topic.

    `unit` is None for a role of no single unit. `roles` are those by whose clauses the unit answers, none where its own
    do. `asked`: it does what the topic's question asks. `statement` is the clause that says so. `voices` are all that
    speak for the unit, itself first.
    """

    version: Version
    unit: Unit | None
    roles: tuple[Role, ...]
    asked: bool
    kind: Responsibility
    statement: Statement
    voices: tuple[Answerer, ...]

    @property
    def kinds(self) -> tuple[Responsibility, ...]:
        """Of what kinds its duties on the topic are, the strongest first."""
        return kinds_of(statement for _, statement in _spoken(self.voices))


def kinds_of(statements: Iterable[Statement]) -> tuple[Responsibility, ...]:
    """Of what kinds these duties are, each once, the strongest first."""
    found = {kind for statement in statements for kind in statement.said.kinds}
    return tuple(kind for kind in STRENGTH if kind in found)


def responsible_units(answer: Answer, topic: Topic) -> tuple[Responsible, ...]:
    """Those who answer.

    First those who do what is asked, of them those of whom somebody read that a clause of theirs answers (`foremost` in
    topics.yml), then by what they do; else in the order in which they speak.
    """
    return _once(answer, "voices", answer.voices, topic)


def units_above(answer: Answer, topic: Topic) -> tuple[Responsible, ...]:
    """Those who stand over one that answers and have general duties on the topic (`Answer.above`), likewise."""
    return _once(answer, "above", answer.above, topic)


def _once(answer: Answer, name: str, voices: tuple[Answerer, ...], topic: Topic) -> tuple[Responsible, ...]:
    """As found when first asked for: an answer is of one topic, and on dozens of pages."""
    kept: tuple[Topic | None, tuple[Responsible, ...]] = answer.kept.get(name, (None, ()))
    if kept[0] is not topic:
        kept = answer.kept[name] = topic, _unit_by_unit(answer.version, voices, topic)
    return kept[1]


def _unit_by_unit(version: Version, voices: Iterable[Answerer], topic: Topic) -> tuple[Responsible, ...]:
    question = asked(topic)
    by_unit: dict[str, list[Answerer]] = {}
    for voice in voices:
        by_unit.setdefault(voice.unit.id if voice.unit else voice.id, []).append(voice)
    foremost = frozenset(topic.shape.foremost)

    def order(one: Responsible) -> tuple[bool, bool, int]:
        unread = not any(statement.duty.reference in foremost for _, statement in _spoken(one.voices))
        less_asked, strength = _strength(one.asked, one.kind)
        return less_asked, unread, strength

    return tuple(sorted((_responsible(version, spoken, question) for spoken in by_unit.values()), key=order))


def _responsible(version: Version, voices: list[Answerer], question: Asked | None) -> Responsible:
    """What the voices of one unit come to. The unit's own clauses win over those of its roles that say no more."""
    ranked = [
        (_strength(asked_for, statement.said.kinds[0]), voice.role is not None, place, voice, statement, asked_for)
        for place, (voice, statement) in enumerate(_spoken(voices))
        for asked_for in (question is not None and answers_it(question, statement.duty, statement.said),)
    ]
    _, _, _, voice, statement, asked_for = min(ranked, key=lambda entry: entry[:3])
    roles = () if any(v.role is None for v in voices) else tuple(v.role for v in voices if v.role)
    if voice.role is not None:
        roles = (voice.role,)
    return Responsible(version, voice.unit, roles, asked_for, statement.said.kinds[0], statement, tuple(voices))


def _spoken(voices: Iterable[Answerer]) -> Iterable[tuple[Answerer, Statement]]:
    return ((voice, statement) for voice in voices for statement in voice.statements)


def _strength(asked_for: bool, kind: Responsibility) -> tuple[bool, int]:
    return not asked_for, STRENGTH.index(kind)
