"""Citations of one law put together: by the clause that cites it, and by the articles of the law that are cited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kimsorumlu.facts.citations.citation import LocatedCitation
from kimsorumlu.turkish.order import sort_key


@dataclass(frozen=True, slots=True)
class CitedTogether:
    """Articles of a law that exactly the same citations name, with these; the article is "" where none is named."""

    articles: tuple[str, ...]
    cited: tuple[LocatedCitation, ...]


def by_article(cited: Iterable[LocatedCitation]) -> tuple[CitedTogether, ...]:
    """The citations by the article they name, in the order of the law; those that name none come last.

    Articles that exactly the same citations name share a group: one may count a dozen of them.
    """
    naming: dict[str, list[LocatedCitation]] = {}
    for place in cited:
        for article in dict.fromkeys(part.article for part in place.citation.articles) or {"": None}:
            naming.setdefault(article, []).append(place)
    together: dict[tuple[bool, tuple[int, ...]], list[str]] = {}
    for article in sorted(naming, key=lambda article: (not article, sort_key(article))):
        together.setdefault((bool(article), tuple(map(id, naming[article]))), []).append(article)
    return tuple(CitedTogether(tuple(articles), tuple(naming[articles[0]])) for articles in together.values())


def by_clause(cited: Iterable[LocatedCitation]) -> tuple[tuple[LocatedCitation, ...], ...]:
    """The citations of each clause, in the order in which the clauses first come."""
    found: dict[str, list[LocatedCitation]] = {}
    for place in cited:
        found.setdefault(place.reference, []).append(place)
    return tuple(map(tuple, found.values()))
