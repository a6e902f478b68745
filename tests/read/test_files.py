"""Whatever stands where a data file should be: a finding there, no traceback, and still JSON for programs."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.sites import examined

from kimsorumlu.build import Project, build, read
from kimsorumlu.cli import main
from kimsorumlu.problems import has_errors
from kimsorumlu.read import files

FOLDER = "data/municipalities/ornek"
FILES = (
    "data/topics.yml",
    "data/roles.yml",
    "data/legislation.yml",
    "data/redirects.yml",
    "data/addresses.lock",
    f"{FOLDER}/municipality.yml",
    f"{FOLDER}/park-ve-bahceler/2023-06-07.yml",
    f"{FOLDER}/park-ve-bahceler/sources/2023-06-07.txt",
)


def oversized(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(files.MAX_BYTES + 1)


def link_out(path: Path) -> None:
    path.symlink_to("/etc/hostname")


OBSTACLES: list[Callable[[Path], object]] = [
    os.mkfifo,
    Path.mkdir,
    oversized,
    link_out,
    lambda path: path.symlink_to(path.name),
    lambda path: path.symlink_to("nowhere"),
]


@pytest.mark.parametrize("file", FILES)
def test_what_is_no_file_is_a_finding(small_project: Path, file: str) -> None:
    path = small_project / file
    for put in OBSTACLES:
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink(missing_ok=True)
        put(path)
        found = read(Project(small_project))[1]
        assert file in {f.span.file for f in found if f.code in ("file-unreadable", "unexpected-file")}
    out = CliRunner().invoke(main, ["--project", str(small_project), "check", "--format", "json"])
    assert file in {row["file"] for row in json.loads(out.stdout)["findings"]}
    assert not build(Project(small_project)).published


@pytest.mark.parametrize("folder", ["ornek", "ornek/park-ve-bahceler", "ornek/park-ve-bahceler/sources"])
def test_a_folder_that_is_a_link_elsewhere_is_not_followed(small_project: Path, folder: str) -> None:
    path = small_project / "data" / "municipalities" / folder
    elsewhere = small_project / "elsewhere"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    found = read(Project(small_project))[1]
    assert ("file-unreadable", f"data/municipalities/{folder}") in {(f.code, f.span.file) for f in found}


def test_a_data_folder_that_is_a_link_is_read(small_project: Path) -> None:
    (small_project / "data").rename(small_project / "elsewhere")
    (small_project / "data").symlink_to(small_project / "elsewhere")
    assert not has_errors(examined(small_project)[0].findings)


@pytest.mark.parametrize("file", FILES[:4])
def test_an_empty_file_is_called_empty(small_project: Path, file: str) -> None:
    (small_project / file).write_bytes(b"")
    assert "file-empty" in {f.code for f in read(Project(small_project))[1] if f.span.file == file}


def test_a_byte_order_mark_is_no_part_of_the_first_line(project_copy: Path) -> None:
    schema = "# yaml-language-server: $schema=../schema/redirects.json\n"
    (project_copy / "data" / "redirects.yml").write_text(f"{schema}redirects: []\n", "utf-8")
    for path in (project_copy / "data").rglob("*.yml"):
        path.write_text(path.read_text("utf-8"), "utf-8-sig")
    assert read(Project(project_copy))[1] == ()
