"""What a line that looks like a title can be, given what was read before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kimsorumlu.importer.recognise.costs import Costs
from kimsorumlu.importer.recognise.families import steps_to
from kimsorumlu.importer.recognise.leaving import alone, leaving, unresumed
from kimsorumlu.importer.recognise.sights import Sight
from kimsorumlu.importer.recognise.states import HEADED, HEADING, SAYING, TEXT, TITLES, Frame, Kind, Move, State, Step
from kimsorumlu.importer.recognise.titles import names_regulation

_MOST_HEADINGS: Final = 3
_MOST_FRAMES: Final = 7


def title_moves(state: State, sight: Sight, costs: Costs) -> Iterator[Move]:
    """The ways to read a strip as a title: of a chapter, of an article before or behind its marker, inside one."""
    title, last = sight.title + _in_list(state, sight, costs), state.last
    title += costs.title_full if sight.full else 0
    if last in SAYING and not sight.finished:
        title += costs.broken_off if sight.broken_off else costs.title_unfinished
    title += costs.second_asked if last in TITLES and sight.unfinished_title else 0
    if last == "division":
        yield min(title, title * 0.4) + costs.title, state.after("division-title", state.stack), Step("division-title")
    if last == "article" and not state.stack:
        yield from _after_marker(state, sight, costs)
    left = leaving(state, sight, costs)
    below = alone(state, costs)
    if not sight.strip.begins and last in SAYING:
        left += costs.label_unfinished
    if last != "heading" and last != "block":
        under_group = 0 if last == "group" else left
        under_group += unresumed(state.stack, costs)
        cost = title + under_group + below + _named(state, sight, costs)
        yield cost, _outside(state, "heading"), Step("heading")
    if last not in ("division", "group", "heading", "front", "article"):
        group = costs.group + (costs.group_under_title if last == "division-title" else 0)
        yield title + left + below + group, _outside(state, "group"), Step("group")
    if last != "heading":
        expected = costs.block_expected if not state.number or sight.gap else 0
        cost = title + left + below + costs.block + expected + _named(state, sight, costs)
        yield cost, _outside(state, "block"), Step("block")
    if (state.number or last != "front") and last not in ("division", "division-title", "group", "heading"):
        cost = title + costs.subheading + (costs.subheading_repeated if sight.recurring else 0)
        cost += costs.subheading_inside if sight.numbered else 0
        if last == "article":
            cost += leaving(state, sight, costs)
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


def heading_and_text(state: State, sight: Sight, costs: Costs) -> Iterator[Move]:
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
        more += unresumed(stack[kept:], costs, ends=False)
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
