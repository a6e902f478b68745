"""What Python's dataclasses write for themselves as code, made once when an environment is set up.

    python -c "from kimsorumlu.dataclass_code import compile_dataclasses; compile_dataclasses()"

Of each dataclass `dataclasses` writes the methods as text and has it compiled whenever the class is imported. This
package has hundreds, and what it is built on has as many: a third of the time that a command takes to begin. As the
code of templates (view/prepared.py), that of the texts is kept in the package's folder; a text that was not there then
is compiled as ever. Nothing is written but by this command: what is read here is run, so it stands where the package
stands, and nowhere a project could bring it along.
"""

from __future__ import annotations

import dataclasses
import marshal
import os
import pkgutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Final

_PLACE: Final = Path(__file__).parent / "__pycache__"
# What `dataclasses` calls for each text; a name that the module has no other use for than the one of all Python.
_CALLED: Final = "exec"

Run = Callable[..., None]


def recall_dataclasses() -> None:
    """From now on dataclasses are made with the code that was prepared, if any was.

    For a program's beginning, before it imports what has many. No class is another for it.
    """
    if known := _read():
        setattr(dataclasses, _CALLED, _recalling(known))


def compile_dataclasses() -> int:
    """Makes and keeps the code that all modules of the package ask for; gives how many texts that is. Raises OSError.

    For a program of its own: of what was imported before, nothing is seen.
    """
    place, made = _place(), dict[str, bytes]()
    with _noting(made):
        for name in _modules():
            # Of what is optional, and not installed.
            with suppress(ImportError):
                import_module(name)
    place.parent.mkdir(exist_ok=True)
    beside = place.with_name(f"{place.name}.{os.getpid()}")
    beside.write_bytes(marshal.dumps(made))
    beside.replace(place)
    return len(made)


def _recalling(known: dict[str, bytes]) -> Run:
    """Runs a text by its code, where that is known."""

    def run(text: str, *names: dict[str, object]) -> None:
        code = known.get(_name(text))
        exec(text if code is None else marshal.loads(code), *names)  # noqa: S102, S302  (dataclasses wrote the text)

    return run


@contextmanager
def _noting(made: dict[str, bytes]) -> Iterator[None]:
    """Meanwhile the code of each text is made into `made`."""

    def run(text: str, *names: dict[str, object]) -> None:
        code = compile(text, "<string>", "exec")
        made[_name(text)] = marshal.dumps(code)
        exec(code, *names)  # noqa: S102  (dataclasses wrote the text)

    before = dataclasses.__dict__.get(_CALLED)
    setattr(dataclasses, _CALLED, run)
    try:
        yield
    finally:
        if before is None:
            delattr(dataclasses, _CALLED)
        else:
            setattr(dataclasses, _CALLED, before)


def _modules() -> Iterator[str]:
    """Every module of the package that is not a program."""
    package = import_module(__package__)
    for module in pkgutil.walk_packages(package.__path__, f"{__package__}.", onerror=lambda _: None):
        if not module.name.endswith(".__main__"):
            yield module.name


def _name(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _place() -> Path:
    """Where the code lies, for this Python."""
    return _PLACE / f"dataclasses.{sys.implementation.cache_tag}.{sys.hexversion:x}"


def _read() -> dict[str, bytes]:
    try:
        held = marshal.loads(_place().read_bytes())  # noqa: S302  (our own, in the package's folder)
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return held if isinstance(held, dict) else {}
