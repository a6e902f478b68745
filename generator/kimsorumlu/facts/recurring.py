"""Duties that directorates of one kind have word for word in several municipalities, and who had them first.

Regulations are written from each other. Compared are the texts that stand for their regulations; who was first is
asked of every text held, since a repealed one may be the model. Linear in the number of duties.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kimsorumlu.facts.duties import Duty
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Edition
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.order import sort_key

_WORD: Final = re.compile(r"[a-z0-9]+")
# Fewer words recur by chance: "Amirlerince verilecek diğer görevleri yapmak."
_FEWEST_WORDS: Final = 8


@dataclass(frozen=True, slots=True)
class HeldDuty:
    """A duty, and the text it stands in."""

    edition: Edition
    duty: Duty


@dataclass(frozen=True, slots=True)
class RecurringDuty:
    """A duty that several municipalities have in the same words: one place each, in alphabetical order.

    `first` is its place in the oldest text held that has it.
    """

    places: tuple[HeldDuty, ...]
    first: HeldDuty


def recurring(corpus: Corpus, duties: Iterable[Duty]) -> Mapping[str, tuple[RecurringDuty, ...]]:
    """For every kind of directorate its recurring duties, those of most municipalities first, then the longest."""
    texts = {edition.version.url: edition for edition in corpus.editions if edition.version.directorate_kind}
    leading = {edition.version.url for edition in corpus.current}
    found: dict[tuple[str, str], list[HeldDuty]] = {}
    for duty in duties:
        edition = texts.get(duty.version_url)
        words = _words(duty) if edition is not None else ""
        if edition is not None and words:
            found.setdefault((edition.version.directorate_kind or "", words), []).append(HeldDuty(edition, duty))
    by_kind: dict[str, list[tuple[int, int, RecurringDuty]]] = {}
    for (kind, words), places in found.items():
        current: dict[str, HeldDuty] = {}
        for place in places:
            if place.duty.version_url in leading:
                current.setdefault(place.edition.municipality.slug, place)
        if len(current) > 1:
            ordered = sorted(current.values(), key=lambda place: sort_key(place.edition.municipality.name))
            first = min(places, key=lambda place: place.duty.date)
            by_kind.setdefault(kind, []).append((-len(ordered), -len(words), RecurringDuty(tuple(ordered), first)))
    return {
        kind: tuple(
            entry[2] for entry in sorted(entries, key=lambda entry: (*entry[:2], entry[2].first.duty.reference))
        )
        for kind, entries in by_kind.items()
    }


def _words(duty: Duty) -> str:
    """Its words without case, marks and punctuation; "" of a duty too short to tell."""
    words = _WORD.findall(fold_letters(" ".join(part.printed for part in duty.parts)))
    return " ".join(words) if len(words) >= _FEWEST_WORDS else ""
