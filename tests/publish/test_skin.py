"""Hand-written pages in the skin: those that a project wrote itself, and nothing else of the site."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from pytest import MonkeyPatch, TempPathFactory
from tests.sharing import made_once
from tests.sites import SMALL

from kimsorumlu.build import Project, build, readiness
from kimsorumlu.look.theme import SKIN
from kimsorumlu.problems import Phrase
from kimsorumlu.publish.engines import is_installed

GUIDE = """\
---
description: Nasıl başvurulur?
---
# Rehber

Bir [konu](konu/index.md).

!!! note "Dikkat"
    Dilekçe [imzalı](hakkinda.md) olur.

=== "Elden"

    Evrak birimine.

=== "Postayla"

    Posta ile.

```sh
kimsorumlu serve
```
"""
needs_material = pytest.mark.skipif(not is_installed(SKIN), reason="mkdocs-material is not installed")


def skinned(folder: Path) -> None:
    """The small project in the skin, with one page that takes it and one that asks for a template of the theme's."""
    shutil.copytree(SMALL, folder)
    content = folder / "content"
    content.mkdir(exist_ok=True)
    (content / "rehber.md").write_text(GUIDE, "utf-8")
    (content / "kendi.md").write_text("---\ntitle: Kendi\nkind: page\n---\n# Kendi\n", "utf-8")
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("skin: material\nnav:\n- Rehber: rehber.md\n- Kendi: kendi.md\n")
    built = build(Project(folder))
    assert built.published, built.findings


@pytest.fixture(scope="module")
def site(tmp_path_factory: TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "skinned", skinned) / "site"


def loaded(page: Path) -> list[str]:
    """What a page has the browser load, as it names it."""
    return re.findall(r'<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]+)"', page.read_text("utf-8"))


@needs_material
def test_what_a_project_wrote_stands_in_the_skin_and_all_else_in_the_shell(site: Path) -> None:
    pages = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}
    assert [place for place, page in pages.items() if "stylesheets/main." in page] == ["rehber/index.html"]
    for mark in ('class="admonition note"', 'class="tabbed-set', '<a href="../hakkinda/">imzalı</a>'):
        assert mark in pages["rehber/index.html"]
    assert "Nasıl başvurulur?" in pages["rehber/index.html"]
    assert 'type="application/json" title="JSON" href="../veri/v1/sayfa/rehber.json"' in pages["rehber/index.html"]
    # A page made from data leads to the guide, and the guide to it.
    assert "href=../rehber/" in pages["konu/index.html"] and 'href="../konu/"' in pages["rehber/index.html"]


@needs_material
def test_a_page_in_the_skin_loads_files_of_this_site_alone_and_keeps_to_its_policy(site: Path) -> None:
    page = site / "rehber" / "index.html"
    assert [address for address in loaded(page) if not (page.parent / address).resolve().is_file()] == []
    text = page.read_text("utf-8")
    policy = re.compile(r'<meta http-equiv="?Content-Security-Policy"? (content="[^"]*")>')
    assert policy.findall(text) == policy.findall((site / "konu" / "index.html").read_text("utf-8")) != []
    # Data in a <script> is not run.
    scripts = re.findall(r"<script\b([^>]*)>", text)
    assert scripts and all("src=" in each or 'type="application/json"' in each for each in scripts)
    assert "<style" not in text and " style=" not in text and not re.search(r"\son\w+=", text)


@needs_material
def test_of_material_only_what_pages_load_is_published(site: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in (site / "assets" / "javascripts").rglob("*")}
    assert len(sizes) == 1 and sum(sizes.values()) < 200_000
    assert not (site / "assets" / "javascripts" / "lunr").exists()


def test_a_skin_that_is_not_installed_is_told_before_the_site_is_made(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    with (tmp_path / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("skin: material\n")
    monkeypatch.setattr(readiness, "is_installed", lambda _name: False)
    built = build(Project(tmp_path))
    assert not built.published
    (told,) = [found for found in built.findings if found.code == "site-build"]
    assert dict(told.values)["reason"] == Phrase("skin-not-installed", SKIN)
