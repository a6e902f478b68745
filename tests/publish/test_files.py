"""Files written whole, readable by whoever serves them."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import stat
from pathlib import Path

import pytest
from tests.sites import THEME

from kimsorumlu.build import Project, build
from kimsorumlu.build.building import failure
from kimsorumlu.problems import FileSpan, Language
from kimsorumlu.problems.report import word_message
from kimsorumlu.publish.files import Writer, complete, emptied, one_at_a_time, write_whole
from kimsorumlu.read.config_file import Config


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert [each.name for each in tmp_path.iterdir()] == ["a.lock"]


def test_nothing_is_written_through_a_link_somebody_put_beside(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("theirs")
    (tmp_path / ".a.lock.new").symlink_to(other)
    write_whole(tmp_path / "a.lock", b"ours")
    assert other.read_text() == "theirs"
    assert (tmp_path / "a.lock").read_bytes() == b"ours"


def test_a_write_that_fails_leaves_the_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.lock"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.lock"]


def test_a_site_is_readable_whatever_the_umask_and_lists_its_files(tmp_path: Path) -> None:
    (tmp_path / "konu").mkdir(mode=0o700)
    (tmp_path / "konu" / "index.html").write_text("<p>")
    (tmp_path / "konu" / "index.html").chmod(0o600)
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "a.txt").chmod(0o666)
    before = os.umask(0o077)
    writer = Writer(tmp_path)
    try:
        writer.write("kanun/index.html", b"<b>")
    finally:
        os.umask(before)
    pages, size = complete(tmp_path, {"lock": None}, writer.written)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path, *tmp_path.rglob("*"))}
    folders = {tmp_path.name: 0o755, "konu": 0o755, "kanun": 0o755}
    assert modes == {**folders, "index.html": 0o644, "a.txt": 0o644, "manifest.json": 0o644}
    told = json.loads((tmp_path / "manifest.json").read_text())
    assert told.pop("lock") is None
    assert told.pop("files") == {
        "": {"a.txt": hashlib.sha256(b"a").hexdigest()},
        "kanun/": {"index.html": hashlib.sha256(b"<b>").hexdigest()},
        "konu/": {"index.html": hashlib.sha256(b"<p>").hexdigest()},
    }
    assert (pages, size) == (2, 7 + (tmp_path / "manifest.json").stat().st_size)


def test_what_somebody_put_there_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("theirs")
    (tmp_path / "index.html").symlink_to(tmp_path / "precious")
    with pytest.raises(OSError, match="symbolic links"):
        Writer(tmp_path).write("index.html", b"<p>")
    assert (tmp_path / "precious").read_text() == "theirs"


def test_what_cannot_be_emptied_is_said(tmp_path: Path) -> None:
    emptied(tmp_path / "nothing")
    (tmp_path / "file").write_text("")
    with pytest.raises(NotADirectoryError):
        emptied(tmp_path / "file")


def test_the_lock_of_builds_is_no_way_into_another_file(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("theirs")
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "lock").symlink_to(tmp_path / "other")
    with pytest.raises(OSError, match="symbolic links"), one_at_a_time(tmp_path / "build"):
        pass
    assert (tmp_path / "other").read_text() == "theirs"


@pytest.mark.parametrize(
    "name",
    [
        "build",
        "build/docs",
        "build/site",
        "build/set",
        "build/spare",
        "build/kept",
        "build/theme",
        "build/mkdocs.yml",
        "build/lock",
    ],
)
def test_a_link_where_a_build_writes_is_refused(small_project: Path, name: str) -> None:
    elsewhere = small_project / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious").write_text("theirs")
    (small_project / name).parent.mkdir(exist_ok=True)
    (small_project / name).symlink_to(elsewhere)
    built = build(Project(small_project))
    assert not built.published
    [found] = [found for found in built.findings if found.code == "site-build"]
    assert (found.span.file, dict(found.values)["reason"]) == (name, "work-link")
    assert [path.name for path in elsewhere.iterdir()] == ["precious"]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "site yazılamadı: diskte yer kalmadı"),
        (errno.EROFS, "site yazılamadı: buraya yazılamıyor"),
        (errno.EXDEV, "site yazılamadı: iki klasör ayrı disklerde"),
        (errno.ELOOP, "site yazılamadı: Too many levels of symbolic links"),
    ],
)
def test_a_disk_that_refuses_is_told_in_the_readers_words(tmp_path: Path, number: int, said: str) -> None:
    error = OSError(number, os.strerror(number), str(tmp_path / "site"))
    found = failure(error, Project(tmp_path), Config(THEME))
    assert found is not None
    assert (found.code, found.span, word_message(found, Language.TR)) == ("disk-refused", FileSpan("site"), said)
