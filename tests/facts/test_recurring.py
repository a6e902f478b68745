"""Duties that several municipalities have in the same words, and which text held had them first."""

from __future__ import annotations

from dataclasses import replace

from tests.sites import real

from kimsorumlu.facts.recurring import recurring
from kimsorumlu.model.corpus import Corpus

KIND = "bilgi-islem"


def cited(corpus: Corpus) -> list[tuple[list[str], str]]:
    found = recurring(corpus, real().facts.duties).get(KIND, ())
    return [([place.duty.reference for place in one.places], one.first.duty.reference) for one in found]


def test_the_same_words_in_two_municipalities_are_found_once_each() -> None:
    assert cited(real().corpus) == [
        (
            [
                "eyupsultan/bilgi-islem/2024-11-08/madde-10/#fikra-1-bent-d",
                "kocaeli-bb/bilgi-islem/2025-11-13/madde-6/#bent-k",
            ],
            "eyupsultan/bilgi-islem/2024-11-08/madde-10/#fikra-1-bent-d",
        )
    ]


def test_case_and_punctuation_are_no_words() -> None:
    (one,) = recurring(real().corpus, real().facts.duties)[KIND]
    words = {place.duty.text for place in one.places}
    assert len(words) <= 2
    assert {"".join(filter(str.isalnum, text)).casefold() for text in words} == {
        "".join(filter(str.isalnum, one.first.duty.text)).casefold()
    }


def test_one_municipality_alone_shares_nothing() -> None:
    """Its two texts have most of their duties in the same words."""
    corpus = real().corpus
    alone = replace(corpus, municipalities=tuple(m for m in corpus.municipalities if m.slug == "kocaeli-bb"))
    assert cited(alone) == []


def test_regulations_of_no_kind_are_not_compared() -> None:
    corpus = real().corpus
    without = tuple(
        replace(
            municipality,
            regulations=tuple(
                replace(each, versions=tuple(replace(v, directorate_kind=None) for v in each.versions))
                for each in municipality.regulations
            ),
        )
        for municipality in corpus.municipalities
    )
    assert recurring(replace(corpus, municipalities=without), real().facts.duties) == {}
