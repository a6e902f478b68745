"""The sites that tests of facts, views and pages are given: a small real one, the real one, one of any corpus.

There is one builder. No layer is left out, so that a test sees the pages that readers see.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kimsorumlu.check.fidelity import compare
from kimsorumlu.facts.facts import build_facts
from kimsorumlu.model.catalogues import Catalogues, read_catalogues
from kimsorumlu.model.corpus import Corpus, link
from kimsorumlu.problems import has_errors
from kimsorumlu.read.config_file import Config
from kimsorumlu.read.project import read_project
from kimsorumlu.site import Site

ROOT = Path(__file__).parents[1]
THEME = ROOT / "theme"
SMALL = ROOT / "tests" / "fixtures" / "small"


def site_of(
    corpus: Corpus,
    catalogues: Catalogues | None = None,
    *,
    config: Config | None = None,
    published: frozenset[str] = frozenset(),
    carried: Mapping[str, str] | None = None,
) -> Site:
    """The site of a corpus; the catalogues are the small ones unless others are given."""
    facts = build_facts(corpus, catalogues or small_catalogues())
    proofs = {version.url: compare(version) for version in corpus.versions}
    return Site(config or Config(THEME), corpus, facts, proofs, published, carried or {})


@cache
def small() -> Site:
    """Örnek Belediyesi (tests/fixtures/small): one regulation in two versions, three units each, six topics."""
    return site_of(_corpus(SMALL))


@cache
def real() -> Site:
    """The five real texts with the catalogues of data/."""
    return site_of(_corpus(ROOT), _catalogues(ROOT))


@cache
def small_catalogues() -> Catalogues:
    return _catalogues(SMALL)


def _corpus(root: Path) -> Corpus:
    entries, findings = read_project(root)
    assert not has_errors(findings), findings
    return link(entries)


def _catalogues(root: Path) -> Catalogues:
    catalogues, findings = read_catalogues(root)
    assert not has_errors(findings), findings
    return catalogues
