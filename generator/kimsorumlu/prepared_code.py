"""What Python makes of texts whenever a module is imported, made once when an environment is set up.

    python -c "from kimsorumlu.prepared_code import compile_code; compile_code()"

Of each dataclass `dataclasses` writes the methods as text and has it compiled; each regular expression is compiled from
what it says. This package has hundreds of both, and what it is built on has as many: half of the time that a command
takes to begin. As the code of templates (view/prepared.py), that of these texts is kept in the package's folder; what
was not there then is compiled as ever. Nothing is written but by this command: what is read here is run, so it stands
where the package stands, and nowhere a project could bring it along.
"""

from __future__ import annotations

import dataclasses
import marshal
import os
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

_PLACE: Final = Path(__file__).parent / "__pycache__"
# What `dataclasses` calls for each text; a name that the module has no other use for than the one of all Python.
_CALLED: Final = "exec"
# The module that `re` has expressions compiled by, and the one by which it makes them of code.
_COMPILER: Final[Any] = vars(re).get("_compiler")
_MAKER: Final = "_sre"

Run = Callable[..., None]
Compile = Callable[[object, int], re.Pattern[Any]]


def recall_code() -> None:
    """From now on dataclasses and regular expressions are made of the code that was prepared, if any was.

    For a program's beginning, before it imports what has many. None is another for it.
    """
    if known := _read():
        setattr(dataclasses, _CALLED, _recalling(known))
        if _COMPILER is not None and not hasattr(_COMPILER.compile, "anew"):
            _COMPILER.compile = _recalling_patterns(known, _COMPILER.compile)


def compile_code() -> int:
    """Makes and keeps the code that all modules of the package ask for; gives of how many texts. Raises OSError.

    For a program of its own: of what was imported before, nothing is seen.
    """
    place, made = _place(), dict[str, bytes]()
    with _noting(made), _noting_patterns(made):
        for name in _modules():
            # Of what is optional, and not installed.
            with suppress(ImportError):
                import_module(name)
    keep_code(place, made)
    return len(made)


def keep_code(place: Path, made: dict[str, bytes]) -> None:
    """Writes code by the names it is found by, whole or not at all. Raises OSError."""
    place.parent.mkdir(exist_ok=True)
    beside = place.with_name(f"{place.name}.{os.getpid()}")
    beside.write_bytes(marshal.dumps(made))
    beside.replace(place)


def kept_code(place: Path) -> dict[str, bytes]:
    """What `keep_code` wrote there; nothing where that cannot be read."""
    try:
        held = marshal.loads(place.read_bytes())  # noqa: S302  (our own, in the package's folder)
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return held if isinstance(held, dict) else {}


def _recalling(known: dict[str, bytes]) -> Run:
    """Runs a text by its code, where that is known."""

    def run(text: str, *names: dict[str, object]) -> None:
        code = known.get(_name(text))
        exec(text if code is None else marshal.loads(code), *names)  # noqa: S102, S302  (dataclasses wrote the text)

    return run


def _recalling_patterns(known: dict[str, bytes], anew: Compile) -> Compile:
    """Makes an expression of its code, where that is known; else `anew`."""
    make = getattr(_COMPILER, _MAKER).compile

    def compiled(pattern: object, flags: int = 0) -> re.Pattern[Any]:
        code = known.get(_pattern_name(pattern, flags))
        return anew(pattern, flags) if code is None else make(*marshal.loads(code))  # noqa: S302  (our own)

    # By this it is known, and what it was laid over.
    compiled.anew = anew  # type: ignore[attr-defined]
    return compiled


@contextmanager
def _noting(made: dict[str, bytes]) -> Iterator[None]:
    """Meanwhile the code of each dataclass is put into `made`."""

    def run(text: str, *names: dict[str, object]) -> None:
        code = compile(text, "<string>", "exec")
        made[_name(text)] = marshal.dumps(code)
        exec(code, *names)  # noqa: S102  (dataclasses wrote the text)

    before = vars(dataclasses).get(_CALLED)
    setattr(dataclasses, _CALLED, run)
    try:
        yield
    finally:
        if before is None:
            delattr(dataclasses, _CALLED)
        else:
            setattr(dataclasses, _CALLED, before)


@contextmanager
def _noting_patterns(made: dict[str, bytes]) -> Iterator[None]:
    """Meanwhile the code of each regular expression is put into `made`."""
    if _COMPILER is None:
        yield
        return
    maker, anew = getattr(_COMPILER, _MAKER), _COMPILER.compile
    asked: list[str] = []

    def make(*code: Any) -> re.Pattern[Any]:
        # Numbers with names of their own among them.
        plain = ([*map(int, part)] if isinstance(part, list) else part for part in code)
        made[asked[-1]] = marshal.dumps(tuple(plain))
        pattern: re.Pattern[Any] = maker.compile(*code)
        return pattern

    def compiled(pattern: object, flags: int = 0) -> re.Pattern[Any]:
        asked.append(_pattern_name(pattern, flags))
        result: re.Pattern[Any] = anew(pattern, flags)
        return result

    setattr(_COMPILER, _MAKER, SimpleNamespace(**{**vars(maker), "compile": make}))
    _COMPILER.compile = compiled
    try:
        yield
    finally:
        setattr(_COMPILER, _MAKER, maker)
        _COMPILER.compile = anew


def _modules() -> Iterator[str]:
    """Every module of the package that is not a program."""
    package = import_module(__package__)
    for module in pkgutil.walk_packages(package.__path__, f"{__package__}.", onerror=lambda _: None):
        if not module.name.endswith(".__main__"):
            yield module.name


def _name(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _pattern_name(pattern: object, flags: int) -> str:
    """`flags` are given as a number, or as what prints as names of it."""
    return _name(f"{pattern!r} {int(flags)}")


def _place() -> Path:
    """Where the code lies, for this Python."""
    return _PLACE / f"code.{sys.implementation.cache_tag}.{sys.hexversion:x}"


def _read() -> dict[str, bytes]:
    return kept_code(_place())
