"""A topic that every directorate of one municipality answers for itself: named in full once, elsewhere in short."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests import sites
from tests.painted import body, only, targets, text, texts

from kimsorumlu.exports.embeds import FRAME
from kimsorumlu.facts import answers
from kimsorumlu.pages.organisation.municipality import municipality_pages
from kimsorumlu.pages.topics.embed import topic_embeds
from kimsorumlu.pages.topics.matrix import matrix_pages
from kimsorumlu.pages.topics.pair import pair_pages
from kimsorumlu.pages.topics.topic import topic_pages, topic_sheets
from kimsorumlu.view.many import answering_besides, are_many, foremost
from kimsorumlu.view.page import paint
from kimsorumlu.view.topics import place_on_topic

TOPIC, REST = "fidan", "ve dört yönetmelikte daha"


def test_few_answers_are_shown_side_by_side() -> None:
    site = sites.crowded(answers.IN_FULL)
    found = site.facts.answers.in_force(sites.municipality(site), TOPIC)
    assert (len(found), are_many(found), list(foremost(found)), answering_besides(found)) == (
        answers.IN_FULL,
        False,
        list(found),
        "",
    )


def test_the_topics_page_names_all_and_quotes_none() -> None:
    site = sites.crowded()
    page = body(site, only(topic_pages(site), f"konu/{TOPIC}/"))
    many, one = page.cssselect("article.answer")
    assert len(many.cssselect(".answer__list > li[data-kinds]")) == 6 * len(one.cssselect(".answer__unit"))
    assert not many.cssselect(".answer__unit, .answer__quote") and one.cssselect(".answer__quote")
    clauses = targets(many, ".answer__list a", f"konu/{TOPIC}/")
    assert {address.split("/")[1] for address in clauses if "/madde-" in address} == {
        f"mudurluk-{number}" for number in range(1, 7)
    }
    # Whose past is drawn is the other's.
    (times,) = page.cssselect("section[aria-labelledby=ne-zaman]")
    assert "B02" in text(times) and "B01" not in text(times)


def test_tables_and_frames_name_two_and_count_the_others() -> None:
    site = sites.crowded()
    place = f"konu/{TOPIC}/#b-b01"
    matrix = body(site, only(matrix_pages(site)))
    cell, other = matrix.cssselect(f"#k-{TOPIC} td")
    assert REST in text(cell) and "daha" not in text(other)
    assert targets(cell, "li:last-child > a", "konu/cizelge/") == [place]
    pair = body(site, only(pair_pages(site)))
    rows = [row for row in pair.cssselect(".pair__topic") if REST in text(row)]
    last = [targets(row, ".pair__clauses > div > p > a:last-child", "karsilastir/b01..b02/")[0] for row in rows]
    assert place in last and all(address.endswith("/#b-b01") for address in last)
    frame = paint(only(topic_embeds(site), f"embed/konu/{TOPIC}/"), site, FRAME).decode()
    assert frame.count(REST) == 1


def test_the_municipalitys_page_leads_to_the_rest() -> None:
    site = sites.crowded()
    page = body(site, only(municipality_pages(site), "b01/"))
    lines = [line for line in page.cssselect(".who-does__topic") if REST in text(line)]
    assert lines and all(len(line.cssselect(".who-does__units > li")) >= 3 for line in lines)
    assert texts(body(site, only(municipality_pages(site), "b02/")), ".who-does__topic li") != []


def test_the_topics_of_many_regulations_are_folded_under_their_headings() -> None:
    site = sites.crowded()
    many, few = (body(site, only(municipality_pages(site), f"{slug}/")) for slug in ("b01", "b02"))
    topics = 'section[aria-labelledby="konulari"]'
    folded = many.cssselect(f"{topics} > .folds:nth-child(2) > .fold")
    assert folded and all(text(fold.cssselect("summary span")[0]).endswith(" konu") for fold in folded)
    assert not many.cssselect(f"{topics} > .who-does") and few.cssselect(f"{topics} > .who-does")


def test_a_sheet_ends_before_its_answers_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    light = sites.crowded()
    assert light.facts.answers.sheet_of[TOPIC] == {"b01": 1, "b02": 1}
    monkeypatch.setattr(answers, "HEAVIEST", 1)
    heavy = replace(light, facts=replace(light.facts, answers=replace(light.facts.answers)))
    assert heavy.facts.answers.sheet_of[TOPIC] == {"b01": 1, "b02": 2}
    assert place_on_topic(heavy, TOPIC, heavy.municipality("b02")) == f"konu/{TOPIC}/2/#b-b02"
    assert f"konu/{TOPIC}/2/" in {page.address for page in topic_sheets(heavy)}
