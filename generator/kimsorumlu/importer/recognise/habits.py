"""What the rest of the document does: where its headings stand, how wide its lines are, which lines recur.

Counted from the strips before the first reading, and again from what was read, for the second.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from kimsorumlu.importer.recognise.cutting import Strip
from kimsorumlu.importer.recognise.families import Label, LabelKind
from kimsorumlu.importer.recognise.states import TITLES, Kind
from kimsorumlu.importer.recognise.wording import Phrasing

Placed = Literal["before", "after", "none"]
_PLACES: Final[tuple[Placed, ...]] = get_args(Placed)
# From so many lines of a hundred that go on, a text is set in lines.
_SET_IN_LINES = 0.04
# So many of the lines that go on are shorter than the edge they keep.
_FULL = 0.9


# Of what is expected of an article's heading so much is said by the articles around it, the rest by all of them: some
# texts change in the middle.
_NEARBY = 0.6
# So many titles that count make a habit; they have so many words at most.
_BOLD = 0.7
_NUMBERED = 3
_NAMED_PARTS = 3
_TITLE_WORDS = 10
_TITLE_CASE = 0.5
# So many articles on each side are around another.
_AROUND = 2


@dataclass(frozen=True, slots=True)
class Headings:
    """Where articles have their heading, in shares of 0 to 1: before the marker, behind it, nowhere."""

    before: float
    after: float
    none: float
    # Of the articles: whether heading, colon and text follow the marker on its line.
    colon: float = 0.0

    @property
    def behind(self) -> float:
        """Of the articles that have a heading, those that have it behind the marker."""
        return self.after / (self.before + self.after) if self.after else 0.0


@dataclass(frozen=True, slots=True)
class Habits:
    """Shares are 0 to 1."""

    # Of each strip: of the articles around it.
    headings: tuple[Headings, ...]
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
    # The places of numbered headings in a text without articles: "1. AMAÇ", "2. KAPSAM".
    numbered: frozenset[int] = frozenset()


def first_habits(strips: Sequence[Strip], wordings: Sequence[Phrasing]) -> Habits:
    """The habits that show before anything is read."""
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
        headings=(_headings(strips, wordings, len(colons) / (len(markers) or 1)),) * len(strips),
        width=widths[int(len(widths) * _FULL)] if set_in_lines else 0,
        over_blanks=sum(blank) / len(blank) if blank else 0.0,
        recurring=_recurring(strips, wordings),
        blanks=sorted(strip.line.blanks for strip in strips if strip.begins)[lines // 2],
        bold=sum(strip.line.bold for strip in strips) / (len(strips) or 1),
        numbered=frozenset() if markers else _numbered(strips, wordings),
    )


def _numbered(strips: Sequence[Strip], wordings: Sequence[Phrasing]) -> frozenset[int]:
    """The lines that count one, two, three … and look like titles with something below each.

    A row in which some name what regulations have parts for ("Amaç", "Kapsam") may hold others in small letters.
    """
    rows: dict[str, list[int]] = {}
    for place, strip in enumerate(strips[:-1]):
        label = strip.label
        if label is None or label.kind is not LabelKind.NUMBER or _beside(strips, place, label):
            continue
        row = rows.setdefault(label.family, [])
        if label.place == len(row) + 1 and _may_be_title(wordings[place]):
            row.append(place)
    return frozenset(place for row in rows.values() if _is_row(row, wordings) for place in row)


def _beside(strips: Sequence[Strip], place: int, label: Label) -> bool:
    """Whether the label before or the one after stands on the next line: items of a list."""
    before = strips[place - 1].label if place else None
    after = strips[place + 1].label
    return any(
        near is not None and near.family == label.family and near.place == label.place + step
        for near, step in ((before, -1), (after, 1))
    )


def _is_row(row: Sequence[int], wordings: Sequence[Phrasing]) -> bool:
    looks = [wordings[place].capitals or wordings[place].title_case > _TITLE_CASE for place in row]
    named = sum(wordings[place].title_words for place in row)
    return len(row) >= _NUMBERED and (all(looks) or named >= _NAMED_PARTS)


def _may_be_title(wording: Phrasing) -> bool:
    return 0 < wording.words <= _TITLE_WORDS and not wording.ended and not wording.begins_low


def _headings(strips: Sequence[Strip], wordings: Sequence[Phrasing], colon: float) -> Headings:
    """Of the markers: the share with a title-like line before, with one behind and none before, with none."""
    before = after = none = 0
    for place, strip in enumerate(strips):
        if strip.marker is None:
            continue
        titled = place and strips[place - 1].marker is None and _title_like(strips[place - 1], wordings[place - 1])
        # Right below a chapter's label it is the chapter's title.
        if titled and not (place > 1 and strips[place - 2].division is not None):
            before += 1
        elif place + 1 < len(strips) and _title_like(strips[place + 1], wordings[place + 1]):
            after += 1
        else:
            none += 1
    total = before + after + none or 1
    return Headings(before / total, after / total, none / total, colon)


def _with_colon(strip: Strip, wording: Phrasing) -> bool:
    """Whether a heading, its sign and the text follow on a marker's line; before a label the text is cut apart."""
    alone = not strip.ends and wording.end in (":", ".", ")") and 0 < wording.words <= _TITLE_WORDS
    return not strip.begins and strip.label is None and (wording.head_end > 0 or alone)


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
        if strip.begins and _title_like(strip, wording) and not _titled_below(strips, wordings, place)
    ]
    counts = Counter(likely)
    tails = Counter(_tail(key) for key in likely if len(key.split()) > 2)
    # "GÖREV UNVANI: MÜDÜR", also behind a label.
    headed = [
        wording for wording in wordings if wording.lead and wording.words <= _TITLE_WORDS and not wording.sentences
    ]
    leads = Counter(wording.lead for wording in headed)
    return frozenset(key for key in likely if counts[key] > 1 or tails.get(_tail(key), 0) > 2) | frozenset(
        wording.key for wording in headed if leads[wording.lead] > 2
    )


