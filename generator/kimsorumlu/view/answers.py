"""Answers as pages show them: who answers, the clauses quoted with the words that made them count, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.facts.answers import Answerer
from kimsorumlu.facts.duties import Duty
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.corpus import Municipality, Version
from kimsorumlu.site import Site
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import Abbreviation, Sentence, sentence
from kimsorumlu.view.text.quote import quote

# What tables write short; everywhere else a unit's name stands in full.
SHORT: Final = {"Şube Müdürlüğü": "ŞM", "Dairesi Başkanlığı": "DB"}
_LONG: Final = re.compile(rf" ({'|'.join(SHORT)})$")


@dataclass(frozen=True, slots=True)
class TopicReason:
    """A clause that a person put into the topic, and why."""

    cited: Link
    text: str


@dataclass(frozen=True, slots=True)
class AnswererView:
    """One who answers, with the page of the unit or the role in `address` ("" if it has none).

    For a role `unit` names the one it works in, if one. `quotes` are the first clauses, `more` the rest; `cited` are
    all. `patterns` are those whose words are marked in the quotes, `reasons` those of clauses put there by hand.
    `source` names the regulation where the municipality has several. `joined`: of the same unit as the one before.
    `superseded`: answered by a text that is no longer in force.
    """

    name: str
    address: str
    is_role: bool
    unit: str
    unit_address: str
    quotes: tuple[Markup, ...]
    more: tuple[Markup, ...]
    cited: tuple[Link, ...]
    patterns: tuple[str, ...]
    reasons: tuple[TopicReason, ...]
    source: str = ""
    joined: bool = False
    superseded: bool = False


def speaker_address(site: Site, voice: Answerer, version: Version) -> str:
    """The page of the unit or the role that answers; "" where there is none."""
    if voice.role is None:
        return ids.unit_url(version.municipality, voice.id)
    return site.facts.references.role_address(voice.role) or ""


def speaking(site: Site, voice: Answerer, version: Version, page: str, most: int) -> AnswererView:
    """One who answers, as the page at `page` shows it; at most `most` quotations stand open.

    `source` and `joined` are the caller's to say: they follow from who stands beside it.
    """
    unit = voice.unit
    quotes = tuple(quote(statement, page) for statement in voice.statements)
    # If only one were left over it is shown too: the switch would take the reader's time and save no room.
    shown = len(quotes) if len(quotes) == most + 1 else most
    return AnswererView(
        name=voice.name,
        address=speaker_address(site, voice, version),
        is_role=voice.role is not None,
        unit=unit.name if unit and voice.role else "",
        unit_address=ids.unit_url(version.municipality, unit.id) if unit and voice.role else "",
        quotes=quotes[:shown],
        more=quotes[shown:],
        cited=tuple(cited_duty(statement.duty) for statement in voice.statements),
        patterns=tuple(dict.fromkeys(match.pattern for s in voice.statements for match in s.why.matches)),
        reasons=tuple(TopicReason(cited_duty(s.duty), s.why.reason) for s in voice.statements if s.why.reason),
    )


def cited_duty(duty: Duty) -> Link:
    """The citation of a duty's clause, "m. 9/1-ı", as a link to it."""
    return Link(short_citation(duty.article, duty.chain), duty.reference)


def short_unit_name(name: str) -> Sentence:
    """A unit's name for a table cell: "Bilgi Ağları ŞM", the abbreviation explained where it stands."""
    match = _LONG.search(name)
    if match is None:
        return sentence(name)
    return sentence(f"{name[: match.start()]}\N{NO-BREAK SPACE}", Abbreviation(SHORT[match[1]], match[1]))


def municipality_anchor(municipality: Municipality) -> str:
    """The id of a municipality's answer on a topic's page."""
    return f"b-{municipality.slug}"
