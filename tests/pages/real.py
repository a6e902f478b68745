"""The real data with its layers and references, made once for the tests of the pages about what refers to what."""

from __future__ import annotations

from functools import cache

from tests.facts import real

from kimsorumlu.facts.facts import Facts, build_facts
from kimsorumlu.facts.references import References
from kimsorumlu.model.catalogues import read_catalogues
from kimsorumlu.model.corpus import Version

ROOT = real.ROOT
THEME = ROOT / "theme"
corpus = real.corpus
version = real.version


@cache
def layers() -> Facts:
    catalogues, findings = read_catalogues(ROOT)
    assert [found for found in findings if found.severity.value == "error"] == []
    return build_facts(corpus(), catalogues)


@cache
def known() -> References:
    return layers().references


def old() -> Version:
    """The one superseded version."""
    return next(v for v in corpus().versions if v.url == "kocaeli-bb/bilgi-islem/2022-10-11/")
