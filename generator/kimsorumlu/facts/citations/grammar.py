"""The words of Turkish legal references: dates, numbers, and the nouns that say what kind of text is meant.

All patterns run on folded text (`turkish.fold.fold_citation`), which has the same length as the text itself, so that
every span fits both.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kimsorumlu.turkish.case import lower

_MONTHS = (
    "ocak", "subat", "mart", "nisan", "mayis", "haziran", "temmuz", "agustos", "eylul", "ekim", "kasim", "aralik",
)  # fmt: skip

# "10/07/2004", "01.11.2007", "11 Kasım 2013"
_DAY_MONTH_YEAR = r"\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{4}(?!\d)"
_DAY_IN_WORDS = rf"\d{{1,2}}\s+(?:{'|'.join(_MONTHS)})\s+\d{{4}}(?!\d)"
DATE = re.compile(rf"{_DAY_IN_WORDS}|{_DAY_MONTH_YEAR}")
# "tarihli ve", "tarih ve", "tarihinde", "günlü"
WHEN = re.compile(r"\s?(?:tarih(?:li|inde)?|gun(?:lu)?)\b,?(?:\s?ve\b)?")
# "5393", "2014/7074", "2022-544", "2006 / 9809", "2981/3290/3366"; in "1-3194" the 1 is a label
NUMBER = re.compile(r"(?:19|20)\d\d\s?-\s?\d{1,7}|\d{1,7}(?:\s?/\s?\d{1,7}){0,9}")
BETWEEN_NUMBERS = re.compile(r"\s?(?:,|ve\b|ile\b)\s?(?=\d)")
# "sayılı", "Sayı", "nolu", "no'lu", "no.lu", "numaralı", "s. Kanun", "sy.", "S.lı", "s.K."
COUNTED = re.compile(
    r"\)?\s?(?:(?:sayilar|sayili|sayi|no[.']?\s?lu|numarali|s\.\s?li)\b|sy\b\.?|s\.?(?=\s?(?:k\b|kanun|yasa|khk)))"
)
# "Resmi Gazete’de Yayımlanan", "Resmî Gazetede yayımlanarak yürürlüğe giren,"
GAZETTE = re.compile(
    r"\s?(?:resmi\s+gazete|r\.\s?g\b\.?|rg\b)(?:\s?'?\s?(?:de|nin|sinde))?"
    r"(?:\s+yayi[mn]la[a-z]+)?(?:\s+yururluge\s+(?:gir|konul)[a-z]+)?\s?,?"
)
# "ISO/IEC 27001-2022", "ISO 9001:2015", "TS EN ISO 14001"
STANDARD = re.compile(
    r"\b(?:ts\s+)?(?:en\s+)?iso(?:\s?/\s?iec)?[ -]?(?P<number>\d{4,5})(?:\s?[-:]\s?(?:19|20)\d\d)?(?![\d/])(?:'[a-z]+)?"
)
# "bu Yönetmeliğin", "İş bu yönetmelikte"
THIS_TEXT = re.compile(r"\b(?:is\s?)?bu\s+yonetmeli[kg][a-z]*(?:\s?'\s?[a-z]{1,4}\b)?")

# What may follow a noun's stem: plural, possessive, case. Folded, so that harmony leaves a/e and i/u.
_ENDING = re.compile(
    r"(?P<plural>l[ae]r)?(?P<own>s?[iu](?!n$))?n?(?P<case>[iu]n|[nd]?d[ae](?:n|ki)?|t[ae]n?|[yn]?[ae]|[yn]?[iu]|c[ae]|y?l[ae])?"
)
_NOUN = re.compile(
    r"\b(?:(?P<khk>kanun\s+hukmunde\s+kararname|khk|k\.h\.k\b\.?)|(?P<kararname>kararname|cbk)|(?P<kanun>kanun|yasa)|"
    r"(?P<yonetmelik>yonetmeli[kg])|(?P<teblig>teblig)|(?P<genelge>genelge)|(?P<rehber>rehber)|(?P<karar>karar)|"
    r"(?P<tuzuk>tuzu[kg]|nizamname)|(?P<yonerge>yonerge)|(?P<anayasa>anayasa))(?P<rest>[a-z]*)(?P<apart>\s?'\s?[a-z]{1,5}\b|\s[nu]u?n\b)?"
)
# "5393 s.K.", "5393 sK", "2886 sayılı K.", "657 s.K.nın": a law by its number and a letter
_LETTER_OF_LAW = re.compile(
    r"(?<=\d)\s?(?:s|sy|sayili)\.?\s?(?P<k>k\b\.?)(?P<apart>\s?'?\s?(?:n[iu]n|un|in|na|ne|nda)\b)?"
)
# "657 sayılı DMK’nın", "4734 sayılı KİK’in": a law by its number and its letters, the last of which is that of Kanun;
# not "2019 sayılı KİK kararı", which is a board's
_LETTERS_OF_LAW = re.compile(
    r"(?<=\d{3})\s?(?:sayili|no'?lu|s\.)\s?(?P<letters>(?!khk|cbk)[a-z]{2,6}k)\b(?P<apart>\s?'\s?[a-z]{1,5}\b)?"
    r"(?!\s+(?:karar|teblig|genelge|gorus))"
)
_TRIGGER = re.compile(
    r"\d|madde|fikra|ben[dt]|kanun|yasa|yonetmeli|teblig|genelge|rehber|tuzu|nizamname|yonerge|khk|[A-ZÇĞİÖŞÜ]{3}"
)


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that names a kind of text, with its endings. `own` is the possessive: "Kanunu" of "Belediye Kanunu"."""

    kind: str
    start: int
    end: int
    own: bool
    genitive: bool
    plural: bool


