"""The forms of a text's outer structure, proved against their documents; what a clerk is told who gets one wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.sites import FORMS, examined

from kimsorumlu.build import Project, lock
from kimsorumlu.problems import Language
from kimsorumlu.problems.report import word_help, word_where

VERSION = "data/municipalities/denekent/temizlik-isleri/2024-05-02.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(FORMS, tmp_path / "forms")
    return tmp_path / "forms"


def edited(root: Path, find: str, put: str) -> list[tuple[str, str, str]]:
    """What is found in the project when its newest regulation is edited: code, place, help."""
    path = root / VERSION
    before = path.read_text("utf-8")
    assert before.count(find) == 1, find
    path.write_text(before.replace(find, put), "utf-8")
    findings = examined(root)[0].findings
    return [(f.code, word_where(f.where, Language.TR), word_help(f, Language.TR)) for f in findings]


def test_every_word_of_every_form_is_accounted_for(project: Path) -> None:
    checked = examined(project)[0]
    assert [f.code for f in checked.findings] == ["lock-none"]
    assert [proof.accounted for proof in checked.fidelity] == [proof.total for proof in checked.fidelity]


def test_a_heading_without_its_address_is_told_what_to_write(project: Path) -> None:
    code, where, told = edited(project, "  slug: kontrolor\n", "")[1]
    assert (code, where) == ("heading-slug", "“Kontrolör” başlığı")
    assert "slug: kontrolor" in told
    code, where, told = edited(project, "  slug: son-maddeler\n", "")[2]
    assert (code, where) == ("heading-slug", "SON MADDELER")
    assert "slug: son-maddeler" in told


def test_an_address_that_is_none_is_refused(project: Path) -> None:
    found = edited(project, "slug: kontrolor", "slug: Kontrolör")
    assert ("bad-slug", "“Kontrolör” başlığı") in [(code, where) for code, where, _ in found]


@pytest.mark.parametrize(
    ("find", "put", "code", "where"),
    [
        ('before: "17."', "before: Müdürün görevleri", "before-form", "madde 3"),
        ("before_title: b.", "before_title: Genel", "before-form", "BİRİNCİ BÖLÜM"),
        ('"15."\n  heading: Müdürlüğün görevleri\n', '"15."\n', "before-nothing", "madde 3"),
        ("- part: İKİNCİ KISIM\n", "- part: İKİNCİ KISIM\n  before_title: 2.\n", "before-nothing", "İKİNCİ KISIM"),
    ],
)  # fmt: skip
def test_what_stands_before_a_line_hides_no_word(project: Path, find: str, put: str, code: str, where: str) -> None:
    assert (code, where) in [(found, place) for found, place, _ in edited(project, find, put)]


def test_a_number_before_a_line_hides_no_article(project: Path) -> None:
    entry = '  article: MADDE 3-\n  before_heading: "15."\n  heading: Müdürlüğün görevleri\n'
    swallowed = edited(
        project, f'- before: "17."\n{entry}', '- before: "15."\n  block: Müdürlüğün görevleri 17. MADDE 3-\n'
    )
    assert "marker-in-text" in [code for code, *_ in swallowed]


@pytest.mark.parametrize(
    ("text", "notes", "told"),
    [
        ("yürütür.", ["02.05.2024 tarihli kararın ekidir."], ["madde 10, 1. fıkra"]),
        ("yürütür.", ["MADDE 11- Bu da bir maddedir."], ["madde 10, 1. fıkra"]),
        ("yürütür¹.", ["¹ Başkan vekili de yürütür."], []),
        ("yürütür¹.", ["¹ Başkan vekili de yürütür.", "Vekil, yokluğunda yürütendir."], []),
        ("yürütür¹.", ["¹ Başkan vekili de yürütür.", "² Kimse yürütmez."], ["madde 10, 1. fıkra"]),
        ("yürütür¹².", ["¹ Başkan vekili de yürütür."], ["madde 10, 1. fıkra"]),
    ],
)
def test_a_note_stands_where_its_mark_stands(project: Path, text: str, notes: list[str], told: list[str]) -> None:
    found = edited(project, "yürütür.\n", f"{text}\n    footnotes:\n" + "".join(f"    - {note}\n" for note in notes))
    assert [where for code, where, _ in found if code == "footnote-unmarked"] == told
    unmarked = [one for one in examined(project)[0].findings if one.code == "footnote-unmarked"]
    assert {dict(one.values)["value"] for one in unmarked} <= set(notes)


@pytest.mark.parametrize(
    ("find", "put"),
    [
        ("- block: Şoför\n  slug: sofor\n", "- block: Şoförler\n  slug: sofor\n"),
        ("- group: SON MADDELER\n  slug: son-maddeler\n", ""),
        ('- before: "17."\n  article: MADDE 3-', "- article: MADDE 3-"),
        ("  before_title: b.\n", ""),
    ],
)
def test_a_word_that_is_lost_is_found(project: Path, find: str, put: str) -> None:
    path = project / VERSION
    path.write_text(path.read_text("utf-8").replace('- before: "2."\n  block:', "- block:"), "utf-8")
    assert "fidelity" in [code for code, *_ in edited(project, find, put)]


def test_pieces_are_promised_like_articles(project: Path) -> None:
    assert lock(Project(project), first=True).findings == ()
    assert examined(project)[0].findings == ()
    assert [code for code, *_ in edited(project, "Belgede maddelerden önce,", "Maddelerden önce,")]
    lost = [code for code, *_ in edited(project, "slug: gerekce", "slug: gerekceler")]
    assert {"address-lost", "addresses-lost"} & set(lost)


@pytest.mark.parametrize(
    ("find", "put", "code", "told"),
    [
        (
            "duties: madde-2 fikra-1-bent-a",
            "duties: madde-2 fikra-1-bent-c",
            "unknown-article",
            "madde-2 fikra-1-bent-b",
        ),
        ("duties: madde-2 fikra-1-bent-a", "duties: madde-2 fikra-1-bent-b", "duties-mismatch", ""),
        ("duties: baslik-sofor", "duties: baslik-soför", "unknown-article", "baslik-sofor"),
        ("established: 2 fikra-1-bent-b", "established: 2 fikra-1-bent-a", "unit-elsewhere", ""),
    ],
)
def test_units_name_clauses_and_blocks_that_speak_for_them(
    project: Path, find: str, put: str, code: str, told: str
) -> None:
    found = {finding: help for finding, _, help in edited(project, find, put)}
    assert told in found[code]
