"""How parts, chapters and groups stand in one another, told by the order in which a text prints them."""

from __future__ import annotations

import pytest

from kimsorumlu.model.divisions import placed_divisions
from kimsorumlu.read.text_shapes import ArticleShape, DivisionShape, GroupShape, PieceShape


def places(printed: str) -> list[tuple[str, int]]:
    """The slugs and levels of the divisions of a text: K is a part, B a chapter, G a group, a dot an article."""
    shapes: dict[str, PieceShape] = {
        "K": DivisionShape(part="BİR KISIM"),
        "B": DivisionShape(chapter="BİR BÖLÜM"),
        "G": GroupShape(group="SON MADDELER", slug="son"),
        ".": ArticleShape(article="MADDE 1-"),
    }
    return [(place.slug, place.level) for place in placed_divisions([shapes[sign] for sign in printed])]


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("B.B.", [("bolum-1", 1), ("bolum-2", 1)]),
        ("K.KB.B.", [("kisim-1", 1), ("kisim-2", 1), ("kisim-2-bolum-1", 2), ("kisim-2-bolum-2", 2)]),
        ("KB.KB.", [("kisim-1", 1), ("kisim-1-bolum-1", 2), ("kisim-2", 1), ("kisim-2-bolum-1", 2)]),
        ("BK.K.B.", [("bolum-1", 1), ("bolum-1-kisim-1", 2), ("bolum-1-kisim-2", 2), ("bolum-2", 1)]),
        # A chapter before the first part stands for itself; where the two kinds meet tells which is the outer one.
        ("B.KB.", [("bolum-1", 1), ("kisim-1", 1), ("kisim-1-bolum-1", 2)]),
        ("K.B.", [("kisim-1", 1), ("kisim-1-bolum-1", 2)]),
    ],
)  # fmt: skip
def test_parts_and_chapters(printed: str, found: list[tuple[str, int]]) -> None:
    assert places(printed) == found


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("B.G.B.", [("bolum-1", 1), ("grup-son", 2), ("bolum-2", 1)]),
        ("G.G.", [("grup-son", 1), ("grup-son--2", 1)]),
        ("KB.G.K.", [("kisim-1", 1), ("kisim-1-bolum-1", 2), ("grup-son", 3), ("kisim-2", 1)]),
    ],
)
def test_a_group_stands_in_what_is_open_and_shifts_no_number(printed: str, found: list[tuple[str, int]]) -> None:
    assert places(printed) == found
