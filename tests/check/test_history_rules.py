"""The rules over what a version says of the one before it, provoked on the real Kocaeli data."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.locks import UNLOCKED

from kimsorumlu.build import Project, read
from kimsorumlu.check.history_rules import followed_places, renamed_units
from kimsorumlu.facts.facts import build_facts
from kimsorumlu.problems import Finding, Language
from kimsorumlu.problems.report import as_text, word_where

ROOT = Path(__file__).parents[2]
FOLDER = "data/municipalities/kocaeli-bb"
FIRST, SECOND = f"{FOLDER}/bilgi-islem/2022-10-11.yml", f"{FOLDER}/bilgi-islem/2025-11-13.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / FOLDER, tmp_path / FOLDER, ignore=UNLOCKED)
    return tmp_path


def findings(root: Path) -> list[Finding]:
    data = read(Project(root))[0]
    layers = build_facts(data.corpus, data.catalogues)
    return [*followed_places(data.corpus, layers), *renamed_units(data.corpus, layers)]


def test_the_real_data_is_clean(project: Path) -> None:
    assert findings(project) == []


CASES = [
    pytest.param(
        "unknown-predecessor", SECOND, "      - at: madde-5 bent-a\n", "      - at: madde5 bent-a\n",
        "madde 4, 1. fıkra, a bendi", "madde-5 bent-a", id="a clause that is not there",
    ),
    pytest.param(
        "unknown-predecessor", SECOND, "      - at: madde-5 bent-a\n", "      - at: madde-5 fikra-n1\n",
        "madde 4, 1. fıkra, a bendi", None, id="a paragraph without words of its own",
    ),
    pytest.param(
        "unknown-predecessor", SECOND, "  heading: Yürütme\n",
        "  heading: Yürütme\n  follows: [{at: madde18, why: x}]\n",
        "madde 19", "madde-18", id="an article that is not there",
    ),
    pytest.param(
        "follows-nothing-and-something", SECOND, "      - at: madde-8 bent-e\n", "      - at: null\n",
        "madde 4, 1. fıkra, ğ bendi", None, id="new and yet a continuation",
    ),
    pytest.param(
        "unknown-earlier-unit", SECOND, "    - unit: sekretarya\n", "    - unit: sekreterya\n",
        "birim: İdari ve Mali İşler Birimi", "sekretarya", id="a unit that is not there",
    ),
    pytest.param(
        "no-earlier-version", FIRST, 'established: "5", duties: "5"}',
        'established: "5", duties: "5", renamed_from: [{unit: x, why: y}]}',
        "birim: Sekretarya", None, id="a unit of the first version",
    ),
    pytest.param(
        "no-earlier-version", FIRST, "  heading: Yürütme\n", "  heading: Yürütme\n  follows: [{at: null, why: x}]\n",
        "madde 18", None, id="an article of the first version",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("code", "file", "old", "new", "where", "near"), CASES)
def test_finding(project: Path, code: str, file: str, old: str, new: str, where: str, near: str | None) -> None:
    path = project / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1, "the case's own premise: it stands once"
    path.write_text(text.replace(old, new), "utf-8")
    found = [finding for finding in findings(project) if finding.code == code]
    assert found, "not reported"
    line = text[: text.index(old)].count("\n") + 1 + new.split("follows")[0].count("\n") * (new.count("\n") > 1)
    assert (found[0].span.file, found[0].span.line) == (file, line)
    assert word_where(found[0].where, Language.TR) == where
    assert near is None or found[0].near == near
    for language in Language:
        assert "{" not in as_text(found[0], language, lambda file, line: None).split("\n")[0]
