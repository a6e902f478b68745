from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsorumlu.turkish.order import ALPHABET, OTHER, initial, sort_key

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
        ["Cizre", "Çankaya", "Hakkâri", "Iğdır", "İzmir", "Of", "Ömerli", "Siirt", "Şile", "Uşak", "Üsküdar"],
        ["2 Eylül", "19 Mayıs", "100. Yıl", "Ağrı"],
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


@pytest.mark.parametrize(
    ("text", "letter"),
    [("çağrı", "Ç"), ("ihale", "İ"), ("ısıtma", "I"), ("Âmir", "A"), ("“Wi-Fi”", "W"), ("5393", OTHER), ("—", OTHER),
     ("Éclair", "E"), ("Ωmega", OTHER)],
)  # fmt: skip
def test_initial(text: str, letter: str) -> None:
    assert initial(text) == letter
