"""What a strip can be, given what was read before it: every way on with its cost.

A way of reading that nothing speaks for is left out, so that the search stays small; text is always possible.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kimsorumlu.importer.recognise.costs import Costs
from kimsorumlu.importer.recognise.families import steps_to
from kimsorumlu.importer.recognise.list_moves import list_moves
from kimsorumlu.importer.recognise.sights import Sight
from kimsorumlu.importer.recognise.states import (
    HEADED,
    HEADING,
    PARAGRAPH,
    SAYING,
    TEXT,
    TITLES,
    Frame,
    Kind,
    Stack,
    State,
    Step,
    depth,
)
from kimsorumlu.importer.recognise.titles import names_regulation

Move = tuple[float, State, Step]
# Titles that look worse are none.
_WORST_TITLE: Final = 4.5
_TITLE_LIKE: Final = 0.7
# Words of two lines of one title.
_LONG_TITLE: Final = 14
_MOST_HEADINGS: Final = 3
_MOST_FRAMES: Final = 7


def ways_on(state: State, sight: Sight, costs: Costs) -> Iterator[Move]:
    """Every way to read a strip."""
    strip = sight.strip
    if state.last == "back":
        more = 0.0 if sight.executed else costs.back_more
        # What stands behind the text is its end: nothing of it follows.
        yield more if strip.marker is None else costs.back_early, state, Step("back")
        return
    if state.last == "front":
        yield from _front(state, sight, costs)
    if strip.line.table is not None:
        yield _leaving(state, sight, costs), state.after("table", state.stack), Step("table", len(state.stack))
        return
    if strip.marker is not None:
        yield from _article(state, sight, costs)
    if strip.division is not None:
        yield from _division(state, sight, costs)
    if sight.title < _WORST_TITLE:
        yield from _titles(state, sight, costs)
    if state.last == "article" and not state.stack:
        yield from _heading_and_text(state, sight, costs)
    leaving = _leaving(state, sight, costs)
    for cost, after, step in _bodies(state, sight, costs):
        yield cost + leaving, after, step
    if sight.last_article and sight.strip.marker is None and state.last != "front":
        cost = costs.back_after_last if sight.executed and sight.finished else costs.back_early
        yield cost + leaving, state.after("back", ()), Step("back")
    yield from _going_on(state, sight, costs)


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
        cost += _leaving(state, sight, costs) + _alone(state, costs)
    cost += _unresumed(state.stack, costs)
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
    cost += _unresumed(state.stack, costs)
    place = division.place or before + 1
    part, chapter = (place, state.chapter) if division.part else (state.part, place)
    yield cost, State("division", state.number, (), "", 0, part, chapter), Step("division")


def _titles(state: State, sight: Sight, costs: Costs) -> Iterator[Move]:
    title, last = sight.title + _in_list(state, sight, costs), state.last
    title += costs.title_full if sight.full else 0
    if last in SAYING and not sight.finished:
        title += costs.broken_off if sight.broken_off else costs.title_unfinished
    if last == "division":
        yield min(title, title * 0.4) + costs.title, state.after("division-title", state.stack), Step("division-title")
    if last == "article" and not state.stack:
        yield from _after_marker(state, sight, costs)
    leaving = _leaving(state, sight, costs)
    alone = _alone(state, costs)
    if not sight.strip.begins and last in SAYING:
        leaving += costs.label_unfinished
    if last != "heading" and last != "block":
        under_group = 0 if last == "group" else leaving
        under_group += _unresumed(state.stack, costs)
        cost = title + under_group + alone + _named(state, sight, costs)
        yield cost, _outside(state, "heading"), Step("heading")
    if last not in ("division", "group", "heading", "front", "article"):
        group = costs.group + (costs.group_under_title if last == "division-title" else 0)
        yield title + leaving + alone + group, _outside(state, "group"), Step("group")
    if last != "heading":
        expected = costs.block_expected if not state.number or sight.gap else 0
        cost = title + leaving + alone + costs.block + expected + _named(state, sight, costs)
        yield cost, _outside(state, "block"), Step("block")
    if (state.number or last != "front") and last not in ("division", "division-title", "group", "heading"):
        cost = title + costs.subheading + (costs.subheading_repeated if sight.recurring else 0)
        cost += costs.subheading_inside if sight.numbered else 0
        if last == "article":
            cost += _leaving(state, sight, costs)
        yield from _subheadings(state, sight, cost, costs)


def _named(state: State, sight: Sight, costs: Costs) -> float:
    """What it costs that a line before the text, which names the body or the regulation, is a heading of it."""
    if state.last != "front" or not sight.named:
        return 0.0
    return costs.front_other * (2 if names_regulation(sight.strip.text) else 1)


def _outside(state: State, kind: Kind) -> State:
    """What has been read with a line that ends the article before it."""
    return State(kind, state.number, (), "", 0, state.part, state.chapter)


def _in_list(state: State, sight: Sight, costs: Costs) -> float:
    """What it costs that a line with the next label of an open list is a title."""
    label = sight.strip.label
    following = (
        label is not None
        and not sight.numbered
        and any(frame.family == label.family and steps_to(frame.place, label) == 1 for frame in state.stack)
    )
    return costs.title_in_list if following else 0.0


def _after_marker(state: State, sight: Sight, costs: Costs) -> Iterator[Move]:
    """The heading of an article behind its marker, alone or with the text behind its colon."""
    cost = _behind_marker(state, sight, costs) + costs.heading_usual * sight.around.after
    cost += costs.title_full if sight.full else 0
    if sight.wording.head_end:
        # Elsewhere the text follows on the line, too.
        cost += costs.heading_and_text * sight.around.colon
    if sight.wording.end == ";":
        cost -= costs.title_semicolon / 2 * sight.around.after
    if sight.wording.end == "." and not sight.wording.verbal:
        # "Madde 1. Amaç. Bu …", "Madde 2. Görevler.": their headings end so.
        cost -= costs.title_ended * sight.around.colon
    label = sight.strip.label
    if label is not None and label.first:
        cost += costs.title_in_list
    after = state._replace(last="heading-after", placed="after")
    yield sight.title + cost, after, Step("heading-after")


def _behind_marker(state: State, sight: Sight, costs: Costs) -> float:
    """What it costs that a heading stands behind its marker."""
    twice = costs.heading_twice * (1 - sight.around.behind) if state.placed == "before" else 0.0
    return costs.heading_elsewhere * sight.around.before + twice


def _heading_and_text(state: State, sight: Sight, costs: Costs) -> Iterator[Move]:
    """Heading, colon and text behind the marker."""
    if sight.wording.head_end and sight.strip.label is None:
        after = state._replace(last="heading-after", placed="after")
        text = after._replace(last="heading-and-text", stack=(Frame(TEXT),))
        step = Step("heading-and-text", opened=(Frame(TEXT),), split=sight.wording.head_end)
        usual = costs.heading_and_text_usual * sight.around.colon
        yield costs.heading_and_text + usual + _behind_marker(state, sight, costs), text, step


def _subheadings(state: State, sight: Sight, cost: float, costs: Costs) -> Iterator[Move]:
    """A heading inside the article: below another one, beside one, or inside an item of a list that goes on."""
    stack = state.stack
    look = f"{sight.wording.capitals:d}{sight.wording.end == ':':d}"
    frame = Frame(HEADING, stem=look)
    headings = [place for place, each in enumerate(stack) if each.family == HEADING]

    def move(kept: int, more: float) -> Move:
        opened = (*stack[:kept], frame)
        more += _unresumed(stack[kept:], costs, ends=False)
        return cost + more, state.after("subheading", opened), Step("subheading", kept, (frame,))

    if state.last == "subheading":
        if len(headings) < _MOST_HEADINGS:
            yield move(len(stack), 0.2)
        return
    for turn, place in enumerate(reversed(headings)):
        yield move(place, 0.3 * turn + (0 if stack[place].stem == look else 0.3))
    if not headings or headings[0] > 0:
        yield move(0, 0.0)
    if stack and stack[-1].family not in (HEADING, TEXT) and len(stack) < _MOST_FRAMES:
        # Where the items before it have such headings, this one rather has than not.
        usual = -costs.subheading_inside / 3 if sight.recurring else 0.0
        yield move(len(stack), usual if stack[-1].stem == HEADED else costs.subheading_inside)


def _leaving(state: State, sight: Sight, costs: Costs) -> float:
    """What it costs that a heading, a marker or a division is followed by something else than it asks for."""
    if state.last == "article":
        return 0 if state.placed else costs.heading_missing * (1 - sight.around.none)
    if state.last == "division":
        return costs.title_missing
    return costs.heading_alone if state.last in ("heading", "group") else 0


def _unresumed(left: Stack, costs: Costs, *, ends: bool = True) -> float:
    """What it costs to leave these frames, of which a heading stands inside an item whose list did not go on.

    Where the article ends, the last item of a list that went on behind such headings is free to have them.
    """
    inside = any(
        frame.family == HEADING and before.family not in (HEADING, TEXT) and not (ends and before.stem == HEADED)
        for before, frame in pairwise(left)
    )
    return costs.subheading_inside if inside else 0.0


def _alone(state: State, costs: Costs) -> float:
    """What it costs that nothing stands under a heading but the next one."""
    return costs.block_alone if state.last == "block" else costs.subheading_alone if state.last == "subheading" else 0


def _bodies(state: State, sight: Sight, costs: Costs) -> Iterator[Move]:
    """Labelled and unlabelled clauses, and text."""
    if state.last == "front" and sight.strip.label is None:
        return
    alone = costs.subheading if state.last in ("division-title", "division", "front") else 0.0
    for cost, stack, step in list_moves(state, sight, costs):
        paragraph = state.paragraph
        if step.opened and step.opened[0].family == PARAGRAPH and depth(stack) == 0:
            paragraph = step.opened[0].place
        kind: Kind = step.kind
        following = State(kind, state.number, stack, state.placed, paragraph, state.part, state.chapter)
        yield cost + alone, following, step
    yield from _texts(state, sight, alone + _text_cost(state, sight, costs), costs)


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
    if sight.far_apart:
        cost += costs.second_apart
    if sight.fits_before:
        cost += costs.second_fits
    if sight.looks_otherwise:
        cost += 1.0
    long = costs.title_long * max(0, sight.with_before - _LONG_TITLE)
    return cost + long + max(0.0, sight.title) * 0.5
