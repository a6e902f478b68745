"""Everything known beside the tree, built once per run and keyed by reference. A layer never alters the text.

What is known of one version depends on that version and the catalogues alone (`version_facts`), and is merged here;
only histories are of a whole regulation, since they compare its versions.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from kimsorumlu.facts.answers import Answers, answers
from kimsorumlu.facts.citations import citation_layer, with_held
from kimsorumlu.facts.citations.citation import CitationKind, CitationLayer
from kimsorumlu.facts.citations.deviations import Deviation, Remark, remarks
from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.found import found_of
from kimsorumlu.facts.gaps import Gap, gaps
from kimsorumlu.facts.history import History, asked_on, histories
from kimsorumlu.facts.likeness import Likeness, likeness
from kimsorumlu.facts.recurring import RecurringDuty, recurring
from kimsorumlu.facts.references import References, references
from kimsorumlu.facts.responsibility import Responsibilities
from kimsorumlu.facts.roles import RoleHolder, SharedRole, shared_roles, shared_slug
from kimsorumlu.facts.scope import Scope, asked_of, scope
from kimsorumlu.facts.term_uses import TermUse
from kimsorumlu.facts.terms import Definition, Term, terms
from kimsorumlu.facts.text.setting import KnownOfText, SetTexts
from kimsorumlu.facts.topics import Assigned, Matches
from kimsorumlu.facts.version_facts import VersionFacts, VersionReader
from kimsorumlu.model.catalogues import Catalogues
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.read.roles_file import RoleTable
from kimsorumlu.read.topics_file import Topic

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FirstUse:
    """The clause, as the last of a chain in its article, that first uses a defined term; its address."""

    article: Article
    chain: tuple[Clause, ...]
    reference: str


# No repr, as the corpus has none.
@dataclass(frozen=True, repr=False)
class Facts:
    """All layers: duties with topics, citations with what is remarked on them, terms and their uses, roles, histories …

    `duties` are those of all versions, `responsibilities` of what kind each is, `matches` what the patterns of topics
    find in them, `assigned` what was made of that. `deviations` are places where a text says of a law what is not on
    record; `remarks` lead from a clause reference to what readers are told of it. `uses` lead from an article's address
    (without fragment) to the first use of each term in it, `histories` from a regulation's address to its versions
    compared. `terms` and `roles` are those of the versions in force. `references` say what is cited where and what has
    a page, `answers` who answers on which topic, `scope` what all of them are of. `of_version` is what is known of each
    version by itself, `given` the catalogues as they were read, of which `catalogues` are what this site has.
    """

    catalogues: Catalogues
    duties: tuple[Duty, ...]
    responsibilities: Responsibilities
    matches: Matches
    assigned: Assigned
    citations: CitationLayer
    deviations: tuple[Deviation, ...]
    remarks: Mapping[str, tuple[Remark, ...]]
    definitions: Mapping[str, tuple[Definition, ...]]
    terms: tuple[Term, ...]
    uses: Mapping[str, tuple[TermUse, ...]]
    roles: tuple[SharedRole, ...]
    histories: Mapping[str, History]
    references: References
    answers: Answers
    scope: Scope
    of_version: Mapping[str, VersionFacts]
    given: Catalogues

    def asked_on(self, corpus: Corpus) -> Facts:
        """The same of the same corpus, asked on another day: nothing is read or compared anew."""
        return merged(corpus, self.given, self.of_version, asked_on(self.histories, corpus))

    @cached_property
    def duty(self) -> Mapping[str, Duty]:
        """The duty at a clause reference."""
        return {duty.reference: duty for duty in self.duties}

    @cached_property
    def duties_of_article(self) -> Mapping[str, tuple[Duty, ...]]:
        """The duties an article lays down, by its address."""
        return _grouped((duty.reference.partition("#")[0], duty) for duty in self.duties)

    @cached_property
    def duties_of_speaker(self) -> Mapping[tuple[str, str], tuple[Duty, ...]]:
        """The duties of a unit or role, by the version's address and the speaker's id."""
        return _grouped(((duty.version_url, speaker), duty) for duty in self.duties for speaker in duty.speakers)

    @cached_property
    def versions_of_topic(self) -> Mapping[str, frozenset[str]]:
        """Topic → addresses of the versions with a duty about it."""
        found: dict[str, set[str]] = {}
        for duty in self.duties:
            for assignment in self.assigned.get(duty.reference, ()):
                found.setdefault(assignment.topic, set()).add(duty.version_url)
        return {topic: frozenset(urls) for topic, urls in found.items()}

    @cached_property
    def first_use(self) -> Mapping[tuple[str, str], FirstUse]:
        """Where its text first uses a definition after defining it, by the definition's reference and name."""
        found: dict[tuple[str, str], FirstUse] = {}
        for version in self.references.corpus.versions:
            for article in version.articles:
                for use in self.uses.get(version.article_url(article), ()):
                    key = (use.definition.reference, use.definition.name)
                    if key not in found:
                        chain = next(chain for chain in article.chains() if chain[-1].fragment == use.fragment)
                        found[key] = FirstUse(article, chain, version.article_url(article, use.fragment))
        return found

    @cached_property
    def versions_citing(self) -> Mapping[str, frozenset[str]]:
        """Law → addresses of the versions that cite it."""
        found: dict[str, set[str]] = {}
        for cited in self.citations.cited:
            if cited.citation.kind is CitationKind.LEGISLATION and cited.citation.target:
                found.setdefault(cited.citation.target, set()).add(cited.version.url)
        return {law: frozenset(urls) for law, urls in found.items()}

    @cached_property
    def texts(self) -> SetTexts:
        """Every article set as text, with its links; each is set once, when it is first asked for."""
        known = self.references
        return SetTexts(KnownOfText(self.citations, self.uses, self.remarks, known.law_address, known.term_address))

    @cached_property
    def topic(self) -> Mapping[str, Topic]:
        """The topic of an id."""
        return {topic.id: topic for topic in self.catalogues.topics.topics}

    @cached_property
    def gaps(self) -> Mapping[str, tuple[Gap, ...]]:
        """What is not known, by municipality."""
        return gaps(self.references.corpus, self.duties)

    @cached_property
    def duties_of_text(self) -> Mapping[str, tuple[Duty, ...]]:
        """The duties of a version, by its address."""
        return _grouped((duty.version_url, duty) for duty in self.duties)

    @cached_property
    def recurring(self) -> Mapping[str, tuple[RecurringDuty, ...]]:
        """What directorates of one kind have word for word in several municipalities, by the kind."""
        return recurring(self.references.corpus, self.duties)

    @cached_property
    def likeness(self) -> Likeness:
        """Who else answers on a topic, and which of their clauses are likest."""
        return likeness(self.answers)


