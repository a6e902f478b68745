"""What the search is told of topics beside where their clauses are."""

from __future__ import annotations

from dataclasses import replace

from tests import sites

from kimsorumlu.exports.search import SearchSentence, SearchTopic
from kimsorumlu.exports.search_files import search_duties, search_topics
from kimsorumlu.read.topics_file import TopicPart, read_topics


def test_a_topic_tells_of_each_unit_what_it_does() -> None:
    topic = next(topic for topic in search_topics(sites.real()) if topic.id == "wifi")
    assert {said.address.partition("/")[0] for said in topic.sentences} == set(topic.units)
    assert topic.sentences[0] == SearchSentence(
        "eyupsultan/bilgi-islem/2024-11-08/madde-23/#fikra-2-bent-a",
        "eyupsultan/birim/sistem-ve-network-birimi/",
        "Kablosuz ağa ve Wi-Fi’ye ",
        " bakar.",
    )


def test_a_duty_and_its_parts_have_a_kind() -> None:
    duties = search_duties(sites.real())
    assert duties["kutahya/bilgi-islem/2020-11-04/madde-11/#bent-f"] == "supports"
    assert duties["kocaeli-bb/bilgi-islem/2025-11-13/madde-8/#bent-a"] == "does"


def test_of_a_municipality_that_nobody_went_through_all_duties_answer() -> None:
    address = "ornek/park-ve-bahceler/2023-06-07/madde-5/"
    lines = (sites.SMALL / "data" / "topics.yml").read_text("utf-8")
    read, _ = read_topics(lines.encode(), "data/topics.yml")
    fidan = next(topic for topic in read.topics if topic.id == "fidan")
    clauses = next(topic for topic in search_topics(sites.small()) if topic.id == "fidan").clauses
    assert len(clauses) > 1

    def told(at: str) -> SearchTopic:
        parts = (TopicPart(("çelik",), (at,)),)
        changed = replace(fidan, shape=replace(fidan.shape, foremost=(at,), parts=parts))
        topics = replace(read, topics=tuple(changed if topic.id == "fidan" else topic for topic in read.topics))
        site = sites.small()
        catalogues = replace(site.facts.catalogues, topics=topics)
        found = search_topics(replace(site, facts=replace(site.facts, catalogues=catalogues)))
        return next(topic for topic in found if topic.id == "fidan")

    assert told(clauses[0]).foremost == (clauses[0],)
    assert told(clauses[0]).parts == ((("çelik",), (clauses[0],)),)
    assert set(told(f"baska{address}").foremost) > set(clauses)
