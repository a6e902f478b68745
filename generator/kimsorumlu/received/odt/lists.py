"""The labels of an OpenDocument text's lists, counted as LibreOffice counts them (ODF 1.3, 19.800 and 16.30).

A list begins anew unless it continues another. A paragraph counts at its level; deeper levels begin again, and higher
ones that nothing was counted at are taken as begun.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kimsorumlu.received.list_numbers import letters, letters_counted, roman, with_signs
from kimsorumlu.received.odt.names import FO, LIBRE, STYLE, TEXT, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

LEVELS: Final = 10
_SUFFIXES: Final = {"space": " ", "nothing": "", "listtab": "\t"}
# "MADDE %1%-", "%1%.%2%)": a label with the numbers of its levels, as LibreOffice writes it.
_PLACE: Final = re.compile(r"%([0-9]{1,2})%")

# "01, 02, 03, ...": numbers filled up with zeros.
_FILLED: Final = re.compile(r"(0+)1, \1(?:2), .*")


@dataclass(slots=True)
class OdtList:
    """A list and how far each of its levels has counted; `style` holds its levels."""

    style: str
    counts: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


@dataclass(frozen=True, slots=True)
class OdtLabel:
    """A label as printed, what stands between it and its text, its depth (0 for the outermost) and its level.

    `doubt` is the name of a number format that is not known; else "".
    """

    text: str
    suffix: str
    depth: int
    level: _Element
    doubt: str = ""


def next_label(counted: OdtList, levels: Sequence[_Element | None], depth: int, start: int | None) -> OdtLabel | None:
    """Counts a paragraph at a depth of a list and gives its label; `start` is a number of its own, if it has one."""
    here = levels[depth]
    if here is None:
        return None
    for above in range(depth):
        if counted.counts[above] is None:
            counted.counts[above] = _start(levels[above])
    now = counted.counts[depth]
    counted.counts[depth] = start if start is not None else _start(here) if now is None else now + 1
    counted.counts[depth + 1 :] = [None] * (LEVELS - depth - 1)
    text, doubt = _printed(here, levels, counted.counts, depth)
    return OdtLabel(text, _suffix(here) if text else "", depth, here, doubt)


def levels_of(style: _Element | None) -> list[_Element | None]:
    """The levels of a list's style, outermost first."""
    found: list[_Element | None] = [None] * LEVELS
    for each in () if style is None else style:
        depth = whole(each.get(TEXT + "level"))
        if depth is not None and 0 < depth <= LEVELS:
            found[depth - 1] = each
    return found


def _start(level: _Element | None) -> int:
    said = None if level is None else whole(level.get(TEXT + "start-value"))
    return 1 if said is None else said


def _suffix(level: _Element) -> str:
    alignment = next(level.iter(STYLE + "list-level-label-alignment"), None)
    said = "listtab" if alignment is None else alignment.get(TEXT + "label-followed-by", "listtab")
    return _SUFFIXES.get(said, "\t")


def _printed(
    here: _Element, levels: Sequence[_Element | None], counts: Sequence[int | None], depth: int
) -> tuple[str, str]:
    """The label at a depth, and the name of a number format in it that is not known."""
    if here.tag == TEXT + "list-level-style-bullet":
        font = next((each.get(FO + "font-family", "") for each in here.iter(STYLE + "text-properties")), "")
        return with_signs(here.get(TEXT + "bullet-char", ""), font or "Symbol"), ""
    if here.tag == TEXT + "list-level-style-image":
        return "•", ""
    doubts: list[str] = []

    def number(of: int) -> str:
        level, count = levels[of], counts[of]
        if level is None or count is None:
            return ""
        kind = level.get(STYLE + "num-format", "")
        made = _number(kind, count, level.get(STYLE + "num-letter-sync") == "true")
        if made is None:
            doubts.append(kind)
        return str(count) if made is None else made

    form = here.get(LIBRE + "num-list-format")
    if form is not None:
        text = _PLACE.sub(lambda place: number(int(place[1]) - 1) if 0 < int(place[1]) <= LEVELS else "", form)
    else:
        shown = min(max(whole(here.get(TEXT + "display-levels")) or 1, 1), depth + 1)
        numbers = (
            [number(each) for each in range(depth + 1 - shown, depth + 1)] if here.get(STYLE + "num-format") else []
        )
        text = here.get(STYLE + "num-prefix", "") + ".".join(filter(None, numbers)) + here.get(STYLE + "num-suffix", "")
    return text, doubts[0] if doubts else ""


def _number(kind: str, count: int, doubled: bool) -> str | None:
    """A number in a format: "a" runs … z, aa, ab, or, `doubled`, aa, bb; None for a format that is not known."""
    filled = _FILLED.fullmatch(kind)
    if filled:
        return str(count).rjust(len(filled[1]) + 1, "0")
    lettered = letters if doubled else letters_counted
    known: dict[str, Callable[[int], str]] = {
        "": lambda _: "",
        "1": str,
        "01": lambda number: f"{number:02}",
        "a": lettered,
        "A": lambda number: lettered(number).upper(),
        "i": roman,
        "I": lambda number: roman(number).upper(),
    }
    return known[kind](count) if kind in known else None
