from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts.real import topics

from kimsorumlu.read.topics_file import Topics
from kimsorumlu.turkish.order import ALPHABET, OTHER, initial, letter_groups, sort_key

# Law 1353's letters, with q, w, x where dictionaries put them.
LAW_1353 = "abcçdefgğhıijklmnoöprsştuüvyz"


def test_the_alphabet_is_the_laws() -> None:
    assert "".join(letter for letter in ALPHABET if letter not in "qwx") == LAW_1353
    assert sorted(LAW_1353, key=sort_key) == list(LAW_1353)
    assert sorted(LAW_1353.replace("i", "İ").upper(), key=sort_key) == list(LAW_1353.replace("i", "İ").upper())


@pytest.mark.parametrize(
    "names",
    [
        ["cam", "can", "çam", "dam"],
        ["gül", "ğ", "harita"],
        ["ılıca", "IŞIK", "iğne", "İzmir", "jeoloji"],
        ["oda", "ofis", "ödeme", "para"],
        ["su", "şube", "tablet"],
        ["un", "ücret", "vergi"],
        ["park", "qr kod", "rapor"],
        ["vezne", "wifi", "XML", "yazılım"],
        ["kar", "kâr", "kara"],
        ["2 nci", "10 uncu", "5216", "5393", "ağ"],
        ["Daire", "Daire Başkanı", "Daire Başkanlığı", "Dairesel"],
        ["e-devlet", "E-imza", "elektronik imza"],
        ["Bilgi İşlem Müdürlüğü", "Bilişim Teknolojileri", "Coğrafi Bilgi", "Çağrı merkezi"],
    ],
)
def test_names_in_their_order(names: list[str]) -> None:
    backwards = names[::-1]
    assert sorted(backwards, key=sort_key) == names


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_text_has_one_place(names: list[str]) -> None:
    backwards = names[::-1]
    assert sorted(names, key=sort_key) == sorted(backwards, key=sort_key)
    grouped = [name for group in letter_groups(names, str) for name in group.entries]
    assert sorted(grouped) == sorted(names)


@pytest.mark.parametrize(
    ("text", "letter"),
    [("çağrı", "Ç"), ("ihale", "İ"), ("ısıtma", "I"), ("Âmir", "A"), ("“Wi-Fi”", "W"), ("5393", OTHER), ("—", OTHER),
     ("Éclair", "E"), ("Ωmega", OTHER)],
)  # fmt: skip
def test_initial(text: str, letter: str) -> None:
    assert initial(text) == letter


def test_letter_groups_for_a_jump_bar() -> None:
    groups = letter_groups(["şifre", "ihale", "çatı", "ışık", "3011", "cam", "ilan"], str)
    assert [(group.letter, group.anchor, group.entries) for group in groups] == [
        (OTHER, "harf-0-9", ("3011",)),
        ("C", "harf-c", ("cam",)),
        ("Ç", "harf-cx", ("çatı",)),
        ("I", "harf-ix", ("ışık",)),
        ("İ", "harf-i", ("ihale", "ilan")),
        ("Ş", "harf-sx", ("şifre",)),
    ]


def test_the_real_topics_fall_under_their_letters() -> None:
    real: Topics = topics()
    letters = [group.letter for group in letter_groups(real.topics, lambda topic: topic.shape.label)]
    assert letters == sorted(letters, key=sort_key)
    assert {"Ç", "İ", "Ö", "Ş"} & set(letters)
