"""Names are hidden from the patterns of topics, words that only look like names are not."""

from __future__ import annotations

import pytest
from tests import sites

from kimsorumlu.facts.unnamed import Unnamed
from kimsorumlu.turkish.fold import fold_letters


@pytest.mark.parametrize(
    ("printed", "hidden"),
    [
        ("Mezarlıklar Birimi defin işlerini yapar.", "Mezarlıklar Birimi"),
        ("Tahsis, Mezarlıklar Servisine bildirilir.", "Mezarlıklar Servisine"),
        ("Şikâyetleri Park ve Bahçeler Müdürlüğü’nün ekibine iletir.", "Park ve Bahçeler Müdürlüğü’nün"),
        ("Harita Teknikeri, Numarataj Görevlisi ona bağlıdır.", "Numarataj Görevlisi"),
        ("Yol Yapım Şube Müdürlüğünce onarılır.", "Yol Yapım Şube Müdürlüğünce"),
        ("Kamera İzleme Merkezi’ni işletmek.", "Kamera İzleme Merkezi’ni"),
        ("İşi Baş Bahçıvan yürütür.", "Baş Bahçıvan"),
    ],
)
def test_a_name_is_hidden_and_places_stay(printed: str, hidden: str) -> None:
    start = printed.index(hidden)
    looked_at = Unnamed(["Kamera İzleme Merkezi", "Baş Bahçıvan", "Müdür"])(printed)
    assert looked_at == fold_letters(printed[:start]) + "_" * len(hidden) + fold_letters(printed[start + len(hidden) :])


@pytest.mark.parametrize(
    "printed",
    [
        "Mezarlık yerlerini birim amirine bildirmek.",
        "Kamera izleme merkezi kurmak.",
        "Gençlik Merkezi açmak.",
        "Müdürlük bütçesini hazırlamak.",
        "MEZARLIKLAR BİRİMİ DEFİN İŞLERİNİ YAPAR.",
        "Birimi yönetmek.",
        "",
    ],
)
def test_what_is_no_name_is_looked_at(printed: str) -> None:
    assert Unnamed(["Kamera İzleme Merkezi", "Müdür"])(printed) == fold_letters(printed)


def test_a_name_of_the_version_is_hidden_in_capitals_too() -> None:
    assert Unnamed(["Çevre Ekibi"])("ÇEVRE EKİBİ ÇEVREYİ KORUR.") == "_" * 11 + fold_letters(" ÇEVREYİ KORUR.")


def test_the_names_are_those_of_units_and_roles() -> None:
    version = next(edition.version for edition in sites.several().corpus.in_force if edition.version.units)
    unit = next(unit.name for unit in version.units if " " in unit.name)
    assert Unnamed.of(version)(f"işi {unit} yapar.") == f"isi {'_' * len(unit)} yapar."
