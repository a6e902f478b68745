from __future__ import annotations

from pathlib import Path

import pytest

from kimsorumlu.model.catalogues import read_legislation
from kimsorumlu.model.legislation import Law, name_words, same_name

ROOT = Path(__file__).parents[2]
LEGISLATION, FINDINGS = read_legislation(ROOT)


def law(id: str) -> Law:
    found = LEGISLATION.law(id)
    assert found is not None
    return found


def test_lookups() -> None:
    assert FINDINGS == ()
    assert LEGISLATION.numbered("kanun", "5393") is law("kanun-5393")
    assert LEGISLATION.numbered("genelge", "2008/17") is law("genelge-2008-17")
    assert LEGISLATION.numbered("kanun", "32846") is None
    assert LEGISLATION.decided("2014/7074") is law("yonetmelik-resmi-yazismalar-2015")
    assert law("kanun-7545") in LEGISLATION.in_gazette("32846")
    assert law("kanun-5809").gazette == "27050"
    assert LEGISLATION.law(None) is None and LEGISLATION.law("kanun-0") is None


def test_names_are_compared_by_their_words() -> None:
    assert name_words("Resmî Gazete’de") == ("resmi", "gazete", "de")
    assert LEGISLATION.named("KİŞİSEL VERİLERİ KORUMA KANUNU") == (law("kanun-6698"),)
    assert LEGISLATION.named("kvkk") == (law("kanun-6698"),)
    assert LEGISLATION.named("Telsiz Kanunu") == (law("kanun-2813"),)
    assert {each.number for each in LEGISLATION.named("İş Kanunu")} == {"4857", "1475"}
    assert LEGISLATION.named("Böyle Bir Kanun") == ()


@pytest.mark.parametrize(
    ("printed", "id", "expected"),
    [
        ("Devlet Memuru", "kanun-657", True),
        ("S.S.K", "kanun-506", True),
        ("Veteriner Hekimliği Mesleğinin İcrasına Dair", "kanun-6343", True),
        ("Belediye Gelirler", "kanun-2464", True),
        ("", "kanun-657", True),
        ("Telsiz", "kanun-2813", False),
        ("Elektronik İmza", "kanun-6698", False),
    ],
)
def test_ways_of_naming_a_law(printed: str, id: str, expected: bool) -> None:
    assert same_name(printed, law(id)) is expected


def test_no_file_is_no_legislation(tmp_path: Path) -> None:
    legislation, findings = read_legislation(tmp_path, ())
    assert (legislation.laws, findings) == ((), ())
    (tmp_path / "data" / "legislation.yml").mkdir(parents=True)
    assert [found.code for found in read_legislation(tmp_path, ())[1]] == ["file-unreadable"]
