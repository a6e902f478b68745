"""No act parts, joins or loses a table: what stands around it may move, it goes along as it is."""

from __future__ import annotations

from tests import sites
from tests.review.test_acts import SIMPLE, tokens

from kimsorumlu.read.version_file import read_version
from kimsorumlu.review.rows import made_fit, rows_of, text_of_rows
from kimsorumlu.write.version_yaml import rewritten

FILE = sites.TABLES / "data/municipalities/yesilova/mezarliklar/2025-02-11.yml"


def test_an_act_leaves_every_table_as_it_is_and_its_file_readable() -> None:
    read, _ = read_version(FILE.read_bytes(), "x.yml")
    assert read is not None
    text = tuple(entry.shape for entry in read.text)
    rows = rows_of(text)
    assert text_of_rows(rows) == text
    done = 0
    for act in SIMPLE:
        for place in range(len(rows)):
            made = act(rows, place)
            if made is not None:
                done += 1
                assert tokens(made) == tokens(rows)
                assert made_fit(made) == made
    assert done > 10
    changed = text_of_rows(next(made for place in range(1, len(rows)) if (made := SIMPLE[3](rows, place))))
    again, _ = read_version(rewritten(FILE.read_bytes(), read.head, changed), "x.yml")
    assert again is not None
    assert tuple(entry.shape for entry in again.text) == changed
