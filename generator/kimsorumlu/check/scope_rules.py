"""Findings about what the site says it holds: of which kind of directorate each regulation is."""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.shaping import near


def regulation_kinds(corpus: Corpus, facts: Facts) -> Iterator[Finding]:
    """Every version names a kind of directorate that is listed, and the newest names one; if there is a list."""
    known = [kind.id for kind in facts.catalogues.directorate_kinds.kinds]
    if not known:
        return
    for edition in corpus.editions:
        document, kind = edition.version.document, edition.version.directorate_kind
        if kind is not None and kind not in known:
            span = document.span(("directorate_kind",))
            yield finding("unknown-directorate-kind", span, near=near(kind, known), value=kind)
        elif kind is None and edition.in_force:
            yield finding("directorate-kind-unsaid", document.key_span(("title",)), value=edition.version.title)
