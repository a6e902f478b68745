"""How labels, headings and the beginnings of texts are read, one by one; the tables stand in fixtures/labels.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from kimsorumlu.check import series
from kimsorumlu.check.hidden_labels import hidden, starts_like_item
from kimsorumlu.check.series import SeriesLabel
from kimsorumlu.check.title_forms import ends_open, is_bare_number, is_sentence, is_title

TABLES: dict[str, list[Any]] = yaml.safe_load((Path(__file__).parent / "fixtures" / "labels.yml").read_text("utf-8"))


def one(label: str) -> SeriesLabel:
    (found,) = series.read((label,))
    assert found is not None
    return found


def written(label: SeriesLabel | None) -> str | None:
    if label is None:
        return None
    return " ".join(filter(None, (label.kind, label.marks, str(label.number), label.stem)))


@pytest.mark.parametrize(("labels", "expected"), TABLES["lists"], ids=lambda each: " ".join(map(str, each)))
def test_the_labels_of_a_list(labels: list[str | None], expected: list[str | None]) -> None:
    found = series.read(labels)
    assert [written(label) for label in found] == expected
    assert [each.text for each in found if each] == [
        label.strip() for label, read in zip(labels, expected, strict=True) if label is not None and read is not None
    ]


@pytest.mark.parametrize(("before", "label", "expected"), TABLES["follows"])
def test_the_next_of_a_series(before: str, label: str, expected: bool) -> None:
    first, second = series.read((before, label))
    assert first is not None and second is not None
    assert series.follows(first, second) is expected


@pytest.mark.parametrize(("label", "expected"), TABLES["begins"])
def test_the_first_of_a_series(label: str, expected: bool) -> None:
    assert series.begins(one(label)) is expected


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["a)", "d)"], "bc"),
        (["ç)", "g)"], "def"),
        (["ç)", "h)"], "defgğ"),  # who has written "ç" writes "ğ"
        (["c)", "h)"], "defg"),
        (["ö)", "s)"], "pr"),
        (["n)", "p)"], "o"),
        (["ğ)", "j)"], "hıi"),
        (["g)", "j)"], "hi"),  # elsewhere one of the two is enough
        (["h)", "j)", "ı)"], ""),
        (["p)", "z)"], "rstuvy"),
        (["aa)", "az)"], ""),
        (["a1)", "b3)"], "12"),
    ],
)  # fmt: skip
def test_what_a_series_misses(labels: list[str], expected: str) -> None:
    read = [each for each in series.read(labels) if each]
    assert "".join(series.missing(read[0], read[1], series.present(read))) == expected


def test_figures_that_are_missing_are_told_one_by_one() -> None:
    first, last = series.read(("8.", "11."))
    assert first is not None and last is not None
    assert series.missing(first, last, series.present((first, last))) == ("9", "10")
    assert series.missing(None, first, series.present((first,))) == tuple("1234567")
    assert series.missing(first, last, series.present((first, last, one("10.")))) == ("9",)


@pytest.mark.parametrize(("text", "expected"), TABLES["titles"])
def test_what_looks_like_a_heading(text: str, expected: bool) -> None:
    assert is_title(text) is expected


@pytest.mark.parametrize(("text", "expected"), TABLES["sentences"])
def test_what_ends_as_a_sentence(text: str, expected: bool) -> None:
    assert is_sentence(text) is expected


@pytest.mark.parametrize(("text", "expected"), TABLES["bare numbers"])
def test_what_is_a_number_instead_of_words(text: str, expected: bool) -> None:
    assert is_bare_number(text) is expected


@pytest.mark.parametrize(("text", "expected"), TABLES["open ends"])
def test_what_breaks_off(text: str, expected: bool) -> None:
    assert ends_open(text) is expected


@pytest.mark.parametrize(("text", "own", "expected"), TABLES["hidden"])
def test_a_list_inside_a_text(text: str, own: str | None, expected: list[str]) -> None:
    assert list(hidden(text, own)) == expected


@pytest.mark.parametrize(("text", "expected"), TABLES["starts"])
def test_the_label_a_text_begins_with(text: str, expected: str) -> None:
    assert starts_like_item(text) == expected
