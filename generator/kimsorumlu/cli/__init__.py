"""The command line: arguments in, findings and progress out, exit code (0 fine, 1 bad data, 2 bad usage).

A command is a module's function; the module is read when the command is asked for, so that `--version`, and a command
that needs little, need not wait for all the rest.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Final, cast

import click

# The name of each command → the module below here and the function that is the command.
_COMMANDS: Final[Mapping[str, tuple[str, str]]] = {
    "build": ("building", "build_command"),
    "check": ("checking", "check_command"),
    "completion": ("completing", "completion_command"),
    "doctor": ("surroundings", "doctor_command"),
    "format": ("tidying", "format_command"),
    "import": ("importing", "import_command"),
    "init": ("starting", "init_command"),
    "lines": ("documents", "lines_command"),
    "lock": ("examining", "lock_command"),
    "new-version": ("renewing", "new_version_command"),
    "publish": ("publishing", "publish_command"),
    "received": ("documents", "received_command"),
    "review": ("reviewing", "review_command"),
    "schema": ("examining", "schema_command"),
    "serve": ("building", "serve_command"),
    "upgrade": ("upgrading", "upgrade_command"),
    "verify": ("verifying", "verify_command"),
}


class _Group(click.Group):
    """A file that cannot be read or written is a message, not a traceback; a command is read when it is asked for."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return sorted({*_COMMANDS, *self.commands})

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return super().get_command(context, name)
        module, function = _COMMANDS[name]
        return cast(click.Command, getattr(import_module(f"{__name__}.{module}"), function))

    def invoke(self, context: click.Context) -> object:
        try:
            return super().invoke(context)
        except BrokenPipeError:
            raise  # whoever read what is said has enough ("| head"): click ends without a word
        except OSError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kimsorumlu")
@click.option(
    "--project",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="Folder that holds data/ and mkdocs.yml, and may hold content/ and theme/.",
)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Publish the duty regulations of Turkish municipalities as a static, citable site."""
    # Here, not above: it brings everything along, and `--version` does not come this far.
    from kimsorumlu.build.project import Project

    for stream in (sys.stdout, sys.stderr):
        _in_utf8(stream)
    context.obj = Project(root.resolve())


def _in_utf8(stream: object) -> None:
    """Programs and logs are given UTF-8 whatever the locale or code page; a terminal what it can show.

    Nothing that is read from a file or a file's name can be in the way of saying what is wrong with it.
    """
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
