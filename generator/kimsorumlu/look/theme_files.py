"""What a page's look is made of: a file of the theme, a template with all that it brings in, a folder."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from jinja2 import Environment
from jinja2.meta import find_referenced_templates

from kimsorumlu.digest import digest_of, digest_of_bytes

TEMPLATES: Final = "pages"


def theme_digest(theme: Path, name: str) -> str:
    """The digest of what stands at `name` in the theme: of every file of a folder; of a template, what it includes."""
    files = sorted(set(_files(theme, name)))
    return digest_of([(path.relative_to(theme).as_posix(), digest_of_bytes(path.read_bytes())) for path in files])


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
        fresh = {folder / name for name in names if name is not None} - seen
        seen |= fresh
        waiting += fresh
    yield from seen


@lru_cache(maxsize=256)
def _named(source: str) -> frozenset[str | None]:
    """The templates that this one names; None for one that is not written out."""
    return frozenset(find_referenced_templates(Environment().parse(source)))  # noqa: S701  (nothing is rendered)
