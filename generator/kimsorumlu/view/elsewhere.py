"""The same duty in other municipalities: for an article in force, the closest clauses of its own topics elsewhere.

Linear in the number of municipalities: an article is held against a fixed number of them, those that follow its own in
the list of a topic's municipalities (which is a ring), and of each against a fixed number of clauses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.facts.answers import Answerer, Answers
from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.references import References
from kimsorumlu.facts.text.setting import set_words
from kimsorumlu.facts.topics import Assignment
from kimsorumlu.model.corpus import Municipality, Version
from kimsorumlu.read.patterns import fold_letters
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.view.answers import cited_duty, speaker_address
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.text.html import bare

_TOPICS: Final = 2  # of an article
_MUNICIPALITIES: Final = 3  # shown for a topic
_WINDOW: Final = 12  # compared for a topic
_CLAUSES: Final = 6  # compared of one municipality
_LONGEST: Final = 320
_WORD: Final = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True)
class ClauseElsewhere:
    """A clause elsewhere: whose it is, its words (cut at the end of a word if long), where it stands."""

    municipality: str
    speaker: NamedPlace
    words: Markup
    cited: Link


@dataclass(frozen=True, slots=True)
class TopicElsewhere:
    """A topic of the article, the clause that is about it, and the same elsewhere."""

    topic: NamedPlace
    clause: Link
    found: tuple[ClauseElsewhere, ...]


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause with one who answers by it."""

    version: Version
    voice: Answerer
    duty: Duty


@dataclass(frozen=True, slots=True)
class _Held:
    """What one municipality holds on a topic: its first clauses."""

    municipality: Municipality
    clauses: tuple[_Clause, ...]


class Elsewhere:
    """Who else answers, topic by topic; made once per run."""

    def __init__(self, answers: Answers, topics: Mapping[str, Topic], references: References | None) -> None:
        self._references = references
        self._topics = topics
        self._held: dict[str, list[_Held]] = {}
        self._place: dict[tuple[str, str], int] = {}
        self._count: dict[str, int] = {}
        self._words: dict[str, frozenset[str]] = {}
        for topic in topics:
            ring = self._held[topic] = []
            for municipality in answers.municipalities:
                clauses = _clauses(answers, municipality, topic)
                if clauses:
                    self._place[topic, municipality.slug] = len(ring)
                    ring.append(_Held(municipality, clauses[:_CLAUSES]))
                    self._count[topic] = self._count.get(topic, 0) + len(clauses)

    def of(
        self, municipality: Municipality, duties: Sequence[tuple[Duty, Sequence[Assignment]]]
    ) -> tuple[TopicElsewhere, ...]:
        """The blocks for an article with these duties and their topics; () if nobody else has any of them."""
        own: dict[str, list[Duty]] = {}
        for duty, topics in duties:
            for why in topics:
                own.setdefault(why.topic, []).append(duty)
        shared = [topic for topic in own if self._others(topic, municipality)]
        # First what most others have too, and of that what is most specific.
        shared.sort(key=lambda topic: (-self._others(topic, municipality), self._count[topic] / len(self._held[topic])))
        return tuple(self._block(municipality, topic, own[topic][:_CLAUSES]) for topic in shared[:_TOPICS])

    def _others(self, topic: str, municipality: Municipality) -> int:
        return len(self._held[topic]) - ((topic, municipality.slug) in self._place)

    def _block(self, municipality: Municipality, topic: str, own: list[Duty]) -> TopicElsewhere:
        ring = self._held[topic]
        start = self._place.get((topic, municipality.slug), -1)
        window = [ring[(start + step) % len(ring)] for step in range(1, min(_WINDOW, len(ring)) + 1)]
        best = []
        for place, held in enumerate(other for other in window if other.municipality.slug != municipality.slug):
            pairs = ((self._likeness(duty, clause.duty), duty, clause) for duty in own for clause in held.clauses)
            likeness, duty, clause = max(pairs, key=lambda pair: pair[0])
            best.append((-likeness, place, duty, held.municipality, clause))
        best.sort(key=lambda entry: entry[:2])
        shape = self._topics[topic].shape
        return TopicElsewhere(
            NamedPlace(shape.label, ids.topic_url(topic)),
            cited_duty(best[0][2]),
            tuple(self._same(other, clause) for _, _, _, other, clause in best[:_MUNICIPALITIES]),
        )

    def _same(self, municipality: Municipality, clause: _Clause) -> ClauseElsewhere:
        address = speaker_address(clause.voice, clause.version, self._references)
        speaker = NamedPlace(clause.voice.name, address or None)
        return ClauseElsewhere(municipality.short_name, speaker, _excerpt(clause.duty), cited_duty(clause.duty))

    def _likeness(self, one: Duty, other: Duty) -> float:
        """How many words two duties share, 0 to 1. Five letters stand for a word, because Turkish inflects its end."""
        a, b = self._stems(one), self._stems(other)
        return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0

    def _stems(self, duty: Duty) -> frozenset[str]:
        if duty.reference not in self._words:
            text = " ".join(part.printed for part in duty.parts)
            self._words[duty.reference] = frozenset(word[:5] for word in _WORD.findall(fold_letters(text)))
        return self._words[duty.reference]


def _clauses(answers: Answers, municipality: Municipality, topic: str) -> tuple[_Clause, ...]:
    """Each clause once, with the first who answers by it."""
    found: dict[str, _Clause] = {}
    for answer in answers.in_force(municipality, topic):
        for voice in answer.everybody:
            for statement in voice.statements:
                found.setdefault(statement.duty.reference, _Clause(answer.version, voice, statement.duty))
    return tuple(found.values())


def _excerpt(duty: Duty) -> Markup:
    """Label and sentence; a long one ends at a word with "…"."""
    text = duty.text
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(None, 1)[0] + " …"
    label = Markup("{} ").format(duty.clause.label) if duty.clause.label else Markup("")
    return label + bare(set_words(text))
