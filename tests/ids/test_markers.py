"""Article markers in the forms of about ninety real regulations, and what a marker cannot say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from kimsorumlu import ids


@pytest.mark.parametrize(
    ("marker", "slug", "spoken", "title", "key"),
    [
        ("MADDE 1-", "madde-1", "1", "Madde 1", "1"),
        ("Madde 4-", "madde-4", "4", "Madde 4", "4"),
        ("MADDE-11", "madde-11", "11", "Madde 11", "11"),
        ("MADDE 2", "madde-2", "2", "Madde 2", "2"),
        ("MADDE 5/A-", "madde-5-a", "5/A", "Madde 5/A", "5/a"),
        ("EK MADDE 1 -", "ek-madde-1", "ek 1", "Ek madde 1", "ek 1"),
        ("Geçici Madde 2-", "gecici-madde-2", "geçici 2", "Geçici madde 2", "gecici 2"),
        ("MÜKERRER MADDE 5/A-", "mukerrer-madde-5-a", "mükerrer 5/A", "Mükerrer madde 5/A", "mukerrer 5/a"),
        ("EK GEÇİCİ MADDE 1-", "ek-gecici-madde-1", "ek geçici 1", "Ek geçici madde 1", "ek gecici 1"),
        ("MADDE 5/A-1-", "madde-5-a-1", "5/A-1", "Madde 5/A-1", "5/a-1"),
        ("MADDE 12 ila 15-", "madde-12", "12–15", "Madde 12–15", "12"),
        ("GEÇİCİ MADDE 1 ve 2 –", "gecici-madde-1", "geçici 1 ve 2", "Geçici madde 1 ve 2", "gecici 1"),
    ],
)
def test_article_marker(marker: str, slug: str, spoken: str, title: str, key: str) -> None:
    number = ids.article_number(marker)
    assert number is not None
    assert (number.slug, number.spoken, number.title, number.key) == (slug, spoken, title, key)


def markers() -> Iterator[tuple[str, str]]:
    """Every marker of the fixture with the number it says; "-" for what is no marker."""
    spoken = ""
    for line in (Path(__file__).parent / "fixtures" / "markers.txt").read_text("utf-8").splitlines():
        if line.startswith("= "):
            spoken = line[2:]
        elif line and not line.startswith("#"):
            yield re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), line).replace(r"\t", "\t"), spoken


@pytest.mark.parametrize(("marker", "spoken"), tuple(markers()))
def test_one_number_in_many_forms(marker: str, spoken: str) -> None:
    for form in ("NFC", "NFD"):
        number = ids.article_number(unicodedata.normalize(form, marker))
        assert (number.spoken if number else "-") == spoken


def test_the_further_numbers_of_one_marker() -> None:
    number = ids.article_number("MADDE 12 ila 15-")
    assert number is not None
    assert number.other_slugs == ("madde-13", "madde-14", "madde-15")
    assert number.each_spoken == ("12", "13", "14", "15")
    listed = ids.article_number("GEÇİCİ MADDE 1, 3 ve 7-")
    assert listed is not None
    assert (listed.spoken, listed.other_slugs) == ("geçici 1, 3 ve 7", ("gecici-madde-3", "gecici-madde-7"))


@pytest.mark.parametrize(
    ("beside", "spoken"),
    [("5", "5"), ("5/A", "5/A"), ("geçici 1", "geçici 1"), ("ek geçici 2", "ek geçici 2"), ("12-15", "12–15")],
)
def test_a_number_said_beside_a_marker_that_cannot_be_read(beside: str, spoken: str) -> None:
    number = ids.told_number("MADDES5:", beside)
    assert number is not None
    assert number.spoken == spoken


@pytest.mark.parametrize("beside", ["beş", "", "madde", "önceki 5", "5 madde", "5 -"])
def test_what_is_no_number(beside: str) -> None:
    assert ids.told_number("MADDES5:", beside) is None
    assert ids.told_number("MADDES5:", None) is None


def test_a_marker_that_can_be_read_says_its_number_itself() -> None:
    assert ids.told_number("MADDE 5-", "6") == ids.article_number("MADDE 5-")


@pytest.mark.parametrize(
    ("spoken", "title"),
    [("5", "Madde 5"), ("5/A", "Madde 5/A"), ("ek 1", "Ek madde 1"), ("ek geçici 1", "Ek geçici madde 1")],
)
def test_the_title_of_an_article_of_any_text(spoken: str, title: str) -> None:
    assert ids.article_title(spoken) == title
