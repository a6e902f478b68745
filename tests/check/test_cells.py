"""A cell is a cell of the document: by what the format knows of each line, or by the tabs and signs of a text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.sites import new, small, tables

from kimsorumlu.check.cells import cells_apart, cells_in_columns, grid_cells
from kimsorumlu.check.furniture import source_file
from kimsorumlu.check.printed import DataToken, PrintedString, StringRole
from kimsorumlu.check.tokens import document_tokens, placed
from kimsorumlu.problems import FileSpan, Finding, FindingEvidence
from kimsorumlu.received.line import ReceivedLine, TableCell
from kimsorumlu.received.text import lines as lines_of_text

VERSION = new(small()).version
WHERE = (("article", "2"),)


def found(lines: list[ReceivedLine], cells: list[str], role: StringRole = StringRole.CELL) -> list[Finding]:
    """What is told of these cells, each on a line of the data of its own."""
    pieces = [
        PrintedString("madde-2 fikra-1-tablo-satir-1", text, FileSpan("x.yml", number, 3, 4), WHERE, role)
        for number, text in enumerate(cells, 1)
    ]
    data = [DataToken(token.text, piece, token.start) for piece in pieces for token in placed(piece.text)]
    printed = document_tokens(lines)
    assert [token.text for token in printed] == [token.text for token in data], "the case's own premise"
    return list(cells_apart(VERSION, lines, printed, data))


def told(lines: list[ReceivedLine], cells: list[str], role: StringRole = StringRole.CELL) -> list[tuple[str, int]]:
    """Code and line of the data of each."""
    return [(each.code, each.span.line) for each in found(lines, cells, role)]


@pytest.mark.parametrize(
    ("document", "cells", "expected"),
    [
        ("1\tMüdür\t2\t0", ["1", "Müdür", "2", "0"], []),
        ("1\tMüdür\t2\t0", ["1", "Müdür 2", "0"], [("cells-joined", 2)]),
        ("1\tMüdür\t2\t0", ["1 Müdür 2 0"], [("cells-joined", 1)]),  # of a cell the first is told
        ("1\tMüdür\t2\t0", ["1 Müdür", "2 0"], [("cells-joined", 1), ("cells-joined", 2)]),
        ("Sulama\tHer sabah sular", ["Sulama Her", "sabah", "sular"],
         [("cells-joined", 1), ("cell-split", 2), ("cell-split", 3)]),
        ("\tHer sabah", ["Her", "sabah"], [("cell-split", 2)]),
        ("Her sabah", ["Her", "sabah"], []),  # nothing tells the cells apart
        # A row begins at the line's first word; what goes on further right is the cell above it.
        ("İş bölümü\nSulama\tsular", ["İş bölümü Sulama", "sular"], [("cells-joined", 1)]),
        ("İş\tHer\n\tsabah", ["İş", "Her sabah"], []),
        ("İş\tHer\n   sabah", ["İş", "Her sabah"], []),
        ("İş\tHer\n sabah\t", ["İş", "Her sabah"], []),
        ("İş\tHer\nsabah", ["İş", "Her sabah"], []),
        ("İş\tHer\n\tsabah\tdün", ["İş", "Her sabah", "dün"], []),
        # Signs that draw a table stand in the text, and are printed by none of its words.
        ("| İş | Her sabah |\n| Gün | Gece |", ["İş", "Her sabah", "Gün", "Gece"], []),
        ("| İş | Her sabah |\n| Gün | Gece |", ["İş Her", "sabah", "Gün", "Gece"],
         [("cells-joined", 1), ("cell-split", 2)]),
        ("│ İş │ Her │\n│ Gün │ Gece │", ["İş Her", "Gün", "Gece"], [("cells-joined", 1)]),
        ("İş ¦ Her\nGün ¦ Gece", ["İş Her", "Gün", "Gece"], [("cells-joined", 1)]),
        ("İş ┃ Her\nGün ┃ Gece", ["İş Her", "Gün", "Gece"], [("cells-joined", 1)]),
    ],
)  # fmt: skip
def test_the_cells_of_a_text(document: str, cells: list[str], expected: list[tuple[str, int]]) -> None:
    assert told([*lines_of_text(document.encode())], cells) == expected


def test_only_cells_are_held_against_the_cells_of_a_document() -> None:
    """A table may be written as text: then nobody reads columns."""
    document = [*lines_of_text(b"1\tA\t2")]
    for role in (StringRole.TEXT, StringRole.CAPTION, StringRole.CLOSING):
        assert told(document, ["1 A", "2"], role) == []


def rows(*cells: tuple[str, TableCell | None]) -> list[ReceivedLine]:
    """Lines as a format has them that knows its cells."""
    return [ReceivedLine(number, text, text, cell=cell) for number, (text, cell) in enumerate(cells, 1)]


ONE, NEXT, BELOW, OTHER = (TableCell(1, 1, 1), TableCell(1, 1, 2), TableCell(1, 2, 1), TableCell(2, 1, 1))


@pytest.mark.parametrize("second", [NEXT, BELOW, OTHER, None])
def test_lines_of_two_cells_are_two(second: TableCell | None) -> None:
    assert told(rows(("Müdür", ONE), ("2", second)), ["Müdür", "2"]) == []
    assert told(rows(("Müdür", ONE), ("2", second)), ["Müdür 2"]) == [("cells-joined", 1)]
    assert told(rows(("Müdür", second), ("2", ONE)), ["Müdür 2"]) == [("cells-joined", 1)]


def test_lines_of_one_cell_are_one_or_its_paragraphs() -> None:
    assert told(rows(("1- Belge", ONE), ("2- Kimlik", ONE)), ["1- Belge 2- Kimlik"]) == []
    assert told(rows(("1- Belge", ONE), ("2- Kimlik", ONE)), ["1- Belge", "2- Kimlik"]) == []
    assert told(rows(("Bakım Birimi", ONE)), ["Bakım", "Birimi"]) == [("cell-split", 2)]


def test_a_cell_is_told_with_the_line_of_the_document_and_where_it_can_be_answered() -> None:
    (one,) = found([*lines_of_text("Kadro\n  1\tMüdür\t2".encode())], ["Kadro", "1", "Müdür 2"])
    line = FileSpan(source_file(VERSION), 2)
    assert one.span == FileSpan("x.yml", 3, 3, 4)
    assert one.evidence == (FindingEvidence("document", line, "1\tMüdür\t2", "2"),)
    assert (one.place, dict(one.values), one.where) == ("madde-2 fikra-1-tablo-satir-1", {"value": "Müdür 2"}, WHERE)


HELD = tables().corpus.editions[-1].version
(HELD_TABLE,) = (table for _, table in HELD.clauses() if table.fragment.endswith("tablo-kadrolar"))
ROW = next(at for at, place in grid_cells(HELD) if at.endswith("tablo-kadrolar-satir-1") and not place)


def shifted(*rows_of_lines: ReceivedLine | str, row: str = ROW, cells: tuple[str | None, ...]) -> list[str]:
    """What is told of a row of the fixture's table of four columns that has these cells (None: empty)."""
    lines = [each for each in rows_of_lines if isinstance(each, ReceivedLine)]
    if not lines:
        (line,) = map(str, rows_of_lines)
        # Signs draw a table where a line below has as many: here that of a row without words.
        below = "".join(letter if letter in "|│" else " " for letter in line)
        lines = [*lines_of_text(f"{line}\n{below}".encode())]
    pieces = [
        PrintedString(row, text, FileSpan("x.yml", number, 3, 4), WHERE, StringRole.CELL, number)
        for number, text in enumerate(cells)
        if text
    ]
    data = [DataToken(token.text, piece, token.start) for piece in pieces for token in placed(piece.text)]
    printed = document_tokens(lines)
    assert [token.text for token in printed] == [token.text for token in data], "the case's own premise"
    told = list(cells_in_columns(HELD, lines, printed, data))
    assert {each.code for each in told} <= {"cell-shifted"} and all(each.place == row for each in told)
    return [dict(each.values)["value"] for each in told]


