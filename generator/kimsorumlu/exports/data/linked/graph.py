"""What is said in linked data: the catalogue, municipalities and their units, regulations and their texts."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import chain
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data.forms import TABLE_FORMS
from kimsorumlu.exports.data.linked.turtle import Described, Iri, Name, Term, turtle
from kimsorumlu.exports.data.offered import AKOMA_NTOSO
from kimsorumlu.exports.data.tables import TABLES
from kimsorumlu.facts.alignment import Fate
from kimsorumlu.facts.history import Comparison
from kimsorumlu.facts.units import places_of_unit, unit_ids
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.site import Site

_AUTHORITY: Final = "http://publications.europa.eu/resource/authority/"
_TURKISH: Final = Iri(f"{_AUTHORITY}language/TUR")
_TURKEY: Final = Iri(f"{_AUTHORITY}country/TUR")
_THEMES: Final = Iri(f"{_AUTHORITY}data-theme")
_GOVERNMENT: Final = Iri(f"{_AUTHORITY}data-theme/GOVE")
_MEDIA: Final = "https://www.iana.org/assignments/media-types/"
_AKN: Final = Iri(f"{_MEDIA}{AKOMA_NTOSO}")
_ENDED: Final = frozenset((Fate.RENAMED, Fate.SPLIT, Fate.MERGED, Fate.REMOVED))


def linked_data(site: Site) -> bytes:
    """All of it as one file of Turtle."""
    return turtle(chain(_catalogue(site), _organisations(site), _texts(site)), ids.LINKED_DATA)


# what there is (DCAT-AP 3) -------------------------------------------------------------------------------------------


def _catalogue(site: Site) -> Iterator[Described]:
    name, licence = site.config.name, Iri(site.config.licence.address)
    publisher = Iri(f"{ids.LINKED_DATA}#publisher")
    datasets = [Iri(f"{ids.DATA}#alanlar-{table.name}") for table in TABLES]
    contact = Iri(f"{ids.LINKED_DATA}#contact")
    asked: tuple[tuple[str, Term], ...] = (("dcat:contactPoint", contact),) if site.config.mail else ()
    yield Described(publisher, (("a", Name("foaf:Agent")), ("foaf:name", name)))
    if site.config.mail:
        reached = (("vcard:fn", name), ("vcard:hasEmail", Iri(f"mailto:{site.config.mail}")))
        yield Described(contact, (("a", Name("vcard:Kind")), *reached))
    yield from _meant(licence)
    yield Described(
        Iri(ids.DATA),
        (
            ("a", Name("dcat:Catalog")),
            ("a", Name("foaf:Document")),
            ("dct:title", f"{name} Açık veri"),
            ("dct:description", site.config.description or name),
            ("dct:publisher", publisher),
            ("dct:license", licence),
            ("dct:language", _TURKISH),
            ("dct:modified", site.corpus.known_day),
            ("dct:spatial", _TURKEY),
            ("dcat:themeTaxonomy", _THEMES),
            ("foaf:homepage", Iri("")),
            *(("dcat:dataset", dataset) for dataset in datasets),
        ),
    )
    for table, dataset in zip(TABLES, datasets, strict=True):
        files = [(form, Iri(ids.table_url(table.name, form.suffix))) for form in TABLE_FORMS]
        yield Described(
            dataset,
            (
                ("a", Name("dcat:Dataset")),
                ("dct:title", table.title),
                ("dct:description", table.about),
                ("dct:publisher", publisher),
                ("dct:spatial", _TURKEY),
                ("dcat:theme", _GOVERNMENT),
                ("dcat:landingPage", Iri(ids.DATA)),
                *asked,
                *(("dcat:distribution", file) for _, file in files),
            ),
        )
        for form, file in files:
            yield Described(
                file,
                (
                    ("a", Name("dcat:Distribution")),
                    ("dct:title", f"{table.title}, {form.short}"),
                    ("dcat:accessURL", file),
                    ("dcat:downloadURL", file),
                    ("dcat:mediaType", Iri(f"{_MEDIA}{form.type}")),
                    ("dct:license", licence),
                ),
            )


def _meant(licence: Iri) -> Iterator[Described]:
    """What the addresses in the catalogue are: DCAT-AP's published shapes ask for the class of each."""
    media = (Iri(f"{_MEDIA}{form.type}") for form in TABLE_FORMS)
    classes = (
        ("dct:LicenseDocument", (licence,)),
        ("dct:LinguisticSystem", (_TURKISH,)),
        ("dct:Location", (_TURKEY,)),
        ("foaf:Document", (Iri(""),)),
        ("dct:MediaType", dict.fromkeys(media)),
    )
    for name, addresses in classes:
        for address in addresses:
            yield Described(address, (("a", Name(name)),))
    yield Described(_THEMES, (("a", Name("skos:ConceptScheme")), ("dct:title", "Veri temaları")))
    yield Described(_GOVERNMENT, (("a", Name("skos:Concept")), ("skos:prefLabel", "Kamu yönetimi")))


