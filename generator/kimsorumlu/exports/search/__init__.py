"""The search index: from the corpus and what is known by name to the static files the browser asks.

`search_files` is all the rest of the generator needs. The browser's side is theme/mkdocs/assets/js/search/.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kimsorumlu.exports.search.analyzer import concept_table
from kimsorumlu.exports.search.documents import (
    SearchCollection,
    SearchLaw,
    SearchNames,
    SearchRole,
    SearchSentence,
    SearchTopic,
    collections,
)
from kimsorumlu.exports.search.municipalities import municipality_document
from kimsorumlu.exports.search.pieces import SearchFile
from kimsorumlu.exports.search.postings import index, only_before
from kimsorumlu.exports.search.rules import SearchRule
from kimsorumlu.exports.search.scope import SearchScope
from kimsorumlu.exports.search.shards import files
from kimsorumlu.exports.search.site_pages import site_pages
from kimsorumlu.exports.search.spoken import tables, things_apart
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.read.search_words_file import SearchWords

__all__ = [
    "SearchFile",
    "SearchLaw",
    "SearchNames",
    "SearchRole",
    "SearchRule",
    "SearchScope",
    "SearchSentence",
    "SearchTopic",
    "search_files",
    "with_pages",
]


def search_files(
    corpus: Corpus,
    known: SearchNames,
    words: SearchWords,
    scope: SearchScope | None = None,
    *,
    rules: Sequence[SearchRule] = (),
    day: str = "",
    turns: Sequence[str] = (),
) -> Iterator[SearchFile]:
    """Every file of the search index, always the same bytes: the texts in force, and apart the superseded versions.

    With the texts in force goes the `scope`, if there is one: what is known of jobs and places beyond the texts, and
    the `rules` that they lay down beside duties. `day` names the index as that of a day to come; `turns` are the days
    to come that have one, for the browser to choose.
    """
    concepts = concept_table(words.concepts)
    current, superseded = collections(corpus, known)
    current = with_pages(current)
    spoken = tables(words, concepts, known.topics)
    suffix = f"-{day}" if day else ""
    now, before = index(current, concepts), index(superseded, concepts)
    yield from files(
        current, now, f"current{suffix}", spoken, scope, turns, only_before(now, before), rules, things_apart(words)
    )
    yield from files(superseded, before, f"superseded{suffix}", None, turns=turns)


def with_pages(collection: SearchCollection) -> SearchCollection:
    """A collection with the names of the site's own pages and of the pages of its municipalities."""
    pages = (*site_pages(), *map(municipality_document, collection.municipalities))
    return replace(collection, names=(*collection.names, *pages))
