"""What the search is told of topics beside where their clauses are."""

from __future__ import annotations

from tests import sites

from kimsorumlu.exports.search import SearchSentence
from kimsorumlu.exports.search_files import search_duties, search_topics


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
