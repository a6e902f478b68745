"""Topics: which duties are about what, with the words that say so.

Reads the duties and data/topics.yml, alters nothing. A duty is about a topic if one of the topic's patterns stands in
one of the clauses it consists of, or a person put it there (`includes`), and no person took it out (`excludes`). Every
assignment keeps its reason: the patterns with the words they found, or the sentence the person gave.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kimsorumlu.facts.duties import Duty
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.shaping import near
from kimsorumlu.read.topics_file import Topics
from kimsorumlu.turkish.fold import fold_letters


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


# Duty reference → its topics, in the order of the file. A duty without a topic has no entry.
Assigned = Mapping[str, tuple[Assignment, ...]]


def assign(duties: Iterable[Duty], topics: Topics) -> Assigned:
    """The topics of every duty that has any."""
    searcher = _Searcher(topics)
    included = {(topic.id, by_hand.at): by_hand.reason for topic in topics.topics for by_hand in topic.shape.includes}
    excluded = {(topic.id, by_hand.at) for topic in topics.topics for by_hand in topic.shape.excludes}
    assigned: dict[str, tuple[Assignment, ...]] = {}
    for duty in duties:
        found = searcher.search(duty)
        here = tuple(
            Assignment(topic.id, tuple(found.get(topic.id, ())), included.get((topic.id, duty.reference)))
            for topic in topics.topics
            if (topic.id in found or (topic.id, duty.reference) in included)
            and (topic.id, duty.reference) not in excluded
        )
        if here:
            assigned[duty.reference] = here
    return assigned


class _Searcher:
    """Finds patterns in duties: first the plain words every match contains, then only the patterns that have them."""

    def __init__(self, topics: Topics) -> None:
        self._patterns = [(topic.id, pattern) for topic in topics.topics for _, pattern in topic.patterns]
        self._always = [place for place, (_, pattern) in enumerate(self._patterns) if not pattern.needles]
        self._by_needle: dict[str, list[int]] = {}
        for place, (_, pattern) in enumerate(self._patterns):
            for needle in pattern.needles:
                self._by_needle.setdefault(needle, []).append(place)

    def search(self, duty: Duty) -> dict[str, list[PatternMatch]]:
        """The matches of every topic found in the duty, each pattern once per clause, as they stand in the text."""
        found: dict[str, list[PatternMatch]] = {}
        for clause in duty.parts:
            text = fold_letters(clause.printed)
            candidates = set(self._always)
            for needle, places in self._by_needle.items():
                if needle in text:
                    candidates.update(places)
            matches = []
            for place in candidates:
                topic, pattern = self._patterns[place]
                span = pattern.find(text)
                if span is not None:
                    matches.append((span, place, topic, PatternMatch(pattern.source, clause.fragment, *span)))
            for _, _, topic, match in sorted(matches, key=lambda entry: entry[:2]):
                found.setdefault(topic, []).append(match)
        return found


# What only shows beside the texts ----------------------------------------------------------------------------------


def check_topics(topics: Topics, corpus: Corpus, duties: Iterable[Duty]) -> Iterator[Finding]:
    """Entries by hand that name no clause, no duty, or change nothing; patterns that find nothing in any duty."""
    searcher, known = _Searcher(topics), tuple(duties)
    found = {duty.reference: searcher.search(duty) for duty in known}
    used = {(topic, match.pattern) for matches in found.values() for topic, here in matches.items() for match in here}
    clauses = {
        version.article_url(article, clause.fragment)
        for version in corpus.versions
        for article, clause in version.clauses()
    }
    for topic in topics.topics:
        for index, pattern in topic.patterns:
            if (topic.id, pattern.source) not in used:
                span = topics.document.span((*topic.path, "patterns", index))
                yield finding("pattern-idle", span, value=pattern.source)
        for kind, decisions in (("includes", topic.shape.includes), ("excludes", topic.shape.excludes)):
            for index, by_hand in enumerate(decisions):
                span = topics.document.span((*topic.path, kind, index, "at"))
                if by_hand.at not in clauses:
                    yield finding("unknown-clause", span, near=near(by_hand.at, clauses), value=by_hand.at)
                elif by_hand.at not in found:
                    yield finding("clause-no-duty", span, value=by_hand.at)
                elif (topic.id in found[by_hand.at]) == (kind == "includes"):
                    yield finding("exception-idle", span, value=by_hand.at)