# who is who (W3C ORG) ------------------------------------------------------------------------------------------------


def _organisations(site: Site) -> Iterator[Described]:
    for municipality in site.corpus.municipalities:
        yield Described(
            Iri(municipality.url),
            (("a", Name("org:FormalOrganization")), ("skos:prefLabel", municipality.name)),
        )
        for unit in unit_ids(municipality):
            yield _unit(municipality, unit)
        for regulation in municipality.regulations:
            history = site.facts.histories[regulation.url]
            for version in regulation.versions:
                step = history.from_before(version)
                if step is not None:
                    yield from _changes(regulation, step)


def _unit(municipality: Municipality, id: str) -> Described:
    """A unit as the text shows it that leads; below another unit, or below the municipality itself."""
    edition, unit = places_of_unit(municipality, id)[0]
    above = edition.version.unit(unit.parent)
    whose = (
        ("org:subOrganizationOf", Iri(ids.unit_url(municipality.slug, above.id)))
        if above
        else ("org:unitOf", Iri(municipality.url))
    )
    said: tuple[tuple[str, Term], ...] = (
        ("a", Name("org:OrganizationalUnit")),
        ("skos:prefLabel", unit.name),
        whose,
        ("dct:source", Iri(edition.version.url)),
    )
    return Described(Iri(ids.unit_url(municipality.slug, id)), said)


def _changes(regulation: Regulation, step: Comparison) -> Iterator[Described]:
    """What became of units from one text to the next; those that simply go on are none."""
    day = regulation.validity(step.new).first
    for number, change in enumerate((each for each in step.units if each.fate in _ENDED), 1):
        yield Described(
            Iri(f"{step.url}#change-{number}"),
            (
                ("a", Name("org:ChangeEvent")),
                ("dct:date", day),
                *(("org:originalOrganization", _unit_iri(regulation, unit.id)) for unit in change.olds),
                *(("org:resultingOrganization", _unit_iri(regulation, unit.id)) for unit in change.news),
            ),
        )


def _unit_iri(regulation: Regulation, unit: str) -> Iri:
    return Iri(ids.unit_url(regulation.municipality, unit))


# which text is which (ELI) -------------------------------------------------------------------------------------------


def _texts(site: Site) -> Iterator[Described]:
    for edition in site.corpus.leading:
        yield Described(
            Iri(edition.regulation.url),
            (
                ("a", Name("eli:LegalResource")),
                ("eli:passed_by", Iri(edition.municipality.url)),
                ("eli:title", edition.version.title),
                *(("eli:is_realized_by", Iri(version.url)) for version in edition.regulation.versions),
            ),
        )
    for edition in site.corpus.editions:
        yield from _text(site, edition)


def _text(site: Site, edition: Edition) -> Iterator[Described]:
    version, validity = edition.version, edition.validity
    known = site.facts.references
    laws = dict.fromkeys(law.id for article in version.articles for law in known.laws_in(version, article))
    file = Iri(ids.akoma_ntoso_url(*version.place_in_data))
    days: list[tuple[str, datetime.date | None]] = [
        ("eli:date_document", version.adoption.date),
        ("eli:version_date", version.date),
        ("eli:first_date_entry_in_force", validity.first),
        ("eli:date_no_longer_in_force", validity.last),
    ]
    yield Described(
        Iri(version.url),
        (
            ("a", Name("eli:LegalExpression")),
            ("eli:realizes", Iri(edition.regulation.url)),
            ("eli:title", version.title),
            ("eli:language", _TURKISH),
            *((name, day) for name, day in days if day),
            *(("eli:cites", Iri(ids.law_url(law))) for law in laws),
            ("eli:is_embodied_by", file),
        ),
    )
    yield Described(file, (("a", Name("eli:Format")), ("eli:embodies", Iri(version.url)), ("eli:media_type", _AKN)))