def _grouped(pairs: Iterable[tuple[K, Duty]]) -> dict[K, tuple[Duty, ...]]:
    found: dict[K, list[Duty]] = {}
    for key, duty in pairs:
        found.setdefault(key, []).append(duty)
    return {key: tuple(duties) for key, duties in found.items()}


def _together(parts: Iterable[Mapping[str, T]]) -> Mapping[str, T]:
    """Mappings whose keys are addresses within a version, and so never meet."""
    return {key: value for part in parts for key, value in part.items()}


def build_facts(corpus: Corpus, catalogues: Catalogues) -> Facts:
    """All that is known of the corpus."""
    reader = VersionReader(catalogues)
    return merged(corpus, catalogues, {version.url: reader.read(version) for version in corpus.versions})


def merged(
    corpus: Corpus,
    given: Catalogues,
    of_version: Mapping[str, VersionFacts],
    compared: Mapping[str, History] | None = None,
) -> Facts:
    """All that is known of the corpus, from what is known of each version (by its address) by itself.

    `compared` are its histories, where they are known already.
    """
    # In the order of the corpus, however they came: the site must not depend on which process was done first.
    ordered = {version.url: of_version[version.url] for version in corpus.versions}
    parts = tuple(ordered.values())
    valid = [ordered[edition.version.url] for edition in corpus.in_force]
    current = [ordered[edition.version.url] for edition in corpus.current]
    citations = citation_layer(with_held((place for part in parts for place in part.citations), corpus))
    deviations = tuple(deviation for part in parts for deviation in part.deviations)
    remarked = remarks(deviations)
    of_all = scope(corpus, given.directorate_kinds)
    assigned = _together(part.assigned for part in parts)
    catalogues = found_of(replace(given, topics=asked_of(given.topics, of_all)), corpus, assigned, citations)
    roles = shared_roles(_holders(valid, current, catalogues.roles), catalogues.roles)
    return Facts(
        catalogues=catalogues,
        duties=tuple(duty for part in parts for duty in part.duties),
        responsibilities=_together(part.responsibilities for part in parts),
        matches=_together(part.matches for part in parts),
        assigned=assigned,
        citations=citations,
        deviations=deviations,
        remarks=remarked,
        definitions={url: part.definitions for url, part in ordered.items()},
        terms=terms(definition for part in current for definition in part.definitions),
        uses=_together(part.uses for part in parts),
        roles=roles,
        histories=compared or histories(corpus),
        references=references(corpus, catalogues, citations, remarked, roles, parts),
        answers=answers(corpus, {url: part.answers for url, part in ordered.items()}, catalogues.topics),
        scope=of_all,
        of_version=ordered,
        given=given,
    )


def _holders(valid: Iterable[VersionFacts], current: Iterable[VersionFacts], table: RoleTable) -> list[RoleHolder]:
    """Who holds a role in the texts in force; for a role of none of them, who does in those to come or over."""
    holding = [holder for part in valid for holder in part.roles]
    named = {shared_slug(holder.role.id, table) for holder in holding}
    others = (holder for part in current for holder in part.roles)
    return [*holding, *(holder for holder in others if shared_slug(holder.role.id, table) not in named)]
