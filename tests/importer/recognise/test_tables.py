from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.importer.recognise.notation import reading

from kimsorumlu.importer.recognise.tables import PrintedTable, tables_of
from kimsorumlu.read.table_shapes import FigureShape, RowShape
from kimsorumlu.received.line import ReceivedLine, TableCell

MARKER = ReceivedLine(1, "MADDE 1- Kadrolar şunlardır:", "MADDE 1- Kadrolar şunlardır:")
END = "MADDE 2- Bu Yönetmeliği Başkan yürütür."


def of_cells(*rows: Sequence[str]) -> list[ReceivedLine]:
    """A marker, and a table as a word processor has it: a line for each paragraph of a cell."""
    lines = [MARKER]
    for row, cells in enumerate(rows, 1):
        for column, cell in enumerate(cells, 1):
            for text in cell.split("\n"):
                lines.append(ReceivedLine(len(lines) + 1, text, text, cell=TableCell(1, row, column)))
    return lines


def texts(rows: Sequence[RowShape]) -> list[list[str | None]]:
    return [[cell.text for cell in row.cells] for row in rows]


def of_text(document: str) -> tuple[PrintedTable, ...]:
    return tables_of(reading(document).lines)


def test_cells_of_a_format_are_a_table_with_the_names_of_its_columns() -> None:
    (found,) = tables_of(of_cells(["Sıra", "Unvan", "Adet"], ["1", "Müdür\n(vekil)", ""], ["2", "Şef", "3"]))
    assert not isinstance(found.entry, FigureShape)
    assert texts(found.entry.table.head) == [["Sıra", "Unvan", "Adet"]]
    assert texts(found.entry.table.rows) == [["1", "Müdür\n(vekil)", None], ["2", "Şef", "3"]]
    assert found.numbers == (2, 3, 4, 5, 6, 7, 9, 10, 11)


@pytest.mark.parametrize(
    "rows",
    [
        [["Belediye", "Denekent Belediyesini,"], ["Müdür", "Kanal Müdürünü"]],
        [["a)", "Yollar yapılır.", ""], ["b)", "Yollar onarılır.", ""]],
        [["MADDE 2-", "Kapsam", "x"], ["y", "z", "w"]],
        [["1", "2", "3"]],
    ],
    ids=["two columns are a list", "labels are a list", "a marker in a cell: a layout", "one row"],
)
def test_what_only_looks_like_a_table_is_read_as_lines(rows: list[list[str]]) -> None:
    assert tables_of(of_cells(*rows)) == ()


def test_wide_blanks_part_columns_where_three_rows_have_as_many() -> None:
    rows = "Belge      Süre      Yer\nBordro     10 yıl    Büro\nDosya      5 yıl     Arşiv"
    (found,) = of_text(f"MADDE 1- Süreler:\n\n{rows}\n\n{END}")
    assert not isinstance(found.entry, FigureShape)
    assert texts(found.entry.table.rows) == [["Bordro", "10 yıl", "Büro"], ["Dosya", "5 yıl", "Arşiv"]]
    assert of_text("MADDE 1- Süreler:\n\n" + rows.rsplit("\n", 1)[0]) == ()


def test_a_sentence_set_with_wide_blanks_is_no_table() -> None:
    rows = "\n".join("evrak     kayda     alınır," for _ in range(3))
    assert of_text(f"MADDE 1- Süreler:\n\n{rows}\n\n{END}") == ()


def test_names_below_the_last_article_are_no_table() -> None:
    names = "\n".join(
        ("Ali KAYA   Ayşe ÇINAR   Can DEMİR", "Başkan     Katip        Katip", "imza       imza         imza")
    )
    assert of_text(f"MADDE 1- Süreler yazılır.\n{END}\n\n{names}\n") == ()


def test_what_is_printed_of_a_figure_stands_for_it() -> None:
    (found,) = of_text(f"MADDE 1- Şema aşağıdadır.\nŞekil 1 - Şema\n{END}")
    assert found.entry == FigureShape("Şekil 1 - Şema")
    assert of_text(f"MADDE 1- Şema aşağıdadır.\nŞekil 1 her yıl yenilenir.\n{END}") == ()
