"""Slugs of what has no number, and of the parts and chapters that stand in one another."""

from __future__ import annotations

import pytest

from kimsorumlu import ids


def test_a_second_piece_of_the_same_name() -> None:
    stems = ["madde-5", "madde-6", "madde-5", "baslik-sofor", "madde-5"]
    assert ids.turns(stems) == (1, 1, 2, 1, 3)
    named = [ids.in_turn(stem, turn) for stem, turn in zip(stems, ids.turns(stems), strict=True)]
    assert named == ["madde-5", "madde-6", "madde-5--2", "baslik-sofor", "madde-5--3"]


@pytest.mark.parametrize(
    ("kept", "words", "name"),
    [
        ("sofor", "ŞOFÖRÜN GÖREVLERİ", "sofor"),
        (None, "ŞOFÖRÜN GÖREVLERİ :", "soforun-gorevleri"),
        (None, "***", "adsiz"),
        ("../../x", "Şoför", "x"),
    ],
)
def test_the_words_that_address_a_piece(kept: str | None, words: str, name: str) -> None:
    assert ids.piece_name(kept, words) == name
    assert ids.is_slug(ids.block_slug(name))


def test_a_long_heading_makes_an_address_that_ends_with_a_word() -> None:
    made = ids.piece_name(
        None, "Müdürlükte görevli bütün personelin ortak görev yetki ve sorumlulukları ile nitelikleri"
    )
    assert made == "mudurlukte-gorevli-butun-personelin-ortak-gorev-yetki-ve"
    assert len(ids.piece_name(None, "a" * 300)) == ids.MAX_SLUG - 12
    fits = f"gorev-{'a' * (ids.MAX_SLUG - 18)}"
    assert ids.piece_name(None, fits) == fits
    assert ids.piece_name(None, f"{fits}a") == "gorev"


@pytest.mark.parametrize(
    ("kept", "caption", "name"),
    [
        (None, "Tablo 2 – Kadrolar", "2-kadrolar"),
        (None, "ÇİZELGE 1: Birimler", "1-birimler"),
        (None, "Şekil-3", "3"),
        (None, "Kadro Tablosu 2", "kadro-tablosu-2"),
        (None, "Tablo", "tablo"),
        ("tablo-2", "Kadrolar", "tablo-2"),
        ("kadrolar", "Tablo 2 – Kadrolar", "kadrolar"),
    ],
)
def test_what_a_caption_begins_with_is_said_once(kept: str | None, caption: str, name: str) -> None:
    assert ids.captioned_name(kept, caption) == name


def test_divisions_are_numbered_where_they_stand() -> None:
    slugs = ids.DivisionSlugs()
    first, second = slugs.numbered("part", ""), slugs.numbered("part", "")
    assert (first, second) == ("kisim-1", "kisim-2")
    assert [slugs.numbered("chapter", above) for above in (first, second, second)] == [
        "kisim-1-bolum-1",
        "kisim-2-bolum-1",
        "kisim-2-bolum-2",
    ]
    assert slugs.numbered("chapter", "") == "bolum-1"
    assert [slugs.named("son-maddeler"), slugs.named("son-maddeler")] == ["grup-son-maddeler", "grup-son-maddeler--2"]
