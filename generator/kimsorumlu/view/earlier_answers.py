"""What the older texts of a municipality answered on a topic, where it was something else: who was responsible then."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kimsorumlu.facts.earlier import SupersededAnswer, oldest_held, superseded_answers
from kimsorumlu.facts.responsible import kinds_of
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view.answers import cited_in, speaker_address
from kimsorumlu.view.kinds import KindSign, kind_sign
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.text.quote import quote


@dataclass(frozen=True, slots=True)
class EarlierSpeaker:
    """A unit or role that answered, with its clauses, cited and then quoted, and of what kinds they are."""

    place: NamedPlace
    cited: tuple[Link, ...]
    quotes: tuple[Markup, ...]
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
    return tuple(_shown(site, superseded, quoting=quoting) for superseded in found)


def _shown(site: Site, superseded: SupersededAnswer, *, quoting: bool) -> EarlierAnswer:
    version, since, until = superseded.version, superseded.since, superseded.until
    voices = superseded.answer.everybody if superseded.answer else ()
    speakers = tuple(
        EarlierSpeaker(
            NamedPlace(voice.name, speaker_address(site, voice, superseded.answer.version) or None),
            tuple(cited_in(site, statement.duty) for statement in voice.statements),
            tuple(quote(statement) for statement in voice.statements if quoting),
            tuple(map(kind_sign, kinds_of(voice.statements))),
        )
        for voice in voices
        if superseded.answer
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
