"""The forms of Turkish verbs that official sentences end their parts with, told by their endings.

Words are folded (`fold_letters`), so that each vowel of an ending has two letters at most: a e, i u.

    yapmak, yapmaktan, yapmakla      INFINITIVE
    yapar, yaparlar, yapmaktadır     FINITE
    yapabilir                        ABLE
    yapamaz, yapmaz, yapmamak        NEGATIVE, whatever else it is
    yapılması, yapılmasını …         NOUN, with its case
    yapıp, yaparak                   CONVERB

An ending alone does not make a verb: "bilgisayar" and "veriler" end like "yapar". Words that often do are listed here;
for the rest whoever asks must look at the place of the word, too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import Final


class VerbForm(Enum):
    """What the ending makes of the verb."""

    INFINITIVE = auto()
    FINITE = auto()
    ABLE = auto()
    NEGATIVE = auto()
    NOUN = auto()
    CONVERB = auto()


@dataclass(frozen=True, slots=True)
class Verb:
    """A word read as a verb: what stands before the ending, the form, the case of a noun ("" if in none)."""

    stem: str
    form: VerbForm
    case: str = ""


@lru_cache(maxsize=8192)  # a few thousand words make most of all texts
def verb(word: str) -> Verb | None:
    """The folded word as a verb; None if it has no such ending."""
    if word in _NO_VERBS or _COPULA.fullmatch(word):
        return None
    for form, pattern in _ENDINGS:
        found = pattern.fullmatch(word)
        if found and (form is not VerbForm.FINITE or not _is_plural(word)):
            return Verb(found["stem"], form, _CASES.get(found["case"] or "", "") if "case" in found.groupdict() else "")
    return None


def _is_plural(word: str) -> bool:
    """ "veriler" is a plural, "yaparlar" is not; "sağlar" is one verb of few."""
    return _PLURAL.fullmatch(word) is not None and _OF_LA_VERBS.match(word) is None


# "far": what only relates ("yapılmasında", "yapılmasıyla").
_CASES: Final = {
    "ni": "acc",
    "nu": "acc",
    "nin": "gen",
    "nun": "gen",
    "ndan": "abl",
    "nden": "abl",
    "na": "dat",
    "ne": "dat",
} | dict.fromkeys(("nda", "nde", "yla", "yle"), "far")

# In this order: "yapabilir" and "yapamaz" would be finite, "yapmamak" an infinitive too.
_ENDINGS: Final = tuple(
    (form, re.compile(rf"(?P<stem>\w\w*?){ending}"))
    for form, ending in (
        (VerbForm.ABLE, r"y?[ae]bilir(?:l[ae]r)?"),
        (VerbForm.NEGATIVE, r"(?:y?[ae])?m[ae]z(?:l[ae]r)?"),
        (VerbForm.NEGATIVE, r"m[ae]m[ae](?:k(?:t[ae]n|l[ae])?|s[iu]nd[ae]n|l[iu]d[iu]r(?:l[ae]r)?)"),
        (VerbForm.FINITE, r"m[ae]kt[ae]d[iu]r(?:l[ae]r)?"),
        (VerbForm.INFINITIVE, r"m[ae]k(?:t[ae]n|l[ae])?"),
        (VerbForm.NOUN, r"m[ae](?:s[iu]|l[ae]r[iu])(?P<case>n[iu]n?|nd[ae]n?|n[ae]|yl[ae])?"),
        (VerbForm.CONVERB, r"(?:y?[iu]p|y?[ae]r[ae]k)"),
        (VerbForm.FINITE, r"(?:m[ae]l[iu]d[iu]r(?:l[ae]r)?|[aeiu]r(?:l[ae]r)?)"),
    )
)

# "sorumludur", "mükelleftir": said of a noun. "alınmalıdır" and "yapmaktadır" are verbs.
_COPULA: Final = re.compile(r"\w+(?<!m[ae]l[iu])(?<!m[ae]kt[ae])(?:d|[cfhkpst]t)[iu]r(?:l[ae]r)?")
_PLURAL: Final = re.compile(r"\w*[^r]l[ae]r")
_OF_LA_VERBS: Final = re.compile(
    r"(?:sag|hazir|denet|iz|uygu|plan|program|ince|duzen|belir|destek|top|bas|onay|imza|rapor|gozlem|tamam|sak|karsi"
    r"|arsiv|yedek|guncel|temiz|hesap|proje|yayin|yayim|kopya|depo|zimmet|parafe|islem|dosya|sorgu|gozet|ac[iu]k"
    r"|yasak|engel|on|tes[pv]it|deger|yayg|yon|sifre|fatura|hedef|amac|kontrol|test|tanim|numara|etiket|iste|say[iu]s)l[ae]r"
)
# Nouns and particles of official texts with such an ending.
_NO_VERBS: Final = frozenset(
    re.findall(
        r"\w+",
        """olarak gerek merak bicak durak takip talep sahip kitap hesap ekip tip grup kayip cevap sebep irtibat
        bilgisayar kadar karar her bir diger eger gider nadir zarar tekrar server router radar monitor ihbar itibar
        sektor imar mimar pazar ayar duvar esnaf ekmek yemek emek sehir emir sinir satir demir takdir tesir hazir fikir
        memur huzur kusur unsur defter yer eser deger haber lider filtre filter masa masasi semasi temasi""",
    )
)
