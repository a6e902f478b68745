"""Endings of proper names, for every name that takes one here."""

from __future__ import annotations

import re

import pytest

from kimsorumlu.read.overlay import shared_catalogue
from kimsorumlu.read.places_file import PLACES, read_places
from kimsorumlu.turkish.endings import genitive, genitive_of_noun, locative, locative_of_owned

OF_ALL = """
Adana’nın Adıyaman’ın Afyonkarahisar’ın Ağrı’nın Amasya’nın Ankara’nın Antalya’nın Artvin’in Aydın’ın Balıkesir’in
Bilecik’in Bingöl’ün Bitlis’in Bolu’nun Burdur’un Bursa’nın Çanakkale’nin Çankırı’nın Çorum’un Denizli’nin
Diyarbakır’ın Edirne’nin Elazığ’ın Erzincan’ın Erzurum’un Eskişehir’in Gaziantep’in Giresun’un Gümüşhane’nin
Hakkari’nin Hatay’ın Isparta’nın Mersin’in İstanbul’un İzmir’in Kars’ın Kastamonu’nun Kayseri’nin Kırklareli’nin
Kırşehir’in Kocaeli’nin Konya’nın Kütahya’nın Malatya’nın Manisa’nın Kahramanmaraş’ın Mardin’in Muğla’nın Muş’un
Nevşehir’in Niğde’nin Ordu’nun Rize’nin Sakarya’nın Samsun’un Siirt’in Sinop’un Sivas’ın Tekirdağ’ın Tokat’ın
Trabzon’un Tunceli’nin Şanlıurfa’nın Uşak’ın Van’ın Yozgat’ın Zonguldak’ın Aksaray’ın Bayburt’un Karaman’ın
Kırıkkale’nin Batman’ın Şırnak’ın Bartın’ın Ardahan’ın Iğdır’ın Yalova’nın Karabük’ün Kilis’in Osmaniye’nin Düzce’nin
"""


def test_every_province_has_its_ending() -> None:
    provinces = read_places(b"", PLACES.as_posix(), shared_catalogue("places"))[0].provinces
    found = {genitive(province.name).replace("Hakkâri", "Hakkari") for province in provinces}
    assert found == set(OF_ALL.split())


@pytest.mark.parametrize(("name", "whose"), [("Kâhta", "Kâhta’nın"), ("Of", "Of’un"), ("Iğdır", "Iğdır’ın")])
def test_other_names(name: str, whose: str) -> None:
    assert genitive(name) == whose


@pytest.mark.parametrize(
    "where",
    re.findall(
        r"\S+",
        """İzmir’de Kütahya’da Kocaeli’de Eyüpsultan’da Muş’ta Sinop’ta Zonguldak’ta Gaziantep’te Tokat’ta Bitlis’te
    Düzce’de Ağrı’da Kâhta’da Of’ta Iğdır’da Bingöl’de Karabük’te Siirt’te Yozgat’ta Elazığ’da Şırnak’ta Muğla’da
    Artvin’de Alaçam’da Fatih’te Sarız’da Beykoz’da Kızılcahamam’da Güroymak’ta Ümraniye’de Ulus’ta""",
    ),
)
def test_where_something_is(where: str) -> None:
    assert locative(where.partition("’")[0]) == where


@pytest.mark.parametrize(
    ("noun", "whose", "where"),
    [("5. maddesi", "5. maddesinin", "5. maddesinde"), ("2. fıkrası", "2. fıkrasının", "2. fıkrasında"),
     ("(ş) bendi", "(ş) bendinin", "(ş) bendinde"), ("bölümü", "bölümünün", "bölümünde"),
     ("konusu", "konusunun", "konusunda")],
)  # fmt: skip
def test_a_noun_that_is_owned(noun: str, whose: str, where: str) -> None:
    assert (genitive_of_noun(noun), locative_of_owned(noun)) == (whose, where)


def test_a_name_without_a_vowel_is_read_letter_by_letter() -> None:
    assert genitive("MYK") == "MYK’in"
