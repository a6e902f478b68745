"""The commands that paint nothing and write: `lock`, `schema`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from kimsorumlu.build import Project, lock
from kimsorumlu.cli.shown import against_option, language_option, print_findings
from kimsorumlu.problems import Language
from kimsorumlu.processes import cores
from kimsorumlu.read.schema import SCHEMAS, schema_bytes


@click.command("lock")
@click.option("--new", "first", is_flag=True, help="The site has no locks yet: make them.")
@against_option
@language_option
@click.pass_obj
def lock_command(project: Project, first: bool, against: str, lang: str) -> None:
    """Enter everything that is published into the locks; refuse if anything promised would vanish or change.

    With --against the locks take back what they lost of that commit's, and their digests are renewed.

    \b
    kimsorumlu lock
    kimsorumlu lock --against main      # after two branches entered something
    """
    locked = lock(replace(project, jobs=cores()), against, first=first)
    print_findings((*locked.findings, *locked.left_out), Language(lang), project.root)
    if locked.findings:
        sys.exit(1)
    click.echo(f"addresses.lock: {locked.new} yeni söz, toplam {locked.all}")


@click.command("schema")
@click.option("--check", "only_check", is_flag=True, help="Only say whether schema/ is up to date.")
@click.pass_obj
def schema_command(project: Project, only_check: bool) -> None:
    """Write the JSON Schemas of the data files into schema/, for editors."""
    stale = [name for name in SCHEMAS if not _is_written(project.root / "schema" / name)]
    if only_check:
        for name in stale:
            click.echo(f"schema/{name} güncel değil; yenilemek için: kimsorumlu schema", err=True)
        sys.exit(1 if stale else 0)
    for name in SCHEMAS:
        path = project.root / "schema" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(schema_bytes(name))
        click.echo(f"schema/{name}")


def _is_written(path: Path) -> bool:
    """Whether the file holds the schema of its name; git may have given it the line ends of Windows."""
    return path.is_file() and path.read_bytes().replace(b"\r\n", b"\n") == schema_bytes(path.name)
