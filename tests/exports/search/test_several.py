"""The index of a municipality with several regulations: each clause's own speaker, and which regulation it is of."""

from __future__ import annotations

import json

from bench.search.site import NAMELESS
from tests import sites

from kimsorumlu.exports.search import search_files
from kimsorumlu.exports.search.documents import collections
from kimsorumlu.read.search_words_file import SearchWords


def test_each_clause_has_the_unit_that_it_speaks_for() -> None:
    corpus = sites.several().corpus
    articles = collections(corpus, NAMELESS)[0].articles
    (duties,) = [article for article in articles if article.address.endswith("zabita/2024-02-05/madde-3/")]
    lead, *items = duties.clauses
    assert lead.speakers == duties.speakers == ()
    assert len(items) == 13
    assert [[speaker.unit for speaker in item.speakers] for item in items] == [
        [item.text.partition(";")[0]] for item in items
    ]
    assert len({item.speakers for item in items}) == 13


def shown(name: str) -> list[list[str]]:
    """The rows of that name in the files of the index, from all of them."""
    files = search_files(sites.several().corpus, NAMELESS, SearchWords())
    parsed = [json.loads(file.content) for file in files]
    return [row for one in parsed if isinstance(one, dict) for row in one.get(name, [])]


def test_a_text_says_which_of_the_regulations_it_is() -> None:
    assert {row[0]: row[-1] for row in shown("versions")} == {
        "orneli/kultur/2024-09-02/": "Örneli, Kültür ve Sanat",
        "orneli/zabita/2024-02-05/": "Örneli, Zabıta",
    }
