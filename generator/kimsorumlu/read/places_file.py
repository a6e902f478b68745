"""Reads data/places.yml: the provinces of the country and their districts, for understanding what a question names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Annotated, Final

from pydantic import ConfigDict, Field

from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.listing import opened, repeated, shaped_entries
from kimsorumlu.read.overlay import Shared
from kimsorumlu.read.shaping import near, shape
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.values import Line

PLACES = FilePath("data/places.yml")
SCHEMA_LINE = "# yaml-language-server: $schema=../schema/places.json"
_STRICT = ConfigDict(extra="forbid")

# The district that bears its province's name; alone the word names no place.
CENTRE: Final = "Merkez"


@dataclass(frozen=True, slots=True)
class ProvinceShape:
    """One entry of `provinces`."""

    __pydantic_config__ = _STRICT

    name: Annotated[Line, Field(description="İlin adı.")]
    metropolitan: Annotated[bool, Field(description="Büyükşehir mi: true ya da false.")]
    districts: Annotated[tuple[Line, ...], Field(min_length=1, description="İlçeleri; merkez ilçe “Merkez”.")]


@dataclass(frozen=True, slots=True)
class PlacesShape:
    """places.yml as a whole; its provinces are read one by one."""

    __pydantic_config__ = _STRICT

    provinces: Annotated[tuple[ProvinceShape, ...], Field(description="İller.")]
    also: Annotated[dict[Line, Line], Field(description="Halkın söylediği ad → buradaki adı.")] = field(
        default_factory=dict
    )
    everyday: Annotated[tuple[Line, ...], Field(description="Gündelik bir söz de olan adlar.")] = ()


@dataclass(frozen=True, slots=True)
class _Rest:
    """places.yml without its provinces."""

    __pydantic_config__ = _STRICT

    also: dict[Line, Line] = field(default_factory=dict)
    everyday: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """The provinces in file order; other names of places, and names that are everyday words, too."""

    provinces: tuple[ProvinceShape, ...] = ()
    also: tuple[tuple[str, str], ...] = ()
    everyday: frozenset[str] = frozenset()


def read_places(raw: bytes, file: str, shared: Shared | None = None) -> tuple[Places, tuple[Finding, ...]]:
    """The usable entries and everything wrong with the file. Never raises for bad data."""
    document, data, findings = opened(raw, file, SCHEMA_LINE, ("provinces", "also", "everyday"), shared)
    provinces = shaped_entries(ProvinceShape, "provinces", data, document, findings)
    findings += repeated((((*path, "name"), province.name) for path, province in provinces), "name", document)
    for path, province in provinces:
        districts = (((*path, "districts", index), name) for index, name in enumerate(province.districts))
        findings += repeated(districts, "districts", document)
    rest, found = shape(_Rest, {key: data[key] for key in ("also", "everyday") if key in data}, document, ())
    findings += found
    known = {name for _, province in provinces for name in (province.name, *province.districts)}
    rest = rest or _Rest()
    findings += _unknown(rest, known, document)
    places = Places(tuple(province for _, province in provinces), tuple(rest.also.items()), frozenset(rest.everyday))
    return places, tuple(findings)


def _unknown(rest: _Rest, known: set[str], document: Document) -> Iterator[Finding]:
    """Names said to be places of this file that are none."""
    said: list[tuple[Path, str]] = [(("also", name), place) for name, place in rest.also.items()]
    said += [(("everyday", index), place) for index, place in enumerate(rest.everyday)]
    for path, place in said:
        if place not in known:
            yield finding("unknown-place", document.span(path), near=near(place, known), value=place)
