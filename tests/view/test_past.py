"""What a municipality and the matrix say of days before those of the texts in force."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import cast

from bench.country import write_country
from tests import sites
from tests.sites import examined

from kimsorumlu.facts.earlier import answers_then, past_texts
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.view.past import PastCell, PastGroup, PastSpan, PastUnits, matrix_past, municipality_past


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
    parts = municipality_past(municipality(), sites.small()).parts
    (span,) = cast("tuple[PastSpan, ...]", parts["spans"])
    (units,) = cast("tuple[PastUnits, ...]", parts["units"])
    assert (span.since, span.until) == (units.since, units.until) == ("2021-03-02", "2023-06-07")
    assert units.text.text == "02.03.2021 tarihli metin"
    lines = [line for group in cast("tuple[PastGroup, ...]", parts["groups"]) for line in group.lines]
    assert lines and {(line.since, line.until) for line in lines} == {("2021-03-02", "2023-06-07")}


def test_what_stays_the_same_from_one_time_to_the_next_is_written_once(tmp_path: Path) -> None:
    write_country(tmp_path, 2, 12)
    site = examined(tmp_path)[0].site()
    for one in site.corpus.municipalities:
        times = past_texts(one)
        parts = municipality_past(one, site).parts
        units = cast("tuple[PastUnits, ...]", parts["units"])
        assert len({unit.text.address for unit in units}) == len(units) < sum(len(past.versions) for past in times)
        cells = cast("tuple[PastCell, ...]", matrix_past((one,), None, site).parts["cells"])
        topics = [topic.id for topic in site.facts.catalogues.topics.topics]
        assert len(cells) < len(times) * len(topics) / 2
        # What is told of each time is what its texts say.
        for past in times:
            since, until = past.since.isoformat(), past.until.isoformat()
            told = {
                line.line.topic.text
                for group in cast("tuple[PastGroup, ...]", parts["groups"])
                for line in group.lines
                if line.since <= since and until <= line.until
            }
            assert told == {
                topic.shape.label
                for topic in site.facts.catalogues.topics.topics
                if answers_then(site.facts.answers, past, topic.id)
            }
            here = {unit.text.address for unit in units if unit.since <= since and until <= unit.until}
            assert here == {version.url for version in past.versions}


def test_the_matrix_has_the_cells_that_were_others() -> None:
    cells = cast("tuple[PastCell, ...]", matrix_past((municipality(),), None, sites.small()).parts["cells"])
    by_row = {cell.row: cell for cell in cells}
    assert by_row["k-sulama"].cell.holders == ()
    assert [str(holder.name) for holder in by_row["k-fidan"].cell.holders] == ["Fidanlık Servisi"]
    assert {cell.column for cell in by_row.values()} == {2}
