"""A received document is put beside its version, and the version says where it came from."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.sites import SEVERAL, examined

from kimsorumlu.cli import main

TEXT = "data/municipalities/orneli/kultur/2024-09-02.yml"
DOCUMENT = "data/municipalities/orneli/kultur/sources/2024-09-02.txt"
ORIGIN = ("--url", "https://www.orneli.example/k.txt", "--by", "Örneli Görevleri", "--on", "2024-09-02")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(SEVERAL, tmp_path / "project")
    return tmp_path / "project"


def run(project: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(project), "received", *words])


def test_a_version_gets_digest_and_origin_and_keeps_the_rest(project: Path, tmp_path: Path) -> None:
    file, place = project / TEXT, project / DOCUMENT
    before = file.read_text("utf-8")
    document = tmp_path / "Kültür (1).txt"
    shutil.move(place, document)
    done = run(project, str(document), "orneli/kultur", "2024-09-02", *ORIGIN, "--licence", "CC0")
    assert done.exit_code == 0, done.output
    assert place.read_bytes() == document.read_bytes()
    after = file.read_text("utf-8")
    assert set(after.split("\n")) - set(before.split("\n")) == {
        "  url: https://www.orneli.example/k.txt",
        "  licence: CC0",
    }
    assert [found.code for found in examined(project)[0].findings] == ["lock-none"]


def test_without_a_version_its_beginning_is_shown(project: Path, tmp_path: Path) -> None:
    document = tmp_path / "b.docx"
    document.write_bytes(b"PK")
    done = run(project, str(document), "orneli/fen-isleri", "2025-01-02", "--sender", "Yazı İşleri Müdürlüğü")
    assert done.exit_code == 0, done.output
    assert "source:\n  file: sources/2025-01-02.docx\n  format: docx\n" in done.output
    assert f"  sha256: {hashlib.sha256(b'PK').hexdigest()}\n  sender: Yazı İşleri Müdürlüğü\n" in done.output
    assert (project / "data/municipalities/orneli/fen-isleri/sources/2025-01-02.docx").read_bytes() == b"PK"


@pytest.mark.parametrize(
    ("name", "regulation", "exit_code"),
    [("b.txt", "orneli/kultur", 1), ("b.exe", "orneli/kultur", 2), ("b.txt", "../kultur", 2), ("b.txt", "orneli", 2)],
)
def test_nothing_is_overwritten_or_put_elsewhere(
    project: Path, tmp_path: Path, name: str, regulation: str, exit_code: int
) -> None:
    kept = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    (tmp_path / name).write_text("başka bir belge", "utf-8")
    assert run(project, str(tmp_path / name), regulation, "2024-09-02").exit_code == exit_code
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == kept
