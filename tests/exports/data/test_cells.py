"""A cell holds one text, and no spreadsheet takes it for a formula."""

from __future__ import annotations

import datetime

import pytest

from kimsorumlu.exports.data.cells import Value, guarded, in_words, unguarded


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (datetime.date(2020, 11, 4), "2020-11-04"),
        (("a", "b"), "a|b"),
        ((), ""),
        ("İş; “güç”", "İş; “güç”"),
    ],
)
def test_a_value_is_written_one_way(value: Value, text: str) -> None:
    assert in_words(value) == text


@pytest.mark.parametrize("text", ["=1+1", "+90 212", "-a) Kurar", "@ad", "\tgirinti", "\rsatır", "'=1", "''-a"])
def test_what_looks_like_a_formula_is_guarded_and_found_again(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["", "m. 11/f", "'tırnak içinde'", "a=b", "'", " =1"])
def test_other_texts_stay(text: str) -> None:
    assert guarded(text) == unguarded(text) == text
