"""All topics: under their headings, and from A to Z together with the everyday words that lead to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import whole_table
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.choice import choice
from kimsorumlu.view.html import HTML
from kimsorumlu.view.letters import LetterGroup, letter_groups, letter_jumps
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.scope import held
from kimsorumlu.view.topics import (
    HOUSEKEEPING,
    TopicChip,
    TopicHeading,
    chip,
    coverage_legend,
    everyday_names,
    headings,
)

# So many topics and words stand open under their letters; of more a phone shows the letters, each to be opened.
_MOST_OPEN: Final = 600


@dataclass(frozen=True, slots=True)
class TopicListGroup:
    """A heading with its topics, in the order of the file."""

    anchor: str
    title: str
    topics: tuple[TopicChip, ...]


@dataclass(frozen=True, slots=True)
class TopicListLine:
    """A line of the A–Z list: a topic, or an everyday word with the topic it leads to in `see`.

    `own`: a topic that a unit looks after for itself.
    """

    name: str
    address: str
    see: str
    count: str
    words: str
    own: bool = False


def topics_page(site: Site) -> Iterator[Page]:
    """The page at /konu/."""
    newest = (e.version.date.isoformat() for m in site.facts.answers.municipalities for e in m.leading)
    yield Page(
        address=ids.TOPICS,
        kind=TOPICS,
        title="Konular",
        description=site.facts.catalogues.topics.about
        or f"{'Belediyelerin' if site.several else 'Belediyemizin'} görevleri, konu konu.",
        view=_view,
        lastmod=max(newest, default=""),
        depends=(depends.TOPICS, depends.ANSWERING, depends.MUNICIPALITIES, depends.SCOPE),
    )


def _view(site: Site) -> View:
    topics = site.facts.catalogues.topics.topics
    chips = {topic.id: chip(site, topic) for topic in topics}
    lettered = letters(site, chips)
    parts = {
        "scope": held(site.facts.scope),
        "services": _groups(headings(site, services=True), chips),
        "housekeeping": _groups(headings(site, services=False), chips),
        "service_count": sum(topic.is_service for topic in topics),
        "housekeeping_title": HOUSEKEEPING,
        "legend": coverage_legend(site),
        "letters": lettered,
        "folded": sum(len(group.entries) for group in lettered) > _MOST_OPEN,
        "jumps": letter_jumps(lettered, f"{ids.TOPICS}#"),
        "matrix": ids.matrix_url(),
        "pairs": ids.PAIRS,
        "choice": choice(site, lambda municipality: municipality.url),
    }
    return View(parts, downloads=(whole_table(tables.TOPICS),))


def _groups(found: Iterable[TopicHeading], chips: Mapping[str, TopicChip]) -> tuple[TopicListGroup, ...]:
    """The headings with links; one that has topics of both kinds is an anchor once, above its services."""
    return tuple(
        TopicListGroup(heading.anchor, heading.title, tuple(chips[topic.id] for topic in heading.topics))
        for heading in found
    )


def letters(site: Site, chips: dict[str, TopicChip]) -> tuple[LetterGroup[TopicListLine], ...]:
    """Topics and the everyday words that lead to them, under their first letters."""
    entries = []
    for topic in site.facts.catalogues.topics.topics:
        found, label = chips[topic.id], topic.shape.label
        entries.append(TopicListLine(label, found.address, "", found.count, found.words, own=not topic.is_service))
        entries += [TopicListLine(word, found.address, label, "", "") for word in everyday_names(topic)]
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
