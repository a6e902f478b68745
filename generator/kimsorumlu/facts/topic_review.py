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
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.read.patterns import Pattern, compile_pattern
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.stems import stem

# A cluster has at least so many duties; a directorate's review shows at most so many of them.
_LEAST: Final = 2
_MOST: Final = 40
# A stem in more than this share of all duties says how work is done, not what it is about ("yapmak", "müdürlük").
_COMMON: Final = 0.04
# Two words of a pattern stand at most so far apart, as "…" of the pattern language has it.
_APART: Final = 7
_SHORTEST: Final = 4
_WORD: Final = re.compile(r"\w+")
_SENTENCE: Final = re.compile(r"[.;:]")

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicCluster:
    """Duties without a topic that one pattern would take.

    `pattern` is in the language of topics.yml. `also` counts duties of the same kind that it would find and that have
    topics already; `names` are units whose own names it would wrongly match.
    """

    pattern: str
    duties: tuple[Duty, ...]
    also: int
    names: tuple[str, ...]


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


def topic_review(corpus: Corpus, facts: Facts, kinds: Collection[str] = ()) -> tuple[KindReview, ...]:
    """The review of each kind of directorate of which a text is in force, or of these only, in their order."""
    by_kind: dict[str, list[Duty]] = {}
    names: set[str] = set()
    for edition in corpus.in_force:
        version = edition.version
        names |= {unit.name for unit in version.units}
        by_kind.setdefault(version.directorate_kind or "", []).extend(facts.of_version[version.url].duties)
    common = _common(duty for duties in by_kind.values() for duty in duties)
    return tuple(
        _review(kind, duties, facts, common, tuple(sorted(names)))
        for kind, duties in sorted(by_kind.items())
        if not kinds or kind in kinds
    )


def _review(kind: str, duties: Sequence[Duty], facts: Facts, common: Collection[str], names: _Words) -> KindReview:
    without = [duty for duty in duties if duty.reference not in facts.assigned]
    having = [duty for duty in duties if duty.reference in facts.assigned]
    left = without
    clusters: list[TopicCluster] = []
    while len(clusters) < _MOST and (pattern := _best(left, common)) is not None:
        taken = tuple(duty for duty in left if _finds(pattern, duty))
        also = sum(_finds(pattern, duty) for duty in having)
        wrong = tuple(name for name in names if pattern.find(fold_letters(name)))
        clusters.append(TopicCluster(pattern.source, taken, also, wrong))
        left = [duty for duty in left if duty not in taken]
    return KindReview(kind, len(duties), len(without), tuple(clusters), tuple(left))


def _best(duties: Iterable[Duty], common: Collection[str]) -> Pattern | None:
    """The pattern that takes most of these duties; of equals the one of two words, then by the alphabet."""
    found: dict[_Words, set[str]] = {}
    forms: dict[str, set[str]] = {}
    for duty in duties:
        for words in _sentences(duty):
            stems = [stem(word) for word in words]
            for place, one in enumerate(stems):
                forms.setdefault(one, set()).add(words[place])
            for key in _keys(stems, common):
                found.setdefault(key, set()).add(duty.reference)
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


def _finds(pattern: Pattern, duty: Duty) -> bool:
    return any(pattern.find(text) for text in duty.folded.values())


def _sentences(duty: Duty) -> Iterator[list[str]]:
    for text in duty.folded.values():
        yield from (_WORD.findall(sentence) for sentence in _SENTENCE.split(text))


def _common(duties: Iterable[Duty]) -> Collection[str]:
    held: Counter[str] = Counter()
    count = 0
    for duty in duties:
        count += 1
        held.update({stem(word) for words in _sentences(duty) for word in words})
    most = max(_LEAST, count * _COMMON)
    return {one for one, times in held.items() if times > most}
