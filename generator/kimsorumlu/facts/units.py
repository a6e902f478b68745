"""Which units a municipality has, and in which version each stands last."""

from __future__ import annotations

from kimsorumlu.model.corpus import Municipality, Regulation, Unit, Version


def unit_ids(municipality: Municipality) -> tuple[str, ...]:
    """Every unit id of a municipality, newest versions first, in the order of the data."""
    versions = (v for r in municipality.regulations for v in reversed(r.versions))
    return tuple(dict.fromkeys(unit.id for version in versions for unit in version.units))


def newest(municipality: Municipality, id: str) -> list[tuple[Regulation, Version, Unit]]:
    """For each regulation that has the unit, the newest version that does; those in force first, then the newest."""
    found = []
    for regulation in municipality.regulations:
        for version in reversed(regulation.versions):
            unit = version.unit(id)
            if unit is not None:
                found.append((regulation, version, unit))
                break
    return sorted(found, key=lambda place: (place[0].in_force(place[1]), place[1].date), reverse=True)
