"""The units of all municipalities in one alphabetical list, on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import whole_table
from kimsorumlu.facts.units import places_of_unit, unit_ids
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.site import Site
from kimsorumlu.turkish.order import sort_key
from kimsorumlu.view import depends
from kimsorumlu.view.html import HTML
from kimsorumlu.view.letters import LetterSheet, letter_sheets
from kimsorumlu.view.page import Kind, Page, View


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit of one municipality; `gone`: the text in force no longer has it."""

    name: str
    municipality: str
    address: str
    gone: bool


def unit_index(site: Site) -> Iterator[Page]:
    """The pages of all units."""
    lines = [line for municipality in site.corpus.municipalities for line in _units(municipality)]
    # Sorting by name keeps this order among units of the same name.
    lines.sort(key=lambda line: sort_key(line.municipality))
    for sheet in letter_sheets(lines, lambda line: line.name, _own, ids.UNITS):
        yield Page(
            address=ids.sheet_url(ids.UNITS, sheet.number),
            kind=UNITS,
            title=f"Birimler {sheet.span}".strip(),
            description=f"{'Yönetmeliği burada bulunan belediyelerin' if site.several else 'Belediyemizin'} birimleri, "
            "alfabe sırasıyla.",
            view=partial(_view, sheet),
            lastmod=site.corpus.newest_day,
            depends=(depends.CORPUS,),
        )


def _own(line: UnitLine) -> int:
    return len(line.name) + len(line.municipality) + len(line.address)


def _view(sheet: LetterSheet[UnitLine], site: Site) -> View:
    parts = {"sheet": sheet, "municipalities": len(site.corpus.municipalities)}
    return View(parts, downloads=(whole_table(tables.UNITS),))


def _units(municipality: Municipality) -> Iterator[UnitLine]:
    for id in unit_ids(municipality):
        edition, unit = places_of_unit(municipality, id)[0]
        address = ids.unit_url(municipality.slug, id)
        yield UnitLine(unit.name, edition.whose, address, not edition.in_force)


UNITS = Kind(
    "units",
    unit_index,
    (HTML,),
    "units.html.j2",
    sheets=("law", "answers", "references"),
    section="belediyeler",
    label="birimler",
)
