"""The units of all municipalities in one alphabetical list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.facts.units import newest, unit_ids
from kimsorumlu.model.corpus import Corpus, Municipality
from kimsorumlu.turkish.order import sort_key
from kimsorumlu.view.letters import letter_groups
from kimsorumlu.view.output import OutputFile, PageMeta, page


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit of one municipality; `gone`: the text in force no longer has it."""

    name: str
    municipality: str
    address: str
    gone: bool


def unit_index(theme: Path, corpus: Corpus) -> OutputFile:
    """The page of all units."""
    lines = [line for municipality in corpus.municipalities for line in _units(municipality)]
    # Sorting by name keeps this order among units of the same name.
    lines.sort(key=lambda line: sort_key(line.municipality))
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
        count=len(lines),
        municipalities=len(corpus.municipalities),
    )


def _units(municipality: Municipality) -> Iterator[UnitLine]:
    for id in unit_ids(municipality):
        regulation, version, unit = newest(municipality, id)[0]
        address = ids.unit_url(municipality.slug, id)
        yield UnitLine(unit.name, municipality.short_name, address, not regulation.in_force(version))
