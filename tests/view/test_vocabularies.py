"""What pages say to machines, read by rdflib: schema.org as such, and ELI and W3C ORG as the bulk file says it."""

from __future__ import annotations

import json
import re
from functools import cache

from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import DCAT, RDF
from rdflib.term import Node
from tests.painted import only, staged
from tests.sites import real

from kimsorumlu import ids
from kimsorumlu.exports.data.linked.graph import linked_data
from kimsorumlu.pages.organisation.municipality import municipality_pages
from kimsorumlu.pages.organisation.unit import unit_pages
from kimsorumlu.pages.site.open_data import open_data_page
from kimsorumlu.pages.sources.law import law_pages
from kimsorumlu.pages.texts.version import version_pages
from kimsorumlu.view.page import Page

ROOT = "https://ornek.example/altta/"
ELI = Namespace("http://data.europa.eu/eli/ontology#")
ORG = Namespace("http://www.w3.org/ns/org#")
SCHEMA = Namespace("https://schema.org/")
_HEAD = re.compile(r'^machines: (".*")$', re.MULTILINE)


def said(page: Page) -> Graph:
    """What a page says of itself, below a root; the words of schema.org's context are those of its vocabulary."""
    found = _HEAD.search(staged(real(), page))
    assert found, page.address
    script = re.search(r"<script[^>]*>(.*)</script>", json.loads(found[1]))
    assert script, page.address
    document = json.loads(script[1])
    assert document["@context"] == "https://schema.org"
    told = document | {"@context": {"@vocab": str(SCHEMA)}}
    return Graph().parse(data=json.dumps(told), format="json-ld", publicID=ROOT + page.address)


@cache
def bulk() -> Graph:
    return Graph().parse(data=linked_data(real()), format="turtle", publicID=ROOT + ids.LINKED_DATA)


def of(graph: Graph, vocabulary: Namespace) -> set[tuple[Node, Node, Node]]:
    """The statements in the words of a vocabulary."""
    return {each for each in graph if str(each[1]).startswith(str(vocabulary)) or str(each[2]).startswith(vocabulary)}


def test_a_text_is_an_expression_as_the_bulk_file_has_it() -> None:
    for page in version_pages(real()):
        found = of(said(page), ELI)
        assert (URIRef(ROOT + page.address), RDF.type, ELI.LegalExpression) in found
        assert found <= set(bulk()), page.address


def test_units_and_municipalities_are_organisations_as_the_bulk_file_has_them() -> None:
    pages = [*unit_pages(real()), *(page for page in municipality_pages(real()) if page.address.count("/") == 1)]
    below = 0
    for page in pages:
        found = of(said(page), ORG)
        assert found, page.address
        for one, word, other in found:
            if word == ORG.hasSubOrganization:
                below += 1
                assert (other, ORG.subOrganizationOf, one) in bulk()
            else:
                assert (one, word, other) in bulk()
    assert below > 20


def test_a_law_names_its_official_address() -> None:
    graph = said(only(law_pages(real()), "mevzuat/kanun-5393/"))
    law = URIRef(f"{ROOT}mevzuat/kanun-5393/")
    assert (law, RDF.type, SCHEMA.Legislation) in graph
    assert str(graph.value(law, SCHEMA.legislationIdentifier)) == "5393"
    assert graph.value(law, SCHEMA.sameAs) is not None


def test_the_page_on_open_data_is_a_catalogue_of_tables_with_their_files() -> None:
    graph = said(only(open_data_page(real())))
    tables = set(graph.subjects(RDF.type, SCHEMA.Dataset))
    assert tables == set(bulk().subjects(RDF.type, DCAT.Dataset))
    files = [str(each) for each in graph.objects(None, SCHEMA.contentUrl)]
    assert any(each.endswith("tablo/gorevler.csv") for each in files)
