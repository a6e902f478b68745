"""Events of regulations: their kinds, their days, and the keys that feeds rely on for good."""

from __future__ import annotations

import datetime
from dataclasses import replace

from tests import sites

from kimsorumlu.facts.events import EventKind, RegulationEvent, events
from kimsorumlu.facts.history import histories
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.text import Article
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import LogEntry

PARKS = "ornek/park-ve-bahceler"


def of(*versions: Version) -> list[RegulationEvent]:
    municipality = sites.municipality(sites.small())
    regulation = replace(municipality.regulations[0], versions=versions)
    one = replace(municipality, regulations=(regulation,))
    return list(events(one, histories(Corpus((one,)))))


def held() -> tuple[Version, Version]:
    old, new = (edition.version for edition in sites.small().corpus.editions)
    return old, new


def test_adopted_amended_renewed_oldest_first_under_keys_for_good() -> None:
    assert [(event.kind, event.date.isoformat(), event.key) for event in of(*held())] == [
        (EventKind.ADOPTED, "2021-03-02", f"{PARKS}/2021-03-02/#kabul"),
        (EventKind.AMENDED, "2022-02-01", f"{PARKS}#degisiklik-2022-02-01-3"),
        (EventKind.RENEWED, "2023-06-07", f"{PARKS}/2023-06-07/#kabul"),
    ]


def test_an_amendment_that_a_later_version_repeats_is_told_once_by_the_first() -> None:
    _, new = held()
    found = of(new, replace(new, date=new.date.replace(year=2025), repeals=()))
    (amended,) = (event for event in found if event.kind is EventKind.AMENDED)
    assert amended.version is new


def test_the_articles_an_amendment_touched_stand_by_what_it_did() -> None:
    _, new = held()
    mark = next(clause.mark for _, clause in new.clauses() if clause.mark)
    effects = {"madde-5": "added", "madde-6": "changed", "gecici-madde-1": "repealed"}
    text = tuple(
        replace(entry, mark=replace(mark, effect=effects[entry.slug]))
        if isinstance(entry, Article) and entry.slug in effects
        else entry
        for entry in new.text
    )
    amended = next(event for event in of(replace(new, text=text)) if event.kind is EventKind.AMENDED)
    assert amended.amendment is not None
    assert [(one.effect, one.article.slug) for one in amended.amendment.articles] == [
        ("changed", "madde-4"),
        ("added", "madde-5"),
        ("changed", "madde-6"),
        ("repealed", "gecici-madde-1"),
    ]


def test_a_text_with_a_date_from_its_stamp_was_received() -> None:
    old, _ = held()
    (received,) = of(replace(old, date_basis="document-stamp"))
    assert (received.kind, received.key) == (EventKind.RECEIVED, f"{PARKS}/2021-03-02/#metin")


def test_corrections_of_one_day_are_told_apart() -> None:
    old, _ = held()
    entry = LogEntry(date=datetime.date(2026, 11, 20), at="madde-4", why="Belge yeniden okundu.")
    corrected = [event for event in of(replace(old, log=(entry, entry))) if event.kind is EventKind.CORRECTED]
    assert [event.key for event in corrected] == [
        f"{PARKS}/2021-03-02/#duzeltme-1",
        f"{PARKS}/2021-03-02/#duzeltme-2",
    ]
    assert corrected[0].correction == entry


def test_what_was_told_ahead_is_an_event_once_its_day_has_come() -> None:
    """A text that began later than it was adopted, and one that ended and was followed by none of its regulation."""
    site = sites.days()

    def turns(day: datetime.date) -> list[tuple[EventKind, str, str]]:
        one = site.on(day)
        told = [each for m in one.corpus.municipalities for each in events(m, one.facts.histories)]
        return [
            (each.kind, each.date.isoformat(), each.key)
            for each in sorted(told, key=lambda event: (event.date, event.key))
            if each.kind in (EventKind.BEGAN, EventKind.ENDED)
        ]

    begun = (EventKind.BEGAN, "2024-02-01", "ornek/park/2024-01-15/#yururluk")
    assert turns(site.corpus.known_day) == turns(datetime.date(2026, 12, 31)) == [begun]
    ended = (EventKind.ENDED, "2027-01-01", "deneme/zabita/2022-05-10/#son")
    assert turns(datetime.date(2027, 1, 1)) == [begun, ended]
    assert turns(datetime.date(2027, 8, 1)) == [
        begun,
        ended,
        (EventKind.ENDED, "2027-03-01", "ornek/fen/2020-01-15/#son"),
        (EventKind.BEGAN, "2027-03-01", "ornek/yapi/2026-10-05/#yururluk"),
        (EventKind.BEGAN, "2027-04-01", "deneme/zabita/2026-11-10/#yururluk"),
        (EventKind.BEGAN, "2027-06-01", "ornek/park/2026-11-02/#yururluk"),
        (EventKind.ENDED, "2027-08-01", "deneme/temizlik/2021-06-01/#son"),
    ]


def test_a_text_that_never_came_into_force_neither_begins_nor_ends() -> None:
    old, new = held()
    began = replace(old, adoption=replace(old.adoption, in_force=datetime.date(2023, 7, 1)))
    assert {event.kind for event in of(began, new)} == {EventKind.ADOPTED, EventKind.AMENDED, EventKind.RENEWED}
