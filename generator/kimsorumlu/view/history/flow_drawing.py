"""The drawing of a flow of duties: where bars, bands and names stand. Plain geometry, from counts to coordinates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Final

from kimsorumlu.facts.alignment import DutyFlow, NewDuties, OldDuties, Passage, Passing


@dataclass(frozen=True, slots=True)
class FlowBand:
    """What passed from one unit to another: the outline of its band, its number and where that stands."""

    path: str
    number: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class FlowBar:
    """A part of a unit's bar: `css` is "on" (passed or inherited), "gone" or "new"."""

    css: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class FlowText:
    """A line beside a bar: `css` is "" for a name, "counts" below it, "year" above all."""

    css: str
    x: float
    y: float
    text: str
    ends: bool


@dataclass(frozen=True, slots=True)
class FlowDrawing:
    """One drawing, in its own units of length."""

    name: str
    width: int
    height: int
    bands: tuple[FlowBand, ...]
    bars: tuple[FlowBar, ...]
    texts: tuple[FlowText, ...]


def old_counts(side: OldDuties) -> str:
    """ "9 geçti, 3 kalktı": what became of the duties of a unit that is no more."""
    on = len(side.passed) + len(side.astray)
    return ", ".join(f"{number} {word}" for number, word in ((on, "geçti"), (len(side.gone), "kalktı")) if number)


def new_counts(side: NewDuties) -> str:
    """ "9 eskiden, 27 yeni": where the duties of a unit came from."""
    on = len(side.inherited) + len(side.found)
    return ", ".join(f"{number} {word}" for number, word in ((on, "eskiden"), (len(side.fresh), "yeni")) if number)


@dataclass(frozen=True, slots=True)
class Size:
    """Measures of a drawing: where the bars stand, how thick, how long for a duty, how many letters a line takes."""

    name: str
    width: int
    left: int
    right: int
    bar: int
    duty: float
    line: float
    letters: int
    gap: float


WIDE: Final = Size("wide", 860, 254, 606, 14, 4.3, 20, 24, 16)
NARROW: Final = Size("narrow", 358, 132, 222, 8, 4.1, 15.5, 15, 12)
_TOP: Final = 40.0
# Along the curve, from left to right.
_ALONG: Final = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)
_LEAST: Final = 1.5  # so that a single duty among hundreds is still seen


