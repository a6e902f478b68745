"""Findings about units of several regulations of one municipality: whether two of them are one is said, not guessed.

A unit's address is `/<municipality>/birim/<id>/`. An equal id in two regulations is one address, an equal name leaves a
reader in doubt; both are told until the data answers: `same_as` that they are one, `apart` that they are not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.superior import OFFICES, Superior, superior_name
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.shaping import near


def ids_of_one_regulation(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """An id in two regulations is of one unit, which one of the two says: `same_as`, the other's folder."""
    for municipality in corpus.municipalities:
        for id, holders in _holders(municipality).items():
            yield from _sames(id, holders)
            first, *others = _joined(holders)
            for group in others:
                version, unit = holders[group[0]]
                yield finding(
                    "unit-clash",
                    unit.span,
                    value=id,
                    first=f"{first[0]} ({holders[first[0]][1].name})",
                    second=f"{version.regulation} ({unit.name})",
                    suggestion=_free(f"{version.regulation}-{id}", municipality),
                )


def equal_names(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Units of one name in two regulations are one, or said to be apart by one of each two."""
    for municipality in corpus.municipalities:
        for places in municipality.namesakes.values():
            for number, (edition, unit) in enumerate(places):
                others = [
                    (other, twin)
                    for other, twin in places[:number]
                    if other.regulation.slug != edition.regulation.slug and not (unit.apart or twin.apart)
                ]
                if others:
                    other, twin = others[0]
                    where = f"{other.regulation.slug}/{twin.id}"
                    yield finding("unit-same-name", unit.span, value=unit.name, other=where, id=twin.id)


def superiors(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Who is said to stand above a unit or role outside its regulation is held, and going up never leads back."""
    for municipality in corpus.municipalities:
        tops = {edition.regulation.slug: edition.version.top_unit for edition in municipality.leading}
        above = {slug: top.superior.regulation for slug, top in tops.items() if top is not None and top.superior}
        for version in (edition.version for edition in municipality.editions):
            for section, thing, key, superior in _superiors(version):
                span, where = version.document.span((section, thing.id, key)), ((section[:-1], thing.name),)
                if superior.name is None or superior.regulation == version.regulation:
                    hint = near(superior.said, _known(municipality, version))
                    yield finding("superior-unknown", span, where=where, near=hint, value=superior.said)
                elif section == "units" and (path := _way_back(version.regulation, superior.regulation, above)):
                    yield finding("parent-cycle", span, where=where, path=" → ".join(path))


def _superiors(version: Version) -> Iterator[tuple[str, Unit | Role, str, Superior]]:
    """Everyone outside the regulation who is said to stand above one of its units or roles, and which key says so."""
    for unit in version.units:
        if unit.superior is not None:
            written = version.document.at(("units", unit.id, "parent"))
            yield "units", unit, "parent" if written == unit.superior.said else "reports_to", unit.superior
    for role in version.roles:
        yield from (("roles", role, "reports_to", superior) for superior in role.superiors)


def _known(municipality: Municipality, version: Version) -> list[str]:
    """What can be written there: the units of the other regulations and the offices of the municipality."""
    others = (edition for edition in municipality.leading if edition.regulation.slug != version.regulation)
    units = [superior_name(each.regulation.slug, unit.id) for each in others for unit in each.version.units]
    return [*units, *(superior_name(OFFICES, office.id) for office in municipality.offices)]


def _way_back(start: str, first: str, above: Mapping[str, str]) -> list[str]:
    """The way up from a regulation over `first` that ends at itself; [] if it leads elsewhere."""
    path = [start, first]
    while path[-1] in above and path[-1] not in path[:-1]:
        path.append(above[path[-1]])
    return path if path[-1] == start else []


# For each regulation that has the id, by its slug: the version that stands for it, or the last one, and the unit there.
_Holders = Mapping[str, tuple[Version, Unit]]


def _holders(municipality: Municipality) -> dict[str, dict[str, tuple[Version, Unit]]]:
    found: dict[str, dict[str, tuple[Version, Unit]]] = {}
    for regulation in municipality.regulations:
        for version in (regulation.leading, *reversed(regulation.versions)):
            for unit in version.units:
                found.setdefault(unit.id, {}).setdefault(regulation.slug, (version, unit))
    return found


def _sames(id: str, holders: _Holders) -> Iterator[Finding]:
    """What `same_as` names has the unit."""
    for version, unit in holders.values():
        if unit.same_as is not None and (unit.same_as not in holders or unit.same_as == version.regulation):
            yield finding("same-as-nothing", version.document.span(("units", id, "same_as")), value=unit.same_as, id=id)


def _joined(holders: _Holders) -> list[list[str]]:
    """The regulations that have one id, in groups that are said to speak of one unit."""
    groups: list[list[str]] = []
    for slug, (_, unit) in holders.items():
        touching = [g for g in groups if any(unit.same_as == other or holders[other][1].same_as == slug for other in g)]
        groups = [group for group in groups if group not in touching]
        groups.append([*(other for group in touching for other in group), slug])
    return sorted(groups, key=min)


def _free(slug: str, municipality: Municipality) -> str:
    taken = {unit.id for edition in municipality.editions for unit in edition.version.units}
    number = 2
    free = slug
    while free in taken:
        free, number = f"{slug}-{number}", number + 1
    return free
