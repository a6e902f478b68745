"""Which rows of a table hold the names of its columns: as the document marks them, else as the numbers below tell.

Head and row are printed alike, so that the words and their order prove neither. Web pages and word processors may mark
the rows of names, and Markdown draws a line below them. Where nothing is marked, numbers tell: a row of names has none
in a column of numbers, and stands above all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kimsorumlu.check.furniture import source_file
from kimsorumlu.check.lists import of_clause, shortened
from kimsorumlu.check.printed import DataToken
from kimsorumlu.check.tokens import PlacedToken
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.text import Clause, Level, in_one_line
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding, FindingEvidence, finding
from kimsorumlu.received.line import ReceivedLine

# "1", "2.", "3)", "1.250,50".
_NUMBER: Final = re.compile(r"[0-9]{1,3}(?:[.,]?[0-9]{3})*(?:,[0-9]+)?\s*[.)-]?")
# "|---|:---:|": what Markdown draws between the names and the rows.
_LINE: Final = re.compile(r"\|?(?::?-{2,}:?\|)+(?::?-{2,}:?)?")
# So many rows below each other are a column of numbers.
_ENOUGH: Final = 2


def heads_in_place(
    version: Version, lines: Sequence[ReceivedLine], printed: Sequence[PlacedToken], data: Sequence[DataToken]
) -> Iterator[Finding]:
    """Each row of names that the document has as an ordinary one, and the other way round; of documents that mark them.

    Called when document and data agree token by token.
    """
    rows = _rows(version)
    seen: dict[str, dict[str, tuple[PlacedToken, DataToken]]] = {}
    for token, own in zip(printed, data, strict=True):
        if own.piece.cell is not None and own.piece.at in rows:
            seen.setdefault(rows[own.piece.at][0], {}).setdefault(own.piece.at, (token, own))
    for of_table in seen.values():
        marked = _marked(lines, {at: token.line for at, (token, _) in of_table.items()})
        for at, head in marked.items():
            if head != (rows[at][1].level is Level.HEAD):
                token, own = of_table[at]
                line = lines[token.line - 1]
                shown = FindingEvidence(
                    "document", FileSpan(source_file(version), token.line), line.bare.strip(), token.text
                )
                value, where = _shown(rows[at][1]), own.piece.where
                yield finding("table-head", own.piece.span, where=where, evidence=(shown,), place=at, value=value)


def _rows(version: Version) -> dict[str, tuple[str, Clause]]:
    """The rows of all tables by their place, each with its table."""
    return {
        f"{article.slug} {row.fragment}": (f"{article.slug} {table.fragment}", row)
        for article, table in version.clauses()
        if table.level is Level.TABLE
        for row in table.items
    }


def _marked(lines: Sequence[ReceivedLine], at: Mapping[str, int]) -> dict[str, bool]:
    """Which rows of a table, each with its first line, the document marks as names; {} where it marks none, or all."""
    cells = {place: lines[line - 1].cell for place, line in at.items()}
    found = {place: cell.head for place, cell in cells.items() if cell is not None}
    if not any(cells.values()):
        drawn = [line for line in range(min(at.values()), max(at.values())) if _is_drawn(lines[line].text)]
        found = {place: line <= drawn[0] for place, line in at.items()} if len(drawn) == 1 else {}
    return found if len(set(found.values())) > 1 else {}


def _is_drawn(text: str) -> bool:
    return "--" in text and _LINE.fullmatch("".join(text.split())) is not None


def heads_told_by_numbers(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A row of names has no number above a column of numbers; a row without any above such a column is one of names."""
    for version in corpus.versions:
        for article, table in version.clauses():
            if table.level is Level.TABLE:
                heads = [row for row in table.items if row.level is Level.HEAD]
                rows = [row for row in table.items if row.level is Level.ROW]
                columns = _number_columns(rows)
                wrong = [head for head in heads if _is_plain(head) and any(_is_number(head, n) for n in columns)]
                if not wrong and rows and _names_columns(rows):
                    wrong = rows[:1]
                for row in wrong:
                    yield of_clause("table-head", version, article, row, value=_shown(row))


def _number_columns(rows: Sequence[Clause]) -> list[int]:
    """The columns in which every row has a number; none of tables with cells that reach over others."""
    width = len(rows[0].cells) if rows else 0
    plain = all(len(row.cells) == width and _is_plain(row) for row in rows)
    return [n for n in range(width) if all(_is_number(row, n) for row in rows)] if plain else []


def _is_plain(row: Clause) -> bool:
    """Whether no cell of a row reaches over others."""
    return all(cell.columns == cell.rows == 1 for cell in row.cells)


def _names_columns(rows: Sequence[Clause]) -> bool:
    """Whether the first row says in words what all rows below it say in numbers, and has none itself."""
    first, below = rows[0], rows[1:]
    numbers = _number_columns(below) if len(below) >= _ENOUGH and len(first.cells) == len(below[0].cells) else []
    named = any(first.cell_texts[column].strip() for column in numbers)
    return named and not any(_is_number(first, column) for column in range(len(first.cells)))


def _is_number(row: Clause, column: int) -> bool:
    texts = row.cell_texts
    return column < len(texts) and _NUMBER.fullmatch(texts[column].strip()) is not None


def _shown(row: Clause) -> str:
    return shortened(in_one_line(row.text or ""))
