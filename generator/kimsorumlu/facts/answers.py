"""Answers: topic by topic, whom each version makes responsible, by which clauses and why.

Reads duties and their topics, gives one Answer per version and topic that has any, alters nothing. Which version
answers for a municipality is the reader's question: `answers[version.url]` holds those of every version, and the pages
ask for the newest unless they say otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from kimsorumlu.facts.duties import Duty, answering_unit
from kimsorumlu.facts.responsibility import Responsibilities
from kimsorumlu.facts.topic_kinds import SaidOnTopic, said_on_topic
from kimsorumlu.facts.topics import Assigned, Assignment
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.version import Version
from kimsorumlu.read.topics_file import Topic, Topics
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.order import sort_key

# So many regulations of a municipality answer a topic side by side in full; of more each has a line on its page,
# and in a table so many stand for all.
IN_FULL: Final = 4
IN_SHORT: Final = 2
# At most so many municipalities answer on one sheet of a topic, and so many bytes of answers, old ones among them: what
# stands around them weighs some 50 KB more, together under 150.
SHEET: Final = 24
HEAVIEST: Final = 90_000
# Bytes of an answer on its page: a municipality's own, a line, who speaks with the chart of its times, a clause quoted.
# From 2,900 answers of the made-up country; what they predict is right within a few KB a municipality.
_OF_MUNICIPALITY: Final = 1_500
_OF_LINE: Final = 600
_OF_VOICE: Final = 830
_OF_CLAUSE: Final = 260


@dataclass(frozen=True, slots=True)
class Statement:
    """A duty as an answer: the clause, why it is about the topic, and of what kind the duty is there."""

    duty: Duty
    why: Assignment
    said: SaidOnTopic


@dataclass(frozen=True, slots=True)
class Answerer:
    """A unit or a role that answers, with the statements that make it responsible, in reading order.

    `unit` is the unit itself, or the one the role works in (None for a role of no single unit); `role` is None for a
    unit.
    """

    id: str
    name: str
    unit: Unit | None
    role: Role | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one version says on one topic.

    `voices` are those who answer, unit by unit in the order they first speak, a unit before its roles. `above` are the
    units (and their roles) that stand over one of those: a directorate's own duties beside its branches'. `named` are
    units that are called after the topic but for which no clause speaks at all. `kept` holds what was made of the
    answer and is asked for by page after page (facts/responsible.py).
    """

    version: Version
    voices: tuple[Answerer, ...]
    above: tuple[Answerer, ...]
    named: tuple[Unit, ...]
    kept: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units that answer side by side, each once; two or more are an overlap."""
        return tuple({voice.unit.id: voice.unit for voice in self.voices if voice.unit}.values())

    @property
    def everybody(self) -> tuple[Answerer, ...]:
        """Voices and those above."""
        return (*self.voices, *self.above)


@dataclass(frozen=True)
class Answers:
    """All answers, by the version's address and the topic's id.

    `municipalities` are those that have a regulation, in alphabetical order. `answering` holds, topic by topic, those
    whose versions in force answer: slug → how many answer before it in that order.

    A municipality that does not answer on a topic is silent only if a text of it is held that could (`asked`): of one
    whose directorate for it has sent no regulation nothing is known.
    """

    by_version: Mapping[str, Mapping[str, Answer]]
    municipalities: tuple[Municipality, ...]
    answering: Mapping[str, Mapping[str, int]]
    topics: Mapping[str, Topic]

    def coverage(self, topic: str) -> int:
        """How many municipalities answer."""
        return len(self.answering[topic])

    def asked(self, municipality: Municipality, topic: str) -> tuple[Edition, ...]:
        """The municipality's texts in force that could say who does it, regulation by regulation."""
        asks = self.topics[topic].asks
        return tuple(edition for edition in municipality.in_force if asks(edition.version.directorate_kind))

    @cached_property
    def asked_of(self) -> Mapping[str, int]:
        """Topic → how many municipalities have a text in force that could answer: of so many `coverage` is a part."""
        return {topic: sum(bool(self.asked(each, topic)) for each in self.municipalities) for topic in self.topics}

    @cached_property
    def sheet_of(self) -> Mapping[str, Mapping[str, int]]:
        """Topic → on which of its sheets (from 1) each municipality that answers stands, in alphabetical order.

        A sheet ends with so many municipalities, and before the one that makes it too heavy.
        """
        known = {municipality.slug: municipality for municipality in self.municipalities}
        return {
            topic: dict(self._sheets(topic, (known[slug] for slug in answering)))
            for topic, answering in self.answering.items()
        }

    @cached_property
    def voices(self) -> Mapping[str, Mapping[str, int]]:
        """Topic → how many speak in the cell of each municipality that answers."""
        known = {municipality.slug: municipality for municipality in self.municipalities}
        return {
            topic: {slug: self._voices(self.in_force(known[slug], topic)) for slug in answering}
            for topic, answering in self.answering.items()
        }

    @staticmethod
    def _voices(found: Sequence[Answer]) -> int:
        shown = found[:IN_SHORT] if len(found) > IN_FULL else found
        return sum(len(answer.everybody) for answer in shown)

    def _sheets(self, topic: str, answering: Iterable[Municipality]) -> Iterator[tuple[str, int]]:
        sheet, here, weight = 1, 0, 0
        for municipality in answering:
            own = self._weight(topic, municipality)
            if here == SHEET or (here and weight + own > HEAVIEST):
                sheet, here, weight = sheet + 1, 0, 0
            here, weight = here + 1, weight + own
            yield municipality.slug, sheet

    def _weight(self, topic: str, municipality: Municipality) -> int:
        """About how many bytes a municipality's answers weigh on the topic's page."""
        now = self.in_force(municipality, topic)
        if len(now) > IN_FULL:
            return _OF_MUNICIPALITY + _OF_LINE * len(now)
        ever = (self.of(version, topic) for held in municipality.regulations for version in held.versions)
        voices = [voice for answer in ever if answer for voice in answer.everybody]
        clauses = sum(len(voice.statements) for voice in voices)
        return _OF_MUNICIPALITY + _OF_VOICE * len(voices) + _OF_CLAUSE * clauses

    def of(self, version: Version, topic: str) -> Answer | None:
        """The answer of one version, None where it says nothing on the topic."""
        return self.by_version.get(version.url, {}).get(topic)

    def in_force(self, municipality: Municipality, topic: str) -> tuple[Answer, ...]:
        """The answers of the municipality's regulations in force, regulation by regulation; () for none."""
        found = (self.of(edition.version, topic) for edition in municipality.in_force)
        return tuple(answer for answer in found if answer is not None)


