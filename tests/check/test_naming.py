"""Names found in a text: each word in any of its endings, and not within another word."""

from dataclasses import replace

import pytest
from tests.sites import article, new, small

from kimsorumlu.check.naming import holds, is_named, named_alone, places, said_in, short_names, spelled
from kimsorumlu.model.text import Mark


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Bakım Servisinin görevleri", "Bakım Servisi", [(0, 2)]),
        ("BAKIM SERVİSİ ile bakım servisine", "Bakım Servisi", [(0, 2), (3, 5)]),
        ("Yazı İşleri Müdürlüğünün yazısı", "Yazı İşleri Müdürlüğü", [(0, 3)]),
        ("Yazı İşleri Müdürlüğünün yazısı", "Müdür", []),  # another word, not an ending
        ("Müdürün ve müdürlerin", "Müdür", [(0, 1), (2, 3)]),
        ("Şefliğe Şef, Şefe Şeften", "Şef", [(1, 2), (2, 3), (3, 4)]),
        ("şefkatle", "Şef", []),  # of a short word only its endings
        ("Park ve Bahçeler", "Park ile Bahçeler", []),  # "ve" is no "ile"
        ("Park ve Bahçelerin", "Park ve Bahçeler", [(0, 3)]),
        ("Bakım", "Bakım Servisi", []),
        ("Bakım Servisi", "", []),
    ],
)
def test_the_places_of_a_name(text: str, name: str, found: list[tuple[int, int]]) -> None:
    assert list(places(spelled(text), spelled(name))) == found
    assert is_named(spelled(text), spelled(name)) is bool(found)


@pytest.mark.parametrize(
    ("text", "name", "held"),
    [
        ("Servisin bakımı", "Bakım Servisi", True),  # in any order
        ("Bahçelerin parkı", "Park ve Bahçeler", True),  # "ve" means nothing alone
        ("Bahçelerin yolu", "Park ve Bahçeler", False),
    ],
)
def test_whether_a_text_holds_all_words_of_a_name(text: str, name: str, held: bool) -> None:
    assert holds(spelled(text), spelled(name)) is held


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Birim Sorumlusu", {"sorumlu"}),
        ("Görev ve yetki: Birim Sorumlusu ile Birim", {"birim", "sorumlu"}),
        ("Baş Birim Sorumlusu", {"bas"}),
        ("Birimin sorumluluğu", {"birim"}),
        ("Şef", set()),
    ],
)
def test_a_name_inside_a_longer_one_is_not_meant(text: str, meant: set[str]) -> None:
    names = {"birim": "Birim", "sorumlu": "Birim Sorumlusu", "bas": "Baş Birim Sorumlusu"}
    assert named_alone(spelled(text), [(id, spelled(name)) for id, name in names.items()]) == meant


def test_what_an_article_says_is_all_that_it_prints() -> None:
    defined = article(new(small()).version, "2")
    said = said_in(defined).split("\n")
    assert (said[0], said[1], said[-1]) == ("Tanımlar", "", "")  # no mark; nothing closes the last item
    assert "ifade eder." in said
    assert not [line for line in said if line not in ("", "Tanımlar") and line not in DEFINED]
    marked = replace(defined, heading=None, mark=Mark("(Ek)", "karar-3", "added"))
    assert said_in(marked).split("\n")[:2] == ["", "(Ek)"]


DEFINED = (
    "Bu Yönetmelikte geçen;",
    "Belediye: Örnek Belediyesini,",
    "Müdürlük: Park ve Bahçeler Müdürlüğünü,",
    "ifade eder.",
)


def test_a_name_is_shortened_where_no_other_ends_so() -> None:
    version = new(small()).version
    bakim = version.units[1]
    assert short_names(version, bakim) == [("bakim", "servisi"), ("servisi",)]
    other = replace(version.units[2], name="Sulama Servisi")
    assert short_names(replace(version, units=(*version.units[:2], other)), bakim) == [("bakim", "servisi")]
