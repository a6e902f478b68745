from __future__ import annotations

import pytest
from tests.importer.recognise.notation import outline_of

from kimsorumlu.importer.recognise.marker_pieces import division_at, holds_row, marker_at, marker_within
from kimsorumlu.read.text_shapes import ArticleShape, ClauseShape


@pytest.mark.parametrize(
    ("text", "before", "marker", "number"),
    [
        ("MADDE 1 – (1) Bu", "", "MADDE 1 –", "1"),
        ("MADDE 5-(1) Bu", "", "MADDE 5-", "5"),
        ("MADDE 5-1) Bu", "", "MADDE 5-", "5"),
        ("MADDE 25- 02.03.2021 tarihli", "", "MADDE 25-", "25"),
        ("MADDE 2 (1) Bu", "", "MADDE 2", "2"),
        ("MADDE:4", "", "MADDE:4", "4"),
        ("Madde-19Teknikerler:", "", "Madde-19", "19"),
        ("MADDE 12 Amaç", "", "MADDE 12", "12"),
        ("MADDE 5/A – Bu", "", "MADDE 5/A –", "5/A"),
        ("MADDE 12-15- Bu", "", "MADDE 12-15-", "12–15"),
        ("GEÇİCİ MADDE 1 - (1) Bu", "", "GEÇİCİ MADDE 1 -", "1"),
        ("5. MADDE - Bu", "", "5. MADDE -", "5"),
        ("17. Madde 7: Bu", "17.", "Madde 7:", "7"),
    ],
)
def test_a_text_begins_with_a_marker(text: str, before: str, marker: str, number: str) -> None:
    found = marker_at(text)
    assert found is not None
    assert found.number is not None
    assert (found.before, found.marker, found.number.numeral) == (before, marker, number)


@pytest.mark.parametrize(
    ("text", "marker"), [("MADDES5: Bu", "MADDES5:"), ("MADDE – Bu", "MADDE –"), ("MADDE", "MADDE")]
)
def test_a_marker_whose_number_cannot_be_read(text: str, marker: str) -> None:
    found = marker_at(text)
    assert found is not None
    assert (found.marker, found.number) == (marker, None)


@pytest.mark.parametrize("text", ["Madde 5 inci fıkrası", "Madde 13 uyarınca", "maddesine göre", "Amaç"])
def test_a_text_begins_with_no_marker(text: str) -> None:
    assert marker_at(text) is None


def test_a_marker_stands_behind_its_heading() -> None:
    text = "Evrakın saklanması MADDE 20 – (1) Evrak"
    assert marker_within(text) == text.index("MADDE")
    assert marker_within("Bu Yönetmeliğin 20 nci maddesi") is None


@pytest.mark.parametrize(
    ("text", "before", "label", "part", "place"),
    [
        ("BİRİNCİ BÖLÜM", "", "BİRİNCİ BÖLÜM", False, 1),
        ("ÜÇÜNCÜ BÖLÜM Personelin Görevleri", "", "ÜÇÜNCÜ BÖLÜM", False, 3),
        ("I. BÖLÜM", "", "I. BÖLÜM", False, 1),
        ("BÖLÜM II", "", "BÖLÜM II", False, 2),
        ("İkinci Bölüm: Görevler", "", "İkinci Bölüm:", False, 2),
        ("a. DÖRDÜNCÜ BÖLÜM", "a.", "DÖRDÜNCÜ BÖLÜM", False, 4),
        ("ON İKİNCİ KISIM", "", "ON İKİNCİ KISIM", True, 12),
        ("İKİNCİ BÖL ÜM", "", "İKİNCİ BÖL ÜM", False, 2),
        ("ALTINCI BOLUM", "", "ALTINCI BOLUM", False, 6),
    ],
)
def test_a_text_begins_with_a_division(text: str, before: str, label: str, part: bool, place: int) -> None:
    found = division_at(text)
    assert found is not None
    assert (found.before, found.label, found.part, found.place) == (before, label, part, place)


@pytest.mark.parametrize("text", ["12. Bölüm sorumluları", "Bölüm sorumluları", "İkinci Bölümde belirtilen", "MÜDÜR"])
def test_a_text_begins_with_no_division(text: str) -> None:
    assert division_at(text) is None


ROW = (
    "1 T.C. KIYIKENT BELEDİYESİ ZABITA AMİRLİĞİ YÖNETMELİĞİ BİRİNCİ BÖLÜM Genel Hükümler Amaç Madde 1 Bu Yönetmeliğin "
    "amacı görevleri düzenlemektir. Kapsam Madde 2- (1) Bu Yönetmelik Amirliği kapsar. Dayanak Madde {} 5393 sayılı "
    "Kanun. Tanımlar Madde 4 -Bu Yönetmelikte geçen; a)amir: Zabıta Amirini b)memur: Zabıta memurunu, ifade eder."
)


def test_a_text_on_one_line_is_cut_at_the_articles_in_their_row() -> None:
    outline = outline_of(ROW.format("3 -"))
    articles = [piece for piece in outline.text if isinstance(piece, ArticleShape)]
    assert [(each.article, each.heading) for each in articles] == [
        ("Madde 1", "Amaç"), ("Madde 2-", "Kapsam"), ("Madde 3 -", "Dayanak"), ("Madde 4 -", "Tanımlar"),
    ]  # fmt: skip
    (clause,) = articles[3].body
    assert isinstance(clause, ClauseShape)
    assert [item.label for item in clause.items if isinstance(item, ClauseShape)] == ["a)", "b)"]


def test_articles_that_a_sentence_cites_are_no_row() -> None:
    assert holds_row(ROW.format("3 -")) and holds_row(ROW.format(""))
    assert not holds_row("Bu Yönetmelik, anılan Kanunun Madde 14- ve Madde 15- hükümlerine göre hazırlanmıştır. " * 2)


def test_a_paragraphs_number_is_not_that_of_the_article() -> None:
    found = marker_at("MADDE –  (1) Bu Yönetmelikte geçen;")
    assert found is not None
    assert (found.marker, found.number, found.end) == ("MADDE –", None, 9)
