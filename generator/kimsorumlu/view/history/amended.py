"""What an amendment did, for a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kimsorumlu import ids
from kimsorumlu.facts.amendments import AmendmentRecord, Deed
from kimsorumlu.model.citing import short_citation
from kimsorumlu.turkish.dates import day
from kimsorumlu.view.history.clauses import passage_citation
from kimsorumlu.view.link import Link
from kimsorumlu.view.words import EFFECTS, instrument, text_of


@dataclass(frozen=True, slots=True)
class DeedsView:
    """What an amendment did in one way: "değişti" and where; `lost`: the amended wording is not in the document."""

    word: str
    places: tuple[Link, ...]
    lost: bool


@dataclass(frozen=True, slots=True)
class AmendmentView:
    """An amendment: the instrument, what it did, the version that shows it.

    `olds` are the places of the former wording where that text is held. `compared`: nothing in the text says what the
    amendment did; it was found by comparison.
    """

    id: str
    iso: str
    day: str
    instrument: str
    deeds: tuple[DeedsView, ...]
    olds: tuple[Link, ...]
    shown_in: Link
    compared: bool


def amendment_view(record: AmendmentRecord) -> AmendmentView:
    """An amendment with all it did, as the timeline shows it."""
    amendment, version = record.amendment, record.version
    olds = {old.reference: old for deed in record.deeds for old in deed.before}
    return AmendmentView(
        id=amendment_anchor(record),
        iso=amendment.date.isoformat() if amendment.date else "",
        day=day(amendment.date) if amendment.date else "",
        instrument=instrument(amendment),
        deeds=tuple(_deeds(record.deeds)),
        olds=tuple(Link(passage_citation(old), old.reference) for old in olds.values()),
        shown_in=Link(text_of(version), version.url),
        compared=record.compared,
    )


def amendment_anchor(record: AmendmentRecord) -> str:
    """The id of an amendment's entry: "degisiklik-2024-11-08-ic-genelge-208104", by the version that first shows it."""
    return f"degisiklik-{record.version.date.isoformat()}-{ids.slug(record.amendment.id)}"


def _deeds(deeds: Iterable[Deed]) -> Iterator[DeedsView]:
    """By what was done, and apart where the wording is lost."""
    groups: dict[tuple[str, bool], list[Link]] = {}
    for deed in deeds:
        lost = deed.lost and deed.effect != "repealed"
        place = Link(short_citation(deed.article, deed.chain), deed.reference)
        groups.setdefault((deed.effect, lost), []).append(place)
    for (effect, lost), places in groups.items():
        yield DeedsView(EFFECTS[effect], tuple(places), lost)
