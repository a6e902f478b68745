"""Places inside a cited text: "15 inci maddesinin (b) bendi", "22/d maddesi", "15 (b) ve 18 (m) maddeleri".

Read from the place where they begin, on folded text; item letters are taken from the text itself, where ç is not c.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kimsorumlu.facts.citations.citation import CitedPlace
from kimsorumlu.facts.citations.grammar import just_before
from kimsorumlu.turkish.case import lower

_ORDINALS = (
    "birinci", "ikinci", "ucuncu", "dorduncu", "besinci", "altinci", "yedinci", "sekizinci", "dokuzuncu", "onuncu",
)  # fmt: skip
_TH = r"(?:\s?\.|\s?'?\s?(?:inci|uncu|nci|ncu|ninci)\b)"
_AND = r"(?:\s?(?:,|-|ve\b|veya\b|ile\b)\s?)"

# "15", "15 inci", "48’nci", "22/d", "13/7", "ek 13 üncü", "mükerrer 97.", "15 (b)"
_ONE = (
    r"(?:(?:ek|gecici|mukerrer)\s+)?\d{1,4}(?!\d)(?:\s?/\s?(?:[a-z]{1,2}|\d{1,2})\b)?"
    rf"{_TH}?(?:\s?\(\s?[a-z]{{1,2}}\s?\))?"
)
_ELEMENT = re.compile(
    r"(?:(?P<series>ek|gecici|mukerrer)\s+)?(?P<number>\d{1,4})(?!\d)"
    rf"(?:\s?/\s?(?P<below>[a-z]{{1,2}}|\d{{1,2}})\b)?(?P<th>{_TH})?(?:\s?\(\s?(?P<item>[a-z]{{1,2}})\s?\))?"
)
# No list in a real text is longer; without a bound a hostile one would cost its length squared.
_MOST = 60
# "132,133,134", "15. ve 16.", "12-16", "86-94."
_LIST = re.compile(rf"\s?\(?\s?(?P<list>{_ONE}(?:{_AND}{_ONE}){{0,{_MOST}}})")
# "maddesinin", "Maddeler", "mad.", "numaralı maddeler"
_ARTICLE_WORD = re.compile(r"\s?(?:(?:numarali|sayili)\s+)?(?P<word>madde(?P<ending>[a-z]*)|mad\b\.?|md\b\.?)")
# "15/b ve 18/m bentleri": every number has its letter, and the word for articles is not said
_LETTERED = re.compile(r"\s(?:numarali\s+)?ben[dt][a-z]*")
# "birinci fıkrasının", "(1) numaralı fıkrası", "2 nci fıkrası"
_PARAGRAPH = re.compile(
    rf"\s(?:\(?(?P<digits>\d{{1,2}})\)?(?:{_TH})?|(?P<ordinal>{'|'.join(_ORDINALS)}))\s+(?:numarali\s+)?fikra[a-z]*"
)
# "(b) bendi", "(a) ve (b) bentleri", "b bendine", "(b) fıkrası" — some regulations call an item fıkra
_ITEMS = re.compile(
    r"\s\(?(?P<first>[a-z]{1,2})\)?(?P<more>(?:\s?(?:,|ve|ile)\s?\(?[a-z]{1,2}\)?)*)\s+(?:(?:ben[dt]|fikra)[a-z]*)"
)
_SUBITEM = re.compile(r"\s\(?(?P<sub>\d{1,2}|[a-z]{1,2})\)?\s+(?:numarali\s+)?alt\s+ben[dt][a-z]*")
_SENTENCE = re.compile(rf"\s(?:{'|'.join(_ORDINALS)}|son)\s+cumle[a-z]*")
_MORE = re.compile(rf"{_AND}(?=\d|ek\s|gecici\s|mukerrer\s)")
_RANGE_BEGINS = re.compile(r"\d+\s?-\s?$")
_RANGE = re.compile(r"(\d+)\s?-\s?(\d+)")
_CLOSING = re.compile(r"\s?\)")
_LETTER = re.compile(r"\b(?!ve\b)[^\W\d_]{1,2}\b", re.IGNORECASE)
# What follows a bare number is no word that makes it something else: "15 inci fıkra", "48’nci yıl".
_NO_OTHER_WORD = re.compile(r"(?!\s*(?:fikra|bent|bend|bolum|kisim|cumle|sira|sayili|tarih|yil|gun|ay\b))")


@dataclass(frozen=True, slots=True)
class ReadPlaces:
    """What was read: where it ends, the places, and how they are spoken of.

    `own` says the article belongs to something named before ("15 inci maddesi"); without it ("15 inci maddede") a text
    speaks of itself. `ordinal` says a number was marked as one of an order, not as a count ("32 maddeden ibaret").
    """

    end: int
    places: tuple[CitedPlace, ...]
    own: bool
    ordinal: bool


def places_at(text: str, folded: str, start: int, *, after_name: bool) -> ReadPlaces | None:
    """The places that begin at `start`, with all that follow for the same text ("13 maddesi, 14 üncü maddesinin …").

    `after_name` says a genitive stands before: then "48’nci ve …" and "15/b" need no "madde".
    """
    read = _group(text, folded, start, after_name=after_name)
    if read is None:
        return None
    while read.own and (more := _MORE.match(folded, read.end)) is not None:
        further = _group(text, folded, more.end(), after_name=False)
        if further is None or not further.own:
            break
        read = replace(further, places=read.places + further.places, ordinal=read.ordinal or further.ordinal)
    return read


def _group(text: str, folded: str, start: int, *, after_name: bool) -> ReadPlaces | None:
    """One list of articles with its word ("maddesinin"), paragraph, items."""
    listed = _LIST.match(folded, start)
    if listed is None:
        return None
    word = _ARTICLE_WORD.match(folded, listed.end())
    elements = list(_ELEMENT.finditer(folded, listed.start("list"), listed.end("list")))
    lettered = _LETTERED.match(folded, listed.end()) if after_name and all(one["below"] for one in elements) else None
    if word is None and lettered is None:
        marked = all(one["below"] or one["item"] or (one["th"] and "." not in one["th"]) for one in elements)
        if not (after_name and marked and _NO_OTHER_WORD.match(folded, listed.end())):
            return None
    end = word.end() if word else lettered.end() if lettered else listed.end()
    places = _articles(text, folded, elements)
    ordinal = any(one["th"] or one["below"] for one in elements)
    own = word is None or not word["word"].startswith("madde") or word["ending"].startswith(("si", "leri"))
    end, places = _below(text, folded, end, places)
    if folded[listed.start() : listed.start("list")].strip() == "(":
        closing = _CLOSING.match(folded, end)
        end = closing.end() if closing else end
    return ReadPlaces(end, places, own, ordinal)


def _articles(text: str, folded: str, elements: list[re.Match[str]]) -> tuple[CitedPlace, ...]:
    """The articles of a list; "12-16" is five of them."""
    places: list[CitedPlace] = []
    for one in elements:
        series = f"{text[slice(*one.span('series'))]} " if one["series"] else ""
        number = lower(series) + one["number"]
        between = _RANGE.fullmatch(folded, one.start("number") - _back(folded, one), one.end("number"))
        if places and between is not None and int(between[1]) < int(between[2]) <= int(between[1]) + 200:
            places += (CitedPlace(str(middle)) for middle in range(int(between[1]) + 1, int(between[2])))
        below = text[slice(*one.span("below"))] if one["below"] else None
        item = lower(text[slice(*one.span("item"))]) if one["item"] else None
        if below is not None and below.isdigit():
            places.append(CitedPlace(number, paragraph=below, item=item))
        else:
            places.append(CitedPlace(f"{number}/{below}" if below else number, item=item))
    return tuple(places)


def _back(folded: str, one: re.Match[str]) -> int:
    """How far before this number a range that ends in it begins: the length of "12-" in "12-16"."""
    before = _RANGE_BEGINS.search(just_before(folded, one.start("number"), 12))
    return len(before[0]) if before else 0


def _below(text: str, folded: str, end: int, places: tuple[CitedPlace, ...]) -> tuple[int, tuple[CitedPlace, ...]]:
    """Paragraph, items, subitem and sentence after the last article of a list belong to that article."""
    last = places[-1]
    spread = [last]
    if (match := _PARAGRAPH.match(folded, end)) is not None:
        number = match["digits"] or str(_ORDINALS.index(match["ordinal"]) + 1)
        spread, end = [replace(last, paragraph=number)], match.end()
    if (match := _ITEMS.match(folded, end)) is not None:
        items = [lower(letter) for letter in _LETTER.findall(text[match.start("first") : match.end("more")])]
        spread, end = [replace(spread[0], item=item) for item in items], match.end()
    if (match := _SUBITEM.match(folded, end)) is not None:
        sub = lower(text[slice(*match.span("sub"))])
        spread, end = [replace(one, subitem=sub) for one in spread], match.end()
    if (match := _SENTENCE.match(folded, end)) is not None:
        end = match.end()
    return end, (*places[:-1], *spread)
