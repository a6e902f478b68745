"""What topics add to other pages: to an article, a unit, a municipality, and to the home page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.answers import Answer, Answers
from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.overlaps import Overlap, overlaps
from kimsorumlu.facts.responsible import Responsible, responsible_units
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.text import Article, Level
from kimsorumlu.model.version import Version
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.lists import listed
from kimsorumlu.view.answers import cited_in
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.many import answering_besides, are_many, foremost
from kimsorumlu.view.pairs import compare_links
from kimsorumlu.view.topic_sentence import lesser_part
from kimsorumlu.view.topics import (
    HOUSEKEEPING,
    TopicChip,
    TopicHeading,
    chip,
    chosen_on_topic,
    coverage_legend,
    featured_topics,
    headings,
    place_on_topic,
    topic_question,
    unheld,
)

_MOST_CLAUSES: Final = 3  # named of a topic on an article's page
_MOST_ANSWERS: Final = 8  # lines of the answer on the home page


@dataclass(frozen=True, slots=True)
class ClauseInArticle:
    """A clause inside its article: "bent ı", or "ı" after another "bent"; `full` says it whatever stands before."""

    text: str
    full: str
    address: str


@dataclass(frozen=True, slots=True)
class ArticleTopic:
    """A topic of an article, with the clauses it is about ("bent a, c"); how many more there are."""

    name: str
    address: str
    clauses: tuple[ClauseInArticle, ...]
    more: int


@dataclass(frozen=True, slots=True)
class UnitTopics:
    """A unit's topics: of its own duties, and of those of the roles in it."""

    own: tuple[NamedPlace, ...]
    roles: tuple[NamedPlace, ...]


@dataclass(frozen=True, slots=True)
class AnsweringUnit:
    """A unit (or a role of none) that answers on a topic, and the clause that says so best.

    `does` is its part where it does not do the work itself: "destek verir"; else "".
    """

    name: str
    cited: Link
    does: str


@dataclass(frozen=True, slots=True)
class MunicipalityTopicLine:
    """A topic on a municipality's page, with who answers; `rest` says in how many more of its regulations it stands."""

    topic: NamedPlace
    units: tuple[AnsweringUnit, ...]
    rest: str = ""


@dataclass(frozen=True, slots=True)
class MunicipalityTopicGroup:
    """A heading of a municipality's topics; `count` of them are in `lines`."""

    title: str
    count: int
    lines: tuple[MunicipalityTopicLine, ...]


@dataclass(frozen=True, slots=True)
class UnansweredTopic:
    """A topic on which a municipality's texts say nothing.

    `texts` are those of the directorates whose work it is, where the municipality has others besides; else ().
    """

    text: str
    address: str
    texts: tuple[NamedPlace, ...]


@dataclass(frozen=True, slots=True)
class MunicipalityTopics:
    """The topics of one municipality, answered and not found; and whom it can be compared with.

    `groups` are services, `answered` of which are answered; `own_groups`, headed by `own_title`, what a unit does for
    itself. `overlaps` are services that several of its regulations give to somebody, each with one unit a regulation.
    On `silent` topics its texts could say something and do not, of `unheld` ones no text is held that could.
    """

    answered: int
    groups: tuple[MunicipalityTopicGroup, ...]
    own_title: str
    own_groups: tuple[MunicipalityTopicGroup, ...]
    overlaps: tuple[MunicipalityTopicLine, ...]
    silent: tuple[UnansweredTopic, ...]
    unheld: tuple[UnansweredTopic, ...]
    compare: tuple[NamedPlace, ...]


@dataclass(frozen=True, slots=True)
class HomeAnswer:
    """One line of the answer on the home page: a municipality and the unit, or nobody if `unit` is None.

    `unheld` says that no text is held that could say who; "" if one is.
    """

    slug: str
    municipality: str
    unit: AnsweringUnit | None
    unheld: str = ""


