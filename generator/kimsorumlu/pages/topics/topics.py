"""All topics: under their headings, and from A to Z together with the everyday words that lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kimsorumlu import ids
from kimsorumlu.site import Site
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.view import depends
from kimsorumlu.view.choice import choice
from kimsorumlu.view.html import HTML
from kimsorumlu.view.letters import LetterGroup, letter_groups
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.topics import TopicChip, chip, group_anchor


@dataclass(frozen=True, slots=True)
class TopicListGroup:
    """A heading with its topics, in the order of the file."""

    anchor: str
    title: str
    topics: tuple[TopicChip, ...]


@dataclass(frozen=True, slots=True)
class TopicListLine:
    """A line of the A–Z list: a topic, or an everyday word with the topic it leads to in `see`."""

    name: str
    address: str
    see: str
    count: str
    words: str


def topics_page(site: Site) -> Iterator[Page]:
    """The page at /konu/."""
    newest = (e.version.date.isoformat() for m in site.facts.answers.municipalities for e in m.latest)
    yield Page(
        address=ids.TOPICS,
        kind=TOPICS,
        title="Konular",
        description=site.facts.catalogues.topics.about or "Belediyelerin görevleri, konu konu.",
        view=_view,
        lastmod=max(newest, default=""),
        depends=(depends.TOPICS, depends.ANSWERING, depends.MUNICIPALITIES),
    )


def _view(site: Site) -> View:
    topics = site.facts.catalogues.topics
    chips = {topic.id: chip(site, topic) for topic in topics.topics}
    groups = (
        TopicListGroup(
            group_anchor(id), title, tuple(chips[topic.id] for topic in topics.topics if topic.shape.group == id)
        )
        for id, title in topics.groups.items()
    )
    parts = {
        "groups": tuple(group for group in groups if group.topics),
        "letters": letters(site, chips),
        "topic_count": len(topics.topics),
        "count": len(site.facts.answers.municipalities),
        "matrix": ids.matrix_url(),
        "pairs": ids.PAIRS,
        "choice": choice(site, lambda municipality: municipality.url),
    }
    return View(parts)


def letters(site: Site, chips: dict[str, TopicChip]) -> tuple[LetterGroup[TopicListLine], ...]:
    """Topics and the everyday words that lead to them, under their first letters.

    A word that says the same as its topic is left out.
    """
    entries = []
    for topic in site.facts.catalogues.topics.topics:
        found = chips[topic.id]
        entries.append(TopicListLine(topic.shape.label, found.address, "", found.count, found.words))
        own = fold_letters(topic.shape.label)
        entries += [
            TopicListLine(word, found.address, topic.shape.label, "", "")
            for word in topic.shape.synonyms
            if fold_letters(word) != own
        ]
    return letter_groups(entries, lambda entry: entry.name)


TOPICS = Kind(
    "topics",
    topics_page,
    (HTML,),
    "topics.html.j2",
    sheets=("topics", "choice"),
    scripts=("choice",),
    section="konu",
    label="konular",
)
