"""`check PATH`: one municipality, regulation or file by itself, told of as the check of the whole tells of it."""

from __future__ import annotations

import datetime
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kimsorumlu.build.folders import Project
from kimsorumlu.build.last_check import keep_check, last_check
from kimsorumlu.build.part import TextsAsked, examine_part, texts_asked
from kimsorumlu.cli import main
from kimsorumlu.problems import Severity
from tests.sites import ROOT, SEVERAL, SMALL, examined

KUTAHYA = "data/municipalities/kutahya/bilgi-islem"
VERSION = f"{KUTAHYA}/2020-11-04.yml"


def run(root: Path, *arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["--project", str(root), "check", *arguments])
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("kutahya", TextsAsked("kutahya")),
        ("kutahya/", TextsAsked("kutahya")),
        ("data/municipalities/kutahya/municipality.yml", TextsAsked("kutahya")),
        ("kutahya/bilgi-islem", TextsAsked("kutahya", "bilgi-islem")),
        (f"{KUTAHYA}/sources/2020-11-04.txt", TextsAsked("kutahya", "bilgi-islem")),
        (f"{KUTAHYA}/addresses.lock", TextsAsked("kutahya", "bilgi-islem")),
        ("kutahya/bilgi-islem/2020-11-04", TextsAsked("kutahya", "bilgi-islem", "2020-11-04")),
        (VERSION, TextsAsked("kutahya", "bilgi-islem", "2020-11-04")),
        (str(ROOT / VERSION), TextsAsked("kutahya", "bilgi-islem", "2020-11-04")),
        ("data/topics.yml", None),
        ("data/municipalities", None),
        ("../../etc", None),
        ("", None),
        ("kutahya/bilgi-islem/1999-01-01", None),
    ],
)
def test_what_a_path_means(path: str, what: TextsAsked | None) -> None:
    assert texts_asked(ROOT, path) == what


def test_a_link_to_itself_means_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "municipalities"
    folder.mkdir(parents=True)
    (folder / "a").symlink_to("a")
    assert texts_asked(tmp_path, str(folder / "a")) is None


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_no_share_is_told_of_a_text_that_was_not_compared(tmp_path: Path, lang: str) -> None:
    """A slip in a key: what could not be read was held against nothing, and "%0,00 0/0" would speak of a proof."""
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    sound = run(tmp_path, "--lang", lang)[1]
    assert "/2023-06-07" in sound and "/2021-03-02" in sound, "the case's own premise"
    (path,) = tmp_path.glob("data/municipalities/*/*/2023-06-07.yml")
    path.write_text(path.read_text("utf-8").replace("  text:", "  txet:", 1), "utf-8")
    code, said, told = run(tmp_path, "--lang", lang)
    assert (code, "0/0" in said, "/2023-06-07" in said) == (1, False, False)
    assert "2023-06-07.yml" in told and "text" in told
    assert "/2021-03-02" in said, "the other text is proved as before"


