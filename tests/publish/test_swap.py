"""The swap of site/: whole at every step, in one step where the system can."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kimsorumlu.build import Project, build, mend
from kimsorumlu.publish import files, swap
from kimsorumlu.publish.files import complete, one_at_a_time


@pytest.fixture(params=["exchange", "renames"])
def project(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose site is old and whose next one is ready, on a system with an exchange or without."""
    if request.param == "renames":
        monkeypatch.setattr(swap, "exchanged", lambda *_: False)
    return ready(tmp_path)


def ready(root: Path) -> Path:
    """A folder with the old site, somebody's file in it, and the finished new one."""
    for folder, text in (("site", "old"), ("build/site", "new")):
        (root / folder).mkdir(parents=True)
        (root / folder / "index.html").write_text(text)
        complete(root / folder, {})
    (root / "site" / "CNAME").write_text("mine")
    return root


def said(root: Path) -> str:
    return (root / "site" / "index.html").read_text()


def test_the_new_site_stands_and_nothing_is_left_over(project: Path) -> None:
    swap.publish(project / "build" / "site", project / "site")
    assert said(project) == "new"
    assert (project / "site" / "CNAME").read_text() == "mine"
    assert list((project / "build").iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="Linux has the exchange on every file system that tests use")
def test_the_system_exchanges_two_folders(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert swap.exchanged(project / "build" / "site", project / "site")
    assert said(project) == "new"
    with pytest.raises(FileNotFoundError):
        swap.exchanged(project / "build" / "site", project / "nowhere")


def test_without_a_site_the_old_one_is_put_back_even_if_the_next_build_fails(small_project: Path) -> None:
    work = small_project / "build"
    (work / swap.OLD).mkdir(parents=True)
    (work / swap.OLD / "index.html").write_text("the last good site")
    (small_project / "mkdocs.yml").unlink()
    assert not build(Project(small_project)).published
    assert (small_project / "site" / "index.html").read_text() == "the last good site"


def test_a_site_half_taken_apart_is_never_put_back(tmp_path: Path) -> None:
    (tmp_path / "build" / swap.GONE).mkdir(parents=True)
    mend(Project(tmp_path))
    assert not (tmp_path / "site").exists()
    assert not (tmp_path / "build" / swap.GONE).exists()


def test_a_swap_that_runs_is_let_alone(tmp_path: Path) -> None:
    (tmp_path / "build" / swap.OLD).mkdir(parents=True)
    with one_at_a_time(tmp_path / "build") as alone:
        assert alone
        mend(Project(tmp_path))
        assert (tmp_path / "build" / swap.OLD).exists()
    mend(Project(tmp_path))
    assert (tmp_path / "site").exists()


def test_a_new_site_that_cannot_be_moved_leaves_the_old_one(project: Path) -> None:
    files.emptied(project / "build" / "site")
    with pytest.raises(FileNotFoundError):
        swap.publish(project / "build" / "site", project / "site")
    mend(Project(project))
    assert said(project) == "old"
