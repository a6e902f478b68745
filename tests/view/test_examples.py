"""Example questions of a municipality are of what it is there for."""

from __future__ import annotations

from dataclasses import replace

from tests import sites

from kimsorumlu.view.examples import example_questions


def test_featured_topics_come_first() -> None:
    site = sites.real()
    featured = site.facts.catalogues.topics.featured
    assert len(featured) > 3
    links = example_questions(site, sites.edition(site, "kutahya").municipality)
    answered = [topic for topic in featured if "kutahya" in site.facts.answers.answering[topic.id]]
    assert [link.text for link in links] == [topic.shape.synonyms[0] for topic in answered[:4]]


def test_without_them_each_is_of_another_heading_the_fullest_first() -> None:
    given = sites.real().facts.given
    site = sites.site_of(sites.real().corpus, replace(given, topics=replace(given.topics, featured=())))
    answering = site.facts.answers.answering
    services = [
        topic for topic in site.facts.catalogues.topics.topics if topic.is_service and "kutahya" in answering[topic.id]
    ]
    count = {topic.shape.group: 0 for topic in services}
    for topic in services:
        count[topic.shape.group] += 1
    heading_of = {topic.shape.synonyms[0]: topic.shape.group for topic in services if topic.shape.synonyms}
    shown = [heading_of[link.text] for link in example_questions(site, sites.edition(site, "kutahya").municipality)]
    assert len(set(shown)) == 4
    assert [count[heading] for heading in shown] == sorted(count.values(), reverse=True)[:4]
