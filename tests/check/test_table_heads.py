"""A row of names is one by the document, where that marks them: or draws a line below them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.sites import tables

from kimsorumlu.check.printed import DataToken, pieces
from kimsorumlu.check.table_heads import heads_in_place
from kimsorumlu.check.tokens import document_tokens, placed
from kimsorumlu.model.text import Article, Level
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding, FindingEvidence
from kimsorumlu.received.line import ReceivedLine, TableCell
from kimsorumlu.received.text import lines as lines_of_text

# "Terim | Anlamı" over two rows, in the second article.
PLACE = "madde-2 fikra-1-tablo"
ROWS = (
    ("Terim", "Anlamı"),
    ("Ada", ": Mezarların numaralandığı bölüm"),
    ("Parsel", ": Adanın içindeki tek mezar yeri"),
)


def text() -> Version:
    return next(each for each in tables().corpus.versions if each.date.year == 2025)


def with_heads(count: int) -> Version:
    """The text with so many rows of that table said to be names."""
    version = text()

    def levelled(article: Article) -> Article:
        (paragraph,) = article.body
        (table,) = paragraph.items
        rows = tuple(
            replace(row, level=Level.HEAD if number < count else Level.ROW) for number, row in enumerate(table.items)
        )
        return replace(article, body=(replace(paragraph, items=(replace(table, items=rows),)),))

    found = tuple(
        levelled(piece) if isinstance(piece, Article) and piece.slug == "madde-2" else piece for piece in version.text
    )
    return replace(version, text=found)


def told(version: Version, lines: list[ReceivedLine]) -> list[Finding]:
    cells = [piece for piece in pieces(version) if piece.at.startswith(PLACE) and piece.cell is not None]
    data = [DataToken(token.text, piece, token.start) for piece in cells for token in placed(piece.text)]
    printed = document_tokens(lines)
    assert [token.text for token in printed] == [token.text for token in data], "the case's own premise"
    return list(heads_in_place(version, lines, printed, data))


def marked(*heads: int) -> list[ReceivedLine]:
    """The table as a format has it that marks these rows as names."""
    return [
        ReceivedLine(row * 2 + column, cell, cell, cell=TableCell(1, row + 1, column, row in heads))
        for row, cells in enumerate(ROWS)
        for column, cell in enumerate(cells, 1)
    ]


@pytest.mark.parametrize(
    ("heads", "said", "expected"),
    [
        ((0,), 1, []),
        ((0,), 0, ["Terim | Anlamı"]),
        ((0,), 2, ["Ada | : Mezarların numaralandığı bölüm"]),
        ((0, 1), 1, ["Ada | : Mezarların numaralandığı bölüm"]),
        ((), 0, []),  # nothing is marked: nothing is known
        ((), 1, []),
        ((0, 1, 2), 1, []),  # a page that sets every row as names marks none
    ],
)
def test_what_a_format_marks(heads: tuple[int, ...], said: int, expected: list[str]) -> None:
    found = told(with_heads(said), marked(*heads))
    assert [dict(each.values)["value"] for each in found] == expected
    assert {each.code for each in found} <= {"table-head"}


def test_where_it_is_told() -> None:
    version = with_heads(0)
    (found,) = told(version, marked(0))
    first = next(piece for piece in pieces(version) if piece.at.startswith(PLACE))
    assert (found.span, found.where, found.place) == (first.span, first.where, first.at)
    source = f"{version.document.file.rpartition('/')[0]}/{version.source.file}"
    assert found.evidence == (FindingEvidence("document", FileSpan(source, 1), "Terim", "Terim"),)


MARKDOWN = ["| Terim | Anlamı |", "|---|:---:|", *(f"| {one} | {other} |" for one, other in ROWS[1:])]


@pytest.mark.parametrize(
    ("lines", "said", "expected"),
    [
        (MARKDOWN, 1, 0),
        (MARKDOWN, 0, 1),
        (MARKDOWN, 2, 1),
        ([line for line in MARKDOWN if "---" not in line], 0, 0),
        # A line between all rows tells no names.
        ([MARKDOWN[0], MARKDOWN[1], MARKDOWN[2], MARKDOWN[1], MARKDOWN[3]], 0, 0),
    ],
)
def test_a_line_below_the_names(lines: list[str], said: int, expected: int) -> None:
    assert len(told(with_heads(said), [*lines_of_text("\n".join(lines).encode())])) == expected
