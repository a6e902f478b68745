"""The rule over tables: every row reaches across the same columns, so that a cell stands below the name it has.

The comparison with the received document sees words and their order, not columns: a cell that was left out because it
is empty would move all cells after it to the left.
"""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.text import Clause, Level
from kimsorumlu.problems import Finding, finding


def widths(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Rows that are wider or narrower than the first row of their table, cells of several rows and columns counted."""
    for version in corpus.versions:
        for _article, clause in version.clauses():
            if clause.level is Level.TABLE:
                yield from _rows(clause)


def _rows(table: Clause) -> Iterator[Finding]:
    """Cells that go on from rows above are counted where they reach; no row of the names reaches into the others."""
    first: int | None = None
    reaching: list[tuple[int, int]] = []  # of cells above: how many more rows each takes, and how many columns
    for row in table.items:
        held = sum(columns for _, columns in reaching)
        width = held + sum(cell.columns for cell in row.cells)
        first = width if first is None else first
        if width != first:
            yield finding("table-width", row.span, where=row.where, value=str(width), expected=str(first))
        reaching = [(rows - 1, columns) for rows, columns in reaching if rows > 1]
        reaching += [(cell.rows - 1, cell.columns) for cell in row.cells if cell.rows > 1]
    if reaching:
        last = table.items[-1]
        yield finding("table-height", last.span, where=last.where, value=str(max(rows for rows, _ in reaching)))
