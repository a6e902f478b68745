"""Who answers on a topic as pages show it, unit by unit: the sentence, the clauses, of what kind they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from kimsorumlu.facts.answers import Answerer
from kimsorumlu.facts.responsible import Responsible
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.view.answers import TopicReason, cited_duty, speaker_address
from kimsorumlu.view.kinds import KindSign, kind_sign
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.sentence import NOTHING, Sentence
from kimsorumlu.view.text.quote import quote
from kimsorumlu.view.topic_sentence import unit_sentence


@dataclass(frozen=True, slots=True)
class SpokenQuote:
    """A clause quoted; `role` names the job title whose duty it is, where the quote before it is another's."""

    text: Markup
    role: NamedPlace | None


@dataclass(frozen=True, slots=True)
class UnitAnswer:
    """A unit that answers (or a role of no single unit), with what makes it responsible.

    `quotes` are the first clauses, `more` the rest, `cited` all of them. The words that put a clause into the topic are
    marked in it; `reasons` belong to clauses put there by hand. `source` names the regulation where the
    municipality has several. `superseded`: answered by a text that is no longer in force; `name` stands for it.
    """

    sentence: Sentence
    kinds: tuple[KindSign, ...]
    quotes: tuple[SpokenQuote, ...]
    more: tuple[SpokenQuote, ...]
    cited: tuple[Link, ...]
    reasons: tuple[TopicReason, ...]
    source: str = ""
    superseded: bool = False


# What a script copies for each who answered before, and fills with what the older answers say.
ANSWERED_THEN: Final = UnitAnswer(NOTHING, (), (), (), (), (), superseded=True)


def unit_answer(site: Site, topic: Topic, one: Responsible, most: int, source: str = "") -> UnitAnswer:
    """A unit's answer; at most `most` quotations stand open."""
    statements = [statement for voice in one.voices for statement in voice.statements]
    quotes = tuple(spoken_quotes(site, one))
    # If only one were left over it is shown too: the switch would take the reader's time and save no room.
    shown = len(quotes) if len(quotes) == most + 1 else most
    return UnitAnswer(
        sentence=unit_sentence(topic, one),
        kinds=tuple(kind_sign(kind) for kind in one.kinds),
        quotes=quotes[:shown],
        more=quotes[shown:],
        cited=tuple(dict.fromkeys(cited_duty(statement.duty) for statement in statements)),
        reasons=tuple(TopicReason(cited_duty(s.duty), s.why.reason) for s in statements if s.why.reason),
        source=source,
    )


def spoken_quotes(site: Site, one: Responsible) -> Iterator[SpokenQuote]:
    """The clauses of the unit and then of each role in it, whose first clause says whose it is."""
    for voice in one.voices:
        role = _role(site, one, voice)
        for statement in voice.statements:
            yield SpokenQuote(quote(statement), role)
            role = None


def _role(site: Site, one: Responsible, voice: Answerer) -> NamedPlace | None:
    if voice.role is None or one.unit is None:
        return None
    return NamedPlace(voice.name, speaker_address(site, voice, one.version) or None)
