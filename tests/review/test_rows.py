from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tests.write.test_version_yaml import FILES, TEXTS, Text, named, read

from kimsorumlu.read.table_shapes import FigureShape
from kimsorumlu.read.text_shapes import ArticleShape, BlockShape, ClauseShape, SubheadingShape
from kimsorumlu.review.acts import indent
from kimsorumlu.review.rows import Row, Tail, made_fit, printed, rows_of, text_of_rows


@given(TEXTS)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_rows_are_the_text(text: Text) -> None:
    assert text_of_rows(rows_of(text)) == text


@pytest.mark.parametrize("path", FILES, ids=named)
def test_a_real_text_is_fit(path: Path) -> None:
    _, text = read(path.read_bytes())
    rows = rows_of(text)
    assert text_of_rows(rows) == text
    assert made_fit(rows) == rows


def test_each_thing_a_document_prints_is_a_row() -> None:
    items = (ClauseShape("a)", "parkları,"), ClauseShape("b)", "bahçeleri"))
    heading = SubheadingShape("Aranan Özellikler", "aranan-ozellikler", items=(ClauseShape("1.", "Diploma"),))
    text = (
        ArticleShape(
            "MADDE 1-", heading="Görev", body=(ClauseShape(None, "Birim;", items=items, closing="gözetir."), heading)
        ),
    )
    assert [(row.level, printed(row)) for row in rows_of(text)] == [
        (0, ("Görev", "MADDE 1-")),
        (1, ("Birim;",)),
        (2, ("a)", "parkları,")),
        (2, ("b)", "bahçeleri")),
        (2, ("gözetir.",)),
        (1, ("Aranan Özellikler",)),
        (2, ("1.", "Diploma")),
    ]  # fmt: skip


ARTICLE = Row(0, ArticleShape("MADDE 1-"))


def shapes(*rows: Row) -> list[tuple[int, str]]:
    made = made_fit(rows)
    assert made is not None
    return [(row.level, " ".join(printed(row))) for row in made]


def clause(level: int, text: str) -> Row:
    return Row(level, ClauseShape(text=text))


def test_no_row_stands_deeper_than_one_below_what_is_before_it() -> None:
    assert shapes(ARTICLE, clause(3, "bir"), clause(4, "iki")) == [(0, "MADDE 1-"), (1, "bir"), (2, "iki")]


def test_behind_the_end_of_a_list_nothing_is_listed() -> None:
    rows = (ARTICLE, clause(1, "bir"), clause(2, "iki"), Row(2, Tail("closing", "son.")), clause(2, "üç"))
    assert shapes(*rows)[-2:] == [(2, "son."), (1, "üç")]


def test_the_end_of_a_list_that_is_none_is_a_clause() -> None:
    assert shapes(ARTICLE, clause(1, "bir"), Row(2, Tail("closing", "son.")))[-1] == (1, "son.")
    made = made_fit((ARTICLE, clause(1, "bir"), Row(2, Tail("then", "son."))))
    assert made is not None and made[-1].shape == ClauseShape(text="son.")


def test_what_stands_below_no_article_is_no_text() -> None:
    assert made_fit((clause(1, "bir"),)) is None
    assert made_fit((Row(0, BlockShape("Şoför")), clause(1, "bir"))) is not None


def test_nothing_stands_below_a_figure() -> None:
    figure = Row(1, FigureShape("Şekil 1"))
    assert shapes(ARTICLE, figure, clause(2, "bir")) == [(0, "MADDE 1-"), (1, "Şekil 1"), (1, "bir")]
    assert indent((ARTICLE, figure, clause(1, "bir")), 2) is None
