"""Gaps in the numbering of articles, as printed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests import sites

from kimsorumlu import ids
from kimsorumlu.facts.numbering import numbering_gaps
from kimsorumlu.model.designation import Designation
from kimsorumlu.model.text import Article


def numbered(*markers: str) -> list[Article]:
    article = sites.new(sites.small()).version.articles[0]
    numbers = [ids.article_number(marker) for marker in markers]
    stems = [number.slug if number else "baslik-sofor" for number in numbers]
    names = [
        Designation(number, stem, "Şoför", turn)
        for number, stem, turn in zip(numbers, stems, ids.turns(stems), strict=True)
    ]
    return [replace(article, name=name) for name in names]


@pytest.mark.parametrize(
    ("markers", "gaps"),
    [
        (("MADDE 1-", "MADDE 2-"), {}),
        (("MADDE 2-",), {"madde-2": (1, 1)}),
        (("MADDE 1-", "MADDE 7-"), {"madde-7": (2, 6)}),
        (("MADDE 1-", "MADDE 3-", "MADDE 2-", "MADDE 5-"), {"madde-5": (4, 4)}),
        (("MADDE 1 ve 2-", "MADDE 3 ila 5-", "MADDE 7-"), {"madde-7": (6, 6)}),
        (("MADDE 1-", "MADDE 1-", "MADDE 2-", "MADDE 2/A-", "GEÇİCİ MADDE 4-", "MADDE 3-"), {}),
        (("Şoför", "MADDE 1-", "Şoför", "MADDE 3-"), {"madde-3": (2, 2)}),
        (("Şoför",), {}),
    ],
)
def test_numbers_between_two_articles_that_nothing_bears(
    markers: tuple[str, ...], gaps: dict[str, tuple[int, int]]
) -> None:
    assert numbering_gaps(numbered(*markers)) == gaps
