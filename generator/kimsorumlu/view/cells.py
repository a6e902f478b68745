"""What one municipality says on one topic, in short: a cell of the matrix, a line of a pair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kimsorumlu.facts.answers import Answer
from kimsorumlu.facts.responsible import Responsible, responsible_units, units_above
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.lists import listed
from kimsorumlu.turkish.numerals import counted
from kimsorumlu.view.answers import cited_in, short_unit_name
from kimsorumlu.view.kinds import KindSign, kind_sign
from kimsorumlu.view.link import Link
from kimsorumlu.view.many import answering_besides, foremost
from kimsorumlu.view.sentence import Sentence, Small, sentence
from kimsorumlu.view.topics import place_on_topic, unheld


@dataclass(frozen=True, slots=True)
class MatrixAnswerer:
    """A unit that answers, in short, job titles small beside it: the clause that says most, how many more there are.

    `kinds` are those of all its clauses on the topic, the strongest first.
    """

    name: Sentence
    kinds: tuple[KindSign, ...]
    cited: Link
    more: int


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one municipality says on one topic; nobody if `holders` is empty. `address` is the answer in full.

    `unheld` says, where nobody answers, that no text is held that could: "" if one is and says nothing. `rest` says in
    how many more regulations somebody answers.
    """

    holders: tuple[MatrixAnswerer, ...]
    above: tuple[MatrixAnswerer, ...]
    tag: str
    address: str
    unheld: str = ""
    rest: str = ""


def cell(site: Site, municipality: Municipality, topic: str) -> MatrixCell:
    """What one municipality says on one topic, for the matrix and for the pages that compare two municipalities."""
    found = site.facts.answers.in_force(municipality, topic)
    return cell_of(site, municipality, topic, found, [edition.version for edition in municipality.in_force])


def cell_of(
    site: Site, municipality: Municipality, topic: str, found: Sequence[Answer], held: Sequence[Version]
) -> MatrixCell:
    """The same of these answers of its texts; `held` are those that were in force."""
    shown = site.facts.topic[topic]
    units = {unit.id for answer in found for unit in answer.units}
    return MatrixCell(
        holders=tuple(_holder(site, one) for answer in foremost(found) for one in responsible_units(answer, shown)),
        above=tuple(_holder(site, one) for answer in foremost(found) for one in units_above(answer, shown)),
        tag=f"{counted(len(units))} birim" if len(units) > 1 else "",
        address=place_on_topic(site, topic, municipality),
        unheld=unheld(shown, held),
        rest=answering_besides(found),
    )


def _holder(site: Site, one: Responsible) -> MatrixAnswerer:
    roles = listed(role.name for role in one.roles)
    unit = short_unit_name(one.unit.name) if one.unit else sentence(roles)
    titles = (" ", Small(f"({roles})")) if one.unit and roles else ()
    clauses = {statement.duty.reference for voice in one.voices for statement in voice.statements}
    kinds = tuple(kind_sign(kind) for kind in one.kinds)
    cited = cited_in(site, one.statement.duty)
    return MatrixAnswerer(sentence(unit, *titles), kinds, cited, len(clauses) - 1)
