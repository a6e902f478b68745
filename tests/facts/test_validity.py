"""Which text was valid on a day: spans from the first day to the next one's, unknown before the oldest."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from tests import sites

from kimsorumlu.facts.validity import commencement, newest_day, oldest_day, valid_on, validities
from kimsorumlu.model.corpus import Regulation, Version

OLD, NEW = datetime.date(2021, 3, 2), datetime.date(2023, 6, 7)
DAY = datetime.timedelta(days=1)


def regulation(*in_force: datetime.date | None) -> Regulation:
    """The small regulation, whose versions came into force on these days."""
    one = sites.regulation(sites.small())
    return replace(one, versions=tuple(map(in_force_on, one.versions, in_force)))


def in_force_on(version: Version, day: datetime.date | None) -> Version:
    return replace(version, adoption=replace(version.adoption, in_force=day))


def test_a_version_holds_from_its_date_to_that_of_the_next() -> None:
    first, last = validities(regulation(None, None))
    assert (first.first, first.last, last.first, last.last) == (OLD, NEW, NEW, None)
    assert (first.repealed, last.repealed) == (True, False)


@pytest.mark.parametrize(
    ("day", "version"),
    [(OLD - DAY, None), (OLD, OLD), (NEW - DAY, OLD), (NEW, NEW), (datetime.date(2099, 1, 1), NEW)],
)
def test_a_day_has_one_text_or_none_is_known(day: datetime.date, version: datetime.date | None) -> None:
    found = valid_on(validities(regulation(None, None)), day)
    assert (found.version.date if found else None) == version


def test_where_it_is_known_when_a_text_came_into_force_that_day_counts() -> None:
    later = NEW + 30 * DAY
    first, last = validities(regulation(None, later))
    assert commencement(last.version) == later
    assert (first.last, last.first) == (later, later)
    assert valid_on((first, last), later - DAY) is first


def test_no_text_begins_before_the_one_it_follows() -> None:
    first, last = validities(regulation(None, OLD - DAY))
    assert (first.first, first.last, last.first) == (OLD, OLD, OLD)
    assert valid_on((first, last), OLD) is last


def test_the_days_between_which_something_is_known() -> None:
    assert (oldest_day((regulation(None, None),)), newest_day((regulation(None, None),))) == (OLD, NEW)
    assert (oldest_day(()), newest_day(())) == (None, None)
