"""Cases from the field that concern files and surroundings: line ends that git writes, code pages of terminals, days.

The same of validity stands in model/test_validity.py and browser/test_days_to_come.py, of redlines in
facts/test_redline.py, of encodings and parted words in check/test_layout.py, of an unquoted "#" in read/test_source.py.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites import ROOT, SMALL, examined

NEWER = "data/municipalities/ornek/park-ve-bahceler/2023-06-07.yml"


def run(*arguments: str, at: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    known = os.environ | {"PYTHONPATH": str(ROOT / "generator"), "KIMSORUMLU_SITE_URL": ""}
    command = [sys.executable, "-m", "kimsorumlu", *arguments]
    return subprocess.run(command, cwd=at, env=known | environment, capture_output=True, check=False)


def git(*arguments: str, at: Path) -> None:
    own = ("-c", "user.name=Ornek", "-c", "user.email=ornek@ornek.example", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *own, *arguments], cwd=at, check=True, capture_output=True)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A locked project with this repository's attributes and schemas, under version control."""
    root = tmp_path_factory.mktemp("project") / "made"
    shutil.copytree(SMALL, root)
    shutil.copytree(ROOT / "schema", root / "schema")
    shutil.copy(ROOT / ".gitattributes", root)
    assert run("lock", "--new", at=root).returncode == 0
    git("init", at=root)
    git("add", ".", at=root)
    git("commit", "-m", "A project", at=root)
    return root


@pytest.mark.parametrize("attributes", [True, False])
def test_line_ends_that_git_writes_change_nothing(project: Path, tmp_path: Path, attributes: bool) -> None:
    """With `core.autocrlf`, whether the project has attributes or only says which files are documents."""
    origin = shutil.copytree(project, tmp_path / "origin")
    if not attributes:
        (origin / ".gitattributes").write_text("data/municipalities/*/*/sources/* -text\n", "utf-8")
        git("commit", "-am", "Only documents are named", at=origin)
    git("clone", "-c", "core.autocrlf=true", str(origin), "clone", at=tmp_path)
    clone = tmp_path / "clone"
    assert (b"\r\n" in (clone / NEWER).read_bytes()) is not attributes
    here, there = (run("check", "--format", "json", at=root) for root in (origin, clone))
    assert (there.returncode, json.loads(there.stdout)) == (0, json.loads(here.stdout))
    assert run("lock", at=clone).stdout.startswith(b"addresses.lock: 0 yeni ")
    schema = run("schema", "--check", at=clone)
    assert (schema.returncode, schema.stdout) == (0, b"")


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii"])
def test_a_terminal_without_turkish_letters_gets_every_finding(project: Path, tmp_path: Path, encoding: str) -> None:
    root = shutil.copytree(project, tmp_path / "project")
    file = root / NEWER
    file.write_text(file.read_text("utf-8").replace("title:", "başlık:", 1), "utf-8")
    told = run("check", at=root, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert told.returncode == 1
    assert b"[unknown-key]" in told.stderr
    assert b"Traceback" not in told.stderr
    data = run("check", "--format", "json", at=root, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    said = json.loads(data.stdout.decode("utf-8"))["findings"]
    assert "başlık" in " ".join(each["message"] for each in said)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  announced: null", "  announced: 1999-01-01"),
        ("  sent_to_governor: null", "  sent_to_governor: 1999-01-01"),
        ("date: 2023-06-07", "date: 2205-11-13"),
    ],
)
def test_days_that_cannot_be_are_told(project: Path, tmp_path: Path, old: str, new: str) -> None:
    root = shutil.copytree(project, tmp_path / "project")
    file = root / NEWER
    content = file.read_text("utf-8")
    assert old in content
    file.write_text(content.replace(old, new), "utf-8")
    line = content[: content.index(old)].count("\n") + 1
    assert line in {each.span.line for each in examined(root)[0].findings if each.span.file == NEWER}
