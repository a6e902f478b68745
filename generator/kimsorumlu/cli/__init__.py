"""The command line: arguments in, findings and progress out, exit code (0 fine, 1 bad data, 2 bad usage).

A command is a module's function; the module is read when the command is asked for, so that `--version`, and a command
that needs little, need not wait for all the rest.
"""

from __future__ import annotations

import atexit
import gc
import sys
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from types import ModuleType
from typing import Any, Final, cast

import click

from kimsorumlu.cli.refusals import os_error, usage_refused
from kimsorumlu.uncollected import uncollected

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
    "merge": ("parts", "merge_command"),
    "new-version": ("renewing", "new_version_command"),
    "publish": ("publishing", "publish_command"),
    "received": ("documents", "received_command"),
    "review": ("reviewing", "review_command"),
    "schema": ("examining", "schema_command"),
    "serve": ("serving", "serve_command"),
    "topics": ("reviewing_topics", "topics_command"),
    "upgrade": ("upgrading", "upgrade_command"),
    "verify": ("verifying", "verify_command"),
}


class _Group(click.Group):
    """A file that cannot be read or written is a message, not a traceback; a command is read when it is asked for.

    What click itself says of wrong usage is said in Turkish (refusals.py).
    """

    def list_commands(self, _context: click.Context) -> list[str]:
        return sorted({*_COMMANDS, *self.commands})

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return super().get_command(context, name)
        module, function = _COMMANDS[name]
        return cast(click.Command, getattr(_kept(f"{__name__}.{module}"), function))

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and self.get_command(context, args[0]) is None:
            meant = get_close_matches(args[0], self.list_commands(context), n=1)
            guess = f"; {meant[0]} mi demek istediniz?" if meant else ""
            context.fail(f"{args[0]}: böyle bir komut yok{guess}")
        return super().resolve_command(context, args)

    def invoke(self, context: click.Context) -> object:
        try:
            return super().invoke(context)
        except BrokenPipeError:  # whoever reads has read enough: `kimsorumlu lines … | head`
            raise
        except OSError as error:
            what = os_error(error)
            raise click.ClickException(f"{error.filename}: {what}" if error.filename else what) from error

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        try:
            code = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(error.exit_code)
        except click.ClickException as error:
            click.echo(usage_refused(error), err=True)
            sys.exit(error.exit_code)
        except click.Abort:
            click.echo("Bırakıldı.", err=True)
            sys.exit(1)
        sys.exit(code if isinstance(code, int) else 0)


def _kept(module: str) -> ModuleType:
    """A module with all that it imports; nothing of it becomes garbage, so that it need not be looked through again."""
    if module in sys.modules:
        return sys.modules[module]
    # Here, not above: `--version` does not come this far.
    from kimsorumlu.prepared_code import recall_code

    recall_code()
    with uncollected(kept=True):
        return import_module(module)


# Nor need what is left at the end: the system takes it back.
atexit.register(gc.freeze)


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
    # Here, not above: `--version` does not come this far.
    from kimsorumlu.build.folders import Project

    for stream in (sys.stdout, sys.stderr):
        _in_utf8(stream)
    context.obj = Project(root.resolve(), remembers=True)


def _in_utf8(stream: object) -> None:
    """Programs and logs are given UTF-8 whatever the locale or code page; a terminal what it can show.

    Nothing that is read from a file or a file's name can be in the way of saying what is wrong with it.
    """
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
