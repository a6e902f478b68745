"""Where the look of a site comes from: the package's theme, and a project's own laid over it, file by file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kimsorumlu.look.accent import with_accent
from kimsorumlu.problems import FileSpan, Finding, Phrase, finding, refusal

_PACKAGE: Final = Path(__file__).parents[1]
# The shell around every page, with all that a browser loads; the templates of what stands in it; what MkDocs' theme of
# the last name is given where a site has hand-written pages in it (publish/skin.py).
SHELL: Final = "mkdocs"
SKIN: Final = "material"
PARTS: Final = (SHELL, "pages", SKIN)
_MAX_BYTES: Final = 20_000_000
_TEMPLATES: Final = frozenset({".html", ".j2", ".txt"})
_TEXTS: Final = _TEMPLATES | {".css", ".js", ".json", ".svg"}
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


def has_own_shell(theme: Path) -> bool:
    """Whether a project laid a template of its own over the package's shell, or beside it."""
    base = package_theme()
    return theme != base and _shell(theme) != _shell(base)


def _shell(theme: Path) -> dict[str, bytes]:
    shell = theme / SHELL
    return {path.relative_to(shell).as_posix(): path.read_bytes() for path in shell.rglob("*.html")}


def check_theme(root: Path) -> tuple[Finding, ...]:
    """What is wrong with the theme: the package has none, or the project's holds what nobody would look at."""
    if not all((package_theme() / part).is_dir() for part in PARTS):
        return (finding("theme-missing", FileSpan("theme")),)
    own = root / "theme"
    if not own.is_dir() or own.resolve() == package_theme().resolve():
        return ()
    if own.is_symlink() and own.resolve().name != own.name:
        return (_unreadable(own, own, Phrase("leads-out-of", own.name)),)
    return tuple(found for path in _entries(own) for found in _faults(own, path))


def _faults(own: Path, path: Path) -> Iterator[Finding]:
    """What is wrong with one file of a project's theme: where it stands, where it leads, how it is written."""
    place = path.relative_to(own)
    if place.parts[0] not in PARTS:
        expected = ", ".join(f"{part}/" for part in PARTS)
        yield finding("unexpected-file", FileSpan(_shown(own, path)), value=place.parts[0], expected=expected)
        return
    try:
        # Not `Path.resolve`, which some versions of Python let fail at a link that leads to itself.
        if not Path(os.path.realpath(path)).is_relative_to(own.resolve()):
            yield _unreadable(own, path, Phrase("leads-out-of", own.name))
        elif path.is_dir():
            if path.is_symlink():
                yield _unreadable(own, path, Phrase("not-a-file"))
        elif not path.is_file():
            yield _unreadable(own, path, Phrase("not-a-file"))
        elif path.stat().st_size > _MAX_BYTES:
            yield _unreadable(own, path, Phrase("too-large", str(_MAX_BYTES // 1_000_000)))
        elif path.suffix in _TEXTS:
            yield from _text_faults(own, path)
    except OSError as error:
        yield _unreadable(own, path, refusal(error))


def _text_faults(own: Path, path: Path) -> Iterator[Finding]:
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        yield _unreadable(own, path, Phrase("not-utf-8", str(error.start)), line)
        return
    if path.suffix not in _TEMPLATES:
        return
    # Here, not above: whoever checks data reads this module, too, and no template.
    from jinja2 import Environment, TemplateSyntaxError

    try:
        # Nothing is rendered here. The engine's own filters are not known to it, and need not be.
        Environment().parse(text)  # noqa: S701
    except TemplateSyntaxError as error:
        yield finding("site-build", FileSpan(_shown(own, path), error.lineno), reason=error.message or "?")


def _unreadable(own: Path, path: Path, reason: str, line: int = 1) -> Finding:
    return finding("file-unreadable", FileSpan(_shown(own, path), line), reason=reason)


def _shown(own: Path, path: Path) -> str:
    return path.relative_to(own.parent).as_posix()


def _entries(theme: Path) -> Iterator[Path]:
    """Files, folders and links of a theme, sorted; nothing hidden, and nothing behind a link."""
    for here, folders, files in os.walk(theme):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(here) / name for name in sorted([*folders, *files]) if not name.startswith("."))
        if Path(here) == theme:
            # Of a folder that nobody would look at its name is enough.
            folders[:] = [name for name in folders if name in PARTS]


def _files(theme: Path) -> Iterator[Path]:
    for part in PARTS:
        for path in sorted((theme / part).rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                yield path
