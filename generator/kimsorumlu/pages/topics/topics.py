"""All topics: under their headings, and from A to Z together with the everyday words that lead to them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.facts.answers import Answers
from kimsorumlu.read.topics_file import Topics
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.view.letters import LetterGroup, letter_groups
from kimsorumlu.view.output import OutputFile, PageMeta, page
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


def topics_page(theme: Path, topics: Topics, answers: Answers) -> OutputFile:
    """The page at /konu/."""
    chips = {topic.id: chip(topic, answers) for topic in topics.topics}
    newest = (v.date.isoformat() for m in answers.municipalities for v in (r.latest for r in m.regulations))
    groups = (
        TopicListGroup(
            group_anchor(id), title, tuple(chips[topic.id] for topic in topics.topics if topic.shape.group == id)
        )
        for id, title in topics.groups.items()
    )
    return page(
        theme,
        "topics.html.j2",
        ids.TOPICS,
        PageMeta(
            title="Konular",
            description="Belediyelerin görevleri, konu konu: güvenlik kameraları, e-imza, yedekleme, satın alma …",
            kind="topics",
            section="konu",
            lastmod=max(newest, default=""),
        ),
        groups=tuple(group for group in groups if group.topics),
        letters=letters(topics, chips),
        topic_count=len(topics.topics),
        count=len(answers.municipalities),
        matrix=ids.matrix_url(),
        pairs=ids.PAIRS,
    )


def letters(topics: Topics, chips: dict[str, TopicChip]) -> tuple[LetterGroup[TopicListLine], ...]:
    """Topics and everyday words in alphabetical order. A word that says the same as its topic is left out."""
    entries = []
    for topic in topics.topics:
        found = chips[topic.id]
        entries.append(TopicListLine(topic.shape.label, found.address, "", found.count, found.words))
        own = fold_letters(topic.shape.label)
        entries += [
            TopicListLine(word, found.address, topic.shape.label, "", "")
            for word in topic.shape.synonyms
            if fold_letters(word) != own
        ]
    return letter_groups(entries, lambda entry: entry.name)
