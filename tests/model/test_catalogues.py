"""The catalogues of a project: those it has, and nothing for those it has not."""

from __future__ import annotations

from pathlib import Path

from tests.sites import ROOT

from kimsorumlu.model.catalogues import read_catalogues
from kimsorumlu.read.places_file import Places


def test_a_catalogue_that_is_not_there_is_empty(tmp_path: Path) -> None:
    catalogues, findings = read_catalogues(tmp_path, ())
    assert findings == ()
    assert (catalogues.jobs.jobs, catalogues.directorate_kinds.kinds, catalogues.places) == ((), (), Places())


def test_the_real_catalogues_are_read() -> None:
    catalogues, findings = read_catalogues(ROOT)
    assert findings == ()
    assert catalogues.jobs.jobs and catalogues.directorate_kinds.kinds and catalogues.places.provinces