class Drawing:
    """Places the bars of both sides, then the bands between them."""

    def __init__(
        self,
        flow: DutyFlow,
        olds: Sequence[OldDuties],
        news: Sequence[NewDuties],
        years: tuple[str, str],
        size: Size,
    ) -> None:
        self._taken: list[tuple[float, float]] = []  # where numbers stand
        self._flow, self._olds, self._news, self._years, self._size = flow, olds, news, years, size
        # Long bars are drawn to a smaller scale: the picture stays on one screen.
        most = max(sum(len(side.all) for side in sides) for sides in (olds, news))
        self._duty = min(size.duty, max(_LEAST, 560 / max(most, 1)))

    def drawn(self) -> FlowDrawing:
        size = self._size
        lefts, foot = self._column([(s.unit.name, old_counts(s), len(s.all)) for s in self._olds])
        rights, other = self._column([(s.unit.name, new_counts(s), len(s.all)) for s in self._news])
        height = max(foot, other)
        lefts = _spread(lefts, foot, height)
        rights = _spread(rights, other, height)
        return FlowDrawing(
            size.name,
            size.width,
            round(height),
            tuple(self._bands(lefts, rights)),
            (*self._old_bars(lefts), *self._new_bars(rights)),
            tuple(self._texts(lefts, rights)),
        )

    def _column(self, sides: Sequence[tuple[str, str, int]]) -> tuple[list[float], float]:
        """Where each bar begins, and where the last unit ends: its bar, or the lines beside it if they are longer."""
        tops, y = [], _TOP
        for name, counts, duties in sides:
            tops.append(y)
            lines = len(self._lines(name)) + bool(counts)
            y += max(duties * self._duty, lines * self._size.line) + self._size.gap
        return tops, y

    def _lines(self, name: str) -> list[str]:
        return wrap(name, self._size.letters, break_long_words=False, break_on_hyphens=False)

    def _bands(self, lefts: Sequence[float], rights: Sequence[float]) -> Iterator[FlowBand]:
        size, flow = self._size, self._flow
        starts = {
            side.unit.id: (top, _scale(side.passed, flow.leaving(side.unit)))
            for side, top in zip(self._olds, lefts, strict=True)
        }
        ends = {
            side.unit.id: (top, _scale(side.inherited, flow.arriving(side.unit)))
            for side, top in zip(self._news, rights, strict=True)
        }
        # Both ends of every band, in the order of the other side.
        order = {side.unit.id: place for place, side in enumerate(self._news)}
        passings = sorted(
            (p for p in flow.passings if p.old.id in starts and p.new.id in ends), key=lambda p: order[p.new.id]
        )
        right_of = {}
        for passing in (p for side in self._olds for p in flow.leaving(side.unit) if p.new.id in ends):
            top, scale = ends[passing.new.id]
            right_of[passing.old.id, passing.new.id] = top, (end := top + len(passing.duties) * scale * self._duty)
            ends[passing.new.id] = end, scale
        x1, x2 = size.left, size.right
        middle = (x1 + x2) / 2
        for passing in passings:
            top, scale = starts[passing.old.id]
            bottom = top + len(passing.duties) * scale * self._duty
            starts[passing.old.id] = bottom, scale
            there, there_end = right_of[passing.old.id, passing.new.id]
            path = (
                f"M{x1} {top:.1f}C{middle:g} {top:.1f} {middle:g} {there:.1f} {x2} {there:.1f}V{there_end:.1f}"
                f"C{middle:g} {there_end:.1f} {middle:g} {bottom:.1f} {x1} {bottom:.1f}Z"
            )
            x, y = self._free(((top + bottom) / 2, (there + there_end) / 2))
            yield FlowBand(path, len(passing.duties), round(x, 1), round(y + 4.5, 1))

    def _free(self, ends: tuple[float, float]) -> tuple[float, float]:
        """Where a band's number stands on the line through its middle: as near to the centre as others leave room."""
        (y1, y2), x1, width = ends, self._size.left, self._size.right - self._size.left
        spots = [(x1 + width * (1.5 * t * (1 - t) + t**3), y1 + (y2 - y1) * t * t * (3 - 2 * t)) for t in _ALONG]
        spot = next((spot for spot in spots if all(_apart(spot, taken) for taken in self._taken)), spots[0])
        self._taken.append(spot)
        return spot

    def _old_bars(self, tops: Sequence[float]) -> Iterator[FlowBar]:
        x = self._size.left - self._size.bar
        for side, top in zip(self._olds, tops, strict=True):
            yield from self._bar(x, top, ((side.passed, "on"), (side.astray, "on"), (side.gone, "gone")))

    def _new_bars(self, tops: Sequence[float]) -> Iterator[FlowBar]:
        for side, top in zip(self._news, tops, strict=True):
            parts = ((side.inherited, "on"), (side.found, "on"), (side.fresh, "new"))
            yield from self._bar(self._size.right, top, parts)

    def _bar(self, x: float, y: float, parts: Iterable[tuple[Sequence[Passage], str]]) -> Iterator[FlowBar]:
        for duties, css in parts:
            if duties:
                height = len(duties) * self._duty
                yield FlowBar(css, x, round(y, 1), self._size.bar, round(height, 1))
                y += height

    def _texts(self, lefts: Sequence[float], rights: Sequence[float]) -> Iterator[FlowText]:
        size = self._size
        sides = ((size.left, -size.bar - 10, True, self._years[0]), (size.right, size.bar + 10, False, self._years[1]))
        named = (
            [(side.unit.name, old_counts(side), top) for side, top in zip(self._olds, lefts, strict=True)],
            [(side.unit.name, new_counts(side), top) for side, top in zip(self._news, rights, strict=True)],
        )
        for (x, step, ends, year), units in zip(sides, named, strict=True):
            yield FlowText("year", x, 18, year, ends)
            for name, counts, top in units:
                y = top + size.line * 0.72
                for line in self._lines(name):
                    yield FlowText("", x + step, round(y, 1), line, ends)
                    y += size.line
                if counts:
                    yield FlowText("counts", x + step, round(y, 1), counts, ends)


def _scale(duties: Sequence[Passage], passings: Sequence[Passing]) -> float:
    """How wide a band is for each duty at a unit: what several units share is drawn in its place once."""
    total = sum(len(passing.duties) for passing in passings)
    return len(duties) / total if total else 1.0


def _spread(tops: Sequence[float], foot: float, height: float) -> list[float]:
    """A shorter column with its units as far apart as the longer one needs."""
    step = (height - foot) / (len(tops) + 1)
    return [top + step * (place + 1) for place, top in enumerate(tops)]


def _apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) > 20 or abs(one[1] - other[1]) > 15
