from __future__ import annotations

import pytest
from tests.importer.recognise.notation import reading

from kimsorumlu.importer.recognise.cutting import strips
from kimsorumlu.importer.recognise.printed_lines import lines_with_text


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("MADDE 1- (1) a) Yollar", ["MADDE 1-", "(1)", "a) Yollar"]),
        ("Kapsam MADDE 2- Bu", ["Kapsam", "MADDE 2-", "Bu"]),
        ("Yollar yapılır. Kapsam MADDE 2- Bu", ["Yollar yapılır.", "Kapsam", "MADDE 2-", "Bu"]),
        ("ÜÇÜNCÜ BÖLÜM Görevler", ["ÜÇÜNCÜ BÖLÜM", "Görevler"]),
        ("f) Yolları yapar, g) Müdüre yazar.", ["f) Yolları yapar,", "g) Müdüre yazar."]),
        ("b) (a) bendi uyarınca, c) Evrak", ["b) (a) bendi uyarınca,", "c) Evrak"]),
        ("8) 8) Törenler", ["8) 8) Törenler"]),
        ("MADDE\n5- Yollar", ["MADDE 5-", "Yollar"]),
    ],
)
def test_a_line_is_cut_where_a_piece_begins(line: str, pieces: list[str]) -> None:
    found = strips(lines_with_text(reading(line).lines))
    assert [strip.text for strip in found] == pieces
    assert "".join("".join(pieces).split()) == "".join(line.split())
