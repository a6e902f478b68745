"""Whether declared words are what a page says of itself, or the regulation's own.

A page number is a number. A running head recurs, or repeats the regulation's name. A stamp bears a date, or says that
it is one; what a web page says is short, and says what to do there. None is a sentence that says what is done, or names
something to be done.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from kimsorumlu.check.tokens import words
from kimsorumlu.problems import Phrase
from kimsorumlu.read.shapes import Furniture
from kimsorumlu.turkish.case import lower

# A running head of other words than the regulation's name stands on so many pages at least.
RECURS: Final = 3
PAGE_NUMBER = re.compile(r"\W*(?:sayfa|sf|s)?\W*([0-9]{1,4})\W*(?:(?:/|-|–|den|dan|ten|tan)?\W*[0-9]{1,4})?\W*")
DATE = re.compile(r"[0-9]{1,2}\s?[./-]\s?[0-9]{1,2}\s?[./-]\s?[0-9]{4}")
# "30.11.2023-09:33": the moment of a signature, which no rule names.
_MOMENT = re.compile(rf"{DATE.pattern}\W{{1,3}}[0-9]{{1,2}}:[0-9]{{2}}")
# What only a stamp says; "evrak", "onay", "imza yetkisi" and "elektronik imza işleri" are words of regulations, too.
_STAMP_WORDS = re.compile(
    r"aslı gibidir|aslının aynı|\bimza(?:dır|lıdır|lanmıştır)"
    r"|(?:\be-?|elektronik )imza(?:lı|la|dır|\s?:|\W*$| ile| aslı| kaydı)"
    r"|doğrulama (?:kod|adres|için)|doğrula(?:n|y)|teyi[dt](?:i\b| kod| adres| için| edil)|ekidir"
    r"|\bbu (?:belge|evrak)\b|\b(?:sayı|no|kodu?)\s?:\s?\S*[0-9]|https?:"
    r"|^[\W\d]*(?:\b(?:imza|mühür|kaşe|taslak)\b[\W\d]*)+$"
)
# What stands beside the date of a stamp that says no more; with more than a few other words it is no stamp.
_DATED_WORDS = re.compile(r"\b(?:tarih|karar|sayı(?:lı|sı)?\b|no\b|evrak|onay|meclis|başkan|kayıt|imza|ek\b|eki\b)")
_FEW: Final = 4
# What a web page says of itself beside a text: "Organizasyon Şeması İndir", "PDF olarak görüntüle", "Paylaş".
_WEB_WORDS = re.compile(
    r"\bindir\b|\bindirmek için\b|tıklayın|\bgörüntüle\b|\byazdır\b|\bpaylaş\b|\bana ?sayfa(?:ya)?\b|https?:"
)
# A link's text is short; a sentence of a regulation is not.
MAX_LINK: Final = 10
# What makes rules, and no stamp: "yürürlükten kaldırılmıştır", "karşı sorumludur", "… gününe kadar".
_RULE = re.compile(
    r"yürürlü[kğ]|kaldırıl|hükümsüz|sorumlu|yetkili|uygulan|bağlıdır|zorunlu|esastır|\bkadar\b|\bdek\b|itibaren|\bsonra\b"
)
# "kabul edilir.", "onaylar.", "alınmayacak.", "düzenlemek", "yürütülmesi", "ücretsizdir": a sentence of a regulation,
# or what it gives somebody to do.
_DONE = re.compile(
    r"(?:(?<![dt])[ıiuü]r|[ae]r|m[ae]z|m[ae]lı|[ae]c[ae]k)[.;]|m[ae]k(?:[.,;]|\W*$)|(?<=\w{3})m[ae]s[ıi](?:[.,;]|\W*$)"
    r"|(?<=\w{3})[dt][ıiuü]r(?:[.;]|$)"
)
# What a stamp says was done, or is so: these are sentences, too.
_STAMPED = re.compile(
    r"ekidir|gibidir|aynı(?:sı)?dır|(?:\bimza|onay)(?:dır|lıdır|lanmıştır)|kabul edilmiştir|(?:üretil|düzenlen)miştir"
    r"|oluşturulmuştur"
)
# What a stamp says can be done with it, and where: two things that it says together.
_CHECKED = re.compile(r"doğrula|doğrulu[kğ]|teyi[dt]|kontrol edil|sorgula|erişil|ulaşıl|görüntülen")
_WHERE = re.compile(r"https?:|www\.|\badresi(?:n|\b)|\bkod|\bbu (?:belge|evrak)|\.(?:gov|bel)\.tr")
# What may stand before the first letter of a running head.
_OPENING_SIGNS: Final = '-–—*.“”" '


def unlike(furniture: Furniture, known: bool) -> Phrase | None:
    """Whether the words declared are none of the kind declared. `known`: they recur, or are the regulation's name."""
    text = lower(furniture.text).strip()
    if furniture.personal and furniture.kind in ("running-head", "page-number", "web"):
        return Phrase("furniture-personal")
    if furniture.kind == "page-number":
        return None if PAGE_NUMBER.fullmatch(text) else Phrase("furniture-no-number")
    if furniture.kind == "running-head":
        if not known:
            return Phrase("furniture-once", str(RECURS))
        begins = furniture.text.lstrip(_OPENING_SIGNS)
        sentence = begins[:1] != begins[:1].upper() or text.endswith((",", ";", ":")) or _RULE.search(text)
        return Phrase("furniture-sentence") if sentence else None
    if _says_a_rule(text):
        return Phrase("furniture-sentence")
    if furniture.kind == "web":
        short = len(words(furniture.text)) <= MAX_LINK
        return None if short and _WEB_WORDS.search(text) else Phrase("furniture-no-web")
    return None if says_stamp(text) or _dated(text) else Phrase("furniture-no-stamp")


def _says_a_rule(text: str) -> bool:
    """Whether words say what is done or is to be done, and not what a stamp says of a document."""
    if _RULE.search(text):
        return True
    own = _STAMPED.sub("", text)
    return _DONE.search(own) is not None and not (_CHECKED.search(text) and _WHERE.search(text))


def says_stamp(text: str) -> bool:
    """Whether words, in lower case, are those of a stamp, whatever else stands there."""
    return _STAMP_WORDS.search(text) is not None


def is_moment(text: str) -> bool:
    """Whether words hold a day with an hour."""
    return _MOMENT.search(text) is not None


def _dated(text: str) -> bool:
    """Whether words are a date and what stands beside one in a stamp."""
    if DATE.search(text) is None:
        return False
    beside = [word for word in words(DATE.sub(" ", text)) if word[0].isalpha()]
    return len(beside) <= _FEW or _DATED_WORDS.search(text) is not None


def repeats_name(declared: Iterable[str], name: Sequence[str]) -> bool:
    """Whether a head repeats the words of a regulation's name: each is one of them, and the first two follow in it."""
    head = [lower(word) for word in declared if word[0].isalnum()]
    known = [lower(word) for word in name if word[0].isalnum()]
    if len(head) < 2 or not set(head) <= set(known):
        return False
    return any(known[place : place + 2] == head[:2] for place in range(len(known)))
