"""The three foldings: what they share, and each row of the table of their differences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsorumlu.turkish.fold import IGNORABLE, fold_citation, fold_letters, fold_search, normalize, without_circumflex

FOLDINGS = (fold_letters, fold_citation, fold_search)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("İIıi", "iiii"),
        ("ÇĞÖŞÜ çğöşü", "cgosu cgosu"),
        ("ÂÎÛ âîû", "aiu aiu"),
        ("BİLGİ İŞLEM", "bilgi islem"),
        ("WIFI 5/A.2", "wifi 5/a.2"),
    ],
)
def test_turkish_letters_are_folded_alike(text: str, folded: str) -> None:
    assert [fold(text) for fold in FOLDINGS] == [folded] * 3


@pytest.mark.parametrize(
    ("text", "letters", "citation", "search"),
    [
        ("éñå", "éñå", "éñå", "ena"),
        ("’‘´", "'''", "'''", "'''"),
        ("ʼ`′", "ʼ`′", "'''", "'''"),
        ("＇", "＇", "＇", "'"),
        ("“”„«»", "“”„«»", '"""""', "     "),
        ("–−‐‑", "–−‐‑", "----", "----"),
        ("—", "—", "-", " "),
        ("/.:", "/.:", "/.:", "/.:"),
        ("Fidаn", "fidаn", "fidаn", "fidan"),  # a Cyrillic letter
        ("Ｓulama １５", "ｓulama １５", "ｓulama １５", "sulama 15"),
        (",;()…", ",;()…", ",;()…", "     "),
        ("\u00a0\u202f\t\n\r", "\u00a0\u202f\t\n\r", "     ", "     "),
        ("q\u0301", "q\u0301", "q\u0301", f"q{IGNORABLE}"),
    ],
)
def test_the_rest_is_folded_differently(text: str, letters: str, citation: str, search: str) -> None:
    assert [fold(text) for fold in FOLDINGS] == [letters, citation, search]


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(fold_letters(text)) == len(normalize(text))
    assert len(fold_citation(text)) == len(fold_search(text)) == len(text)


def test_a_letter_and_its_circumflex_are_one() -> None:
    assert without_circumflex("kâr, resmî, mahkûm") == "kar, resmi, mahkum"
