"""Directorates by kind: who has one of a kind, what each of them does topic by topic, what they share word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import whole_table
from kimsorumlu.facts.answers import Answer
from kimsorumlu.facts.recurring import HeldDuty, RecurringDuty
from kimsorumlu.facts.responsible import responsible_units, units_above
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.read.directorate_kinds_file import DirectorateKindShape
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.lists import listed
from kimsorumlu.turkish.numerals import counted
from kimsorumlu.turkish.order import sort_key
from kimsorumlu.view import depends
from kimsorumlu.view.answers import cited_duty, short_unit_name
from kimsorumlu.view.directorates import lacking, required_by
from kimsorumlu.view.elsewhere import excerpt
from kimsorumlu.view.html import HTML
from kimsorumlu.view.link import Link
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb
from kimsorumlu.view.sentence import NOTHING, Sentence, sentence
from kimsorumlu.view.standing import StandingView, standing
from kimsorumlu.view.topics import HOUSEKEEPING, headings, place_on_topic

# Side by side on a screen; of more municipalities it is counted who answers, and the topic's page shows them.
_SIDE_BY_SIDE: Final = 6
# Recurring duties that are quoted; of a country there would be thousands.
_MOST_QUOTED: Final = 12
# What only one regulates says something where there are others.
_FEWEST_TEXTS: Final = 3
# So many places of a recurring duty are named, the rest are counted.
_MOST_PLACES: Final = 8

_DEPENDS: Final = (depends.CORPUS, depends.TOPICS, depends.ANSWERING, depends.MUNICIPALITIES, depends.DIRECTORATES)


@dataclass(frozen=True, slots=True)
class DirectorateLine:
    """A kind of directorate in the list: in how many municipalities its regulation is held."""

    name: str
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class DirectorateText:
    """A municipality's regulation of a kind: the unit it is of, its date and state."""

    municipality: Link
    unit: Link
    text: Link
    standing: StandingView
    duties: int


@dataclass(frozen=True, slots=True)
class DirectorateCell:
    """The first unit that answers, in short, how many more do, and where the answer stands in full."""

    unit: Sentence
    more: int
    address: str


@dataclass(frozen=True, slots=True)
class DirectorateTopic:
    """A topic with what each municipality says on it (None for nothing); of many only who does (`answering`)."""

    topic: Link
    cells: tuple[DirectorateCell | None, ...]
    answering: tuple[Municipality, ...]


@dataclass(frozen=True, slots=True)
class DirectorateTopics:
    """The topics of one heading that any of the regulations is about."""

    title: str
    rows: tuple[DirectorateTopic, ...]


@dataclass(frozen=True, slots=True)
class OnlyOne:
    """The topics that one municipality alone regulates."""

    municipality: str
    topics: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SharedWords:
    """A duty in the same words in several municipalities: the words, the places, how many more; who had it first."""

    words: Markup
    places: tuple[Link, ...]
    more: int
    first: Link
    since: str


def directorate_index(site: Site) -> Iterator[Page]:
    """The list of kinds."""
    if not site.sets_side_by_side(ids.DIRECTORATES):
        return
    yield Page(
        address=ids.DIRECTORATES,
        kind=DIRECTORATES,
        title="Müdürlük türleri",
        description="Belediyelerde aynı işe bakan müdürlükler: hangi belediyenin hangisinin yönetmeliği burada.",
        view=_index_view,
        lastmod=site.corpus.newest_day,
        depends=_DEPENDS,
    )


def directorate_pages(site: Site) -> Iterator[Page]:
    """For every kind of which a regulation is held: the same directorate across municipalities."""
    for kind, editions in _held(site).items():
        if not site.sets_side_by_side(ids.directorate_url(kind.id)):
            continue
        yield Page(
            address=ids.directorate_url(kind.id),
            kind=DIRECTORATE,
            title=f"{kind.label}: belediyelerde bu iş",
            description=f"{kind.label}: belediyelerin bu müdürlüğü konu konu yan yana; sözü sözüne aynı maddeler.",
            view=partial(_view, kind),
            lastmod=max(edition.version.date.isoformat() for edition in editions),
            depends=_DEPENDS,
        )


def _held(site: Site) -> dict[DirectorateKindShape, list[Edition]]:
    """The kinds of which regulations are held, in alphabetical order, with their current editions."""
    by_kind = site.corpus.directorates
    kinds = sorted(site.facts.catalogues.directorate_kinds.kinds, key=lambda kind: sort_key(kind.label))
    return {
        kind: sorted(by_kind[kind.id], key=lambda edition: sort_key(edition.municipality.name))
        for kind in kinds
        if kind.id in by_kind
    }


def _index_view(site: Site) -> View:
    held = _held(site)
    lines = [DirectorateLine(kind.label, ids.directorate_url(kind.id), len(_own(e))) for kind, e in held.items()]
    kinds = site.facts.catalogues.directorate_kinds.kinds
    missing = [kind.label for kind in kinds if kind not in held]
    required = [kind for kind in kinds if kind.required_by]
    return View(
        {
            "held": lines,
            "missing": sorted(missing, key=sort_key),
            "required": listed(kind.label for kind in required),
            "required_by": required_by(site, required[0]) if required else NOTHING,
            "sending": ids.SENDING,
        },
        downloads=(whole_table(tables.VERSIONS),),
    )


