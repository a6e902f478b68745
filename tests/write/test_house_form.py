from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from kimsorumlu.write.house_form import Bare, Data, Inline, Prose, Quoted, Record, lines_of, quoted


@pytest.mark.parametrize(
    "text",
    [
        "Meclis Kararı",
        "https://www.izmir.bel.tr",
        "a)",
        "(1)",
        "2/a)",
        "1-",
        "•",
        "Önceki, sonraki",
        "x#y",
        "İç Genelge",
    ],
)
def test_what_is_read_as_it_stands_has_no_quotes(text: str) -> None:
    assert quoted(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " a",
        "a ",
        "-",
        "- a",
        "18",
        "1.10",
        "0x1F",
        "12:30",
        "2020-11-04",
        "2022-544",
        "null",
        "~",
        "Evet: a",
        "a #b",
        "no",
        "Yes",
        "a:",
        "[a]",
        "{a",
        "#a",
        "@a",
        "`a",
        "*a",
        "&a",
        "!a",
        "|",
        ">",
        "%a",
        "'a",
        '"a"',
        "a\nb",
        "a\tb",
        "?",
        "...",
    ],
)
def test_what_would_be_read_as_something_else_is_quoted(text: str) -> None:
    assert quoted(text).startswith('"')
    assert yaml.safe_load(quoted(text)) == text


def test_commas_and_brackets_mean_something_only_in_a_flow() -> None:
    assert quoted("bir, iki") == "bir, iki"
    assert quoted("bir, iki", flow=True) == '"bir, iki"'
    assert quoted("a:?") == "a:?" and quoted("a:?", flow=True) == '"a:?"'


def test_each_value_has_its_manner() -> None:
    data: dict[str, Data] = {
        "date": Bare("2020-11-04"),
        "evidence": Quoted("Kabul edilmiştir."),
        "lines": Inline((Bare("58-61"), Bare("61"))),
        "a)": Prose("Bir.\n\nİki.\n"),
        "c)": Bare(""),
        "units": {"mudurluk": Record({"name": "Müdürlük", "parent": Bare("null"), "duties": "8"})},
        "notes": (Prose("Bir\niki"), "üç", Prose(" girintili\n")),
        "body": ({"text": Prose("Dört\n"), "items": ()},),
        "roles": {},
    }
    expected = (Path(__file__).parent / "fixtures" / "manners.yml").read_text("utf-8")
    assert "\n".join([*lines_of(data), ""]) == expected
