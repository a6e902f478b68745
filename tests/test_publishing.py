"""`kimsorumlu publish`, `doctor` and `upgrade --dry-run`: what a clerk is told, and what is left alone."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kimsorumlu.cli import main
from kimsorumlu.cli.upgrading import say_compared
from kimsorumlu.publish.verify import Verified


def run(root: Path, *command: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(root), *command])


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """A new project under git, published once."""
    root = tmp_path_factory.mktemp("published") / "gorev"
    told = CliRunner().invoke(main, ["init", str(root), "--name", "Kıyıkent", "--kind", "city", "--province", "Sinop"])
    assert told.exit_code == 0, told.output
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    return root, run(root, "publish")


def test_publishing_locks_and_builds_and_says_what_appears(published: tuple[Path, Result]) -> None:
    root, told = published
    assert told.exit_code == 0, told.output
    assert (root / "data" / "addresses.lock").is_file()
    assert (root / "site" / "index.html").is_file()
    said, _, files = told.output.partition("Gönderilecek dosyalar")
    assert "İlk kez yayımlanacak sayfalar" in said and "/belediyeler/" in said
    assert "ornekkoy bir örnektir" in said
    assert "data/addresses.lock" in files and "site/" not in files


def test_what_is_committed_is_not_asked_for_again(published: tuple[Path, Result]) -> None:
    root, _ = published
    subprocess.run(["git", "-C", str(root), "add", "-A"], check=True)
    name = ["-c", "user.name=a", "-c", "user.email=a@b.example"]
    subprocess.run(["git", "-C", str(root), *name, "commit", "-qm", "x"], check=True)
    told = run(root, "publish")
    assert told.exit_code == 0
    assert "İlk kez" not in told.output
    assert "Gönderilecek değişiklik yok." in told.output


def test_what_has_errors_is_neither_promised_nor_built(published: tuple[Path, Result], tmp_path: Path) -> None:
    shutil.copytree(published[0] / "data", tmp_path / "data")
    shutil.copy(published[0] / "mkdocs.yml", tmp_path)
    file = tmp_path / "data" / "municipalities" / "ornekkoy" / "temizlik-isleri" / "2026-01-08.yml"
    file.write_text(file.read_text("utf-8").replace("çöpü,", "atığı,"), "utf-8")
    before = (tmp_path / "data" / "addresses.lock").read_bytes()
    told = run(tmp_path, "publish")
    assert told.exit_code == 1
    assert "1 hata var" in told.output
    assert (tmp_path / "data" / "addresses.lock").read_bytes() == before
    assert not (tmp_path / "site").exists()


def test_without_git_the_site_is_to_be_copied(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    told = run(small_project, "publish")
    assert told.exit_code == 0, told.output
    assert "site/ klasörünü sunucunuza kopyalayın" in told.output


def test_the_doctor_says_what_is_missing_and_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("KIMSORUMLU_CHROMIUM", raising=False)
    told = CliRunner().invoke(main, ["doctor"])
    assert told.exit_code == 0
    lines = told.output.splitlines()
    place = next(number for number, line in enumerate(lines) if "Tesseract" in line)
    assert lines[place].startswith("yok ") and "apt install tesseract-ocr" in lines[place + 1]
    assert any(line.startswith("var  MkDocs") for line in lines)
    assert "Yok olanlar olmadan da site kurulur." in lines


def test_an_upgrade_is_only_looked_at(small_project: Path) -> None:
    told = run(small_project, "upgrade")
    assert told.exit_code == 2
    assert "--dry-run" in told.output and "requirements.txt" in told.output


def test_a_package_that_cannot_be_had_is_said(small_project: Path, tmp_path: Path) -> None:
    told = run(small_project, "upgrade", "--dry-run", str(tmp_path / "yok.whl"))
    assert told.exit_code == 1
    assert "yok.whl" in told.output


def test_what_a_newer_package_changes_is_said_page_by_page(capsys: pytest.CaptureFixture[str]) -> None:
    say_compared(Verified("x", 9, ("index.html", "assets/a.css"), ("konu/telsiz/index.html", "assets/b.js"), ()))
    said = capsys.readouterr().out
    assert "Kaybolur: 1 sayfa, 0 başka dosya\n  /konu/telsiz/" in said
    assert "Eklenir: 0 sayfa" in said
    assert "Değişir: 1 sayfa, 0 başka dosya\n  /\n" in said
    assert "kimsorumlu publish" not in said
    say_compared(Verified("x", 9, (), (), ("katki/alanlar/index.html",)))
    assert "kimsorumlu publish" in capsys.readouterr().out
    say_compared(Verified("x", 9, (), (), ()))
    assert capsys.readouterr().out == "Yeni paketle sitede hiçbir şey değişmez.\n"
