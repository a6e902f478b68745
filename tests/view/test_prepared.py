"""The code of templates that was made when an environment was set up: used as long as nothing is another."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from kimsorumlu.look.theme import package_theme
from kimsorumlu.look.theme_files import TEMPLATES
from kimsorumlu.view import prepared
from kimsorumlu.view.html import environment
from kimsorumlu.view.prepared import Prepared, compile_templates

NAME = "_crumbs.html.j2"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in the place of the package's."""
    monkeypatch.setattr(prepared, "_PLACE", tmp_path / "__pycache__")
    prepared._read.cache_clear()
    return tmp_path / "__pycache__"


def compiled(theme: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates of which code is made when all are asked for."""
    made: list[str] = []
    anew = Environment.compile

    def noted(self: Environment, source: str, name: str | None = None, *more: object, **others: object) -> object:
        made.append(str(name))
        return anew(self, source, name, *more, **others)  # type: ignore[call-overload]

    with monkeypatch.context() as patched:
        patched.setattr(Environment, "compile", noted)
        own = environment(package_theme()).overlay(
            loader=FileSystemLoader(theme / TEMPLATES), bytecode_cache=Prepared(), cache_size=-1
        )
        for name in own.list_templates():
            own.get_template(name)
    return made


def test_what_is_prepared_is_not_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(compiled(package_theme(), monkeypatch)) == compile_templates()
    assert compiled(package_theme(), monkeypatch) == []


def test_a_template_that_is_another_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_templates()
    theme = shutil.copytree(package_theme() / TEMPLATES, tmp_path / "theme" / TEMPLATES).parent
    (theme / TEMPLATES / NAME).write_text("another")
    assert compiled(theme, monkeypatch) == [NAME]


@pytest.mark.parametrize("said", [b"", b"rubbish", b"i\x01\x00\x00\x00"])
def test_what_cannot_be_read_is_made_anew(place: Path, monkeypatch: pytest.MonkeyPatch, said: bytes) -> None:
    compile_templates()
    [file] = place.iterdir()
    file.write_bytes(said)
    prepared._read.cache_clear()
    assert NAME in compiled(package_theme(), monkeypatch)


def test_only_the_theme_of_the_package_is_prepared(tmp_path: Path) -> None:
    assert environment(tmp_path).bytecode_cache is None
    assert isinstance(environment(package_theme()).bytecode_cache, Prepared)
