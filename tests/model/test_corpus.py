"""Editions: every version with whose it is, listed once, and those in force among them."""

from __future__ import annotations

from tests import sites

from kimsorumlu.model.corpus import Corpus


def test_a_municipality_lists_its_versions_regulation_by_regulation_the_oldest_first() -> None:
    one = sites.municipality(sites.with_second_regulation())
    assert [(e.regulation.slug, e.version.date) for e in one.editions] == [
        (regulation.slug, version.date) for regulation in one.regulations for version in regulation.versions
    ]
    assert all(edition.municipality is one for edition in one.editions)


def test_one_edition_of_each_regulation_is_in_force_the_newest() -> None:
    one = sites.municipality(sites.with_second_regulation())
    assert [edition.version for edition in one.leading] == [regulation.leading for regulation in one.regulations]
    assert all(edition.in_force for edition in one.leading) and len(one.leading) == 2


def test_the_corpus_lists_the_editions_of_all_municipalities() -> None:
    corpus = sites.many(3).corpus
    assert corpus.editions == tuple(edition for one in corpus.municipalities for edition in one.editions)
    assert corpus.leading == tuple(edition for one in corpus.municipalities for edition in one.leading)
    assert [corpus.edition(version) for version in corpus.versions] == list(corpus.editions)


def test_the_newest_day_of_a_corpus_is_that_of_its_newest_text() -> None:
    corpus = sites.many(3).corpus
    newest = max(version.date for one in corpus.municipalities for r in one.regulations for version in r.versions)
    assert corpus.newest_day == newest.isoformat()
    assert Corpus(()).newest_day == ""