def just_before(text: str, at: int, width: int = 80) -> str:
    """The last characters before a place: what is looked for backwards stands near, and no text may cost more."""
    return text[max(0, at - width) : at]


def may_cite(text: str, folded: str) -> bool:
    """Whether reading the text closely can be worth while; most clauses are done with here."""
    return _TRIGGER.search(folded) is not None or _TRIGGER.search(text) is not None


def nouns(text: str, folded: str) -> Iterator[Noun]:
    """Every noun of legislation in the text, left to right."""
    for match in _NOUN.finditer(folded):
        kind = next(name for name, value in match.groupdict().items() if value is not None)
        rest = match["rest"]
        ending = _ENDING.fullmatch(rest)
        if ending is None or not _is_noun(kind, rest, lower(text[match.start() : match.end()])):
            continue
        apart = (match["apart"] or "").strip(" '")
        genitive = (apart or rest).endswith(("in", "un"))
        own = ending["own"] is not None or kind == "anayasa"
        yield Noun(kind, match.start(), match.end(), own, genitive, ending["plural"] is not None)
    for match in _LETTER_OF_LAW.finditer(folded):
        if text[match.start("k")] == "K":
            genitive = (match["apart"] or "").endswith("n")
            yield Noun("kanun", match.start("k"), match.end(), False, genitive, False)
    for match in _LETTERS_OF_LAW.finditer(folded):
        if text[slice(*match.span("letters"))].isupper():
            genitive = (match["apart"] or "").endswith("n")
            yield Noun("kanun", match.start("letters"), match.end(), False, genitive, False)


def _is_noun(kind: str, rest: str, printed: str) -> bool:
    """Not "kanuni", "kanunen" (lawful), nor "yaşa…" (live), which folding turns into "yasa"."""
    if kind == "kanun":
        return not rest.startswith(("i", "e")) if printed.startswith("kanun") else printed.startswith("yasa")
    return True


def read_date(printed: str) -> datetime.date | None:
    """The day a folded date names, None if the calendar has no such day."""
    words = printed.split()
    if len(words) == 3 and words[1] in _MONTHS:
        day, month, year = int(words[0]), _MONTHS.index(words[1]) + 1, int(words[2])
    else:
        day, month, year = (int(part) for part in re.findall(r"\d+", printed))
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def split_number(printed: str) -> list[str]:
    """One number or several: "2014/7074" and "2022-544" begin with a year and are one, "2981/3290/3366" are three."""
    if "-" in printed:
        return ["-".join(re.findall(r"\d+", printed))]
    parts = re.findall(r"\d+", printed)
    one = len(parts) == 2 and re.fullmatch(r"(?:19|20)\d\d", parts[0]) is not None
    return ["/".join(parts)] if one else parts
