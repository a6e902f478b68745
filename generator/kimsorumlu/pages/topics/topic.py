"""One topic: municipality by municipality who answers, by which clause, and where nothing was found.

A page holds some of the municipalities that answer, in alphabetical order (`Answers.sheet_of`); further ones are on
further pages. Where nothing was found stands on the last one, by name while they are few.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby, islice
from operator import attrgetter
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import table_part
from kimsorumlu.exports.feeds import FEEDS, Feed, FeedEntry, feeds, latest
from kimsorumlu.exports.formats import CARD
from kimsorumlu.facts.responsible import responsible_units
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.topics_file import ByHand, Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import capital, lower
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.numerals import counted, in_of_them, of_them
from kimsorumlu.view import depends
from kimsorumlu.view.answers import cited_duty
from kimsorumlu.view.choice import choice
from kimsorumlu.view.html import HTML
from kimsorumlu.view.kinds import kind_options
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.many import are_many
from kimsorumlu.view.matrix_places import place_in_matrix
from kimsorumlu.view.municipalities import place_name
from kimsorumlu.view.narrower import narrower
from kimsorumlu.view.page import Format, Kind, Make, Page, View
from kimsorumlu.view.page_head import Crumb
from kimsorumlu.view.scope import according_to
from kimsorumlu.view.sheets import sheet_links, spans
from kimsorumlu.view.social_card import MOST_ANSWERS, SocialCard
from kimsorumlu.view.times import times
from kimsorumlu.view.topic_sentence import text_sentence, topic_sentence, whose_work
from kimsorumlu.view.topic_states import (
    MunicipalityAnswer,
    MunicipalityWithoutAnswer,
    answer_of,
    silence_of,
    silent_entries,
    unheld_entry,
    units_answering,
)
from kimsorumlu.view.topics import (
    chip,
    everyday_names,
    heading_of,
    place_on_topic,
    sides,
    topic_question,
)
from kimsorumlu.view.unit_answers import ANSWERED_THEN, UnitAnswer

# So many municipalities' answers describe the page to those who do not see it.
_DESCRIBED: Final = 2


@dataclass(frozen=True, slots=True)
class SelectionDecision:
    """A clause put into the topic or taken out by hand, with the reason given."""

    where: str
    cited: Link
    reason: str


@dataclass(frozen=True, slots=True)
class ClauseSelection:
    """How the clauses were chosen: the patterns, and what was decided by hand."""

    patterns: tuple[str, ...]
    includes: tuple[SelectionDecision, ...]
    excludes: tuple[SelectionDecision, ...]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page of a topic: those it shows, those that are silent, those of which no text that could answer is held.

    `spans` is what every page of it is called.
    """

    topic: Topic
    number: int
    shown: tuple[Municipality, ...]
    silent: tuple[Municipality, ...]
    unheld: tuple[Municipality, ...]
    spans: tuple[str, ...]

    @property
    def url(self) -> str:
        return ids.topic_url(self.topic.id, self.number)

    @property
    def span(self) -> str:
        """ "Adana – Bolu"; "" if the topic has one page only."""
        return self.spans[self.number - 1]

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        return (*self.shown, *self.silent, *self.unheld)


def _sheets_of(site: Site, topic: Topic) -> Iterator[_Sheet]:
    known = sides(site, topic.id)
    found = known.answering
    sheet_of = site.facts.answers.sheet_of[topic.id]
    sheets = [tuple(sheet) for _, sheet in groupby(found, key=lambda one: sheet_of[one.slug])] or [()]
    called = spans(sheets, attrgetter("short_name"))
    for number, sheet in enumerate(sheets, 1):
        silent, unheld = (known.silent, known.unheld) if number == len(sheets) else ((), ())
        yield _Sheet(topic, number, sheet, silent, unheld, called)


def topic_pages(site: Site) -> Iterator[Page]:
    """The (first) page of every topic."""
    for topic in site.facts.catalogues.topics.topics:
        yield _page(site, TOPIC, next(_sheets_of(site, topic)))


def topic_sheets(site: Site) -> Iterator[Page]:
    """The further pages of the topics on which many municipalities answer."""
    for topic in site.facts.catalogues.topics.topics:
        for sheet in islice(_sheets_of(site, topic), 1, None):
            yield _page(site, TOPIC_SHEET, sheet)


def _page(site: Site, kind: Kind, sheet: _Sheet) -> Page:
    topic = sheet.topic
    newest = (e.version.date.isoformat() for m in sheet.municipalities for e in m.leading)
    beside: tuple[tuple[Format, Make], ...] = ((CARD, partial(_card, topic)), *feeds(partial(_feed, topic)))
    return Page(
        address=sheet.url,
        kind=kind,
        title=topic_question(topic) + (f" {sheet.span}" if sheet.span else ""),
        description=_description(site, sheet),
        view=partial(_view, sheet),
        beside=beside if sheet.number == 1 else (),
        lastmod=max(newest, default=""),
        card=ids.card_url(ids.topic_url(topic.id)),
        data=ids.answer_record_url(topic.id),
        depends=(*depends.on_topic(topic.id), depends.TOPICS, depends.ROLES, depends.SCOPE),
    )


