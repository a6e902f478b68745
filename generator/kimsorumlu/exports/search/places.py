"""Which places a question names: provinces and districts as they are written, never a near spelling of one.

A name may have an ending of place or belonging, or anything after an apostrophe: "İzmit'te", "izmitte", "İzmitteki".
A letter written with its mark is only that letter ("karşı" is not Kars), one without may be either ("canakkale").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kimsorumlu.read.places_file import CENTRE, Places
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.fold import fold_letters, normalize, without_circumflex

_WORD: Final = re.compile(r"(?P<name>\w+)(?P<rest>['’‘´]\w*)?")
# Folded. Without an apostrophe no accusative: "karsi" is more often "karşı" than "Kars'ı".
_ENDINGS: Final = re.compile(r"(?:n?[dt][ae](?:ki(?:ler)?|n)?|n?[iu]n|[yn]?[ae])?")
# What makes a place of a name that is an everyday word, too, as beginnings of the next word; folded.
_MARKS: Final = ("ilce", "belediye", "ilinde", "buyuksehir", "kaymakam", "valili")


@dataclass(frozen=True, slots=True)
class Place:
    """A province (`district` is "") or a district of one."""

    province: str
    district: str
    metropolitan: bool

    @property
    def name(self) -> str:
        return self.district or self.province


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A name of a place in a question, where it stands in the normalized question, and the places that bear it.

    `places` is more than one where districts of several provinces bear the name and the question names none of them.
    """

    start: int
    end: int
    places: tuple[Place, ...]


@dataclass(frozen=True)
class PlaceTable:
    """All places by the folded words of their names, and the names that are everyday words."""

    by_name: Mapping[tuple[str, ...], tuple[tuple[str, Place], ...]]
    everyday: frozenset[str]


def place_table(places: Places) -> PlaceTable:
    """The places, ready to be looked for. The district "Merkez" is found by its province's name alone."""
    known = [
        place
        for province in places.provinces
        for place in _places_of(province.name, province.districts, province.metropolitan)
    ]
    called = [(place.name, place) for place in known]
    called += [(other, place) for other, name in places.also for place in known if place.name == name]
    by_name: dict[tuple[str, ...], list[tuple[str, Place]]] = {}
    for name, place in called:
        by_name.setdefault(tuple(fold_letters(name).split()), []).append((name, place))
    everyday = frozenset(fold_letters(name) for name in places.everyday)
    return PlaceTable({words: tuple(found) for words, found in by_name.items()}, everyday)


def places_named(question: str, table: PlaceTable) -> tuple[FoundPlace, ...]:
    """The places a question names, in its order; of places of one name those in a province it also names."""
    words = list(_WORD.finditer(normalize(question)))
    found: list[FoundPlace] = []
    used = 0
    for start in range(len(words)):
        if start < used:
            continue
        for length in (2, 1):
            run = words[start : start + length]
            borne = _borne(run, table) if len(run) == length else ()
            if borne:
                found.append(FoundPlace(run[0].start(), run[-1].end(), borne))
                used = start + length
                break
    return tuple(_certain(found, words, table))


def _places_of(province: str, districts: Iterable[str], metropolitan: bool) -> Iterator[Place]:
    yield Place(province, "", metropolitan)
    yield from (Place(province, district, metropolitan) for district in districts if district != CENTRE)


def _borne(run: list[re.Match[str]], table: PlaceTable) -> tuple[Place, ...]:
    """The places whose name these words are; the last may have an ending, the others none."""
    if any(word["rest"] for word in run[:-1]):
        return ()
    *firsts, last = (fold_letters(word["name"]) for word in run)
    for cut in range(len(last), 1, -1):
        ending = last[cut:]
        if ending and (run[-1]["rest"] is not None or not _ENDINGS.fullmatch(ending)):
            continue
        typed = " ".join([*(word["name"] for word in run[:-1]), run[-1]["name"][:cut]])
        borne = tuple(p for name, p in table.by_name.get((*firsts, last[:cut]), ()) if _may_be(typed, name))
        if borne:
            return borne
    return ()


def _may_be(typed: str, name: str) -> bool:
    """Whether the letters typed can be the name's: the same, or those without a mark."""
    pairs = zip(_plain(typed), _plain(name), strict=True)
    return all(one == other or (one in "iı" and other in "iı") or one == fold_letters(other) for one, other in pairs)


def _plain(text: str) -> str:
    return without_circumflex(lower(text))


def _certain(found: list[FoundPlace], words: list[re.Match[str]], table: PlaceTable) -> Iterator[FoundPlace]:
    """The finds without everyday words that nothing makes a place, each narrowed to the provinces named beside it."""
    provinces = {place.province for named in found for place in named.places if not place.district}
    for named in found:
        nearer = tuple(place for place in named.places if place.district and place.province in provinces)
        everyday = all(fold_letters(place.name) in table.everyday for place in named.places)
        if everyday and not nearer and not _marked(named, words):
            continue
        yield FoundPlace(named.start, named.end, nearer or named.places)


def _marked(named: FoundPlace, words: list[re.Match[str]]) -> bool:
    """Whether what stands after a name makes it a place: an apostrophe, "ilçesi", "Belediyesi"."""
    if any(word["rest"] for word in words if word.end() == named.end):
        return True
    following = next((fold_letters(word["name"]) for word in words if word.start() >= named.end), "")
    return following.startswith(_MARKS)
