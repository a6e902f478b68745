from __future__ import annotations

import pytest

from kimsorumlu.check.running_heads import recurring_head


@pytest.mark.parametrize(
    ("line", "words", "page"),
    [
        ("Örnek Yönetmelik   Sayfa 3 / 12", "örnek yönetmelik", 3),
        ("Örnek Yönetmelik - 3", "örnek yönetmelik", 3),
        ("3 Örnek Yönetmelik", "örnek yönetmelik", 3),
        ("Sayfa 3 Örnek Yönetmelik", "örnek yönetmelik", 3),
        ("Örnek Yönetmelik 2024", "örnek yönetmelik 2024", 0),
        ("Örnek Yönetmelik 1.500", "örnek yönetmelik 1.500", 0),
        ("5-Örnek", "5 - örnek", 0),
        ("12", "12", 0),
    ],
)
def test_the_number_of_a_page_stands_at_an_end_of_a_head(line: str, words: str, page: int) -> None:
    head = recurring_head(line)
    assert (" ".join(head.words), head.page) == (words, page)
