"""A unit's answer as a page shows it: which clauses stand open, whose they are, why they are there."""

from __future__ import annotations

import re
from dataclasses import replace

from tests import sites

from kimsorumlu.facts.responsible import Responsible, responsible_units, units_above
from kimsorumlu.site import Site
from kimsorumlu.view.unit_answers import UnitAnswer, unit_answer


def units(site: Site, municipality: str, topic: str) -> tuple[Responsible, ...]:
    whose = next(one for one in site.corpus.municipalities if one.slug == municipality)
    (answer,) = site.facts.answers.in_force(whose, topic)
    return responsible_units(answer, site.facts.topic[topic])


def shown(site: Site, topic: str, one: Responsible) -> UnitAnswer:
    return unit_answer(site, site.facts.topic[topic], one, most=3)


def test_a_few_clauses_stand_open_and_one_is_never_hidden_alone() -> None:
    site = sites.small()
    (one, *_) = units(site, "ornek", "kameralar")
    voice = one.voices[0]

    def counts(number: int) -> tuple[int, int]:
        several = replace(one, voices=(replace(voice, statements=voice.statements * number),))
        view = shown(site, "kameralar", several)
        return len(view.quotes), len(view.more)

    assert [counts(number) for number in (1, 3, 4, 5)] == [(1, 0), (3, 0), (4, 0), (3, 2)]


def test_clauses_of_a_job_title_stand_under_its_name_with_its_unit() -> None:
    site = sites.real()
    (one,) = units(site, "kutahya", "kisisel-veriler")
    found = shown(site, "kisisel-veriler", one)
    assert str(found.sentence).startswith("Kişisel verilerin korunması konusunda Bilgi İşlem Müdürlüğü (Bilgi İşlem")
    roles = [entry.role.text for entry in (*found.quotes, *found.more) if entry.role]
    assert roles == ["Bilgi İşlem Müdürü", "Tüm Personel"]
    assert [place.text for place in found.cited] == list(dict.fromkeys(place.text for place in found.cited))


def test_a_reader_is_told_the_words_of_the_text_not_the_pattern() -> None:
    site = sites.real()
    (one,) = units(site, "kutahya", "guvenlik-kameralari")
    found = shown(site, "guvenlik-kameralari", one)
    marked = [text for entry in found.quotes for text in re.findall("<mark>(.*?)</mark>", entry.text)]
    assert marked == ["Güvenlik kamera sistemlerinin"]
    assert [kind.word for kind in found.kinds] == ["Destekleyen"]


def test_who_stands_above_is_gathered_unit_by_unit_too() -> None:
    site = sites.real()
    izmir = next(one for one in site.corpus.municipalities if one.slug == "izmir-bb")
    (answer,) = site.facts.answers.in_force(izmir, "kisisel-veriler")
    (above,) = units_above(answer, site.facts.topic["kisisel-veriler"])
    assert above.unit is not None and above.unit.id == "bilgi-islem-dairesi-baskanligi"
    assert [voice.id for voice in above.voices] == ["bilgi-islem-dairesi-baskanligi", "daire-baskani"]


def test_the_unit_of_which_somebody_read_that_it_answers_leads() -> None:
    site = sites.real()
    # The clause of the other is about the cameras of a machine room, or about a city's panels.
    for municipality, topic, expected in (
        ("eyupsultan", "guvenlik-kameralari", "teknik-altyapi-birimi"),
        ("kocaeli-bb", "web-sitesi", "yazilim-gelistirme-sube-mudurlugu"),
    ):
        (first, second) = units(site, municipality, topic)
        assert first.unit and first.unit.id == expected
        assert first.asked == second.asked and first.kind is second.kind