def test_a_part_is_told_of_as_in_the_check_of_the_whole(project_copy: Path) -> None:
    """A word lost, a label moved, a promise broken, an unknown unit: whatever is found in the file is found alone."""
    path = project_copy / VERSION
    text = path.read_text("utf-8")
    for old, new in (
        ("parent: donanim-servisi", "parent: donanim"),
        ("4982 Bilgi Edinme", "4982 Bilgi"),
        ('decision: "337"\n  date: 2020-11-04', 'decision: "338"\n  date: 2020-11-04'),
        ("        5237 Sayılı Türk", "        5238 Sayılı Türk"),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")
    whole = [found for found in examined(project_copy)[0].findings if found.span.file == VERSION]
    part = [
        found
        for found in examine_part(Project(project_copy), [TextsAsked("kutahya")]).findings
        if "lock" not in found.code
    ]
    assert {"unknown-unit", "fidelity"} <= {found.code for found in part}
    assert [found for found in part if found.span.file == VERSION and found in whole] == whole


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("parent: donanim-servisi", "parent: donnaim-servisi", "unknown-unit"),
        ("  donanim-servisi: {", "  donnaim-servisi: {", "unknown-unit"),
        ("  speaks_for: yazilim-ve-sistem-servisi", "  speaks_for: yazlim-ve-sistem-servisi", "unknown-speaker"),
    ],
)
def test_a_slip_in_a_name_is_told_as_one_and_nothing_is_to_be_declared(
    project_copy: Path, old: str, new: str, code: str
) -> None:
    path = project_copy / VERSION
    text = path.read_text("utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), "utf-8")
    found = examine_part(Project(project_copy), [TextsAsked("kutahya", "bilgi-islem", "2020-11-04")]).findings
    first, *rest = (each for each in found if each.severity is Severity.ERROR)
    assert first.code == code
    assert {each.code.partition("-")[0] for each in rest} <= {"unknown"}


def test_what_was_promised_of_a_part_is_held(project_copy: Path) -> None:
    """The word is changed in the data and in the document: nothing but the lock tells."""
    for name in (VERSION, f"{KUTAHYA}/sources/2020-11-04.txt"):
        path = project_copy / name
        text = path.read_text("utf-8")
        assert text.count("4982 Bilgi Edinme") == 1
        path.write_text(text.replace("4982 Bilgi Edinme", "4982 Haber Edinme"), "utf-8")
    found = examine_part(Project(project_copy), [TextsAsked("kutahya", "bilgi-islem", "2020-11-04")]).findings
    assert {"text-changed", "hash-mismatch"} <= {each.code for each in found}
    other = examine_part(Project(project_copy), [TextsAsked("eyupsultan")])
    assert {each.code.partition("-")[0] for each in other.findings} <= {"citation"}
    assert (len(other.fidelity), len(other.answered)) == (1, 1)


def test_the_regulations_that_one_names_are_read_and_no_others(tmp_path: Path) -> None:
    shutil.copytree(SEVERAL, tmp_path / "p")
    base = tmp_path / "p" / "data" / "municipalities" / "orneli"
    (base / "fen").mkdir()
    (base / "fen" / "2024-01-01.yml").write_text("title: [\n")
    for regulation in ("kultur", "zabita"):
        found = examine_part(Project(tmp_path / "p"), [TextsAsked("orneli", regulation)]).findings
        assert [each.code for each in found] == []
    assert "yaml-syntax" in {
        each.code for each in examine_part(Project(tmp_path / "p"), [TextsAsked("orneli")]).findings
    }


def test_others_are_counted_as_the_last_check_of_the_whole_found_them(project_copy: Path) -> None:
    path = project_copy / VERSION
    path.write_text(path.read_text("utf-8").replace("parent: donanim-servisi", "parent: donanim"), "utf-8")
    code, out, _ = run(project_copy, "eyupsultan")
    assert (code, "son tam denetim" in out) == (0, False)
    code, _, _ = run(project_copy)
    assert code == 1
    day = datetime.datetime.now().strftime("%d.%m.%Y")
    code, out, _ = run(project_copy, "eyupsultan")
    assert code == 0
    assert f"diğer dosyalarda son tam denetim: {day}, 2 hata, " in out
    code, out, err = run(project_copy, "kutahya/bilgi-islem", "--lang", "en")
    assert code == 1
    assert 'no unit "donanim"' in err
    assert "when all were last checked" in out


def test_a_part_as_json_and_for_github(project_copy: Path) -> None:
    path = project_copy / VERSION
    path.write_text(path.read_text("utf-8").replace("parent: donanim-servisi", "parent: donanim"), "utf-8")
    keep_check(Project(project_copy), (), datetime.date(2026, 11, 29))
    code, out, _ = run(project_copy, "kutahya", "--format", "json")
    told = json.loads(out)
    assert code == 1
    assert told["last_check"] == {"day": "2026-11-29", "errors": 0, "warnings": 0}
    assert [row["version"] for row in told["fidelity"]] == ["kutahya/bilgi-islem/2020-11-04/"]
    code, out, _ = run(project_copy, VERSION, "--format", "github")
    assert code == 1
    assert f"::error file={VERSION}," in out


@pytest.mark.parametrize("kept", ["", "[]", "{}", '{"day": 3}', '{"day": "2026-11-29", "errors": 1, "warnings": {}}'])
def test_what_was_kept_and_cannot_be_read_is_nothing(tmp_path: Path, kept: str) -> None:
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "last-check.json").write_text(kept)
    assert last_check(Project(tmp_path)) is None


def test_an_unknown_path_is_bad_usage(project_copy: Path) -> None:
    code, _, err = run(project_copy, "kutahja/bilgi-islem")
    assert code == 2
    assert "kutahya/bilgi-islem mi demek istediniz?" in err
    assert run(project_copy, "kutahya", "--against", "HEAD")[0] == 2


def test_pages_are_not_even_read() -> None:
    code = (
        "import sys; from kimsorumlu.cli import main\n"
        "try: main(['check', 'kutahya'])\n"
        "finally: print([n for n in sys.modules if n.startswith(('kimsorumlu.pages', 'kimsorumlu.view', 'mkdocs'))])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True).stdout
    assert said.splitlines()[-1] == "[]"
