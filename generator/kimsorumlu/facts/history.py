"""The history of a regulation: its versions, how long each held, what changed from one to another, its amendments.

Each pair of neighbouring versions is aligned once a run, when first asked for; comparisons over several versions are
put together from those.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, pairwise

from kimsorumlu import ids
from kimsorumlu.facts.alignment import (
    Alignment,
    DutyBalance,
    DutyFlow,
    UnitChange,
    VersionStep,
    align_steps,
    duty_balances,
    duty_flow,
    unit_changes,
)
from kimsorumlu.facts.amendments import AmendmentRecord, records
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.validity import Validity, valid_on
from kimsorumlu.model.version import AmendmentKey, Version, amendment_key
from kimsorumlu.read.shapes import Repeal

# Up to this many versions any two are compared; beyond it neighbours, and each with the newest (two pages a version).
# What was compared on a page that has been published stays (`keeping`).
ANY_TWO = 6


@dataclass(frozen=True)
class Comparison:
    """An older version and a newer one of the same regulation, with what became of each passage and unit."""

    old: Version
    new: Version
    steps: tuple[VersionStep, ...]

    @property
    def url(self) -> str:
        return ids.comparison_url(self.old.municipality, self.old.regulation, self.old.date, self.new.date)

    @property
    def place_in_data(self) -> tuple[str, str, str, str]:
        """Municipality, regulation and both days, by which the open data has it (ids.comparison_record_url)."""
        return *self.old.place_in_data, self.new.date.isoformat()

    @property
    def redline_url(self) -> str:
        return ids.redline_url(self.url)

    @cached_property
    def alignment(self) -> Alignment:
        return align_steps(self.steps)

    @cached_property
    def units(self) -> tuple[UnitChange, ...]:
        return unit_changes(self.old, self.new, self.alignment)

    @cached_property
    def balances(self) -> dict[str, DutyBalance]:
        return duty_balances(self.old, self.new, self.alignment, self._responsible)

    @cached_property
    def flow(self) -> DutyFlow:
        return duty_flow(self.old, self.new, self.alignment, self._responsible)

    @property
    def _responsible(self) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
        return self.steps[0].responsible[0], self.steps[-1].responsible[1]


@dataclass(frozen=True, slots=True)
class NotHeld:
    """A text of the regulation that is known only because `version` tells of it.

    `repeal` is that version's `number`th, which repealed the text; None for the text that its amendments changed.
    """

    version: Version
    number: int
    repeal: Repeal | None


@dataclass(frozen=True)
class History:
    """All that is known of a regulation's past.

    `steps` lead from each version to the next; `comparisons` are those that have a page, newest first.
    """

    regulation: Regulation
    steps: tuple[VersionStep, ...]
    comparisons: tuple[Comparison, ...]
    amendments: tuple[AmendmentRecord, ...]

    @cached_property
    def _by_dates(self) -> dict[tuple[datetime.date, datetime.date], Comparison]:
        return {(comparison.old.date, comparison.new.date): comparison for comparison in self.comparisons}

    def comparison(self, old: Version, new: Version) -> Comparison | None:
        return self._by_dates.get((old.date, new.date))

    def from_before(self, version: Version) -> Comparison | None:
        """The version compared with the one held right before it."""
        before = [older for older in self.regulation.versions if older.date < version.date]
        return self.comparison(before[-1], version) if before else None

    def to_next(self, version: Version) -> Comparison | None:
        """The version compared with the one held right after it."""
        later = self.regulation.successor(version)
        return self.comparison(version, later) if later else None

    def steps_before(self, version: Version) -> tuple[Comparison, ...]:
        """The comparisons of neighbours that lead to this version, the nearest first."""
        return tuple(reversed([step for step in self._neighbours if step.new.date <= version.date]))

    def steps_after(self, version: Version) -> tuple[Comparison, ...]:
        """The comparisons of neighbours that lead away from this version, the nearest first."""
        return tuple(step for step in self._neighbours if step.old.date >= version.date)

    @cached_property
    def _neighbours(self) -> tuple[Comparison, ...]:
        pairs = pairwise(self.regulation.versions)
        return tuple(step for old, new in pairs if (step := self.comparison(old, new)) is not None)

    def to_force(self, version: Version) -> Comparison | None:
        """The version compared with the one in force, or the last that was; None if it is that one or a later one."""
        return self.comparison(version, self.regulation.leading)

    @property
    def validities(self) -> tuple[Validity, ...]:
        """How long each version is the text, the oldest version first."""
        return self.regulation.validities

    @cached_property
    def not_held(self) -> tuple[NotHeld, ...]:
        """The texts known only from others, in the order of the versions that tell of them."""
        found = [
            NotHeld(version, number, repeal)
            for version in self.regulation.versions
            for number, repeal in enumerate(version.repeals)
            if self.regulation.repealed(version, repeal) is None
        ]
        first = self.regulation.versions[0]
        # A text dated by an amendment in it was adopted before, without the amendment; that older text is not held.
        if first.date_basis == "amendment" and not first.repeals:
            found.append(NotHeld(first, 0, None))
        return tuple(found)

    def on(self, day: datetime.date) -> Version | None:
        """The version held that was the text on that day; None where none was in force."""
        valid = valid_on(self.validities, day)
        return valid.version if valid else None

    def shown_in(self, version: Version) -> tuple[AmendmentRecord, ...]:
        """The amendments that this version shows, also those that an older one showed before it."""
        shown = {amendment_key(amendment) for amendment in version.amendments}
        return tuple(record for record in self.amendments if amendment_key(record.amendment) in shown)

    def amendments_of(self, version: Version) -> tuple[AmendmentRecord, ...]:
        """The amendments that this version is the first to show."""
        return tuple(record for record in self.amendments if record.version.date == version.date)


def histories(corpus: Corpus) -> dict[str, History]:
    """The history of every regulation, by the regulation's address."""
    return {edition.regulation.url: history(edition.regulation) for edition in corpus.leading}


