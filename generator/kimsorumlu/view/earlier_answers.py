"""What the older texts of a municipality answered on a topic, where it was something else: who was responsible then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from kimsorumlu.facts.earlier import SupersededAnswer, oldest_held, superseded_answers
from kimsorumlu.facts.responsible import kinds_of, responsible_units, units_above
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.lists import listed
from kimsorumlu.view.answers import cited_in
from kimsorumlu.view.kinds import KindSign, kind_sign
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import Emphasis, Sentence, sentence
from kimsorumlu.view.topic_sentence import past_sentence
from kimsorumlu.view.unit_answers import SpokenQuote, spoken_quotes

# Of more older answers of a municipality their clauses are not cited: twenty texts of twenty-five regulations have 300.
_MOST_CITED: Final = 40


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

    Not `quoting`: the clauses are cited only. Of very many answers only who answered is told, each change of it once:
    the texts themselves are one step away.
    """
    found = superseded_answers(site.facts.answers, municipality, topic.id)
    if len(found) > _MOST_CITED:
        return tuple(_named(one) for one in _by_who(found))
    return tuple(_shown(site, topic, superseded, quoting=quoting) for superseded in found)


def _names(superseded: SupersededAnswer) -> tuple[str, ...]:
    return tuple(voice.name for voice in superseded.answer.everybody) if superseded.answer else ()


def _same(newer: SupersededAnswer, older: SupersededAnswer) -> bool:
    """Whether a text of the same regulation, and the one before it, name the same."""
    then, before = newer.version, older.version
    follows = then and before and then.regulation == before.regulation and older.until == newer.since
    return bool(follows) and _names(older) == _names(newer)


def _by_who(found: Iterable[SupersededAnswer]) -> Iterator[SupersededAnswer]:
    """Those that follow one another in a regulation and name the same, as one; the newest first, as they come."""
    last: SupersededAnswer | None = None
    for older in found:
        if last and _same(last, older):
            last = replace(last, since=older.since)
            continue
        if last:
            yield last
        last = older
    if last:
        yield last


def _named(superseded: SupersededAnswer) -> EarlierAnswer:
    voices = superseded.answer.everybody if superseded.answer else ()
    kinds = dict.fromkeys(kind for voice in voices for kind in kinds_of(voice.statements))
    who = EarlierSpeaker(sentence(Emphasis(listed(_names(superseded)))), (), (), tuple(map(kind_sign, kinds)))
    return _answer(superseded, (who,) if voices else ())


def _shown(site: Site, topic: Topic, superseded: SupersededAnswer, *, quoting: bool) -> EarlierAnswer:
    answer = superseded.answer
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
    return _answer(superseded, speakers)


def _answer(superseded: SupersededAnswer, speakers: tuple[EarlierSpeaker, ...]) -> EarlierAnswer:
    version, since, until = superseded.version, superseded.since, superseded.until
    return EarlierAnswer(
        day(version.date) if version else "",
        version.date.isoformat() if version else "",
        version.url if version else "",
        speakers,
        since.isoformat(),
        until.isoformat(),
        f"{day(since)} – {day(until)}",
    )
