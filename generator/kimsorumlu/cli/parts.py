"""The parts of a site that several machines make: one of them, all of them by a cluster, and the command `merge`."""

from __future__ import annotations

import re
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import click
from rich.console import Console

from kimsorumlu.build.folders import Project
from kimsorumlu.cli.shown import print_findings, print_stages, stage_name
from kimsorumlu.problems import Language, has_errors
from kimsorumlu.publish.engines import engine_named

_MOST: Final = 1_000


class _ShardType(click.ParamType[tuple[int, int]]):
    """One part of how many: "2/5"."""

    name = "i/n"

    def convert(self, value: object, param: click.Parameter | None, context: click.Context | None) -> tuple[int, int]:  # noqa: ARG002
        """The two numbers."""
        found = re.fullmatch(r"([0-9]{1,4})/([0-9]{1,4})", str(value))
        number, of = (int(found[1]), int(found[2])) if found else (0, 0)
        if not 1 <= number <= of <= _MOST:
            self.fail(f"{value}: kaçıncı parça ve toplam parça sayısı beklenir, örneğin 2/5 (en çok {_MOST})", param)
        return number, of


SHARD: Final = _ShardType()


def make_part(
    project: Project,
    console: Console,
    language: Language,
    shard: tuple[int, int],
    into: Path | None,
    *,
    promised: bool,
    jobs: int | None,
    engine: str,
) -> None:
    """Makes one part into a folder and ends the program."""
    # Here, not above, as in building.py.
    from kimsorumlu.build.sharding import Shard, make_shard
    from kimsorumlu.processes import cores

    number, of = shard
    folder = into or project.work / f"shard-{number}-of-{of}"
    with console.status("") as status:
        made = make_shard(
            project,
            Shard(number, of),
            folder,
            lambda stage: status.update(f"{stage_name(stage)} …"),
            promised=promised,
            jobs=jobs or cores(),
            engine=engine_named(engine),
        )
    if has_errors(made.findings):
        print_findings(made.findings, language, project.root)
    print_stages(made.stages, console)
    if made.made:
        click.echo(f"{number}/{of}: {folder}", err=True)
    sys.exit(0 if made.made else 1)


def make_parts(project: Project, console: Console, language: Language, address: str, *, promised: bool) -> None:
    """Has a cluster make all parts, for the build that follows."""
    if find_spec("distributed") is None:
        raise click.BadParameter("distributed kurulu değil: pip install 'kimsorumlu[cluster]'", param_hint="--cluster")
    from kimsorumlu.build.cluster import keep_shards

    with console.status(f"{address} …"):
        count, findings = keep_shards(project, address, promised=promised)
    print_findings(findings, language, project.root)
    click.echo(f"{address}: {count} dosya", err=True)


@click.command("merge")
@click.argument(
    "folders", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="FOLDER…"
)
@click.pass_obj
def merge_command(project: Project, folders: tuple[Path, ...]) -> None:
    """Take in parts of the site that `build --shard` made; the next build uses them and makes the rest itself.

    \b
    kimsorumlu build --shard 1/2 --into parts/1     # on one machine
    kimsorumlu build --shard 2/2 --into parts/2     # on another
    kimsorumlu merge parts/1 parts/2 && kimsorumlu build
    """
    from kimsorumlu.publish.files import one_at_a_time
    from kimsorumlu.publish.kept import add_kept, kept_in

    with one_at_a_time(project.work):
        for folder in folders:
            count = add_kept(project.kept, kept_in(folder))
            if not count:
                raise click.ClickException(f"{folder}: içinde build --shard ile hazırlanmış bir parça yok")
            click.echo(f"{folder}: {count} dosya alındı", err=True)
