from __future__ import annotations

import pytest
from tests.facts.real import corpus, version

from kimsorumlu.facts.terms import Definition, TermUse, definitions, first_uses, terms


def defined(municipality: str) -> dict[str, Definition]:
    return {definition.name: definition for definition in definitions(version(municipality))}


def test_definitions_in_their_printed_forms() -> None:
    izmir = defined("izmir-bb")
    assert izmir["USOM"].meaning == "Ulusal Siber Olaylara Müdahale Merkezini"
    assert izmir["Belediye"].meaning == izmir["Kurum"].meaning == "İzmir Büyükşehir Belediyesini"
    assert izmir["Belediye"].reference == "izmir-bb/bilgi-islem/2023-11-30/madde-3/#fikra-1-bent-b"
    kutahya = defined("kutahya")
    assert kutahya["Belediye Başkanı"].meaning == "Kütahya Belediye Başkanı'nı"
    gis = kutahya["Coğrafi Bilgi Sistemleri"]
    assert (gis.abbreviation, gis.meaning.split(",")[0]) == (
        "CBS",
        "Konuma dayalı gözlemlerle elde edilen grafik ve grafik-olmayan bilgilerin toplanması",
    )


def test_every_item_of_every_definitions_article_is_read() -> None:
    counts = {found.url: len(definitions(found)) for found in corpus().versions}
    assert counts == {
        "eyupsultan/bilgi-islem/2024-11-08/": 11,
        "izmir-bb/bilgi-islem/2023-11-30/": 18,  # 17 items, one with two terms
        "kocaeli-bb/bilgi-islem/2022-10-11/": 6,
        "kocaeli-bb/bilgi-islem/2025-11-13/": 6,
        "kutahya/bilgi-islem/2020-11-04/": 15,
    }


def test_the_same_term_meets_across_municipalities() -> None:
    every = (definition for version in corpus().versions for definition in definitions(version))
    found = {term.slug: term for term in terms(every)}
    assert [definition.name for definition in found["birimler"].definitions] == ["Birim", "Birimler"]
    assert found["birimler"].aliases == ("birim",)
    spelt = {definition.name for definition in found["ust-yonetim"].definitions}
    assert spelt == {"Üst Yönetim", "Üst yönetim"}
    gis = found["cografi-bilgi-sistemleri"]
    assert gis.aliases == ("cbs",)
    assert [definition.version.municipality for definition in gis.definitions] == ["eyupsultan", "kutahya"]
    assert {definition.version.municipality for definition in found["belediye"].definitions} == {
        "izmir-bb", "kocaeli-bb", "kutahya",
    }  # fmt: skip
    assert len(found["kurum"].definitions) == 1
    assert list(found)[-3:] == ["ust-yonetici", "ust-yonetim", "yonetmelik"]


def uses(municipality: str, article: str) -> list[tuple[str, str, str]]:
    of_version = version(municipality)
    found = first_uses(of_version, definitions(of_version))[article]
    return [(use.fragment, use.definition.name, _words(municipality, article, use)) for use in found]


def _words(municipality: str, article: str, use: TermUse) -> str:
    clauses = (clause for entry in version(municipality).articles if entry.slug == article for clause in entry.walk())
    text = next(clause.text for clause in clauses if clause.fragment == use.fragment)
    assert text is not None
    return text[use.start : use.end]


def test_first_uses_with_endings_the_longest_term_first() -> None:
    assert uses("izmir-bb", "madde-4") == [
        ("fikra-2", "Daire Başkanlığı", "Daire Başkanlığı'na"),
        ("fikra-2", "Genel Sekreter", "Genel Sekreter'e"),
        ("fikra-4", "Müdürlük", "Müdürlüklerin"),
        ("fikra-5", "Başkanlık", "Başkanlık"),
    ]
    assert uses("kocaeli-bb", "madde-17") == [
        ("bent-a", "Daire Başkanı", "daire başkanı"),
        ("bent-a", "Üst yönetim", "üst yönetim"),
    ]


def test_not_in_the_definitions_themselves() -> None:
    izmir = version("izmir-bb")
    assert "madde-3" not in first_uses(izmir, definitions(izmir))


@pytest.mark.parametrize(
    ("municipality", "article", "name"),
    [
        ("izmir-bb", "madde-10", "Servis"),  # "servislerin": data services
        ("kutahya", "madde-6", "Donanım"),  # "Donanım Servisi": a unit's name
        ("kutahya", "madde-5", "Belediye"),  # “Belediye ve Bağlı Kuruluşları …”: a regulation's title
        ("kutahya", "madde-17", "Yönetmelik"),  # "Kanun, Tüzük, Yönetmelik": any
        ("eyupsultan", "madde-7", "Yönetmelik"),  # "İş Sağlığı ve Güvenliği Yönetmeliği"
        ("eyupsultan", "madde-11", "Müdürlük"),  # "Müdürlüklerden": other directorates
        ("izmir-bb", "madde-8", "Başkanlık"),  # "Daire Başkanlıkları"
    ],
)
def test_the_same_word_in_another_sense_is_no_use(municipality: str, article: str, name: str) -> None:
    of_version = version(municipality)
    found = first_uses(of_version, definitions(of_version)).get(article, ())
    assert name not in {use.definition.name for use in found}


def test_an_abbreviation_only_in_capitals() -> None:
    assert ("fikra-1", "SOME", "SOME") in uses("izmir-bb", "madde-12")
    assert ("fikra-1-bent-gx", "USOM", "USOM") in uses("izmir-bb", "madde-12")
