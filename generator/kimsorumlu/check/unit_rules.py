"""Findings about units of several regulations of one municipality: whether two of them are one is said, not guessed.

A unit's address is `/<municipality>/birim/<id>/`. An equal id in two regulations is one address, an equal name leaves a
reader in doubt; both are told until the data answers: `same_as` that they are one, `apart` that they are not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus, Municipality, Unit, Version
from kimsorumlu.problems import Finding, finding


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
