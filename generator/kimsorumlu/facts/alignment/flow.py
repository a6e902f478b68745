"""Where the duties of units went between two versions, counted so that all adds up: what a picture of it is drawn from.

Reads what became of each clause and who answers for it in either version. Roles are left out: a duty counts for the
units that are named for it. Every old duty of a unit is `passed` (a unit has it now), `astray` (it goes on, but the new
text gives it to no unit) or `gone`; every new one is `inherited`, `found` (it goes on, but no unit had it) or `fresh`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kimsorumlu.facts.alignment.passages import Passage
from kimsorumlu.facts.alignment.relation import Alignment
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.version import Version

Duties = tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class OldDuties:
    """The duties that a unit of the old version had, and what became of each."""

    unit: Unit
    passed: Duties
    astray: Duties
    gone: Duties

    @property
    def all(self) -> Duties:
        return (*self.passed, *self.astray, *self.gone)


@dataclass(frozen=True, slots=True)
class NewDuties:
    """The duties that a unit of the new version has, and where each came from."""

    unit: Unit
    inherited: Duties
    found: Duties
    fresh: Duties

    @property
    def all(self) -> Duties:
        return (*self.inherited, *self.found, *self.fresh)


@dataclass(frozen=True, slots=True)
class Passing:
    """The old duties of one unit that another has now, or the same one still."""

    old: Unit
    new: Unit
    duties: Duties


@dataclass(frozen=True, slots=True)
class DutyFlow:
    """Every unit with duties in the order of its text, and what passed between them.

    An old duty that several units have now is in the passings to each of them; but what two units had together, and
    have still, did not pass from either to the other.
    """

    olds: tuple[OldDuties, ...]
    news: tuple[NewDuties, ...]
    passings: tuple[Passing, ...]

    def of_old(self, unit: Unit) -> OldDuties | None:
        """The duties that a unit of the old version had, if any."""
        return next((side for side in self.olds if side.unit.id == unit.id), None)

    def of_new(self, unit: Unit) -> NewDuties | None:
        """The duties that a unit of the new version has, if any."""
        return next((side for side in self.news if side.unit.id == unit.id), None)

    def leaving(self, unit: Unit) -> tuple[Passing, ...]:
        """What passed from a unit of the old version."""
        return tuple(passing for passing in self.passings if passing.old.id == unit.id)

    def arriving(self, unit: Unit) -> tuple[Passing, ...]:
        """What passed to a unit of the new version."""
        return tuple(passing for passing in self.passings if passing.new.id == unit.id)

    @property
    def shared(self) -> Duties:
        """The old duties that several units have now, each once."""
        seen: dict[str, set[str]] = {}
        for passing in self.passings:
            for duty in passing.duties:
                seen.setdefault(duty.reference, set()).add(passing.new.id)
        return distinct(d for passing in self.passings for d in passing.duties if len(seen[d.reference]) > 1)


def distinct(duties: Iterable[Passage]) -> Duties:
    """The duties in order, each once: several units may have one together."""
    return tuple({duty.reference: duty for duty in duties}.values())


def duty_flow(
    old: Version,
    new: Version,
    alignment: Alignment,
    known: tuple[Mapping[str, set[str]], Mapping[str, set[str]]],
) -> DutyFlow:
    """The flow of duties from an old version to a new one. `known`: who was and who is `responsible` for each duty."""
    before, after = known
    old_units, new_units = {unit.id for unit in old.units}, {unit.id for unit in new.units}
    sides = [(r.old, r.new) for r in alignment.clauses]
    olds = distinct(o for o, _ in sides if o and before.get(o.reference, set()) & old_units)
    news = distinct(n for _, n in sides if n and after.get(n.reference, set()) & new_units)
    # Where a mark of repeal stands in its place, a clause does not go on.
    live = [(o, n) for o, n in sides if o and n and not n.repealed]
    goes_on, has_past = {o.reference for o, _ in live}, {n.reference for _, n in live}
    had = {o.reference: before[o.reference] & old_units for o in olds}
    has = {n.reference: after[n.reference] & new_units for n in news}
    passed = {o.reference for o, n in live if n.reference in has}
    inherited = {n.reference for o, n in live if o.reference in had}

    def of_old(unit: Unit) -> OldDuties:
        own = [o for o in olds if unit.id in had[o.reference]]
        on = [o for o in own if o.reference in goes_on]
        return OldDuties(
            unit,
            passed=tuple(o for o in on if o.reference in passed),
            astray=tuple(o for o in on if o.reference not in passed),
            gone=tuple(o for o in own if o.reference not in goes_on),
        )

    def of_new(unit: Unit) -> NewDuties:
        own = sorted((n for n in news if unit.id in has[n.reference]), key=lambda duty: duty.position)
        on = [n for n in own if n.reference in has_past]
        return NewDuties(
            unit,
            inherited=tuple(n for n in on if n.reference in inherited),
            found=tuple(n for n in on if n.reference not in inherited),
            fresh=tuple(n for n in own if n.reference not in has_past),
        )

    def heirs(unit: str) -> set[str]:
        return {unit, *alignment.successors.get(unit, ())}

    def passes(o: Passage, n: Passage, one: str, other: str) -> bool:
        owners, now = had.get(o.reference, set()), has.get(n.reference, set())
        if one not in owners or other not in now:
            return False
        stays = other not in heirs(one) and heirs(one) & now
        return not (stays and any(other in heirs(owner) for owner in owners))

    bands = (
        Passing(one, other, distinct(o for o, n in live if passes(o, n, one.id, other.id)))
        for one in old.units
        for other in new.units
    )
    return DutyFlow(
        olds=tuple(had_by for had_by in map(of_old, old.units) if had_by.all),
        news=tuple(has_now for has_now in map(of_new, new.units) if has_now.all),
        passings=tuple(passing for passing in bands if passing.duties),
    )
