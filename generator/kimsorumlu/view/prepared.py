"""Templates of the package as Python's own code, made once when an environment is set up.

    python -c "from kimsorumlu.view.prepared import compile_templates; compile_templates()"

Jinja makes code of a template when it is first asked for: all together take a second, in each process that paints. As
Python keeps the code of modules beside them, that of templates is kept in the package's folder; a template that is
another than it was then is made anew, as is everything with another Python or Jinja. Nothing is written but by this
command: what is read here is run, so it stands where the package stands, and nowhere a project could bring it along.
"""

from __future__ import annotations

import marshal
import sys
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from kimsorumlu.look.theme import package_theme
from kimsorumlu.prepared_code import keep_code, kept_code

_PLACE: Final = Path(__file__).parent / "__pycache__"


class Prepared(BytecodeCache):
    """The code of templates, by their names and texts."""

    def __init__(self) -> None:
        # What was made, to be written down.
        self.made: dict[str, bytes] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002  (as the library calls it)
        return name

    def get_source_checksum(self, source: str) -> str:
        return sha256(source.encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        known = _read().get(f"{bucket.key} {bucket.checksum}")
        if known is not None:
            bucket.code = marshal.loads(known)  # noqa: S302  (our own, in the package's folder)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.made[f"{bucket.key} {bucket.checksum}"] = marshal.dumps(bucket.code)


def compile_templates() -> int:
    """Makes and keeps the code of all templates of the package; gives how many they are. Raises OSError."""
    # It asks this module for what is prepared.
    from kimsorumlu.view.html import environment

    templates, prepared, place = environment(package_theme()), Prepared(), _place()
    names = templates.list_templates()
    place.unlink(missing_ok=True)
    _read.cache_clear()
    templates = templates.overlay(bytecode_cache=prepared)
    for name in names:
        templates.get_template(name)
    keep_code(place, prepared.made)
    _read.cache_clear()
    return len(names)


def _place() -> Path:
    """Where the code lies, for this Python and this Jinja."""
    return _PLACE / f"templates.{sys.implementation.cache_tag}.jinja-{version('jinja2')}"


@cache
def _read() -> dict[str, bytes]:
    return kept_code(_place())
