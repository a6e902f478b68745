"""Who answered before: superseded versions that answer otherwise than the next one, and from when to when."""

from __future__ import annotations

import datetime
from dataclasses import replace

from tests import sites

from kimsorumlu.facts.earlier import SupersededAnswer, oldest_held, superseded_answers
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site

OLD, NEW = datetime.date(2021, 3, 2), datetime.date(2023, 6, 7)


def of(site: Site, topic: str) -> tuple[SupersededAnswer, ...]:
    return superseded_answers(site.facts.answers, sites.municipality(site), topic)


def with_versions(*versions: Version) -> Site:
    municipality = sites.municipality(sites.small())
    regulation = replace(municipality.regulations[0], versions=versions)
    return sites.site_of(Corpus((replace(municipality, regulations=(regulation,)),)))


def test_another_answer_is_told_with_the_days_between_which_it_held() -> None:
    (found,) = of(sites.small(), "fidan")
    assert found.version and (found.version.date, found.since, found.until) == (OLD, OLD, NEW)
    assert found.answer is not None
    assert [voice.id for voice in found.answer.everybody] == ["fidanlik-servisi"]


def test_nobody_is_an_answer_too() -> None:
    (found,) = of(sites.small(), "sulama")
    assert found.answer is None


def test_the_same_answer_under_another_date_is_not_told() -> None:
    old, new = (edition.version for edition in sites.small().corpus.editions)
    day = datetime.timedelta(days=1)
    site = with_versions(old, replace(old, date=old.date + day), replace(old, date=old.date + 2 * day))
    assert [of(site, topic.id) for topic in site.facts.catalogues.topics.topics if of(site, topic.id)] == []
    later = with_versions(old, replace(old, date=old.date + day), new)
    (found,) = of(later, "fidan")
    assert found.version and (found.version.date, found.since, found.until) == (OLD + day, OLD, NEW)


def test_what_came_before_the_oldest_text_is_not_known() -> None:
    municipality = sites.municipality(sites.small())
    assert oldest_held(municipality) == OLD
    assert oldest_held(replace(municipality, regulations=())) is None
