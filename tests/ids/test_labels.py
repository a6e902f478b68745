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


@pytest.mark.parametrize(
    ("marker", "slug", "spoken", "title", "key"),
    [
        ("MADDE 1-", "madde-1", "1", "Madde 1", "1"),
        ("Madde 4-", "madde-4", "4", "Madde 4", "4"),
        ("MADDE-11", "madde-11", "11", "Madde 11", "11"),
        ("MADDE 2", "madde-2", "2", "Madde 2", "2"),
        ("MADDE 13 –", "madde-13", "13", "Madde 13", "13"),
        ("MADDE 5/A-", "madde-5-a", "5/A", "Madde 5/A", "5/a"),
        ("MADDE 12) -", "madde-12", "12", "Madde 12", "12"),
        ("MADDE 18 :", "madde-18", "18", "Madde 18", "18"),
        ("MADDE 5 / A-", "madde-5-a", "5/A", "Madde 5/A", "5/a"),
        ("MADDE 5\u00a0/\u2009Ç", "madde-5-cx", "5/Ç", "Madde 5/Ç", "5/ç"),
        ("EK MADDE 1 -", "ek-madde-1", "ek 1", "Ek madde 1", "ek 1"),
        ("Geçici Madde 2-", "gecici-madde-2", "geçici 2", "Geçici madde 2", "gecici 2"),
        ("GEÇİCİ MADDE 1 –", "gecici-madde-1", "geçici 1", "Geçici madde 1", "gecici 1"),
        ("MÜKERRER MADDE 5/A-", "mukerrer-madde-5-a", "mükerrer 5/A", "Mükerrer madde 5/A", "mukerrer 5/a"),
    ],
)
def test_article_marker(marker: str, slug: str, spoken: str, title: str, key: str) -> None:
    number = ids.article_number(marker)
    assert number is not None
    assert (number.slug, number.spoken, number.title, number.key) == (slug, spoken, title, key)


@pytest.mark.parametrize("marker", ["Beşinci madde", "MADDE", "MADDE beş", "5", "", "MADDE 5 AMAÇ"])
def test_what_is_no_article_marker(marker: str) -> None:
    assert ids.article_number(marker) is None


def test_second_article_with_the_same_number() -> None:
    five, six = ids.ArticleNumber("", "5"), ids.ArticleNumber("", "6")
    assert ids.article_slugs([five, six, five, five]) == ("madde-5", "madde-6", "madde-5--2", "madde-5--3")


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
