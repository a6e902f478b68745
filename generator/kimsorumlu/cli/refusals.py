"""What is said of wrong usage, and of files and ports that refuse: in Turkish, like all that a command says.

Help is in English, as are the options; `--lang` says in which language findings are told.
"""

from __future__ import annotations

import re
from typing import Final

import click

# What click says of values → the same in Turkish; the groups are what it names. Other words stay as they are.
_SAID: Final = tuple(
    (re.compile(english), turkish)
    for english, turkish in (
        (r"Missing command\.", "hangi komut istendiği yazılmamış"),
        (r"Got unexpected extra arguments? \((.*)\)", r"fazladan yazılmış: \1"),
        (r"Option '(.*)' requires an argument\.", r"\1: ardından bir değer bekleniyor"),
        (r"Option '(.*)' does not take a value\.", r"\1: değer almaz"),
        (r"'(.*)' is not one of (.*)\.", r"“\1” olamaz; olabilecekler: \2"),
        (r"'(.*)' is not a valid (?:integer|integer range|float)\.", r"“\1” bir sayı değil"),
        (r"(.*) is not in the range (.*)\.", r"\1, şu aralıkta değil: \2"),
        (r"'(.*)' does not match the formats? (.*)\.", r"“\1” okunamadı; beklenen biçim: \2"),
        (r"(?:File|Directory|Path) '(.*)' does not exist\.", r"“\1” diye bir dosya ya da klasör yok"),
        (r"(?:Directory|Path) '(.*)' is a file\.", r"“\1” bir dosya; klasör bekleniyor"),
        (r"(?:File|Path) '(.*)' is a directory\.", r"“\1” bir klasör; dosya bekleniyor"),
        (r"(?:File|Directory|Path) '(.*)' is not (?:readable|writable)\.", r"“\1” okunamıyor ya da yazılamıyor"),
    )
)


def os_error(error: OSError) -> str:
    """Why the system refused a file or a port."""
    # Here, not above: nearly always nothing is refused, and `--version` need not wait.
    from kimsorumlu.problems import Language, Phrase, refusal

    said = refusal(error)
    return said.worded(Language.TR) if isinstance(said, Phrase) else said


def usage_refused(error: click.ClickException) -> str:
    """All that is said of an error: what is wrong, and for wrong usage where to read on."""
    said = f"Hata: {_what(error)}"
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return f"{said}\n{error.ctx.get_usage()}\n{error.ctx.command_path} --help"
    return said


def _what(error: click.ClickException) -> str:
    if isinstance(error, click.MissingParameter):
        return f"eksik: {_named(error)}"
    if isinstance(error, click.NoSuchOption):
        meant = f"; {', '.join(error.possibilities)} mi demek istediniz?" if error.possibilities else ""
        return f"{error.option_name}: böyle bir seçenek yok{meant}"
    if isinstance(error, click.BadParameter):
        named = _named(error)
        return f"{named}: {_in_turkish(error.message)}" if named else _in_turkish(error.message)
    return _in_turkish(error.message)


def _named(error: click.BadParameter) -> str:
    """The option or argument that an error is of, as it is written."""
    hint = error.param_hint
    if hint is None and error.param is not None:
        option = isinstance(error.param, click.Option)
        hint = error.param.opts[:1] if option else error.param.human_readable_name
    return hint if isinstance(hint, str) else " / ".join(hint or ())


def _in_turkish(message: str) -> str:
    for english, turkish in _SAID:
        if english.fullmatch(message):
            return english.sub(turkish, message)
    return message
