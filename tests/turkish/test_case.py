from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsorumlu.turkish.case import capital, lower, upper

LETTERS = "abcçdefgğhıijklmnoöprsştuüvyzâîû"
CAPITALS = "ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZÂÎÛ"


def test_every_letter_has_its_own_capital() -> None:
    assert lower(CAPITALS) == LETTERS
    assert upper(LETTERS) == CAPITALS


@given(st.text(alphabet=LETTERS + " .-0123456789"))
def test_lower_undoes_upper(text: str) -> None:
    assert lower(upper(text)) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("işletme", "İşletme"),
        ("ısı", "Isı"),
        ("5/A sayılı karar", "5/A sayılı karar"),
        ("", ""),
        ("e-BELEDİYE", "E-BELEDİYE"),
    ],
)
def test_a_capital_changes_one_letter(text: str, written: str) -> None:
    assert capital(text) == written
