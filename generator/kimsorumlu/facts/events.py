"""What happened to a municipality's regulations, as far as their versions tell: adopted, renewed, received, amended.

Reads histories, alters nothing. An event has a legal date; an amendment without one is not told.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kimsorumlu.facts.amendments import AmendmentRecord
from kimsorumlu.facts.history import History
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.version import Version, amendment_key
from kimsorumlu.read.shapes import LogEntry


class EventKind(StrEnum):
    """What happened.

    ADOPTED    the council decided on the text
    RENEWED    it did, and the text took the place of an older one
    RECEIVED   the text is held, but nothing says when it was adopted
    AMENDED    the text was changed; `amendment` says by what, and what it did
    CORRECTED  the data was corrected, not the text; `correction` is the entry of the log
    """

    ADOPTED = "adopted"
    RENEWED = "renewed"
    RECEIVED = "received"
    AMENDED = "amended"
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
    found = [event for regulation in municipality.regulations for event in _of_regulation(histories[regulation.url])]
    return tuple(sorted(found, key=lambda event: event.date))


def _of_regulation(history: History) -> Iterator[RegulationEvent]:
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


def _amended(record: AmendmentRecord) -> Iterator[RegulationEvent]:
    amendment, version = record.amendment, record.version
    if amendment.date is not None:
        # Of the regulation, not of a version: every later version shows the same amendment.
        regulation = f"{version.municipality}/{version.regulation}"
        key = f"{regulation}#degisiklik-{amendment.date.isoformat()}-{amendment.number or amendment.kind}"
        yield RegulationEvent(EventKind.AMENDED, key, amendment.date, version, record)
