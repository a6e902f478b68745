"""Clause by clause: each old clause gets at most one counterpart, the best for the text as a whole.

Three thresholds, on the measurements in `similarity`:

- `NEAR` 50: in articles that became one another. The lowest true pair lies at 55, the best wrong one at 40.
- `FAR` 60: anywhere else, where unrelated texts reach 50 by chance, and only for texts of `FAR_WORDS` words that occur
  in one article: a formula that several articles repeat ("… benzer nitelikli diğer görevleri yerine getirmek") belongs
  to its article and never moves away.
- `GAP` 30: the only clause left between two matched neighbours, under the same number.

Context decides among similar counterparts. An article's own counterpart is worth 25 points (in Kocaeli a formula stands
word for word in the wrong article, 100, and reworded in the right one, 59–95), an article of a continuing unit 8, a
matched neighbour 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from kimsorumlu.facts.alignment.passages import Alphabet, Passage
from kimsorumlu.facts.alignment.similarity import Similarities, share_kept

NEAR, FAR, GAP = 0.5, 0.6, 0.3
FAR_WORDS = 5
# A text is a formula if another article holds one this much like it.
FORMULA = 0.8
NEAR_BONUS, SIBLING_BONUS, NEIGHBOUR_BONUS = 0.25, 0.08, 0.03
# Identical texts beyond this many pairs are paired by their order only.
MAX_PAIRS = 64


@dataclass(frozen=True, slots=True)
class VersionClauses:
    """The clauses of one version: passages, their codes, and the index of the article each stands in."""

    passages: tuple[Passage, ...]
    codes: tuple[str, ...]
    homes: tuple[int, ...]

    def articles(self) -> dict[int, list[int]]:
        """Clause indexes by article, in reading order."""
        found: dict[int, list[int]] = {}
        for index, home in enumerate(self.homes):
            found.setdefault(home, []).append(index)
        return found

    def homes_of_codes(self) -> dict[str, set[int]]:
        """The articles in which each code occurs."""
        found: dict[str, set[int]] = {}
        for code, home in zip(self.codes, self.homes, strict=True):
            found.setdefault(code, set()).add(home)
        return found


@dataclass(frozen=True, slots=True)
class MatchingFrame:
    """What surrounds the clauses: which article became which, and pairs of articles of one continuing unit."""

    counterparts: Mapping[int, int]
    siblings: frozenset[tuple[int, int]]

    def near(self, old: int, new: int) -> bool:
        return self.counterparts.get(old) == new

    def bonus(self, old: int, new: int) -> float:
        return NEAR_BONUS if self.near(old, new) else SIBLING_BONUS if (old, new) in self.siblings else 0.0


def match(
    old: VersionClauses,
    new: VersionClauses,
    alike: Similarities,
    frame: MatchingFrame,
    closed: tuple[frozenset[int], frozenset[int]],
) -> dict[int, int]:
    """Old clause → new clause by index. The clauses in `closed` (old, new) are settled elsewhere and left out."""
    found = _same_in_order(old, new, frame, closed)
    pairs = list(_allowed(old, new, alike, frame, closed, found))
    first = _best(pairs, old, found, {})
    # Neighbours are known only after a first choice; they may change it, once.
    second = _best(pairs, old, found, {**found, **first})
    found |= second
    return found | _gaps(old, new, frame, closed, found)


def _same_in_order(
    old: VersionClauses, new: VersionClauses, frame: MatchingFrame, closed: tuple[frozenset[int], frozenset[int]]
) -> dict[int, int]:
    """Identical texts that keep their order within an article and its counterpart."""
    found: dict[int, int] = {}
    olds, news, alphabet = old.articles(), new.articles(), Alphabet()
    for i, j in frame.counterparts.items():
        left = [index for index in olds.get(i, ()) if index not in closed[0]]
        right = [index for index in news.get(j, ()) if index not in closed[1]]
        a = alphabet.code(old.passages[index].words for index in left)
        b = alphabet.code(new.passages[index].words for index in right)
        for block in LCSseq.opcodes(a, b):
            if block.tag == "equal":
                found.update(
                    zip(left[block.src_start : block.src_end], right[block.dest_start : block.dest_end], strict=True)
                )
    return found


_Pair = tuple[float, int, int]


def _allowed(
    old: VersionClauses,
    new: VersionClauses,
    alike: Similarities,
    frame: MatchingFrame,
    closed: tuple[frozenset[int], frozenset[int]],
    found: Mapping[int, int],
) -> Iterable[_Pair]:
    """Pairs (similarity with context, old, new) that reach their threshold."""
    free_old = _by_code(old, closed[0] | found.keys())
    free_new = _by_code(new, closed[1] | set(found.values()))
    formulas = _Formulas(old, new, alike)
    for code, lefts in free_old.items():
        for other, score in alike.get(code, {}).items():
            for i, j in _product(lefts, free_new.get(other, ())):
                home, there = old.homes[i], new.homes[j]
                near = score >= NEAR and frame.near(home, there)
                if near or _may_move(code, other, score, home, there, formulas):
                    yield score + frame.bonus(home, there), i, j


def _by_code(side: VersionClauses, taken: Iterable[int]) -> dict[str, list[int]]:
    gone = set(taken)
    found: dict[str, list[int]] = {}
    for index, code in enumerate(side.codes):
        if index not in gone:
            found.setdefault(code, []).append(index)
    return found


def _product(lefts: Sequence[int], rights: Sequence[int]) -> Iterable[tuple[int, int]]:
    if len(lefts) * len(rights) <= MAX_PAIRS:
        return ((i, j) for i in lefts for j in rights)
    return zip(lefts, rights, strict=False)


class _Formulas:
    """Whether a text is one that several articles hold, in either version."""

    def __init__(self, old: VersionClauses, new: VersionClauses, alike: Similarities) -> None:
        self._new_homes, self._old_homes = new.homes_of_codes(), old.homes_of_codes()
        self._there: dict[str, set[int]] = {}
        self._here: dict[str, set[int]] = {}
        for code, others in alike.items():
            for other, score in others.items():
                if score >= FORMULA:
                    self._there.setdefault(code, set()).update(self._new_homes.get(other, ()))
                    self._here.setdefault(other, set()).update(self._old_homes.get(code, ()))

    def holds(self, old_code: str, new_code: str, home: int, there: int) -> bool:
        places_new = self._there.get(old_code, set()) | self._new_homes.get(new_code, set())
        places_old = self._here.get(new_code, set()) | self._old_homes.get(old_code, set())
        return bool(places_new - {there} or places_old - {home})


def _may_move(code: str, other: str, score: float, home: int, there: int, formulas: _Formulas) -> bool:
    if score < FAR or min(len(code), len(other)) < FAR_WORDS:
        return False
    return not formulas.holds(code, other, home, there)


def _best(
    pairs: Iterable[_Pair], old: VersionClauses, found: Mapping[int, int], known: Mapping[int, int]
) -> dict[int, int]:
    """The pairs with the highest scores, each clause once. Ties go to the pair that keeps its place, then in order."""
    ranked = sorted((-(score + _neighbours(i, j, old, known)), abs(i - j), i, j) for score, i, j in pairs)
    chosen: dict[int, int] = {}
    taken = set(found.values())
    for _, _, i, j in ranked:
        if i not in chosen and i not in found and j not in taken:
            chosen[i] = j
            taken.add(j)
    return chosen


def _neighbours(i: int, j: int, old: VersionClauses, known: Mapping[int, int]) -> float:
    beside = [step for step in (-1, 1) if known.get(i + step) == j + step and old.homes[i + step] == old.homes[i]]
    return NEIGHBOUR_BONUS * len(beside)


def _adjoins(i: int, j: int, step: int, old: VersionClauses, new: VersionClauses, known: Mapping[int, int]) -> bool:
    """Whether the next clause of the article in that direction is the same on both sides, or there is none on both."""
    here = 0 <= i + step < len(old.homes) and old.homes[i + step] == old.homes[i]
    there = 0 <= j + step < len(new.homes) and new.homes[j + step] == new.homes[j]
    return known.get(i + step) == j + step if here and there else here == there


def _gaps(
    old: VersionClauses,
    new: VersionClauses,
    frame: MatchingFrame,
    closed: tuple[frozenset[int], frozenset[int]],
    found: Mapping[int, int],
) -> dict[int, int]:
    """The clause under the same number between the same neighbours, where both are left: rewritten in its place."""
    chosen: dict[int, int] = {}
    taken = closed[1] | set(found.values())
    places = {passage.place: j for j, passage in enumerate(new.passages)}
    slugs = {home: new.passages[j].place[0] for j, home in enumerate(new.homes)}
    for i, passage in enumerate(old.passages):
        slug = slugs.get(frame.counterparts.get(old.homes[i], -1))
        j = places.get((slug, *passage.place[1:])) if slug is not None else None
        if j is None or i in closed[0] or i in found or j in taken:
            continue
        if not all(_adjoins(i, j, step, old, new, found) for step in (-1, 1)):
            continue
        tiny = max(len(old.codes[i]), len(new.codes[j])) <= 1
        if tiny or share_kept(old.codes[i], new.codes[j]) >= GAP:
            chosen[i] = j
    return chosen
