"""How alike passages are: the share of words (stems) that stay in order, by rapidfuzz, C loops only.

Measured on Kocaeli 2022 → 2025 (85 × 187 clauses), every pair judged by reading. The 41 single pairs that wording shows
lie at 55–100 (the lowest: 55, 59, 60, 61, 61, 62). The pairs that only their meaning joins lie at 7–50, among the
wrong ones, and are declared in the data. Wrong pairs above 50 are formulas that several articles repeat (59–100) and
definitions alike (60–67), both of which have a better counterpart; between clauses that have none, in articles that
became one another, the best wrong pair lies at 40. Character ratio (rapidfuzz `ratio`) cannot tell the two: true from
60, wrong to 65, because Turkish verbs share their endings.

Between regulations of different municipalities, which share habits but no history, the best counterpart of a clause
lies at 25–31 (medians of the nine pairs of versions), and above 60 only for formulas, sentences plainly copied, and
texts of nine words or fewer.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import Indel, LCSseq

from kimsorumlu.facts.alignment.passages import stems

# Similarities below this are not recorded (as a share, 0 to 1). It is the lowest threshold used.
FLOOR = 0.5

# code → code of the other version → share of words kept
Similarities = Mapping[str, Mapping[str, float]]


def share_kept(old: str, new: str) -> float:
    """The share of two codes' words that stay in order, 0 to 1."""
    return float(Indel.normalized_similarity(old, new))


def similarities(olds: Iterable[str], news: Iterable[str]) -> dict[str, dict[str, float]]:
    """For every old code the new codes that keep at least FLOOR of its words."""
    choices = sorted(set(news))
    return {
        code: {
            choice: float(score)
            for choice, score, _ in process.extract(
                code, choices, scorer=Indel.normalized_similarity, score_cutoff=FLOOR, limit=None
            )
        }
        for code in sorted(set(olds))
    }


def kept_blocks(whole: str, part: str) -> list[tuple[int, int]]:
    """The stretches (start, end) of `whole` that `part` keeps, in order."""
    return [(block.src_start, block.src_end) for block in LCSseq.opcodes(whole, part) if block.tag == "equal"]


def rarities(names: Iterable[str]) -> dict[str, float]:
    """How much each stem says in names or headings: little if most of them have it ("Şube Müdürlüğü", "görevleri")."""
    known = [set(stems(name)) for name in names]
    frequency = Counter(word for name in known for word in name)
    return {word: math.log(1 + len(known) / count) for word, count in frequency.items()}


def common(old: str, new: str, rarity: Mapping[str, float]) -> float:
    """The share of words two names have in common, each weighed by its rarity, 0 to 1."""
    a, b = stems(old), stems(new)
    if not set(a) & set(b):
        return 0.0
    shared = Counter(a) & Counter(b)
    return 2 * sum(rarity[word] * count for word, count in shared.items()) / sum(rarity[word] for word in (*a, *b))
