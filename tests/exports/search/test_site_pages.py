"""The site's own pages as the search knows them."""

from __future__ import annotations

from collections import Counter

from bench.search.site import ROOT

from kimsorumlu.exports.search.analyzer import running
from kimsorumlu.exports.search.site_pages import site_pages
from kimsorumlu.read.lock_file import read_lock


def test_every_page_is_there() -> None:
    promised = read_lock(ROOT)[0].addresses
    assert {str(page.row[1]).partition("#")[0] for page in site_pages()} <= set(promised)


def test_a_name_has_words_and_belongs_to_one_page() -> None:
    names = [tuple(token.term for token in running(name)) for page in site_pages() for name in set(page.texts)]
    assert all(names)
    by_page = Counter(name for page in site_pages() for name in {tuple(t.term for t in running(n)) for n in page.texts})
    assert [name for name, pages in by_page.items() if pages > 1] == []
