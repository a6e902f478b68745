"""The command `serve`: a site that is built again whenever something changes, for the one who works on it."""

from __future__ import annotations

import sys

import click
from rich.console import Console

from kimsorumlu.build import Project, build
from kimsorumlu.cli.building import print_built
from kimsorumlu.cli.refusals import os_error
from kimsorumlu.cli.shown import language_option
from kimsorumlu.problems import Language
from kimsorumlu.publish.server import Server, serve
from kimsorumlu.read.config_file import CONFIG


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65_535), default=8000, show_default=True, help="Port to listen on.")
@language_option
@click.pass_obj
def serve_command(project: Project, host: str, port: int, lang: str) -> None:
    """Build, serve, rebuild when data, content or theme change, and reload open pages.

    \b
    kimsorumlu serve
    kimsorumlu serve --port 8080
    """
    console = Console(stderr=True)
    try:
        # Before the build: whoever has the port will still have it afterwards.
        server = Server(project.site, host, port)
    except OSError as error:
        raise click.ClickException(f"{host}:{port}: {os_error(error)}; başka bir kapı için: --port") from error

    def rebuild() -> None:
        print_built(build(project), project, console, Language(lang))

    rebuild()
    if not project.site.is_dir():
        sys.exit(1)
    name = f"[{host}]" if ":" in host else host
    console.print(f"http://{name}:{server.server_port}/  (bitirmek için Ctrl+C)", markup=False)
    serve(server, [project.root / name for name in ("data", "content", "theme", CONFIG)], rebuild)
