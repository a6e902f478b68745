"""All layers beside the tree, built once per run and keyed by reference.

A layer never alters the text, and what it says of one version depends on that version and the catalogues alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kimsorumlu import ids
from kimsorumlu.check.citation_rules import Remark, check_citations, remarks
from kimsorumlu.facts.citations.layer import cite
from kimsorumlu.facts.duties import Duty, duties
from kimsorumlu.facts.history import History, histories
from kimsorumlu.facts.roles import SharedRole, check_roles, shared_roles
from kimsorumlu.facts.terms import Definition, Term, TermUse, definitions, first_uses, terms
from kimsorumlu.facts.topics import Assigned, assign, check_topics
from kimsorumlu.model.catalogues import Catalogues
from kimsorumlu.model.citation import CitationLayer
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.problems import Finding, in_order


@dataclass(frozen=True)
class Layers:
    """Duties with topics, citations with what is remarked on them, terms with their uses, roles across municipalities.

    `duties` are those of all versions. `remarks` lead from a clause reference to what the check of sources says of it,
    `uses` from an article's address (without fragment) to the first use of each term in it, `histories` from a
    regulation's address to its versions compared.
    """

    catalogues: Catalogues
    duties: tuple[Duty, ...]
    assigned: Assigned
    citations: CitationLayer
    remarks: Mapping[str, tuple[Remark, ...]]
    definitions: Mapping[str, tuple[Definition, ...]]
    terms: tuple[Term, ...]
    uses: Mapping[str, tuple[TermUse, ...]]
    roles: tuple[SharedRole, ...]
    histories: Mapping[str, History]

    @cached_property
    def duty(self) -> Mapping[str, Duty]:
        """The duty at a clause reference."""
        return {duty.reference: duty for duty in self.duties}


def build_layers(corpus: Corpus, catalogues: Catalogues) -> Layers:
    """Every layer of the corpus."""
    latest = [regulation.latest for municipality in corpus.municipalities for regulation in municipality.regulations]
    every = duties(corpus)
    citations = cite(corpus, catalogues.legislation)
    defined = {version.url: definitions(version) for version in corpus.versions}
    return Layers(
        catalogues=catalogues,
        duties=every,
        assigned=assign(every, catalogues.topics),
        citations=citations,
        remarks=remarks(citations, catalogues.legislation),
        definitions=defined,
        terms=terms(latest),
        uses={
            ids.below(version.url, slug): uses
            for version in corpus.versions
            for slug, uses in first_uses(version, defined[version.url]).items()
        },
        roles=shared_roles(latest, catalogues.roles, every),
        histories=histories(corpus),
    )


def check_layers(corpus: Corpus, layers: Layers) -> tuple[Finding, ...]:
    """What the layers show to be wrong in the data: topics without a duty, citations that do not hold, and so on."""
    catalogues = layers.catalogues
    return in_order(
        [
            *check_citations(layers.citations, catalogues.legislation),
            *check_topics(catalogues.topics, corpus, layers.duties),
            *check_roles(catalogues.roles, corpus),
        ]
    )
