from __future__ import annotations

from dataclasses import replace

import pytest
from tests.importer.recognise.notation import reading
from tests.received.files import docx, p

from kimsorumlu.importer.recognise.furniture_lines import furniture_of
from kimsorumlu.received.document import received


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("- 7 -", "page-number"),
        ("Sayfa 3 / 12", "page-number"),
        ("01.02.2020 tarihli ve 4 sayılı Meclis Kararı ekidir.", "stamp"),
        ("Teşkilat şemasını indir", "web"),
        ("Bu belge güvenli elektronik imza ile imzalanmıştır.", "e-signature"),
    ],
)
def test_a_line_apart_is_furniture(line: str, kind: str) -> None:
    lines = reading(f"MADDE 1- Bu Yönetmelik görevleri düzenler.\n\n{line}\n\nMADDE 2- Kapsam yazılır.").lines
    assert [(each.kind, each.text) for each in furniture_of(lines)] == [(kind, line)]


@pytest.mark.parametrize("line", ["9001-2015", "a) 5", "Bu Yönetmelik 01.02.2020 tarihinde yürürlüğe girer.", "(2)"])
def test_a_line_of_the_text_is_none(line: str) -> None:
    lines = reading(f"MADDE 1- Bu Yönetmelik görevleri düzenler.\n\n{line}\n\nMADDE 2- Kapsam yazılır.").lines
    assert furniture_of(lines) == ()


def test_numbers_that_do_not_rise_are_no_pages() -> None:
    body = "\n\n".join(f"MADDE {n}- Görev yazılır.\n\n{page}" for n, page in enumerate([1, 2, 900, 3, 4], 1))
    assert [each.text for each in furniture_of(reading(body).lines)] == ["1", "2", "3", "4"]


def test_a_name_beside_a_signature_is_left_out() -> None:
    lines = reading("MADDE 1- Bu Yönetmelik görevleri düzenler.\n\nDeniz ÇINAR-03.02.2020-10:15").lines
    (found,) = furniture_of(lines)
    assert (found.kind, found.text, found.personal) == ("e-signature", "-03.02.2020-10:15", True)


def test_a_number_in_a_heads_table_is_the_page_s_only_beside_its_word() -> None:
    rows = ["Revizyon No", "02"], ["Sayfa No", "1/4"]
    cells = ["".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) for row in rows]
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"
    lines = received(docx(p("MADDE 1- Görev yazılır.") + table), "docx").lines
    lines = tuple(replace(line, part="header") if line.cell else line for line in lines)
    found = [(each.kind, each.text) for each in furniture_of(lines)]
    heads = [("running-head", text) for text in ("Revizyon No", "02", "Sayfa No")]
    assert found == [*heads, ("page-number", "1/4")]


def test_lines_of_a_head_that_stay_the_same_are_no_pages_though_they_end_in_numbers() -> None:
    heads = [f"Doküman No YD-14\nRevizyon No 02\nSayfa {n}/3" for n in (1, 2, 3)]
    body = "\n\n".join(f"{head}\n\nMADDE {n}- Görev yazılır." for n, head in enumerate(heads, 1))
    found = {each.text for each in furniture_of(reading("MADDE 9- Amaç.\n\n" + body).lines)}
    assert found >= {"Doküman No YD-14", "Revizyon No 02"}


def test_the_last_words_of_headings_above_bare_markers_are_no_heads_of_pages() -> None:
    articles = [[f"{name} ŞEFLİĞİNİN", "GÖREVLERİ", f"MADDE {n})", "1. Çalışır."] for n, name in enumerate("ABCD", 1)]
    assert furniture_of(reading("\n".join(line for lines in articles for line in lines)).lines) == ()


def test_what_recurs_in_the_middle_of_pages_that_are_known_is_text() -> None:
    rows = [[f"Ekip {letter}{n} yolları süpürür." for letter in "abcdefghi"] for n in range(3)]
    pages = [[*lines, f"Çizelge {n}", "GÖREVLERİ", *reversed(lines)] for n, lines in enumerate(rows, 1)]
    lines = reading("\n".join(line for page in pages for line in page)).lines
    assert [each.text for each in furniture_of(lines)] == ["Çizelge 1", "GÖREVLERİ", "Çizelge 2", "Çizelge 3"]
    paged = tuple(replace(line, page=at // 20 + 1) for at, line in enumerate(lines))
    assert "GÖREVLERİ" not in [each.text for each in furniture_of(paged)]
