"""The page of a term and the list of terms."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from tests.pages import real
from tests.pages.reading import front, having, headings, ids, read, text

from kimsorumlu.pages.sources.terms import term_pages
from kimsorumlu.view.output import OutputFile


@cache
def files() -> dict[str, OutputFile]:
    return {file.path: file for file in term_pages(real.THEME, real.known())}


def term(slug: str) -> Element:
    return read(files()[f"tanim/{slug}/index.md"])


def entries(page: Element) -> list[str]:
    return [text(article) for article in page.iter("article")]


def test_every_term_has_a_page_and_every_other_name_leads_there() -> None:
    pages = [path for path in files() if path.endswith(".md")]
    assert len(pages) == len(real.known().terms) + 1
    assert b'data-hedef="../cografi-bilgi-sistemleri/"' in files()["tanim/cbs/index.html"].content


@pytest.mark.parametrize("slug", [term.slug for term in real.known().terms])
def test_the_page_is_well_built(slug: str) -> None:
    page = term(slug)
    assert len(set(ids(page))) == len(ids(page))
    levels = headings(page)
    assert levels[0] == 1 and all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert front(files()[f"tanim/{slug}/index.md"])["description"]


def test_meanings_stand_side_by_side_with_clause_and_first_use() -> None:
    page = term("belediye")
    current = [entry for entry in entries(page) if "Mülga" not in entry]
    assert current[0] == (
        "İzmir BB Bilgi İşlem Dairesi Başkanlığı 30.11.2023 sürümü Belediye İzmir Büyükşehir Belediyesini m. 3/1-b "
        "Yürürlükte İlk geçtiği yer: m. 9/1-m"
    )
    assert [entry.split(" Bilgi")[0] for entry in current] == ["İzmir BB", "Kocaeli BB", "Kütahya"]
    assert text(having(page, "p", cls="tanim__yok")[0]) == "Bu terimi tanımlamayanlar: Eyüpsultan"


def test_a_superseded_definition_stands_apart() -> None:
    page = term("harcama-birimi")
    (old,) = (entry for entry in entries(page) if "Mülga" in entry)
    assert "11.10.2022 sürümü" in old


def test_links_of_the_text_arrive() -> None:
    anchors = {slug: set(ids(term(slug))) for slug in {term.slug for term in real.known().terms}}
    for definitions in real.layers().definitions.values():
        for definition in definitions:
            slug, _, anchor = real.known().term_address(definition).removeprefix("tanim/").partition("/#")
            assert anchor in anchors[slug]


def test_the_list_is_alphabetical_and_names_who_defines() -> None:
    page = read(files()["tanim/index.md"])
    letters = [text(h2) for h2 in page.iter("h2")]
    assert letters == sorted(letters, key="ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ".index)
    lines = [text(li) for li in having(page, "li", cls="kayit")]
    assert "CBS Coğrafi Bilgi Sistemleri" in lines
    assert "Meclis Eyüpsultan, İzmir BB, Kütahya" in lines
