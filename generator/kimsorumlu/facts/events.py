"""What happened to a municipality's regulations, as far as their versions tell: adopted, renewed, received, amended.

Reads the versions held, alters nothing. An event has a legal date; an amendment without one is not told.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kimsorumlu.model.corpus import Municipality, Regulation, Version, amendment_key
from kimsorumlu.model.text import Article
from kimsorumlu.read.shapes import Amendment, LogEntry


class EventKind(StrEnum):
    """What happened.

    ADOPTED    the council decided on the text
    RENEWED    it did, and the text took the place of an older one
    RECEIVED   the text is held, but nothing says when it was adopted
    AMENDED    the text was changed; `amendment` is the instrument
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
    `effects` lead from what an amendment did (added, changed, repealed) to the articles it did that to.
    """

    kind: EventKind
    key: str
    date: datetime.date
    version: Version
    amendment: Amendment | None = None
    effects: Mapping[str, tuple[Article, ...]] = field(default_factory=dict)
    correction: LogEntry | None = None


def events(municipality: Municipality) -> tuple[RegulationEvent, ...]:
    """All events of a municipality, oldest first. An amendment whose marks a later version repeats is told once."""
    found = [event for regulation in municipality.regulations for event in _of_regulation(regulation)]
    return tuple(sorted(found, key=lambda event: event.date))


def _of_regulation(regulation: Regulation) -> Iterator[RegulationEvent]:
    told: set[object] = set()
    for index, version in enumerate(regulation.versions):
        amendments = {amendment_key(a): a for a in version.amendments if a.date is not None}
        for known_by, amendment in amendments.items():
            if known_by not in told:
                yield _amended(version, amendment)
        told |= amendments.keys()
        if version.date_basis == "council-decision":
            kind = EventKind.RENEWED if index > 0 or version.repeals else EventKind.ADOPTED
            yield RegulationEvent(kind, f"{version.url}#kabul", version.date, version)
        elif version.date_basis == "document-stamp" or not any(a.date == version.date for a in version.amendments):
            # Else the text came about by the amendment of that day, which is told already.
            yield RegulationEvent(EventKind.RECEIVED, f"{version.url}#metin", version.date, version)
        for number, entry in enumerate(version.log, 1):  # several of one day are told apart by their order
            key = f"{version.url}#duzeltme-{number}"
            yield RegulationEvent(EventKind.CORRECTED, key, entry.date, version, correction=entry)


def _amended(version: Version, amendment: Amendment) -> RegulationEvent:
    assert amendment.date is not None  # undated amendments are not told
    effects: dict[str, tuple[Article, ...]] = {}
    for article in version.articles:
        effect = _effect(article, amendment)
        if effect:
            effects[effect] = (*effects.get(effect, ()), article)
    # Of the regulation, not of a version: every later version shows the same amendment.
    regulation = f"{version.municipality}/{version.regulation}"
    key = f"{regulation}#degisiklik-{amendment.date.isoformat()}-{amendment.number or amendment.kind}"
    return RegulationEvent(EventKind.AMENDED, key, amendment.date, version, amendment, effects)


def _effect(article: Article, amendment: Amendment) -> str:
    """What the amendment did to the article; whatever it did to a clause of it, the article as a whole changed."""
    if article.mark is not None and article.mark.amendment == amendment.id:
        return article.mark.effect
    inside = any(clause.mark and clause.mark.amendment == amendment.id for clause in article.walk())
    return "changed" if inside else ""
