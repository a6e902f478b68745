"""The one value that pages are given besides their own subject: what is configured, what is known, what was published.

Built once per run (build.py). Whoever has the site has every layer: none is optional, in code or in tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kimsorumlu.check.fidelity import Fidelity
from kimsorumlu.facts.facts import Facts
from kimsorumlu.facts.history import History, with_published_comparisons
from kimsorumlu.model.corpus import Corpus, Version
from kimsorumlu.read.config_file import Config


@dataclass(frozen=True, eq=False)
class Site:
    """Configuration, corpus, all facts, the proof of each version (by its address), and what was published.

    `published` are the addresses that must stay; `carried` leads from each that a redirect declares to its new place.
    `printed` holds how many bytes the PDF of a version has (by its address), where one was made.
    """

    config: Config
    corpus: Corpus
    facts: Facts
    fidelity: Mapping[str, Fidelity]
    published: frozenset[str]
    carried: Mapping[str, str]
    printed: Mapping[str, int]

    @cached_property
    def histories(self) -> Mapping[str, History]:
        """Every regulation's versions compared, by its address, with every comparison that was published."""
        return with_published_comparisons(self.facts.histories, self.published)

    @cached_property
    def _moved(self) -> Mapping[str, Mapping[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for old, new in self.carried.items():
            page, mark, fragment = old.partition("#")
            # A page's redirect takes its fragments along by itself.
            if mark and new != f"{self.carried.get(page, page)}#{fragment}":
                found.setdefault(page, {})[fragment] = new
        return found

    def moved(self, page: str) -> Mapping[str, str]:
        """The fragments that the page at this address once promised and that are elsewhere now: old → new address."""
        return self._moved.get(page, {})

    def share(self, version: Version) -> str:
        """The share of the received document that is accounted for, as a reader sees it: "%100"."""
        return f"%{self.fidelity[version.url].percent}".replace(".", ",")
