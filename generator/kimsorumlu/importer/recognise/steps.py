"""A received document's lines as the outline of a regulation: the steps of the importer, in their order.

Every step is a function from values to values with tests of its own. Whatever the lines hold, each of their tokens is
in the outline that comes out; what no step understands stays in its place as text, with a doubt.
"""

from __future__ import annotations

from kimsorumlu.importer.recognise.another import another_begins
from kimsorumlu.importer.recognise.building import built
from kimsorumlu.importer.recognise.contents import contents_of
from kimsorumlu.importer.recognise.costs import COSTS, Costs
from kimsorumlu.importer.recognise.cutting import Strip, strips
from kimsorumlu.importer.recognise.doubting import doubts
from kimsorumlu.importer.recognise.foot_notes import beside_clauses
from kimsorumlu.importer.recognise.furniture_lines import furniture_of
from kimsorumlu.importer.recognise.habits import first_habits, second_habits
from kimsorumlu.importer.recognise.outline import Outline
from kimsorumlu.importer.recognise.printed_lines import lines_with_text
from kimsorumlu.importer.recognise.sights import sights, wordings
from kimsorumlu.importer.recognise.tables import tables_of
from kimsorumlu.importer.recognise.titles import title_lines
from kimsorumlu.importer.recognise.walking import FIRST_BEAM, Decided, walk
from kimsorumlu.received.line import Reading


def recognised(reading: Reading, costs: Costs = COSTS) -> Outline:
    """The outline of a document as it was read."""
    furniture = furniture_of(reading.lines)
    cut = frozenset(number for each in furniture for part in each.lines for number in range(part.first, part.last + 1))
    tables, contents = tables_of(reading.lines, cut), contents_of(reading.lines)
    pieces = strips(lines_with_text(reading.lines, cut, tables, contents))
    decided = decided_strips(pieces, costs)
    outline = built(pieces, decided)
    another = another_begins(pieces)
    text, rest = beside_clauses(outline.text, outline.notes)
    return Outline(
        title=title_lines(outline.front),
        front_matter=_lines(outline.front),
        text=text,
        back_matter=_lines((*rest, *outline.back)),
        furniture=furniture,
        where=outline.where,
        doubts=doubts(pieces, decided, outline, another),
        another=pieces[another].numbers[0] if another is not None else None,
    )


def _lines(texts: tuple[str, ...]) -> str | None:
    """Lines as a version file keeps them, each with its end."""
    return "".join(f"{text}\n" for text in texts) or None


def decided_strips(pieces: tuple[Strip, ...], costs: Costs = COSTS) -> tuple[Decided, ...]:
    """The best reading of all strips: once with the habits that show, once with those that were read."""
    if not pieces:
        return ()
    words = wordings(pieces)
    habits = first_habits(pieces, words)
    first = walk(sights(pieces, words, habits, costs), costs, FIRST_BEAM)
    habits = second_habits(habits, pieces, words, [each.step.kind for each in first])
    return walk(sights(pieces, words, habits, costs), costs)
