"""The file of a municipality that a project does not hold yet, from its name; what is not known is null, and told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kimsorumlu import ids
from kimsorumlu.importer.remarks import ImportRemark
from kimsorumlu.problems import Phrase
from kimsorumlu.read.municipality_shape import MunicipalityShape
from kimsorumlu.read.places_file import CENTRE, Places
from kimsorumlu.turkish.case import capital
from kimsorumlu.turkish.fold import fold_letters

# How the folder of a metropolitan municipality ends: "kocaeli-bb".
_METROPOLITAN = "-bb"


@dataclass(frozen=True, slots=True)
class ProposedMunicipality:
    """A municipality's file, and what of it a person has to look at."""

    shape: MunicipalityShape
    remarks: tuple[ImportRemark, ...]


def is_another(called: str, name: str) -> bool:
    """Whether a text that calls its municipality so is of another one than the one of this name.

    Of a place whose name is two words a text is read to call it by the last: "Ovası Belediyesi".
    """
    return not f"-{ids.slug(name)}".endswith(f"-{ids.slug(called)}")


def proposed_municipality(slug: str, called: str | None, said: str, places: Places) -> ProposedMunicipality:
    """The file of the municipality with this folder, which the text calls `called` ("Gebze Belediyesi").

    `said` is all that the text says: it may name the province. A name that is not the folder's is not believed.
    """
    metropolitan = slug.endswith(_METROPOLITAN)
    bare = slug.removesuffix(_METROPOLITAN)
    remarks: list[ImportRemark] = []
    place = (called or "").removesuffix(" Belediyesi").removesuffix(" Büyükşehir")
    if ids.slug(place) != bare:
        # "Kocaeli-Gebze": the province before it.
        place = next((part for part in re.split("[-–/]", place) if ids.slug(part) == bare), place)
    if called is None or ids.slug(place) != bare:
        remarks.append(ImportRemark(Phrase("import-municipality-name", called or "–")))
        place = _known_name(bare, places) or capital(bare.replace("-", " "))
    metropolitan = metropolitan or (called is not None and "Büyükşehir" in called and ids.slug(place) == bare)
    found = list(_districts(place, places))
    province = next((p.name for p in places.provinces if ids.slug(p.name) == ids.slug(place)), None)
    if metropolitan:
        kind, where = "metropolitan", province
    elif province is not None and not any(p.metropolitan for p in places.provinces if p.name == province):
        kind, where = "city", province
    else:
        near = [name for name in found if fold_letters(name) in fold_letters(said)]
        kind, where = "district", next(iter(near or found), None)
        if len(found) > 1 and len(near) != 1:
            remarks.append(ImportRemark(Phrase("import-municipality-district", ", ".join(found))))
    if where is None:
        remarks.append(ImportRemark(Phrase("import-municipality-province", place)))
    remarks.append(ImportRemark(Phrase("import-municipality-rest")))
    shape = MunicipalityShape(
        name=f"{place} Büyükşehir Belediyesi" if metropolitan else f"{place} Belediyesi",
        short_name=f"{place} BB" if metropolitan else place,
        kind="metropolitan" if kind == "metropolitan" else "city" if kind == "city" else "district",
        province=where or place,
        website=None,
        detsis=None,
    )
    return ProposedMunicipality(shape, tuple(remarks))


def _known_name(slug: str, places: Places) -> str | None:
    """The place of this slug as it is written."""
    names = (name for province in places.provinces for name in (province.name, *province.districts))
    return next((name for name in names if ids.slug(name) == slug), None)


def _districts(place: str, places: Places) -> Iterator[str]:
    """The provinces that have a district of this name."""
    for province in places.provinces:
        if any(ids.slug(name) == ids.slug(place) for name in province.districts if name != CENTRE):
            yield province.name
