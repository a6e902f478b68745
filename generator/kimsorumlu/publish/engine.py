"""What the rest of the package asks of the tool that turns a staging folder into a site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kimsorumlu.problems import Finding
from kimsorumlu.read.config_file import Config
from kimsorumlu.view.sentence import NOTHING, Sentence


@dataclass(frozen=True, slots=True)
class Staging:
    """The folders of one build: the pages to set, where the site goes, room for files of the engine's own.

    `nav` are the pages that every page leads to (publish/navigation.py). `scope` says what the site holds, `catalogues`
    of which day the shared ones are, `only` where a municipality that has no other has its page ("" of several),
    `older` the municipalities (slugs) of which texts are held that are not in force any more, for pages without a view
    of theirs.
    """

    docs: Path
    site: Path
    work: Path
    nav: Sequence[object] = ()
    only: str = ""
    scope: Sentence = NOTHING
    catalogues: str = ""
    # The pages that people wrote, by their places in `docs`.
    written: frozenset[str] = frozenset()
    # Those of them that stand in the skin, where the site has one (publish/skin.py).
    skinned: frozenset[str] = frozenset()
    older: tuple[str, ...] = ()


class PageNotSetError(Exception):
    """Raised by an engine that fails over a hand-written page, from the error it met; its message is the place."""


class Engine(Protocol):
    """Sets staged pages into the shell of the site's theme."""

    def singled_out(self, config: Config, nav: Sequence[object]) -> frozenset[str] | None:
        """The places of pages whose shell is like no other's, those of the navigation; None if all may be so.

        Of the others one specimen of each shell goes through the engine (publish/shells.py).
        """

    def build(self, staging: Staging, config: Config, epoch: int) -> tuple[Finding, ...]:
        """Builds `staging.docs` into an emptied `staging.site`, and says what was wrong with hand-written pages.

        `epoch` stands for the build date in all output, so that builds repeat.
        """