def _view(kind: DirectorateKindShape, site: Site) -> View:
    editions = next(found for each, found in _held(site).items() if each.id == kind.id)
    municipalities = _own(editions)
    groups = _topics(site, editions, municipalities)
    words = site.facts.recurring.get(kind.id, ())
    return View(
        {
            "crumbs": (Crumb("Müdürlük türleri", ids.DIRECTORATES), Crumb(kind.label)),
            "name": kind.label,
            "also": kind.also,
            "count": counted(len(municipalities)),
            "lacking": lacking(site, kind),
            "texts": tuple(_text(site, edition) for edition in editions),
            "columns": tuple(Link(m.short_name, m.url) for m in municipalities),
            "side_by_side": len(municipalities) <= _SIDE_BY_SIDE,
            "groups": groups,
            "only_one": _only_one(site, groups, municipalities),
            "enough": len(municipalities) >= _FEWEST_TEXTS,
            "shared": tuple(map(_shared, words[:_MOST_QUOTED])),
            "shared_count": len(words),
        },
        downloads=(whole_table(tables.DUTIES),),
    )


def _own(editions: Sequence[Edition]) -> tuple[Municipality, ...]:
    """Whose these regulations are, each once."""
    return tuple({edition.municipality.slug: edition.municipality for edition in editions}.values())


def _text(site: Site, edition: Edition) -> DirectorateText:
    version, top = edition.version, edition.version.top_unit
    name = top.name if top else edition.regulation.name
    count = len(site.facts.duties_of_text.get(version.url, ()))
    return DirectorateText(
        municipality=Link(edition.municipality.name, edition.municipality.url),
        unit=Link(name, ids.unit_url(version.municipality, top.id) if top else version.url),
        text=Link(f"{day(version.date)} metni", version.url),
        standing=standing(edition),
        duties=count,
    )


def _topics(
    site: Site, editions: Sequence[Edition], municipalities: Sequence[Municipality]
) -> tuple[DirectorateTopics, ...]:
    """Every topic that any of the texts is about, under its heading."""
    found = [(heading.title, heading) for heading in headings(site, services=True)]
    found += [(f"{HOUSEKEEPING}: {heading.title}", heading) for heading in headings(site, services=False)]
    groups = []
    for title, heading in found:
        rows = tuple(row for topic in heading.topics if (row := _row(site, topic, editions, municipalities)).answering)
        if rows:
            groups.append(DirectorateTopics(title, rows))
    return tuple(groups)


def _row(
    site: Site, topic: Topic, editions: Sequence[Edition], municipalities: Sequence[Municipality]
) -> DirectorateTopic:
    answers: dict[str, list[Answer]] = {municipality.slug: [] for municipality in municipalities}
    for edition in editions:
        answer = site.facts.answers.of(edition.version, topic.id) if edition.in_force else None
        if answer is not None:
            answers[edition.municipality.slug].append(answer)
    shown = municipalities if len(municipalities) <= _SIDE_BY_SIDE else ()
    return DirectorateTopic(
        topic=Link(topic.shape.label, ids.topic_url(topic.id)),
        cells=tuple(_cell(site, each, topic, answers[each.slug]) for each in shown),
        answering=tuple(each for each in municipalities if answers[each.slug]),
    )


def _cell(site: Site, municipality: Municipality, topic: Topic, answers: Sequence[Answer]) -> DirectorateCell | None:
    """Who answers, the first unit by its name; None if the directorate's text says nothing."""
    found = [one for answer in answers for one in (*responsible_units(answer, topic), *units_above(answer, topic))]
    if not found:
        return None
    first, address = found[0], place_on_topic(site, topic.id, municipality)
    name = short_unit_name(first.unit.name) if first.unit else sentence(listed(role.name for role in first.roles))
    return DirectorateCell(name, len(found) - 1, address)


def _only_one(
    site: Site, groups: Sequence[DirectorateTopics], municipalities: Sequence[Municipality]
) -> tuple[OnlyOne, ...]:
    """By municipality the topics that it alone regulates in this directorate."""
    alone: dict[str, list[Link]] = {municipality.slug: [] for municipality in municipalities}
    for row in (row for group in groups for row in group.rows if len(row.answering) == 1):
        alone[row.answering[0].slug].append(row.topic)
    return tuple(OnlyOne(each.short_name, tuple(alone[each.slug])) for each in municipalities if alone[each.slug])


def _shared(duty: RecurringDuty) -> SharedWords:
    places = tuple(map(_place, duty.places[:_MOST_PLACES]))
    more = len(duty.places) - len(places)
    return SharedWords(excerpt(duty.first.duty), places, more, _place(duty.first), day(duty.first.duty.date))


def _place(held: HeldDuty) -> Link:
    cited = cited_duty(held.duty)
    return Link(f"{held.edition.municipality.short_name}, {cited.text}", cited.address)


DIRECTORATES = Kind(
    "directorates",
    directorate_index,
    (HTML,),
    "directorates.html.j2",
    sheets=("law", "answers", "references"),
    section="belediyeler",
    label="müdürlük türleri",
)
DIRECTORATE = Kind(
    "directorate",
    directorate_pages,
    (HTML,),
    "directorate.html.j2",
    sheets=("directory", "topics", "municipality", "law", "references"),
    section="belediyeler",
    label="müdürlük türü",
)
