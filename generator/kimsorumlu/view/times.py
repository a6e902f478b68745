"""Who answered when, as a picture and as a table: a bar for each who did, for as long as the text held.

The picture is drawn to the day up to the newest one known to the build. The reader's today lies somewhere after it: the
rest of the picture, up to its edge, stands for the time since, not to scale, and every text in force reaches the edge.
Wide, the bars bear the names; narrow, a list below each strip does. Both are written by theme/pages/_times.html.j2.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.tenures import Tenure, Tenures, tenures
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.unit import Role
from kimsorumlu.model.validity import Validity
from kimsorumlu.model.version import Version
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.numerals import since as from_number
from kimsorumlu.view.answers import cited_in, municipality_anchor, short_unit_name
from kimsorumlu.view.chart.lettering import CAPTION, NAME, measure, wrap
from kimsorumlu.view.history.validity import validity_view
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.topic_sentence import lesser_part

# Letters of the wide picture, in its own units, which are px where the page is widest (times.css says the same).
_NAME: Final = replace(NAME, size=130, line=16)
_CAPTION: Final = replace(CAPTION, size=120, line=16)
_PADDING: Final = 10
# Municipalities whose bars are drawn beside each other; of more the table with its strips is clearer, and all there is.
_MOST_DRAWN: Final = 12
# So many clauses are named in the table, the others counted.
_CLAUSES: Final = 3


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where a picture's axis lies: its ends, how much of it is for the time since the newest day; the height of a bar.

    `head` is the room above the first strip, `gap` lies between two bars one above the other.
    """

    left: int
    right: int
    rest: int
    bar: int
    gap: int


_WIDE: Final = _Frame(left=150, right=1032, rest=240, bar=42, gap=6)
_NARROW: Final = _Frame(left=0, right=358, rest=76, bar=18, gap=4)
_HEAD: Final = 30
_MARGIN: Final = 12


@dataclass(frozen=True, slots=True)
class TimeBar:
    """A bar: who answered ("" where nobody did or nothing is known), in the picture's own units.

    `kind`: "now", "past", "silent" or "unknown". `lines` are the names that fit into it, each with its height, the last
    small if `captioned`. `label` says it whole, `address` is its clause.
    """

    kind: str
    x: int
    y: int
    width: int
    height: int
    label: str
    address: str = ""
    lines: tuple[tuple[int, str], ...] = ()
    captioned: bool = False


@dataclass(frozen=True, slots=True)
class TimeLine:
    """The same in words: when, who, by which clauses, and how many more. `kind` as of its bar.

    `does` is the part of one who does not do the work itself: "destek verir"; else "".
    """

    kind: str
    when: str
    who: NamedPlace
    clauses: tuple[Link, ...] = ()
    more: int = 0
    does: str = ""


@dataclass(frozen=True, slots=True)
class TimeStrip:
    """A municipality's bars, wide and narrow, and the same in words. `y` and `height` are of the wide picture."""

    name: str
    address: str
    y: int
    height: int
    bars: tuple[TimeBar, ...]
    narrow: tuple[TimeBar, ...]
    narrow_height: int
    lines: tuple[TimeLine, ...]


