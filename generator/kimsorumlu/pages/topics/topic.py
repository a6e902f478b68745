"""One topic: municipality by municipality who answers, by which clause, and where nothing was found.

A page holds at most `SHEET` municipalities that answer, in alphabetical order; further ones are on further pages. Where
nothing was found stands on the last one, by name while they are few.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.answers import Answer, Answerer, Answers
from kimsorumlu.facts.layers import Layers
from kimsorumlu.facts.references import NAMED, References
from kimsorumlu.ids import card_url
from kimsorumlu.model.corpus import Municipality, Regulation, Version
from kimsorumlu.read.topics_file import ByHand, Topic
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.numerals import counted, in_of_them
from kimsorumlu.view.answers import AnswererView, cited_duty, municipality_anchor, speaking, version_words
from kimsorumlu.view.earlier_answers import EarlierAnswer, earlier, held_since
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.output import OutputFile, PageMeta, page
from kimsorumlu.view.page_head import Crumb
from kimsorumlu.view.reporting import NOWHERE, Contact, filled
from kimsorumlu.view.topics import (
    SHEET,
    TopicChip,
    answered_first,
    chip,
    group_anchor,
    row_anchor,
    topic_question,
    versions_in_force,
)

# With more municipalities than this the ones without a clause share one entry.
_MOST_MISSING: Final = 12


@dataclass(frozen=True, slots=True)
class MunicipalityAnswer:
    """A municipality's answer. `tag` says that units overlap ("İki birim"); `above` are a higher unit's own duties."""

    id: str
    name: str
    address: str
    versions: tuple[NamedPlace, ...]
    tag: str
    voices: tuple[AnswererView, ...]
    above: tuple[AnswererView, ...]
    named: tuple[NamedPlace, ...]
    earlier: tuple[EarlierAnswer, ...]
    held_since: str


@dataclass(frozen=True, slots=True)
class MunicipalityWithoutAnswer:
    """A municipality whose texts in force hold no clause on the topic; `tell` is where to say so if one is known."""

    id: str
    name: str
    address: str
    versions: tuple[NamedPlace, ...]
    articles: int
    tell: str
    earlier: tuple[EarlierAnswer, ...]
    held_since: str


@dataclass(frozen=True, slots=True)
class TopicSheet:
    """One of several pages of a topic: "Adana – Bolu"."""

    text: str
    address: str
    current: bool


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


def topic_pages(
    theme: Path,
    layers: Layers,
    answers: Answers,
    contact: Contact = NOWHERE,
    references: References | None = None,
) -> Iterator[OutputFile]:
    """A page for every topic; `contact` is whom a missing clause is told; with `references` roles have links."""
    topics = layers.catalogues.topics
    names = {municipality.slug: municipality.short_name for municipality in answers.municipalities}
    groups: dict[str, list[Topic]] = {}
    for topic in topics.topics:
        groups.setdefault(topic.shape.group, []).append(topic)
    for topic in topics.topics:
        near = tuple(chip(other, answers) for other in groups[topic.shape.group] if other is not topic)
        group = NamedPlace(topics.groups[topic.shape.group], f"{ids.TOPICS}#{group_anchor(topic.shape.group)}")
        yield from _topic(theme, topic, answers, group, near, _choice(topic, layers, names), contact, references)


def _topic(
    theme: Path,
    topic: Topic,
    answers: Answers,
    group: NamedPlace,
    near: tuple[TopicChip, ...],
    choice: ClauseSelection,
    contact: Contact,
    references: References | None,
) -> Iterator[OutputFile]:
    shape = topic.shape
    found, missing = answered_first(topic.id, answers)
    sheets = [found[start : start + SHEET] for start in range(0, max(len(found), 1), SHEET)]
    spans = [_span(sheet) for sheet in sheets] if len(sheets) > 1 else [""]
    overlaps = sum(_units(municipality, topic, answers) > 1 for municipality in found)
    for number, (sheet, span) in enumerate(zip(sheets, spans, strict=True), 1):
        url, last = ids.topic_url(topic.id, number), number == len(sheets)
        silent = missing if last else []
        newest = (v.date.isoformat() for m in (*sheet, *silent) for _, v in versions_in_force(m))
        yield page(
            theme,
            "topic.html.j2",
            url,
            PageMeta(
                title=topic_question(topic) + (f" {span}" if span else ""),
                description=f"{shape.label}: belediye belediye sorumlu birim, dayandığı hükümle.",
                kind="topic" if number == 1 else "topic-sheet",
                section="konu",
                lastmod=max(newest, default=""),
                card=card_url(ids.topic_url(topic.id)),
            ),
            iz=(Crumb("Konular", ids.TOPICS), Crumb(shape.label)),
            question=topic_question(topic),
            about=shape.about,
            synonyms=shape.synonyms,
            count=len(answers.municipalities),
            covered=in_of_them(len(found)),
            found_any=bool(found),
            overlaps=in_of_them(overlaps) if overlaps else "",
            found=[_found(municipality, topic, answers, url, references) for municipality in sheet],
            sheets=_sheets(topic, spans, number) if span else (),
            group=group,
            near=near,
            choice=choice if number == 1 else None,
            matrix=f"{ids.matrix_url()}#{row_anchor(topic.id)}",
            method=ids.METHOD_OF_TOPICS,
            search=ids.search_url(shape.label),
            **_silent([_missing(each, topic, answers, url, contact, references) for each in silent]),
        )


def _silent(missing: list[MunicipalityWithoutAnswer]) -> dict[str, object]:
    """Those without an answer, each on its own, or gathered where they are many.

    Of very many only those are named whose older text spoke, which a reader can learn nowhere else.
    """
    gathered = missing if len(missing) > _MOST_MISSING else []
    named = gathered if len(gathered) <= NAMED else [entry for entry in gathered if entry.earlier]
    return {"missing": [] if gathered else missing, "gathered": named, "gathered_count": len(gathered)}


def _sheets(topic: Topic, spans: Sequence[str], current: int) -> tuple[TopicSheet, ...]:
    return tuple(
        TopicSheet(words, ids.topic_url(topic.id, number), number == current) for number, words in enumerate(spans, 1)
    )


def _span(sheet: Sequence[Municipality]) -> str:
    """ "Adana – Bolu", the first and the last municipality of a page."""
    return f"{sheet[0].short_name} – {sheet[-1].short_name}"


def _units(municipality: Municipality, topic: Topic, answers: Answers) -> int:
    return len({unit.id for answer in answers.in_force(municipality, topic.id) for unit in answer.units})


def _found(
    municipality: Municipality, topic: Topic, answers: Answers, url: str, references: References | None
) -> MunicipalityAnswer:
    several = len(municipality.regulations) > 1
    told = [
        (regulation, answer)
        for regulation, version in versions_in_force(municipality)
        if (answer := answers.of(version, topic.id)) is not None
    ]
    units = _units(municipality, topic, answers)
    return MunicipalityAnswer(
        id=municipality_anchor(municipality),
        name=municipality.name,
        address=municipality.url,
        versions=tuple(_version_place(answer.version) for _, answer in told),
        tag=f"{counted(units)} birim" if units > 1 else "",
        voices=_speaking(
            ((regulation, answer, answer.voices) for regulation, answer in told), several, url, references
        ),
        above=_speaking(((regulation, answer, answer.above) for regulation, answer in told), several, url, references),
        named=tuple(
            NamedPlace(unit.name, ids.unit_url(municipality.slug, unit.id))
            for _, answer in told
            for unit in answer.named
        ),
        earlier=earlier(topic, municipality, answers, url, references),
        held_since=held_since(municipality),
    )


def _speaking(
    told: Iterable[tuple[Regulation, Answer, tuple[Answerer, ...]]],
    several: bool,
    url: str,
    references: References | None,
) -> tuple[AnswererView, ...]:
    """Those who answer, each with its regulation where the municipality has several."""
    found = []
    for regulation, answer, voices in told:
        before = None
        for voice in voices:
            joined = voice.unit is not None and voice.unit is before
            source = regulation.name if several else ""
            found.append(speaking(voice, answer.version, url, references, source=source, joined=joined))
            before = voice.unit
    return tuple(found)


def _missing(
    municipality: Municipality,
    topic: Topic,
    answers: Answers,
    url: str,
    contact: Contact,
    references: References | None,
) -> MunicipalityWithoutAnswer:
    versions = [version for _, version in versions_in_force(municipality)]
    return MunicipalityWithoutAnswer(
        id=municipality_anchor(municipality),
        name=municipality.name,
        address=municipality.url,
        versions=tuple(_version_place(version) for version in versions),
        articles=sum(len(version.articles) for version in versions),
        tell=_tell(municipality, topic, url, contact),
        earlier=earlier(topic, municipality, answers, url, references),
        held_since=held_since(municipality),
    )


def _version_place(version: Version) -> NamedPlace:
    return NamedPlace(version_words(version), version.url)


def _tell(municipality: Municipality, topic: Topic, url: str, contact: Contact) -> str:
    """Where a reader tells of a clause: a letter or an issue begun for them, or the page that explains how."""
    if not contact.form:
        return ids.relative(ids.REPORTING, url)
    title = f"Konu: {topic.shape.label}, {municipality.short_name}"
    body = (
        f"{municipality.name}, “{topic.shape.label}” konusu\n{contact.site or '/'}{url}\n\n"
        "Konuyu düzenleyen hüküm (yönetmelik ya da yönerge, madde; varsa bağlantısı):\n"
    )
    return filled(contact.form, title, body)


def _choice(topic: Topic, layers: Layers, names: dict[str, str]) -> ClauseSelection:
    def decisions(entries: tuple[ByHand, ...]) -> Iterator[SelectionDecision]:
        for entry in entries:
            duty = layers.duty.get(entry.at)
            if duty is not None:
                yield SelectionDecision(f"{names[duty.municipality]}, {day(duty.date)}", cited_duty(duty), entry.reason)

    return ClauseSelection(
        topic.shape.patterns, tuple(decisions(topic.shape.includes)), tuple(decisions(topic.shape.excludes))
    )
