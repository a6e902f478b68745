"""Overlaps: services that two regulations of one municipality each give to a unit of theirs, as work it does itself.

Reads the answers, alters nothing. Only what is said to be done counts: who supports, watches over or reports on what
another directorate does overlaps with nobody. What every directorate does for itself (letters, its budget, its needs)
is no overlap either: topics count that are the work of named kinds of directorate. Two texts on one topic need not mean
the same work: a topic is wider than a duty, so the clauses are named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kimsorumlu.facts.answers import Answers
from kimsorumlu.facts.responsibility import Responsibility
from kimsorumlu.facts.responsible import Responsible, responsible_units
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.topics_file import Topic


@dataclass(frozen=True, slots=True)
class Overlap:
    """A topic, and of each regulation that gives it to somebody the unit that it says most plainly does it."""

    topic: Topic
    doing: tuple[Responsible, ...]


def overlaps(answers: Answers, municipality: Municipality) -> tuple[Overlap, ...]:
    """The overlaps of a municipality's texts in force, in the order of the topics."""
    found = (
        Overlap(topic, tuple(_doing(answers, municipality, topic)))
        for topic in answers.topics.values()
        if topic.shape.directorates and topic.is_service and municipality.slug in answers.answering[topic.id]
    )
    return tuple(overlap for overlap in found if len(overlap.doing) > 1)


def _doing(answers: Answers, municipality: Municipality, topic: Topic) -> Iterator[Responsible]:
    for answer in answers.in_force(municipality, topic.id):
        first = next((one for one in responsible_units(answer, topic) if one.kind is Responsibility.DOES), None)
        if first is not None:
            yield first
