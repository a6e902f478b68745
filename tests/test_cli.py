"""The command line as a whole; each command is tried where what it does is tested."""

import subprocess
import sys

import click

from kimsorumlu.cli import main


def test_the_version_is_said_without_reading_what_builds_sites() -> None:
    code = (
        "import sys; from kimsorumlu.cli import main; main(['--version'], standalone_mode=False);"
        "print(sorted({name.split('.')[1] for name in sys.modules if name.startswith('kimsorumlu.')}))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "['cli']"


def test_every_command_that_is_listed_is_there_by_that_name() -> None:
    context = click.Context(main)
    listed = main.list_commands(context)
    assert {"build", "check", "serve"} <= set(listed)
    for name in listed:
        command = main.get_command(context, name)
        assert command is not None
        assert command.name == name
        assert command.help
