from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

import pytest
from tests.facts.real import assigned, corpus, fixture, topics

from kimsorumlu.facts.answers import Answer, Answers, answers, version_answers
from kimsorumlu.facts.duties import duties_of
from kimsorumlu.facts.responsibility import responsibilities
from kimsorumlu.model.version import Version

QUESTIONS = cast(dict[str, dict[str, dict[str, list[str]]]], fixture("questions.yml"))


def _of(version: Version) -> Mapping[str, Answer]:
    duties = duties_of(version)
    return version_answers(version, duties, responsibilities(duties), assigned(), topics())


@cache
def told() -> Answers:
    table = {v.url: _of(v) for v in corpus().versions}
    return answers(corpus(), table, topics())


def answer(municipality: str, topic: str) -> Answer:
    found = next(entry for entry in corpus().municipalities if entry.slug == municipality)
    (here,) = told().in_force(found, topic)
    return here


@pytest.mark.parametrize("topic", QUESTIONS)
def test_everybody_who_should_answers_and_nobody_else(topic: str) -> None:
    for municipality in corpus().municipalities:
        expected = QUESTIONS[topic].get(municipality.slug, {"who": [], "clauses": []})
        found = told().in_force(municipality, topic)
        assert {voice.id for here in found for voice in here.everybody} == set(expected["who"])
        clauses = {s.duty.reference for here in found for voice in here.everybody for s in voice.statements}
        assert {reference.split("/", 3)[3] for reference in clauses} == set(expected["clauses"])
    assert told().coverage(topic) == len(QUESTIONS[topic]) - 1  # beside the question itself


def test_a_directorates_own_duties_stand_apart_from_its_branches() -> None:
    found = answer("izmir-bb", "kisisel-veriler")
    assert [voice.id for voice in found.voices] == [
        "entegre-sistemler-sube-mudurlugu",
        "bilgi-guvenligi-ve-some-kurulu",
    ]
    assert [voice.id for voice in found.above] == ["bilgi-islem-dairesi-baskanligi", "daire-baskani"]
    assert [unit.id for unit in found.units] == [voice.id for voice in found.voices]


def test_a_directorate_that_alone_answers_is_the_answer() -> None:
    found = answer("kutahya", "kisisel-veriler")
    assert [(voice.name, voice.unit and voice.unit.name) for voice in found.voices] == [
        ("Bilgi İşlem Müdürü", "Bilgi İşlem Müdürlüğü"),
        ("Tüm Personel", "Bilgi İşlem Müdürlüğü"),
    ]
    assert found.above == () and len(found.units) == 1


def test_a_unit_stands_before_its_roles_and_its_roles_beside_it() -> None:
    order = [voice.id for voice in answer("eyupsultan", "satin-alma").voices]
    assert order[:4] == [
        "sistem-ve-network-birimi",
        "sistem-ve-network-birim-sorumlusu",
        "network-uzmani",
        "teknik-altyapi-birimi",
    ]


def test_a_role_of_no_single_unit_is_no_overlap() -> None:
    found = answer("kocaeli-bb", "bina-ve-temizlik")
    assert [(voice.id, voice.unit is None) for voice in found.voices][-1] == ("sube-muduru", True)
    assert len(found.units) == 1


def test_a_unit_that_only_bears_the_name_is_named() -> None:
    assert [unit.name for unit in answer("kutahya", "guvenlik-kameralari").named] == [
        "Güvenlik Kamera Sistemleri Servisi"
    ]
    assert answer("izmir-bb", "guvenlik-kameralari").named == ()


def test_superseded_versions_answer_for_themselves() -> None:
    old = next(version for version in corpus().versions if version.url == "kocaeli-bb/bilgi-islem/2022-10-11/")
    found = told().of(old, "guvenlik-kameralari")
    assert found is not None
    assert [voice.id for voice in found.voices] == ["bilisim-teknolojileri-sube-mudurlugu"]
    assert told().of(old, "kisisel-veriler") is None
