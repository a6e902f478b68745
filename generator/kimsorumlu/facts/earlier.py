"""What superseded versions answered on a topic, where the next version answers otherwise: who was responsible before.

Reads the answers of all versions of a regulation, alters nothing. A renewed regulation often says the same under other
article numbers; only who answers, and in which words, counts as another answer.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from itertools import pairwise

from kimsorumlu.facts.answers import Answer, Answers
from kimsorumlu.facts.validity import oldest_day, valid_on, validities
from kimsorumlu.model.corpus import Municipality, Regulation, Version


@dataclass(frozen=True, slots=True)
class SupersededAnswer:
    """What a superseded version answered on a topic; None if it said nothing on it.

    It answered so from `since`, the day of the oldest of the versions held that did, up to `until`, the day of the next
    version, which answers otherwise.
    """

    version: Version
    answer: Answer | None
    since: datetime.date
    until: datetime.date


def superseded_answers(answers: Answers, municipality: Municipality, topic: str) -> tuple[SupersededAnswer, ...]:
    """What a municipality's texts once answered otherwise: regulation by regulation, the newest first."""
    found = (_of_regulation(answers, regulation, topic) for regulation in municipality.regulations)
    return tuple(answer for of_regulation in found for answer in of_regulation)


def oldest_held(municipality: Municipality) -> datetime.date | None:
    """The day of its oldest text held; what was answered before is not known. None if no text is held."""
    return oldest_day(municipality.regulations)


def _of_regulation(answers: Answers, regulation: Regulation, topic: str) -> tuple[SupersededAnswer, ...]:
    found: list[SupersededAnswer] = []
    known = validities(regulation)
    since = known[0].first
    for held, following in pairwise(known):
        answer = answers.of(held.version, topic)
        if _said(answer) != _said(answers.of(following.version, topic)):
            found.append(SupersededAnswer(held.version, answer, since, following.first))
            since = following.first
    return tuple(reversed(found))


def _said(answer: Answer | None) -> set[tuple[str, str]]:
    """What an answer says, whatever the numbers of its articles: who, in which words."""
    if answer is None:
        return set()
    return {(voice.name, statement.duty.text) for voice in answer.everybody for statement in voice.statements}


# all of a municipality's texts together --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PastTexts:
    """The texts of a municipality that were valid together, from one day up to another; it is over."""

    since: datetime.date
    until: datetime.date
    versions: tuple[Version, ...]


def past_texts(municipality: Municipality) -> tuple[PastTexts, ...]:
    """The times before that of the texts in force, the oldest first; within each of them no text changed."""
    known = [validities(regulation) for regulation in municipality.regulations]
    days = sorted({held.first for of_regulation in known for held in of_regulation})
    return tuple(
        PastTexts(since, until, tuple(valid.version for each in known if (valid := valid_on(each, since)) is not None))
        for since, until in pairwise(days)
    )


def answers_then(answers: Answers, past: PastTexts, topic: str) -> tuple[Answer, ...]:
    """What the texts of that time answered on a topic, regulation by regulation."""
    return tuple(answer for version in past.versions if (answer := answers.of(version, topic)) is not None)
