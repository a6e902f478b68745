"""How clauses are cited: labels as printed, duplicates told apart, labels that repeat their item's given once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests import sites

from kimsorumlu.model.citing import citation, dated_citation, short_citation, spoken_citation
from kimsorumlu.model.text import Article, Clause, Level

EDITION = sites.new(sites.awkward())


def of_every_form(number: str) -> Article:
    """An article of a text that has one of every form."""
    return sites.article(EDITION.version, number)


def cited(article: Article) -> list[str]:
    return [short_citation(article, chain) for chain in article.chains()]


def test_labels_paragraphs_and_counted_clauses() -> None:
    assert cited(of_every_form("1")) == ["m. 1", "m. 1/ı", "m. 1/i", "m. 1/i-1/a", "m. 1/o", "m. 1, 4. bent"]
    assert cited(of_every_form("2")) == ["m. 2/1", "m. 2 (I)"]


def test_a_label_printed_twice_is_told_apart() -> None:
    assert cited(of_every_form("geçici 1")) == ["m. geçici 1", "m. geçici 1/a", "m. geçici 1/a (ikinci)"]


def test_what_stands_below_a_label_printed_twice_is_told_apart_too() -> None:
    article = of_every_form("geçici 1")
    first, second = article.body[0].items
    below = replace(
        second, items=(replace(first, label="1)", level=of_every_form("1").body[0].items[1].items[0].level),)
    )
    changed = replace(article, body=(replace(article.body[0], items=(first, below)),))
    assert cited(changed)[-1] == "m. geçici 1/a (ikinci), 1 alt bendi"


@pytest.mark.parametrize(
    ("item", "subitem", "paragraph", "expected"),
    [
        ("2-", "2/a)", "(2)", "m. 1/2-2/a"),
        ("2-", "2/a)", None, "m. 1/2/a"),
        ("a)", "1)", None, "m. 1/a-1"),
        ("2-", "22/a)", "(1)", "m. 1/1-2-22/a"),
    ],
)
def test_a_subitem_that_repeats_its_items_label(item: str, subitem: str, paragraph: str | None, expected: str) -> None:
    article = of_every_form("1")
    lead: Clause = article.body[0]
    above = replace(lead.items[1], label=item, items=(replace(lead.items[1].items[0], label=subitem),))
    changed = replace(article, body=(replace(lead, label=paragraph, items=(above,)),))
    assert cited(changed)[-1] == expected


def test_below_a_block_figures_count_paragraphs_and_name_items() -> None:
    (block,) = (one for one in sites.new(sites.forms()).version.articles if one.slug == "baslik-sofor")
    item = replace(block.body[0], label="3)", level=Level.ITEM, items=())

    def of_paragraphs(*labels: str) -> list[str]:
        body = tuple(replace(block.body[0], label=label, items=(item,)) for label in labels)
        return [text.removeprefix("“Şoför” başlığı, ") for text in cited(replace(block, body=body))]

    assert of_paragraphs("(1)", "(2)") == ["1. fıkra", "1. fıkra, 3 bendi", "2. fıkra", "2. fıkra, 3 bendi"]
    assert of_paragraphs("a)", "b)") == ["a fıkrası", "a fıkrası, 3 bendi", "b fıkrası", "b fıkrası, 3 bendi"]


def test_in_words_every_step_owns_the_next() -> None:
    def spoken(number: str) -> list[str]:
        article = of_every_form(number)
        return [spoken_citation(article, chain) for chain in article.chains()]

    assert spoken_citation(of_every_form("1")) == "1. maddesi"
    assert spoken("1")[1:4] == [
        "1. maddesinin (ı) bendi",
        "1. maddesinin (i) bendi",
        "1. maddesinin (i) bendinin (1/a) alt bendi",
    ]
    assert spoken("1")[-1] == "1. maddesinin 4. bendi"
    assert spoken("2") == ["2. maddesinin 1. fıkrası", "2. maddesinin (I) fıkrası"]
    assert spoken("geçici 1")[1:] == ["geçici 1. maddesinin (a) bendi", "geçici 1. maddesinin ikinci (a) bendi"]


def test_words_tell_apart_what_the_short_form_tells_apart() -> None:
    for version in sites.real().corpus.versions:
        for article in version.articles:
            said = {spoken_citation(article, chain) for chain in article.chains()}
            assert len(said) == len(set(cited(article))), (version.url, article.slug)


def test_bullets_are_counted_never_called_twice() -> None:
    article = of_every_form("geçici 1")
    items = tuple(replace(item, label="-") for item in article.body[0].items)
    changed = replace(article, body=(replace(article.body[0], items=items),))
    assert cited(changed)[1:] == ["m. geçici 1, 1. bent", "m. geçici 1, 2. bent"]


def test_the_legal_form_has_no_date_and_the_dated_form_has() -> None:
    name = "Örnek Belediyesi Bilgi İşlem Müdürlüğü Çalışma Yönetmeliği"
    assert citation(EDITION, of_every_form("2")) == f"{name}, m. 2"
    assert dated_citation(EDITION) == f"{name} (06.05.2024)"


def test_no_two_clauses_of_the_real_texts_share_a_citation() -> None:
    for version in sites.real().corpus.versions:
        for article in version.articles:
            assert len(set(cited(article))) == len(cited(article)), (version.url, article.slug)