@dataclass(frozen=True, slots=True)
class HomeTopics:
    """The featured topics: the first one answered, all of them as chips; `legend` explains their figures."""

    question: str
    address: str
    answers: tuple[HomeAnswer, ...]
    chips: tuple[TopicChip, ...]
    legend: str


def article_topics(site: Site, version: Version, article: Article) -> tuple[ArticleTopic, ...]:
    """The topics of an article's duties, in the order of its clauses, each with the clauses about it."""
    found: dict[str, list[Duty]] = {}
    for duty in site.facts.duties_of_article.get(version.article_url(article), ()):
        for why in site.facts.assigned.get(duty.reference, ()):
            found.setdefault(why.topic, []).append(duty)
    return tuple(
        ArticleTopic(
            site.facts.topic[topic].shape.label,
            ids.topic_url(topic),
            _clause_links(duties[:_MOST_CLAUSES]),
            max(0, len(duties) - _MOST_CLAUSES),
        )
        for topic, duties in found.items()
    )


def unit_topics(site: Site, edition: Edition, unit: str) -> UnitTopics:
    """The topics of a unit in one version; each leads to the municipality's answer."""
    version, municipality, of_speaker = edition.version, edition.municipality, site.facts.duties_of_speaker
    roles = [role.id for role in version.roles if role.unit == unit]
    own = _places(site, municipality, of_speaker.get((version.url, unit), ()))
    of_roles = (duty for role in roles for duty in of_speaker.get((version.url, role), ()))
    theirs = _places(site, municipality, of_roles)
    return UnitTopics(own, tuple(place for place in theirs if place not in own))


def municipality_topics(site: Site, municipality: Municipality) -> MunicipalityTopics | None:
    """All topics of a municipality; None if it has no regulation."""
    if not municipality.regulations:
        return None
    groups, missing = _answered(site, municipality, headings(site, services=True))
    if are_many(municipality.in_force):
        # In the order of the catalogue a whole municipality would begin with what one clause of it says of computers.
        groups = tuple(sorted(groups, key=lambda group: -group.count))
    own_groups, own_missing = _answered(site, municipality, headings(site, services=False))

    nobodys = [(topic, site.facts.answers.asked(municipality, topic.id)) for topic in (*missing, *own_missing)]
    return MunicipalityTopics(
        answered=sum(group.count for group in groups),
        groups=groups,
        own_title=HOUSEKEEPING,
        own_groups=own_groups,
        overlaps=tuple(_overlap(site, municipality, one) for one in overlaps(site.facts.answers, municipality)),
        silent=tuple(_unanswered(site, municipality, topic, asked) for topic, asked in nobodys if asked),
        unheld=tuple(_unanswered(site, municipality, topic, asked) for topic, asked in nobodys if not asked),
        compare=compare_links(site, municipality),
    )


def _topic_place(site: Site, municipality: Municipality, topic: Topic) -> NamedPlace:
    return NamedPlace(topic.shape.label, chosen_on_topic(site, topic.id, municipality))


def _overlap(site: Site, municipality: Municipality, overlap: Overlap) -> MunicipalityTopicLine:
    units = tuple(_answering(site, one) for one in overlap.doing)
    return MunicipalityTopicLine(_topic_place(site, municipality, overlap.topic), units)


def _unanswered(site: Site, municipality: Municipality, topic: Topic, asked: Iterable[Edition]) -> UnansweredTopic:
    place, names = _topic_place(site, municipality, topic), municipality.told_apart
    texts = (NamedPlace(names[e.regulation.slug], e.version.url) for e in asked if e.regulation.slug in names)
    return UnansweredTopic(place.text, place.address or "", tuple(texts) if topic.shape.directorates else ())


