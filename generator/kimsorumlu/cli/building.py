"""The commands that make a site: `build`, and `serve`, which builds again whenever something changes."""

from __future__ import annotations

import sys

import click
from rich.console import Console

from kimsorumlu.build import Built, Project, build
from kimsorumlu.cli.shown import language_option, print_findings
from kimsorumlu.problems import Finding, Language, Severity
from kimsorumlu.publish.engines import ENGINES, MKDOCS, engine_named
from kimsorumlu.publish.server import Server, serve
from kimsorumlu.publish.workers import cores
from kimsorumlu.read.config_file import CONFIG


@click.command("build")
@click.option("--pdf", "pdfs", is_flag=True, help="Also make a PDF of each version; needs a Chromium.")
@click.option("--draft", is_flag=True, help="Build even what is not locked yet, to look at; not to be published.")
@click.option(
    "--through-engine", is_flag=True, help="Have the engine set every page, one by one; the same site, slower."
)
@click.option(
    "--engine", "name", type=click.Choice(ENGINES), default=MKDOCS, show_default=True, help="What sets pages."
)
@click.option("--jobs", type=click.IntRange(1, 256), default=None, help="Processes that paint; all cores if not given.")
@language_option
@click.pass_obj
def build_command(
    project: Project, pdfs: bool, draft: bool, through_engine: bool, name: str, jobs: int | None, lang: str
) -> None:
    """Build the site into site/. A failed build leaves the last good site as it was."""
    engine = engine_named(name)
    if engine is None:
        raise click.BadParameter(f"{name} kurulu değil: pip install 'kimsorumlu[{name}]'", param_hint="--engine")
    console = Console(stderr=True)
    with console.status("") as status:
        built = build(
            project,
            lambda stage: status.update(f"{stage} …"),
            pdfs=pdfs,
            promised=not draft,
            through_engine=through_engine,
            jobs=jobs or cores(),
            engine=engine,
        )
    print_findings(_to_mend(built), Language(lang), project.root)
    _print_summary(built, project, console)
    sys.exit(0 if built.published else 1)


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65_535), default=8000, show_default=True, help="Port to listen on.")
@language_option
@click.pass_obj
def serve_command(project: Project, host: str, port: int, lang: str) -> None:
    """Build, serve, rebuild when data, content or theme change, and reload open pages."""
    console = Console(stderr=True)
    try:
        # Before the build: whoever has the port will still have it afterwards.
        server = Server(project.site, host, port)
    except OSError as error:
        raise click.ClickException(f"{host}:{port}: {error.strerror or error}; another port: --port") from error

    def rebuild() -> None:
        built = build(project)
        print_findings(_to_mend(built), Language(lang), project.root)
        _print_summary(built, project, console)

    rebuild()
    if not project.site.is_dir():
        sys.exit(1)
    name = f"[{host}]" if ":" in host else host
    console.print(f"http://{name}:{server.server_port}/  (Ctrl+C ends)", markup=False)
    serve(server, [project.root / name for name in ("data", "content", "theme", CONFIG)], rebuild)


def _to_mend(built: Built) -> list[Finding]:
    """What a build prints: every error, drafts, and the warnings that only building shows; the others `check` lists."""
    known = {found for found in built.checked.findings if found.code != "version-draft"}
    return [f for f in built.findings if f.severity is Severity.ERROR or f not in known]


def _print_summary(built: Built, project: Project, console: Console) -> None:
    for stage in built.stages:
        each = f"  {1000 * stage.seconds / stage.count:8.2f} ms each of {stage.count}" if stage.count else ""
        console.print(f"{stage.name:>8}  {stage.seconds:6.2f} s{each}", highlight=False)
    total = sum(stage.seconds for stage in built.stages)
    errors = sum(found.severity is Severity.ERROR for found in built.findings)
    counts = f"{errors} errors, {len(built.findings) - errors} warnings"
    if not built.published:
        kept = "; site/ keeps the last good build" if project.site.is_dir() else ""
        console.print(f"not published: {counts}{kept}", style="bold red", highlight=False)
        return
    console.print(
        f"{built.pages} pages, {counts}, {total:.1f} s, {built.size / 1e6:.1f} MB in site/",
        style="bold",
        highlight=False,
    )
