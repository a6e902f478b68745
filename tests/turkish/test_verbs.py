from __future__ import annotations

import pytest

from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.verbs import Verb, VerbForm, verb

FORMS = {
    "yapmak": Verb("yap", VerbForm.INFINITIVE),
    "yapmaktan": Verb("yap", VerbForm.INFINITIVE),
    "değiştirmekle": Verb("degistir", VerbForm.INFINITIVE),
    "yaparlar": Verb("yap", VerbForm.FINITE),
    "giderir": Verb("gider", VerbForm.FINITE),
    "oluşturmaktadır": Verb("olustur", VerbForm.FINITE),
    "alınmalıdır": Verb("alin", VerbForm.FINITE),
    "oluşturabilir": Verb("olustur", VerbForm.ABLE),
    "veremezler": Verb("ver", VerbForm.NEGATIVE),
    "vermemek": Verb("ver", VerbForm.NEGATIVE),
    "vermemekten": Verb("ver", VerbForm.NEGATIVE),
    "yapılması": Verb("yapil", VerbForm.NOUN),
    "yapılmasını": Verb("yapil", VerbForm.NOUN, "acc"),
    "yapılmasının": Verb("yapil", VerbForm.NOUN, "gen"),
    "yapılmasına": Verb("yapil", VerbForm.NOUN, "dat"),
    "yapılmasından": Verb("yapil", VerbForm.NOUN, "abl"),
    "yapılmasında": Verb("yapil", VerbForm.NOUN, "far"),
    "hazırlayıp": Verb("hazirla", VerbForm.CONVERB),
    "yaparak": Verb("yap", VerbForm.CONVERB),
}


@pytest.mark.parametrize("word", FORMS)
def test_the_ending_tells_the_form(word: str) -> None:
    assert verb(fold_letters(word)) == FORMS[word]


@pytest.mark.parametrize("word", ["veriler", "bilgisayar", "olarak", "talep", "sorumludur", "mükelleftir", "birim"])
def test_words_that_only_look_like_verbs_are_none(word: str) -> None:
    assert verb(fold_letters(word)) is None


@pytest.mark.parametrize("word", ["sağlar", "denetler", "izler", "hazırlar"])
def test_verbs_that_look_like_plurals_are_known(word: str) -> None:
    found = verb(fold_letters(word))
    assert found is not None and found.form is VerbForm.FINITE
