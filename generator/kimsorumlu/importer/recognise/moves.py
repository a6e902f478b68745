"""What a strip can be, given what was read before it: every way on with its cost.

A way of reading that nothing speaks for is left out, so that the search stays small; text is always possible.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kimsorumlu.importer.recognise.costs import Costs
from kimsorumlu.importer.recognise.foot_notes import BEGINS
from kimsorumlu.importer.recognise.leaving import alone, leaving, unresumed
from kimsorumlu.importer.recognise.list_moves import list_moves
from kimsorumlu.importer.recognise.sights import Sight
from kimsorumlu.importer.recognise.states import (
    HEADING,
    PARAGRAPH,
    SAYING,
    TEXT,
    TITLES,
    Frame,
    Kind,
    Move,
    State,
    Step,
    depth,
)
from kimsorumlu.importer.recognise.title_moves import heading_and_text, title_moves

# Titles that look worse are none.
_WORST_TITLE: Final = 4.5
_TITLE_LIKE: Final = 0.7
# "(Amaç)", "“Kapsam”"
_ENCLOSED: Final = re.compile(r"\([^()]+\)\s?:?|[“\"][^“”\"]+[”\"]\s?:?")
# Words of two lines of one title.
_LONG_TITLE: Final = 14


def ways_on(state: State, sight: Sight, costs: Costs) -> Iterator[Move]:
    """Every way to read a strip."""
    strip = sight.strip
    outside = _outside(state, sight, costs)
    if outside is not None:
        yield outside
        return
    if state.last == "front":
        yield from _front(state, sight, costs)
    if strip.line.table is not None:
        yield leaving(state, sight, costs), state.after("table", state.stack), Step("table", len(state.stack))
        return
    if strip.marker is not None:
        yield from _article(state, sight, costs)
    if strip.division is not None:
        yield from _division(state, sight, costs)
    if sight.title < _WORST_TITLE:
        yield from title_moves(state, sight, costs)
    if state.last == "article" and not state.stack:
        yield from heading_and_text(state, sight, costs)
    left = leaving(state, sight, costs)
    for cost, after, step in _bodies(state, sight, costs):
        yield cost + left, after, step
    if sight.last_article and sight.strip.marker is None and state.last != "front":
        cost = costs.back_after_last if sight.executed and sight.finished else costs.back_early
        yield cost + left, state.after("back", ()), Step("back")
    yield from _going_on(state, sight, costs)


def _outside(state: State, sight: Sight, costs: Costs) -> Move | None:
    """What a strip is that can be nothing else: behind the text its end and the notes, before it its contents."""
    if sight.strip.line.note:
        # Only the first line of a note bears its mark.
        begins = state.last != "back" or (sight.strip.begins and BEGINS.match(sight.strip.text) is not None)
        return 0.0, state.after("back", ()), Step("back" if begins else "goes-on")
    if state.last == "back":
        more = 0.0 if sight.executed else costs.back_more
        # What stands behind the text is its end: nothing of it follows.
        return more if sight.strip.marker is None else costs.back_early, state, Step("back")
    if state.last == "front" and sight.strip.line.contents:
        return 0.0, state, Step("front")
    return None


def _front(state: State, sight: Sight, costs: Costs) -> Iterator[Move]:
    wording = sight.wording
    cost = costs.front_named if sight.named else costs.front_other
    if wording.words > 15 or wording.end in (".", ";") or sight.strip.label is not None:
        cost += costs.front_other
    if sight.strip.marker is not None or sight.strip.division is not None:
        cost += costs.text_marked
    yield cost, state, Step("front")


def _article(state: State, sight: Sight, costs: Costs) -> Iterator[Move]:
    marker = sight.strip.marker
    assert marker is not None
    number, cost = state.number, 0.0
    if marker.number is None:
        cost += costs.article_unread
        number += 1
    elif not marker.number.series and marker.number.number.isdigit():
        cost += _sequence(state.number, int(marker.number.number), costs)
        number = int((marker.number.others or (marker.number.number,))[-1])
    if not sight.finished and state.last in SAYING:
        cost += costs.label_unfinished
    if state.last == "heading":
        cost += costs.heading_elsewhere * sight.around.after
    else:
        cost += leaving(state, sight, costs) + alone(state, costs)
    cost += unresumed(state.stack, costs)
    placed = "before" if state.last == "heading" else ""
    yield cost, State("article", number, (), placed, 0, state.part, state.chapter), Step("article")  # type: ignore[arg-type]


def _sequence(before: int, number: int, costs: Costs) -> float:
    if number == before + 1:
        return costs.article_next
    if not before:
        return costs.article_not_first
    if number == before:
        return costs.article_again
    return costs.article_gap if number > before else costs.article_back


def _division(state: State, sight: Sight, costs: Costs) -> Iterator[Move]:
    division = sight.strip.division
    assert division is not None
    before = state.part if division.part else state.chapter
    cost = costs.division
    if division.place not in (before + 1, 1):
        cost += costs.division_out_of_order
    if not sight.finished and state.last in SAYING:
        cost += costs.label_unfinished
    if state.last in TITLES and state.last != "division-title":
        cost += costs.subheading_alone if state.last == "subheading" else costs.heading_alone
    cost += unresumed(state.stack, costs)
    place = division.place or before + 1
    part, chapter = (place, state.chapter) if division.part else (state.part, place)
    yield cost, State("division", state.number, (), "", 0, part, chapter), Step("division")


def _bodies(state: State, sight: Sight, costs: Costs) -> Iterator[Move]:
    """Labelled and unlabelled clauses, and text."""
    if state.last == "front" and sight.strip.label is None:
        return
    bare = costs.subheading if state.last in ("division-title", "division", "front") else 0.0
    for cost, stack, step in list_moves(state, sight, costs):
        paragraph = state.paragraph
        if step.opened and step.opened[0].family == PARAGRAPH and depth(stack) == 0:
            paragraph = step.opened[0].place
        kind: Kind = step.kind
        following = State(kind, state.number, stack, state.placed, paragraph, state.part, state.chapter)
        yield cost + bare, following, step
    yield from _texts(state, sight, bare + _text_cost(state, sight, costs), costs)


def _text_cost(state: State, sight: Sight, costs: Costs) -> float:
    """What it costs that a strip is text, by its own looks and by those of the line before."""
    strip, wording = sight.strip, sight.wording
    cost = costs.paragraph + (costs.paragraph_low if wording.begins_low else 0)
    if state.last in SAYING:
        cost += 0 if sight.finished else costs.paragraph_unfinished
        cost += 0 if strip.begins else costs.paragraph_unfinished
    if sight.broken_off and (state.last in SAYING or state.last in TITLES):
        cost += costs.broken_off
    if strip.label is not None:
        cost += 0.5 if wording.cited else costs.text_labelled
    if strip.marker is not None:
        cost += costs.text_marked
    like_title = sight.title < _TITLE_LIKE and not wording.verbal and (strip.begins or not state.placed)
    if strip.division is not None:
        cost += costs.text_division
    elif like_title:
        cost += costs.text_like_title
    return cost


def _texts(state: State, sight: Sight, cost: float, costs: Costs) -> Iterator[Move]:
    """A paragraph of its own, one that belongs to a clause before it, the end of a list's sentence."""
    stack = state.stack
    base = max((place + 1 for place, frame in enumerate(stack) if frame.family == HEADING), default=0)
    opened = (*stack[:base], Frame(TEXT))
    first = not stack[base:]
    numbered = bool(state.paragraph) and not first
    yield (
        cost - (costs.paragraph if first else 0) + (0.4 if numbered else 0),
        state.after("text", opened),
        Step("text", base, (Frame(TEXT),)),
    )
    if base and not first:
        yield cost + 1.0, state.after("text", (Frame(TEXT),)), Step("text", 0, (Frame(TEXT),))
    if state.last not in SAYING or not stack:
        return
    inside = stack[-1].family
    if inside not in (HEADING, TEXT):
        more = costs.more_led if sight.led else costs.more
        yield cost - costs.paragraph + more, state.after("more", stack), Step("more", len(stack))
    lists = [place for place in range(len(stack) - 1, 0, -1) if stack[place].family != HEADING]
    lists = [place for place in lists if stack[place - 1].family != HEADING]
    for turn, place in enumerate(lists[:2]):
        kept = stack[:place]
        if sight.wording.closing or sight.wording.begins_low:
            close = costs.closing if sight.wording.closing else costs.closing_unlike
            yield close + turn * 0.2, state.after("closing", kept), Step("closing", place)
        yield cost - costs.paragraph + costs.then, state.after("then", kept), Step("then", place)


