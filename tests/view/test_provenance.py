"""What readers are told of a text that prints no date, and of where its document came from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests import sites
from tests.painted import body, only, text

from kimsorumlu.check.imprint_rules import dates_based, days_possible, sources_linked
from kimsorumlu.model.citing import dated_citation
from kimsorumlu.model.municipality import Edition
from kimsorumlu.pages.texts.version import version_pages
from kimsorumlu.site import Site
from kimsorumlu.view.imprint import imprint
from kimsorumlu.view.words import received, version_name

URL = "https://www.orneli.example/yonetmelikler/kultur-ve-sanat.docx"


def undated() -> Edition:
    return next(edition for edition in sites.several().corpus.editions if edition.regulation.slug == "kultur")


def rows(edition: Edition) -> dict[str, str]:
    return {
        row.term: " ".join(f"{v.before}{v.text}{v.after} {' '.join(v.remarks)}".strip() for v in row.facts)
        for row in imprint(edition, full=False)
    }


def test_a_text_without_a_date_says_so_wherever_it_is_dated() -> None:
    edition = undated()
    assert version_name(edition.version) == "02.09.2024 metni (alındığı gün)"
    assert dated_citation(edition).endswith("(kabul tarihi belgede yazılı değil; 02.09.2024’te alınan metin)")
    assert rows(edition)["Tarih"] == "02.09.2024 Kabul tarihi belgede yazılı değil; 02.09.2024’te alındı."
    assert received(edition.version) == (
        "yönetmelik eklendi (alındığı gün 02.09.2024)",
        "Kabul tarihi belgede yazılı değil; tarih, metnin alındığı gündür.",
    )


def test_once_the_day_of_adoption_is_known_nothing_says_that_it_is_not() -> None:
    edition = undated()
    adopted = replace(edition.version.adoption, date=date(2024, 7, 1))
    known = replace(edition, version=replace(edition.version, adoption=adopted))
    assert dated_citation(known).endswith("(02.09.2024’te alınan metin)")
    assert rows(known)["Tarih"] == "02.09.2024 Metnin alındığı gün."


def test_the_kunye_says_where_the_document_came_from() -> None:
    assert rows(undated())["Nereden alındı"] == (
        "www.orneli.example 02.09.2024’te alındı. Alan: Örneli Görevleri. Alındığı yerde belirtilen lisans: CC BY 4.0."
    )
    page = body(sites.several(), only(version_pages(sites.several()), undated().version.url))
    (link,) = page.cssselect(f'a[href="{URL}"]')
    assert (text(link), link.get("rel")) == ("www.orneli.example", "external noopener noreferrer")


def test_what_is_not_known_of_a_document_takes_no_room() -> None:
    for edition in sites.real().corpus.editions:
        assert "Nereden alındı" not in rows(edition)


def changed(**source: object) -> Site:
    version = undated().version
    other = replace(version, source=replace(version.source, **source))  # type: ignore[arg-type]
    return sites.with_versions(sites.several(), other)


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ({}, []),
        ({"retrieved": None}, ["date-unbased"]),
        ({"retrieved": date(2024, 9, 3)}, ["date-unbased"]),
        ({"retrieved": date(2124, 9, 2)}, ["date-unbased", "day-ahead"]),
        ({"retrieved": date(2024, 8, 30)}, ["date-unbased", "day-before"]),
        ({"url": "javascript:alert(1)"}, ["bad-value"]),
        ({"url": "www.orneli.example"}, ["bad-value"]),
    ],
)
def test_what_is_said_of_a_document_is_possible(source: dict[str, object], codes: list[str]) -> None:
    site = changed(**source)
    rules = (dates_based, days_possible, sources_linked)
    assert [found.code for rule in rules for found in rule(site.corpus, site.facts)] == codes
