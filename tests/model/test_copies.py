"""What was kept or sent to another process comes back as a copy; it is still the same version, article and clause."""

from __future__ import annotations

import pickle

from tests.sites import awkward, edition, new, old, real, regulation

from kimsorumlu.model.citing import short_citation


def test_the_copy_of_a_version_is_as_much_in_force() -> None:
    for one in (new(awkward()), old(awkward())):
        copy = pickle.loads(pickle.dumps(one.version))
        assert regulation(awkward()).in_force(copy) is one.in_force


def test_the_copy_of_a_clause_is_found_in_its_article_and_cited_as_it_is() -> None:
    for version in (new(awkward()).version, edition(real(), "eyupsultan").version):
        for article in version.articles:
            for chain in article.chains():
                copy = pickle.loads(pickle.dumps(chain))
                assert article.chain_to(copy[-1]) == chain
                assert short_citation(article, copy) == short_citation(article, chain)
    assert article.chain_to(None) == ()
