"""What commands share: their options, and findings as a terminal shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import click

from kimsorumlu.problems import Finding, Language
from kimsorumlu.problems.report import as_text

language_option = click.option(
    "--lang", type=click.Choice([language.value for language in Language]), default="tr", help="Language of findings."
)

against_option = click.option(
    "--against", default="", metavar="REV", help="A commit whose promises must all be kept: origin/main, HEAD^."
)


def print_findings(findings: Iterable[Finding], language: Language, root: Path) -> None:
    """Prints findings to the error stream, each with an excerpt of its file below `root`."""
    source_line = _source_lines(root)
    for found in findings:
        click.echo(as_text(found, language, source_line), err=True)
        click.echo(err=True)


def _source_lines(root: Path) -> Callable[[str, int], str | None]:
    """A reader of single lines for the excerpts below findings; reads each file once."""

    @cache
    def lines(file: str) -> tuple[str, ...]:
        path = root / file
        try:
            return tuple(path.read_text("utf-8", "replace").split("\n")) if path.is_file() else ()
        except OSError:  # then a finding says so
            return ()

    return lambda file, line: lines(file)[line - 1] if 0 < line <= len(lines(file)) else None
