from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsorumlu import ids


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("a)", "a"), ("ç)", "cx"), ("ğ)", "gx"), ("ı)", "ix"), ("i)", "i"), ("ö)", "ox"), ("ş)", "sx"), ("ü)", "ux"),
        ("çç)", "cxcx"), ("aa)", "aa"), ("x)", "x"), ("(1)", "1"), ("2/a)", "2-a"), ("1-", "1"), ("-", ""), ("•", ""),
        ("İ)", "i"), ("I)", "ix"), ("Ç)", "cx"), ("3.1", "3-1"),
        ("", ""), ("(X)", "x"), ("XX)", "xx"), ("\u0063\u0327)", "cx"),
    ],
)  # fmt: skip
def test_label_code(label: str, code: str) -> None:
    assert ids.label_code(label) == code


@pytest.mark.parametrize(
    ("label", "cited"),
    [
        ("ı)", "ı"), ("(1)", "1"), ("2/a)", "2/a"), ("1-", "1"), ("1.", "1"), ("[1]", "1"), ("{a}", "a"), ("X)", "X"),
        (" a :", "a"), ("b\t;", "b"), ("c –", "c"), ("d—", "d"), ("•", ""), ("*", ""), ("-", ""), ("'a'", "'a'"),
    ],
)  # fmt: skip
def test_a_label_as_it_is_cited(label: str, cited: str) -> None:
    assert ids.label_text(label) == cited


TURKISH = "abcçdefgğhıijklmnoöprsştuüvyz"


@given(st.text(alphabet=TURKISH, min_size=1, max_size=3), st.text(alphabet=TURKISH, min_size=1, max_size=3))
def test_label_codes_of_different_turkish_labels_differ(one: str, other: str) -> None:
    assert (ids.label_code(one + ")") == ids.label_code(other + ")")) == (one == other)


def test_fragments() -> None:
    assert ids.paragraph_fragment("(2)", 2) == "fikra-2"
    assert ids.paragraph_fragment("(I)", 1) == "fikra-n1"
    assert ids.paragraph_fragment("(1/a)", 1) == "fikra-n1"
    assert ids.paragraph_fragment(None, 3) == "fikra-n3"
    assert ids.item_fragment("", "ç)", 4) == "bent-cx"
    assert ids.item_fragment("fikra-2", "a)", 1) == "fikra-2-bent-a"
    assert ids.item_fragment("fikra-1", None, 3) == "fikra-1-bent-n3"
    assert ids.subitem_fragment("bent-a", "1)", 1) == "bent-a-alt-1"
    assert ids.subitem_fragment("bent-a", "-", 2) == "bent-a-alt-n2"


def test_a_second_item_with_the_same_letter() -> None:
    fragments = ids.Fragments()
    assert [fragments.take("bent-d") for _ in range(3)] == ["bent-d", "bent-d-2", "bent-d-3"]


def test_a_label_that_another_was_made_to_avoid() -> None:
    fragments = ids.Fragments()
    assert [fragments.take(each) for each in ("a-2", "a", "a", "a", "a-2")] == ["a-2", "a", "a-3", "a-4", "a-2-2"]


@pytest.mark.parametrize(
    ("labels", "read"),
    [
        (("I.", "II.", None, "III-", "a)"), ("i", "ii", None, "iii", "a)")),
        (("i)", "ii)", "iv)"), ("i", "ii", "iv")),
        (("I.", "İ.", "J."), ("I.", "İ.", "J.")),
        (("II.", "I."), ("II.", "I.")),
        (("I.",), ("I.",)),
        ((None, "I.", "II."), (None, "I.", "II.")),
        ((), ()),
    ],
)
def test_a_roman_series_begins_with_one_and_two(labels: tuple[str | None, ...], read: tuple[str | None, ...]) -> None:
    assert ids.read_labels(labels) == read


def test_rows_of_a_table() -> None:
    assert ids.row_fragment("tablo-kadrolar", 3) == "tablo-kadrolar-satir-3"
    assert ids.head_row_fragment("tablo-kadrolar", 1) == "tablo-kadrolar-sutunlar"
    assert ids.head_row_fragment("tablo-kadrolar", 2) == "tablo-kadrolar-sutunlar-2"
