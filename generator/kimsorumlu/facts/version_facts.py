"""What is known of one version by itself: it depends on that version and the catalogues, on no other version.

So it can be made for each version apart, in another process if need be, and kept as long as neither changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kimsorumlu import ids
from kimsorumlu.facts.answers import Answer, version_answers
from kimsorumlu.facts.citations import CitationParser, version_citations
from kimsorumlu.facts.citations.citation import LocatedCitation, TextPart
from kimsorumlu.facts.citations.deviations import Deviation, deviations
from kimsorumlu.facts.duties import Duty, duties_of
from kimsorumlu.facts.responsibility import Responsibilities, responsibilities
from kimsorumlu.facts.roles import RoleHolder, role_holders
from kimsorumlu.facts.term_uses import TermUse, first_uses
from kimsorumlu.facts.terms import Definition, definitions
from kimsorumlu.facts.topics import Assigned, Matches, TopicSearcher, assign
from kimsorumlu.facts.unnamed import Unnamed
from kimsorumlu.model.catalogues import Catalogues
from kimsorumlu.model.version import Version


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """The part of every layer that is of one version; each in reading order. See `Facts` for what they mean."""

    duties: tuple[Duty, ...]
    responsibilities: Responsibilities
    matches: Matches
    assigned: Assigned
    answers: Mapping[str, Answer]
    citations: tuple[LocatedCitation, ...]
    deviations: tuple[Deviation, ...]
    definitions: tuple[Definition, ...]
    uses: Mapping[str, tuple[TermUse, ...]]
    roles: tuple[RoleHolder, ...]


class VersionReader:
    """Makes the facts of one version after another.

    What it prepares from the catalogues takes longer than reading a version, and serves them all.
    """

    def __init__(self, catalogues: Catalogues) -> None:
        self._catalogues = catalogues
        self._parser = CitationParser(catalogues.legislation)
        self._searcher = TopicSearcher(catalogues.topics)

    def read(self, version: Version) -> VersionFacts:
        """All that is known of the version by itself."""
        topics = self._catalogues.topics
        duties = duties_of(version)
        matches = self._searcher.matches(duties, version.directorate_kind, Unnamed.of(version))
        assigned = assign(matches, topics)
        kinds = responsibilities(duties)
        citations = tuple(version_citations(version, self._parser))
        defined = definitions(version)
        used = first_uses(version, defined, _spans(citations))
        return VersionFacts(
            duties=duties,
            responsibilities=kinds,
            matches=matches,
            assigned=assigned,
            answers=version_answers(version, duties, kinds, assigned, topics),
            citations=citations,
            deviations=deviations(citations, self._catalogues.legislation),
            definitions=defined,
            uses={ids.below(version.url, slug): uses for slug, uses in used.items()},
            roles=role_holders(version, duties),
        )


def _spans(citations: tuple[LocatedCitation, ...]) -> dict[str, list[tuple[int, int]]]:
    """By the address of each clause, what its text cites."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for place in citations:
        if place.part is TextPart.TEXT:
            spans.setdefault(place.reference, []).append((place.citation.start, place.citation.end))
    return spans
