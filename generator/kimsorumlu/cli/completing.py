"""The command that makes a shell complete the others: `completion`."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

_SHELLS = ("bash", "fish", "zsh")


@click.command("completion")
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def completion_command(context: click.Context, shell: str) -> None:
    """Print what makes a SHELL complete commands and options.

    \b
    kimsorumlu completion bash >> ~/.bashrc
    kimsorumlu completion zsh >> ~/.zshrc
    kimsorumlu completion fish > ~/.config/fish/completions/kimsorumlu.fish
    """
    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(context.find_root().command, {}, "kimsorumlu", "_KIMSORUMLU_COMPLETE").source())