def _titled_below(strips: Sequence[Strip], wordings: Sequence[Phrasing], place: int) -> bool:
    """Whether a marker stands below a line, or a title set in the same way, which may be its second line."""
    if place + 1 == len(strips):
        return False
    strip, below = strips[place], strips[place + 1]
    alike = strip.line.bold > _BOLD < below.line.bold and wordings[place].capitals == wordings[place + 1].capitals
    return below.marker is not None or (alike and _title_like(below, wordings[place + 1]))


def _tail(key: str) -> str:
    return " ".join(key.split()[-2:])


def second_habits(
    habits: Habits, strips: Sequence[Strip], wordings: Sequence[Phrasing], kinds: Sequence[Kind]
) -> Habits:
    """The habits that the first reading shows, in place of those that were guessed."""
    placed = {place: _placed(kinds, place) for place, kind in enumerate(kinds) if kind == "article"}
    if not placed:
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
        headings=_around(placed, len(kinds), habits.headings[0].colon),
        width=widths[int(len(widths) * _FULL)] if set_in_lines else 0,
        over_blanks=sum(blank) / len(blank) if blank else 0.0,
        recurring=habits.recurring | {key for key, count in headings.items() if count > 1},
    )


def _placed(kinds: Sequence[Kind], place: int) -> Placed:
    """Where the heading of the article at a place was read."""
    if _near(kinds, place, -1) == "heading":
        return "before"
    return "after" if _near(kinds, place, 1) in ("heading-after", "heading-and-text") else "none"


def _around(placed: Mapping[int, Placed], strips: int, colon: float) -> tuple[Headings, ...]:
    """For each strip where the headings of the articles stand, those next to its own before all others."""
    found = [*placed.values()]
    whole = _shares(found)
    nearby = [
        _shares([*found[max(0, at - _AROUND) : at], *found[at + 1 : at + 1 + _AROUND]]) or whole
        for at in range(len(found))
    ]
    mixed = []
    for each in nearby:
        before, after, none = (_NEARBY * near + (1 - _NEARBY) * all_ for near, all_ in zip(each, whole, strict=True))
        mixed.append(Headings(before, after, none, colon))
    own = -1
    each_strip = []
    for place in range(strips):
        own += place in placed
        each_strip.append(mixed[max(own, 0)])
    return tuple(each_strip)


def _shares(placed: Sequence[Placed]) -> tuple[float, ...]:
    return tuple(placed.count(each) / len(placed) for each in _PLACES) if placed else ()


def _near(kinds: Sequence[Kind], place: int, way: int) -> Kind | None:
    """What stands before or behind a place, without lines that only go on."""
    at = place + way
    while 0 <= at < len(kinds) and kinds[at] == "goes-on":
        at += way
    return kinds[at] if 0 <= at < len(kinds) else None
