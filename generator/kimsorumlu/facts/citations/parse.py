"""The citations of one text, left to right, with their exact spans.

What is known before reading is in `context`; what is learned on the way (the law cited just before, short forms of a
name given in full) is in `CitationReading`. A number alone is never a citation: a noun, a known name, a gazette or the
word madde must say so.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from kimsorumlu.facts.citations.citation import Citation
from kimsorumlu.facts.citations.context import CitationContext
from kimsorumlu.facts.citations.grammar import STANDARD, THIS_TEXT, may_cite
from kimsorumlu.facts.citations.named import at_noun, at_title
from kimsorumlu.facts.citations.numbered import at_number, at_standard
from kimsorumlu.facts.citations.places import PLACE_BEGINS
from kimsorumlu.facts.citations.reading import CitationReading
from kimsorumlu.facts.citations.relative import BEGINS, CitingPlace
from kimsorumlu.facts.citations.titles import LawTitleIndex
from kimsorumlu.facts.citations.within import at_bare_place, at_relative, at_this_text
from kimsorumlu.model.legislation import Legislation
from kimsorumlu.turkish.fold import fold_citation

_NUMBER_BEGINS = re.compile(r"(?<![\w/.])\d")
# Each reads what may begin at a place and gives where to go on, or None if it is nothing of its kind; the first wins.
_RULES: Final[tuple[Callable[[CitationReading, int], int | None], ...]] = (
    at_standard,
    at_this_text,
    at_number,
    at_title,
    at_noun,
    at_relative,
    at_bare_place,
)


class CitationParser:
    """Reads texts against one legislation; made once."""

    def __init__(self, legislation: Legislation) -> None:
        self.legislation = legislation
        self.titles = LawTitleIndex(legislation)

    def citations(self, text: str, context: CitationContext, here: CitingPlace | None = None) -> tuple[Citation, ...]:
        """The citations of the text, sorted, without overlap; `here` is where it stands, if known. Never raises."""
        folded = fold_citation(text)
        if not (may_cite(text, folded) or self.titles.may_hold(folded)):
            return ()
        reading = CitationReading(self.legislation, self.titles, text, folded, context, here)
        at = 0
        for start in _starts(reading):
            if start >= at:
                at = max(at, _at(reading, start))
        return tuple(reading.found)


def _starts(reading: CitationReading) -> list[int]:
    """Where a citation may begin."""
    starts = {*reading.titles, *reading.noun_starts}
    for pattern in (_NUMBER_BEGINS, PLACE_BEGINS, STANDARD, THIS_TEXT):
        starts |= {match.start() for match in pattern.finditer(reading.folded)}
    if reading.here is not None:
        starts |= {match.start() for match in BEGINS.finditer(reading.folded)}
    return sorted(starts)


def _at(reading: CitationReading, start: int) -> int:
    """Reads what begins here; gives where to go on."""
    for rule in _RULES:
        end = rule(reading, start)
        if end is not None:
            return end
    return start
