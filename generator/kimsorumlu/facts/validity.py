"""Which text of a regulation was valid on a day: the one function that every page and script asks.

Scripts are given its result as data (`since`, `until`) and read it by the same rule (assets/js/validity.js): a span
holds its first day and not the day it ends on; before the first span nothing is known, and the last one has no end.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kimsorumlu.model.corpus import Regulation, Version


@dataclass(frozen=True, slots=True)
class Validity:
    """How long a version is known to have been the text: from its first day to that of the next one held.

    `last` is None for the newest. Where `repealed` is false nothing says that the next version held is the one that
    followed, and there may have been another in between.
    """

    version: Version
    first: datetime.date
    last: datetime.date | None
    repealed: bool

    def covers(self, day: datetime.date) -> bool:
        """Whether the version was the text on that day, as far as is known."""
        return self.first <= day and (self.last is None or day < self.last)


def commencement(version: Version) -> datetime.date:
    """The first day of a version: when it came into force if that is known, else its own date."""
    return version.adoption.in_force or version.date


def validities(regulation: Regulation) -> tuple[Validity, ...]:
    """How long each version of a regulation held, the oldest first.

    No version begins before the one it follows: a date of commencement that says so is of a day already over.
    """
    firsts: list[datetime.date] = []
    for version in regulation.versions:
        firsts.append(max([commencement(version), *firsts[-1:]]))
    ends = [
        (later, any(repeal.version == earlier.date for repeal in following.repeals))
        for (earlier, following), later in zip(pairwise(regulation.versions), firsts[1:], strict=True)
    ]
    known = zip(regulation.versions, firsts, [*ends, (None, False)], strict=True)
    return tuple(Validity(version, first, last, repealed) for version, first, (last, repealed) in known)


def valid_on(known: Iterable[Validity], day: datetime.date) -> Validity | None:
    """What was the text on a day; None before the oldest held, of which nothing is known."""
    return next((validity for validity in known if validity.covers(day)), None)


def oldest_day(regulations: Sequence[Regulation]) -> datetime.date | None:
    """The first day of which any of these has a text held; None if there are none."""
    return min((validities(regulation)[0].first for regulation in regulations), default=None)


def newest_day(regulations: Sequence[Regulation]) -> datetime.date | None:
    """The last day on which the text of any of these is known to have changed, or to change; None if there are none."""
    return max((validities(regulation)[-1].first for regulation in regulations), default=None)