def _answered(
    site: Site, municipality: Municipality, under: Iterable[TopicHeading]
) -> tuple[tuple[MunicipalityTopicGroup, ...], tuple[Topic, ...]]:
    """The headings with what the municipality answers below each; the topics on which nothing was found."""
    groups, missing = [], []
    for heading in under:
        lines = []
        for topic in heading.topics:
            if found := site.facts.answers.in_force(municipality, topic.id):
                lines.append(topic_line(site, _topic_place(site, municipality, topic), found, topic))
            else:
                missing.append(topic)
        if lines:
            groups.append(MunicipalityTopicGroup(heading.title, len(lines), tuple(lines)))
    return tuple(groups), tuple(missing)


def topic_line(site: Site, place: NamedPlace, found: Sequence[Answer], topic: Topic) -> MunicipalityTopicLine:
    """A topic's line of these answers of a municipality, of many of which some stand for all (view/many.py)."""
    return MunicipalityTopicLine(place, answering_units(site, foremost(found), topic), answering_besides(found))


def answering_units(site: Site, answers: Iterable[Answer], topic: Topic) -> tuple[AnsweringUnit, ...]:
    """Who answers on a topic, answer by answer, those first who do what its question asks."""
    found = (responsible_units(answer, topic) for answer in answers)
    return tuple(_answering(site, one) for every in found for one in every)


def _answering(site: Site, one: Responsible) -> AnsweringUnit:
    name = one.unit.name if one.unit else listed(role.name for role in one.roles)
    return AnsweringUnit(name, cited_in(site, one.statement.duty), lesser_part(one))


def home_topics(site: Site) -> HomeTopics | None:
    """What the home page shows; None if no topic is answered."""
    featured, answers = featured_topics(site), site.facts.answers
    if not featured or not answers.municipalities:
        return None
    return HomeTopics(
        topic_question(featured[0]),
        ids.topic_url(featured[0].id),
        tuple(_home_answers(site, answers, featured[0])),
        tuple(chip(site, topic) for topic in featured),
        coverage_legend(site),
    )


def _home_answers(site: Site, answers: Answers, topic: Topic) -> Iterable[HomeAnswer]:
    """A line for each who answers, then one for each municipality that does not; no more than there is room for."""
    lines: list[HomeAnswer] = []
    silent: list[HomeAnswer] = []
    for municipality in answers.municipalities:
        found = answers.in_force(municipality, topic.id)
        lines += [
            HomeAnswer(municipality.slug, municipality.short_name, unit) for unit in answering_units(site, found, topic)
        ]
        if not found:
            held = [edition.version for edition in municipality.in_force]
            silent.append(HomeAnswer(municipality.slug, municipality.short_name, None, unheld(topic, held)))
    return (lines + silent)[:_MOST_ANSWERS]


def _places(site: Site, municipality: Municipality, duties: Iterable[Duty]) -> tuple[NamedPlace, ...]:
    """The topics of these duties, in the order of the file."""
    found = {why.topic for duty in duties for why in site.facts.assigned.get(duty.reference, ())}
    return tuple(
        NamedPlace(topic.shape.label, place_on_topic(site, topic.id, municipality))
        for topic in site.facts.catalogues.topics.topics
        if topic.id in found
    )


def _clause_links(duties: Iterable[Duty]) -> tuple[ClauseInArticle, ...]:
    links, before = [], ""
    for duty in duties:
        word, label = _clause_words(duty)
        full = f"{word} {label}".strip()
        links.append(ClauseInArticle(label if word and word == before else full, full, duty.reference))
        before = word
    return tuple(links)


def _clause_words(duty: Duty) -> tuple[str, str]:
    """The clause inside its article: "bent" and "ı", "fıkra" and "2"; without a label its number: "" and "3. bent"."""
    clause = duty.clause
    label = ids.label_text(clause.label) if clause.label else ""
    if label:
        return {Level.PARAGRAPH: "fıkra", Level.ITEM: "bent", Level.SUBITEM: "alt bent"}[clause.level], label
    tail = duty.citation.partition(", ")[2]
    return "", tail or lower(duty.article.name.title)
