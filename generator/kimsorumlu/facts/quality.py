"""How well a text is known, field by field; no grade, no order among municipalities.

Reads the version and what is known of it, alters nothing. Each measure is a count of what is there out of what there
could be, so that a reader sees what is missing and the ledger of gaps says how it is got.
"""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu.facts.citations.citation import CitationKind
from kimsorumlu.facts.duties import answering_unit
from kimsorumlu.facts.version_facts import VersionFacts
from kimsorumlu.model.version import Version


@dataclass(frozen=True, slots=True)
class Measure:
    """So many of so many."""

    known: int
    of: int


@dataclass(frozen=True, slots=True)
class Quality:
    """What is known of one text.

    `imprint`: of the six things a künye asks for (Law 5393 art. 23, Law 3011 art. 2): who adopted it, when, by which
    decision, when it was sent, announced, in force. `citations`: of those of national texts, how many lead to one on
    record. `duties`: how many are a unit's or a role's of a unit. `units`: for how many a clause speaks.
    """

    imprint: Measure
    citations: Measure
    duties: Measure
    units: Measure


def quality(version: Version, known: VersionFacts) -> Quality:
    """How well this text is known; `known` is what is known of it by itself."""
    adoption = version.adoption
    imprint = (
        *(adoption.body, adoption.date, adoption.decision),
        *(adoption.sent_to_governor, adoption.announced, adoption.in_force),
    )
    national = [p.citation.target for p in known.citations if p.citation.kind is CitationKind.LEGISLATION]
    answering = [[answering_unit(version, each) for each in duty.speakers] for duty in known.duties]
    speaking = {unit.id for units in answering for unit in units if unit}
    return Quality(
        imprint=Measure(sum(value is not None for value in imprint), len(imprint)),
        citations=Measure(sum(target is not None for target in national), len(national)),
        duties=Measure(sum(any(units) for units in answering), len(answering)),
        units=Measure(len(speaking), len(version.units)),
    )
