from __future__ import annotations

from pathlib import Path

import pytest
from bench.search.inflect import FORMS

from kimsorumlu.exports.search.stemmer import search_stem
from kimsorumlu.turkish.fold import fold_search

# What municipal texts and the people who search them speak of.
NOUNS = (Path(__file__).with_name("fixtures") / "nouns.txt").read_text("utf-8").split()


def test_every_form_of_a_noun_has_the_stem_of_the_noun() -> None:
    forms = [(noun, form(noun)) for noun in NOUNS for form in FORMS.values()]
    wrong = [(noun, form) for noun, form in forms if search_stem(fold_search(form)) != search_stem(fold_search(noun))]
    assert len(wrong) <= len(forms) * 0.01, wrong


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("müdür", "müdürlük"),
        ("bakım", "bakmak"),
        ("veri", "vermek"),
        ("kurum", "kurul"),
        ("yazılım", "yazılı"),
        ("satış", "satın"),
        ("izin", "izleme"),
        ("anayasa", "ana"),
        ("hata", "hat"),
        ("görevli", "görev"),
        ("kurul", "kuruluş"),
        ("işlem", "iş"),
    ],
)
def test_what_readers_keep_apart_stays_apart(one: str, other: str) -> None:
    assert search_stem(fold_search(one)) != search_stem(fold_search(other))


@pytest.mark.parametrize("word", ["5393", "4k", "22d", "", "a", "ag", "iot"])
def test_numbers_and_short_words_stay(word: str) -> None:
    assert search_stem(word) == word
