"""Where the things that the layers know have their pages, and what each article and each law is cited for.

Built once per run from corpus and layers; each page takes from it what concerns it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.citations.citation import CitationKind, CitationLayer, LocatedCitation
from kimsorumlu.facts.citations.deviations import Remark
from kimsorumlu.facts.roles import SharedRole, shared_slug
from kimsorumlu.facts.terms import Definition, Term, terms
from kimsorumlu.facts.version_facts import VersionFacts
from kimsorumlu.model.catalogues import Catalogues
from kimsorumlu.model.citing import with_gazette
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.legislation import Law, Legislation
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.text import Article
from kimsorumlu.model.unit import Role
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.order import sort_key

# More municipalities than this are counted, not named.
NAMED: Final = 24
# So many texts' definitions, of about a kilobyte each, stand on one page of a term.
_DEFINING: Final = 80


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Municipalities that a page has nothing from: how many, and who if they are few."""

    count: int
    municipalities: tuple[Municipality, ...]


@dataclass(frozen=True)
class References:
    """What pages refer to. `by_law` and `by_article` hold the citations of national legislation, in reading order.

    `terms` are those of all versions, each with all its definitions; `term_of` leads from a name's slug to a term's.
    `duty_articles` are the addresses of the articles that state duties, `bases` each version's article on its basis.
    `speaking` are the municipalities that have a regulation, in alphabetical order. `term_sheet_of` says of each term
    and each version that defines it on which of the term's pages.
    """

    corpus: Corpus
    catalogues: Catalogues
    citations: CitationLayer
    remarked: Mapping[str, tuple[Remark, ...]]
    by_law: Mapping[str, tuple[LocatedCitation, ...]]
    by_article: Mapping[str, tuple[LocatedCitation, ...]]
    terms: tuple[Term, ...]
    term_of: Mapping[str, str]
    roles: frozenset[str]
    duty_articles: frozenset[str]
    bases: Mapping[str, Article]
    shared_names: frozenset[str]
    speaking: tuple[Municipality, ...]
    term_sheet_of: Mapping[str, Mapping[str, int]]

    @property
    def legislation(self) -> Legislation:
        return self.catalogues.legislation

    def silent(self, having: Collection[str]) -> Unanswered:
        """The municipalities that have a regulation but are not among these slugs; named only while they are few.

        Naming them all would make every page grow with the number of municipalities.
        """
        count = len(self.speaking) - len(having)
        return Unanswered(count, tuple(m for m in self.speaking if m.slug not in having) if count <= NAMED else ())

    def law_address(self, law: str | None) -> str | None:
        """The page of a law; every law on record has one, cited or not, so that its address never comes and goes."""
        return ids.law_url(law) if law and self.legislation.law(law) else None

    def law_name(self, law: Law) -> str:
        """What pages call a law: its name, with its gazette where another text on record has the same name."""
        return with_gazette(law) if law.name in self.shared_names else law.name

    def term_address(self, definition: Definition) -> str:
        """The term's page, at the definition itself."""
        slug = self.term_of[ids.slug(definition.name)]
        sheet = self.term_sheet_of[slug].get(definition.version.url, 1)
        return ids.term_url(slug, definition_anchor(definition.version), sheet)

    def role_address(self, role: Role | None) -> str | None:
        """The page of a role through all municipalities; None if no text in force has it."""
        slug = shared_slug(role.id, self.catalogues.roles) if role is not None else ""
        return ids.role_url(slug) if slug in self.roles else None

    def remarks(self, reference: str) -> tuple[Remark, ...]:
        """What the check of sources says of the text at this reference."""
        return self.remarked.get(reference, ())

    def basis(self, version: Version) -> tuple[Article, tuple[Law, ...]] | None:
        """The article that says on what the version rests, and the legislation cited there; None if it has none."""
        article = self.bases.get(version.url)
        laws = self.laws_in(version, article) if article else ()
        return (article, laws) if article and laws else None

    def resting(self, cited: Iterable[LocatedCitation]) -> tuple[LocatedCitation, ...]:
        """Of these citations the first in each version's article on its basis: what it cites there, it rests on."""
        found: dict[str, LocatedCitation] = {}
        for place in cited:
            if self.bases.get(place.version.url) is place.article:
                found.setdefault(place.version.url, place)
        return tuple(found.values())

    def laws_in(self, version: Version, article: Article) -> tuple[Law, ...]:
        """The legislation an article cites, each once, in reading order."""
        cited = self.by_article.get(version.article_url(article), ())
        found = dict.fromkeys(place.citation.target for place in cited)
        return tuple(law for id in found if (law := self.legislation.law(id)) is not None)


def references(
    corpus: Corpus,
    catalogues: Catalogues,
    citations: CitationLayer,
    remarked: Mapping[str, tuple[Remark, ...]],
    roles: Iterable[SharedRole],
    parts: Sequence[VersionFacts],
) -> References:
    """Everything gathered in one pass over the layers; `remarked`: what readers are told of a clause's citations.

    `parts` is what is known of each version of the corpus.
    """
    of_law: dict[str, list[LocatedCitation]] = {}
    of_article: dict[str, list[LocatedCitation]] = {}
    for place in citations.cited:
        if place.citation.kind is CitationKind.LEGISLATION and place.citation.target is not None:
            of_law.setdefault(place.citation.target, []).append(place)
            of_article.setdefault(place.version.article_url(place.article), []).append(place)
    every = terms(definition for part in parts for definition in part.definitions)
    names = Counter(law.name for law in catalogues.legislation.laws)
    return References(
        corpus=corpus,
        catalogues=catalogues,
        citations=citations,
        remarked=remarked,
        by_law={law: tuple(places) for law, places in of_law.items()},
        by_article={article: tuple(places) for article, places in of_article.items()},
        terms=every,
        term_of=_slugs(every),
        roles=frozenset(role.slug for role in roles),
        duty_articles=frozenset(duty.reference.partition("#")[0] for part in parts for duty in part.duties),
        bases={v.url: article for v in corpus.versions for article in v.articles if is_basis(article)},
        shared_names=frozenset(name for name, count in names.items() if count > 1),
        speaking=tuple(
            sorted((m for m in corpus.municipalities if m.regulations), key=lambda m: sort_key(m.short_name))
        ),
        term_sheet_of={term.slug: _sheets_of(term, corpus) for term in every},
    )


def _sheets_of(term: Term, corpus: Corpus) -> dict[str, int]:
    """Version → on which page of the term its definition stands: texts in force first, then by municipality."""
    homes = {definition.version.url: corpus.edition(definition.version) for definition in term.definitions}
    order = sorted(homes.values(), key=lambda home: (not home.in_force, sort_key(home.municipality.short_name)))
    return {home.version.url: 1 + place // _DEFINING for place, home in enumerate(order)}


def _slugs(known: Iterable[Term]) -> dict[str, str]:
    """Every name of a term, as a slug, to the slug of its page."""
    return {name: term.slug for term in known for name in (term.slug, *term.aliases)}


def definition_anchor(version: Version) -> str:
    """The id of a version's definition on the page of its term."""
    return f"{version.municipality}-{version.regulation}-{version.date.isoformat()}"


def is_basis(article: Article) -> bool:
    """Whether the article is the one on the regulation's legal basis, told by its heading ("Dayanak")."""
    return "dayanak" in fold_letters(article.heading or "")
