"""What a municipality and the matrix say of days before those of the texts in force."""

from __future__ import annotations

import datetime
from typing import cast

from tests import sites

from kimsorumlu.facts.earlier import answers_then, past_texts
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.view.past import PastCell, PastMunicipality, matrix_past, municipality_past


def municipality() -> Municipality:
    return sites.municipality(sites.small())


def test_texts_that_were_valid_together() -> None:
    (past,) = past_texts(municipality())
    assert (past.since, past.until) == (datetime.date(2021, 3, 2), datetime.date(2023, 6, 7))
    assert [version.date for version in past.versions] == [past.since]
    assert past_texts(sites.edition(sites.real(), "kutahya").municipality) == ()


def test_two_regulations_are_valid_side_by_side() -> None:
    one = sites.municipality(sites.with_second_regulation())
    assert [len(past.versions) for past in past_texts(one)] == [2]


def test_what_was_answered_then() -> None:
    (past,) = past_texts(municipality())
    answers = sites.small().facts.answers
    assert [answer.version.date for answer in answers_then(answers, past, "fidan")] == [past.since]
    assert answers_then(answers, past, "sulama") == ()


def test_a_municipality_has_the_units_and_topics_of_each_time() -> None:
    piece = municipality_past(municipality(), sites.small())
    told = cast("tuple[PastMunicipality, ...]", piece.parts["told"])[0]
    assert (told.since, told.until) == ("2021-03-02", "2023-06-07")
    assert [units.text.text for units in told.units] == ["02.03.2021 tarihli metin"]
    assert all(group.count == len(group.lines) > 0 for group in told.groups)


def test_the_matrix_has_the_cells_that_were_others() -> None:
    cells = cast("tuple[PastCell, ...]", matrix_past((municipality(),), None, sites.small()).parts["cells"])
    by_row = {cell.row: cell for cell in cells}
    assert by_row["k-sulama"].cell.holders == ()
    assert [str(holder.name) for holder in by_row["k-fidan"].cell.holders] == ["Fidanlık Servisi"]
    assert {cell.column for cell in by_row.values()} == {2}
