"""A site made of the one before the last: only what is another is written, and nothing else is ever published."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from tests.test_build import fingerprint

from kimsorumlu.base import BASE
from kimsorumlu.build import Built, Project, build
from kimsorumlu.problems import Severity
from kimsorumlu.publish import swap
from kimsorumlu.publish.files import Writer
from kimsorumlu.publish.spare import begin, keep_lists

PAGE = "hakkinda/index.html"


@pytest.fixture
def built_twice(small_project: Path) -> Path:
    """A project with a site and a spare one, both with what the data says now."""
    for words in ("Önce.", "Sonra."):
        written(small_project, words)
    return small_project


def written(root: Path, words: str) -> Built:
    """The site with these words on a page written by hand."""
    if (root / "content").is_symlink():
        (root / "content").unlink()
        (root / "content").mkdir()
    of_package = (BASE / "content" / "hakkinda.md").read_text("utf-8")
    (root / "content" / "hakkinda.md").write_text(f"{of_package}\n{words}\n", "utf-8")
    built = build(Project(root))
    assert built.published, [found for found in built.findings if found.severity is Severity.ERROR]
    return built


def clean(root: Path, tmp: Path) -> dict[str, str]:
    """The files of the same site built with nothing kept."""
    copy = shutil.copytree(root, tmp / "clean", ignore=shutil.ignore_patterns("build", "site"))
    assert build(Project(copy)).published
    return fingerprint(copy / "site")


def moments(site: Path) -> dict[str, int]:
    """When each file was written."""
    return {path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}


def test_only_what_is_another_is_written(built_twice: Path) -> None:
    before = moments(built_twice / "build" / "spare")
    size = written(built_twice, "Bugün.").size
    after = moments(built_twice / "site")
    assert before.keys() == after.keys()
    assert {path for path, moment in after.items() if before[path] != moment} == {
        "manifest.json",
        PAGE,
        "veri/v1/sayfa/hakkinda.json",
    }
    assert size == sum(path.stat().st_size for path in (built_twice / "site").rglob("*") if path.is_file())


def test_a_spare_site_that_was_touched_changes_nothing(built_twice: Path, tmp_path: Path) -> None:
    spare = built_twice / "build" / "spare"
    (spare / PAGE).write_text("theirs")
    (spare / "index.html").unlink()
    (spare / "404.html").chmod(0o600)
    (spare / "extra").mkdir()
    (spare / "extra" / "page.html").write_text("theirs")
    (spare / "empty").mkdir()
    (spare / "link").symlink_to(built_twice / "data")
    written(built_twice, "Bugün.")
    assert fingerprint(built_twice / "site") == clean(built_twice, tmp_path)
    assert (built_twice / "data").is_dir()


def test_a_file_edited_in_the_site_is_set_aside_and_made_again(small_project: Path, tmp_path: Path) -> None:
    written(small_project, "Önce.")
    (small_project / "site" / "index.html").write_text("theirs")
    # The second site is made of second names of the first one's files.
    built = written(small_project, "Sonra.")
    assert "site-set-aside" in {found.code for found in built.findings}
    assert fingerprint(small_project / "site") == clean(small_project, tmp_path)
    assert (small_project / "build" / "kept-1" / "index.html").read_text() == "theirs"


def test_the_site_that_stands_is_never_written_to(small_project: Path) -> None:
    written(small_project, "Önce.")
    standing = {path: path.read_bytes() for path in (small_project / "site").rglob("*") if path.is_file()}
    project = Project(small_project)
    begun = begin(project.fresh_site, project.spare_site, project.site, project.kept)
    writer = Writer(project.fresh_site, begun.there)
    for path in standing:
        writer.write(path.relative_to(project.site).as_posix(), b"another")
    assert {path: path.read_bytes() for path in standing} == standing


def test_a_page_becomes_a_folder_and_a_folder_a_page(tmp_path: Path) -> None:
    fresh, spare, site, kept = (tmp_path / name for name in ("fresh", "spare", "site", "kept"))
    kept.mkdir()
    first = Writer(fresh)
    for place in ("a", "b/c", "d/e/f"):
        first.write(place, b"1")
    swap.publish(fresh, site)
    keep_lists(kept, first.written, {})
    second = Writer(fresh, begin(fresh, spare, site, kept).there)
    second.write("a/b", b"1")
    second.write("b", b"1")
    second.clear()
    assert {path.relative_to(fresh).as_posix() for path in fresh.rglob("*")} == {"a", "a/b", "b"}


def test_where_files_have_one_name_all_is_written_anew(built_twice: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    shutil.rmtree(built_twice / "build" / "spare")
    monkeypatch.setattr(os, "link", refused)
    written(built_twice, "Bugün.")
    assert "Bugün." in (built_twice / "site" / PAGE).read_text()


def test_a_list_that_is_none_is_not_believed(built_twice: Path, tmp_path: Path) -> None:
    for name, said in (("site.json", '{"index.html": [1]}'), ("spare.json", "[")):
        (built_twice / "build" / "kept" / name).write_text(said)
    written(built_twice, "Bugün.")
    assert fingerprint(built_twice / "site") == clean(built_twice, tmp_path)
