"""Topics as links, with their coverage, and where their answers stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.model.corpus import Municipality
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.numerals import in_of_them
from kimsorumlu.view.answers import municipality_anchor

# Municipalities that answer on one page; a page of so many weighs about 60 KB compressed.
SHEET: Final = 24


@dataclass(frozen=True, slots=True)
class TopicChip:
    """A topic to go to: how many of the municipalities answer, in figures and in words."""

    text: str
    address: str
    count: str
    words: str


def topic_question(topic: Topic) -> str:
    """The heading of a topic's page: the topic as a question where the catalogue has one, else its name."""
    return topic.shape.question or topic.shape.label


def chip(site: Site, topic: Topic) -> TopicChip:
    """The topic as a link with its coverage."""
    count, all = site.facts.answers.coverage(topic.id), len(site.facts.answers.municipalities)
    words = f"{all} belediyenin {in_of_them(count)} hüküm {'var' if count else 'yok'}"
    return TopicChip(topic.shape.label, ids.topic_url(topic.id), f"{count}/{all}", words)


def group_anchor(group: str) -> str:
    """The id of a heading on the page of all topics."""
    return f"grup-{group}"


def answered_first(site: Site, topic: str) -> tuple[list[Municipality], list[Municipality]]:
    """The municipalities that answer on a topic, and those that do not, both in alphabetical order."""
    answering = site.facts.answers.answering[topic]
    found = [municipality for municipality in site.facts.answers.municipalities if municipality.slug in answering]
    return found, [
        municipality for municipality in site.facts.answers.municipalities if municipality.slug not in answering
    ]


def place_on_topic(site: Site, topic: str, municipality: Municipality) -> str:
    """The address of a municipality's answer: the right page of the topic, and the place on it."""
    answering = site.facts.answers.answering[topic]
    before = answering.get(municipality.slug, max(len(answering) - 1, 0))
    return f"{ids.topic_url(topic, before // SHEET + 1)}#{municipality_anchor(municipality)}"


def chosen_on_topic(site: Site, topic: str, municipality: Municipality) -> str:
    """The same, with the municipality chosen there (?belediye=, choice.js), so that its answer stands first."""
    page, _, anchor = place_on_topic(site, topic, municipality).partition("#")
    return f"{page}?belediye={municipality.slug}#{anchor}"


def row_anchor(topic: str) -> str:
    """The id of a topic's row in the matrix."""
    return f"k-{topic}"
