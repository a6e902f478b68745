"""Findings about versions that are drafts: what the import was in doubt about and nobody has confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.problems import Finding
from kimsorumlu.read.drafts import as_draft


def drafts(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A version with open doubts is a draft."""
    for version in corpus.versions:
        if version.doubts:
            yield as_draft(version.document, len(version.doubts))
