"""What a labelled line, or an item without a label, can be among the lists that are open around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kimsorumlu.importer.recognise.costs import Costs
from kimsorumlu.importer.recognise.families import ALPHABET, DOUBLED, Label, LabelKind, steps_to
from kimsorumlu.importer.recognise.sights import Sight
from kimsorumlu.importer.recognise.states import (
    HEADED,
    HEADING,
    PARAGRAPH,
    SAYING,
    TEXT,
    UNLABELLED,
    Frame,
    Stack,
    State,
    Step,
)

# Where a list may begin without being led to.
_LEADS: Final = frozenset(("article", "heading-after", "subheading", "block", "division-title", "front"))
# A data file nests so far.
MAX_FRAMES: Final = 8
ListMove = tuple[float, Stack, Step]


def list_moves(state: State, sight: Sight, costs: Costs) -> Iterator[ListMove]:
    """The ways to read a strip as a clause of a list, with the frames that are open then."""
    strip, wording = sight.strip, sight.wording
    base = 0.0
    if not sight.finished and state.last in SAYING:
        base += costs.label_unfinished + (costs.broken_off / 3 if sight.broken_off else 0)
    for label, doubled in sight.labels:
        cost = base + (costs.label_cited if wording.cited else 0) + (costs.label_low if wording.begins_low else 0)
        if strip.second is not None and not doubled and label.kind is not LabelKind.SIGN:
            cost += costs.label_other_signs
        if label.kind is LabelKind.SIGN and strip.second is not None and not doubled:
            cost += costs.label_other_signs
        for more, stack, step in _labelled(state, sight, label, costs):
            yield cost + more, stack, step._replace(doubled=doubled)
    if strip.label is None and strip.marker is None and strip.division is None and state.last != "front":
        yield from _unlabelled(state, sight, base, costs)


def _labelled(state: State, sight: Sight, label: Label, costs: Costs) -> Iterator[ListMove]:
    frame = Frame(label.family, label.place, label.stem)
    if label.family == PARAGRAPH:
        yield from _paragraphs(state, frame, label, costs)
    yield from _continued(state, frame, label, costs)
    yield from _begun(state, sight, frame, label, costs)


def _move(state: State, cost: float, kept: int, opened: Stack, label: Label | None) -> ListMove:
    return cost, (*state.stack[:kept], *opened), Step("label" if label else "unlabelled", kept, opened, label)


def _paragraphs(state: State, frame: Frame, label: Label, costs: Costs) -> Iterator[ListMove]:
    """ "(2)" as a paragraph of the article, or of the heading it stands below."""
    stack = state.stack
    bases = {0, max((place + 1 for place, each in enumerate(stack) if each.family == HEADING), default=0)}
    for base in sorted(bases):
        away = 0.4 if base != max(bases) else 0.0
        before = stack[base] if base < len(stack) else None
        if before is not None and before.family == PARAGRAPH:
            cost = _step(steps_to(before.place, label), costs)
        elif state.paragraph:
            cost = min(_step(steps_to(state.paragraph, label), costs), costs.list_later if not label.first else 0.8)
        elif before is None:
            cost = 0.0 if label.first else costs.paragraph_later
        else:
            # A first paragraph without its number: "(2)" behind it.
            cost = 0.5 if label.place == 2 else costs.paragraph_later
        yield _move(state, cost + away, base, (frame,), label)


def _continued(state: State, frame: Frame, label: Label, costs: Costs) -> Iterator[ListMove]:
    """The next member of a list that is open."""
    stack = state.stack
    closed = 0
    for place in range(len(stack) - 1, -1, -1):
        each = stack[place]
        if each.family == HEADING:
            closed += 1
            continue
        if each.family == PARAGRAPH == label.family and (not place or stack[place - 1].family == HEADING):
            continue
        if each.family == frame.family and (each.stem == frame.stem or label.kind is not LabelKind.NESTED):
            # Behind "bb)" a "c)" rather goes on with the "b)" around it.
            cost = _step(steps_to(each.place, label), costs) + 0.5 * (each.place >= DOUBLED > label.place)
        elif each.family == frame.family and label.first and _next_stem(each.stem, frame.stem):
            cost = costs.label_next
        elif _alike(each.family, frame.family):
            cost = _step(steps_to(each.place, label), costs) + costs.label_other_signs
        else:
            continue
        headed = label.kind is not LabelKind.NESTED and (closed or each.stem == HEADED)
        opened = frame._replace(stem=HEADED) if headed else frame
        yield _move(state, cost + 0.3 * closed, place, (opened,), label)


def _next_stem(one: str, other: str) -> bool:
    """Whether what stands before the counting part goes one on: "B.1." behind "A.2.", "2.1" behind "1.3"."""
    *above, last = re.findall(r"[0-9]+|[a-zçğıöşü]", one) or [""]
    *beside, here = re.findall(r"[0-9]+|[a-zçğıöşü]", other) or [""]
    if above != beside:
        return False
    if last.isdigit() and here.isdigit():
        return int(here) == int(last) + 1
    return last in ALPHABET and here in ALPHABET and last != "" != here and ALPHABET.index(here) > ALPHABET.index(last)


def _alike(one: str, other: str) -> bool:
    """Whether two families count alike and differ in their signs: "1)" and "2-)"."""
    if TEXT in (one, other) or UNLABELLED in (one, other) or PARAGRAPH in (one, other):
        return False
    first, second = one.split(" "), other.split(" ")
    return first[0] == second[0] != "sign" and (first[0] == "number" or first[1] == second[1])


def _step(distance: int, costs: Costs) -> float:
    if distance == 1:
        return costs.label_next
    if distance == 0:
        return costs.label_again
    if distance < 0:
        return costs.label_back
    return costs.label_gap + 0.15 * min(distance - 2, 6)


def _begun(state: State, sight: Sight, frame: Frame, label: Label, costs: Costs) -> Iterator[ListMove]:
    """A new list, in what stands before it."""
    stack = state.stack
    if len(stack) >= MAX_FRAMES:
        return
    cost = costs.list_first if label.first else costs.list_later
    like = [each for each in stack if each.family == frame.family]
    doubled = any(_doubled_below(each, label) for each in like)
    led = sight.led or state.last in _LEADS or doubled
    cost += 0 if led else costs.list_unled
    if like and not doubled:
        in_like = {LabelKind.NESTED: 0.0, LabelKind.SIGN: costs.signs_in_like}
        cost += in_like.get(label.kind, costs.list_in_like)
    elif any(_alike(each.family, frame.family) for each in stack):
        cost += costs.list_in_like / 3
    if label.family == PARAGRAPH:
        cost += costs.paragraph_inside_led if led and len(stack) > 1 and not state.paragraph else costs.paragraph_inside
    if label.kind is LabelKind.NESTED:
        cost -= 0.4
    yield _move(state, cost, len(stack), (*_lead(stack, frame), frame), label)
    if stack and stack[0].family == HEADING and label.first:
        outside = cost - (0 if led else costs.list_unled) + costs.list_outside
        yield _move(state, outside, 0, (Frame(TEXT), frame), label)
    if stack and stack[-1].family == UNLABELLED:
        # The list begins with items without a label: it goes on where their number says.
        counted = label.first or steps_to(stack[-1].place, label) == 1 or label.place == stack[-1].place + 1
        beside = costs.label_next if counted else costs.list_later
        yield _move(state, beside + 0.1, len(stack) - 1, (frame,), label)
    if stack and stack[-1].family.startswith("sign") and label.first and label.kind is not LabelKind.SIGN and not led:
        # "- Müdürlük", "1) Proje Bürosu", "- Kalem": numbers hold signs, and signs no numbers that they do not lead to.
        yield _move(state, cost - costs.list_unled, len(stack) - 1, (frame,), label)
    # Behind the items of a paragraph without a label of its own: a list beside theirs.
    if len(stack) > 1 and stack[-2].family == TEXT and sight.led is False and label.first:
        yield _move(state, cost + 1.5, len(stack) - 1, (frame,), label)


def _doubled_below(frame: Frame, label: Label) -> bool:
    """Whether "aa)" begins a list in an item of a list of "a)", which has not come to its end."""
    return label.place == DOUBLED and frame.place < DOUBLED - 1


def _lead(stack: Stack, frame: Frame) -> Stack:
    """The paragraph that holds a list which begins right behind a marker: letters and signs number no paragraphs."""
    if stack or frame.family.startswith("number"):
        return ()
    return (Frame(TEXT),)


def _unlabelled(state: State, sight: Sight, base: float, costs: Costs) -> Iterator[ListMove]:
    """An item of a list that prints no labels."""
    stack, wording = state.stack, sight.wording
    if wording.begins_low or not wording.words:
        base += costs.paragraph_low
    frame = Frame(UNLABELLED, 1)
    cost = costs.unlabelled_listed if sight.strip.line.listed else costs.unlabelled
    for place in range(len(stack) - 1, -1, -1):
        if stack[place].family == UNLABELLED:
            following = Frame(UNLABELLED, stack[place].place + 1)
            following_cost = cost if sight.leaves_list else min(cost, costs.unlabelled_next)
            yield _move(state, base + following_cost, place, (following,), None)
        elif stack[place].family != HEADING and sight.strip.line.listed and place and stack[place].family != TEXT:
            yield _move(state, base + cost + 0.6, place, (stack[place],), None)
    if len(stack) >= MAX_FRAMES or state.last == "unlabelled":
        return
    if not sight.strip.line.listed:
        if not sight.led or state.last in ("front", "division-title") or not sight.item_like:
            return
        cost = costs.unlabelled_led
    opened = (frame,) if stack else (Frame(TEXT), frame)
    yield _move(state, base + cost + (0 if sight.led else 0.4), len(stack), opened, None)
