"""Findings about citations: where a text says something of a law that differs from what is on record.

What differs is a fact (`facts.citations.deviations`); here it becomes a warning at its place in the data file. The
adopted text stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu.facts.citations.citation import LocatedCitation, TextPart
from kimsorumlu.facts.citations.deviations import Deviation, cited_law
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.legislation import Law
from kimsorumlu.problems import FileSpan, Finding, FindingEvidence, finding


def deviating_citations(_: Corpus, facts: Facts) -> Iterator[Finding]:
    """What a text says of a law agrees with what is on record."""
    for deviation in facts.deviations:
        yield _warning(deviation, cited_law(deviation.place.citation, facts.catalogues.legislation))


def _warning(deviation: Deviation, law: Law | None) -> Finding:
    """The text as printed beside the law on record; a text that deviates from itself stands alone."""
    place, span = deviation.place, _span(deviation.place)
    evidence = [FindingEvidence("text", span, place.text, place.citation.text)]
    if law is not None:
        evidence.append(FindingEvidence("legislation", law.span, f"{law.id}: {law.title}", law.title))
    where = (place.clause or place.article).where
    return finding(deviation.code, span, where=where, evidence=tuple(evidence), **dict(deviation.values))


def _span(place: LocatedCitation) -> FileSpan:
    """The citation's place in the data file: exact where the text stands on one line, else that of the text."""
    document, citation = place.version.document, place.citation
    if place.part is TextPart.TEXT and place.clause is not None:
        span = place.clause.span
    else:
        span = document.span((*(place.clause or place.article).path, place.part.value))
    # A text that is folded over several lines, or escaped, is wider in the file than it is long.
    if span.width != len(place.text):
        return span
    return FileSpan(span.file, span.line, span.column + citation.start, citation.end - citation.start)
