"""What articles and blocks are called, in every place that names them."""

from __future__ import annotations

import pytest

from kimsorumlu import ids
from kimsorumlu.model.designation import Designation


def article(marker: str, turn: int = 1) -> Designation:
    number = ids.article_number(marker)
    assert number is not None
    return Designation(number, number.slug, turn=turn)


BLOCK = Designation(None, "baslik-sofor", "Şoför :")


@pytest.mark.parametrize(
    ("name", "slug", "title", "cited", "spoken"),
    [
        (article("MADDE 9-"), "madde-9", "Madde 9", "m. 9", "9. maddesi"),
        (article("MADDE 5/A-"), "madde-5-a", "Madde 5/A", "m. 5/A", "5/A maddesi"),
        (article("GEÇİCİ MADDE 2-"), "gecici-madde-2", "Geçici madde 2", "m. geçici 2", "geçici 2. maddesi"),
        (article("MADDE 38-", 2), "madde-38--2", "Madde 38 (ikinci)", "m. 38 (ikinci)", "ikinci 38. maddesi"),
        (article("MADDE 12 ila 15-"), "madde-12", "Madde 12–15", "m. 12–15", "12–15. maddeleri"),
        (BLOCK, "baslik-sofor", "“Şoför” başlığı", "“Şoför” başlığı", "“Şoför” başlığı"),
    ],
)
def test_titles_and_citations(name: Designation, slug: str, title: str, cited: str, spoken: str) -> None:
    assert (name.slug, name.title, name.cited, name.spoken) == (slug, title, cited, spoken)


@pytest.mark.parametrize(
    ("name", "noun", "within", "following"),
    [
        (article("MADDE 9-"), "9. madde", "9. maddede", "9. maddeye göre"),
        (article("MADDE 5/A-"), "5/A numaralı madde", "5/A numaralı maddede", "5/A numaralı maddeye göre"),
        (article("GEÇİCİ MADDE 1-"), "geçici 1. madde", "geçici 1. maddede", "geçici 1. maddeye göre"),
        (article("MADDE 38-", 2), "ikinci 38. madde", "ikinci 38. maddede", "ikinci 38. maddeye göre"),
        (article("MADDE 3 ve 4-"), "3 ve 4. maddeler", "3 ve 4. maddelerde", "3 ve 4. maddelere göre"),
        (BLOCK, "“Şoför” başlığı", "“Şoför” başlığında", "“Şoför” başlığına göre"),
    ],
)
def test_in_sentences(name: Designation, noun: str, within: str, following: str) -> None:
    assert (name.noun, name.within, name.following) == (noun, within, following)


@pytest.mark.parametrize(
    ("name", "column", "named", "key", "step"),
    [
        (article("MADDE 9-"), "9", "9", "9", ("article", "9")),
        (article("GEÇİCİ MADDE 1-"), "", "geçici 1", "gecici 1", ("article", "geçici 1")),
        (article("MADDE 38-", 2), "", "madde-38--2", "38", ("article", "38 (ikinci)")),
        (BLOCK, "", "baslik-sofor", "", ("block", "Şoför :")),
    ],
)
def test_in_lists_data_search_and_findings(
    name: Designation, column: str, named: str, key: str, step: tuple[str, str]
) -> None:
    assert (name.column, name.named, name.key, name.step) == (column, named, key, step)


def test_of_a_text_that_was_named() -> None:
    names = (article("MADDE 18-"), article("MADDE 5/A-"), article("MADDE 38-", 2), BLOCK)
    assert [name.of_it_following for name in names] == [
        "18. maddesine göre",
        "5/A maddesine göre",
        "ikinci 38. maddesine göre",
        "“Şoför” başlığına göre",
    ]


def test_a_page_speaks_of_itself() -> None:
    assert [article("MADDE 9-").this, BLOCK.this] == ["Bu madde", "Bu başlık"]
    assert [article("MADDE 9-").of_this, BLOCK.of_this] == ["Bu maddenin", "Bu başlığın"]
    assert [article("MADDE 9-").in_this, BLOCK.in_this] == ["Bu maddede", "Bu başlıkta"]
    assert [article("MADDE 9-").with_this, BLOCK.with_this] == ["Bu maddeyle", "Bu başlıkla"]
    assert [article("MADDE 9-").concerning_this, BLOCK.concerning_this] == ["Bu maddeye", "Bu başlığa"]
