"""The engines that set pages: the same project comes out the same from each."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.sites import SMALL

from kimsorumlu.build import Project, build
from kimsorumlu.cli import main
from kimsorumlu.publish import engines
from kimsorumlu.publish.engines import ENGINES, MKDOCS, engine_named, is_installed


def pages(folder: Path, engine: str) -> dict[str, bytes]:
    """Every page of the small project, by its place, as this engine sets them all; one is written by hand."""
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    (folder / "content").mkdir(exist_ok=True)
    (folder / "content" / "basin.md").write_text("# Basın\n\n## Bir başlık {#bir}\n\nBir söz[^1].\n", "utf-8")
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("nav:\n- Basın: basin.md\n")
    built = build(Project(folder), through_engine=True, engine=engine_named(engine))
    assert built.published, built.findings
    site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return pages(tmp_path_factory.mktemp("mkdocs"), MKDOCS)


@pytest.mark.parametrize("engine", [name for name in ENGINES if name != MKDOCS])
def test_every_page_is_the_same_whatever_sets_it(tmp_path: Path, expected: dict[str, bytes], engine: str) -> None:
    if not is_installed(engine):
        pytest.skip(f"{engine} is not installed")
    found = pages(tmp_path, engine)
    assert len(found) > 100 and "basin/index.html" in found
    assert found.keys() == expected.keys()
    assert [place for place, page in found.items() if page != expected[place]] == []


def test_an_engine_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "find_spec", lambda _name: None)
    told = CliRunner().invoke(main, ["build", "--engine", "properdocs"])
    assert told.exit_code == 2
    assert "pip install 'kimsorumlu[properdocs]'" in told.output
