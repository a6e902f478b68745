"""The search for the reading of the whole text that costs least, and for the next best reading of each strip.

A beam of the best states goes over the strips once; states that decide alike about what follows are one. So the cost
grows with the text, not with its square. The way back from the end says for every step what the best whole reading
through it costs; the difference to the best of all is how sure the decision is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from kimsorumlu.importer.recognise.costs import Costs
from kimsorumlu.importer.recognise.moves import ways_on
from kimsorumlu.importer.recognise.sights import Sight
from kimsorumlu.importer.recognise.states import START, State, Step, depth

# A beam of 16 reads every line of eight whole regulations as one of 48 does.
BEAM: Final = 16
# The first reading is only asked for habits.
FIRST_BEAM: Final = 6
# A reading that costs so much more than the best so far never catches up: no slip of a whole regulation costs more.
REACH: Final = 6.0
# A strip without any way on is text all the same.
_LOST: Final = 40.0
# What no reading of these is left open at the text's end without cost.
_OPEN: Final = {"heading": 6.0, "group": 6.0, "division": 1.6, "block": 2.0, "subheading": 3.0}


@dataclass(frozen=True, slots=True)
class Decided:
    """A strip's reading in the best outline: the step, the state behind it, and the next best reading.

    `other` is the step of the cheapest whole reading that takes the strip for something else, None if there is none in
    reach; `margin` is what it costs more.
    """

    step: Step
    state: State
    other: Step | None
    other_state: State | None
    margin: float


class _Edge(NamedTuple):
    """A step from a state before a strip to one behind it, by their places among the states kept."""

    before: int
    after: int
    cost: float
    step: Step


def walk(sights: Sequence[Sight], costs: Costs, beam: int = BEAM) -> tuple[Decided, ...]:
    """The best reading of all strips."""
    layers: list[list[State]] = [[START]]
    reached: list[list[float]] = [[0.0]]
    edges: list[list[_Edge]] = []
    for sight in sights:
        states, sums, ways = _layer(layers[-1], reached[-1], sight, costs, beam)
        layers.append(states)
        reached.append(sums)
        edges.append(ways)
    return _read_back(layers, reached, edges)


def _layer(
    states: list[State], sums: list[float], sight: Sight, costs: Costs, beam: int
) -> tuple[list[State], list[float], list[_Edge]]:
    """The states behind one strip, the best of them, and the ways to them."""
    best: dict[State, float] = {}
    found: list[tuple[int, State, float, Step]] = []
    bound = float("inf")
    for place, state in enumerate(states):
        base = sums[place]
        for cost, after, step in ways_on(state, sight, costs):
            total = base + cost
            if total > bound:
                continue
            found.append((place, after, cost, step))
            if total < best.get(after, bound + 1):
                best[after] = total
                bound = min(bound, total + REACH)
    if not best:
        after = states[0]._replace(last="text")
        best[after] = sums[0] + _LOST
        found.append((0, after, _LOST, Step("text")))
    kept = sorted((state for state, total in best.items() if total <= bound), key=best.__getitem__)[:beam]
    index = {state: place for place, state in enumerate(kept)}
    ways = [_Edge(place, index[after], cost, step) for place, after, cost, step in found if after in index]
    return kept, [best[state] for state in kept], ways


def _read_back(layers: list[list[State]], reached: list[list[float]], edges: list[list[_Edge]]) -> tuple[Decided, ...]:
    """The best way from the end to the start, and beside each step the best way that avoids it."""
    rest = [_OPEN.get(state.last, 0.0) for state in layers[-1]]
    rests = [rest]
    for layer, ways in zip(reversed(layers[:-1]), reversed(edges), strict=True):
        before = [float("inf")] * len(layer)
        for edge in ways:
            before[edge.before] = min(before[edge.before], edge.cost + rest[edge.after])
        rest = before
        rests.append(rest)
    rests.reverse()
    decided: list[Decided] = []
    at = 0
    for place, ways in enumerate(edges):
        after = rests[place + 1]
        best = min((edge for edge in ways if edge.before == at), key=lambda edge: edge.cost + after[edge.after])
        decided.append(_beside(best, ways, reached[place], after, layers[place + 1]))
        at = best.after
    return tuple(decided)


def _beside(best: _Edge, ways: list[_Edge], reached: list[float], after: list[float], states: list[State]) -> Decided:
    """A step with the cheapest whole reading in which the strip is something else."""
    mine = _sort(best.step, states[best.after])
    total = reached[best.before] + best.cost + after[best.after]
    other: _Edge | None = None
    least = float("inf")
    for edge in ways:
        whole = reached[edge.before] + edge.cost + after[edge.after]
        if whole < least and _sort(edge.step, states[edge.after]) != mine:
            other, least = edge, whole
    if other is None:
        return Decided(best.step, states[best.after], None, None, float("inf"))
    return Decided(best.step, states[best.after], other.step, states[other.after], least - total)


def _sort(step: Step, state: State) -> tuple[str, int]:
    """What two readings of a strip have in common if they do not differ for a reader of the outline."""
    if step.kind in ("label", "unlabelled"):
        return "label", depth(state.stack)
    return step.kind, 0
