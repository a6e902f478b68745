"""What the search is told of topics beside where their clauses are."""

from __future__ import annotations

from tests import sites

from kimsorumlu.exports.search_files import search_topics


def test_a_topic_tells_its_answers_in_sentences_piece_by_piece() -> None:
    topic = next(topic for topic in search_topics(sites.real()) if topic.id == "wifi")
    assert set(topic.sentences) == set(topic.units)
    assert topic.sentences["eyupsultan"] == (
        "Eyüpsultan’da ",
        "kablosuz ağa ve Wi-Fi’ye ",
        ("Sistem ve Network Birimi", "eyupsultan/birim/sistem-ve-network-birimi/", "unit"),
        " ",
        ("(Network Uzmanı)", "", "role"),
        " bakar (",
        ("m. 23/2-a", "eyupsultan/bilgi-islem/2024-11-08/madde-23/#fikra-2-bent-a", "clause"),
        ")",
        ".",
    )
