"""The command that opens a version file for looking through: `review`."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from kimsorumlu.build import Project
from kimsorumlu.cli.refusals import os_error
from kimsorumlu.cli.shown import language_option, print_findings
from kimsorumlu.problems import Language
from kimsorumlu.read.project import MUNICIPALITIES
from kimsorumlu.review.desk import Desk
from kimsorumlu.review.held import Held, NotHeldError, hold
from kimsorumlu.review.pictures import Pictures
from kimsorumlu.review.preview import Preview
from kimsorumlu.review.server import Review, address, server


@click.command("review")
@click.argument("path", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--port", type=click.IntRange(0, 65_535), default=0, help="Port to listen on; by itself any free one.")
@click.option("--open", "opened", is_flag=True, help="Open the page in the browser.")
@language_option
@click.pass_obj
def review_command(project: Project, path: Path | None, port: int, opened: bool, lang: str) -> None:
    """Look through a version file beside its document, on a page of this machine, and mend what was read wrongly.

    PATH is a version file, or a folder with one. Without it the only draft there is, or the only version file.

    \b
    kimsorumlu review --open
    kimsorumlu review data/municipalities/sinop/bilgi-islem --open
    """
    file = _file(project, path)
    try:
        held = hold(project.root, file)
    except NotHeldError as error:
        print_findings(error.findings, Language(lang), project.root)
        raise click.ClickException(f"{file}: okunabilen bir sürüm dosyası değil") from error
    with tempfile.TemporaryDirectory(prefix="kimsorumlu-review-", ignore_cleanup_errors=True) as folder:
        review = Review(Desk(held), Preview(held, Path(folder)), _pictures(held))
        try:
            listening = server(review, port)
        except OSError as error:
            raise click.ClickException(f"{port}: {os_error(error)}; başka bir kapı için: --port") from error
        click.echo(f"{address(review, listening)}  (bitirmek için Ctrl+C)")
        if opened:
            click.launch(address(review, listening))
        try:
            listening.serve_forever()
        except KeyboardInterrupt:
            click.echo()
        finally:
            listening.server_close()


def _file(project: Project, path: Path | None) -> Path:
    """The one version file meant. What is not clear is a message that names what there is."""
    place = (path or project.root / MUNICIPALITIES).resolve()
    if place.is_file():
        return place
    files = sorted(file for file in place.rglob("????-??-??.yml") if "sources" not in file.parts)
    drafts = [file for file in files if b"\ndoubts:" in file.read_bytes()]
    meant = drafts if len(drafts) == 1 else files
    if len(meant) != 1:
        named = "\n".join(f"  {file.relative_to(project.root).as_posix()}" for file in (drafts or files)[:40])
        raise click.UsageError(f"hangi sürüm dosyası?\n{named}" if named else f"{place}: sürüm dosyası yok")
    return meant[0]


def _pictures(held: Held) -> Pictures | None:
    document = held.received
    if document is None or document.unreadable or document.format.media_type != "application/pdf":
        return None
    return Pictures(document.content)
