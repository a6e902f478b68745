"""What it costs to leave behind what a line asked for: a marker its heading, a heading what stands below it."""

from __future__ import annotations

from itertools import pairwise

from kimsorumlu.importer.recognise.costs import Costs
from kimsorumlu.importer.recognise.sights import Sight
from kimsorumlu.importer.recognise.states import HEADED, HEADING, TEXT, Stack, State


def leaving(state: State, sight: Sight, costs: Costs) -> float:
    """What it costs that a heading, a marker or a division is followed by something else than it asks for."""
    if state.last == "article":
        return 0 if state.placed else costs.heading_missing * (1 - sight.around.none)
    if state.last == "division":
        return costs.title_missing
    return costs.heading_alone if state.last in ("heading", "group") else 0


def unresumed(left: Stack, costs: Costs, *, ends: bool = True) -> float:
    """What it costs to leave these frames, of which a heading stands inside an item whose list did not go on.

    Where the article ends, the last item of a list that went on behind such headings is free to have them.
    """
    inside = any(
        frame.family == HEADING and before.family not in (HEADING, TEXT) and not (ends and before.stem == HEADED)
        for before, frame in pairwise(left)
    )
    return costs.subheading_inside if inside else 0.0


def alone(state: State, costs: Costs) -> float:
    """What it costs that nothing stands under a heading but the next one."""
    return costs.block_alone if state.last == "block" else costs.subheading_alone if state.last == "subheading" else 0
