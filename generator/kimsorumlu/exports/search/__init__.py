"""The search index: from the corpus (and topics and laws, if given) to the static files the browser asks.

`search_files` is all the rest of the generator needs. The browser's side is theme/mkdocs/assets/js/arama/.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kimsorumlu.exports.search.documents import SearchLaw, SearchRole, SearchTopic, collections
from kimsorumlu.exports.search.postings import index
from kimsorumlu.exports.search.shards import SearchFile, files
from kimsorumlu.model.corpus import Corpus

__all__ = ["SearchFile", "SearchLaw", "SearchRole", "SearchTopic", "search_files"]


def search_files(
    corpus: Corpus,
    topics: Sequence[SearchTopic] = (),
    laws: Sequence[SearchLaw] = (),
    roles: Sequence[SearchRole] = (),
) -> Iterator[SearchFile]:
    """Every file of the search index, deterministic: the texts in force, and beside them the superseded versions."""
    current, superseded = collections(corpus, topics, laws, roles)
    seen: set[str] = set()
    for collection, name in ((current, "dizin"), (superseded, "eski")):
        for file in files(collection, index(collection), name, language_too=name == "dizin"):
            # Files are named by their content; a small one may well occur in both.
            if file.path not in seen:
                seen.add(file.path)
                yield file
