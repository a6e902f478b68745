"""A corpus of any size, made from the real one: for measuring what search costs as the site grows.

Each synthetic municipality gets the real articles with their clauses mixed: two halves of different clauses, and every
eighth word replaced by one of 60,000 made-up Turkish words, drawn by Zipf's law, so that vocabulary and frequent words
grow as they do in real text. Seeded: the same size is the same corpus.
"""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import accumulate

from bench.search.site import NAMELESS

from kimsorumlu.exports.search import with_pages
from kimsorumlu.exports.search.documents import (
    ArticleDocument,
    ClauseDocument,
    NameDocument,
    SearchCollection,
    collections,
)
from kimsorumlu.model.corpus import Corpus

WORDS = 60_000
REPLACED = 1 / 8
_ONSETS = (*"bcçdfghklmnprsştvyz", "kr", "tr", "pr", "st")
_ENDINGS = ("lar", "ler", "lari", "leri", "nin", "larin", "lerin", "da", "de", "dan", "den", "i", "u", "ini", "lerine")


def grown(corpus: Corpus, clauses: int, seed: int = 7) -> SearchCollection:
    """A collection of at least that many clauses; the first municipalities are the real ones, unchanged."""
    real, _ = collections(corpus, NAMELESS)
    chance = random.Random(seed)
    words = made_up_words(chance)
    weights = list(accumulate(1 / (rank + 10) for rank in range(WORDS)))
    pool = [clause.text for article in real.articles for clause in article.clauses]
    articles, municipalities, names = list(real.articles), list(real.municipalities), list(real.names)
    made, copy = sum(len(a.clauses) for a in articles), 0
    while made < clauses:
        copy += 1
        for original in real.municipalities:
            if made >= clauses:
                break
            slug, name = f"{original.slug}-{copy}", made_up_name(chance)
            municipality = replace(original, slug=slug, name=f"{name} Belediyesi", short_name=name)
            municipalities.append(municipality)
            names += [_unit(u, slug, name) for u in real.names if u.kind == "unit" and u.row[2] == original.short_name]
            for article in real.articles:
                if article.edition.municipality is original:
                    version = replace(article.edition.version, municipality=slug)
                    alone = replace(article.edition.regulation, versions=(version,))
                    edition = replace(article.edition, municipality=municipality, regulation=alone, version=version)
                    base = version.url + article.slug
                    mixed = tuple(_clause(c, base, pool, words, weights, chance) for c in article.clauses)
                    articles.append(replace(article, edition=edition, clauses=mixed))
                    made += len(mixed)
    names.sort(key=lambda n: n.kind)
    return with_pages(SearchCollection(tuple(municipalities), tuple(names), tuple(articles)))


def _unit(unit: NameDocument, slug: str, name: str) -> NameDocument:
    label, kind, _, address, *rest = unit.row
    return replace(unit, row=(label, kind, name, str(address).replace(str(address).split("/")[0], slug, 1), *rest))


def _clause(
    clause: ClauseDocument, article: str, pool: list[str], words: list[str], weights: list[float], chance: random.Random
) -> ClauseDocument:
    first, second = clause.text.split(), chance.choice(pool).split()
    mixed = first[: max(3, len(first) // 2)] + second[len(second) // 2 :]
    drawn = iter(chance.choices(words, cum_weights=weights, k=len(mixed)))
    text = " ".join(next(drawn) if chance.random() < REPLACED else word for word in mixed)
    return replace(clause, text=text, address=f"{article}/#{clause.fragment}")


def made_up_words(chance: random.Random) -> list[str]:
    """WORDS that look Turkish and are none."""
    made: dict[str, None] = {}
    while len(made) < WORDS:
        vowels = chance.choice(("aı", "eiüö", "aou"))
        stem = "".join(chance.choice(_ONSETS) + chance.choice(vowels) for _ in range(chance.choice((2, 2, 3, 3, 4))))
        made[stem + chance.choice("krlmnt") + (chance.choice(_ENDINGS) if chance.random() < 0.6 else "")] = None
    return list(made)


def made_up_name(chance: random.Random) -> str:
    """The name of a place that is nowhere."""
    return "".join(chance.choice(_ONSETS) + chance.choice("aeiou") for _ in range(3)).capitalize() + "köy"


def count(articles: tuple[ArticleDocument, ...]) -> tuple[int, int]:
    """Of how many regulations articles are, and how many clauses they have."""
    return len({article.edition.version.url for article in articles}), sum(len(a.clauses) for a in articles)
