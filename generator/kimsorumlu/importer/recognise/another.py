"""Whether a document holds a second regulation: behind the first one's end a name stands, and article 1 once more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kimsorumlu.importer.recognise.cutting import Strip
from kimsorumlu.importer.recognise.titles import names_regulation
from kimsorumlu.importer.recognise.wording import EXECUTION
from kimsorumlu.turkish.fold import fold_letters

# So many lines may stand between the end of one and the first article of the next.
_BETWEEN: Final = 16


def another_begins(strips: Sequence[Strip]) -> int | None:
    """The place of the first strip of a second regulation; None where there is one only."""
    executed = None
    for place, strip in enumerate(strips):
        if _first_article(strip) and executed is not None and place - executed <= _BETWEEN:
            between = strips[executed + 1 : place]
            if any(names_regulation(each.text) for each in between):
                return executed + 1
        if EXECUTION.search(fold_letters(strip.text)):
            executed = place
    return None


def _first_article(strip: Strip) -> bool:
    number = strip.marker.number if strip.marker is not None else None
    return number is not None and number.number == "1" and not number.series
