"""Which text of a regulation was valid on a day: the one function that every fact, page and script asks.

A version has the day it came into force, and the day it ended with what ended it: the version that follows, another
regulation of the municipality that repeals it, a decision without a successor, or nobody knows what. The newest text
that has come into force counts: one still to come leaves the older in force until its day, and one that has ended does
not bring an older one back.

Scripts are given the result as data (`since`, `until`) and read it by the same rule (assets/js/validity.js): a span
holds its first day and not the day it ends on; where no span holds a day no text in force is held.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kimsorumlu.model.version import Version

if TYPE_CHECKING:  # a regulation asks this module; only its type is named here
    from kimsorumlu.model.regulation import Regulation


class EndedBy(StrEnum):
    """What ended a version; the same words stand in the data.

    SUCCESSOR    a newer text of the regulation, whether it is held or not
    REGULATION   another regulation of the municipality, which repealed it
    DECISION     a decision that put nothing in its place
    UNKNOWN      it is known to be over, but not by what
    """

    SUCCESSOR = "successor"
    REGULATION = "regulation"
    DECISION = "decision"
    UNKNOWN = "unknown"


class Standing(StrEnum):
    """How a version stands on a day.

    NEVER: another text took its place before it could come into force.
    """

    TO_COME = "to-come"
    IN_FORCE = "in-force"
    ENDED = "ended"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class End:
    """What ended a version: `version` is the text that did, if it is held, else the decision as far as it is known.

    Where `exact` is false the day is an upper bound: nothing says that the version held next is the one that followed,
    or the data says that it was over by that day.
    """

    by: EndedBy
    exact: bool
    version: Version | None = None
    decided: datetime.date | None = None
    decision: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Validity:
    """How long a version is the text: from its first day up to the day it ends on (`last`), None if no end is known.

    `end` says what ended it, None without one. A version that never came into force has its end as its first day.
    """

    version: Version
    first: datetime.date
    last: datetime.date | None
    end: End | None

    def covers(self, day: datetime.date) -> bool:
        """Whether the version is the text on that day, as far as is known."""
        return self.first <= day and (self.last is None or day < self.last)

    def standing(self, day: datetime.date) -> Standing:
        """How the version stands on that day."""
        if self.last == self.first:
            return Standing.NEVER
        if day < self.first:
            return Standing.TO_COME
        return Standing.IN_FORCE if self.covers(day) else Standing.ENDED

    def overlaps(self, other: Validity) -> bool:
        """Whether there is a day on which both were the text."""
        return (other.last is None or self.first < other.last) and (self.last is None or other.first < self.last)


def commencement(version: Version) -> datetime.date:
    """The first day of a version: when it came into force if that is known, else its own date."""
    return version.adoption.in_force or version.date


def validities(regulation: Regulation) -> tuple[Validity, ...]:
    """How long each version of a regulation is the text, the oldest version first; no two hold the same day."""
    firsts: list[datetime.date] = []
    for version in regulation.versions:
        # A day of commencement before what was in force when the text was adopted is of a time already over.
        running = [first for first in firsts if first <= version.date]
        firsts.append(max([commencement(version), *running]))
    found: list[Validity] = []
    # The newest first: what never comes into force ends nothing.
    for version, first in reversed(tuple(zip(regulation.versions, firsts, strict=True))):
        ends = tuple(_ends(regulation, version, found))
        # Of one day what the data states counts first, then who repeals it, then who merely follows.
        last, end = min(ends, key=lambda one: one[0]) if ends else (None, None)
        found.insert(0, Validity(version, min(first, last or first), last, end))
    return tuple(found)


def _ends(regulation: Regulation, version: Version, later: Iterable[Validity]) -> Iterator[tuple[datetime.date, End]]:
    """Everything that is known to end a version, each with its day; `later` are those after it."""
    stated = version.end
    if stated is not None:
        by = regulation.held(stated.regulation, stated.version) if EndedBy(stated.by) is EndedBy.REGULATION else None
        exact = not stated.at_latest
        yield stated.date, End(EndedBy(stated.by), exact, by, stated.decided, stated.decision, stated.source)
    for other in regulation.others:
        repealed = (regulation.repealed(other, repeal) for repeal in other.repeals)
        if any(one is not None and _carries_on(regulation, one, version) for one in repealed):
            yield commencement(other), End(EndedBy.REGULATION, True, other)
    coming = [one for one in later if one.first != one.last]
    if coming:
        after = min(coming, key=lambda one: one.first)
        exact = any(regulation.repealed(after.version, repeal) is version for repeal in after.version.repeals)
        yield after.first, End(EndedBy.SUCCESSOR, exact, after.version)


def _carries_on(regulation: Regulation, repealed: Version, version: Version) -> bool:
    """Whether a version is the repealed text, or that text as amended since: the act is the same."""
    if repealed.regulation != regulation.slug or version.date < repealed.date:
        return False
    since = (each for each in regulation.versions if repealed.date < each.date <= version.date)
    return all(each.date_basis == "amendment" for each in since)


def valid_on(known: Iterable[Validity], day: datetime.date) -> Validity | None:
    """What was the text on a day; None where none held was in force: before the oldest, between two, after the last."""
    return next((validity for validity in known if validity.covers(day)), None)


def leading_on(known: Iterable[Validity], day: datetime.date) -> Validity:
    """What stands for a regulation on a day: its text in force, else the last that was, else the first to come.

    There undated addresses lead. At least one version must be known; one that never came into force leads only if
    none did.
    """
    held = tuple(known)
    real = tuple(validity for validity in held if validity.first != validity.last) or held
    begun = [validity for validity in real if validity.first <= day]
    return max(begun, key=lambda one: one.first) if begun else min(real, key=lambda one: one.first)


def turning_days(known: Iterable[Validity]) -> frozenset[datetime.date]:
    """The days on which another text, or none, becomes the one in force."""
    return frozenset(day for one in known if one.first != one.last for day in (one.first, one.last) if day)
