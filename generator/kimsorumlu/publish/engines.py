"""The engines that a site can be built with, by the names of their packages."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from kimsorumlu.publish.engine import Engine
from kimsorumlu.publish.mkdocs_engine import MkDocs

MKDOCS: Final = "mkdocs"
# The first comes with the package, the others with the extra of their name.
ENGINES: Final = (MKDOCS, "properdocs")


def engine_named(name: str) -> Engine | None:
    """The engine of this name; None if its package is not installed."""
    return MkDocs(name) if find_spec(name) else None
