"""What the rest of the document does: where its headings stand, how wide its lines are, which lines recur.

Counted from the strips before the first reading, and again from what was read, for the second.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kimsorumlu.importer.recognise.cutting import Strip
from kimsorumlu.importer.recognise.states import TITLES, Kind
from kimsorumlu.importer.recognise.wording import Phrasing

# From so many lines of a hundred that go on, a text is set in lines.
_SET_IN_LINES = 0.04
# So many of the lines that go on are shorter than the edge they keep.
_FULL = 0.9


@dataclass(frozen=True, slots=True)
class Habits:
    """Shares are 0 to 1."""

    # Of the articles with a heading on a line next to the marker's: whether it mostly stands behind it.
    headings_before: float
    headings_after: float
    headings_none: float
    # Of the articles: whether heading, colon and text follow the marker on its line.
    headings_colon: float
    # Where full lines end; 0 for a text that is not set in lines.
    width: float
    # Share of lines that go on over blank lines, of those that go on.
    over_blanks: float
    # Words of lines that recur without being items.
    recurring: frozenset[str]
    # How many blank lines stand between two lines.
    blanks: int
    # How bold the text is all in all.
    bold: float


def first_habits(strips: Sequence[Strip], wordings: Sequence[Phrasing]) -> Habits:
    """The habits that show before anything is read."""
    before, after, none = _headings(strips, wordings)
    markers = [place for place, strip in enumerate(strips) if strip.marker is not None]
    colons = [
        place for place in markers if place + 1 < len(strips) and _with_colon(strips[place + 1], wordings[place + 1])
    ]
    going_on = [
        place
        for place in range(1, len(strips))
        if wordings[place].begins_low
        and strips[place].begins
        and strips[place - 1].ends
        and strips[place].label is None
        and not wordings[place - 1].ended
    ]
    lines = sum(strip.begins for strip in strips) or 1
    widths = sorted(strips[place - 1].line.width for place in going_on)
    set_in_lines = len(going_on) / lines > _SET_IN_LINES and len(going_on) > 2
    blank = [strips[place].line.blanks > 0 for place in going_on]
    return Habits(
        headings_before=before,
        headings_after=after,
        headings_none=none,
        headings_colon=len(colons) / (len(markers) or 1),
        width=widths[int(len(widths) * _FULL)] if set_in_lines else 0,
        over_blanks=sum(blank) / len(blank) if blank else 0.0,
        recurring=_recurring(strips, wordings),
        blanks=sorted(strip.line.blanks for strip in strips if strip.begins)[lines // 2],
        bold=sum(strip.line.bold for strip in strips) / (len(strips) or 1),
    )


def _headings(strips: Sequence[Strip], wordings: Sequence[Phrasing]) -> tuple[float, float, float]:
    """Of the markers: the share with a title-like line before, with one behind and none before, with none."""
    before = after = none = 0
    for place, strip in enumerate(strips):
        if strip.marker is None:
            continue
        if place and strips[place - 1].marker is None and _title_like(strips[place - 1], wordings[place - 1]):
            before += 1
        elif place + 1 < len(strips) and _title_like(strips[place + 1], wordings[place + 1]):
            after += 1
        else:
            none += 1
    total = before + after + none or 1
    return before / total, after / total, none / total


def _with_colon(strip: Strip, wording: Phrasing) -> bool:
    return not strip.begins and strip.label is None and wording.head_end > 0


def _title_like(strip: Strip, wording: Phrasing) -> bool:
    return (
        strip.label is None
        and strip.division is None
        and 0 < wording.words <= 14
        and wording.end not in ".,;"
        and not wording.begins_low
        and not wording.verbal
    ) or (strip.label is None and strip.division is None and 0 < wording.words <= 10 and wording.end == ":")


def _recurring(strips: Sequence[Strip], wordings: Sequence[Phrasing]) -> frozenset[str]:
    """The words of lines without a label that look like a title and stand more than once, or end alike."""
    likely = [
        wording.key
        for place, (strip, wording) in enumerate(zip(strips, wordings, strict=True))
        if strip.begins and _title_like(strip, wording) and not (place + 1 < len(strips) and strips[place + 1].marker)
    ]
    counts = Counter(likely)
    tails = Counter(_tail(key) for key in likely if len(key.split()) > 2)
    return frozenset(key for key in likely if counts[key] > 1 or tails.get(_tail(key), 0) > 2)


def _tail(key: str) -> str:
    return " ".join(key.split()[-2:])


def second_habits(
    habits: Habits, strips: Sequence[Strip], wordings: Sequence[Phrasing], kinds: Sequence[Kind]
) -> Habits:
    """The habits that the first reading shows, in place of those that were guessed."""
    before = after = none = 0
    for place, kind in enumerate(kinds):
        if kind == "article":
            back, ahead = _near(kinds, place, -1), _near(kinds, place, 1)
            before += back == "heading"
            after += back != "heading" and ahead in ("heading-after", "heading-and-text")
            none += back != "heading" and ahead not in ("heading-after", "heading-and-text")
    total = before + after + none
    if not total:
        return habits
    going_on = [
        place
        for place, kind in enumerate(kinds)
        if kind == "goes-on" and place and strips[place].begins and kinds[place - 1] not in TITLES
    ]
    widths = sorted(strips[place - 1].line.width for place in going_on)
    lines = sum(strip.begins for strip in strips) or 1
    set_in_lines = len(going_on) / lines > _SET_IN_LINES and len(going_on) > 2
    blank = [strips[place].line.blanks > 0 for place in going_on]
    headings = Counter(wordings[place].key for place, kind in enumerate(kinds) if kind == "subheading")
    return replace(
        habits,
        headings_before=before / total,
        headings_after=after / total,
        headings_none=none / total,
        width=widths[int(len(widths) * _FULL)] if set_in_lines else 0,
        over_blanks=sum(blank) / len(blank) if blank else 0.0,
        recurring=habits.recurring | {key for key, count in headings.items() if count > 1},
    )


def _near(kinds: Sequence[Kind], place: int, way: int) -> Kind | None:
    """What stands before or behind a place, without lines that only go on."""
    at = place + way
    while 0 <= at < len(kinds) and kinds[at] == "goes-on":
        at += way
    return kinds[at] if 0 <= at < len(kinds) else None
