"""On an article's page: the legislation it cites, and that on which its regulation rests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.legislation import Law
from kimsorumlu.model.text import Article
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site

# The article on the legal basis is one step away; more than this would push the rest of the page down.
_SHOWN: Final = 6


@dataclass(frozen=True, slots=True)
class ClauseOnPage:
    """A clause of the article on the page: "m. 4/d" and its fragment."""

    cited: str
    fragment: str


@dataclass(frozen=True, slots=True)
class LawLine:
    """A law with its page, and the clauses that cite it."""

    name: str
    address: str
    clauses: tuple[ClauseOnPage, ...] = ()


@dataclass(frozen=True, slots=True)
class LegalBasisView:
    """The article that names the regulation's legal basis ("2. maddede"), its first laws, how many more there are."""

    where: str
    address: str
    laws: tuple[LawLine, ...]
    more: int


def cited_laws(site: Site, version: Version, article: Article) -> tuple[LawLine, ...]:
    """The legislation the article cites, in reading order, each with its clauses."""
    clauses: dict[str, dict[ClauseOnPage, None]] = {}
    for place in site.facts.references.by_article.get(version.article_url(article), ()):
        law, clause = place.citation.target, place.clause
        if law is not None and site.facts.references.legislation.law(law) is not None:
            cited = short_citation(article, article.chain_to(clause))
            clauses.setdefault(law, {})[ClauseOnPage(cited, clause.fragment if clause else "")] = None
    laws = site.facts.references.laws_in(version, article)
    return tuple(LawLine(short_law_name(law), ids.law_url(law.id), tuple(clauses[law.id])) for law in laws)


def legal_basis(site: Site, version: Version) -> LegalBasisView | None:
    """The legislation that the version says it rests on; None if it names none, or none that is on record."""
    found = site.facts.references.basis(version)
    if found is None:
        return None
    article, laws = found
    lines = tuple(LawLine(short_law_name(law), ids.law_url(law.id)) for law in laws[:_SHOWN])
    return LegalBasisView(article.name.within, version.article_url(article), lines, max(0, len(laws) - _SHOWN))


def legal_basis_of_duties(site: Site, version: Version, article: Article) -> LegalBasisView | None:
    """The legal basis of the version, for the page of an article that states duties; None for any other article."""
    return legal_basis(site, version) if version.article_url(article) in site.facts.references.duty_articles else None


def short_law_name(law: Law) -> str:
    """ "6698 sayılı Kişisel Verilerin Korunması Kanunu"; with a title of many words "6360 sayılı Kanun"."""
    if len(law.name) > 90 and law.number is not None and law.kind == "kanun":
        return f"{law.number} sayılı Kanun"
    return law.name
