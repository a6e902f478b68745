"""Words that only begin as a verb's stem does, and turns of speech, are not what a pattern asks for."""

from __future__ import annotations

import pytest

from kimsorumlu.read.other_words import AFTER_A_STEM, NOT_THE_NOUN
from kimsorumlu.read.patterns import compile_pattern
from kimsorumlu.turkish.fold import fold_letters


@pytest.mark.parametrize(
    ("pattern", "found", "not_found"),
    [
        ("yap*", ("yapmak", "yapılması", "yapılarak", "yapımı"), ("yapı", "yapıların", "yapısal")),
        ("kur*", ("kurmak", "kurulması", "kurulan"), ("kurum", "kuruluşlar", "kurulun", "kurallar")),
        ("ver*", ("vermek", "verilerek", "verilir"), ("vergi", "verimli", "veriler")),
        ("al*", ("almak", "alınması"), ("alanlar", "altyapı")),
        ("aç*", ("açmak", "açılması"), ("açık", "acil", "açısından")),
        ("hak*", ("hakları", "hakkı"), ("hakkında",)),
        ("dik*", ("dikmek", "dikilmesi"), ("dikkat",)),
        ("bas*", ("basmak", "basılması"), ("başvuru", "basın", "başka")),
        ("yol", ("yolların", "yolu"), ("yoluyla", "yolu ile")),
        ("meydan", ("meydanların", "meydanı"), ("meydana gelen", "meydana getirmek")),
        ("dere", ("derenin", "derelerin"), ("derece",)),
        ("yer", ("yerler", "yerine çiçek"), ("yerine getirmek", "yer almak")),
    ],
)
def test_the_word_and_others(pattern: str, found: tuple[str, ...], not_found: tuple[str, ...]) -> None:
    asked = compile_pattern(pattern)
    assert [word for word in found if not asked.find(fold_letters(word))] == []
    assert [word for word in not_found if asked.find(fold_letters(word))] == []


def test_what_is_listed_is_folded_and_of_its_word() -> None:
    """A stem written with marks would never be asked for."""
    for word in (*AFTER_A_STEM, *NOT_THE_NOUN):
        assert fold_letters(word) == word
