"""From the files as read to the corpus: what belongs together is put together, what names another text finds it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kimsorumlu import ids
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.linking_text import link_text
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.superior import OFFICES, Superior, is_outside, own, superior_name, superiors
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.version import Version
from kimsorumlu.read.municipality_shape import MunicipalityShape
from kimsorumlu.read.project import MunicipalityEntry, VersionEntry
from kimsorumlu.read.shapes import Repeal, RoleShape, UnitShape
from kimsorumlu.read.source import Document


def link(entries: Iterable[MunicipalityEntry]) -> Corpus:
    """The corpus from the files as read, asked on the newest day recorded in them."""
    corpus = Corpus(tuple(_municipality(entry) for entry in entries))
    return corpus.on(corpus.known_day)


def _municipality(entry: MunicipalityEntry) -> Municipality:
    shape: MunicipalityShape = entry.shape
    read = sorted((_version(entry.slug, version) for version in entry.versions), key=lambda version: version.date)
    nameable = _nameable(shape, entry.slug, read)
    versions = [_with_superiors(version, nameable) for version in read]
    return Municipality(
        slug=entry.slug,
        name=shape.name,
        short_name=shape.short_name,
        kind=shape.kind,
        province=shape.province,
        website=shape.website,
        detsis=shape.detsis,
        also_called=shape.also_called,
        contacts=shape.contacts,
        offices=shape.offices,
        checked=shape.checked,
        closed=shape.closed,
        regulations=_regulations(entry.slug, [_with_found_repeals(version, versions) for version in versions]),
        document=entry.document,
    )


def _nameable(shape: MunicipalityShape, slug: str, held: Iterable[Version]) -> dict[str, Superior]:
    """What a reference out of a regulation can mean, by how it is written: every unit, every office.

    A unit is called what the newest version that has it calls it.
    """
    units = ((version, unit) for version in held for unit in version.units)
    named = (
        Superior(superior_name(version.regulation, unit.id), unit.name, ids.unit_url(slug, unit.id))
        for version, unit in units
    )
    offices = (
        Superior(superior_name(OFFICES, office.id), office.name, ids.municipality_chart_url(slug, office.id))
        for office in shape.offices
    )
    return {each.said: each for each in (*named, *offices)}


def _with_superiors(version: Version, nameable: Mapping[str, Superior]) -> Version:
    """The version whose units and roles know who is meant by those above them outside the regulation."""
    units = tuple(
        replace(unit, superior=nameable.get(unit.superior.said, unit.superior)) if unit.superior else unit
        for unit in version.units
    )
    roles = tuple(
        replace(role, superiors=tuple(nameable.get(above.said, above) for above in role.superiors))
        if role.superiors
        else role
        for role in version.roles
    )
    return version if (units, roles) == (version.units, version.roles) else replace(version, units=units, roles=roles)


def _with_found_repeals(version: Version, held: Iterable[Version]) -> Version:
    """The version whose repeals name the text they mean, wherever in the municipality it is held.

    A text that does not say so itself is known by the decision that adopted it: by its date and its number.
    """

    def found(repeal: Repeal) -> Repeal:
        if repeal.version is not None or repeal.date is None or repeal.decision is None:
            return repeal
        decision = (repeal.date, repeal.decision)
        meant = [one for one in held if (one.adoption.date or one.date, one.adoption.decision) == decision]
        # Of two texts adopted by one decision nothing says which is meant.
        if len(meant) != 1 or meant[0] is version or meant[0].date > version.date:
            return repeal
        other = meant[0].regulation if meant[0].regulation != version.regulation else None
        return replace(repeal, regulation=other, version=meant[0].date)

    return replace(version, repeals=tuple(map(found, version.repeals)))


def _regulations(municipality: str, versions: Iterable[Version]) -> tuple[Regulation, ...]:
    """The regulations of a municipality from all its versions, each with those of others that it has to do with."""
    own: dict[str, list[Version]] = {}
    for version in versions:
        own.setdefault(version.regulation, []).append(version)
    others: dict[str, list[Version]] = {slug: [] for slug in own}
    for version in (version for of_one in own.values() for version in of_one):
        ended = [(version.end.regulation, version.end.version)] if version.end else []
        named = [*ended, *((repeal.regulation, repeal.version) for repeal in version.repeals)]
        for slug, day in named:
            if slug is None or slug == version.regulation:
                continue
            for held in (held for held in own.get(slug, ()) if held.date == day):
                others[slug].append(version)
                others[version.regulation].append(held)
    return tuple(
        Regulation(municipality, slug, tuple(own[slug]), tuple({each.url: each for each in others[slug]}.values()))
        for slug in sorted(own)
    )


def _version(municipality: str, entry: VersionEntry) -> Version:
    head, document = entry.file.head, entry.file.document
    return Version(
        municipality=municipality,
        regulation=entry.regulation,
        date=head.date,
        date_basis=head.date_basis,
        date_note=head.date_note,
        title=head.title,
        directorate_kind=head.directorate_kind,
        adoption=head.adoption,
        end=head.end,
        repeals=head.repeals,
        amendments=head.amendments,
        source=head.source,
        received=entry.received,
        front_matter=head.front_matter,
        back_matter=head.back_matter,
        notes=head.notes,
        log=head.log,
        answered=head.answered,
        doubts=head.doubts,
        units=tuple(_unit(id, shape, document) for id, shape in head.units.items()),
        roles=tuple(_role(id, shape, document) for id, shape in head.roles.items()),
        text=link_text(entry.file.text, document),
        document=document,
        incomplete=entry.file.incomplete,
        entered=head.entered,
    )


def _unit(id: str, shape: UnitShape, document: Document) -> Unit:
    return Unit(
        id=id,
        name=shape.name,
        kind=shape.kind,
        parent=own(shape.parent),
        superior=next(superiors((shape.parent, shape.reports_to)), None),
        established=shape.established,
        duties=shape.duties,
        reports_to=own(shape.reports_to),
        same_as=shape.same_as,
        apart=shape.apart,
        renamed_from=shape.renamed_from,
        note=shape.note,
        span=document.key_span(("units", id)),
    )


def _role(id: str, shape: RoleShape, document: Document) -> Role:
    return Role(
        id=id,
        name=shape.name,
        unit=shape.unit,
        reports_to=tuple(above for above in shape.reports_to if not is_outside(above)),
        superiors=tuple(superiors(shape.reports_to)),
        duties=shape.duties,
        outside=shape.outside,
        staff=shape.staff,
        note=shape.note,
        span=document.key_span(("roles", id)),
    )
