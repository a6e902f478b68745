from __future__ import annotations

import pytest

from kimsorumlu.importer.recognise.marker_pieces import division_at, marker_at, marker_within


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
