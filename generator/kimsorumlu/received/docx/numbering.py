"""The automatic labels of a Word document, counted as Word counts them (ECMA-376 part 1, 17.9).

Counters belong to an abstract list, not to the lists made of it: two of these run on. A list that starts anew does so
once, where it is first used. A deeper level begins again when a higher one goes on, unless it says otherwise; one that
is used first counts the higher ones as begun.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kimsorumlu.received.docx.names import COMPATIBLE, W, number, switch, value
from kimsorumlu.received.docx.styles import ListPlace, Styles
from kimsorumlu.received.list_numbers import FORMATS, with_signs

if TYPE_CHECKING:
    from lxml.etree import _Element

LEVELS: Final = 9
_PLACE: Final = re.compile(r"%([1-9])")
_SUFFIXES: Final = {"space": " ", "nothing": ""}
# "001, 002, 003, ...": a format of one's own, in which numbers are filled up with zeros.
_FILLED: Final = re.compile(r"(0*)1, \1?2\b.*")


@dataclass(frozen=True, slots=True)
class ListLabel:
    """A label as printed, what stands between it and its text, and its level with how that is set.

    `doubt` is the name of a number format that is not known, or of what another program may count otherwise; else "".
    """

    text: str
    suffix: str
    depth: int
    level: _Element
    doubt: str = ""


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstracts = {} if root is None else {
            a.get(W + "abstractNumId", ""): a for a in root.iterfind(W + "abstractNum")
        }  # fmt: skip
        self._lists = {} if root is None else {n.get(W + "numId", ""): n for n in root.iterfind(W + "num")}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()
        # Levels that count as begun because a deeper one was used before them.
        self._implied: set[tuple[str, int]] = set()

    def label(self, place: ListPlace) -> ListLabel | None:
        """The label of the next paragraph in a list; None where the list, or the level, is none."""
        abstract = self._abstract(place.list)
        if abstract is None:
            return None
        depth = self._depth(place, abstract)
        levels = [self._level(place.list, abstract, each) for each in range(LEVELS)]
        here = levels[depth]
        if here is None:
            return None
        name = abstract.get(W + "abstractNumId", "")
        counts = self._counts.setdefault(name, [None] * LEVELS)
        implied = (name, depth) in self._implied
        self._implied |= {(name, above) for above in range(depth) if counts[above] is None}
        self._count(counts, levels, place.list, depth)
        self._implied -= {(name, each) for each in range(depth, LEVELS) if each == depth or counts[each] is None}
        text, doubt = _printed(here, levels, counts)
        suffix = _SUFFIXES.get(value(here, "suff") or "tab", "\t")
        return ListLabel(text, suffix if text else "", depth, here, doubt or ("begun" if implied and text else ""))

    def _abstract(self, named: str) -> _Element | None:
        """The abstract list of a list; one that stands for a style of lists is that style's."""
        for _ in range(LEVELS):
            abstract = self._abstracts.get(value(self._lists.get(named), "abstractNumId") or "")
            link = value(abstract, "numStyleLink")
            if link is None:
                return abstract
            named = self._styles.list_of_style(link) or ""
        return None

    def _depth(self, place: ListPlace, abstract: _Element) -> int:
        """The level of a paragraph: that which its style is tied to, else its own, else the outermost."""
        if place.style:
            tied = (n for each in abstract.iterfind(W + "lvl") if value(each, "pStyle") == place.style
                    and (n := number_of(each)) is not None)  # fmt: skip
            found = next(tied, None)
            if found is not None:
                return found
        return min(max(place.level or 0, 0), LEVELS - 1)

    def _level(self, named: str, abstract: _Element, depth: int) -> _Element | None:
        override = self._override(named, depth)
        own = None if override is None else override.find(W + "lvl")
        return own if own is not None else _numbered(abstract, "lvl", depth)

    def _override(self, named: str, depth: int) -> _Element | None:
        found = self._lists.get(named)
        return None if found is None else _numbered(found, "lvlOverride", depth)

    def _count(self, counts: list[int | None], levels: list[_Element | None], named: str, depth: int) -> None:
        """Counts one paragraph at a level."""
        for above in range(depth):
            if counts[above] is None:
                counts[above] = self._start(named, levels, above)
                self._started.add((named, above))
        override = number(self._override(named, depth), "startOverride")
        now = counts[depth]
        if override is not None and (named, depth) not in self._started:
            counts[depth] = override
        else:
            counts[depth] = self._start(named, levels, depth) if now is None else now + 1
        self._started.add((named, depth))
        for below in range(depth + 1, LEVELS):
            again = number(levels[below], "lvlRestart")
            if again is None or (again and depth < again):
                counts[below] = None

    def _start(self, named: str, levels: list[_Element | None], depth: int) -> int:
        override = number(self._override(named, depth), "startOverride")
        if override is not None:
            return override
        start = number(levels[depth], "start")
        return 0 if start is None else start


def _numbered(parent: _Element, name: str, depth: int) -> _Element | None:
    return next((each for each in parent.iterfind(W + name) if number_of(each) == depth), None)


def number_of(level: _Element) -> int | None:
    """The depth that a level, or an override of one, is of; None if it has none that can be."""
    found = level.get(W + "ilvl", "")
    return int(found) if found in {str(n) for n in range(LEVELS)} else None


def _printed(here: _Element, levels: list[_Element | None], counts: list[int | None]) -> tuple[str, str]:
    """The label at a level, and the name of a number format in it that is not known."""
    template = value(here, "lvlText") or ""
    kind, _ = _format(here)
    if kind == "bullet":
        font = value(here, "rPr/rFonts", "ascii") or value(here, "rPr/rFonts", "hAnsi") or ""
        return with_signs(template, font), ""
    in_figures = switch(here, "isLgl") or False
    doubts = []

    def filled(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        count = counts[depth]
        level = levels[depth]
        if count is None or level is None:
            return ""
        kind, width = _format(level)
        if in_figures and kind != "none":
            return str(count)
        if kind not in FORMATS:
            doubts.append(kind)
        return FORMATS.get(kind, str)(count).rjust(width, "0")

    text = _PLACE.sub(filled, template)
    return text, doubts[0] if doubts else ""


def _format(level: _Element) -> tuple[str, int]:
    """The number format of a level, and how many digits its numbers are filled up to."""
    custom = level.find(f"{COMPATIBLE}AlternateContent/{COMPATIBLE}Choice/{W}numFmt")
    found = level.find(W + "numFmt") if custom is None else custom
    kind = "decimal" if found is None else found.get(W + "val", "decimal")
    if kind == "custom" and found is not None:
        match = _FILLED.fullmatch(found.get(W + "format", ""))
        return ("decimal", len(match[1]) + 1) if match else (found.get(W + "format", kind), 0)
    return kind, 0
