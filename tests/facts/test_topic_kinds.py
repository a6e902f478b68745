"""Of what kind a duty is on one of its topics, where its clause says several things."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.facts.real import all_duties

from kimsorumlu.facts.responsibility import responsibilities
from kimsorumlu.facts.topic_kinds import SaidOnTopic, said_on_topic
from kimsorumlu.facts.topics import Assignment, PatternMatch

DUTY = all_duties()[0]


def said(text: str, *about: str) -> SaidOnTopic:
    clause = replace(DUTY.clause, text=text, items=())
    duty = replace(DUTY, chain=(clause,), parts=(clause,))
    places = [(text.index(words), text.index(words) + len(words)) for words in about]
    matches = tuple(PatternMatch("", clause.fragment, *place) for place in places)
    return said_on_topic(duty, Assignment("", matches, None), responsibilities([duty])[duty.reference])


@pytest.mark.parametrize(
    ("text", "about", "kinds"),
    [
        ("Yazılımları geliştirmek, donanım alımlarına destek vermek,", "Yazılım", ["does"]),
        ("Yazılımları geliştirmek, donanım alımlarına destek vermek,", "donanım", ["supports"]),
        ("Kameraların bakımını yapmak/yaptırmak,", "Kameralar", ["does", "has-done"]),
        ("Kameraların bakımını yapmak veya yaptırmak,", "Kameralar", ["does", "has-done"]),
        ("Kameraları kurmak, bakımını yaptırmak,", "Kameralar", ["does", "has-done"]),
        ("Kameraları kurmak, sunucuları izlemek,", "Kameralar", ["does"]),
        ("Kamera almak, ağı yedeklemek, kameraların işleyişini izlemek,", "Kamera", ["does", "supervises"]),
        ("Telsizleri ilgili birimlerle iş birliği içinde kurmak,", "Telsiz", ["does"]),
        ("Bütçeyi takip ederek ödemeleri yapmak,", "Bütçe", ["does"]),
        ("Verilerin yedeklenmesini sağlamak,", "yedeklenmesini", ["does"]),
        ("Destek vermek, gereken yerlerde ağı", "ağı", ["supports"]),
    ],
)
def test_the_verb_behind_the_topics_words_decides(text: str, about: str, kinds: list[str]) -> None:
    assert list(said(text, about).kinds) == kinds


def test_a_duty_put_there_by_hand_has_its_main_kind() -> None:
    found = said("Yazılımları geliştirmek, donanım alımlarına destek vermek,")
    assert found.kinds == ("does",)
    assert said("Kameraları kurmak/kurdurmak, silmek").kinds == ("does", "has-done")
    assert found.phrases == ("yazilimlari gelistirmek, donanim alimlarina destek vermek,",)


def test_the_phrase_reaches_from_the_topics_words_to_the_verb() -> None:
    found = said("Gerektiğinde kamera kayıtlarını saklamak, silmek,", "kamera kayıt")
    assert found.phrases == ("kamera kayitlarini saklamak", "kamera kayitlarini saklamak, silmek")
