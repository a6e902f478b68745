"""Which article became which: the frame in which clauses are compared.

A pair of articles is weighed by what stays of their clauses, by their headings (words rare among headings weigh most,
"görev, yetki ve sorumlulukları" little), and by whom they speak for: the same id, or a unit declared as `renamed_from`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kimsorumlu.index.alignment.passages import stems
from kimsorumlu.index.alignment.similarity import Similarities

# Below this a pair of articles has nothing to do with each other. On Kocaeli 2022 → 2025 the wanted pairs weigh 0.9 and
# more with the units declared, 0.6 and more without; the heaviest unwanted pair left over weighs 0.3.
ACCEPTED = 0.45
# What speaking for the same id, or for a declared successor, adds; the main (first named) predecessor weighs more.
SAME_SPEAKER = 0.4
DECLARED_MAIN, DECLARED_OTHER = 1.0, 0.8
# Speaking for somebody who is known to have gone on elsewhere.
OTHER_SPEAKER = -0.8
SAME_NUMBER = 0.05


@dataclass(frozen=True, slots=True)
class Outline:
    """What an article is weighed by: address, heading, speakers, and the codes of its clauses."""

    slug: str
    heading: str
    speakers: tuple[str, ...]
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Succession:
    """Who goes on as whom by data alone: ids that stay, and `renamed_from` (new id → old ids, main one first)."""

    kept: frozenset[str]
    declared: Mapping[str, tuple[str, ...]]

    def weight(self, old: tuple[str, ...], new: tuple[str, ...]) -> float:
        """What it says for two articles being one: negative if their speakers are known to be others."""
        for speaker in new:
            before = self.declared.get(speaker, ())
            if before and set(before) & set(old):
                return DECLARED_MAIN if before[0] in old else DECLARED_OTHER
        if set(old) & set(new):
            return SAME_SPEAKER
        settled_old = self.kept | {before for befores in self.declared.values() for before in befores}
        settled_new = self.kept | self.declared.keys()
        elsewhere = any(speaker in settled_old for speaker in old) or any(speaker in settled_new for speaker in new)
        return OTHER_SPEAKER if elsewhere and old and new else 0.0


def counterparts(
    olds: Sequence[Outline],
    news: Sequence[Outline],
    alike: Similarities,
    succession: Succession,
    declared: Mapping[int, int | None],
) -> dict[int, int]:
    """Old article → new article by index, each at most once; `declared` new → old (None: new) goes first."""
    found = {old: new for new, old in declared.items() if old is not None}
    kept, rarity = _kept(olds, news, alike), _rarity([*olds, *news])
    weighed = []
    for i, old in enumerate(olds):
        for j, new in enumerate(news):
            if i in found or j in declared:
                continue
            weight = _weight(old, new, kept.get((i, j), 0.0), rarity) + succession.weight(old.speakers, new.speakers)
            if weight >= ACCEPTED:
                weighed.append((-weight, abs(i - j), i, j))
    taken = set(declared)
    for _, _, i, j in sorted(weighed):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _weight(old: Outline, new: Outline, kept: float, rarity: Mapping[str, float]) -> float:
    weight = kept + _headings(old.heading, new.heading, rarity)
    if old.slug == new.slug:
        # Two empty articles of one number ("MADDE 7- (Mülga)") have nothing else to go by.
        bare = not (old.clauses or new.clauses or old.heading or new.heading)
        weight += 1.0 if bare else SAME_NUMBER
    return weight


def _headings(old: str, new: str, rarity: Mapping[str, float]) -> float:
    """The weighted share of common words, 0 to 1."""
    a, b = Counter(stems(old)), Counter(stems(new))
    total = sum(rarity[word] * count for word, count in (a + b).items())
    return 2 * sum(rarity[word] * count for word, count in (a & b).items()) / total if total else 0.0


def _rarity(articles: Sequence[Outline]) -> dict[str, float]:
    frequency = Counter(word for article in articles for word in set(stems(article.heading)))
    return {word: math.log(1 + len(articles) / count) for word, count in frequency.items()}


def _kept(olds: Sequence[Outline], news: Sequence[Outline], alike: Similarities) -> dict[tuple[int, int], float]:
    """How much of two articles' clauses has a counterpart in the other, by words, mean of both directions."""
    homes: dict[str, Counter[int]] = {}
    for j, new in enumerate(news):
        for code in new.clauses:
            homes.setdefault(code, Counter())[j] += 1
    forward: dict[tuple[int, int], float] = {}
    backward: dict[tuple[int, int, str], float] = {}
    for i, old in enumerate(olds):
        for code, count in Counter(old.clauses).items():
            best: dict[int, float] = {}
            for other, score in alike.get(code, {}).items():
                for j in homes.get(other, ()):
                    best[j] = max(best.get(j, 0.0), score)
                    backward[i, j, other] = max(backward.get((i, j, other), 0.0), score)
            for j, score in best.items():
                forward[i, j] = forward.get((i, j), 0.0) + score * count * len(code)
    back: dict[tuple[int, int], float] = {}
    for (i, j, code), score in backward.items():
        back[i, j] = back.get((i, j), 0.0) + score * homes[code][j] * len(code)
    length_old = [sum(map(len, old.clauses)) or 1 for old in olds]
    length_new = [sum(map(len, new.clauses)) or 1 for new in news]
    return {(i, j): (score / length_old[i] + back[i, j] / length_new[j]) / 2 for (i, j), score in forward.items()}