@dataclass(frozen=True, slots=True)
class Times:
    """The picture. `ticks` are years with their places, wide and narrow; `silent` counts those no text of whom spoke.

    It is drawn to scale up to `scaled`, the newest day. `unchanged` counts those left out because one text of theirs is
    held: that of today, whose answer stands above.
    """

    title: str
    strips: tuple[TimeStrip, ...]
    ticks: tuple[tuple[int, int], ...]
    narrow_ticks: tuple[tuple[int, int], ...]
    height: int
    silent: int
    scaled: str
    unchanged: int = 0

    @property
    def drawn(self) -> bool:
        """Whether there is the wide picture beside the table."""
        return not self.unchanged and len(self.strips) <= _MOST_DRAWN

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of bars in it."""
        return frozenset(line.kind for strip in self.strips for line in strip.lines)

    @property
    def rows(self) -> int:
        """How many rows the table has."""
        return sum(len(strip.lines) for strip in self.strips)


@dataclass(frozen=True, slots=True)
class _Scale:
    """The days between which the picture is drawn to scale."""

    first: datetime.date
    last: datetime.date

    def x(self, frame: _Frame, date: datetime.date | None) -> int:
        """The place of a day; the edge for a time that has not ended."""
        if date is None:
            return frame.right
        whole = max((self.last - self.first).days, 1)
        return frame.left + round((frame.right - frame.rest - frame.left) * (date - self.first).days / whole)

    def ticks(self, frame: _Frame, apart: int) -> tuple[tuple[int, int], ...]:
        """The beginnings of years, as many as stand apart."""
        years = range(self.first.year, self.last.year + 1)
        places = [(year, self.x(frame, datetime.date(year, 1, 1))) for year in years]
        between = min((b - a for (_, a), (_, b) in pairwise(places)), default=apart)
        return tuple(places[:: max(1, -(-apart // max(between, 1)))])


def times(site: Site, topic: Topic, municipalities: Sequence[Municipality]) -> Times | None:
    """Who answered on a topic when, in these municipalities; None if no text of theirs ever did.

    Of more than are drawn, those alone of whom there is a past to tell; None also if there are none.
    """
    spoke = [known for each in municipalities if (known := tenures(site.facts.answers, each, topic)) is not None]
    found = spoke if len(spoke) <= _MOST_DRAWN else [known for known in spoke if _changed(known)]
    if not found:
        return None
    spans = [held for known in found for held in _spans(known)]
    scale = _Scale(
        datetime.date(min(held.first for held in spans).year, 1, 1),
        max(date for held in spans for date in (held.first, held.last) if date),
    )
    strips, y = [], _HEAD
    for known in found:
        strips.append(_strip(site, known, scale, y))
        y += strips[-1].height + 2 * _MARGIN
    return Times(
        f"{from_number(scale.first.year)} bugüne kim sorumluydu?",
        tuple(strips),
        scale.ticks(_WIDE, 44),
        scale.ticks(_NARROW, 36),
        y,
        len(municipalities) - len(spoke),
        day(scale.last),
        len(spoke) - len(found),
    )


def _changed(known: Tenures) -> bool:
    """Whether it was otherwise once, as far as texts are held."""
    return bool(known.silences) or any(tenure.held.last for tenure in known.tenures)


def _spans(known: Tenures) -> Iterable[Validity]:
    return (*(tenure.held for tenure in known.tenures), *known.silences)


def _strip(site: Site, known: Tenures, scale: _Scale, y: int) -> TimeStrip:
    bars, height = _bars(site, known, scale, _WIDE, y + _MARGIN)
    narrow, low = _bars(site, known, scale, _NARROW, 0)
    return TimeStrip(
        name=known.municipality.short_name,
        address=f"#{municipality_anchor(known.municipality)}",
        y=y,
        height=height,
        bars=tuple(bars),
        narrow=tuple(narrow),
        narrow_height=low,
        lines=tuple(_lines(site, known, scale)),
    )


def _bars(site: Site, known: Tenures, scale: _Scale, frame: _Frame, top: int) -> tuple[list[TimeBar], int]:
    """The bars of one municipality below `top`, and how high they are together."""
    bars = []
    if known.since > scale.first:
        lost = _not_held(known.oldest)
        label = f"{_whose(known)}, {day(known.since)} tarihine kadar: {lost}"
        bars.append(_bar(frame, "unknown", scale.first, known.since, 0, (lost,), label, scale, top))
    for silence in known.silences:
        label = f"{_whose(known)}, {_when(site, silence)}: yazmıyor"
        bars.append(_bar(frame, "silent", silence.first, silence.last, 0, ("yazmıyor",), label, scale, top))
    lanes = _lanes(known.tenures)
    for tenure, lane in lanes:
        first, *others = (cited_in(site, statement.duty) for statement in tenure.statements)
        does = lesser_part(tenure.responsible)
        clause = f"{first.text}{f' +{len(others)}' if others else ''}{f' · {does}' if does else ''}"
        label = f"{_whose(known)}, {_when(site, tenure.held)}: {tenure.speaker.name}, {clause}"
        kind = "past" if tenure.held.last else "now"
        words = (tenure.speaker.name, clause)
        drawn = _bar(frame, kind, tenure.held.first, tenure.held.last, lane, words, label, scale, top)
        bars.append(replace(drawn, address=first.address))
    count = max((lane for _, lane in lanes), default=0) + 1
    return bars, count * (frame.bar + frame.gap) - frame.gap


def _lanes(found: Iterable[Tenure]) -> list[tuple[Tenure, int]]:
    """Each in the highest lane that is free; who goes on under the next text stays in the lane, if it can."""
    lanes: list[Tenure] = []
    placed: list[tuple[Tenure, int]] = []
    # Who goes on first, so that nobody new takes the lane.
    known = list(found)
    before = {tenure.speaker.id: tenure for tenure in known}
    for tenure in sorted(known, key=lambda one: (one.held.first, before[one.speaker.id] is one)):
        free = [n for n, last in enumerate(lanes) if last.held.last and last.held.last <= tenure.held.first]
        own = [n for n in free if lanes[n].speaker.id == tenure.speaker.id]
        lane = (own or free or [len(lanes)])[0]
        lanes[lane : lane + 1] = [tenure]
        placed.append((tenure, lane))
    return placed


def _bar(
    frame: _Frame,
    kind: str,
    first: datetime.date,
    last: datetime.date | None,
    lane: int,
    words: tuple[str, ...],
    label: str,
    scale: _Scale,
    top: int,
) -> TimeBar:
    x, y = scale.x(frame, first), top + lane * (frame.bar + frame.gap)
    width = max(scale.x(frame, last) - x, 2)
    lines, captioned = _fitting(words, width - 2 * _PADDING) if frame is _WIDE else ((), False)
    middle = y + frame.bar // 2 + 5
    places = (middle,) if len(lines) == 1 else (middle - 8, middle + 8)
    return TimeBar(
        kind, x, y, width, frame.bar, label, "", tuple(zip(places, lines, strict=False)) if lines else (), captioned
    )


def _fitting(words: tuple[str, ...], width: int) -> tuple[tuple[str, ...], bool]:
    """What of a name and its clause fits into a bar: both, the name in two lines, the short name, or nothing."""
    name, *caption = words
    if not caption:
        return ((name,), True) if measure(name, _CAPTION) <= width else ((), False)
    for said in (name, str(short_unit_name(name))):
        if any(measure(word, _NAME) > width for word in said.split()):
            continue
        lines = tuple(line.rstrip() for line in wrap(said, width, _NAME))
        if len(lines) == 1:
            fits = measure(caption[0], _CAPTION) <= width
            return ((lines[0], caption[0]), True) if fits else (lines, False)
        if len(lines) == 2:
            return lines, False
    return (), False


def _lines(site: Site, known: Tenures, scale: _Scale) -> Iterable[TimeLine]:
    if known.since > scale.first:
        yield TimeLine("unknown", f"{day(known.since)} tarihine kadar", NamedPlace(_not_held(known.oldest)))
    silent = [(silence, TimeLine("silent", _when(site, silence), NamedPlace("yazmıyor"))) for silence in known.silences]
    told = [(tenure.held, _line(site, tenure)) for tenure in known.tenures]
    yield from (line for _, line in sorted([*silent, *told], key=lambda one: one[0].first))


def _line(site: Site, tenure: Tenure) -> TimeLine:
    clauses = tuple(cited_in(site, statement.duty) for statement in tenure.statements)
    # One more is named rather than counted.
    shown = len(clauses) if len(clauses) == _CLAUSES + 1 else _CLAUSES
    return TimeLine(
        "past" if tenure.held.last else "now",
        _when(site, tenure.held),
        NamedPlace(tenure.speaker.name, _address(site, tenure)),
        clauses[:shown],
        len(clauses[shown:]),
        lesser_part(tenure.responsible),
    )


def _address(site: Site, tenure: Tenure) -> str | None:
    speaker = tenure.speaker
    if isinstance(speaker, Role):
        return site.facts.references.role_address(speaker)
    return ids.unit_url(tenure.held.version.municipality, speaker.id)


def _when(site: Site, held: Validity) -> str:
    version = held.version
    return validity_view(
        site.facts.histories[ids.regulation_url(version.municipality, version.regulation)], version
    ).words


def _whose(known: Tenures) -> str:
    return known.municipality.short_name


def _not_held(oldest: Version) -> str:
    """ "2017 metni elimizde yok", where the oldest text held names the day of the one it repeals."""
    years = [repeal.date.year for repeal in oldest.repeals if repeal.date and repeal.version is None]
    return f"{years[0]} metni elimizde yok" if years else "Önceki metin elimizde yok"
