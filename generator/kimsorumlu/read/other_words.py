"""Words that only look like a word of a pattern: what begins with the same letters, and what is said otherwise.

"yap*" is to find "yapmak, yapılması", not "yapı"; "kur*" no "kurum"; "yol" no "ihale yoluyla". Which words these are is
a list, made by reading what such patterns had found; it is as long as that reading. Folded letters, as regexes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

# The ending of a noun that is no verb's as well: "yapılar, yapının", but "yapılan, yapılması" is of "yapmak".
_NOUN: Final = r"(?:l[ae]r(?![ae]k)\w*|y?[aeiu]|[iu]?n[iu]?n|[iu]n|si\w*|n?[dt][ae]n?|s[ae]l\w*)?(?![\w'])"

# The first letters of a verb, as patterns write them with "*" → words of another stem that begin so.
AFTER_A_STEM: Final[Mapping[str, str]] = {
    "ac": r"acik|acisi|acil(?!\w)|acilen|aciliyet",
    "acil": r"acil(?![\w'])|acilen|aciliyet",
    "al": r"alan|alt|alet|alisk|alisv|alarm|alacak(?:l[ae]r|lar|li|in|i(?!n))",
    "ata": r"ataturk",
    "bas": r"baska|basla|basvu|basar|basin|basit|basi(?![\w'])|basta",
    "bic": r"bicim",
    "dik": r"dikkat|dikey",
    "dok": r"dokuman|doku(?![\w'])",
    "ek": r"eki[pb]|ekono|ekolo|ekran|eksi|ekspe|ekler|ekle(?!m)|ekli|ekse",
    "et": r"etkin|etki(?![\w'])|etki[ln]|etraf|etu[td]|etik",
    "ev": r"evra[kg]|evsel|evlat|evli|evlen",
    "hak": r"hakkinda|hakem|hakim",
    "kes": r"kesin(?!ti)",
    "koru": rf"koru{_NOUN}",
    "kur": rf"kurum|kural|kurs|kurban|kurtar|kurulus|kuruc|kurak|kurut|kurul{_NOUN}|kuru{_NOUN}",
    "ode": r"odenek|odene[gk]",
    "olc": r"olcut|olcek|olceg",
    "oku": r"okul",
    "sor": r"soru(?:m|n|s|l)|soru(?![\w'])",
    "sun": r"sunucu|suni",
    "tasi": r"tasinmaz|tasinir|tasit",
    "tur": r"turi|turk|turn",
    "tut": r"tutanak|tutana[gk]|tutum|tutar(?:i|l)",
    "ver": rf"vergi|verim|veri{_NOUN}",
    "yap": rf"yapay|yapisal|yapi{_NOUN}",
    "yaz": r"yazi(?:lim|ci|sma)|yazi(?:l[ae]r|ya|yi|nin|si\w*|da|dan)?(?![\w'])",
}

# A noun → where it stands for something else: a turn of speech, another word with the same letters.
NOT_THE_NOUN: Final[Mapping[str, str]] = {
    "dere": r"derece",
    "hakk": r"hakkinda",
    "meydan": r"meydana\s+(?:gel|getir|cik)|meydan\s+ver",
    # "parke" is a stone: to the park is "parka".
    "park": r"parke",
    "yer": r"yerine\s+(?:getir|gec)|yer\s+(?:al|ver)",
    "yol": r"yoluyla|yolu\s+ile|yoluna\s+g|yollarina\s+bas",
}


def other_after(stem: str) -> re.Pattern[str] | None:
    """What begins with the stem of a verb, and is no word of it; None: nothing known."""
    return _AFTER_A_STEM.get(stem)


def other_than(noun: str) -> re.Pattern[str] | None:
    """Where the noun says something else; None: nothing known."""
    return _NOT_THE_NOUN.get(noun)


def not_before(other: re.Pattern[str] | None) -> str:
    """The same for a regex of the whole pattern: what may not stand here."""
    return f"(?!{other.pattern})" if other else ""


_AFTER_A_STEM: Final = {stem: re.compile(words) for stem, words in AFTER_A_STEM.items()}
_NOT_THE_NOUN: Final = {noun: re.compile(words) for noun, words in NOT_THE_NOUN.items()}
