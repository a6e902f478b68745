"""Which article became which: the frame in which clauses are compared.

A pair of articles is weighed by what stays of their clauses, by their headings (words rare among headings weigh most,
"görev, yetki ve sorumlulukları" little), and by whom they speak for: the same id, or a unit declared as `renamed_from`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kimsorumlu.facts.alignment.similarity import Similarities, common, rarities

# A pair is accepted if it weighs this much, or keeps this share of its clauses whatever its heading says. On Kocaeli
# 2022 → 2025, overrides set aside, the wanted pairs of unit articles weigh 0.88 and more; the heaviest unwanted pair
# that is left over (m. 6 → m. 8, "Bilgi Sistemleri" and "Elektronik Sistemler") 0.78.
ACCEPTED, KEPT = 0.85, 0.4
# What speaking for the same id, or for a declared successor, adds; the main (first named) predecessor weighs more.
SAME_SPEAKER = 0.4
DECLARED_MAIN, DECLARED_OTHER = 1.0, 0.8
# Speaking for somebody who is known to have gone on elsewhere.
OTHER_SPEAKER = -0.8
SAME_NUMBER = 0.05


@dataclass(frozen=True, slots=True)
class ArticleOutline:
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
    olds: Sequence[ArticleOutline],
    news: Sequence[ArticleOutline],
    alike: Similarities,
    succession: Succession,
    declared: Mapping[int, int | None],
) -> dict[int, int]:
    """Old article → new article by index, each at most once; `declared` new → old (None: new) goes first."""
    found = {old: new for new, old in declared.items() if old is not None}
    kept, rarity = _kept(olds, news, alike), rarities(article.heading for article in (*olds, *news))
    weighed = []
    for i, old in enumerate(olds):
        for j, new in enumerate(news):
            if i in found or j in declared:
                continue
            shared = kept.get((i, j), 0.0)
            weight = _weight(old, new, shared, rarity) + succession.weight(old.speakers, new.speakers)
            if weight >= ACCEPTED or shared >= KEPT:
                weighed.append((-weight, abs(i - j), i, j))
    taken = set(declared)
    for _, _, i, j in sorted(weighed):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _weight(old: ArticleOutline, new: ArticleOutline, kept: float, rarity: Mapping[str, float]) -> float:
    weight = kept + common(old.heading, new.heading, rarity)
    if old.slug == new.slug:
        # Two empty articles of one number ("MADDE 7- (Mülga)") have nothing else to go by.
        bare = not (old.clauses or new.clauses or old.heading or new.heading)
        weight += 1.0 if bare else SAME_NUMBER
    return weight


def _kept(
    olds: Sequence[ArticleOutline], news: Sequence[ArticleOutline], alike: Similarities
) -> dict[tuple[int, int], float]:
    """How much of two articles' clauses has a counterpart in the other, by words, mean of both directions."""
    reverse: dict[str, dict[str, float]] = {}
    for code, others in alike.items():
        for other, score in others.items():
            reverse.setdefault(other, {})[code] = score
    forward = _taken_over(olds, news, alike)
    backward = _taken_over(news, olds, reverse)
    return {(i, j): (forward.get((i, j), 0.0) + backward.get((j, i), 0.0)) / 2 for i, j in forward}


def _taken_over(
    here: Sequence[ArticleOutline], there: Sequence[ArticleOutline], alike: Similarities
) -> dict[tuple[int, int], float]:
    """For pairs of articles the share of the first that the second holds too.

    A text like those of several articles over there says little about which of them is meant, and counts less.
    """
    homes: dict[str, set[int]] = {}
    for j, article in enumerate(there):
        for code in article.clauses:
            homes.setdefault(code, set()).add(j)
    shares: dict[tuple[int, int], float] = {}
    for i, article in enumerate(here):
        kept: dict[int, float] = {}
        total = 0.0
        for code, count in Counter(article.clauses).items():
            best: dict[int, float] = {}
            for other, score in alike.get(code, {}).items():
                for j in homes.get(other, ()):
                    best[j] = max(best.get(j, 0.0), score)
            weight = count * len(code) / max(1, len(best))
            total += weight
            for j, score in best.items():
                kept[j] = kept.get(j, 0.0) + score * weight
        shares.update({(i, j): score / total for j, score in kept.items() if total})
    return shares
