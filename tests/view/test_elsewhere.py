from __future__ import annotations

import time

from tests import sites

from kimsorumlu.site import Site
from kimsorumlu.view.elsewhere import TopicElsewhere, elsewhere


def blocks(site: Site, slug: str, number: str) -> tuple[TopicElsewhere, ...]:
    edition = sites.edition(site, slug)
    return elsewhere(site, edition, sites.article(edition.version, number))


def test_the_closest_clauses_of_the_topic_most_others_have() -> None:
    found = blocks(sites.real(), "izmir-bb", "9")
    assert len(found) == 2
    assert (found[0].topic.text, found[0].clause.text) == ("Güvenlik kameraları", "m. 9/1-ı")
    assert [(same.municipality, same.cited.text) for same in found[0].found] == [
        ("Kütahya", "m. 11/f"),
        ("Eyüpsultan", "m. 11/1-m"),
        ("Kocaeli BB", "m. 8/a"),
    ]
    assert all(len(same.words) < 700 for block in found for same in block.found)


def test_nothing_to_compare_gives_nothing() -> None:
    assert blocks(sites.small(), "ornek", "4") == ()


def test_many_municipalities_cost_an_article_no_more_than_a_few() -> None:
    def seconds(count: int) -> float:
        site = sites.many(count)
        blocks(site, "b01", "4")
        start = time.process_time()  # not the clock: other work on the machine counts for nothing
        for _ in range(50):
            found = blocks(site, "b01", "4")
        assert {len(block.found) for block in found} == {3}
        return time.process_time() - start

    assert seconds(80) < 4 * seconds(16)
