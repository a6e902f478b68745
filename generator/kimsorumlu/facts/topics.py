"""Topics: which duties are about what, with the words that say so.

Reads the duties and data/topics.yml, alters nothing. A duty is about a topic if one of the topic's patterns stands in
one of the clauses it consists of, outside names (`unnamed`), or a person put it there (`includes`), and no person took
it out (`excludes`). Every assignment keeps its reason: the patterns with the words they found, or the sentence the
person gave.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.unnamed import Unnamed
from kimsorumlu.read.topics_file import Topic, Topics

# The first letters of a word; what parts a word of a pattern.
_BEGINNING: Final = re.compile(r"\b\w{3}")
_PARTED: Final = "-"


@dataclass(frozen=True, slots=True)
class PatternMatch:
    """Words that made a duty part of a topic: the pattern as written, and where it stands in which clause.

    `fragment` is the clause's; `start` and `end` count characters of its text (in the NFC form the data is kept in).
    """

    pattern: str
    fragment: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """One topic of one duty, and why: the matches, or the reason of the person who put it there."""

    topic: str
    matches: tuple[PatternMatch, ...]
    reason: str | None


# Duty reference → topic → what its patterns found, for every duty; nothing is decided yet.
Matches = Mapping[str, Mapping[str, tuple[PatternMatch, ...]]]

# Duty reference → its topics, in the order of the file. A duty without a topic has no entry.
Assigned = Mapping[str, tuple[Assignment, ...]]


def assign(matches: Matches, topics: Topics) -> Assigned:
    """The topics of every duty that has any: by the words found in it, and by what persons decided."""
    included: dict[str, dict[str, str]] = {}
    for topic in topics.topics:
        for by_hand in topic.shape.includes:
            included.setdefault(by_hand.at, {})[topic.id] = by_hand.reason
    excluded = {(topic.id, by_hand.at) for topic in topics.topics for by_hand in topic.shape.excludes}
    order = {topic.id: place for place, topic in enumerate(topics.topics)}
    assigned: dict[str, tuple[Assignment, ...]] = {}
    for reference, found in matches.items():
        reasons = included.get(reference, {})
        here = tuple(
            Assignment(topic, found.get(topic, ()), reasons.get(topic))
            for topic in sorted(found.keys() | reasons, key=order.__getitem__)
            if (topic, reference) not in excluded
        )
        if here:
            assigned[reference] = here
    return assigned


class TopicSearcher:
    """Finds patterns in duties: first the plain words every match contains, then only the patterns that have them.

    Made once of the topics; then asked for the duties of every version.
    """

    def __init__(self, topics: Topics) -> None:
        self._topics = topics
        self._of_kind: dict[str | None, _Patterns] = {}

    def matches(
        self, duties: Iterable[Duty], directorate_kind: str | None = None, unnamed: Unnamed | None = None
    ) -> Matches:
        """What the patterns find in each of these duties, of the topics that are looked for in texts of this kind.

        `unnamed` hides the names of their version, in which nothing is looked for.
        """
        unnamed = unnamed or Unnamed()
        if directorate_kind not in self._of_kind:
            asked = [topic for topic in self._topics.topics if topic.looked_for_in(directorate_kind)]
            self._of_kind[directorate_kind] = _Patterns(asked)
        patterns = self._of_kind[directorate_kind]
        return {duty.reference: patterns.found_in(duty, unnamed) for duty in duties}


class _Patterns:
    """The patterns of some topics, by the words that every match contains."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._patterns = [(topic, pattern) for topic in topics for _, pattern in topic.patterns]
        self._always = [place for place, (_, pattern) in enumerate(self._patterns) if not pattern.needles]
        by_needle: dict[str, list[int]] = {}
        inside: set[str] = set()
        for place, (_, pattern) in enumerate(self._patterns):
            for needle in pattern.needles:
                by_needle.setdefault(needle, []).append(place)
            # "e-devlet": the second part may stand right after the first.
            inside.update(pattern.needles if _PARTED in pattern.source else ())
        # Nearly all begin a word: of those only the ones are looked for that begin as a word of the text does.
        self._beginning: dict[str, list[tuple[str, list[int]]]] = {}
        self._anywhere: list[tuple[str, list[int]]] = []
        for needle, places in by_needle.items():
            begins = _BEGINNING.match(needle) if needle not in inside else None
            where = self._beginning.setdefault(begins[0], []) if begins else self._anywhere
            where.append((needle, places))

    def found_in(self, duty: Duty, unnamed: Unnamed) -> Mapping[str, tuple[PatternMatch, ...]]:
        """The matches of every topic found in the duty, each pattern once per clause, as they stand in the text."""
        found: dict[str, list[PatternMatch]] = {}
        for clause in duty.parts:
            text = unnamed(clause.printed)
            candidates = set(self._always)
            for beginning in ("", *set(_BEGINNING.findall(text))):
                for needle, places in self._beginning.get(beginning, ()) if beginning else self._anywhere:
                    if needle in text:
                        candidates.update(places)
            matches = []
            for place in candidates:
                topic, pattern = self._patterns[place]
                span = pattern.find(text)
                if span is not None:
                    matches.append((span, place, topic.id, PatternMatch(pattern.source, clause.fragment, *span)))
            for _, _, id, match in sorted(matches, key=lambda entry: entry[:2]):
                found.setdefault(id, []).append(match)
        return {topic: tuple(matches) for topic, matches in found.items()}
