from __future__ import annotations

from tests.facts.real import corpus, version

from kimsorumlu.facts.terms import Definition, definitions, terms


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
