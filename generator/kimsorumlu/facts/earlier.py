"""What was answered on a topic before the day, where it is answered otherwise since: who was responsible before.

Reads the answers of all versions of a regulation, alters nothing. A renewed regulation often says the same under other
article numbers; only who answers, and in which words, counts as another answer. Where no text was in force nobody does.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kimsorumlu.facts.answers import Answer, Answers
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.validity import Validity, turning_days, valid_on
from kimsorumlu.model.version import Version


@dataclass(frozen=True, slots=True)
class SupersededAnswer:
    """What a text of an earlier time answered on a topic; None if it said nothing on it.

    `version` is None where no text was in force. It was answered so from `since`, the first day of the oldest of the
    texts that did, up to `until`, the day from which it is answered otherwise.
    """

    version: Version | None
    answer: Answer | None
    since: datetime.date
    until: datetime.date


def superseded_answers(answers: Answers, municipality: Municipality, topic: str) -> tuple[SupersededAnswer, ...]:
    """What a municipality's texts once answered otherwise: regulation by regulation, the newest first."""
    found = (_of_regulation(answers, regulation, topic) for regulation in municipality.regulations)
    return tuple(answer for of_regulation in found for answer in of_regulation)


def oldest_held(municipality: Municipality) -> datetime.date | None:
    """The first day of its oldest text held; what was answered before is not known. None if no text is held."""
    known = (regulation.validities for regulation in municipality.regulations)
    return min((one.first for of_regulation in known for one in of_regulation), default=None)


def _of_regulation(answers: Answers, regulation: Regulation, topic: str) -> tuple[SupersededAnswer, ...]:
    found: list[SupersededAnswer] = []
    known = regulation.validities
    times = tuple(_times(turning_days(known), regulation.day))
    since = times[0][0] if times else regulation.day
    for first, until in times:
        # The last of the times is followed by the one that the day is in.
        now = until if until < times[-1][1] else regulation.day
        version, following = _version_on(known, first), _version_on(known, now)
        answer, later = _said_by(answers, version, topic), _said_by(answers, following, topic)
        if _said(answer) != _said(later):
            found.append(SupersededAnswer(version, answer, since, until))
            since = until
    return tuple(reversed(found))


def _version_on(known: Iterable[Validity], day: datetime.date) -> Version | None:
    valid = valid_on(known, day)
    return valid.version if valid else None


def _said_by(answers: Answers, version: Version | None, topic: str) -> Answer | None:
    return answers.of(version, topic) if version else None


def _said(answer: Answer | None) -> set[tuple[str, str]]:
    """What an answer says, whatever the numbers of its articles: who, in which words."""
    if answer is None:
        return set()
    return {(voice.name, statement.duty.text) for voice in answer.everybody for statement in voice.statements}


def _times(days: Iterable[datetime.date], day: datetime.date) -> Iterator[tuple[datetime.date, datetime.date]]:
    """The times between these days that are over on the day, the oldest first."""
    return ((since, until) for since, until in pairwise(sorted(days)) if until <= day)


# all of a municipality's texts together --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PastTexts:
    """The texts of a municipality that are in force together, from one day up to another."""

    since: datetime.date
    until: datetime.date
    versions: tuple[Version, ...]


def past_texts(municipality: Municipality) -> tuple[PastTexts, ...]:
    """The times that end, the oldest first; within each of them no text changes.

    Where texts are known to begin or end on a day to come, that of the texts in force is among them: it will be over.
    """
    known = [regulation.validities for regulation in municipality.regulations]
    days = {day for of_regulation in known for day in turning_days(of_regulation)}
    return tuple(
        PastTexts(since, until, tuple(version for each in known if (version := _version_on(each, since)) is not None))
        for since, until in pairwise(sorted(days))
    )


def answers_then(answers: Answers, past: PastTexts, topic: str) -> tuple[Answer, ...]:
    """What the texts of that time answered on a topic, regulation by regulation."""
    return tuple(answer for version in past.versions if (answer := answers.of(version, topic)) is not None)
