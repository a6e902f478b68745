"""Where the look of a site comes from: the package's theme, and a project's own laid over it, file by file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kimsorumlu.look.accent import with_accent
from kimsorumlu.problems import FileSpan, Finding, finding

_PACKAGE: Final = Path(__file__).parents[1]
# The shell around every page, with all that a browser loads; the templates of what stands in it.
SHELL: Final = "mkdocs"
PARTS: Final = (SHELL, "pages")
_TOKENS: Final = "mkdocs/assets/css/tokens.css"


def package_theme() -> Path:
    """The theme the package came with: inside it in a wheel, at the top of the repository in a checkout."""
    inside = _PACKAGE / "theme"
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "theme"


def theme_of(root: Path, work: Path, accent: str) -> Path:
    """Where the theme of the project at `root` stands: the package's if it has neither one nor an accent of its own.

    Else the folder in `work` that `lay_over` fills.
    """
    own = root / "theme"
    has_own = own.is_dir() and own.resolve() != package_theme().resolve()
    return work / "theme" if has_own or accent else package_theme()


def lay_over(root: Path, theme: Path, accent: str) -> None:
    """Fills the folder that `theme_of` named: every file of the package's theme, or the project's of the same name."""
    base, own = package_theme(), root / "theme"
    if theme == base:
        return
    if theme.exists():
        shutil.rmtree(theme)
    for folder in (base, own):
        for file in _files(folder):
            target = theme / file.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, target)
    if accent:
        tokens = theme / _TOKENS
        tokens.write_text(with_accent(tokens.read_text("utf-8"), accent), "utf-8")


def check_theme(root: Path) -> tuple[Finding, ...]:
    """What is wrong with the theme: the package has none, or the project's holds what nobody would look at."""
    if not all((package_theme() / part).is_dir() for part in PARTS):
        return (finding("theme-missing", FileSpan("theme")),)
    own = root / "theme"
    strays = sorted(path.name for path in own.iterdir() if path.name not in PARTS) if own.is_dir() else []
    return tuple(
        finding(
            "unexpected-file", FileSpan(f"theme/{name}"), value=name, expected=", ".join(f"{part}/" for part in PARTS)
        )
        for name in strays
        if not name.startswith(".")
    )


def _files(theme: Path) -> Iterator[Path]:
    for part in PARTS:
        for path in sorted((theme / part).rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                yield path
