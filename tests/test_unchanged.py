"""Where nothing changed nothing is built; whatever is another is seen."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from kimsorumlu.build import Project, unchanged
from kimsorumlu.build.unchanged import keep_build, last_build, sources_now
from kimsorumlu.cli import building, main

SAID = {"tr": "uyarı\n", "en": "warning\n"}


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project that was built a while ago."""
    monkeypatch.setattr(unchanged, "_PACKAGE", tmp_path / "package")
    for name in (
        "mkdocs.yml",
        "data/a.yml",
        "data/b.yml",
        "content/a.md",
        "package/a.py",
        "site/index.html",
        "build/x",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
        os.utime(tmp_path / name, (1_000_000_000, 1_000_000_000))
    project = Project(tmp_path)
    now = sources_now(project, draft=False)
    keep_build(project, now, sources_now(project, draft=False), SAID, 1, 15)
    return project


def known(project: Project, *, draft: bool = False) -> bool:
    return last_build(project, sources_now(project, draft=draft)) is not None


def test_the_last_build_is_known_with_what_it_said(built: Project) -> None:
    last = last_build(built, sources_now(built, draft=False))
    assert last is not None
    assert (last.said, last.pages, last.size) == (SAID, 1, 15)
    (built.root / "data" / "a.yml").touch()  # the same bytes
    (built.root / "build" / "y").write_text("of no build's business")
    assert known(built)


def _write(name: str) -> Callable[[Path], object]:
    def write(root: Path) -> None:
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("another", "utf-8")

    return write


CHANGES: dict[str, Callable[[Path], object]] = {
    **{name: _write(name) for name in ("mkdocs.yml", "data/a.yml", "data/c.yml", "content/b.md", "theme/pages/a.j2")},
    **{name: _write(name) for name in ("package/a.py", "package/b.yml", "site/index.html", "site/CNAME")},
    "a file less": lambda root: (root / "data" / "a.yml").unlink(),
    "another name": lambda root: (root / "data" / "a.yml").rename(root / "data" / "c.yml"),
    "no page": lambda root: (root / "site" / "index.html").unlink(),
    "another page of that length": lambda root: (root / "site" / "index.html").write_text("SITE/INDEX.HTML"),
    "who may read a page": lambda root: (root / "site" / "index.html").chmod(0o600),
    "a link to a folder": lambda root: (root / "data" / "c").symlink_to(root / "content"),
    "no file": lambda root: os.mkfifo(root / "data" / "c"),
    "nothing kept": lambda root: (root / "build" / "last-build.json").unlink(),
    "something else kept": lambda root: (root / "build" / "last-build.json").write_text('{"sources": 1}'),
    "rubbish kept": lambda root: (root / "build" / "last-build.json").write_bytes(b"\xff["),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_is_another_is_seen(built: Project, change: str) -> None:
    (built.root / "theme" / "pages").mkdir(parents=True)
    CHANGES[change](built.root)
    assert not known(built)


def test_so_is_what_is_no_file(built: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not known(built, draft=True)
    with monkeypatch.context() as patch:
        patch.setenv("KIMSORUMLU_SITE_URL", "https://a.example/")
        assert not known(built)
    with monkeypatch.context() as patch:
        patch.setattr(unchanged, "installed", lambda: ["jinja2-99.dist-info"])
        assert not known(built)
    assert known(built)


def test_what_was_edited_while_it_was_built_is_not_the_last_build(built: Project) -> None:
    before = sources_now(built, draft=False)
    (built.root / "data" / "a.yml").write_text("another", "utf-8")
    (built.root / "data" / "a.yml").write_text("data/a.yml", "utf-8")
    now = sources_now(built, draft=False)
    assert before is not None and now is not None and before.digest == now.digest
    keep_build(built, before, now, SAID, 1, 15)
    assert not known(built)


def test_the_second_build_says_what_the_first_said(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = ["--project", str(small_project), "build", "--draft", "--jobs", "1"]
    first = CliRunner().invoke(main, command)
    assert first.exit_code == 0, first.stderr

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("built again")

    monkeypatch.setattr(building, "_built", refused)
    second = CliRunner().invoke(main, command)
    assert second.exit_code == 0
    findings, found, _ = second.stderr.partition("değişen bir şey yok: ")
    assert found and findings and first.stderr.startswith(findings)
    assert isinstance(CliRunner().invoke(main, [*command, "--through-engine"]).exception, AssertionError)
