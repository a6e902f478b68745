"""What is said in short where nearly every directorate of a municipality answers a topic for itself.

Each of twenty-five regulations says who prepares its own directorate's budget. In a table, beside another municipality
or in a frame on another site two of them stand for all, the others are counted, and the topic's page names every one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Sized
from dataclasses import dataclass
from itertools import chain
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.answers import IN_FULL, IN_SHORT, Answer
from kimsorumlu.facts.responsible import Responsible, responsible_units, units_above
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.lists import listed
from kimsorumlu.turkish.numerals import counted
from kimsorumlu.view.answers import cited_in
from kimsorumlu.view.kinds import KindSign, kind_sign
from kimsorumlu.view.link import Link, NamedPlace

# What is said of more where not even two are shown: no number, which would be another with each regulation that came.
IN_MANY: Final = "Dörtten çok yönetmelikte"
# The same of fewer: a cell of the matrix names older answers of so many regulations only.
IN_SEVERAL: Final = "İkiden çok yönetmelikte"
# So many clauses of a unit are named in its line.
_CITED: Final = 3


@dataclass(frozen=True, slots=True)
class BriefAnswer:
    """A unit that answers (or roles of none), in one line: its first clauses, how many `more` there are."""

    place: NamedPlace
    kinds: tuple[KindSign, ...]
    cited: tuple[Link, ...]
    more: int


def are_many(answers: Sized) -> bool:
    """Whether these answers, one a regulation, are told in short."""
    return len(answers) > IN_FULL


def foremost(answers: Sequence[Answer]) -> Sequence[Answer]:
    """The answers that are shown."""
    return answers[:IN_SHORT] if are_many(answers) else answers


def answering_besides(answers: Sequence[Answer]) -> str:
    """How many more regulations answer: "ve 23 yönetmelikte daha"; "" if all are shown."""
    left = len(answers) - len(foremost(answers))
    return f"ve {lower(counted(left))} yönetmelikte daha" if left else ""


def brief_answers(site: Site, topic: Topic, answer: Answer) -> Iterator[BriefAnswer]:
    """Everybody that one regulation names, each in a line."""
    for one in chain(responsible_units(answer, topic), units_above(answer, topic)):
        duties = {statement.duty.reference: statement.duty for voice in one.voices for statement in voice.statements}
        cited = tuple(cited_in(site, duty) for duty in duties.values())
        yield BriefAnswer(_place(one), tuple(map(kind_sign, one.kinds)), cited[:_CITED], len(cited[_CITED:]))


def _place(one: Responsible) -> NamedPlace:
    if one.unit is None:
        return NamedPlace(listed(role.name for role in one.roles))
    return NamedPlace(one.unit.name, ids.unit_url(one.version.municipality, one.unit.id))
