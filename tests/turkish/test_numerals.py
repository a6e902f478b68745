from __future__ import annotations

import pytest

from kimsorumlu.turkish.numerals import counted, during, in_of_them, ordinal_word, since, so_many, until


def test_counted() -> None:
    assert [counted(number) for number in (2, 3, 10, 11)] == ["İki", "Üç", "On", "11"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "hiçbirinde"), (1, "1’inde"), (2, "2’sinde"), (3, "3’ünde"), (4, "4’ünde"), (5, "5’inde"), (6, "6’sında"),
        (7, "7’sinde"), (8, "8’inde"), (9, "9’unda"), (10, "10’unda"), (16, "16’sında"), (20, "20’sinde"),
        (30, "30’unda"), (40, "40’ında"), (50, "50’sinde"), (60, "60’ında"), (70, "70’inde"), (80, "80’inde"),
        (90, "90’ında"), (100, "100’ünde"), (1000, "1000’inde"), (1100, "1100’ünde"), (2003, "2003’ünde"),
        (1_000_000, "1000000’unda"),
    ],
)  # fmt: skip
def test_endings_follow_the_number_as_it_is_spoken(number: int, words: str) -> None:
    assert in_of_them(number) == words


def test_ordinals() -> None:
    assert [ordinal_word(number) for number in (0, 1, 2, 3, 10, 11)] == [
        "0.", "birinci", "ikinci", "üçüncü", "onuncu", "11.",
    ]  # fmt: skip


def test_from_and_to() -> None:
    assert (since(2022), until(2025)) == ("2022’den", "2025’e")
    assert (since(2040), until(2006)) == ("2040’tan", "2006’ya")
    assert (since(1900), until(2000)) == ("1900’den", "2000’e")


def test_so_many_of_those_named_and_in_a_year() -> None:
    assert [so_many(number) for number in (0, 1, 2, 15, 30, 100, 1000)] == [
        "hiçbiri", "1’i", "2’si", "15’i", "30’u", "100’ü", "1000’i",
    ]  # fmt: skip
    assert [during(year) for year in (2020, 2022, 2013, 2026)] == ["2020’de", "2022’de", "2013’te", "2026’da"]
