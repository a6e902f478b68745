"""Which column a cell of a table stands in, where cells above it reach down: as HTML and Akoma Ntoso say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST: Final = 1000


class Columns:
    """The columns of one table, row by row; those that cells above reach down into are taken."""

    def __init__(self) -> None:
        self._until: dict[int, int] = {}
        self._row = self._next = 0

    def take(self, row: int, cell: _Element) -> int:
        """The column of the next cell of a row, 1 for the first."""
        if row != self._row:
            self._row, self._next = row, 1
        while self._until.get(self._next, 0) >= row:
            self._next += 1
        column = self._next
        wide, tall = span(cell, "colspan"), span(cell, "rowspan")
        if tall > 1:
            self._until.update((each, row + tall - 1) for each in range(column, column + wide))
        self._next += wide
        return column


def span(cell: _Element, name: str) -> int:
    """How many columns or rows a cell takes; 1 where it says nothing, or nothing that is a number."""
    said = cell.get(name, "1").strip()
    return min(max(int(said), 1), _MOST) if said.isascii() and said.isdigit() else 1
