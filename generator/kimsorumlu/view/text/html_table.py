"""A table of a text as HTML: a true table, with its caption, the names of its columns, and its rows' anchors.

It stands in a region of its own, which scrolls where a phone is narrower than its columns, and takes the keyboard's
focus for that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup, escape

from kimsorumlu.facts.text.runs import Run, cells, paragraphs
from kimsorumlu.facts.text.setting import SetClause, SetText
from kimsorumlu.model.text import CELL_END, Cell, Level

# Between the cells of a row that is written in a line: the sheet draws it.
CELL_GAP: Final = Markup('<span class="cell-gap">{}</span>').format(CELL_END)
# A cell of more letters than this is given room: on a phone the table is wider then than the screen, and scrolls.
_LONG: Final = 40
# As long as "Sıra" and "12-a)" is what the first column of a numbered table holds at most.
_BRIEF: Final = 5


@dataclass(frozen=True, slots=True)
class TableWriting:
    """How what stands in a table is written on its page: runs, the copy link of a row, what stands below a row.

    `id` is that of a clause's element; `opening` is what stands at the beginning of its element, before its words.
    """

    runs: Callable[[SetText], tuple[Run, ...]]
    written: Callable[[Iterable[Run]], str]
    id: Callable[[SetClause], str]
    opening: Callable[[SetClause], str]
    copying: Callable[[SetClause], str]
    below: Callable[[SetClause], list[str]]


def table_html(table: SetClause, writing: TableWriting) -> str:
    """The table's element with all that stands in it."""
    place = writing.id(table)
    caption = table.words or table.closing
    named = f'aria-labelledby="{place}-caption"' if caption is not None else f'aria-label="{escape(table.citation)}"'
    css = [*(["captioned-below"] if table.closing is not None else ()), *(["numbered"] if _numbered(table) else ())]
    classes = f' class="{" ".join(css)}"' if css else ""
    head = [row for row in table.items if row.level is Level.HEAD]
    rows = [row for row in table.items if row.level is not Level.HEAD]
    parts = [
        f'<div class="table" id="{place}">{writing.opening(table)}',
        f'<div class="table__region" role="region" tabindex="0" {named}>',
        f"<table{classes}>",
    ]
    if caption is not None:
        written = writing.written(writing.runs(caption))
        parts.append(f'<caption id="{place}-caption"><p>{written}</p>{writing.copying(table)}</caption>')
    if head:
        parts += ["<thead>", *(line for row in head for line in _row(row, writing, table)), "</thead>"]
    parts += [
        "<tbody>",
        *(line for row in rows for line in _row(row, writing, table)),
        "</tbody>",
        "</table>",
        "</div>",
    ]
    return "\n".join([*parts, *writing.below(table), "</div>"])


def columns_of(rows: Iterable[SetClause]) -> int:
    """How many columns the widest row takes."""
    return max((sum(cell.columns for cell in row.cells) for row in rows), default=1)


def _numbered(table: SetClause) -> bool:
    """Whether the first column holds running numbers, or other words as short."""
    firsts = [row.words.text.partition(CELL_END)[0] for row in table.items if row.words is not None]
    return max(map(len, firsts), default=_BRIEF + 1) <= _BRIEF


def _row(row: SetClause, writing: TableWriting, table: SetClause) -> Iterator[str]:
    place = writing.id(row)
    assert row.words is not None  # a row has cells, if empty ones
    texts = list(cells(writing.runs(row.words)))
    # What names the columns is found by its table.
    copying = writing.copying(row) if row.level is Level.ROW else ""
    yield f'<tr id="{place}">'
    words = row.words.text.split(CELL_END)
    for number, (cell, runs) in enumerate(zip(row.cells, texts, strict=True)):
        inside = "".join(f"<p>{writing.written(each)}</p>" for each in paragraphs(runs))
        # What names a row is read out with each of its cells: the link to copy stands in the last one.
        opening, ending = writing.opening(row) if number == 0 else "", copying if number == len(texts) - 1 else ""
        yield _cell(
            cell_attributes(row.level, cell, words[number], first=number == 0),
            words[number],
            f"{opening}{inside}{ending}",
        )
    yield "</tr>"
    below = writing.below(row)
    if below:
        lines = "\n".join(below)
        yield f'<tr class="table__below"><td colspan="{columns_of(table.items)}">\n{lines}\n</td></tr>'


def _cell(attributes: Markup, words: str, inside: str) -> str:
    tag = "th" if "scope" in attributes else "td"
    long = ' class="long"' if len(words) > _LONG else ""
    return f"<{tag}{attributes}{long}>{inside}</{tag}>"


def cell_attributes(level: Level, cell: Cell, words: str, *, first: bool) -> Markup:
    """What a cell names and how far it reaches. The first cell of a row names the row; one without words nothing."""
    attributes = Markup("")
    if words and level is Level.HEAD:
        attributes += Markup(' scope="{}"').format("colgroup" if cell.columns > 1 else "col")
    elif words and first:
        attributes += Markup(' scope="{}"').format("rowgroup" if cell.rows > 1 else "row")
    if cell.columns > 1:
        attributes += Markup(' colspan="{}"').format(cell.columns)
    return attributes + (Markup(' rowspan="{}"').format(cell.rows) if cell.rows > 1 else "")
