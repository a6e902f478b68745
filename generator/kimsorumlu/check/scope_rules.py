"""Findings about what the site says it holds: of which kind of directorate each regulation is."""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu.check.naming import is_named, spelled
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


def kinds_of_titles(corpus: Corpus, facts: Facts) -> Iterator[Finding]:
    """A regulation whose name is that of one kind of directorate is not said to be of another."""
    kinds = facts.catalogues.directorate_kinds.kinds
    names = [(kind, [spelled(name) for name in (kind.label, *kind.also)]) for kind in kinds]
    for version in corpus.versions:
        title = spelled(version.title)
        named = [kind for kind, forms in names if any(is_named(title, form) for form in forms)]
        if version.directorate_kind and named and version.directorate_kind not in [kind.id for kind in named]:
            span = version.document.span(("directorate_kind",))
            yield finding("directorate-kind-other", span, value=version.directorate_kind, said=named[0].label)
