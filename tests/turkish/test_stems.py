from __future__ import annotations

import pytest

from kimsorumlu.turkish.stems import stem


@pytest.mark.parametrize(
    ("word", "stands"),
    [
        ("kurulumunun", "kurul"),
        ("kurulumu", "kurul"),
        ("ağ", "ağ"),
        ("tse'nin", "tse"),
        ("kurumu’ndan", "kurum"),
        ("e-imza", "e-imz"),
        ("2022-544", "2022-544"),
        ("2022544", "2022544"),
        ("’", "’"),
        ("(", "("),
    ],
)
def test_five_letters_stand_for_a_word_and_numbers_stay(word: str, stands: str) -> None:
    assert stem(word) == stands
