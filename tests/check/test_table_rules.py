"""Tables whose rows do not fit together, and cells that stand elsewhere than in the document."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests import sites

from kimsorumlu.check.fidelity import compare
from kimsorumlu.check.table_rules import widths
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.linking import link
from kimsorumlu.problems import Language
from kimsorumlu.problems.report import word_where
from kimsorumlu.read.project import read_project

PLACE = "data/municipalities/yesilova/mezarliklar/2025-02-11.yml"


def changed(folder: Path, old: str, new: str) -> Corpus:
    root = folder / "project"
    shutil.copytree(sites.TABLES, root)
    text = (root / PLACE).read_text("utf-8")
    assert text.count(old) == 1, old
    (root / PLACE).write_text(text.replace(old, new), "utf-8")
    entries, findings = read_project(root)
    assert findings == ()
    return link(entries)


def test_the_rows_of_the_fixture_fit() -> None:
    assert [*widths(sites.tables().corpus, sites.tables().facts)] == []


@pytest.mark.parametrize(
    ("old", "new", "code", "where"),
    [
        ('["", "", Dolu, Boş]', "[Dolu, Boş]", "table-width", "sütun başlığı satırı"),
        ('["3", "6", "0"]', '["3", "", "6", "0"]', "table-width", "3. satır"),
        ("{text: Kadro, columns: 2}", "Kadro", "table-width", "1. satır"),
        ("rows: 2}", "rows: 9}", "table-height", "4. satır"),
    ],
)
def test_a_row_of_another_width_is_told(tmp_path: Path, old: str, new: str, code: str, where: str) -> None:
    found = [*widths(changed(tmp_path, old, new), sites.tables().facts)]
    assert code in {each.code for each in found}
    assert any(where in word_where(each.where, Language.TR) for each in found if each.code == code)


def test_cells_that_changed_places_are_found_where_they_stand(tmp_path: Path) -> None:
    corpus = changed(tmp_path, '["3", "6", "0"]', '["3", "0", "6"]')
    found = compare(corpus.versions[-1])
    assert found.percent != "100"
    first = found.findings[0]
    assert (first.code, word_where(first.where, Language.TR)) == (
        "fidelity",
        "madde 3, 1. fıkra, “Tablo 1 – Kadrolar” tablosu, 3. satır",
    )