def _going_on(state: State, sight: Sight, costs: Costs) -> Iterator[Move]:
    """The strip goes on with what was read before it."""
    strip, cost = sight.strip, sight.wrap
    if state.last in ("article", "division", "table", "front", "back"):
        return
    if strip.label is not None:
        cost += 0.0 if sight.wording.cited else costs.text_labelled
    if strip.marker is not None:
        cost += costs.text_marked / 2 if not sight.finished else costs.text_marked
    if strip.division is not None:
        cost += costs.text_division
    if state.last in TITLES:
        if strip.marker is not None or strip.division is not None:
            return
        cost = _second_line(state, sight, costs)
    yield cost, state, Step("goes-on", len(state.stack))


def _second_line(state: State, sight: Sight, costs: Costs) -> float:
    """A title's second line."""
    cost = costs.title_second if state.last == "division-title" else costs.heading_second
    if not sight.strip.begins:
        cost += 1.0
    if sight.unfinished_title or sight.broken_off:
        cost -= costs.heading_second
    elif sight.wording.begins_low:
        cost -= 0.8
    else:
        cost += costs.second_whole
    if _ENCLOSED.fullmatch(sight.strip.text):
        cost += costs.second_enclosed
    if sight.wording.owned_first:
        cost += costs.second_owned
    if sight.wording.verbal:
        cost += costs.title_verbal
    if sight.far_apart:
        cost += costs.second_apart
    if sight.fits_before:
        cost += costs.second_fits
    if sight.looks_otherwise:
        cost += 1.0
    long = costs.title_long * max(0, sight.with_before - _LONG_TITLE)
    # A closing bracket alone is no title, and ends one.
    return cost + long + (max(0.0, sight.title) * 0.5 if sight.wording.words else 0.0)
