"""Which text was valid on a day: since when, until when, ended by what; and which stands for a regulation."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from tests import sites

from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.validity import (
    EndedBy,
    Standing,
    Validity,
    commencement,
    leading_on,
    turning_days,
    valid_on,
    validities,
)
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import Repeal, StatedEnd

OLD, NEW = datetime.date(2021, 3, 2), datetime.date(2023, 6, 7)
DAY = datetime.timedelta(days=1)


def regulation(*in_force: datetime.date | None, end: StatedEnd | None = None) -> Regulation:
    """The small regulation, whose versions came into force on these days; the newest has this end."""
    one = sites.regulation(sites.small())
    versions = list(map(in_force_on, one.versions, in_force))
    versions[-1] = replace(versions[-1], end=end)
    return replace(one, versions=tuple(versions))


def in_force_on(version: Version, day: datetime.date | None) -> Version:
    return replace(version, adoption=replace(version.adoption, in_force=day))


def end(day: datetime.date, by: str = "decision", **said: object) -> StatedEnd:
    return StatedEnd(date=day, by=by, **said)  # type: ignore[arg-type]


def spans(known: Regulation) -> list[tuple[datetime.date, datetime.date | None]]:
    return [(one.first, one.last) for one in validities(known)]


def test_a_version_holds_from_its_date_to_that_of_the_next() -> None:
    first, last = validities(regulation(None, None))
    assert (first.first, first.last, last.first, last.last) == (OLD, NEW, NEW, None)
    assert first.end is not None and (first.end.by, first.end.exact, last.end) == (EndedBy.SUCCESSOR, True, None)
    assert first.end.version is last.version


def test_where_nothing_says_that_the_next_text_followed_the_day_is_an_upper_bound() -> None:
    known = regulation(None, None)
    old, new = known.versions
    first, _ = validities(replace(known, versions=(old, replace(new, repeals=()))))
    assert first.end is not None and not first.end.exact


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


def test_no_text_begins_before_one_that_was_in_force_when_it_was_adopted() -> None:
    first, last = validities(regulation(None, OLD - DAY))
    assert (first.first, first.last, last.first) == (OLD, OLD, OLD)
    assert valid_on((first, last), OLD) is last


def test_a_text_of_the_future_leaves_the_older_one_in_force_until_its_day() -> None:
    """The case from the field: adopted in November, in force in June."""
    begun, to_come = datetime.date(2021, 4, 1), datetime.date(2027, 6, 1)
    known = regulation(begun, to_come)
    first, last = validities(known)
    assert spans(known) == [(begun, to_come), (to_come, None)]
    assert valid_on((first, last), OLD + DAY) is None  # adopted, and not yet in force
    assert valid_on((first, last), NEW + DAY) is first
    assert [one.standing(NEW + DAY) for one in (first, last)] == [Standing.IN_FORCE, Standing.TO_COME]
    assert [one.standing(to_come) for one in (first, last)] == [Standing.ENDED, Standing.IN_FORCE]


def test_a_text_that_was_to_come_after_the_one_that_took_its_place_never_came() -> None:
    soon, late = NEW + 10 * DAY, NEW + 99 * DAY
    never, last = validities(regulation(late, soon))
    assert (never.first, never.last, last.first) == (soon, soon, soon)
    assert never.standing(NEW) is Standing.NEVER and never.standing(late) is Standing.NEVER


def test_a_text_that_ended_before_its_day_ends_nothing() -> None:
    known = regulation(None, NEW + 99 * DAY, end=end(NEW + 10 * DAY))
    first, never = validities(known)
    assert (first.last, first.end) == (None, None)
    assert never.standing(NEW) is Standing.NEVER
    assert leading_on((first, never), NEW + 20 * DAY) is first


def test_an_end_without_successor() -> None:
    over = NEW + 100 * DAY
    first, last = validities(regulation(None, None, end=end(over, decided=NEW + DAY, decision="7")))
    assert (last.last, last.end) == (over, last.end)
    assert last.end is not None and (last.end.by, last.end.decision, last.end.exact) == (EndedBy.DECISION, "7", True)
    assert valid_on((first, last), over - DAY) is last
    assert valid_on((first, last), over) is None
    assert leading_on((first, last), over) is last  # its addresses lead to the last text that was in force


def test_an_end_by_nobody_knows_what_at_the_latest() -> None:
    (_, last) = validities(regulation(None, None, end=end(NEW + DAY, "unknown", at_latest=True)))
    assert last.end is not None and (last.end.by, last.end.exact) == (EndedBy.UNKNOWN, False)


def test_an_end_before_the_next_text_leaves_a_gap() -> None:
    known = regulation(None, NEW + 50 * DAY)
    old, new = known.versions
    known = replace(known, versions=(replace(old, end=end(NEW)), new))
    assert spans(known) == [(OLD, NEW), (NEW + 50 * DAY, None)]
    assert valid_on(validities(known), NEW + DAY) is None
    assert leading_on(validities(known), NEW + DAY).version is known.versions[0]
    # What is over does not come back.
    assert turning_days(validities(known)) == {OLD, NEW, NEW + 50 * DAY}


# ended by another regulation of the municipality -------------------------------------------------------------------


def two_regulations(**repeal: object) -> tuple[Regulation, Version]:
    """The older text alone, and one of another regulation that repeals it."""
    said = {"date": OLD, "decision": "15", "article": "7", "version": None, **repeal}
    one = sites.regulation(sites.small())
    old, new = one.versions
    other = replace(
        in_force_on(new, NEW + 9 * DAY),
        regulation="yapi",
        repeals=(Repeal(**said),),  # type: ignore[arg-type]
    )
    return replace(one, versions=(old,), others=(other,)), other


def test_a_text_that_another_regulation_repeals_ends_on_the_day_of_that_one() -> None:
    known, other = two_regulations(regulation="park-ve-bahceler", version=OLD)
    (held,) = validities(known)
    assert (held.last, held.end and held.end.by) == (NEW + 9 * DAY, EndedBy.REGULATION)
    assert held.end is not None and held.end.version is other


def test_a_text_as_amended_since_is_repealed_with_it_and_a_renewed_one_is_not() -> None:
    known, _ = two_regulations(regulation="park-ve-bahceler", version=OLD)
    (old,) = known.versions
    amended = replace(old, date=OLD + 30 * DAY, date_basis="amendment")
    assert [one.last for one in validities(replace(known, versions=(old, amended)))] == [OLD + 30 * DAY, NEW + 9 * DAY]
    renewed = replace(old, date=OLD + 30 * DAY)
    assert [one.last for one in validities(replace(known, versions=(old, renewed)))] == [OLD + 30 * DAY, None]


# the corpus ----------------------------------------------------------------------------------------------------------


def test_a_corpus_asked_on_a_day_knows_what_is_in_force() -> None:
    one = sites.municipality(sites.small())
    corpus = Corpus((replace(one, regulations=(regulation(None, datetime.date(2027, 6, 1)),)),))
    before, after = corpus.on(datetime.date(2026, 12, 15)), corpus.on(datetime.date(2027, 6, 1))
    assert [edition.version.date for edition in before.in_force] == [OLD]
    assert [edition.version.date for edition in after.in_force] == [NEW]
    assert [corpus.known_day < day for day in corpus.turning_days] == [True]


def test_a_regulation_that_is_over_is_led_by_its_last_text_and_has_none_in_force() -> None:
    one = sites.municipality(sites.small())
    corpus = Corpus((replace(one, regulations=(regulation(None, None, end=end(NEW + DAY)),)),)).on(NEW + DAY)
    assert corpus.in_force == ()
    assert [edition.version.date for edition in corpus.leading] == [NEW]
    assert [edition.standing for edition in corpus.leading] == [Standing.ENDED]


def test_no_two_versions_hold_one_day() -> None:
    held: list[tuple[Validity, ...]] = [
        validities(regulation(first, last))
        for first in (None, OLD - DAY, NEW, NEW + DAY)
        for last in (None, OLD - DAY, OLD, NEW - DAY, NEW + DAY)
    ]
    days = [OLD + step * DAY for step in range(-3, (NEW - OLD).days + 9)]
    assert all(sum(one.covers(day) for one in known) <= 1 for known in held for day in days)
