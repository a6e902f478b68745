"""Every topic as something to embed: municipality by municipality who answers, by which clauses.

Shorter than the topic's page: a unit's first clauses are quoted, the others named. A host's page has to carry it, so no
embed grows with the number of municipalities: with more than a few, clauses are named only, and not all who answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.embeds import EMBEDS, embed_page
from kimsorumlu.facts.answers import Answer, Answerer
from kimsorumlu.facts.responsible import responsible_units, units_above
from kimsorumlu.model.citing import regulation_citation
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.text import Clause, in_one_line
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import depends
from kimsorumlu.view.answers import cited_in, speaker_address
from kimsorumlu.view.days import today_only
from kimsorumlu.view.embed.embed import Embed, EmbedSource
from kimsorumlu.view.embed.snippet import Snippet
from kimsorumlu.view.link import Link
from kimsorumlu.view.many import answering_besides, foremost
from kimsorumlu.view.page import Kind, Page
from kimsorumlu.view.page_head import VersionStatus, status
from kimsorumlu.view.scope import according_to
from kimsorumlu.view.sentence import NOTHING, Sentence
from kimsorumlu.view.topic_sentence import topic_sentence
from kimsorumlu.view.topics import sides, topic_question
from kimsorumlu.view.unit_answers import UnitAnswer, unit_answer

# So many municipalities are shown; the others are counted, with a link to the topic's page.
MOST: Final = 24
# While no more than these answer, clauses are quoted: so many of each unit.
QUOTING: Final = 6
_QUOTED: Final = 2


@dataclass(frozen=True, slots=True)
class _Told:
    """One regulation that answers, with those it makes responsible."""

    edition: Edition
    answer: Answer

    @property
    def state(self) -> VersionStatus:
        plain = status(self.edition)
        return replace(plain, version=f"{self.edition.of}, {plain.version}") if self.edition.of else plain


@dataclass(frozen=True, slots=True)
class _Found:
    """A municipality's regulations that answer, those shown; `rest` says how many more do (view/many.py)."""

    municipality: Municipality
    told: tuple[_Told, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class EmbeddedAnswer:
    """A municipality's answer as the template shows it."""

    name: str
    address: str
    states: tuple[VersionStatus, ...]
    units: tuple[UnitAnswer, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class _Shown:
    """What one embed holds: those who answer, those who do not, and how many of either are left out.

    Of `unheld` others no text is held that could answer.
    """

    found: tuple[_Found, ...]
    missing: tuple[Municipality, ...]
    left_found: int
    left_missing: int
    unheld: int

    @property
    def quoting(self) -> bool:
        return len(self.found) <= QUOTING


def topic_embeds(site: Site) -> Iterator[Page]:
    """The embed of every topic: what the regulations in force answer."""
    for topic in site.facts.catalogues.topics.topics:
        url = ids.topic_url(topic.id)
        embed = Embed(
            page=url,
            small="",
            title=topic_question(topic),
            where="",
            status=None,
            sources=tuple(_sources(_shown(site, topic))),
        )
        view, plain = partial(_embedded, topic), partial(_plain, topic)
        follows = (*depends.on_topic(topic.id), depends.TOPICS, depends.ROLES, depends.SCOPE)
        yield embed_page(TOPIC_EMBED, embed, url, view, plain, follows)


def _shown(site: Site, topic: Topic) -> _Shown:
    known = sides(site, topic.id)
    found, missing, unheld = known.answering, known.silent, known.unheld
    told = tuple(_found(site, topic, municipality) for municipality in found[:MOST])
    named = missing if len(missing) <= MOST else ()
    return _Shown(told, named, len(found) - len(told), len(missing) - len(named), len(unheld))


def _found(site: Site, topic: Topic, municipality: Municipality) -> _Found:
    answers = site.facts.answers.in_force(municipality, topic.id)
    told = tuple(_Told(site.corpus.edition(answer.version), answer) for answer in foremost(answers))
    return _Found(municipality, told, answering_besides(answers))


def _sources(shown: _Shown) -> Iterator[EmbedSource]:
    """The texts an embed rests on: those that answer or, where none does, those that were asked."""
    told = [told.edition for found in shown.found for told in found.told]
    for edition in told or [edition for municipality in shown.missing for edition in municipality.in_force]:
        yield EmbedSource(regulation_citation(edition), f"{day(edition.version.date)} metni")


def _embedded(topic: Topic, site: Site, at: str) -> dict[str, object]:
    shown = _shown(site, topic)
    lines = tuple(
        EmbeddedAnswer(
            found.municipality.name,
            found.municipality.url,
            tuple(told.state for told in found.told),
            tuple(
                unit_answer(site, topic, one, _QUOTED, told.edition.of)
                for told in found.told
                for one in (*responsible_units(told.answer, topic), *units_above(told.answer, topic))
            ),
            found.rest,
        )
        for found in shown.found
    )
    days = (today_only(ids.topic_url(topic.id)),)
    return {
        "banner": NOTHING,
        "about": topic.shape.about,
        "according": according_to(site.facts.scope),
        "lines": lines,
        "shown": shown,
        "days": days,
    }


# as plain HTML -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PlainVoice:
    """One who answers, in plain HTML: the first clauses in full, each with its place; the others by their citation."""

    name: str
    address: str
    quotes: tuple[tuple[str, Link], ...]
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PlainAnswer:
    """What one regulation answers, in plain HTML."""

    state: VersionStatus
    voices: tuple[PlainVoice, ...]


@dataclass(frozen=True, slots=True)
class PlainAnswers:
    """A municipality's answers in plain HTML: in one sentence, and regulation by regulation."""

    name: str
    address: str
    sentence: Sentence
    answers: tuple[PlainAnswer, ...]
    rest: str


def _plain(topic: Topic, site: Site) -> Snippet:
    shown = _shown(site, topic)
    parts = {
        "according": according_to(site.facts.scope),
        "lines": tuple(_plain_answers(site, topic, found, quoting=shown.quoting) for found in shown.found),
        "left_found": shown.left_found,
        "missing": tuple(Link(municipality.name, municipality.url) for municipality in shown.missing),
        "left_missing": shown.left_missing,
        "unheld": shown.unheld,
    }
    return Snippet("snippet_topic.html.j2", parts)


def _plain_answers(site: Site, topic: Topic, found: _Found, *, quoting: bool) -> PlainAnswers:
    answers = tuple(
        PlainAnswer(
            told.state,
            tuple(_plain_voice(site, voice, told.answer, quoting=quoting) for voice in told.answer.everybody),
        )
        for told in found.told
    )
    said = topic_sentence(site, topic, found.municipality)
    return PlainAnswers(found.municipality.name, found.municipality.url, said, answers, found.rest)


def _plain_voice(site: Site, voice: Answerer, answer: Answer, *, quoting: bool) -> PlainVoice:
    # One more than that is quoted too, as `view.unit_answers` does it.
    quoted = _QUOTED + (len(voice.statements) == _QUOTED + 1) if quoting else 0
    duties = [statement.duty for statement in voice.statements]
    return PlainVoice(
        name=voice.name,
        address=speaker_address(site, voice, answer.version),
        quotes=tuple((" ".join(map(_words, duty.parts)), cited_in(site, duty)) for duty in duties[:quoted]),
        others=tuple(cited_in(site, duty) for duty in duties[quoted:]),
    )


def _words(clause: Clause) -> str:
    words = in_one_line(clause.printed)
    return f"{clause.printed_label} {words}" if clause.label else words


TOPIC_EMBED = Kind(
    "embed-topic",
    topic_embeds,
    EMBEDS,
    "embed_topic.html.j2",
    embed_height=640,
    label="eklenen konu",
)
