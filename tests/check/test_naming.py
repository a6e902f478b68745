"""Names found in a text: each word in any of its endings, and not within another word."""

import pytest

from kimsorumlu.check.naming import holds, is_named, places, spelled


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
