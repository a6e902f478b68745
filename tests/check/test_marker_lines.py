"""Article markers that a received document shows and the data has swallowed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.sites import ROOT

from kimsorumlu.build import Project, read
from kimsorumlu.check.fidelity import compare
from kimsorumlu.check.marker_lines import MARKER_LINE, MARKER_WITHIN

PROJECT = ROOT / "tests" / "fixtures" / "markers"
FILE = "data/municipalities/ornek/cevre-koruma/2022-05-04.yml"
LINES = (Path(__file__).parent / "fixtures" / "marker_lines.txt").read_text("utf-8").splitlines()[1:]


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_begins_an_article(line: str) -> None:
    assert MARKER_LINE.match(line)


@pytest.mark.parametrize(
    "line",
    [
        "Madde 5 uyarınca", "Madde 5'te sayılan", "madde 5-", "5. maddesi hükmü", "Maddenin 5-", "Maddeler hâlinde:",
        "MADDELERİ", "1. Madde hükmünce", "Bu madde dahil 32 maddeden", "5393 sayılı Kanunun 15 inci maddesi",
    ],
)  # fmt: skip
def test_a_line_of_a_sentence(line: str) -> None:
    assert not MARKER_LINE.match(line)
    assert not MARKER_WITHIN.search(line)


@pytest.mark.parametrize(
    "line", ["Evrakların Arşivlenmesi MADDE 20 – (1) Evrak", "KAPSAM: MADDE 2- Bu", "Son GEÇİCİ MADDE 1: Bu"]
)
def test_a_marker_behind_its_heading(line: str) -> None:
    assert MARKER_WITHIN.search(line)


def test_every_form_of_the_fixture_is_accounted_for() -> None:
    data, findings = read(Project(PROJECT))
    (version,) = data.corpus.versions
    assert not findings
    compared = compare(version)
    assert (compared.accounted, compared.findings) == (compared.total, ())


@pytest.mark.parametrize(
    ("first", "swallowed", "marker"),
    [
        ('"2. Madde:"', "2. Madde: Kapsam", "2. Madde:"),
        ("MADDE 3 −", "KURULUŞ: MADDE 3 − (1)", "MADDE 3 −"),
        ("Madde-5", "Madde-5Teknikerler:", "Madde-5"),
        ("MADDE 6 ilâ 8-", "MADDE 6 ilâ 8-", "MADDE 6 ilâ 8-"),
        ('"EK GEÇİCİ MADDE 1:"', "EK GEÇİCİ MADDE 1:", "EK GEÇİCİ MADDE 1:"),
    ],
)
def test_a_swallowed_article_is_told(tmp_path: Path, first: str, swallowed: str, marker: str) -> None:
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    path = tmp_path / FILE
    text = path.read_text("utf-8")
    # The article with its heading goes into the text before it.
    entry = re.compile(rf"\n- article: {re.escape(first)}\n(?:  .*\n)*?  - (?:text|\(1\)): \|\n +")
    text, count = entry.subn(f" {swallowed} ", text)
    assert count == 1
    path.write_text(text, "utf-8")
    read_data, _ = read(Project(tmp_path))
    (version,) = read_data.corpus.versions
    found = [dict(each.values)["value"] for each in compare(version).findings if each.code == "marker-in-text"]
    assert found == [marker]
