"""The catalogues of a project: those it has, and nothing for those it has not."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sites import ROOT, SMALL

from kimsorumlu.catalogues import NAMES
from kimsorumlu.model.catalogues import read_catalogues, read_legislation_alone
from kimsorumlu.read.places_file import Places
from kimsorumlu.read.search_words_file import SearchWords


def test_a_catalogue_that_is_not_there_is_empty(tmp_path: Path) -> None:
    catalogues, findings = read_catalogues(tmp_path, ())
    assert findings == ()
    assert (catalogues.jobs.jobs, catalogues.directorate_kinds.kinds, catalogues.places) == ((), (), Places())


def test_the_real_catalogues_are_read() -> None:
    catalogues, findings = read_catalogues(ROOT)
    assert findings == ()
    assert catalogues.jobs.jobs and catalogues.directorate_kinds.kinds and catalogues.places.provinces


@pytest.mark.parametrize("shared", [(), NAMES], ids=["of the project alone", "over the package's"])
def test_one_text_by_itself_is_held_against_laws_and_kinds_alone(shared: tuple[str, ...]) -> None:
    for root in (SMALL, ROOT):
        whole, alone = read_catalogues(root, shared)[0], read_legislation_alone(root, shared)[0]
        assert alone.legislation.laws == whole.legislation.laws
        assert alone.directorate_kinds.kinds == whole.directorate_kinds.kinds
        assert alone.search_words == SearchWords()
        assert (alone.topics.topics, alone.jobs.jobs, alone.places, alone.roles.roles) == ((), (), Places(), ())
