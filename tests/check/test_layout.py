"""What the setting of a document does to its words is no difference: the small site, its document set otherwise."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest
from bench.trust.proof import Cheat, tried

from kimsorumlu.check.tokens import PlacedToken, document_tokens, placed, rejoined, words
from kimsorumlu.received.text import lines


def edit(find: str, by: str) -> Mapping[str, object]:
    return {"edits": [{"in": "document", "find": find, "with": by}]}


@pytest.mark.parametrize(
    "how",
    [
        {"encode": "utf-8-sig"},
        {"encode": "utf-16"},
        {"encode": "utf-16-be"},
        {"encode": "cp1254"},
        {"encode": "iso8859-9"},
        {"version": "2021", "encode": "cp1254"},
        edit("amacı, Park", "ama-\ncı, Park"),
        edit("Yönetmeliği Belediye", "Yönet-\n\nmeliği Belediye"),
        edit("Yönetmeliği Belediye", "Yönet\u00ad\nmeliği Belediye"),
        edit("Yönetmeliği Belediye", "Yönet\u00acliği\n".replace("\u00acliği", "\u00ac") + "meliği Belediye"),
        edit("Yönetmeliği Belediye", "Yö\u00adnet\u00adme\u00adliği Belediye"),
        edit("ÜÇÜNCÜ BÖLÜM", "ÜÇÜN-\nCÜ BÖLÜM"),
        {"version": "2021", **edit("e-belediye", "e-\nbelediye")},
        edit("Fidanlıktaki fidanlar", unicodedata.normalize("NFD", "Fidanlıktaki fidanlar")),
        edit("Sulama Biriminin sulama", unicodedata.normalize("NFD", "Sulama Biriminin sulama")),
        edit("Fidanlıktaki fidanlar", "Fidanlıktaki ﬁdanlar"),
        edit("Fidanlıktaki fidanlar", "Fidanlıktaki  \t fidanlar"),
        edit("Fidanlıktaki fidanlar", "Fidanlıktaki\u00a0fidanlar"),
        edit("GEÇİCİ MADDE 1- (1) Fidan", "\fGEÇİCİ MADDE 1- (1) Fidan"),
    ],
)
def test_layout_is_no_difference(how: Mapping[str, object], tmp_path: Path) -> None:
    found = tried(Cheat("layout", "", how, ""), tmp_path)
    assert [(each.code, each.values) for each in found] == []


@pytest.mark.parametrize(
    "how",
    [
        edit("amacı, Park", "ama -\ncı, Park"),  # a dash
        edit("amacı, Park", "ama- cı, Park"),  # not at a line's end
        edit("Fidan satın", "Fidan-\nSatın"),  # the next word begins with a capital
        edit("Yönetmeliği Belediye", "Yönetme-\nligi Belediye"),  # another word
    ],
)
def test_a_difference_is_no_layout(how: Mapping[str, object], tmp_path: Path) -> None:
    assert "fidelity" in {each.code for each in tried(Cheat("layout", "", how, ""), tmp_path)}


def test_letters_part_from_digits_and_a_number_is_one() -> None:
    assert words("15inci swich1er 1.500,00 TL, 132,133,134") == [
        *("15", "inci", "swich", "1", "er", "1.500,00", "TL", ",", "132,133,134"),
    ]
    assert words("m² 1. 5393") == ["m²", "1", ".", "5393"]


def read_with(document: str, data: str) -> list[str]:
    printed = document_tokens(lines(document.encode()), ())
    return [token.text for token in rejoined(printed, words(data))]


def test_what_a_lines_end_parted_is_put_together_only_as_the_data_has_it() -> None:
    assert read_with("e-\nimza", "e-imza") == ["e", "-", "imza"]
    assert read_with("e-\nimza ve kal-\nem", "e-imza ve kalem") == ["e", "-", "imza", "ve", "kalem"]
    assert read_with("1.500,\n00 TL", "1.500,00 TL") == ["1.500,00", "TL"]
    assert read_with("132,133,\n134", "132,133, 134") == ["132,133", ",", "134"]
    # After a difference places no longer agree; then the data's words are asked.
    assert read_with("bir üç kal-\nem", "bir iki üç kalem") == ["bir", "üç", "kalem"]
    assert read_with("Yönet-\nmeliğin", "Yönet meliğin") == ["Yönet", "-", "meliğin"]


def test_tokens_keep_their_places() -> None:
    assert placed("ağ 15inci", 3) == [PlacedToken("ağ", 3, 0), PlacedToken("15", 3, 3), PlacedToken("inci", 3, 5)]
