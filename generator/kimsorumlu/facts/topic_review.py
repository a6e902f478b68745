"""Duties that no topic is about, for whoever writes the catalogue: by kind of directorate, clustered, with patterns.

Reads the duties of the texts in force and their topics, alters nothing. A cluster is what one pattern would take: a
word, or two words of one sentence, that stand in several duties without a topic and are said of few others. The pattern
that takes most comes first; what it takes is taken away before the next is looked for. Simple and deterministic: a
person reads what it proposes, and writes the pattern.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, takewhile
from typing import Final

from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.facts import Facts
from kimsorumlu.facts.unnamed import Unnamed
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.read.patterns import Pattern, compile_pattern
from kimsorumlu.turkish.stems import stem

# A cluster has at least so many duties; a directorate's review shows at most so many of them.
_LEAST: Final = 2
_MOST: Final = 40
# A stem in more than this share of all duties says how work is done, not what it is about ("yapmak", "müdürlük").
_COMMON: Final = 0.04
# Two words of a pattern stand at most so far apart, as "…" of the pattern language has it.
_APART: Final = 7
_SHORTEST: Final = 4
_WORD: Final = re.compile(r"[^\W_]+")
_SENTENCE: Final = re.compile(r"[.;:]")

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicCluster:
    """Duties without a topic that one pattern would take.

    `pattern` is in the language of topics.yml. `also` counts duties of the same kind that it would find and that have
    topics already.
    """

    pattern: str
    duties: tuple[Duty, ...]
    also: int


@dataclass(frozen=True, slots=True)
class KindReview:
    """The duties of one kind of directorate ("" for texts of no known kind): how many, and those without a topic.

    `rest` are those of them that are in no cluster.
    """

    kind: str
    total: int
    without: int
    clusters: tuple[TopicCluster, ...]
    rest: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """A duty, and its parts as patterns look at them."""

    duty: Duty
    texts: tuple[str, ...]

    def holds(self, pattern: Pattern) -> bool:
        return any(pattern.find(text) for text in self.texts)

    def sentences(self) -> Iterator[list[str]]:
        for text in self.texts:
            yield from (_WORD.findall(sentence) for sentence in _SENTENCE.split(text))


def topic_review(corpus: Corpus, facts: Facts, kinds: Collection[str] = ()) -> tuple[KindReview, ...]:
    """The review of each kind of directorate of which a text is in force, or of these only, in their order."""
    by_kind: dict[str, list[_Read]] = {}
    for edition in corpus.in_force:
        version = edition.version
        unnamed = Unnamed.of(version)
        by_kind.setdefault(version.directorate_kind or "", []).extend(
            _Read(duty, tuple(unnamed(part.printed) for part in duty.parts))
            for duty in facts.of_version[version.url].duties
        )
    common = _common(one for duties in by_kind.values() for one in duties)
    return tuple(
        _review(kind, duties, facts, common) for kind, duties in sorted(by_kind.items()) if not kinds or kind in kinds
    )


def _review(kind: str, duties: Sequence[_Read], facts: Facts, common: Collection[str]) -> KindReview:
    without = [one for one in duties if one.duty.reference not in facts.assigned]
    having = [one for one in duties if one.duty.reference in facts.assigned]
    left = without
    clusters: list[TopicCluster] = []
    while len(clusters) < _MOST and (pattern := _best(left, common)) is not None:
        taken = [one for one in left if one.holds(pattern)]
        also = sum(one.holds(pattern) for one in having)
        clusters.append(TopicCluster(pattern.source, tuple(one.duty for one in taken), also))
        left = [one for one in left if one not in taken]
    return KindReview(kind, len(duties), len(without), tuple(clusters), tuple(one.duty for one in left))


def _best(duties: Iterable[_Read], common: Collection[str]) -> Pattern | None:
    """The pattern that takes most of these duties; of equals the one of two words, then by the alphabet."""
    found: dict[_Words, set[str]] = {}
    forms: dict[str, set[str]] = {}
    for one_duty in duties:
        for words in one_duty.sentences():
            stems = [stem(word) for word in words]
            for place, one in enumerate(stems):
                forms.setdefault(one, set()).add(words[place])
            for key in _keys(stems, common):
                found.setdefault(key, set()).add(one_duty.duty.reference)
    ranked = sorted((-len(held), -len(key), key) for key, held in found.items() if len(held) >= _LEAST)
    return compile_pattern(" … ".join(_written(forms[one]) for one in ranked[0][2])) if ranked else None


def _keys(stems: Sequence[str], common: Collection[str]) -> Iterator[_Words]:
    """Single stems that are not common, and pairs that stand near each other, of which one is not."""
    places = [(place, one) for place, one in enumerate(stems) if len(one) >= _SHORTEST]
    yield from ((one,) for _, one in places if one not in common)
    for (place, one), (behind, other) in combinations(places, 2):
        if behind - place < _APART and one != other and not (one in common and other in common):
            yield one, other


def _written(forms: Collection[str]) -> str:
    """Words of one stem as a pattern: what they begin with alike, which is what the first and the last in order do."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(min(forms), max(forms), strict=False))
    return "".join(letter for letter, _ in alike) + "*"


def _common(duties: Iterable[_Read]) -> Collection[str]:
    held: Counter[str] = Counter()
    count = 0
    for one in duties:
        count += 1
        held.update({stem(word) for words in one.sentences() for word in words})
    most = max(_LEAST, count * _COMMON)
    return {word for word, times in held.items() if times > most}
