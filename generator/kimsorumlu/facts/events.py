"""What happened to a municipality's regulations, as far as their versions tell: adopted, renewed, received, amended.

Reads histories, alters nothing. An event has a legal date; an amendment without one is not told. That a text came into
force or ended on a day told ahead is an event once that day has come, by the day on which the regulations are asked:
pages are built without a clock, and a feed must not tell as done what may still be put off.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kimsorumlu.facts.amendments import AmendmentRecord
from kimsorumlu.facts.history import History
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.validity import EndedBy
from kimsorumlu.model.version import Version, amendment_key
from kimsorumlu.read.shapes import LogEntry


class EventKind(StrEnum):
    """What happened.

    ADOPTED    the council decided on the text
    RENEWED    it did, and the text took the place of an older one
    RECEIVED   the text is held, but nothing says when it was adopted
    AMENDED    the text was changed; `amendment` says by what, and what it did
    BEGAN      the text came into force, later than it was adopted
    ENDED      it is over, and no other text of the regulation took its place
    CORRECTED  the data was corrected, not the text; `correction` is the entry of the log
    """

    ADOPTED = "adopted"
    RENEWED = "renewed"
    RECEIVED = "received"
    AMENDED = "amended"
    BEGAN = "began"
    ENDED = "ended"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class RegulationEvent:
    """One event; `version` is the oldest version that shows it.

    `key` names the event for good, whatever its wording: feeds make their ids from it, so it may never change.
    """

    kind: EventKind
    key: str
    date: datetime.date
    version: Version
    amendment: AmendmentRecord | None = None
    correction: LogEntry | None = None


def events(municipality: Municipality, histories: Mapping[str, History]) -> tuple[RegulationEvent, ...]:
    """All events of a municipality, oldest first. An amendment whose marks a later version repeats is told once.

    `histories` are found by the address of their regulation.
    """
    found = [
        event
        for regulation in municipality.regulations
        for event in (*_of_history(histories[regulation.url]), *_turns(regulation))
    ]
    return tuple(sorted(found, key=lambda event: event.date))


def _of_history(history: History) -> Iterator[RegulationEvent]:
    for index, version in enumerate(history.regulation.versions):
        # Two entries of one key would be one event told twice.
        for record in {amendment_key(record.amendment): record for record in history.amendments_of(version)}.values():
            yield from _amended(record)
        if version.date_basis == "council-decision":
            kind = EventKind.RENEWED if index > 0 or version.repeals else EventKind.ADOPTED
            yield RegulationEvent(kind, f"{version.url}#kabul", version.date, version)
        elif version.date_basis in ("document-stamp", "retrieved") or not any(
            a.date == version.date for a in version.amendments
        ):
            # Else the text came about by the amendment of that day, which is told already.
            yield RegulationEvent(EventKind.RECEIVED, f"{version.url}#metin", version.date, version)
        for number, entry in enumerate(version.log, 1):  # several of one day are told apart by their order
            key = f"{version.url}#duzeltme-{number}"
            yield RegulationEvent(EventKind.CORRECTED, key, entry.date, version, correction=entry)


def _turns(regulation: Regulation) -> Iterator[RegulationEvent]:
    """Which versions came into force or ended, as far as that has come and nothing else tells of it.

    Of one that another text of the regulation followed that text tells, when it was adopted or when it began.
    """
    for validity in regulation.validities:
        version, last, end = validity.version, validity.last, validity.end
        if validity.first == last:  # it never came into force
            continue
        if version.date < validity.first <= regulation.day:
            yield RegulationEvent(EventKind.BEGAN, f"{version.url}#yururluk", validity.first, version)
        if last is not None and last <= regulation.day and end is not None and end.by is not EndedBy.SUCCESSOR:
            yield RegulationEvent(EventKind.ENDED, f"{version.url}#son", last, version)


def _amended(record: AmendmentRecord) -> Iterator[RegulationEvent]:
    amendment, version = record.amendment, record.version
    if amendment.date is not None:
        # Of the regulation, not of a version: every later version shows the same amendment.
        regulation = f"{version.municipality}/{version.regulation}"
        key = f"{regulation}#degisiklik-{amendment.date.isoformat()}-{amendment.number or amendment.kind}"
        yield RegulationEvent(EventKind.AMENDED, key, amendment.date, version, record)
