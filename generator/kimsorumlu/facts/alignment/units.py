"""What became of the units, and what each gained, lost and kept. Reads two versions and their alignment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kimsorumlu.facts.alignment.passages import Passage
from kimsorumlu.facts.alignment.relation import Alignment, Relation
from kimsorumlu.facts.duties import duties_of
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.version import Version


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


Group = tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class DutyBalance:
    """The duties of one unit, each once, with all its relations: one that became several, or came from several, is one.

    `kept` and `gained` are those of the new text; what was kept came, at least in part, from the units it continues.
    `lost` are those of the old text that it no longer has. A unit that continues several, or a part of one, lost
    nothing itself: those it continues have balances of their own, in which everything they had is lost.
    """

    unit: Unit
    continues: tuple[Unit, ...]
    kept: tuple[Group, ...]
    gained: tuple[Group, ...]
    lost: tuple[Group, ...]


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
    known: tuple[Mapping[str, set[str]], Mapping[str, set[str]]],
) -> dict[str, DutyBalance]:
    """The balance of every unit of the new version, and of every unit of the old one that is none of them any more.

    `known`: who was and who is `responsible` for each duty, in the old and in the new version.
    """
    before, after = known
    relations = alignment.clauses
    olds = _by_passage((relation.old, relation) for relation in relations)
    news = _by_passage((relation.new, relation) for relation in relations)
    still = {unit.id: _still(unit, old, new, alignment.successors) for unit in old.units}
    found = {}
    for unit in new.units:
        sources = {id for id, heirs in alignment.successors.items() if unit.id in heirs}
        kept: list[Group] = []
        gained: list[Group] = []
        for group in _owned(news, after, {unit.id}):
            # From a unit that this one continues; what another unit gave up is gained.
            came = any(r.old and before.get(r.old.reference, set()) & sources for r in group)
            (kept if came else gained).append(group)
        lost = [
            group
            for group in _owned(olds, before, {id for id, heir in still.items() if heir == unit.id})
            if not any(r.new and unit.id in after.get(r.new.reference, ()) for r in group)
        ]
        continues = tuple(other for other in old.units if other.id in sources)
        found[unit.id] = DutyBalance(unit, continues, tuple(kept), tuple(gained), tuple(lost))
    for unit in old.units:
        if still[unit.id] is None:
            found[unit.id] = DutyBalance(unit, (), (), (), tuple(_owned(olds, before, {unit.id})))
    return found


def _still(unit: Unit, old: Version, new: Version, successors: Mapping[str, Sequence[str]]) -> str | None:
    """The unit of the new version that an old one still is: by its id, or because each is all that the other became."""
    if new.unit(unit.id) is not None:
        return unit.id
    heirs = [id for id in successors.get(unit.id, ()) if new.unit(id)]
    if len(heirs) != 1 or any(heirs[0] in successors.get(other.id, ()) for other in old.units if other is not unit):
        return None
    return heirs[0]


def _by_passage(sides: Iterable[tuple[Passage | None, Relation]]) -> dict[str, Group]:
    """The relations of each passage by its address, in the order of the text."""
    found: dict[str, tuple[int, list[Relation]]] = {}
    for passage, relation in sides:
        if passage is not None:
            found.setdefault(passage.reference, (passage.position, []))[1].append(relation)
    return {reference: tuple(group) for reference, (_, group) in sorted(found.items(), key=lambda one: one[1][0])}


def _owned(groups: Mapping[str, Group], duties: Mapping[str, set[str]], owners: set[str]) -> Iterator[Group]:
    """The duties that one of the owners answers for."""
    return (group for reference, group in groups.items() if duties.get(reference, set()) & owners)
