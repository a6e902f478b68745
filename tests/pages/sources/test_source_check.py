"""The public page of what the check of sources found in a municipality's texts."""

from __future__ import annotations

from functools import cache

import pytest
from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, headings, ids, text, texts

from kimsorumlu.pages.sources.source_check import source_check_pages
from kimsorumlu.view.page import Page
from kimsorumlu.view.sources import checked_sources


@cache
def pages() -> dict[str, Page]:
    return {page.address.split("/")[0]: page for page in source_check_pages(sites.real())}


@cache
def page(municipality: str) -> HtmlElement:
    return body(sites.real(), pages()[municipality])


def rows(element: HtmlElement) -> list[list[str]]:
    return [[text(cell) for cell in row] for body in element.iter("tbody") for row in body]


@pytest.mark.parametrize("municipality", ["eyupsultan", "izmir-bb", "kocaeli-bb", "kutahya"])
def test_the_page_is_well_built(municipality: str) -> None:
    assert len(set(ids(page(municipality)))) == len(ids(page(municipality)))
    assert headings(page(municipality))[:2] == [1, 2]
    assert all(th.get("scope") for th in page(municipality).iter("th"))


def test_a_finding_shows_clause_verdict_print_record_and_source() -> None:
    assert rows(page("izmir-bb")) == [
        [
            "m. 2/1",
            "Adı sonradan değişmiş",
            "2813 sayılı Telsiz Kanunu",
            "2813 sayılı metnin bugünkü adı: “Bilgi Teknolojileri ve İletişim Kurumunun Kuruluşuna İlişkin Kanun”.",
            "Mevzuat kaydı mevzuat.gov.tr’deki metin",
        ]
    ]


def test_a_municipality_without_findings_says_so() -> None:
    assert rows(page("eyupsultan")) == []
    assert "Bu belediyenin metinlerinde uyuşmayan atıf yok." in text(page("eyupsultan"))


def test_superseded_texts_come_last() -> None:
    states = texts(page("kocaeli-bb"), "span.status")
    assert states == ["Yürürlükte", "Mülga"]


def test_the_municipality_page_says_how_many_there_are() -> None:
    for municipality in sites.real().corpus.municipalities:
        link = checked_sources(sites.real(), municipality)
        count = len(rows(page(municipality.slug)))
        assert link.text == (f"{count} atıf uyuşmuyor" if count else "Uyuşmayan atıf yok")
        assert link.address == f"{municipality.slug}/bulgular/"


def test_every_sentence_of_the_check_is_on_a_page() -> None:
    facts = sites.real().facts
    shown = sum(len(rows(page(municipality))) for municipality in pages())
    assert shown == sum(len(facts.references.remarks(reference)) for reference in facts.remarks)
