"""What the older texts of a municipality answered on a topic, where it was something else: who was responsible then."""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu.facts.earlier import SupersededAnswer, oldest_held, superseded_answers
from kimsorumlu.facts.responsible import responsible_units, units_above
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view.answers import cited_in
from kimsorumlu.view.kinds import KindSign, kind_sign
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import Sentence
from kimsorumlu.view.topic_sentence import past_sentence
from kimsorumlu.view.unit_answers import SpokenQuote, spoken_quotes


@dataclass(frozen=True, slots=True)
class EarlierSpeaker:
    """A unit that answered (or a role of no single unit), in the past, with its clauses and of what kinds they are."""

    sentence: Sentence
    cited: tuple[Link, ...]
    quotes: tuple[SpokenQuote, ...]
    kinds: tuple[KindSign, ...]


@dataclass(frozen=True, slots=True)
class EarlierAnswer:
    """What a superseded version answered where the next one answers otherwise; `speakers` is empty if it named nobody.

    `since` (of the older ones that answered the same) and `until`, when it was answered otherwise, are ISO dates.
    Where no text was in force `address` is "".
    """

    day: str
    iso: str
    address: str
    speakers: tuple[EarlierSpeaker, ...]
    since: str
    until: str
    span: str


def held_since(municipality: Municipality) -> str:
    """The date (ISO) of a municipality's oldest text held here, "" if there is none.

    A page must not let readers think that nobody was responsible before: it is merely not known here.
    """
    since = oldest_held(municipality)
    return since.isoformat() if since else ""


def earlier(site: Site, topic: Topic, municipality: Municipality, *, quoting: bool = True) -> tuple[EarlierAnswer, ...]:
    """What a municipality's older texts answered on a topic, where the next text answers otherwise.

    Not `quoting`: the clauses are cited only.
    """
    found = superseded_answers(site.facts.answers, municipality, topic.id)
    return tuple(_shown(site, topic, superseded, quoting=quoting) for superseded in found)


def _shown(site: Site, topic: Topic, superseded: SupersededAnswer, *, quoting: bool) -> EarlierAnswer:
    version, since, until, answer = superseded.version, superseded.since, superseded.until, superseded.answer
    responsible = (*responsible_units(answer, topic), *units_above(answer, topic)) if answer else ()
    speakers = tuple(
        EarlierSpeaker(
            past_sentence(topic, one),
            tuple(cited_in(site, statement.duty) for voice in one.voices for statement in voice.statements),
            tuple(spoken_quotes(site, one)) if quoting else (),
            tuple(map(kind_sign, one.kinds)),
        )
        for one in responsible
    )
    return EarlierAnswer(
        day(version.date) if version else "",
        version.date.isoformat() if version else "",
        version.url if version else "",
        speakers,
        since.isoformat(),
        until.isoformat(),
        f"{day(since)} – {day(until)}",
    )
