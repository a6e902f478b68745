"""The package's theme, and a project's own laid over it file by file."""

from __future__ import annotations

from pathlib import Path

import pytest

from kimsorumlu.look import theme
from kimsorumlu.look.theme import check_theme, lay_over, package_theme, theme_of

ROOT = Path(__file__).parents[2]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def made(root: Path, accent: str = "") -> Path:
    theme = theme_of(root, root / "build", accent)
    lay_over(root, theme, accent)
    return theme


def test_in_a_checkout_the_theme_stands_beside_the_package() -> None:
    assert package_theme() == ROOT / "theme"


def test_in_a_wheel_it_stands_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "theme").mkdir()
    monkeypatch.setattr(theme, "_PACKAGE", tmp_path)
    assert package_theme() == tmp_path / "theme"


@pytest.mark.parametrize("root", ["without", "linked", "itself"])
def test_a_project_without_a_look_of_its_own_uses_it_as_it_stands(tmp_path: Path, root: str) -> None:
    if root == "linked":
        (tmp_path / "theme").symlink_to(ROOT / "theme")
    project = ROOT if root == "itself" else tmp_path
    assert theme_of(project, tmp_path / "build", "") == ROOT / "theme"
    lay_over(project, ROOT / "theme", "")
    assert not (tmp_path / "build").exists()


def test_files_of_the_project_stand_in_the_place_of_the_packages(tmp_path: Path) -> None:
    for name in ("pages/home.html.j2", "mkdocs/partials/foot.html", "mkdocs/assets/logo.svg"):
        path = tmp_path / "theme" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"own {name}")
    found = files(made(tmp_path))
    expected = files(ROOT / "theme") | files(tmp_path / "theme")
    assert found == expected
    assert check_theme(tmp_path) == ()


def test_a_file_taken_back_is_gone_with_the_next_build(tmp_path: Path) -> None:
    own = tmp_path / "theme" / "mkdocs" / "404.html"
    own.parent.mkdir(parents=True)
    own.write_text("own")
    assert files(made(tmp_path))["mkdocs/404.html"] == b"own"
    own.unlink()
    assert files(made(tmp_path)) == files(ROOT / "theme")


def test_an_accent_changes_the_tokens_and_nothing_else(tmp_path: Path) -> None:
    found, plain = files(made(tmp_path, "#7a1f3d")), files(ROOT / "theme")
    assert {name for name in found | plain if found.get(name) != plain.get(name)} == {"mkdocs/assets/css/tokens.css"}


def test_what_nobody_would_look_at_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "theme" / "assets").mkdir(parents=True)
    (tmp_path / "theme" / ".gitkeep").touch()
    assert [(f.code, f.span.file) for f in check_theme(tmp_path)] == [("unexpected-file", "theme/assets")]


@pytest.mark.parametrize("place", ["mkdocs/assets/leak.txt", "pages/home.html.j2", "mkdocs/assets"])
@pytest.mark.parametrize("target", ["/etc/hostname", "/etc", "/nowhere", "leak.txt"])
def test_a_link_leads_nowhere_out_of_the_theme(tmp_path: Path, place: str, target: str) -> None:
    link = tmp_path / "theme" / place
    link.parent.mkdir(parents=True)
    link.symlink_to(target)
    assert [(f.code, f.span.file) for f in check_theme(tmp_path)] == [("file-unreadable", f"theme/{place}")]


def test_the_theme_itself_is_no_link_to_another_folder(tmp_path: Path) -> None:
    (tmp_path / "theme").symlink_to("/etc")
    assert [(f.code, f.span.file) for f in check_theme(tmp_path)] == [("file-unreadable", "theme")]


def test_a_file_of_the_theme_may_be_a_link_to_another_of_it(tmp_path: Path) -> None:
    (tmp_path / "theme" / "mkdocs").mkdir(parents=True)
    (tmp_path / "theme" / "mkdocs" / "a.svg").write_text("<svg/>")
    (tmp_path / "theme" / "mkdocs" / "b.svg").symlink_to("a.svg")
    assert check_theme(tmp_path) == ()


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"<p>\n\xfe</p>", "file-unreadable", 2),
        (b"<p>\n{% if %}</p>", "site-build", 2),
        (b"<p>\n\n{{ a", "site-build", 3),
        (b"{% for a in b %}", "site-build", 1),
    ],
)
def test_a_template_that_cannot_be_read_has_its_line(tmp_path: Path, content: bytes, code: str, line: int) -> None:
    file = tmp_path / "theme" / "pages" / "home.html.j2"
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    found = [(f.code, f.span.file, f.span.line) for f in check_theme(tmp_path)]
    assert found == [(code, "theme/pages/home.html.j2", line)]


def test_a_package_without_its_theme_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "_PACKAGE", tmp_path / "a" / "b")
    assert [found.code for found in check_theme(tmp_path)] == ["theme-missing"]
