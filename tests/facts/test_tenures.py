"""Who was responsible when: each text answers for as long as it held; before the oldest one nothing is known."""

from __future__ import annotations

import datetime

from tests import sites

from kimsorumlu.facts.tenures import Tenures, tenures
from kimsorumlu.site import Site

OLD, NEW = datetime.date(2021, 3, 2), datetime.date(2023, 6, 7)


def of(site: Site, topic: str) -> Tenures:
    found = tenures(site.facts.answers, sites.municipality(site), site.facts.topic[topic])
    assert found is not None
    return found


def test_who_answered_in_each_text_held() -> None:
    found = of(sites.small(), "fidan")
    assert (found.since, found.oldest.date) == (OLD, OLD)
    first, *others = found.tenures
    assert (first.speaker.id, first.held.first, first.held.last) == ("fidanlik-servisi", OLD, NEW)
    assert {tenure.held.last for tenure in others} == {None}
    assert all(tenure.statements for tenure in found.tenures)


def test_a_text_that_says_nothing_is_silent_for_its_time() -> None:
    found = of(sites.small(), "sulama")
    assert [(held.first, held.last) for held in found.silences] == [(OLD, NEW)]
    assert {tenure.held.first for tenure in found.tenures} == {NEW}


def test_what_no_text_ever_spoke_of_has_no_times() -> None:
    one, topic = sites.municipality(sites.small()), sites.small().facts.topic["telsiz"]
    assert tenures(sites.small().facts.answers, one, topic) is None


def test_a_regulation_that_speaks_fills_the_silence_of_another() -> None:
    site = sites.with_second_regulation()
    assert [held.version.regulation for held in of(site, "fidan").silences] == []


def test_roles_answer_for_their_unit_once() -> None:
    for topic in sites.real().facts.catalogues.topics.topics:
        for municipality in sites.real().corpus.municipalities:
            found = tenures(sites.real().facts.answers, municipality, topic)
            told = [(tenure.speaker.id, tenure.held.first) for tenure in found.tenures] if found else []
            assert len(told) == len(set(told))
