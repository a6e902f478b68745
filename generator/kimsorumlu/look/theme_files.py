"""What a page's look is made of: a file of the theme, a template with all that it brings in, a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kimsorumlu.digest import digest_of, digest_of_bytes

TEMPLATES: Final = "pages"
# Every tag that brings another template in, and those of them that write its name out and nothing else.
_BRINGS_IN: Final = re.compile(r"\{%[-+]?\s*(?:include|extends|import|from)\b(.*?)%\}", re.DOTALL)
_WRITTEN_OUT: Final = re.compile(
    r"""\s*(["'])([^"'\\]+)\1\s*(?:(?:import|as|ignore|with|without)\b.*)?[-+]?""", re.DOTALL
)


def theme_digest(theme: Path, name: str) -> str:
    """The digest of what stands at `name` in the theme: of every file of a folder; of a template, what it includes."""
    return digest_of([(file, digest_of_bytes((theme / file).read_bytes())) for file in theme_files(theme, name)])


def theme_files(theme: Path, name: str) -> tuple[str, ...]:
    """The files behind a name, each by its place in the theme."""
    return tuple(sorted({path.relative_to(theme).as_posix() for path in _files(theme, name)}))


def _files(theme: Path, name: str) -> Iterator[Path]:
    path = theme / name
    if path.is_dir():
        yield from (found for found in path.rglob("*") if found.is_file())
    elif path.suffix == ".j2":
        yield from _with_included(theme, path)
    else:
        yield path


def _with_included(theme: Path, template: Path) -> Iterator[Path]:
    """A template and all that it includes, extends or imports; every template if one is named only while it runs."""
    folder = theme / TEMPLATES
    seen, waiting = {template}, [template]
    while waiting:
        names = _named(waiting.pop().read_text("utf-8"))
        if None in names:
            yield from folder.rglob("*.j2")
        # One that is not there is named in a comment, or may be missing.
        fresh = {path for name in names if name is not None and (path := folder / name).is_file()} - seen
        seen |= fresh
        waiting += fresh
    yield from seen


def _named(source: str) -> frozenset[str | None]:
    """The templates that this one names, in a comment perhaps; None for one that is not written out.

    Read without the parser of Jinja, which takes 2 ms a template.
    """
    written = (_WRITTEN_OUT.fullmatch(tag) for tag in _BRINGS_IN.findall(source))
    return frozenset(name and name[2] for name in written)
