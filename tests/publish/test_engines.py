"""The engines that set pages: the same project comes out the same from each."""

from __future__ import annotations

import shutil
from pathlib import Path

import html5lib
import pytest
from click.testing import CliRunner
from tests.sites import SMALL

from kimsorumlu.base import BASE
from kimsorumlu.build import Project, build
from kimsorumlu.cli import main
from kimsorumlu.publish import engines, zensical_engine
from kimsorumlu.publish.engines import ENGINES, MKDOCS, ZENSICAL, engine_named, is_installed
from kimsorumlu.publish.zensical_engine import ZensicalError

WRITTEN = """\
# Basın & "duyuru"

## Bir başlık {#bir}

Bir söz[^1], [bir konu](konu/index.md), [bir madde](#bir) -- <https://a.example/>.

| Gün | İş |
| --- | --- |
| 1 | Ölçü |

Terim
: Açıklaması

1. Bir
    - iki

```sh
kimsorumlu build
```

<div class="note">ham</div>

## Aynı ad
## Aynı ad
### Üçüncü
"""


def project(folder: Path) -> Project:
    """The small project with a page written by hand, which its navigation names."""
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    (folder / "content").mkdir(exist_ok=True)
    (folder / "content" / "basin.md").write_text(WRITTEN, "utf-8")
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("nav:\n- Basın: basin.md\n")
    return Project(folder)


def pages(folder: Path, engine: str, *, through_engine: bool = True) -> dict[str, bytes]:
    """Every page of that project, by its place, as this engine sets them all."""
    built = build(project(folder), through_engine=through_engine, engine=engine_named(engine))
    assert built.published, built.findings
    site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")}


def text(page: bytes) -> str:
    """What a page says: its words in their order, blanks as one."""
    document = html5lib.parse(page, namespaceHTMLElements=False)
    return " ".join("".join(document.itertext()).split())


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return pages(tmp_path_factory.mktemp("mkdocs"), MKDOCS)


def test_every_page_is_the_same_whichever_of_two_sets_it(tmp_path: Path, expected: dict[str, bytes]) -> None:
    if not is_installed("properdocs"):
        pytest.skip("properdocs is not installed")
    found = pages(tmp_path, "properdocs")
    assert len(found) > 100 and "basin/index.html" in found
    assert found.keys() == expected.keys()
    assert [place for place, page in found.items() if page != expected[place]] == []


def test_zensical_sets_what_people_wrote_to_the_same_words(tmp_path: Path, expected: dict[str, bytes]) -> None:
    if not is_installed(ZENSICAL):
        pytest.skip("zensical is not installed")
    found = pages(tmp_path, ZENSICAL, through_engine=False)
    assert found.keys() == expected.keys()
    differ = {place for place, page in found.items() if page != expected[place]}
    # It was Zensical: it colours code. What is made from data it was not given.
    assert b'<div class="highlight">' in found["basin/index.html"] and "basin/index.html" in differ
    written = {path.relative_to(BASE / "content").with_suffix("") for path in (BASE / "content").rglob("*.md")}
    assert {place.removesuffix("/index.html") for place in differ} <= {"basin", "sunucu", *map(str, written)}
    assert [place for place in differ if text(found[place]) != text(expected[place])] == []


def test_what_zensical_refuses_is_told_and_the_last_site_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_given: object) -> None:
        raise ZensicalError("no theme")

    monkeypatch.setattr(zensical_engine, "_run", fails)
    built = build(project(tmp_path), engine=engine_named(ZENSICAL))
    assert not built.published
    assert [dict(found.values)["reason"] for found in built.findings if found.code == "site-build"] == [
        "Zensical: no theme"
    ]


@pytest.mark.parametrize("engine", [name for name in ENGINES if name != MKDOCS])
def test_an_engine_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch, engine: str) -> None:
    monkeypatch.setattr(engines, "find_spec", lambda _name: None)
    told = CliRunner().invoke(main, ["build", "--engine", engine])
    assert told.exit_code == 2
    assert f"pip install 'kimsorumlu[{engine}]'" in told.output
