from __future__ import annotations

from pathlib import Path

import pytest

from kimsorumlu.look.theme_files import theme_digest


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, text in (
        ("page.j2", '{% extends "shell.j2" %}{% block body %}{% include "part.j2" %}{% endblock %}'),
        ("shell.j2", "{% block body %}{% endblock %}"),
        ("part.j2", '{% import "words.j2" as words %}{{ words.one() }}'),
        ("words.j2", '{% macro one() %}{% include "part.j2" %}{% endmacro %}'),
        ("other.j2", "other"),
        ("chosen.j2", "{% include name %}"),
    ):
        (pages / name).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize("changed", ["page.j2", "shell.j2", "part.j2", "words.j2"])
def test_a_template_is_all_that_it_brings_in(theme: Path, changed: str) -> None:
    before, other = theme_digest(theme, "pages/page.j2"), theme_digest(theme, "pages/other.j2")
    (theme / "pages" / changed).write_bytes((theme / "pages" / changed).read_bytes() + b" ")
    assert theme_digest(theme, "pages/page.j2") != before
    assert theme_digest(theme, "pages/other.j2") == other


@pytest.mark.parametrize(("template", "same"), [("page.j2", True), ("chosen.j2", False)])
def test_a_template_that_chooses_another_may_choose_any(theme: Path, template: str, same: bool) -> None:
    before = theme_digest(theme, f"pages/{template}")
    (theme / "pages" / "other.j2").write_text("another", "utf-8")
    assert (theme_digest(theme, f"pages/{template}") == before) is same


def test_a_folder_is_all_its_files(theme: Path) -> None:
    before = theme_digest(theme, "pages")
    (theme / "pages" / "other.j2").rename(theme / "pages" / "renamed.j2")
    assert theme_digest(theme, "pages") != before


def test_where_the_theme_stands_does_not_matter(theme: Path) -> None:
    before = theme_digest(theme, "pages/page.j2")
    moved = theme / "moved"
    (theme / "pages").rename(moved.with_name("elsewhere"))
    moved.mkdir()
    (theme / "elsewhere").rename(moved / "pages")
    assert theme_digest(moved, "pages/page.j2") == before
