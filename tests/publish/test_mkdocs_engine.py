"""What the engine keeps while it runs MkDocs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from kimsorumlu.problems import Language
from kimsorumlu.problems.report import word_message
from kimsorumlu.publish.engine import Staging
from kimsorumlu.publish.mkdocs_engine import MkDocs
from kimsorumlu.read.config_file import Config


def test_no_source_is_kept_of_a_page_that_is_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs, theme = tmp_path / "docs", tmp_path / "theme"
    docs.mkdir()
    (theme / "mkdocs").mkdir(parents=True)
    (theme / "mkdocs" / "main.html").write_text("<title>{{ page.title }}</title>{{ page.content }}", "utf-8")
    (docs / "index.md").write_text("---\ntitle: İlk\n---\n\n# Başlık\n\nBir söz.\n", "utf-8")
    kept: list[Page] = []

    def watched(file: str) -> Any:
        config = load_config(file)

        def remember(env: object, *, files: Files, **_: object) -> None:
            kept.extend(file.page for file in files.documentation_pages() if file.page)

        # MkDocs asks this between setting the pages and writing them: the moment at which most is held.
        config.plugins.events["env"].append(remember)
        return config

    monkeypatch.setattr("mkdocs.config.load_config", watched)
    MkDocs().build(Staging(docs, tmp_path / "site", tmp_path), Config(name="Örnek", theme=theme), 0)

    assert [(page.title, page.markdown) for page in kept] == [("İlk", "")]
    assert "Bir söz." in (tmp_path / "site" / "index.html").read_text("utf-8")


def test_a_page_that_nothing_leads_to_is_told_with_what_to_write(tmp_path: Path) -> None:
    docs, theme = tmp_path / "docs", tmp_path / "theme"
    (theme / "mkdocs").mkdir(parents=True)
    (theme / "mkdocs" / "main.html").write_text("{{ page.content }}", "utf-8")
    docs.mkdir()
    for name in ("index.md", "basin.md"):
        (docs / name).write_text("# Başlık\n", "utf-8")
    staging = Staging(docs, tmp_path / "site", tmp_path, nav=["index.md"])
    found, *_templates = MkDocs().build(staging, Config(name="Örnek", theme=theme), 0)
    assert (found.code, found.span.file) == ("site-build", "content/basin.md")
    assert "nav: [Başlık: basin.md]" in word_message(found, Language.TR)
