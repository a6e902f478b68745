"""Topics as links, with their coverage, and where their answers stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.version import Version
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.numerals import counted, of_them
from kimsorumlu.view.answers import municipality_anchor

# What the topics are called together that a unit looks after for itself.
HOUSEKEEPING: Final = "Birimin kendi işleri"


# What a coverage is explained by: so many of all, or one fewer than there are.
_EXAMPLE: Final = 3


# What is said of a topic that no text in force could answer.
_NOBODYS: Final = "bu işe bakan bir müdürlüğün yürürlükteki metni elimizde yok"

# Topics of a home page that names none itself.
_MOST_FEATURED: Final = 8


# So many everyday names are printed; the rest are words of people who search ("hacklendik") and read oddly in a list.
_PRINTED_NAMES: Final = 5


@dataclass(frozen=True, slots=True)
class TopicHeading:
    """A heading with topics of one kind, in the order of the file; `anchor` is its id on the page of all topics."""

    group: str
    title: str
    anchor: str
    topics: tuple[Topic, ...]


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


def everyday_names(topic: Topic) -> tuple[str, ...]:
    """The names that pages print of those by which the search knows a topic: the first that say more than its own."""
    own = fold_letters(topic.shape.label)
    return tuple(word for word in topic.shape.synonyms if fold_letters(word) != own)[:_PRINTED_NAMES]


def chip(site: Site, topic: Topic) -> TopicChip:
    """The topic as a link with its coverage."""
    count, all = site.facts.answers.coverage(topic.id), site.facts.answers.asked_of[topic.id]
    label, address = topic.shape.label, ids.topic_url(topic.id)
    if not all:
        return TopicChip(label, address, "?", _NOBODYS)
    where = (
        f"{all} belediyenin {of_them(count)} yönetmeliğinde" if all > 1 else "yönetmeliği elimizde olan tek belediyede"
    )
    return TopicChip(label, address, f"{count}/{all}", f"{where} {'var' if count else 'yok'}")


def coverage_legend(site: Site) -> str:
    """What the figures beside topics mean: "3/4: dört belediyenin üçünün yönetmeliğinde var."; "" if one is held."""
    all = len(site.facts.answers.municipalities)
    count = min(_EXAMPLE, all - 1)
    if count < 1:
        return ""
    some = lower(counted(count)) + of_them(count).partition("’")[2]
    return f"{count}/{all}: {lower(counted(all))} belediyenin {some} yönetmeliğinde var."


def featured_topics(site: Site) -> tuple[Topic, ...]:
    """The topics of the home page: those that the site names; if it names none, the services that most answer."""
    topics, answers = site.facts.catalogues.topics, site.facts.answers
    if topics.featured:
        return topics.featured
    answered = [topic for topic in topics.topics if topic.is_service and answers.coverage(topic.id)]
    return tuple(sorted(answered, key=lambda topic: -answers.coverage(topic.id))[:_MOST_FEATURED])


def headings(site: Site, *, services: bool) -> tuple[TopicHeading, ...]:
    """The headings of the topics that serve the municipality and its citizens, or of those that a unit does for itself.

    A heading under which both are stands in both, each time with its own.
    """
    topics = site.facts.catalogues.topics
    serving = {topic.shape.group for topic in topics.topics if topic.is_service}
    found: dict[str, list[Topic]] = {}
    for topic in topics.topics:
        if topic.is_service == services:
            found.setdefault(topic.shape.group, []).append(topic)
    return tuple(
        TopicHeading(id, title, f"grup-{id}" if services or id not in serving else f"grup-{id}-birim", tuple(found[id]))
        for id, title in topics.groups.items()
        if id in found
    )


def heading_of(site: Site, topic: Topic) -> TopicHeading:
    """The heading that a topic stands under, among those of its kind."""
    return next(found for found in headings(site, services=topic.is_service) if topic.shape.group == found.group)


def unheld(topic: Topic, held: Sequence[Version]) -> str:
    """Why a municipality that answers nothing cannot be called silent; "" if one of these texts of it could answer."""
    if not held:
        return "yürürlükte metni yok"
    return "" if any(topic.asks(version.directorate_kind) for version in held) else "bu işin yönetmeliği elimizde yok"


@dataclass(frozen=True, slots=True)
class TopicSides:
    """The municipalities by what is known of them on a topic, each list in alphabetical order.

    `answering` say who does it. `silent` have a text that could and does not, or none in force at all; of `unheld` only
    texts of other directorates are held.
    """

    answering: tuple[Municipality, ...]
    silent: tuple[Municipality, ...]
    unheld: tuple[Municipality, ...]


def sides(site: Site, topic: str) -> TopicSides:
    """What is known of every municipality on a topic."""
    answers = site.facts.answers
    answering, silent, unheld = [], [], []
    for municipality in answers.municipalities:
        if municipality.slug in answers.answering[topic]:
            answering.append(municipality)
        elif municipality.in_force and not answers.asked(municipality, topic):
            unheld.append(municipality)
        else:
            silent.append(municipality)
    return TopicSides(tuple(answering), tuple(silent), tuple(unheld))


def place_on_topic(site: Site, topic: str, municipality: Municipality) -> str:
    """The address of a municipality's answer: the right page of the topic, and the place on it."""
    sheet_of = site.facts.answers.sheet_of[topic]
    number = sheet_of.get(municipality.slug) or max(sheet_of.values(), default=1)
    return f"{ids.topic_url(topic, number)}#{municipality_anchor(municipality)}"


def chosen_on_topic(site: Site, topic: str, municipality: Municipality) -> str:
    """The same, with the municipality chosen there (?belediye=, choice.js), so that its answer stands first."""
    page, _, anchor = place_on_topic(site, topic, municipality).partition("#")
    return f"{page}?belediye={municipality.slug}#{anchor}"


def row_anchor(topic: str) -> str:
    """The id of a topic's row in the matrix."""
    return f"k-{topic}"
