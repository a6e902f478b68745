"""The public page of what the check of sources found in a municipality's texts."""

from __future__ import annotations

from functools import cache
from xml.etree.ElementTree import Element

import pytest
from tests.pages import real
from tests.pages.reading import having, headings, ids, read, text

from kimsorumlu.pages.sources.source_check import source_check_pages
from kimsorumlu.view.output import OutputFile
from kimsorumlu.view.sources import checked_sources


@cache
def files() -> dict[str, OutputFile]:
    return {file.path.split("/")[0]: file for file in source_check_pages(real.THEME, real.known())}


def page(municipality: str) -> Element:
    return read(files()[municipality])


def rows(element: Element) -> list[list[str]]:
    return [[text(cell) for cell in row] for body in element.iter("tbody") for row in body]


@pytest.mark.parametrize("municipality", ["eyupsultan", "izmir-bb", "kocaeli-bb", "kutahya"])
def test_the_page_is_well_built(municipality: str) -> None:
    assert len(set(ids(page(municipality)))) == len(ids(page(municipality)))
    assert headings(page(municipality))[:2] == [1, 2]
    assert all(th.get("scope") for th in page(municipality).iter("th"))


def test_a_finding_shows_clause_print_record_and_source() -> None:
    assert rows(page("izmir-bb")) == [
        [
            "m. 2/1",
            "2813 sayılı Telsiz Kanunu",
            "2813 sayılı metnin bugünkü adı: “Bilgi Teknolojileri ve İletişim Kurumunun Kuruluşuna İlişkin Kanun”.",
            "Mevzuat kaydı mevzuat.gov.tr’deki metin",
        ]
    ]


def test_a_municipality_without_findings_says_so() -> None:
    assert rows(page("eyupsultan")) == []
    assert "Bu belediyenin metinlerinde bulgu yoktur." in text(page("eyupsultan"))


def test_superseded_texts_come_last() -> None:
    states = [text(span) for span in having(page("kocaeli-bb"), "span", cls="durum")]
    assert states == ["Yürürlükte", "Mülga"]


def test_the_municipality_page_says_how_many_there_are() -> None:
    for municipality in real.corpus().municipalities:
        link = checked_sources(real.known(), municipality)
        count = len(rows(page(municipality.slug)))
        assert link.text == (f"{count} bulgu" if count else "Bulgu yok")
        assert link.address == f"{municipality.slug}/bulgular/"


def test_every_sentence_of_the_check_is_on_a_page() -> None:
    shown = sum(len(rows(page(municipality))) for municipality in files())
    assert shown == sum(len(real.known().remarks(reference)) for reference in real.layers().remarks)
