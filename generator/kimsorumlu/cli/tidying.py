"""The command that rewrites data files in the house form: `format`."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import click

from kimsorumlu.build import Project
from kimsorumlu.publish.files import write_whole
from kimsorumlu.read.project import MUNICIPALITIES
from kimsorumlu.write import municipality_yaml, version_yaml

# The files whose shapes can be written, by their names.
_WRITERS: Final[tuple[tuple[re.Pattern[str], Callable[[bytes], bytes]], ...]] = (
    (re.compile(r"municipality\.yml"), municipality_yaml.formatted),
    (re.compile(r"\d{4}-\d{2}-\d{2}\.yml"), version_yaml.formatted),
)


@click.command("format")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True, path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Only say which files would change (exit code 1 if any).")
@click.pass_obj
def format_command(project: Project, paths: tuple[Path, ...], only_check: bool) -> None:
    """Rewrite version and municipality files in the house form; comments stay. A PATH is a file or a folder.

    Without a PATH all of data/municipalities. A file in which something is wrong is left as it is, and said.

    \b
    kimsorumlu format
    kimsorumlu format --check data/municipalities/sinop
    """
    changed = failed = 0
    for path in _files(paths or (project.root / MUNICIPALITIES,)):
        shown = path.relative_to(project.root) if path.is_relative_to(project.root) else path
        old = path.read_bytes()
        try:
            new = _writer(path)(old)
        except ValueError as error:
            failed += 1
            click.echo(f"{shown}: olduğu gibi bırakıldı ({error}); ayrıntısı: kimsorumlu check", err=True)
            continue
        if new != old:
            changed += 1
            click.echo(shown.as_posix())
            if not only_check:
                write_whole(path, new)
    sys.exit(1 if failed or (only_check and changed) else 0)


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    """The files named, and those that can be written in the folders named; no file twice."""
    seen: set[Path] = set()
    for path in paths:
        for file in sorted(path.rglob("*.yml")) if path.is_dir() else [path]:
            known = any(name.fullmatch(file.name) for name, _ in _WRITERS)
            if not known and not path.is_dir():
                raise click.BadParameter(f"{path}: ne bir sürüm dosyası (YYYY-AA-GG.yml) ne de municipality.yml")
            if known and file.resolve() not in seen:
                seen.add(file.resolve())
                yield file


def _writer(path: Path) -> Callable[[bytes], bytes]:
    return next(writer for name, writer in _WRITERS if name.fullmatch(path.name))
