"""What happened to a municipality's regulations, in words."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kimsorumlu.facts.events import EventKind, RegulationEvent, events
from kimsorumlu.facts.history import History
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import words
from kimsorumlu.view.standing import end_told


@dataclass(frozen=True, slots=True)
class DatedChange:
    """One event with its legal date; `key` is the event's own, `address` the version that shows it.

    `told` is the first day on which it could be told here: that of the event, or on which its text entered the data.
    """

    key: str
    date: datetime.date
    headline: str
    title: str
    text: str
    address: str
    told: datetime.date

    @property
    def iso(self) -> str:
        return self.date.isoformat()

    @property
    def day(self) -> str:
        return day(self.date)


def changes(municipality: Municipality, histories: Mapping[str, History]) -> tuple[DatedChange, ...]:
    """What happened to a municipality's regulations, in words, the oldest first.

    The histories are those of its regulations, by their address.
    """
    return tuple(_worded(municipality, event) for event in events(municipality, histories))


def _worded(municipality: Municipality, event: RegulationEvent) -> DatedChange:
    version = event.version
    headline, text = _WORDS[event.kind](event) if event.kind is not EventKind.ENDED else _ended(municipality, version)
    return DatedChange(
        event.key,
        event.date,
        f"{municipality.whose(version.regulation)}: {headline}",
        version.title,
        text,
        version.url,
        max(event.date, version.entered or event.date),
    )


def _adopted(event: RegulationEvent) -> tuple[str, str]:
    version = event.version
    text = f"{words.adopted_by(version.adoption) or 'Karar'}."
    repealed = (words.repealing(repeal) for repeal in version.repeals)
    begins = (words.begins(version.adoption.in_force),) if version.adoption.in_force else ()
    return words.adopted(event.kind is EventKind.RENEWED), " ".join((text, *begins, *repealed))


def _received(event: RegulationEvent) -> tuple[str, str]:
    return words.received(event.version)


def _began(event: RegulationEvent) -> tuple[str, str]:
    by = words.adopted_by(event.version.adoption)
    return words.BEGAN, " ".join(filter(None, (f"{words.act('metin', event.version.date)}.", by and f"{by}.")))


def _ended(municipality: Municipality, version: Version) -> tuple[str, str]:
    edition = next(one for one in municipality.editions if one.version.url == version.url)
    return words.ENDED, end_told(edition)


def _corrected(event: RegulationEvent) -> tuple[str, str]:
    assert event.correction is not None  # by its kind
    return words.corrected(event.version), f"{event.correction.at}: {event.correction.why}"


def _amended(event: RegulationEvent) -> tuple[str, str]:
    assert event.amendment is not None  # by its kind
    record = event.amendment
    return words.amended(record.articles), f"{words.undated_instrument(record.amendment)}."


# Each gives a headline, which the municipality's name goes before, and a text.
_WORDS: Mapping[EventKind, Callable[[RegulationEvent], tuple[str, str]]] = {
    EventKind.ADOPTED: _adopted,
    EventKind.RENEWED: _adopted,
    EventKind.RECEIVED: _received,
    EventKind.AMENDED: _amended,
    EventKind.BEGAN: _began,
    EventKind.CORRECTED: _corrected,
}
