"""What the older texts of a municipality answered on a topic, where it was something else: who was responsible then."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from kimsorumlu.facts.answers import Answer
from kimsorumlu.model.corpus import Municipality, Regulation
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view.answers import cited_duty, quote, speaker_address
from kimsorumlu.view.link import Link, NamedPlace


@dataclass(frozen=True, slots=True)
class EarlierAnswer:
    """A superseded version that answers otherwise than the next one: who did then, nobody if `speakers` is empty.

    Each of the `speakers` comes with the clauses, cited and then quoted.
    `since` (of the older ones that answered the same) and `until`, when the next version came, are ISO dates.
    """

    day: str
    iso: str
    address: str
    speakers: tuple[tuple[NamedPlace, tuple[Link, ...], tuple[Markup, ...]], ...]
    since: str
    until: str
    span: str


def held_since(municipality: Municipality) -> str:
    """The date (ISO) of its oldest text held here; what was answered before is not known."""
    return min((r.versions[0].date.isoformat() for r in municipality.regulations), default="")


def earlier(site: Site, topic: Topic, municipality: Municipality, url: str) -> tuple[EarlierAnswer, ...]:
    """What the older texts of its regulations said otherwise."""
    found = (_earlier_of(site, topic, regulation, url) for regulation in municipality.regulations)
    return tuple(entry for entries in found for entry in entries)


def _earlier_of(site: Site, topic: Topic, regulation: Regulation, url: str) -> tuple[EarlierAnswer, ...]:
    """The superseded versions of one regulation, newest first, that differ from the version after them."""
    told: list[EarlierAnswer] = []
    since = regulation.versions[0].date
    for version, following in pairwise(regulation.versions):
        answer = site.facts.answers.of(version, topic.id)
        if _said(answer) != _said(site.facts.answers.of(following, topic.id)):
            voices = answer.everybody if answer else ()
            speakers = tuple(
                (
                    NamedPlace(voice.name, speaker_address(site, voice, version) or None),
                    tuple(cited_duty(statement.duty) for statement in voice.statements),
                    tuple(quote(statement, url) for statement in voice.statements),
                )
                for voice in voices
            )
            told.append(
                EarlierAnswer(
                    day(version.date),
                    version.date.isoformat(),
                    version.url,
                    speakers,
                    since.isoformat(),
                    following.date.isoformat(),
                    f"{day(since)} – {day(following.date)}",
                )
            )
            since = following.date
    return tuple(reversed(told))


def _said(answer: Answer | None) -> set[tuple[str, str]]:
    """What an answer says, whatever the numbers of its articles: who, in which words."""
    if answer is None:
        return set()
    return {(voice.name, statement.duty.text) for voice in answer.everybody for statement in voice.statements}
