"""The engines that a site can be built with, by the names of their packages."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kimsorumlu.publish.engine import Engine

MKDOCS: Final = "mkdocs"
ZENSICAL: Final = "zensical"
# The first comes with the package, the others with the extra of their name.
ENGINES: Final = (MKDOCS, "properdocs", ZENSICAL)


def is_installed(name: str) -> bool:
    """Whether the package of an engine is there."""
    return find_spec(name) is not None


def engine_named(name: str) -> Engine:
    """The engine of this name."""
    # Here, not above: who only names engines need not wait for all that pages are made with.
    from kimsorumlu.publish.mkdocs_engine import MkDocs
    from kimsorumlu.publish.zensical_engine import Zensical

    return Zensical() if name == ZENSICAL else MkDocs(name)
