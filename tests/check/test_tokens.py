"""What a token is, and what a line's end does to one."""

from __future__ import annotations

import pytest

from kimsorumlu.check.tokens import PlacedToken, document_tokens, placed, rejoined, starts_of, words
from kimsorumlu.received.text import lines


def test_letters_part_from_digits_and_a_number_is_one() -> None:
    assert words("15inci swich1er 1.500,00 TL, 132,133,134") == [
        *("15", "inci", "swich", "1", "er", "1.500,00", "TL", ",", "132,133,134"),
    ]
    assert words("m² 1. 5393") == ["m²", "1", ".", "5393"]


def read_with(document: str, data: str) -> list[str]:
    printed = document_tokens(lines(document.encode()), ())
    return [token.text for token in rejoined(printed, words(data))]


def test_what_a_lines_end_parted_is_put_together_only_as_the_data_has_it() -> None:
    assert read_with("e-\nimza", "e-imza") == ["e", "-", "imza"]
    assert read_with("e-\nimza ve kal-\nem", "e-imza ve kalem") == ["e", "-", "imza", "ve", "kalem"]
    assert read_with("1.500,\n00 TL", "1.500,00 TL") == ["1.500,00", "TL"]
    assert read_with("132,133,\n134", "132,133, 134") == ["132,133", ",", "134"]
    # After a difference places no longer agree; then the data's words are asked.
    assert read_with("bir üç kal-\nem", "bir iki üç kalem") == ["bir", "üç", "kalem"]
    assert read_with("Yönet-\nmeliğin", "Yönet meliğin") == ["Yönet", "-", "meliğin"]


def test_tokens_keep_their_places() -> None:
    assert placed("ağ 15inci", 3) == [PlacedToken("ağ", 3, 0), PlacedToken("15", 3, 3), PlacedToken("inci", 3, 5)]
    assert placed("ağ") == [PlacedToken("ağ", 0, 0)]


def test_lines_that_are_cut_print_nothing() -> None:
    found = document_tokens(lines("bir\niki üç\ndört-".encode()), [1])
    assert found == [PlacedToken(*each) for each in (("iki", 2, 0), ("üç", 2, 4), ("dört", 3, 0), ("-", 3, 4))]


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u00ac", "\u00ad"])
def test_every_hyphen_at_a_lines_end_parts_a_word(hyphen: str) -> None:
    assert read_with(f"kal{hyphen} \nem", "kalem") == ["kalem"]


def test_a_rejoined_word_stands_where_it_begins() -> None:
    printed = document_tokens(lines(b"bir kal-\nem iki"), ())
    assert rejoined(printed, ["bir", "kalem", "iki"]) == [
        *(PlacedToken("bir", 1, 0), PlacedToken("kalem", 1, 4), PlacedToken("iki", 2, 3)),
    ]


@pytest.mark.parametrize(
    ("document", "data", "tokens"),
    [
        # In the same place the data says which; elsewhere it does not help that the word stands there somewhere.
        ("kal-\nem", "kal-em kalem", ["kal", "-", "em"]),
        ("kal-\nem bir-\niki", "kalem biriki", ["kalem", "biriki"]),
        ("kal-\nem bir-\niki", "kalem bir-iki biriki", ["kalem", "bir", "-", "iki"]),
        ("x kal-\nem bir-\niki", "kalem biriki", ["x", "kalem", "biriki"]),
        ("x kal-\nem y", "kalem", ["x", "kalem", "y"]),
        ("bir", "", ["bir"]),
        ("kal-\nem", "", ["kal", "-", "em"]),
        # Only over one line's end, only right behind the word, only between letters or between digits.
        ("kal - em", "kalem", ["kal", "-", "em"]),
        ("kal -\nem", "kalem", ["kal", "-", "em"]),
        ("kal\n-em", "kalem", ["kal", "-", "em"]),
        ("kal\n-\nem", "kalem", ["kal", "-", "em"]),
        ("kal\n   -\nem", "kalem", ["kal", "-", "em"]),
        ("kal-em", "kalem", ["kal", "-", "em"]),
        ("1.500, 00", "1.500,00", ["1.500", ",", "00"]),
        ("kal-\ne", "kale", ["kale"]),
        ("kal-\n\nem", "kalem", ["kalem"]),
        ("bir kal-\nem kalem", "bir kal - em kalem", ["bir", "kal", "-", "em", "kalem"]),
        ("5,\n5", "5,5", ["5,5"]),
        ("kal,\nem", "kal,em", ["kal", ",", "em"]),
        ("12-\n34", "1234", ["12", "-", "34"]),
        ("kal-\n34", "kal34", ["kal", "-", "34"]),
        ("12-\nem", "12em", ["12", "-", "em"]),
        ("12.\n34", "12.34", ["12.34"]),
        ("12,\n34", "12,34", ["12,34"]),
        ("12;\n34", "12;34", ["12", ";", "34"]),
        ("12 .\n34", "12.34", ["12", ".", "34"]),
        ("12.\nem", "12.em", ["12", ".", "em"]),
        ("em.\n34", "em.34", ["em", ".", "34"]),
        ("m2-\nli", "m2li", ["m", "2", "-", "li"]),
        # A capital begins a word of its own, unless all are capitals.
        ("kal-\nEm", "kalEm", ["kal", "-", "Em"]),
        ("KAL-\nEM", "KALEM", ["KALEM"]),
        ("Kal-\nEM", "KalEM", ["Kal", "-", "EM"]),
    ],
)
def test_only_what_a_line_parted_is_put_together(document: str, data: str, tokens: list[str]) -> None:
    assert read_with(document, data) == tokens


def test_a_row_of_tokens_is_found_wherever_it_stands() -> None:
    assert starts_of(["bir", "iki"], ["bir", "iki", "bir", "bir", "iki"]) == [0, 3]
    assert starts_of(["iki"], ["bir", "üç"]) == []
    assert starts_of(["bir", "iki"], ["bir"]) == []
