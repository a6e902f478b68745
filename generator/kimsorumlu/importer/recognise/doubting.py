"""The doubts of an outline: where another reading fits nearly as well, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from kimsorumlu.importer.recognise.building import Assembled
from kimsorumlu.importer.recognise.cutting import Strip
from kimsorumlu.importer.recognise.growing import SAID_ALONE
from kimsorumlu.importer.recognise.outline import Decision, Doubt
from kimsorumlu.importer.recognise.places import places_of
from kimsorumlu.importer.recognise.states import State, Step, depth
from kimsorumlu.importer.recognise.walking import Decided
from kimsorumlu.read.source import Path
from kimsorumlu.read.text_shapes import ArticleShape, BlockShape, GroupShape
from kimsorumlu.turkish.case import upper

# Readings that cost this much more are no doubt: of thirteen whole regulations none was read wrongly with more.
MARGIN: Final = 0.7
_PLACES: Final = 6
# So sure is a heading over several articles that looks like those of the articles.
_LONE: Final = 0.4
_CLAUSES: Final[tuple[Decision, ...]] = ("paragraph", "item", "subitem")


def doubts(
    strips: Sequence[Strip], decided: Sequence[Decided], outline: Assembled, another: int | None = None
) -> tuple[Doubt, ...]:
    """All doubts in the order of the document; of a line with several strips the least sure.

    `another` is the place where a second regulation begins: what is read of it as text of the first is never sure.
    """
    found: dict[int, Doubt] = {}
    addresses = places_of(outline.text)
    margins: list[float] = []  # rounded: sums of the same costs in another order differ in their last places
    for place, decision in enumerate(decided):
        # One other reading of the whole costs the same wherever it differs: it is told once, where it begins.
        margin = round(decision.margin, _PLACES)
        if strips[place].marker is None and margin in margins[-2:] and place != another:
            continue
        if margin < MARGIN:
            margins.append(margin)
        two: tuple[Decision, Decision, float] = (_told(decision), "front", 0.0)
        pairs = _of(strips[place], decision) if place != another else (two,)
        for pair in chain(pairs, _lone(outline, outline.paths[place], strips[place])):
            path = outline.paths[place]
            number = strips[place].numbers[0]
            doubt = Doubt(number, addresses.get(path, ""), path, *pair)
            if number not in found or doubt.sure < found[number].sure:
                found[number] = doubt
    return tuple(found[number] for number in sorted(found))


def _of(strip: Strip, decision: Decided) -> Iterator[tuple[Decision, Decision, float]]:
    """What was decided of a strip, the other reading, and how sure that is."""
    here = _told(decision)
    if strip.line.like_note and strip.begins:
        yield here, "note", 0.4
    elif strip.marker is not None and decision.step.kind != "article":
        # A marker is never passed over in silence.
        yield here, "article", min(0.9, _sure(decision.margin))
    elif strip.marker is not None and strip.marker.number is None:
        yield "article", "unread", 0.5
    elif _alike(strip, decision):
        return
    elif decision.other is not None and decision.other_state is not None and decision.margin < MARGIN:
        yield (*_apart(here, told(decision.other, decision.other_state), decision), _sure(decision.margin))


def _lone(outline: Assembled, path: Path, strip: Strip) -> Iterator[tuple[Decision, Decision, float]]:
    """A heading over headings that looks as they do: its own article may be lost, or stand without a marker."""
    place = path[1] if len(path) == 2 and path[0] == "text" else None
    if not isinstance(place, int) or not strip.begins or not 0 <= place < len(outline.text) - 1:
        return
    group, below = outline.text[place], outline.text[place + 1]
    heading = (
        below.heading if isinstance(below, ArticleShape) else below.block if isinstance(below, BlockShape) else None
    )
    if isinstance(group, GroupShape) and heading and _look(group.group) == _look(heading):
        yield "group", "block", _LONE


def _look(heading: str) -> tuple[bool, bool]:
    return heading == upper(heading), heading.rstrip().endswith(":")


def _alike(strip: Strip, decision: Decided) -> bool:
    """Whether both readings make the same outline: "ifade eder." ends the list's sentence, whoever says it."""
    readings = {decision.step.kind, decision.other.kind if decision.other is not None else ""}
    return readings == {"closing", "goes-on"} and SAID_ALONE.fullmatch(strip.text) is not None


def _apart(here: Decision, other: Decision, decision: Decided) -> tuple[Decision, Decision]:
    """Two readings of one name are levels of it."""
    if here != other:
        return here, other
    assert decision.other_state is not None
    deeper = depth(decision.other_state.stack) > depth(decision.state.stack)
    return here, "deeper" if deeper else "higher"


def _sure(margin: float) -> float:
    """0 where both readings cost the same, towards 1 where the other costs more."""
    return round(1 - 2**-margin, 2)


def _told(decision: Decided) -> Decision:
    return told(decision.step, decision.state)


def told(step: Step, state: State) -> Decision:
    """A step as a reader of the outline knows it."""
    if step.kind in ("label", "unlabelled"):
        return _CLAUSES[min(max(depth(state.stack), 0), 2)]
    if step.kind in ("more", "then", "text"):
        return "text"
    if step.kind == "heading-and-text":
        return "heading-after"
    return step.kind  # type: ignore[return-value]
