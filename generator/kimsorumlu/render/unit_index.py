"""The units of all municipalities in one alphabetical list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.index.collation import letter_groups, sort_key
from kimsorumlu.model.corpus import Corpus, Municipality
from kimsorumlu.render.output import OutputFile, PageMeta, page
from kimsorumlu.render.unit_page import newest, unit_ids


@dataclass(frozen=True, slots=True)
class UnitOf:
    """A unit of one municipality; `gone`: the text in force no longer has it."""

    municipality: str
    address: str
    gone: bool


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A name and the municipalities that have a unit of this name."""

    name: str
    units: tuple[UnitOf, ...]


def unit_index(theme: Path, corpus: Corpus) -> OutputFile:
    """The page of all units."""
    by_name: dict[str, list[UnitOf]] = {}
    for municipality in corpus.municipalities:
        for name, unit in _units(municipality):
            by_name.setdefault(name, []).append(unit)
    lines = [
        UnitLine(name, tuple(sorted(units, key=lambda unit: sort_key(unit.municipality))))
        for name, units in by_name.items()
    ]
    return page(
        theme,
        "units.html.j2",
        ids.UNITS,
        PageMeta(
            title="Birimler",
            description="Yönetmeliği burada bulunan belediyelerin birimleri, alfabe sırasıyla.",
            kind="units",
            section="belediyeler",
            lastmod=max((version.date.isoformat() for version in corpus.versions), default=""),
        ),
        letters=letter_groups(lines, lambda line: line.name),
        count=sum(len(line.units) for line in lines),
        municipalities=len(corpus.municipalities),
    )


def _units(municipality: Municipality) -> Iterator[tuple[str, UnitOf]]:
    for id in unit_ids(municipality):
        regulation, version, unit = newest(municipality, id)[0]
        address = ids.unit_url(municipality.slug, id)
        yield unit.name, UnitOf(municipality.short_name, address, not regulation.in_force(version))