@pytest.mark.parametrize(
    ("line", "cells", "expected"),
    [
        ("1\tMüdür\t2\t", ("1", "Müdür", "2", None), []),
        ("1\tMüdür\t2\t", ("1", "Müdür", None, "2"), ["2"]),  # two permanent posts become two of workers
        ("\tMüdür\t2\t", (None, "Müdür", "2", None), []),
        ("\tMüdür\t2\t", ("Müdür", None, "2", None), ["Müdür"]),
        ("| 1 | Müdür | 2 | |", ("1", "Müdür", "2", None), []),
        ("| 1 | Müdür | 2 | |", ("1", "Müdür", None, "2"), ["2"]),
        ("1 │ Müdür │   │ 2", ("1", "Müdür", None, "2"), []),
        ("1 │ Müdür │   │ 2", ("1", "Müdür", "2", None), ["2"]),
        ("│ 1 │ Müdür │   │ 2", ("1", "Müdür", "2", None), ["2"]),
        ("1 │ Müdür │   │ 2 │", ("1", "Müdür", "2", None), ["2"]),
        # More tabs than cells align words; fewer signs: a row goes on here, or a cell reaches over others.
        ("1\t\tMüdür\t\t2\t", ("1", "Müdür", None, "2"), []),
        ("1\tMüdür", ("1", None, "Müdür", None), []),
        ("| 1 | Müdür |", ("1", None, "Müdür", None), []),
        ("1 Müdür 2", ("1", "Müdür", None, "2"), []),
    ],
)
def test_a_cell_stands_in_the_column_of_the_document(
    line: str, cells: tuple[str | None, ...], expected: list[str]
) -> None:
    assert shifted(line, cells=cells) == expected


