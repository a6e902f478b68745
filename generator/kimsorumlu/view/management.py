"""A municipality as one chart: its offices, the directorates each oversees, and what belongs to those.

Offices are those of municipality.yml: no regulation says who oversees which directorate, so each line has its source
and its day, as ways of contact have. Directorates are those whose regulation is held.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kimsorumlu import ids
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.superior import OFFICES, superior_name
from kimsorumlu.read.municipality_shape import Office
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.order import sort_key
from kimsorumlu.view.charts import chart_address
from kimsorumlu.view.org_tree import TreeBranch


@dataclass(frozen=True, slots=True)
class Overseer:
    """An office that oversees a directorate, and where that is written ("belediyenin sitesi, 12.03.2026")."""

    name: str
    address: str
    source: str


def has_chart(municipality: Municipality) -> bool:
    """Whether there is more to draw than one regulation's own chart shows."""
    return bool(municipality.offices) or len(tuple(_directorates(municipality))) > 1


def municipality_tree(municipality: Municipality) -> TreeBranch:
    """The whole municipality, the directorates in alphabetical order.

    At its head stands the one office above all; else the municipality, above its offices and above the directorates
    of which nobody knows who oversees them.
    """
    below = _below(municipality)
    roots = [office for office in municipality.offices if office.reports_to is None]
    loose = below.get("", [])
    if len(roots) == 1 and not loose:
        return _office(municipality, roots[0], below)
    heads = (*(_office(municipality, office, below) for office in roots), *_branches(loose, below))
    return TreeBranch(municipality.slug, municipality.name, "", municipality.url, "outside", heads)


def sources(municipality: Municipality) -> tuple[str, ...]:
    """Where it is written who oversees what, each once."""
    return tuple(dict.fromkeys(map(_source, municipality.offices)))


def overseers(edition: Edition) -> tuple[Overseer, ...]:
    """Who is said to oversee the directorate of a regulation."""
    found = edition.municipality.overseers(edition.regulation.slug)
    slug = edition.municipality.slug
    return tuple(
        Overseer(office.name, ids.municipality_chart_url(slug, office.id), _source(office)) for office in found
    )


def _source(office: Office) -> str:
    return f"{office.source}, {day(office.checked)}"


def _directorates(municipality: Municipality) -> Iterator[Edition]:
    yield from (edition for edition in municipality.leading if edition.version.top_unit is not None)


def _below(municipality: Municipality) -> Mapping[str, list[Edition]]:
    """The directorates by what stands above: an office ("belediye/baskan"), a regulation's slug, "" for nothing."""
    found: dict[str, list[Edition]] = {}
    held = {edition.regulation.slug for edition in _directorates(municipality)}
    named = sorted(_directorates(municipality), key=lambda edition: sort_key(edition.regulation.name))
    for edition in named:
        top = edition.version.top_unit
        above = [superior_name(OFFICES, office.id) for office in municipality.overseers(edition.regulation.slug)]
        superior = top.superior if top is not None else None
        if not above and superior is not None and superior.name is not None:
            above = [superior.said if superior.regulation == OFFICES else superior.regulation]
        for place in above or [""]:
            found.setdefault(place if place in held or place.startswith(OFFICES) else "", []).append(edition)
    return found


def _office(municipality: Municipality, office: Office, below: Mapping[str, list[Edition]]) -> TreeBranch:
    offices = (each for each in municipality.offices if each.reports_to == office.id)
    directorates = below.get(superior_name(OFFICES, office.id), [])
    children = (*(_office(municipality, each, below) for each in offices), *_branches(directorates, below))
    return TreeBranch(office.id, office.name, "", None, "outside", children)


def _branches(editions: Sequence[Edition], below: Mapping[str, list[Edition]]) -> tuple[TreeBranch, ...]:
    """Directorates as boxes that open their own charts, above those of other regulations that belong to them."""
    boxes = []
    for edition in editions:
        version = edition.version
        children = _branches(below.get(edition.regulation.slug, []), below)
        id, size = f"{version.regulation}-birimler", f"{len(version.units)} birim"
        boxes.append(TreeBranch(id, edition.regulation.name, size, chart_address(version), "unit", children))
    return tuple(boxes)
