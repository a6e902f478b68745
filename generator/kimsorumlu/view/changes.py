"""What happened to a municipality's regulations, in words."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kimsorumlu.facts.events import EventKind, RegulationEvent, events
from kimsorumlu.model.corpus import Municipality
from kimsorumlu.read.shapes import Repeal
from kimsorumlu.turkish.case import capital
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.lists import listed


@dataclass(frozen=True, slots=True)
class DatedChange:
    """One event with its legal date; `key` is the event's own, `address` the version that shows it."""

    key: str
    date: datetime.date
    headline: str
    title: str
    text: str
    address: str

    @property
    def iso(self) -> str:
        return self.date.isoformat()

    @property
    def day(self) -> str:
        return day(self.date)


def changes(municipality: Municipality) -> tuple[DatedChange, ...]:
    """What happened to a municipality's regulations, in words, the oldest first."""
    return tuple(_worded(municipality, event) for event in events(municipality))


def _worded(municipality: Municipality, event: RegulationEvent) -> DatedChange:
    headline, text = _WORDS[event.kind](event)
    version = event.version
    return DatedChange(
        event.key, event.date, f"{municipality.short_name}: {headline}", version.title, text, version.url
    )


def _adopted(event: RegulationEvent) -> tuple[str, str]:
    adoption = event.version.adoption
    decision = f"{adoption.decision} sayılı karar" if adoption.decision else "karar"
    text = f"{adoption.body}, {decision}." if adoption.body else f"{capital(decision)}."
    verb = "yenilendi" if event.kind is EventKind.RENEWED else "kabul edildi"
    return f"yönetmelik {verb}", " ".join((text, *(_repealed(repeal) for repeal in event.version.repeals)))


def _repealed(repeal: Repeal) -> str:
    if repeal.date and repeal.decision:
        return f"{day(repeal.date)} tarihli ve {repeal.decision} sayılı kararla kabul edilen yönetmelik kaldırıldı."
    return "Önceki yönetmelik kaldırıldı."


def _received(event: RegulationEvent) -> tuple[str, str]:
    version = event.version
    text = version.date_note or "Kabul tarihi bilinmiyor; tarih belgenin üzerinden alınmıştır."
    basis = "belge damgası" if version.date_basis == "document-stamp" else "eldeki metnin tarihi"
    return f"yönetmelik eklendi ({basis} {day(version.date)})", text


def _corrected(event: RegulationEvent) -> tuple[str, str]:
    assert event.correction is not None  # by its kind
    return f"{day(event.version.date)} tarihli metinde düzeltme", f"{event.correction.at}: {event.correction.why}"


def _amended(event: RegulationEvent) -> tuple[str, str]:
    assert event.amendment is not None  # by its kind
    amendment, effects = event.amendment, event.effects
    numbers = {effect: [article.number.spoken for article in articles] for effect, articles in effects.items()}
    what = "; ".join(f"{_articles(numbers[effect])} {verb}" for effect, verb in _VERBS if effect in numbers)
    text = f"{amendment.number} sayılı {amendment.kind}." if amendment.number else f"{amendment.kind}."
    return what or "yönetmelik değişti", text


_VERBS = (("changed", "değişti"), ("added", "eklendi"), ("repealed", "kaldırıldı"))


def _articles(numbers: Iterable[str]) -> str:
    """ "5. madde", "5, 7 ve 12. maddeler", "5/A numaralı madde"."""
    *most, last = numbers
    words, noun = listed((*most, last)), "maddeler" if most else "madde"
    return f"{words}. {noun}" if last[-1].isdigit() else f"{words} numaralı {noun}"


# Each gives a headline, which the municipality's name goes before, and a text.
_WORDS: Mapping[EventKind, Callable[[RegulationEvent], tuple[str, str]]] = {
    EventKind.ADOPTED: _adopted,
    EventKind.RENEWED: _adopted,
    EventKind.RECEIVED: _received,
    EventKind.AMENDED: _amended,
    EventKind.CORRECTED: _corrected,
}
