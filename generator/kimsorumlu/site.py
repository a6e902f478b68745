"""The one value that pages are given besides their own subject: what is configured, what is known, what was published.

Built once per run (build/). Whoever has the site has every layer: none is optional, in code or in tests.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from kimsorumlu.check.fidelity import Fidelity
from kimsorumlu.digest import digest_of
from kimsorumlu.facts.answers import Answerer
from kimsorumlu.facts.facts import Facts
from kimsorumlu.facts.history import History, with_published_comparisons
from kimsorumlu.facts.terms import Term
from kimsorumlu.look.theme_files import theme_digest
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.version import Version
from kimsorumlu.read.config_file import Config


@dataclass(frozen=True, eq=False)
class Site:
    """Configuration, corpus, all facts, the proof of each version (by its address), and what was published.

    `published` are the addresses that must stay; `carried` leads from each that a redirect declares to its new place.
    `printed` holds how many bytes a PDF or a document of Word has (by its address), where one was made.
    """

    config: Config
    corpus: Corpus
    facts: Facts
    fidelity: Mapping[str, Fidelity]
    published: frozenset[str]
    carried: Mapping[str, str]
    printed: Mapping[str, int]

    @cached_property
    def promised(self) -> frozenset[str]:
        """The addresses that must be there: those published, and where redirects lead from them."""
        return self.published | frozenset(self.carried.values())

    @cached_property
    def histories(self) -> Mapping[str, History]:
        """Every regulation's versions compared, by its address, with every comparison that was published."""
        return with_published_comparisons(self.facts.histories, self.promised)

    @property
    def several(self) -> bool:
        """Whether it speaks of several municipalities; of one it says "belediyemiz" and sets nothing side by side."""
        return self.corpus.only is None

    def sets_side_by_side(self, address: str) -> bool:
        """Whether it has the page at an address that lists or compares municipalities.

        With one there is nothing to list; what was promised stays.
        """
        return self.several or address in self.promised

    @cached_property
    def _moved(self) -> Mapping[str, Mapping[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for old, new in self.carried.items():
            page, mark, fragment = old.partition("#")
            # A page's redirect takes its fragments along by itself.
            if mark and new != f"{self.carried.get(page, page)}#{fragment}":
                found.setdefault(page, {})[fragment] = new
        return found

    @cached_property
    def _municipalities(self) -> Mapping[str, Municipality]:
        return {municipality.slug: municipality for municipality in self.corpus.municipalities}

    @cached_property
    def _regulations(self) -> Mapping[str, Regulation]:
        found = (each for municipality in self.corpus.municipalities for each in municipality.regulations)
        return {f"{regulation.municipality}/{regulation.slug}": regulation for regulation in found}

    def regulation(self, place: str) -> Regulation:
        """The regulation at "kutahya/bilgi-islem"."""
        return self._regulations[place]

    def municipality(self, slug: str) -> Municipality:
        """The municipality of this slug."""
        return self._municipalities[slug]

    @cached_property
    def _terms(self) -> Mapping[str, Term]:
        return {term.slug: term for term in self.facts.references.terms}

    def term(self, slug: str) -> Term:
        """The term whose page has this slug."""
        return self._terms[slug]

    @cached_property
    def _others(self) -> dict[datetime.date, Site]:
        return {}

    def on(self, day: datetime.date) -> Site:
        """The same site as it is on another day: other texts are in force, nothing is read anew. Made once a day."""
        if day not in self._others:
            corpus = self.corpus.on(day)
            self._others[day] = replace(self, corpus=corpus, facts=self.facts.asked_on(corpus))
        return self._others[day]

    @cached_property
    def _digests(self) -> dict[str, str]:
        return {}

    def digest(self, name: str) -> str:
        """The digest of one thing that pages follow from (`Page.depends`), by its name (`_WHOLE`, `_PART`); made once.

        The theme's files are read as they lie there when first asked for: after a project's own were laid over it.
        """
        if name not in self._digests:
            self._digests[name] = digest_of(_followed(self, name))
        return self._digests[name]

    def moved(self, page: str) -> Mapping[str, str]:
        """The fragments that the page at this address once promised and that are elsewhere now: old → new address."""
        return self._moved.get(page, {})

    def share(self, version: Version) -> str:
        """The share of the received document that is accounted for, as a reader sees it: "%100"."""
        return f"%{self.fidelity[version.url].percent}".replace(".", ",")


# what pages follow from ----------------------------------------------------------------------------------------------


def _followed(site: Site, name: str) -> object:
    """What stands behind a name, as plain values: "topics", "municipality:kutahya"."""
    layer, part, whose = name.partition(":")
    if part:
        return _PART[layer](site, whose)
    return _WHOLE[layer](site)


def _corpus(site: Site) -> object:
    return [site.digest(f"municipality:{municipality.slug}") for municipality in site.corpus.municipalities]


def _legislation(site: Site) -> object:
    return site.facts.catalogues.legislation.laws


def _topics(site: Site) -> object:
    """The file, what its topics are called besides, as the jobs that they are, and whose work they are said to be."""
    topics = site.facts.catalogues.topics
    names = [(topic.id, topic.shape.synonyms) for topic in topics.topics]
    return topics.document.digest, names, site.facts.scope.whose_work, [topic.id for topic in topics.featured]


def _roles(site: Site) -> object:
    return site.facts.catalogues.roles.document.digest


def _municipalities(site: Site) -> object:
    return [(each.slug, each.name, each.short_name) for each in site.facts.answers.municipalities]


def _answering(site: Site) -> object:
    """Who answers on which topic; of the others, who has a text in force, and one that could answer."""
    answers = site.facts.answers
    asked = [[bool(answers.asked(each, topic)) for each in answers.municipalities] for topic in answers.topics]
    return answers.answering, asked, [bool(each.in_force) for each in answers.municipalities]


def _scope(site: Site) -> object:
    scope = site.facts.scope
    places = [(municipality.name, municipality.url) for municipality in scope.municipalities]
    return places, scope.regulations, scope.kinds, scope.complete, scope.newest


def _directorates(site: Site) -> object:
    held = {kind: [e.municipality.slug for e in found] for kind, found in site.corpus.directorates.items()}
    return site.facts.catalogues.directorate_kinds.document.digest, held


def _published(site: Site) -> object:
    return site.promised


def _config(site: Site) -> object:
    """What is the site's own; not what MkDocs is told besides, and the featured topics are with the topics."""
    own = site.config
    said = own.name, own.address, own.description, own.repository, own.edit, own.mail, own.logo, own.accent
    return *said, own.licence, own.searches, site.several


def _municipality(site: Site, slug: str) -> object:
    """Its data files and the received documents, byte for byte; how its texts stand on the day."""
    own = site.municipality(slug)
    files = [(v.document.file, v.document.digest, v.received and v.received.digest) for v in _versions(own)]
    return own.slug, own.document.digest, files, [edition.standing for edition in own.editions]


def _regulation(site: Site, which: str) -> object:
    """The files of all its texts and the received documents, byte for byte; how they stand, and what repeals them."""
    regulation = site.regulation(which)
    files = [(v.document.file, v.document.digest, v.received and v.received.digest) for v in regulation.versions]
    standing = [validity.standing(regulation.day) for validity in regulation.validities]
    return which, files, standing, [(other.url, other.document.digest) for other in regulation.others]


def _frame(site: Site, slug: str) -> object:
    """What is said of a municipality and its texts but for their words; which places they have, for links to them."""
    own = site.municipality(slug)
    return own.slug, own.document.digest, [(_head(each.version), each.standing) for each in own.editions]


def _head(version: Version) -> object:
    named = version.title, version.directorate_kind, version.date_basis, version.adoption, version.end
    changes = version.repeals, version.amendments, version.incomplete, version.entered, bool(version.received)
    places = [
        (article.slug, article.heading, article.speaks_for, [clause.fragment for clause in article.walk()])
        for article in version.articles
    ]
    return version.url, named, changes, version.units, version.roles, version.doubts, places


def _frames(site: Site) -> object:
    slugs = [municipality.slug for municipality in site.corpus.municipalities]
    return [(site.digest(f"frame:{slug}"), site.digest(f"roles:{slug}")) for slug in slugs]


def _texts_on(site: Site, topic: str) -> object:
    """Every regulation that has, or had, a duty on the topic; duties that somebody put in it or took out of it."""
    known = site.facts
    own = known.topic[topic].shape
    named = [known.duty[entry.at].version_url for entry in (*own.includes, *own.excludes) if entry.at in known.duty]
    versions = {*known.versions_of_topic.get(topic, ()), *named}
    return [
        site.digest(f"regulation:{each.municipality}/{each.slug}")
        for municipality in site.corpus.municipalities
        for each in municipality.regulations
        if any(version.url in versions for version in each.versions)
    ]


def _comparisons(site: Site, slug: str) -> object:
    held = site.municipality(slug).leading
    return [comparison.url for each in held for comparison in site.histories[each.regulation.url].comparisons]


def _term_pages(site: Site, slug: str) -> object:
    known = site.facts
    defined = (each for v in _versions(site.municipality(slug)) for each in known.definitions[v.url])
    return [known.references.term_address(definition) for definition in defined]


def _role_pages(site: Site, slug: str) -> object:
    return [site.facts.references.role_address(role) for v in _versions(site.municipality(slug)) for role in v.roles]


def _topics_of_duties(site: Site, slug: str) -> object:
    """Which topics its duties have, as far as pages that do not quote them show it; those topics in order."""
    facts, found = site.facts, {}
    for version in _versions(site.municipality(slug)):
        for article in version.articles:
            for duty in facts.duties_of_article.get(version.article_url(article), ()):
                found[duty.reference] = [why.topic for why in facts.assigned.get(duty.reference, ())]
    named = {topic for topics in found.values() for topic in topics}
    return found, [(topic.id, topic.shape.label) for topic in facts.catalogues.topics.topics if topic.id in named]


def _places_on_topics(site: Site, slug: str) -> object:
    """How many answer before it, topic by topic; where it is silent itself, how many answer."""
    return {topic: found.get(slug, (len(found),)) for topic, found in site.facts.answers.answering.items()}


def _answers(site: Site, topic: str) -> object:
    """Who answers on the topic in the texts in force, by which clauses, as other municipalities' articles show it."""
    answers = site.facts.answers
    return [
        (
            municipality.slug,
            municipality.whose(answer.version.regulation),
            [_answerer(site, answer.version, voice) for voice in everybody],
        )
        for municipality in answers.municipalities
        for answer in answers.in_force(municipality, topic)
        if (everybody := answer.everybody)
    ]


def _answerer(site: Site, version: Version, voice: Answerer) -> object:
    duties = [statement.duty for statement in voice.statements]
    clauses = [(duty.reference, duty.citation, duty.clause.label, [p.printed for p in duty.parts]) for duty in duties]
    return version.url, voice.id, voice.name, site.facts.references.role_address(voice.role), clauses


def _term(site: Site, slug: str) -> object:
    term = site.term(slug)
    return term.slug, term.name, term.aliases, [definition.reference for definition in term.definitions]


def _carried(site: Site, address: str) -> object:
    return site.carried[address]


def _printed(site: Site, version: str) -> object:
    return sorted(each for each in site.printed.items() if each[0].startswith(version))


def _theme(site: Site, name: str) -> object:
    return theme_digest(site.config.theme, name)


def _versions(municipality: Municipality) -> list[Version]:
    return [edition.version for edition in municipality.editions]


# By a name alone. "corpus": all municipalities' files; "frames": of all of them what is no words of texts;
# "legislation", "topics", "roles": the catalogues. "scope": what all texts held are of. "municipalities": those that
# have a regulation, by name; "answering": who answers on which topic, in order.
_WHOLE: Final[Mapping[str, Callable[[Site], object]]] = {
    "answering": _answering,
    "config": _config,
    "corpus": _corpus,
    "directorates": _directorates,
    "frames": _frames,
    "legislation": _legislation,
    "municipalities": _municipalities,
    "published": _published,
    "roles": _roles,
    "scope": _scope,
    "topics": _topics,
}
# By a name and whose it is: of a municipality its files ("municipality:kutahya"), what in them is no words of texts
# ("frame:kutahya"), the files of one regulation ("regulation:kutahya/bilgi-islem"), which of its comparisons have
# pages, where its terms and roles have theirs, the topics of its duties, its places among those who answer; the answers
# on a topic ("answers:ip-telefon"), all texts with a duty on it ("on:ip-telefon"); a term; the PDF of a version; where
# an address leads now; what stands in the theme ("theme:pages/x.html.j2").
_PART: Final[Mapping[str, Callable[[Site, str], object]]] = {
    "answering": _places_on_topics,
    "answers": _answers,
    "carried": _carried,
    "comparisons": _comparisons,
    "frame": _frame,
    "municipality": _municipality,
    "on": _texts_on,
    "printed": _printed,
    "regulation": _regulation,
    "roles": _role_pages,
    "term": _term,
    "terms": _term_pages,
    "theme": _theme,
    "topics": _topics_of_duties,
}