def version_answers(
    version: Version, duties: Iterable[Duty], kinds: Responsibilities, assigned: Assigned, topics: Topics
) -> Mapping[str, Answer]:
    """Topic id → what one version says on it, for every topic it says anything on; duties and kinds are its own."""
    statements: dict[str, list[Statement]] = {}
    speaking: set[str] = set()
    for duty in duties:
        speaking.update(duty.speakers)
        for why in assigned.get(duty.reference, ()):
            statements.setdefault(why.topic, []).append(
                Statement(duty, why, said_on_topic(duty, why, kinds[duty.reference]))
            )
    by_id = {topic.id: topic for topic in topics.topics}
    return {topic: _answer(version, by_id[topic], found, speaking) for topic, found in statements.items()}


def answers(corpus: Corpus, by_version: Mapping[str, Mapping[str, Answer]], topics: Topics) -> Answers:
    """The answers of all versions; `by_version` leads from a version's address to its own."""
    held = [municipality for municipality in corpus.municipalities if municipality.regulations]
    held.sort(key=lambda municipality: sort_key(municipality.name))
    answering: dict[str, dict[str, int]] = {topic.id: {} for topic in topics.topics}
    for municipality in held:
        for topic in {id for edition in municipality.in_force for id in by_version[edition.version.url]}:
            answering[topic][municipality.slug] = len(answering[topic])
    return Answers(by_version, tuple(held), answering, {topic.id: topic for topic in topics.topics})


def _answer(version: Version, topic: Topic, statements: list[Statement], speaking: set[str]) -> Answer:
    by_speaker: dict[str, list[Statement]] = {}
    for statement in statements:
        for speaker in statement.duty.speakers:
            by_speaker.setdefault(speaker, []).append(statement)
    voices = [voice for id, found in by_speaker.items() if (voice := _voice(version, id, tuple(found))) is not None]
    # A directorate over a branch that answers has general duties on the topic, too: they are no second answer.
    over = {above.id for voice in voices if voice.unit for above in version.ancestors(voice.unit)}
    ordered = _by_unit(voices)
    return Answer(
        version,
        tuple(voice for voice in ordered if voice.unit is None or voice.unit.id not in over),
        tuple(voice for voice in ordered if voice.unit is not None and voice.unit.id in over),
        tuple(unit for unit in version.units if unit.id not in speaking and _is_named_after(unit, topic)),
    )


def _voice(version: Version, id: str, statements: tuple[Statement, ...]) -> Answerer | None:
    role, unit = version.role(id), version.unit(id)
    speaker = unit or role
    return None if speaker is None else Answerer(id, speaker.name, answering_unit(version, id), role, statements)


def _by_unit(voices: list[Answerer]) -> list[Answerer]:
    """The voices unit by unit, in the order in which the units first speak; the unit itself before its roles."""
    places: dict[str, int] = {}
    for voice in voices:
        places.setdefault(voice.unit.id if voice.unit else voice.id, len(places))
    return sorted(voices, key=lambda voice: (places[voice.unit.id if voice.unit else voice.id], voice.role is not None))


def _is_named_after(unit: Unit, topic: Topic) -> bool:
    name = fold_letters(unit.name)
    return any(pattern.find(name) is not None for _, pattern in topic.patterns)
