"""What became of the units, and what each gained, lost and kept. Reads two versions and their alignment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kimsorumlu.index.alignment.passages import Kind
from kimsorumlu.index.alignment.relation import Alignment, Relation
from kimsorumlu.index.duties import duties_of
from kimsorumlu.model.corpus import Unit, Version


class Fate(StrEnum):
    """What became of a unit."""

    KEPT = "kept"
    RENAMED = "renamed"
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class UnitChange:
    """One row of the table of units: the old ones, what happened, the new ones.

    A unit that was split has a row of its own; what else went into one of its parts is a row "merged". `evidence` are
    the reasons the data gives; a row without any was proposed by names and duties, unless the unit simply kept its id.
    """

    fate: Fate
    olds: tuple[Unit, ...]
    news: tuple[Unit, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DutyBalance:
    """A unit's duties against those it continues: `kept`, `gained` from nowhere or from others, `lost`.

    A lost duty that has a new side went to another unit, a part of the same former unit included. One that both parts
    of a former unit have is kept by both.
    """

    kept: tuple[Relation, ...]
    gained: tuple[Relation, ...]
    lost: tuple[Relation, ...]


def unit_changes(old: Version, new: Version, alignment: Alignment) -> tuple[UnitChange, ...]:
    """The rows in the order of the old units, each new unit that continues none after them."""
    heirs = {unit.id: _units(new, alignment.successors.get(unit.id, ())) for unit in old.units}
    rows: list[UnitChange] = []
    merged: set[str] = set()
    for unit in old.units:
        after = heirs[unit.id]
        if len(after) != 1:
            rows.append(_row(Fate.SPLIT if after else Fate.REMOVED, (unit,), after))
            continue
        (heir,) = after
        sources = [other for other in old.units if heir in heirs[other.id]]
        if len(sources) == 1:
            same = unit.id == heir.id and unit.name == heir.name
            rows.append(_row(Fate.KEPT if same else Fate.RENAMED, (unit,), after))
        elif heir.id not in merged:
            merged.add(heir.id)
            rows.append(_row(Fate.MERGED, tuple(other for other in sources if len(heirs[other.id]) == 1), after))
    continued = {heir.id for after in heirs.values() for heir in after}
    rows += [_row(Fate.ADDED, (), (unit,)) for unit in new.units if unit.id not in continued]
    return tuple(rows)


def _units(version: Version, ids: Sequence[str]) -> tuple[Unit, ...]:
    return tuple(unit for unit in version.units if unit.id in ids)


def _row(fate: Fate, olds: tuple[Unit, ...], news: tuple[Unit, ...]) -> UnitChange:
    ids = {unit.id for unit in olds}
    reasons = dict.fromkeys(before.why for unit in news for before in unit.renamed_from if before.unit in ids)
    return UnitChange(fate, olds, news, tuple(reasons))


def responsible(version: Version) -> dict[str, set[str]]:
    """Who answers for each duty, by the duty's address."""
    return {duty.reference: set(duty.speakers) for duty in duties_of(version)}


def duty_balances(
    old: Version,
    new: Version,
    alignment: Alignment,
    known: tuple[Mapping[str, set[str]], Mapping[str, set[str]]] | None = None,
) -> dict[str, DutyBalance]:
    """The balance of every unit of the new version, and of every unit of the old one that nothing continues.

    `known`: who was and who is `responsible`, if that has been found already.
    """
    before, after = known or (responsible(old), responsible(new))
    relations = [
        (relation, _speakers(relation, before, new_side=False), _speakers(relation, after, new_side=True))
        for relation in alignment.of(Kind.CLAUSE)
    ]
    found = {}
    for unit in new.units:
        sources = {id for id, heirs in alignment.successors.items() if unit.id in heirs}
        kept: list[Relation] = []
        gained: list[Relation] = []
        lost: list[Relation] = []
        for relation, were, are in relations:
            if unit.id in are:
                (kept if were & sources else gained).append(relation)
            elif were & sources:
                lost.append(relation)
        stayed = {relation.old.reference for relation in kept if relation.old}
        gone = tuple(relation for relation in lost if relation.old and relation.old.reference not in stayed)
        found[unit.id] = DutyBalance(tuple(kept), tuple(gained), gone)
    for unit in old.units:
        if not alignment.successors.get(unit.id):
            gone = tuple(relation for relation, were, _ in relations if unit.id in were)
            found.setdefault(unit.id, DutyBalance((), (), gone))
    return found


def _speakers(relation: Relation, duties: Mapping[str, set[str]], *, new_side: bool) -> set[str]:
    passage = relation.new if new_side else relation.old
    return duties.get(passage.reference, set()) if passage else set()
