from __future__ import annotations

import time

from tests.pages import real, small, topical
from tests.pages.topics.test_topic import real_told

from kimsorumlu.facts.answers import Answers
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.view.elsewhere import Elsewhere, TopicElsewhere


def blocks(corpus: Corpus, layers: Facts, told: Answers, slug: str, number: str) -> tuple[TopicElsewhere, ...]:
    topics = {topic.id: topic for topic in layers.catalogues.topics.topics}
    municipality = next(m for m in corpus.municipalities if m.slug == slug)
    version = municipality.regulations[0].latest
    article = version.article(number)
    assert article
    url = version.article_url(article)
    duties = [(d, layers.assigned.get(d.reference, ())) for d in layers.duties if d.reference.startswith(f"{url}#")]
    return Elsewhere(told, topics, None).of(municipality, duties)


def test_the_closest_clauses_of_the_topic_most_others_have() -> None:
    found = blocks(real.corpus(), real.layers(), real_told(), "izmir-bb", "9")
    assert len(found) == 2
    assert (found[0].topic.text, found[0].clause.text) == ("Güvenlik kameraları", "m. 9/1-ı")
    assert [(same.municipality, same.cited.text) for same in found[0].found] == [
        ("Kütahya", "m. 11/f"),
        ("Eyüpsultan", "m. 11/1-m"),
        ("Kocaeli BB", "m. 8/a"),
    ]
    assert all(len(same.words) < 700 for block in found for same in block.found)


def test_nothing_to_compare_gives_nothing() -> None:
    assert blocks(small.corpus(), topical.layers(), topical.told(), "ornek", "4") == ()


def test_many_municipalities_cost_an_article_no_more_than_a_few() -> None:
    def seconds(count: int) -> float:
        corpus = topical.many(count)
        layers = topical.layers_of(corpus)
        told = topical.answers_of(corpus, layers)
        elsewhere = Elsewhere(told, {topic.id: topic for topic in topical.topics().topics}, None)
        municipality = corpus.municipalities[0]
        url = municipality.regulations[0].latest.url
        duties = [(d, layers.assigned.get(d.reference, ())) for d in layers.duties if d.reference.startswith(url)]
        elsewhere.of(municipality, duties)
        start = time.process_time()  # not the clock: other work on the machine counts for nothing
        for _ in range(50):
            found = elsewhere.of(municipality, duties)
        assert {len(block.found) for block in found} == {3}
        return time.process_time() - start

    assert seconds(80) < 4 * seconds(16)