def history(regulation: Regulation) -> History:
    """The history of one regulation; nothing is aligned yet unless an amendment needs it."""
    versions = regulation.versions
    steps = tuple(VersionStep(old, new) for old, new in pairwise(versions))
    compared = (Comparison(versions[i], versions[j], steps[i:j]) for i, j in _pairs(len(versions)))
    bare = History(regulation, steps, _newest_first(compared), ())
    found: list[AmendmentRecord] = []
    told: set[AmendmentKey] = set()
    for version in versions:
        step = bare.from_before(version) if version.amendments else None
        found += records(version, step.old if step else None, step.alignment if step else None, told)
        told |= {amendment_key(amendment) for amendment in version.amendments}
    return replace(bare, amendments=tuple(found))


def asked_on(known: Mapping[str, History], corpus: Corpus) -> dict[str, History]:
    """The same histories, of a corpus that is asked on another day; nothing is compared anew."""
    return {
        edition.regulation.url: replace(known[edition.regulation.url], regulation=edition.regulation)
        for edition in corpus.leading
    }


def with_published_comparisons(known: Mapping[str, History], published: Iterable[str]) -> dict[str, History]:
    """The histories with every comparison whose address is among those published: a page once there stays."""
    kept = dict(known)
    for address in sorted(published):
        compared = ids.compared(address)
        if compared is not None and compared[0] in kept:
            regulation, first, last = compared
            kept[regulation] = _with_comparison(kept[regulation], first, last)
    return kept


def _with_comparison(known: History, first: str, last: str) -> History:
    """The history with the comparison of the versions of these days, if it holds both."""
    versions = known.regulation.versions
    places = {version.date.isoformat(): place for place, version in enumerate(versions)}
    i, j = places.get(first, 0), places.get(last, 0)
    if i >= j or known.comparison(versions[i], versions[j]) is not None:
        return known
    comparison = Comparison(versions[i], versions[j], known.steps[i:j])
    return replace(known, comparisons=_newest_first((*known.comparisons, comparison)))


def _newest_first(comparisons: Iterable[Comparison]) -> tuple[Comparison, ...]:
    return tuple(sorted(comparisons, key=lambda two: (two.new.date, two.old.date), reverse=True))


def _pairs(count: int) -> set[tuple[int, int]]:
    if count <= ANY_TWO:
        return set(combinations(range(count), 2))
    return {*pairwise(range(count)), *((place, count - 1) for place in range(count - 1))}
