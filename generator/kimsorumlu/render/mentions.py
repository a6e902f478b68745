"""Which units have a word in their duties: a literal look into the texts in force, for the example on the home page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kimsorumlu import ids
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.corpus import Municipality, Version
from kimsorumlu.model.text import Article, Clause


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit with the first clause of its duties that holds the word."""

    municipality: str
    unit: str
    cited: str
    address: str


def mentions(municipality: Municipality, word: str) -> tuple[Mention, ...]:
    """One Mention per unit whose clauses hold a word that begins with `word` (lower case), as the texts order them."""
    begins = re.compile(rf"(?<!\w){re.escape(word)}")
    found: dict[str, Mention] = {}
    for version in (regulation.latest for regulation in municipality.regulations):
        for article in version.articles:
            for chain, speakers in _spoken(article):
                if begins.search(ids.lower(chain[-1].printed)):
                    for unit in speakers:
                        _add(found, municipality, version, unit, article, chain)
    return tuple(found.values())


def _add(
    found: dict[str, Mention],
    municipality: Municipality,
    version: Version,
    speaker: str,
    article: Article,
    chain: tuple[Clause, ...],
) -> None:
    unit = version.unit(speaker)
    if unit is not None and speaker not in found:
        address = version.article_url(article, chain[-1].fragment)
        found[speaker] = Mention(municipality.short_name, unit.name, short_citation(article, chain), address)


def _spoken(article: Article) -> Iterator[tuple[tuple[Clause, ...], tuple[str, ...]]]:
    """Every clause, as the chain that leads to it from its paragraph, with those it speaks for."""
    for paragraph in article.body:
        yield from _below((paragraph,), article.speaks_for)


def _below(
    chain: tuple[Clause, ...], inherited: tuple[str, ...]
) -> Iterator[tuple[tuple[Clause, ...], tuple[str, ...]]]:
    speakers = chain[-1].speaks_for or inherited
    yield chain, speakers
    for item in chain[-1].items:
        yield from _below((*chain, item), speakers)
