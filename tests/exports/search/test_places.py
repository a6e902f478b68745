"""Places in questions: as written, with their endings; never a near spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsorumlu.exports.search.places import Place, place_table, places_named
from kimsorumlu.read.overlay import shared_catalogue
from kimsorumlu.read.places_file import PLACES, read_places

READ = read_places(b"", PLACES.as_posix(), shared_catalogue("places"))[0]
TABLE = place_table(READ)


def named(question: str) -> list[str]:
    """ "İzmit/Kocaeli"; several places that bear one name stand side by side."""
    return [
        " ".join(f"{place.district}/{place.province}" if place.district else place.province for place in found.places)
        for found in places_named(question, TABLE)
    ]


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("İzmit kamera", ["İzmit/Kocaeli"]),
        ("izmitte çöp", ["İzmit/Kocaeli"]),
        ("IZMIT", ["İzmit/Kocaeli"]),
        ("İzmit'in suyu", ["İzmit/Kocaeli"]),
        ("izmir kamera", ["İzmir"]),
        ("Konak wifi", ["Konak/İzmir"]),
        ("Kadıköy'deki park", ["Kadıköy/İstanbul"]),
        ("canakkalede otobüs", ["Çanakkale"]),
        ("19 Mayıs belediyesi", ["19 Mayıs/Samsun"]),
        ("Antep'te su", ["Gaziantep"]),
        ("eyüp bilgi işlem", ["Eyüpsultan/İstanbul"]),
        ("Ankara ile İstanbul", ["Ankara", "İstanbul"]),
        ("Merkez ilçe, Kütahya", ["Kütahya"]),
    ],
)
def test_a_question_names_places(question: str, places: list[str]) -> None:
    assert named(question) == places


def test_places_of_one_name_are_told_apart_by_the_province_beside_them() -> None:
    assert named("Gölbaşı su kesintisi") == ["Gölbaşı/Adıyaman Gölbaşı/Ankara"]
    assert named("Ankara Gölbaşı su kesintisi") == ["Ankara", "Gölbaşı/Ankara"]


def test_an_everyday_word_is_a_place_only_where_something_says_so() -> None:
    assert named("pazar nerede kuruluyor") == []
    assert named("Pazar ilçesi") == ["Pazar/Rize Pazar/Tokat"]
    assert named("Of'ta yol") == ["Of/Trabzon"]
    assert named("Rize Pazar") == ["Rize", "Pazar/Rize"]


@pytest.mark.parametrize(
    ("question", "district"),
    [
        ("kamera kaydı bulanık", "Bulanık/Muş"),
        ("termal yazıcı bozuldu", "Termal/Yalova"),
        ("parka çardak", "Çardak/Denizli"),
        ("yeni pazaryeri", "Pazaryeri/Bilecik"),
        ("vize için yazı", "Vize/Kırklareli"),
        ("kangal köpeği", "Kangal/Sivas"),
    ],
)
def test_a_word_said_of_things_and_animals_is_no_district(question: str, district: str) -> None:
    assert named(question) == []
    name = district.partition("/")[0]
    assert named(f"{name} belediyesi") == named(f"{name}'da su") == [district]


@pytest.mark.parametrize("question", ["karşı komşu", "izmirli değil", "mustafa", "büroda", "alacak", "merkez", "", "?"])
def test_what_only_looks_alike_is_no_place(question: str) -> None:
    assert named(question) == []


def test_where_a_name_stands_and_what_is_known_of_it() -> None:
    (found,) = places_named("çöp İzmit'te", TABLE)
    assert (found.start, found.end, found.places) == (4, 12, (Place("Kocaeli", "İzmit", True),))
    assert found.places[0].name == "İzmit"


def test_every_place_is_found_by_its_name_and_province() -> None:
    for province in READ.provinces:
        assert province.name in named(province.name)
        for district in province.districts:
            if district != "Merkez":
                assert f"{district}/{province.name}" in named(f"{province.name} {district}"), district


@given(st.text(max_size=60))
def test_no_question_raises(question: str) -> None:
    places_named(question, TABLE)
