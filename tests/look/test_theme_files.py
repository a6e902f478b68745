from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.meta import find_referenced_templates
from tests.sites import THEME

from kimsorumlu.look.theme_files import TEMPLATES, theme_digest, theme_files


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
        ("either.j2", "{%- include 'shell.j2' if one else \"page.j2\" %}"),
        ("several.j2", '{% include ["part.j2", "page.j2"] %}'),
        ("noted.j2", '{# {% include "gone.j2" %} #}{% from "words.j2"\n import one %}'),
    ):
        (pages / name).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize("changed", ["page.j2", "shell.j2", "part.j2", "words.j2"])
def test_a_template_is_all_that_it_brings_in(theme: Path, changed: str) -> None:
    before, other = theme_digest(theme, "pages/page.j2"), theme_digest(theme, "pages/other.j2")
    (theme / "pages" / changed).write_bytes((theme / "pages" / changed).read_bytes() + b" ")
    assert theme_digest(theme, "pages/page.j2") != before
    assert theme_digest(theme, "pages/other.j2") == other


@pytest.mark.parametrize(
    ("template", "same"),
    [("page.j2", True), ("noted.j2", True), ("chosen.j2", False), ("either.j2", False), ("several.j2", False)],
)
def test_a_template_that_chooses_another_may_choose_any(theme: Path, template: str, same: bool) -> None:
    before = theme_digest(theme, f"pages/{template}")
    (theme / "pages" / "other.j2").write_text("another", "utf-8")
    assert (theme_digest(theme, f"pages/{template}") == before) is same


def test_a_template_named_in_a_comment_need_not_be_there(theme: Path) -> None:
    assert theme_files(theme, "pages/noted.j2") == ("pages/noted.j2", "pages/part.j2", "pages/words.j2")


@pytest.mark.parametrize("file", sorted((THEME / TEMPLATES).rglob("*.j2")), ids=lambda file: file.name)
def test_what_a_template_brings_in_is_what_the_parser_finds(file: Path) -> None:
    waiting, found = [file], {file}
    while waiting:
        named = find_referenced_templates(Environment().parse(waiting.pop().read_text("utf-8")))
        fresh = {THEME / TEMPLATES / name for name in named if name} - found
        found |= fresh
        waiting += fresh
    shown = file.relative_to(THEME).as_posix()
    assert theme_files(THEME, shown) == tuple(sorted(path.relative_to(THEME).as_posix() for path in found))


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
