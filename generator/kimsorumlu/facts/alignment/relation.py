"""The result of an alignment: relations between passages, in order, with look-ups both ways. Values only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from kimsorumlu.facts.alignment.passages import Passage, PassageKind
from kimsorumlu.facts.alignment.powers import LostPower
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.fold import normalize, without_circumflex


class Change(StrEnum):
    """What became of a passage.

    `moved` means renumbered or given to another unit, whether or not the text changed too (`Relation.text_changed`);
    `reduced` that its subject goes on and power over it was lost, wherever it stands now (`powers`). A split or a
    merger is called so whatever else it is: `Relation.lost` tells whether power was lost in it.
    """

    UNCHANGED = "unchanged"
    REDUCED = "reduced"
    REWORDED = "reworded"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Relation:
    """One old passage and the new one it became; None on the side where there is none.

    A split is one relation per new part, a merger one per old part. `similarity` is the share of words kept in order,
    0 to 100, and 100 only for the same text. `evidence` is the reason given in the data, None if found by text.
    `lost`: the power that the old passage laid down and that none of those it became lays down any more.
    """

    change: Change
    old: Passage | None
    new: Passage | None
    similarity: int
    text_changed: bool
    renumbered: bool
    other_unit: bool
    evidence: str | None = None
    lost: LostPower | None = None

    @property
    def only_spelling(self) -> bool:
        """Whether nothing but capitals, circumflexes, punctuation and spaces changed, and its owner did not.

        Not a letter more: one letter can turn a sentence round ("yapar", "yapmaz").
        """
        if not (self.old and self.new and self.text_changed) or self.other_unit:
            return False
        return _letters(self.old.words) == _letters(self.new.words)

    @property
    def kind(self) -> PassageKind:
        side = self.new or self.old
        assert side is not None
        return side.kind


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, without_circumflex(lower(normalize(text)))))


@dataclass(frozen=True)
class Alignment:
    """Two versions of a regulation, passage by passage.

    `relations` follow the new text; a removed passage stands where it stood in the old one, after what preceded it.
    `successors` tells which speakers (units, roles) of the new version continue a speaker of the old one.
    """

    relations: tuple[Relation, ...]
    successors: Mapping[str, tuple[str, ...]]

    def of(self, kind: PassageKind) -> tuple[Relation, ...]:
        """The relations of divisions, of articles (their headings), of headings inside them, or of clauses."""
        return tuple(relation for relation in self.relations if relation.kind is kind)

    @cached_property
    def clauses(self) -> tuple[Relation, ...]:
        """The relations of all that is counted: of clauses, and of the rows of tables."""
        return tuple(relation for relation in self.relations if relation.kind.lays_down)

    def groups(self, kind: PassageKind | None = None) -> tuple[tuple[Relation, ...], ...]:
        """The relations with the parts of one split or merger together, each group where its first part stands.

        Those of a kind, or of all that is counted.
        """
        return _grouped(self.clauses if kind is None else self.of(kind))

    def counts(self, kind: PassageKind | None = None) -> dict[Change, int]:
        """How many changes of each sort; a split or a merger counts once."""
        found = Counter(group[0].change for group in self.groups(kind))
        return {change: found[change] for change in Change}

    @cached_property
    def _by_old(self) -> dict[str, tuple[Relation, ...]]:
        return _keyed((relation.old, relation) for relation in self.relations)

    @cached_property
    def _by_new(self) -> dict[str, tuple[Relation, ...]]:
        return _keyed((relation.new, relation) for relation in self.relations)

    def after(self, reference: str) -> tuple[Relation, ...]:
        """What became of the old passage at this address, in the order of the new text; () if it has no words."""
        return self._by_old.get(reference, ())

    def before(self, reference: str) -> tuple[Relation, ...]:
        """What the new passage at this address was."""
        return self._by_new.get(reference, ())

    def counterpart(self, reference: str) -> Passage | None:
        """The new passage to read instead of the old one at this address.

        Of several parts the most similar; for a removed clause what its article became; None if that is gone too.
        """
        return _nearest(self._by_old, reference, new=True)

    def origin(self, reference: str) -> Passage | None:
        """The old passage a new one continues, as `counterpart`."""
        return _nearest(self._by_new, reference, new=False)


def _keyed(sides: Iterable[tuple[Passage | None, Relation]]) -> dict[str, tuple[Relation, ...]]:
    found: dict[str, list[Relation]] = {}
    for side, relation in sides:
        if side is not None:
            found.setdefault(side.reference, []).append(relation)
    return {reference: tuple(relations) for reference, relations in found.items()}


def _nearest(keyed: Mapping[str, tuple[Relation, ...]], reference: str, *, new: bool) -> Passage | None:
    for address in dict.fromkeys((reference, reference.partition("#")[0])):
        best: Relation | None = None
        for relation in keyed.get(address, ()):
            there = relation.new if new else relation.old
            if there is not None and (best is None or relation.similarity > best.similarity):
                best = relation
        if best is not None:
            return best.new if new else best.old
    return None


def _grouped(relations: tuple[Relation, ...]) -> tuple[tuple[Relation, ...], ...]:
    """Relations that share an old or a new passage, directly or through others, are one group."""
    leaders = list(range(len(relations)))

    def leader(index: int) -> int:
        while leaders[index] != index:
            index = leaders[index]
        return index

    first: dict[tuple[bool, str], int] = {}
    for index, relation in enumerate(relations):
        for is_new, side in ((False, relation.old), (True, relation.new)):
            if side is not None:
                one, other = sorted((leader(index), leader(first.setdefault((is_new, side.reference), index))))
                leaders[other] = one
    groups: dict[int, list[Relation]] = {}
    for index, relation in enumerate(relations):
        groups.setdefault(leader(index), []).append(relation)
    return tuple(tuple(group) for group in groups.values())
