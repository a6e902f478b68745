"""The command `build`. Where nothing changed since the last one it says so, without reading the data."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from kimsorumlu.build.folders import Project
from kimsorumlu.build.unchanged import Sources, keep_build, last_build, sources_now
from kimsorumlu.cli.parts import SHARD, make_part, make_parts
from kimsorumlu.cli.shown import decimal, findings_text, language_option, print_stages, stage_name
from kimsorumlu.problems import Finding, Language, Severity
from kimsorumlu.publish.engines import ENGINES, MKDOCS, engine_named, is_installed

if TYPE_CHECKING:
    from kimsorumlu.build import Built


@click.command("build")
@click.option("--pdf", "pdfs", is_flag=True, help="Also make a PDF and a Word document of each version.")
@click.option("--draft", is_flag=True, help="Build even what is not locked yet, to look at; not to be published.")
@click.option(
    "--through-engine", is_flag=True, help="Have the engine set every page, one by one; the same site, slower."
)
@click.option(
    "--engine", "name", type=click.Choice(ENGINES), default=MKDOCS, show_default=True, help="What sets pages."
)
@click.option("--jobs", type=click.IntRange(1, 256), default=None, help="Processes that paint; all cores if not given.")
@click.option("--shard", type=SHARD, default=None, help="Make one part of what a site takes, for `merge`: 2/5.")
@click.option("--into", type=click.Path(path_type=Path), default=None, help="The folder of that part.")
@click.option("--cluster", default=None, metavar="ADDRESS", help="Have a Dask cluster make the parts: tcp://…:8786.")
@language_option
@click.pass_obj
def build_command(
    project: Project,
    pdfs: bool,
    draft: bool,
    through_engine: bool,
    name: str,
    jobs: int | None,
    shard: tuple[int, int] | None,
    into: Path | None,
    cluster: str | None,
    lang: str,
) -> None:
    """Build the site into site/. A failed build leaves the last good site as it was.

    \b
    kimsorumlu build
    kimsorumlu build --draft            # also what is not locked, to look at
    kimsorumlu build --jobs 1 --pdf
    """
    if not is_installed(name):
        raise click.BadParameter(f"{name} kurulu değil: pip install 'kimsorumlu[{name}]'", param_hint="--engine")
    console, language = Console(stderr=True), Language(lang)
    if shard is not None:
        make_part(project, console, language, shard, into, promised=not draft, jobs=jobs, engine=name)
        return
    # What was asked for otherwise is always made: PDFs depend on the machine, too.
    usual = not pdfs and not through_engine and name == MKDOCS
    before = sources_now(project, draft=draft) if usual else None
    if (last := last_build(project, before)) is not None:
        click.echo(last.said[language.value], err=True, nl=False)
        _print_end(f"değişen bir şey yok: {last.pages} sayfa", last.size, console)
        return
    if cluster is not None:
        make_parts(project, console, language, cluster, promised=not draft)
    built = _built(
        project, console, pdfs=pdfs, promised=not draft, through_engine=through_engine, jobs=jobs, engine=name
    )
    print_built(built, project, console, language)
    if before is not None and built.published:
        _keep(built, project, before, sources_now(project, draft=draft))
    sys.exit(0 if built.published else 1)


def _built(
    project: Project,
    console: Console,
    *,
    pdfs: bool,
    promised: bool,
    through_engine: bool,
    jobs: int | None,
    engine: str,
) -> Built:
    # Here, not above: where nothing changed nobody waits for all that pages are made with.
    from kimsorumlu.build import build
    from kimsorumlu.processes import cores

    with console.status("") as status:
        return build(
            project,
            lambda stage: status.update(f"{stage_name(stage)} …"),
            pdfs=pdfs,
            promised=promised,
            through_engine=through_engine,
            jobs=jobs or cores(),
            engine=engine_named(engine),
        )


def _keep(built: Built, project: Project, before: Sources, now: Sources | None) -> None:
    said = {each.value: findings_text(_to_mend(built), each, project.root) for each in Language}
    keep_build(project, before, now, said, built.pages, built.size)


def print_built(built: Built, project: Project, console: Console, language: Language) -> None:
    """Prints what a build found and what it cost."""
    click.echo(findings_text(_to_mend(built), language, project.root), err=True, nl=False)
    _print_summary(built, project, console)


def _to_mend(built: Built) -> list[Finding]:
    """What a build prints: every error, drafts, and the warnings that only building shows; the others `check` lists."""
    known = {found for found in built.checked.findings if found.code != "version-draft"}
    return [f for f in built.findings if f.severity is Severity.ERROR or f not in known]


def _print_summary(built: Built, project: Project, console: Console) -> None:
    print_stages(built.stages, console)
    total = sum(stage.seconds for stage in built.stages)
    errors = sum(found.severity is Severity.ERROR for found in built.findings)
    counts = f"{errors} hata, {len(built.findings) - errors} uyarı"
    if not built.published:
        kept = "; site/ klasöründe son sağlam site duruyor" if project.site.is_dir() else ""
        console.print(f"yayımlanmadı: {counts}{kept}", style="bold red", highlight=False)
        return
    _print_end(f"{built.pages} sayfa, {counts}, {decimal(total, 1)} sn", built.size, console)


def _print_end(said: str, size: int, console: Console) -> None:
    console.print(f"{said}; site/ klasörü {decimal(size / 1e6, 1)} MB", style="bold", highlight=False)
