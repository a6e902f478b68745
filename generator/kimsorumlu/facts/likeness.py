"""The same duty in other municipalities: for an article in force, the closest clauses of its own topics elsewhere.

Linear in the number of municipalities: an article is held against a fixed number of them, those that follow its own in
the list of a topic's municipalities (which is a ring), and of each against a fixed number of clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kimsorumlu.facts.answers import Answerer, Answers
from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.topics import Assignment
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.turkish.fold import fold_letters

_TOPICS: Final = 2  # of an article
_MUNICIPALITIES: Final = 3  # shown for a topic
_WINDOW: Final = 12  # compared for a topic
_CLAUSES: Final = 6  # compared of one municipality
_WORD: Final = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True)
class AnsweringClause:
    """A clause of a text in force, with the first who answers by it."""

    edition: Edition
    voice: Answerer
    duty: Duty


@dataclass(frozen=True, slots=True)
class LikeDuties:
    """A topic of an article, the duty of the article that is about it, and the likest clauses elsewhere."""

    topic: str
    duty: Duty
    clauses: tuple[AnsweringClause, ...]


@dataclass(frozen=True)
class Likeness:
    """For every topic the municipalities that answer on it, to find for a duty the likest duties elsewhere.

    `rings` hold each topic's municipalities in order, each by its first clauses; `places` a municipality's place in a
    topic's ring; `counts` all clauses of a topic. `_stems` is a memory: a duty's words are looked at once.
    """

    rings: Mapping[str, tuple[tuple[AnsweringClause, ...], ...]]
    places: Mapping[tuple[str, str], int]
    counts: Mapping[str, int]
    _stems: dict[str, frozenset[str]]

    def of(
        self, municipality: Municipality, duties: Iterable[tuple[Duty, Sequence[Assignment]]]
    ) -> tuple[LikeDuties, ...]:
        """What is like an article with these duties and their topics; () if nobody else has any of them."""
        own: dict[str, list[Duty]] = {}
        for duty, topics in duties:
            for why in topics:
                own.setdefault(why.topic, []).append(duty)
        shared = [topic for topic in own if self._others(topic, municipality)]
        # First what most others have too, and of that what is most specific.
        shared.sort(key=lambda topic: (-self._others(topic, municipality), self.counts[topic] / len(self.rings[topic])))
        return tuple(self._likest(municipality, topic, own[topic][:_CLAUSES]) for topic in shared[:_TOPICS])

    def _others(self, topic: str, municipality: Municipality) -> int:
        return len(self.rings[topic]) - ((topic, municipality.slug) in self.places)

    def _likest(self, municipality: Municipality, topic: str, own: list[Duty]) -> LikeDuties:
        ring = self.rings[topic]
        start = self.places.get((topic, municipality.slug), -1)
        window = [ring[(start + step) % len(ring)] for step in range(1, min(_WINDOW, len(ring)) + 1)]
        best = []
        others = (clauses for clauses in window if clauses[0].edition.municipality.slug != municipality.slug)
        for place, clauses in enumerate(others):
            pairs = ((self._likeness(duty, clause.duty), duty, clause) for duty in own for clause in clauses)
            likeness, duty, clause = max(pairs, key=lambda pair: pair[0])
            best.append((-likeness, place, duty, clause))
        best.sort(key=lambda entry: entry[:2])
        return LikeDuties(topic, best[0][2], tuple(clause for _, _, _, clause in best[:_MUNICIPALITIES]))

    def _likeness(self, one: Duty, other: Duty) -> float:
        """How many words two duties share, 0 to 1. Five letters stand for a word, because Turkish inflects its end."""
        a, b = self._words(one), self._words(other)
        return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0

    def _words(self, duty: Duty) -> frozenset[str]:
        if duty.reference not in self._stems:
            text = " ".join(part.printed for part in duty.parts)
            self._stems[duty.reference] = frozenset(word[:5] for word in _WORD.findall(fold_letters(text)))
        return self._stems[duty.reference]


def likeness(answers: Answers) -> Likeness:
    """The rings of all topics, from the answers of the texts in force."""
    rings: dict[str, list[tuple[AnsweringClause, ...]]] = {topic: [] for topic in answers.answering}
    places: dict[tuple[str, str], int] = {}
    counts: dict[str, int] = {}
    for topic, ring in rings.items():
        for municipality in answers.municipalities:
            clauses = _clauses(answers, municipality, topic)
            if clauses:
                places[topic, municipality.slug] = len(ring)
                ring.append(clauses[:_CLAUSES])
                counts[topic] = counts.get(topic, 0) + len(clauses)
    return Likeness({topic: tuple(ring) for topic, ring in rings.items()}, places, counts, {})


def _clauses(answers: Answers, municipality: Municipality, topic: str) -> tuple[AnsweringClause, ...]:
    """Each clause once, with the first who answers by it."""
    found: dict[str, AnsweringClause] = {}
    for edition in municipality.in_force:
        answer = answers.of(edition.version, topic)
        for voice in answer.everybody if answer else ():
            for statement in voice.statements:
                found.setdefault(statement.duty.reference, AnsweringClause(edition, voice, statement.duty))
    return tuple(found.values())
