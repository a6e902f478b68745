"""The page of a term and the list of terms."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from bench.country import write_country
from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, head, headings, ids, only, text, texts
from tests.sites import examined

from kimsorumlu.facts.references import References, definition_anchor
from kimsorumlu.pages.redirects import redirect_pages
from kimsorumlu.pages.sources.terms import term_index, term_pages
from kimsorumlu.view.html import BARE
from kimsorumlu.view.page import Page, paint


def known() -> References:
    return sites.real().facts.references


@cache
def pages() -> dict[str, Page]:
    return {page.address: page for page in term_pages(sites.real())}


@cache
def term(slug: str) -> HtmlElement:
    return body(sites.real(), pages()[f"tanim/{slug}/"])


def entries(page: HtmlElement) -> list[str]:
    return [text(article) for article in page.iter("article")]


def test_every_term_has_a_page_and_every_other_name_leads_there() -> None:
    assert [*pages()] == [f"tanim/{term.slug}/" for term in known().terms]
    alias = only(redirect_pages(sites.real()), "tanim/cbs/")
    assert b'data-target="../cografi-bilgi-sistemleri/"' in paint(alias, sites.real(), BARE)


@pytest.mark.parametrize("slug", [term.slug for term in known().terms])
def test_the_page_is_well_built(slug: str) -> None:
    page = term(slug)
    assert len(set(ids(page))) == len(ids(page))
    levels = headings(page)
    assert levels[0] == 1 and all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert head(sites.real(), pages()[f"tanim/{slug}/"])["description"]


def test_meanings_stand_side_by_side_with_clause_and_first_use() -> None:
    page = term("belediye")
    current = [entry for entry in entries(page) if "Mülga" not in entry]
    assert current[0] == (
        "İzmir BB Bilgi İşlem Dairesi Başkanlığı 30.11.2023 metni Belediye İzmir Büyükşehir Belediyesini m. 3/1-b "
        "Yürürlükte İlk geçtiği yer: m. 7/1-a"
    )
    assert [entry.split(" Bilgi")[0] for entry in current] == ["İzmir BB", "Kocaeli BB", "Kütahya"]
    assert texts(page, "p.definition__missing")[0] == "Bu terimi tanımlamayanlar: Eyüpsultan"


def test_a_superseded_definition_stands_apart() -> None:
    page = term("harcama-birimi")
    (old,) = (entry for entry in entries(page) if "Mülga" in entry)
    assert "11.10.2022 metni" in old


def test_links_of_the_text_arrive() -> None:
    anchors = {slug: set(ids(term(slug))) for slug in {term.slug for term in known().terms}}
    for definitions in sites.real().facts.definitions.values():
        for definition in definitions:
            slug, _, anchor = known().term_address(definition).removeprefix("tanim/").partition("/#")
            assert anchor in anchors[slug]


def test_the_list_is_alphabetical_and_names_who_defines() -> None:
    page = body(sites.real(), only(term_index(sites.real())))
    letters = texts(page, "h2")
    assert letters == sorted(letters, key="ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ".index)
    lines = texts(page, "li.record")
    assert "CBS bkz. Coğrafi Bilgi Sistemleri" in lines
    assert "Meclis Eyüpsultan, İzmir BB, Kütahya" in lines


def test_what_regulations_of_one_municipality_say_alike_is_said_once() -> None:
    site = sites.crowded()
    page = body(site, only(term_pages(site), "tanim/belediye/"))
    in_force = page.cssselect("section[aria-labelledby=anlamlar]")[0]
    assert texts(in_force, "article h3") == ["B01", "B02"]
    assert texts(in_force, "summary") == ["Aynı sözlerle 5 yönetmelikte daha"]
    assert texts(page, ".summary-line b") == ["7"]
    # Each is still found where it was linked.
    anchors = {element.get("id") for element in in_force.iter() if element.get("id")}
    definitions = [d for term in site.facts.references.terms if term.slug == "belediye" for d in term.definitions]
    assert {definition_anchor(d.version) for d in definitions if site.corpus.edition(d.version).in_force} <= anchors


def test_a_term_that_many_define_has_several_pages_and_links_know_which(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kimsorumlu.facts.references._DEFINING", 5)
    write_country(tmp_path, 2, 6)
    site = examined(tmp_path)[0].site()
    found = next(one for one in site.facts.references.terms if one.slug == "mudurluk")
    by_address = {page.address: page for page in term_pages(site) if page.address.startswith("tanim/mudurluk/")}
    assert [*by_address][:2] == ["tanim/mudurluk/", "tanim/mudurluk/2/"]
    painted = {address: body(site, page) for address, page in by_address.items()}
    told = 0
    for definition in found.definitions:
        address, _, anchor = site.facts.references.term_address(definition).partition("#")
        assert anchor in ids(painted[address])
        told += 1
    assert told == len(found.definitions) > 5
    assert all(0 < len(list(page.iter("article"))) <= 5 for page in painted.values())
