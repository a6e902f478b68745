"""All topics: under their headings, and from A to Z together with the everyday words that lead to them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.facts.answers import Answers
from kimsorumlu.read.patterns import fold
from kimsorumlu.read.topics_file import Topics
from kimsorumlu.turkish.order import LetterGroup, letter_groups
from kimsorumlu.view.output import OutputFile, PageMeta, page
from kimsorumlu.view.topics import Chip, chip, group_anchor


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with its topics, in the order of the file."""

    anchor: str
    title: str
    topics: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Entry:
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
        Group(group_anchor(id), title, tuple(chips[topic.id] for topic in topics.topics if topic.shape.group == id))
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


def letters(topics: Topics, chips: dict[str, Chip]) -> tuple[LetterGroup[Entry], ...]:
    """Topics and everyday words in alphabetical order. A word that says the same as its topic is left out."""
    entries = []
    for topic in topics.topics:
        found = chips[topic.id]
        entries.append(Entry(topic.shape.label, found.address, "", found.count, found.words))
        own = fold(topic.shape.label)
        entries += [
            Entry(word, found.address, topic.shape.label, "", "") for word in topic.shape.synonyms if fold(word) != own
        ]
    return letter_groups(entries, lambda entry: entry.name)
