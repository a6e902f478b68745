"""What topics add to other pages: to an article, a unit, a municipality, and to the home page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.answers import Answers
from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.layers import Layers
from kimsorumlu.facts.references import References
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.corpus import Municipality, Version
from kimsorumlu.model.text import Article, Level
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.turkish.case import lower
from kimsorumlu.view.answers import cited_duty
from kimsorumlu.view.cells import MatrixCell, cell
from kimsorumlu.view.elsewhere import Elsewhere, TopicElsewhere
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.pairs import compare_links
from kimsorumlu.view.topics import TopicChip, chip, place_on_topic, topic_question

_MOST_CLAUSES: Final = 3
_MOST_ANSWERS: Final = 8


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
class MunicipalityTopicLine:
    """A topic on a municipality's page, with what it says on it."""

    topic: NamedPlace
    cell: MatrixCell


@dataclass(frozen=True, slots=True)
class MunicipalityTopicGroup:
    """A heading of a municipality's topics; `count` of them are in `lines`."""

    title: str
    count: int
    lines: tuple[MunicipalityTopicLine, ...]


@dataclass(frozen=True, slots=True)
class MunicipalityTopics:
    """All topics of one municipality: answered, and not found; and whom it can be compared with."""

    answered: int
    groups: tuple[MunicipalityTopicGroup, ...]
    missing: tuple[NamedPlace, ...]
    compare: tuple[NamedPlace, ...]


@dataclass(frozen=True, slots=True)
class HomeAnswer:
    """One line of the answer on the home page: a municipality and the unit, or nobody if `unit` is ""."""

    municipality: str
    unit: str
    cited: Link | None


@dataclass(frozen=True, slots=True)
class HomeTopics:
    """The featured topics: the first one answered, all of them as chips."""

    question: str
    address: str
    answers: tuple[HomeAnswer, ...]
    chips: tuple[TopicChip, ...]


class TopicParts:
    """The topic layer as other pages use it; made once per run."""

    def __init__(self, layers: Layers, answers: Answers, references: References | None = None) -> None:
        self._topics = layers.catalogues.topics
        self._by_id: dict[str, Topic] = {topic.id: topic for topic in self._topics.topics}
        self._layers = layers
        self._answers = answers
        self._elsewhere = Elsewhere(answers, self._by_id, references)
        self._of_article: dict[str, list[Duty]] = {}
        self._of_speaker: dict[tuple[str, str], list[Duty]] = {}
        for duty in layers.duties:
            self._of_article.setdefault(duty.reference.partition("#")[0], []).append(duty)
            for speaker in duty.speakers:
                self._of_speaker.setdefault((duty.version_url, speaker), []).append(duty)

    def of_article(self, version: Version, article: Article) -> tuple[ArticleTopic, ...]:
        """The topics of an article in the order of its clauses."""
        found: dict[str, list[Duty]] = {}
        for duty in self._of_article.get(version.article_url(article), ()):
            for why in self._layers.assigned.get(duty.reference, ()):
                found.setdefault(why.topic, []).append(duty)
        return tuple(
            ArticleTopic(
                self._by_id[topic].shape.label,
                ids.topic_url(topic),
                _clause_links(duties[:_MOST_CLAUSES]),
                max(0, len(duties) - _MOST_CLAUSES),
            )
            for topic, duties in found.items()
        )

    def elsewhere(self, municipality: Municipality, version: Version, article: Article) -> tuple[TopicElsewhere, ...]:
        """The same duties in other municipalities, for an article in force."""
        duties = self._of_article.get(version.article_url(article), [])
        assigned = self._layers.assigned
        return self._elsewhere.of(municipality, [(duty, assigned.get(duty.reference, ())) for duty in duties])

    def of_unit(self, municipality: Municipality, version: Version, unit: str) -> UnitTopics:
        """The topics of a unit in one version; each leads to the municipality's answer."""
        roles = [role.id for role in version.roles if role.unit == unit]
        own = self._places(municipality, self._of_speaker.get((version.url, unit), ()))
        of_roles = (duty for role in roles for duty in self._of_speaker.get((version.url, role), ()))
        theirs = self._places(municipality, of_roles)
        return UnitTopics(own, tuple(place for place in theirs if place not in own))

    def of_municipality(self, municipality: Municipality) -> MunicipalityTopics | None:
        """All topics of a municipality; None if it has no regulation."""
        if not municipality.regulations:
            return None
        lines: dict[str, list[MunicipalityTopicLine]] = {}
        missing = []
        for topic in self._topics.topics:
            found = cell(municipality, topic.id, self._answers)
            if found.holders or found.above:
                lines.setdefault(topic.shape.group, []).append(
                    MunicipalityTopicLine(NamedPlace(topic.shape.label, found.address), found)
                )
            else:
                missing.append(NamedPlace(topic.shape.label, found.address))
        return MunicipalityTopics(
            sum(map(len, lines.values())),
            tuple(
                MunicipalityTopicGroup(title, len(lines[id]), tuple(lines[id]))
                for id, title in self._topics.groups.items()
                if id in lines
            ),
            tuple(missing),
            compare_links(municipality, self._answers),
        )

    def home(self) -> HomeTopics | None:
        """What the home page shows; None if no topic is featured."""
        if not self._topics.featured or not self._answers.municipalities:
            return None
        first = self._topics.featured[0]
        return HomeTopics(
            topic_question(first),
            ids.topic_url(first.id),
            tuple(self._home_answers(first)),
            tuple(chip(topic, self._answers) for topic in self._topics.featured),
        )

    def _home_answers(self, topic: Topic) -> Iterable[HomeAnswer]:
        """Those who answer, one line for each, and those who do not; as many as there is room for."""
        lines: list[HomeAnswer] = []
        silent: list[HomeAnswer] = []
        for municipality in self._answers.municipalities:
            found = self._answers.in_force(municipality, topic.id)
            lines += [
                HomeAnswer(municipality.short_name, voice.name, cited_duty(voice.statements[0].duty))
                for answer in found
                for voice in answer.voices
            ]
            if not found:
                silent.append(HomeAnswer(municipality.short_name, "", None))
        return (lines + silent)[:_MOST_ANSWERS]

    def _places(self, municipality: Municipality, duties: Iterable[Duty]) -> tuple[NamedPlace, ...]:
        """The topics of these duties, in the order of the file."""
        found = {why.topic for duty in duties for why in self._layers.assigned.get(duty.reference, ())}
        return tuple(
            NamedPlace(topic.shape.label, place_on_topic(topic.id, municipality, self._answers))
            for topic in self._topics.topics
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
    tail = short_citation(duty.article, duty.chain).partition(", ")[2]
    return "", tail or lower(duty.article.number.title)
