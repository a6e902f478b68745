"""Verbs of questions and of the sentences that answer them: "kim hazırlıyor?" – "… hazırlar".

A question asks in the present, a regulation lays down in the aorist: it says what is to be done, not what is being
done. The present narrows a stem's open vowel ("hazırla-" → "hazırlıyor"), so that the stem has to be told again.
"""

from __future__ import annotations

import re
from typing import Final

from kimsorumlu.turkish.fold import fold_letters

_VOWELS: Final = "aeıioöuü"
_OPEN: Final = dict(zip("ıiuü", "aeae", strict=True))
# Stems of one syllable whose aorist has a close vowel (the thirteen of every grammar): alır, bilir, verir.
_CLOSE_AORIST: Final = frozenset(
    ("al", "bil", "bul", "dur", "gel", "gör", "kal", "ol", "öl", "san", "var", "ver", "vur")
)
# Stems that end in a close vowel of their own: korur, yürür.
_CLOSE_STEM: Final = frozenset(("koru", "yürü", "oku", "taşı", "tanı", "kazı", "kaşı", "büyü", "uyu", "eri"))
# Stems of two syllables in -l; others end in -la or -le: uygular, denetler.
_STEM_IN_L: Final = frozenset(("yönel", "yüksel", "azal", "çoğal", "kısal"))


def aorist(present: str) -> str:
    """The aorist, third person singular, of a verb in the present; what is no present as it is.

    >>> [aorist(verb) for verb in ("bakıyor", "hazırlıyor", "yapıyor", "alıyor", "koruyor", "ediyor", "sorumlu")]
    ['bakar', 'hazırlar', 'yapar', 'alır', 'korur', 'eder', 'sorumlu']
    """
    if not _PRESENT.fullmatch(present):
        return present
    base = present.removesuffix("yor")
    stem, vowel = base[:-1], base[-1]
    if base in _CLOSE_STEM:
        return f"{base}r"
    syllables = sum(letter in _VOWELS for letter in stem)
    if stem.endswith("l") and stem not in _STEM_IN_L and (syllables > 1 or stem[-2] not in _VOWELS):
        return f"{stem}{_OPEN[vowel]}r"
    if syllables <= 1 and stem not in _CLOSE_AORIST:
        return f"{stem}{_OPEN[vowel]}r"
    return f"{base}r"


def past_of_present(present: str) -> str:
    """What was being done: a verb in the present, or an adjective in a close vowel that stands for one, in the past.

    >>> [past_of_present(verb) for verb in ("bakıyor", "ayağa kaldırıyor", "sorumlu")]
    ['bakıyordu', 'ayağa kaldırıyordu', 'sorumluydu']
    """
    if _PRESENT.fullmatch(present.split()[-1]):
        return f"{present}du"
    return f"{present}yd{present[-1]}"


def verb_stem(present: str) -> str:
    """The folded stem of a verb in the present, as it stands before the endings of other forms; else the word folded.

    >>> [verb_stem(verb) for verb in ("bakıyor", "hazırlıyor", "ediyor")]
    ['bak', 'hazirla', 'ed']
    """
    if not _PRESENT.fullmatch(present):
        return fold_letters(present)
    base, spoken = present.removesuffix("yor"), aorist(present)
    if base in _CLOSE_STEM or spoken[-2] == base[-1] or not spoken.endswith(("lar", "ler")):
        return fold_letters(base if base in _CLOSE_STEM else base[:-1])
    return fold_letters(spoken[:-1])


_PRESENT: Final = re.compile(r"\w+[ıiuü]yor")
