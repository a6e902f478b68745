"""What commands share: their options, and findings as a terminal shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final, TypeVar

import click

from kimsorumlu.problems import Finding, Language, Severity
from kimsorumlu.problems.report import as_text
from kimsorumlu.read.files import is_within, leads_out

if TYPE_CHECKING:
    from rich.console import Console

    from kimsorumlu.build.clock import Stage

language_option = click.option(
    "--lang", type=click.Choice([language.value for language in Language]), default="tr", help="Language of findings."
)


def _commit(_context: click.Context, _option: click.Parameter, value: str | None) -> str:
    """The name of a commit, "" where none is asked for. A script's empty variable must not turn the question off."""
    if value is not None and not value.strip():
        raise click.BadParameter("commit adı boş")
    return value or ""


against_option = click.option(
    "--against", callback=_commit, metavar="REV", help="A commit whose promises must all be kept: origin/main, HEAD^."
)

# The stages of a build, in its order, as its summary calls them.
_STAGES: Final = {
    "read": "okuma",
    "facts": "çıkarım",
    "check": "denetim",
    "plan": "planlama",
    "engine": "çerçeve, veri",
    "paint": "sayfalar",
    "pdf": "PDF",
    "publish": "yayın",
}
# Where a received document came from, in the order of the help.
_ORIGIN: Final = (
    click.option("--url", help="The address it was got from."),
    click.option("--sender", help="The office that sent it."),
    click.option(
        "--on", "retrieved", type=click.DateTime(["%Y-%m-%d"]), help="The day it was got; today, if not given."
    ),
    click.option("--by", "retrieved_by", help="The organisation that got it."),
    click.option("--licence", help="The licence named where it was got."),
)

Command = TypeVar("Command", bound=Callable[..., object])


def origin_options(command: Command) -> Command:
    """The options of a command that puts a received document in place."""
    for option in reversed(_ORIGIN):
        command = option(command)
    return command


def decimal(value: float, places: int) -> str:
    """A figure with a decimal comma."""
    return f"{value:.{places}f}".replace(".", ",")


def print_findings(findings: Iterable[Finding], language: Language, root: Path) -> None:
    """Prints findings to the error stream, each with an excerpt of its file below `root`."""
    click.echo(findings_text(findings, language, root), err=True, nl=False)


def findings_text(findings: Iterable[Finding], language: Language, root: Path) -> str:
    """The findings as they are printed, each with an excerpt of its file and an empty line.

    Errors stand first: they must be mended, and would be lost among warnings about lines before them.
    """
    source_line = _source_lines(root)
    errors_first = sorted(findings, key=lambda found: found.severity is not Severity.ERROR)
    return "".join(f"{as_text(found, language, source_line)}\n\n" for found in errors_first)


def stage_name(stage: str) -> str:
    """A stage of a run as its reader knows it."""
    return _STAGES.get(stage, stage)


def print_stages(stages: Iterable[Stage], console: Console) -> None:
    """Prints what each stage of a run cost."""
    for stage in stages:
        each = f"  {decimal(1000 * stage.seconds / stage.count, 2):>8} ms × {stage.count}" if stage.count else ""
        console.print(f"{stage_name(stage.name):>9}  {decimal(stage.seconds, 2):>6} sn{each}", highlight=False)


def _source_lines(root: Path) -> Callable[[str, int], str | None]:
    """A reader of single lines for the excerpts below findings; reads each file once.

    Nothing is shown of what a link out of the project leads to: a log is read by more people than the machine's files.
    """

    @cache
    def lines(file: str) -> tuple[str, ...]:
        path, top = root / file, root / PurePath(file).parts[0]
        ours = is_within(path, root) or (top.is_dir() and not leads_out(top) and is_within(path, top))
        try:
            return tuple(path.read_text("utf-8", "replace").split("\n")) if ours and path.is_file() else ()
        except OSError:  # then a finding says so
            return ()

    return lambda file, line: lines(file)[line - 1] if 0 < line <= len(lines(file)) else None