def cell(column: int, text: str, *, row: int = 1, table: int = 1) -> ReceivedLine:
    return ReceivedLine(row * 10 + column, text, text, cell=TableCell(table, row, column))


def test_a_format_that_knows_its_cells_knows_their_columns() -> None:
    def told(*columns: int, cells: tuple[str | None, ...]) -> list[str]:
        lines = [cell(column, text) for column, text in zip(columns, filter(None, cells), strict=True)]
        numbered = [replace(line, number=number) for number, line in enumerate(lines, 1)]
        return shifted(*numbered, cells=cells)

    assert told(1, 2, 3, cells=("1", "Müdür", "2", None)) == []
    assert told(1, 2, 3, cells=("1", "Müdür", None, "2")) == ["2"]
    assert told(1, 2, 4, cells=("1", "Müdür", None, "2")) == []
    assert told(2, 3, 5, cells=("1", "Müdür", None, "2")) == [], "a table that begins further right"
    assert told(2, 3, 4, cells=("1", "Müdür", None, "2")) == ["2"]
    assert told(1, 3, 4, cells=("1", "Müdür", "2", None)) == ["Müdür"], "once a row"


def test_cells_that_reach_are_counted() -> None:
    """In the fixture "Defin Birimi" takes two rows: the row below has no cell of its own in the second column."""
    columns = {(at.rpartition("tablo-kadrolar-")[2], place): each for (at, place), each in grid_cells(HELD).items()}
    assert [columns["satir-2", place].column for place in range(4)] == [1, 2, 3, 4]
    assert [columns["satir-3", place].column for place in range(3)] == [1, 3, 4]
    assert [columns["satir-4", place].column for place in range(4)] == [1, 2, 3, 4]
    assert {each.width for (row, _), each in columns.items() if row.startswith("satir-")} == {4}
    assert shifted("3\t\t6\t0", row=ROW.replace("satir-1", "satir-3"), cells=("3", "6", "0")) == []


def test_a_shifted_cell_is_told_with_its_place_and_the_line_of_the_document() -> None:
    document = [*lines_of_text("Kadro\n1\tMüdür\t2\t".encode())]
    piece = PrintedString(ROW, "Müdür", FileSpan("x.yml", 7, 3, 4), WHERE, StringRole.CELL, 2)
    (token,) = (token for token in document_tokens(document) if token.text == "Müdür")
    (one,) = cells_in_columns(HELD, document, [token], [DataToken("Müdür", piece, 0)])
    assert (one.code, one.span, one.where, one.place) == ("cell-shifted", piece.span, WHERE, ROW)
    assert dict(one.values) == {"value": "Müdür"}
    line = FileSpan(source_file(HELD), 2)
    assert one.evidence == (FindingEvidence("document", line, "1\tMüdür\t2", "Müdür"),)


def test_each_table_of_a_document_begins_where_it_begins() -> None:
    """Of two tables of the data that stand in one of the document, or in two, each has its own first column."""
    other = next(at for at, _ in grid_cells(HELD) if "tablo-kadrolar" not in at and at.endswith("satir-1"))
    pieces = [
        PrintedString(row, text, FileSpan("x.yml", number, 3, 4), WHERE, StringRole.CELL, place)
        for number, (row, text, place) in enumerate(
            ((ROW, "bir", 0), (ROW, "iki", 1), (other, "üç", 0), (other, "dört", 1))
        )
    ]
    data = [DataToken(piece.text, piece, 0) for piece in pieces]
    for second in (1, 2):
        lines = [cell(1, "bir"), cell(2, "iki"), cell(3, "üç", table=second), cell(4, "dört", table=second)]
        numbered = [replace(line, number=number) for number, line in enumerate(lines, 1)]
        assert list(cells_in_columns(HELD, numbered, document_tokens(numbered), data)) == []


def test_a_table_of_one_row_has_columns() -> None:
    """The width is that of its first row."""
    (article, table) = next((a, t) for a, t in HELD.clauses() if t.fragment.endswith("tablo-kadrolar"))
    one = replace(table, items=table.items[2:3])
    alone = replace(HELD, text=(replace(article, body=(one,)),))
    assert {(place.column, place.width) for place in grid_cells(alone).values()} == {(n, 4) for n in (1, 2, 3, 4)}
