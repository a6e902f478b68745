"""The picture of who answered when: bars within the axis, none over another, and the same in words."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from tests import sites
from tests.painted import body, only, text

from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.pages.topics.topic import topic_pages
from kimsorumlu.site import Site
from kimsorumlu.view.times import TimeBar, Times, times


def of(site: Site, topic: str) -> Times:
    found = times(site, site.facts.topic[topic], site.facts.answers.municipalities)
    assert found is not None
    return found


def cameras() -> Times:
    return of(sites.real(), "guvenlik-kameralari")


def test_it_begins_with_the_year_of_the_oldest_text() -> None:
    assert cameras().title == "2020’den bugüne kim sorumluydu?"
    assert [year for year, _ in cameras().ticks] == [2020, 2021, 2022, 2023, 2024, 2025]
    assert cameras().scaled == "13.11.2025"


def test_a_municipality_that_changed_has_what_is_lost_what_was_and_what_is() -> None:
    strip = next(strip for strip in cameras().strips if strip.name == "Kocaeli BB")
    assert [(line.kind, line.when, line.who.text) for line in strip.lines] == [
        ("unknown", "11.10.2022 tarihine kadar", "2017 metni elimizde yok"),
        ("past", "11.10.2022 – 13.11.2025", "Bilişim Teknolojileri Şube Müdürlüğü"),
        ("now", "13.11.2025’ten beri", "Elektronik Sistemler Şube Müdürlüğü"),
    ]
    lost, was, now = strip.bars
    assert (lost.x + lost.width, was.x + was.width) == (was.x, now.x)
    assert was.label == "Kocaeli BB, 11.10.2022 – 13.11.2025: Bilişim Teknolojileri Şube Müdürlüğü, m. 7/e"
    assert was.address.endswith("2022-10-11/madde-7/#bent-e")
    assert [text for _, text in now.lines] == ["Elektronik Sistemler", "Şube Müdürlüğü"]


def test_who_only_supports_is_said_to() -> None:
    strip = next(strip for strip in cameras().strips if strip.name == "Kütahya")
    assert [(line.who.text, line.does) for line in strip.lines][1:] == [("Donanım Servisi", "destek verir")]
    assert [text for _, text in strip.bars[-1].lines] == ["Donanım Servisi", "m. 11/f · destek verir"]
    assert strip.bars[-1].label.endswith("Donanım Servisi, m. 11/f · destek verir")


def test_a_silent_text_is_no_unknown_one() -> None:
    found = of(sites.small(), "sulama")
    assert [line.kind for line in found.strips[0].lines][:2] == ["unknown", "silent"]
    assert found.kinds == {"unknown", "silent", "now"}


def test_of_many_municipalities_there_is_the_table_alone() -> None:
    few, many = of(sites.many(12), "fidan"), of(sites.many(13), "fidan")
    assert (few.drawn, many.drawn) == (True, False)
    page = body(sites.many(13), only(topic_pages(sites.many(13)), "konu/fidan/"))
    (table,) = page.cssselect(".times__table")
    # Nothing folds it: there is no picture beside it.
    assert not page.cssselect(".times__wide") and "data-beside-picture" not in table.attrib
    assert len(table.cssselect("th > .times__narrow")) == 13


@pytest.mark.parametrize("topic", [topic.id for topic in sites.real().facts.catalogues.topics.topics])
def test_bars_lie_within_the_picture_and_beside_each_other(topic: str) -> None:
    found = times(sites.real(), sites.real().facts.topic[topic], sites.real().facts.answers.municipalities)
    if found is None:
        return
    for strip in found.strips:
        for bars, right in ((strip.bars, 1032), (strip.narrow, 358)):
            assert all(bar.x >= 0 and bar.x + bar.width <= right + 2 for bar in bars)
            assert not any(_meet(*two) for two in combinations(bars, 2)), (topic, strip.name)
        assert all(bar.y + bar.height <= strip.y + strip.height + 24 for bar in strip.bars)
        assert all(bar.height <= strip.narrow_height for bar in strip.narrow)
        assert all(bar.address for bar in strip.bars if bar.kind in ("now", "past"))
        assert len(strip.lines) == len(strip.bars)


def _meet(one: TimeBar, other: TimeBar) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def test_what_does_not_fit_into_a_bar_is_left_to_the_table() -> None:
    for strip in cameras().strips:
        for bar in strip.bars:
            assert len(bar.lines) <= 2


def test_of_many_those_alone_who_changed_have_rows_and_the_others_are_counted() -> None:
    site = sites.many(14)
    held = [m for m in site.corpus.municipalities if m.slug != "b03"]
    lone = [_alone(m) for m in held[:5]]
    third = next(m for m in site.corpus.municipalities if m.slug == "b03")
    some = sites.site_of(Corpus((*lone, third, *held[5:])))
    found = of(some, "fidan")
    assert (len(found.strips), found.unchanged, found.silent, found.drawn) == (9, 5, 0, False)
    page = text(body(some, only(topic_pages(some), "konu/fidan/")))
    assert "5 belediyenin yalnız bugünkü metni elimizde; yanıtları yukarıdadır." in page
    # Where nobody's past is known there is nothing to draw, and few are drawn in any case.
    assert times(some, some.facts.topic["fidan"], [m for m in some.corpus.municipalities if m.slug < "b03"]) is not None
    alone = sites.site_of(Corpus(tuple(_alone(m) for m in site.corpus.municipalities)))
    assert times(alone, alone.facts.topic["fidan"], alone.facts.answers.municipalities) is None


def _alone(one: Municipality) -> Municipality:
    """A municipality of which the newest texts alone are held."""
    return replace(one, regulations=tuple(replace(r, versions=r.versions[-1:]) for r in one.regulations))


def test_those_who_never_spoke_are_counted() -> None:
    assert of(sites.real(), "kisisel-veriler").silent == 1


def test_a_topic_of_nobody_has_no_picture() -> None:
    assert times(sites.small(), sites.small().facts.topic["telsiz"], sites.small().facts.answers.municipalities) is None
