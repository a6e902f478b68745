"""A site made in shards, by machines that know nothing of each other: the same bytes, and nothing made twice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kimsorumlu.build import Project, build
from kimsorumlu.build.sharding import Shard, make_shard
from kimsorumlu.cli import main
from kimsorumlu.publish.kept import KeptFiles
from kimsorumlu.publish.plan import plan
from kimsorumlu.publish.shares import shares_of
from tests import sites
from tests.test_build import fingerprint

SHARDS = 3


def run(root: Path, *arguments: object) -> Result:
    return CliRunner().invoke(main, ["--project", str(root), *map(str, arguments)])


def small(root: Path) -> Path:
    """The project of the small site."""
    shutil.copytree(sites.SMALL / "data", root / "data")
    shutil.copy(sites.SMALL / "mkdocs.yml", root)
    return root


def machine(project: Path, at: Path) -> Path:
    """Another machine with the same data, at another place."""
    return shutil.copytree(project, at, ignore=shutil.ignore_patterns("build", "site"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = small(tmp_path_factory.mktemp("shards") / "project")
    assert build(Project(root)).published
    return root


@pytest.fixture(scope="module")
def shards(project: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    made = []
    for number in range(1, SHARDS + 1):
        root = machine(project, tmp_path_factory.mktemp("machine") / "project")
        done = run(root, "build", "--draft", "--shard", f"{number}/{SHARDS}", "--into", root / "part")
        assert done.exit_code == 0, done.output
        assert not (root / "site").exists()
        made.append(root / "part")
    return made


def test_every_page_is_in_one_shard() -> None:
    files = shares_of(plan(sites.several(), ()), frozenset()).ready
    for of in (1, 2, 5, 40):
        dealt = [file for number in range(1, of + 1) for file in Shard(number, of).pages(files)]
        assert sorted(file.published for file in dealt) == sorted(file.published for file in files)
    sizes = [len(Shard(number, 5).pages(files)) for number in range(1, 6)]
    assert sizes.pop() == 0, "the last one has the index and the open data"
    assert max(sizes) <= 1.5 * min(sizes)


def test_shards_taken_in_make_the_site_and_nothing_is_made_again(
    project: Path, shards: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = machine(project, tmp_path / "project")
    assert run(root, "merge", *shards).exit_code == 0

    def again(self: KeptFiles, name: str, content: bytes) -> None:
        raise AssertionError(f"made again: {content[:80]!r}")

    monkeypatch.setattr(KeptFiles, "write", again)
    assert build(Project(root)).published
    assert fingerprint(root / "site") == fingerprint(project / "site")


def test_what_a_shard_lacks_or_was_spoiled_is_made(project: Path, shards: list[Path], tmp_path: Path) -> None:
    root = machine(project, tmp_path / "project")
    part = shutil.copytree(shards[0], tmp_path / "part")
    for number, path in enumerate(sorted(part.iterdir())):
        if number % 3 == 0:
            path.write_bytes(path.read_bytes()[:-1])
        elif number % 3 == 1:
            path.unlink()
    (part / "../notes").write_text("anything")
    (part / "notes.txt").write_text("anything")
    (part / ("0" * 64)).symlink_to(tmp_path / "notes")
    assert run(root, "merge", part).exit_code == 0
    assert not (root / "build" / "kept" / "notes.txt").exists()
    assert not (root / "build" / "kept" / ("0" * 64)).exists()
    assert build(Project(root)).published
    assert fingerprint(root / "site") == fingerprint(project / "site")


def test_shards_of_other_data_change_nothing(project: Path, shards: list[Path], tmp_path: Path) -> None:
    root = machine(project, tmp_path / "project")
    path = root / "data" / "municipalities" / "ornek" / "municipality.yml"
    path.write_text(path.read_text("utf-8").replace("Örnek", "Başka"), "utf-8")
    clean = machine(root, tmp_path / "clean")
    assert run(root, "merge", *shards).exit_code == 0
    assert build(Project(root)).published
    assert build(Project(clean)).published
    assert fingerprint(root / "site") == fingerprint(clean / "site")


def test_a_folder_that_is_no_shard_is_refused(project: Path, tmp_path: Path) -> None:
    root = machine(project, tmp_path / "project")
    done = run(root, "merge", root / "data")
    assert done.exit_code == 1
    assert "parça yok" in done.output
    assert run(root, "merge", root / "nowhere").exit_code == 2


@pytest.mark.parametrize("said", ["0/3", "4/3", "3", "a/b", "1/0", "1/100000", "-1/3", "1/3/3"])
def test_a_shard_that_cannot_be_is_refused(project: Path, said: str) -> None:
    done = run(project, "build", "--shard", said)
    assert done.exit_code == 2
    assert "2/5" in done.output


def test_data_with_an_error_makes_no_shard(project: Path, tmp_path: Path) -> None:
    root = machine(project, tmp_path / "project")
    path = root / "data" / "municipalities" / "ornek" / "municipality.yml"
    path.write_text(path.read_text("utf-8").replace("name:", "nam:"), "utf-8")
    made = make_shard(Project(root), Shard(1, 2), tmp_path / "part")
    assert not made.made
    assert made.findings
    assert not (tmp_path / "part").exists()
