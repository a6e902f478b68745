"""What a topic's question asks, and which duties do just that."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.facts.real import topics
from tests.facts.test_topic_kinds import DUTY, said

from kimsorumlu.facts.asked import Asked, answers_it, asked
from kimsorumlu.read.topics_file import Topic


def topic(question: str | None) -> Topic:
    some = topics().topics[0]
    return replace(some, shape=replace(some.shape, question=question))


def question(words: str) -> Asked:
    found = asked(topic(words))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "about", "verb"),
    [
        ("Kameralara kim bakıyor?", "Kameralara", "bakar"),
        ("Şifrelerden kim sorumlu?", "Şifrelerden", "sorumludur"),
        ("Siber olaylara kim müdahale ediyor?", "Siber olaylara", "müdahale eder"),
    ],
)
def test_a_question_in_two(words: str, about: str, verb: str) -> None:
    found = question(words)
    assert (found.about, found.verb) == (about, verb)


@pytest.mark.parametrize("words", [None, "Çöp ne zaman toplanıyor?"])
def test_what_does_not_ask_who_has_no_answer_of_its_own(words: str | None) -> None:
    assert asked(topic(words)) is None


@pytest.mark.parametrize(
    ("words", "clause", "about", "yes"),
    [
        ("Fiber altyapıyı kim kuruyor?", "Fiber altyapının kurulumunu yapmak,", "Fiber", True),
        ("Fiber altyapıyı kim kuruyor?", "Fiber altyapıyı kurmak,", "Fiber", True),
        ("Fiber altyapıyı kim kuruyor?", "Fiber altyapının bakımını yapmak,", "Fiber", False),
        ("Fiber altyapıyı kim kuruyor?", "Fiber altyapıyı kurdurmak,", "Fiber", False),
        ("Fiber altyapıyı kim kuruyor?", "Fiber altyapının kurulmasına destek vermek,", "Fiber", False),
        ("Fiber altyapıyı kim kuruyor?", "Fiber altyapıyı kurmaya yetkilidir.", "Fiber", False),
        ("Fiber altyapıyı kim kuruyor?", "Fiber altyapı için kurum içi planı hazırlamak,", "Fiber", False),
        ("Bilgisayarların bakımını kim yapıyor?", "Bilgisayarların kurulumunu yapmak,", "Bilgisayar", False),
        ("Kullanıcıları kim eğitiyor?", "Kullanıcıların eğitimlere katılmasını sağlamak,", "Kullanıcı", False),
        ("Kullanıcıları kim eğitiyor?", "Kullanıcılara eğitim vermek,", "Kullanıcı", True),
        ("Davaları kim izliyor?", "Davaları takip etmek,", "Dava", True),
        ("Planı ve raporu kim hazırlıyor?", "Raporu hazırlamak,", "Rapor", False),
        ("Sistem odasına kim bakıyor?", "Güç kaynaklarının bakımını yapmak,", "Güç kaynak", False),
        ("Sistem odasına kim bakıyor?", "Sistem odalarının bakımını yapmak,", "Sistem oda", True),
        ("Sistem odasına kim bakıyor?", "Sistem odalarının bakımını yaptırmak,", "Sistem oda", False),
        ("Siber saldırılara karşı önlemi kim alıyor?", "Siber saldırılara karşı tedbirleri almak,", "Siber", True),
    ],
)
def test_only_who_does_what_is_asked_answers_it(words: str, clause: str, about: str, yes: bool) -> None:
    whole = replace(DUTY.clause, text=clause, items=())
    duty = replace(DUTY, chain=(whole,), parts=(whole,))
    assert answers_it(question(words), duty, said(clause, about)) is yes
