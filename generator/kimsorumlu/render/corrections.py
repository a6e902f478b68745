"""Corrections of scanning and conversion damage as a reader sees them: where, what was printed, what stands now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.corpus import Version
from kimsorumlu.model.text import Article, Clause, Division
from kimsorumlu.read.shapes import Correction

_WHY = {"scan": "Taramadan doğan düzeltme", "conversion": "Dönüştürmeden doğan düzeltme"}


@dataclass(frozen=True, slots=True)
class Remedy:
    """One correction; `place` cites the clause or names the chapter, `href` leads there on the page it is shown on."""

    why: str
    place: str
    href: str
    printed: str
    corrected: str


def corrections_in(version: Version, article: Article) -> tuple[Remedy, ...]:
    """Those in one article, for its own page."""
    remedies = []
    for correction in version.source.corrections:
        place, _, fragment = correction.at.partition(" ")
        if place == article.slug:
            cited, known = _cited(article, fragment)
            remedies.append(_remedy(correction, cited, f"#{known}" if known else ""))
    return tuple(remedies)


def all_corrections(version: Version) -> tuple[Remedy, ...]:
    """All of a version, for the page with its whole text."""
    articles = {article.slug: article for article in version.articles}
    divisions = {piece.slug: piece for piece in version.text if isinstance(piece, Division)}
    remedies = []
    for correction in version.source.corrections:
        place, _, fragment = correction.at.partition(" ")
        if place in articles:
            cited, known = _cited(articles[place], fragment)
            remedies.append(_remedy(correction, cited, f"#{place}-{known}" if known else f"#{place}"))
        elif place in divisions:
            remedies.append(_remedy(correction, divisions[place].label, f"#{place}"))
        else:
            remedies.append(_remedy(correction, "", ""))
    return tuple(remedies)


def _remedy(correction: Correction, place: str, href: str) -> Remedy:
    return Remedy(_WHY[correction.why], place, href, correction.printed, correction.corrected)


def _cited(article: Article, fragment: str) -> tuple[str, str]:
    """The citation of the clause with this fragment, and the fragment; of the article if it has no such clause."""
    chain = next((chain for chain in chains(article) if chain[-1].fragment == fragment), ())
    return short_citation(article, chain), fragment if chain else ""


def chains(article: Article) -> Iterator[tuple[Clause, ...]]:
    """Every clause of an article with the clauses it stands in, outermost first."""

    def below(chain: tuple[Clause, ...]) -> Iterator[tuple[Clause, ...]]:
        yield chain
        for item in chain[-1].items:
            yield from below((*chain, item))

    for paragraph in article.body:
        yield from below((paragraph,))
