"""What the setting of a document does to its words is no difference: the small site, its document set otherwise."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest
from bench.trust.proof import Cheat, tried


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