def _view(sheet: _Sheet, site: Site) -> View:
    topic, shape, url = sheet.topic, sheet.topic.shape, sheet.url
    heading = heading_of(site, topic)
    answering = sides(site, topic.id).answering
    overlaps = sum(units_answering(site, municipality, topic) > 1 for municipality in answering)
    found = [answer_of(site, municipality, topic) for municipality in sheet.shown]
    missing = [silence_of(site, municipality, topic, url) for municipality in sheet.silent]
    parts = {
        "crumbs": (Crumb("Konular", ids.TOPICS), Crumb(shape.label)),
        "question": topic_question(topic),
        "according": according_to(site.facts.scope),
        "about": shape.about,
        "synonyms": everyday_names(topic),
        "count": site.facts.answers.asked_of[topic.id],
        "covered": of_them(len(answering)),
        "found_any": bool(answering),
        "overlaps": in_of_them(overlaps) if overlaps else "",
        "found": found,
        "kinds": kind_options(kinds for entry in found for kinds in entry.kinds),
        "sheets": sheet_links(sheet.spans, sheet.number, partial(ids.topic_url, topic.id)),
        "group": NamedPlace(heading.title, f"{ids.TOPICS}#{heading.anchor}"),
        "parts": narrower(site, topic) if sheet.number == 1 else (),
        "near": tuple(chip(site, other) for other in heading.topics if other.id != topic.id),
        "choice": choice(site, partial(place_on_topic, site, topic.id), sheet.municipalities),
        "selection": _selection(site, topic) if sheet.number == 1 else None,
        "matrix": place_in_matrix(site, topic),
        "method": ids.METHOD_OF_TOPICS,
        "search": ids.search_url(shape.label),
        "times": times(site, topic, _drawn(site, sheet)),
        "unheld": tuple(unheld_entry(municipality) for municipality in sheet.unheld),
        "whose": capital(whose_work(site, topic)),
        "contribute": ids.CONTRIBUTING,
        "then": _then((*found, *missing)),
        **silent_entries(missing),
    }
    offered = tuple(table_part(table, ids.OF_TOPIC, topic.id) for table in (tables.ANSWERS, tables.DUTIES))
    return View(parts, downloads=offered)


def _drawn(site: Site, sheet: _Sheet) -> list[Municipality]:
    """Whose past is drawn: not of those whose many directorates each answer for themselves."""
    found = (*sheet.shown, *sheet.silent)
    return [each for each in found if not are_many(site.facts.answers.in_force(each, sheet.topic.id))]


def _then(entries: Iterable[MunicipalityAnswer | MunicipalityWithoutAnswer]) -> UnitAnswer | None:
    """What the script copies to show an older answer; None if no older text of theirs answered otherwise."""
    return ANSWERED_THEN if any(entry.earlier for entry in entries) else None


def _description(site: Site, sheet: _Sheet) -> str:
    """The first municipalities' answers, as a search engine and a shared link show them."""
    said = [str(topic_sentence(site, sheet.topic, municipality)) for municipality in sheet.shown[:_DESCRIBED]]
    return " ".join(said) or f"{sheet.topic.shape.label}: elimizdeki yönetmeliklerin hiçbirinde yazmıyor."


def _card(topic: Topic, site: Site) -> SocialCard:
    """The question, who answers first in the first municipalities, and how many have it in their regulation."""
    found = sides(site, topic.id).answering
    answers = tuple(f"{place_name(municipality)}: {_first_unit(site, topic, municipality)}" for municipality in found)
    return SocialCard(topic.shape.label, topic_question(topic), "", chip(site, topic).words, answers[:MOST_ANSWERS])


def _first_unit(site: Site, topic: Topic, municipality: Municipality) -> str:
    first, *others = (
        one
        for answer in site.facts.answers.in_force(municipality, topic.id)
        for one in responsible_units(answer, topic)
    )
    name = first.unit.name if first.unit else first.voices[0].name
    return f"{name} ve {lower(counted(len(others)))} birim daha" if others else name


def _feed(topic: Topic, site: Site) -> Feed:
    versions = site.facts.versions_of_topic.get(topic.id, frozenset())
    own = latest(site, versions.__contains__)
    return Feed(topic.shape.label, tuple(_with_answer(site, topic, entry) for entry in own))


def _with_answer(site: Site, topic: Topic, entry: FeedEntry) -> FeedEntry:
    """The event with what its text says on the topic, so that a reader of the feed need not open the page."""
    answer = site.facts.answers.by_version.get(entry.change.address, {}).get(topic.id)
    return replace(entry, summary=f"{entry.summary} {text_sentence(site, topic, answer)}") if answer else entry


def _selection(site: Site, topic: Topic) -> ClauseSelection:
    whose = {municipality.slug: municipality.whose for municipality in site.facts.answers.municipalities}

    def decisions(entries: tuple[ByHand, ...]) -> Iterator[SelectionDecision]:
        for entry in entries:
            duty = site.facts.duty.get(entry.at)
            if duty is not None:
                where = f"{whose[duty.municipality](duty.regulation)}, {day(duty.date)}"
                yield SelectionDecision(where, cited_duty(duty), entry.reason)

    return ClauseSelection(
        topic.shape.patterns, tuple(decisions(topic.shape.includes)), tuple(decisions(topic.shape.excludes))
    )


TOPIC = Kind(
    "topic",
    topic_pages,
    (HTML, CARD, *FEEDS),
    "topic.html.j2",
    sheets=("law", "answers", "topics", "choice", "signs", "kinds", "times"),
    scripts=("day", "choice", "kinds", "fold"),
    section="konu",
    embed_height=640,
    label="konu",
)
TOPIC_SHEET = Kind(
    "topic-sheet",
    topic_sheets,
    (HTML,),
    "topic.html.j2",
    sheets=("law", "answers", "topics", "choice", "signs", "kinds", "times"),
    scripts=("day", "choice", "kinds", "fold"),
    section="konu",
    label="konunun diğer sayfaları",
)
