"""Places inside a cited text: "15 inci maddesinin (b) bendi", "22/d maddesi", "m. 18/f.2", "14 ila 16 ncı maddeleri".

Read from the place where they begin, on folded text; item letters are taken from the text itself, where ç is not c.
What stands below an article (paragraph, items, subitem) is read by `below`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from kimsorumlu.facts.citations.below import APART, read_below
from kimsorumlu.facts.citations.citation import CitedPlace
from kimsorumlu.facts.citations.grammar import just_before
from kimsorumlu.facts.citations.ordinals import ORDINAL, ordinal_value
from kimsorumlu.turkish.case import lower

TH: Final = r"(?:\s?[.-]?\s?'?\s?(?:inci|uncu|nci|ncu|ninci)'?\b|\s?\.)"
AND: Final = r"(?:\s?(?:,(?:\s?(?:ve|ile)\b)?|-|ve\b|veya\b|ile\b|ila\b)\s?)"
# "/1-a", "/p", "/E-g", "/f.2", "/1-(p)", "/b.p": what stands under the article, after the slash.
_SLASH = (
    r"(?:\s?/\s?(?:f\s?\.\s?(?P<f>\d{1,2})|b\s?\.\s?(?P<b>[a-z]{1,2})|(?P<digit>\d{1,2})|(?P<letter>[a-z]{1,2}))"
    r"(?![a-z0-9])(?:\s?[-/]\s?\(?(?P<second>[a-z]{1,2}|(?<=[a-z]-)\d{1,2})\)?(?![a-z0-9])"
    r"(?:\s?[-/]\s?(?P<third>\d{1,2})(?![a-z0-9]))?)?)?"
)
# "15", "15 inci", "48’nci", "22/d", "ek 13 üncü", "mükerrer 97.", "15 (b)", "on beşinci"
_ELEMENT = re.compile(
    r"(?:(?P<series>ek|gecici|mukerrer)\s+)?"
    # neither a date nor the number of another law
    r"(?!\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{4})"
    r"(?!\d{1,4}\s?(?:(?:sayili|nolu|no\.lu|numarali)\s(?!madde)|s\.\s?k))"
    rf"(?:(?P<number>\d{{1,4}})(?!\d){_SLASH}|(?P<words>{ORDINAL}))"
    rf"(?P<th>{TH})?(?:\s?\(\s?(?P<item>[a-z]{{1,2}})\s?\))?"
)
# No list in a real text is longer; without a bound a hostile one would cost its length squared.
_MOST: Final = 60
_OPENS = re.compile(r"\s?\(?\s?")
_AND = re.compile(AND)
_ONWARDS = re.compile(r"\s?ve\s+devami(?:ndaki)?\b")
# "maddesinin", "Maddeler", "mad.", "md.sinin", "numaralı maddeler"
_ARTICLE_WORD = re.compile(
    rf"\s?(?:(?:numarali|sayili|nolu|no'lu)\s+)?"
    rf"(?P<word>madde(?P<ending>[a-z]*){APART}|(?:mad|md)\b\.?(?:'?s?i(?:n[a-z]{{0,3}})?\b)?)"
)
# "m. 14", "md.14", "madde 15/b", after a name also ", m. 7" and "(m. 15)"
_PREFIX = re.compile(
    r"\s?(?P<comma>,\s?)?(?P<open>\(\s?)?\b(?:maddeler|madde|mad|md|m)\b\s?[.:]?\s?(?=\d|ek\s|gecici\s)"
)
# "15/a, b ve c bentleri": the number has its letter, others follow, and the word for articles is not said
_LETTERED = re.compile(
    r"(?P<more>(?:\s?(?:,|ve\b|ile\b|veya\b)\s?\(?[a-z]{1,2}\)?(?![a-z]))*)\s(?:numarali\s+)?ben[dt][a-z]*" + APART
)
_MORE = re.compile(rf"{AND}(?=\d|ek\s|gecici\s|mukerrer\s|md\b|m\.|mad\b|madde\s\d|{ORDINAL})")
_RANGE = re.compile(r"\s?(?:-|ila\b)\s?")
_FROM = re.compile(r"(?:den|dan)$")
_UNTIL = re.compile(r"\s+kadar\b")
_CLOSING = re.compile(r"\s?\)")
_LETTER = re.compile(r"\b(?!ve\b|ile\b)[^\W\d_]{1,2}\b", re.IGNORECASE)
# What follows a bare number is no word that makes it something else: "15 inci fıkra", "48’nci yıl".
_NO_OTHER_WORD = re.compile(r"(?!\s*(?:fikra|bent|bend|bolum|kisim|cumle|sira|sayili|tarih|yil|gun|ay\b))")
_RANGE_LIMIT: Final = 200
_WITH_ENDING = re.compile(r"'\s?[a-z]{1,4}\b")

# "madde 7", "(md. 7)", "yedinci maddede": where a place may begin that does not begin with a figure
PLACE_BEGINS: Final = re.compile(
    rf"\b(?:maddeler|madde|mad|md)\b\W{{0,3}}(?=\d|ek\s|gecici\s)|(?<=\()m\.\s?(?=\d)|{ORDINAL}(?=\W)"
)
_SUBSTANCE = re.compile(
    r"(?:kimyasal|yanici|patlayici|parlayici|tehlikeli|zararli|temizlik|ham|kati|sivi|gida|uyusturucu|organik|yabanci|katki"
    r"|besin|bulasici|kirletici|atik|etkin|aktif|radyoaktif|dogal|yapay|inorganik)\s$"
)
_AMOUNT = re.compile(
    r"[\d\s,-]*(?:kg|kilo|ton|gr|gram|lt|litre|m[23]?|cm|mm|adet|tane|cesit|kalem|gun|ay|yil|saat|nolu|numarali|depo)\b"
)
_MARKS = re.compile(r"\s?[-.:)]")


@dataclass(frozen=True, slots=True)
class ReadPlaces:
    """What was read: where it ends, the places, and how they are spoken of.

    `own` says the article belongs to something named before ("15 inci maddesi"); without it ("15 inci maddede") a text
    speaks of itself. `ordinal` says a number was marked as one of an order, not as a count ("32 maddeden ibaret").
    `ending` is that of the word for articles, `prefixed` says that it stands before the number ("madde 5").
    """

    end: int
    places: tuple[CitedPlace, ...]
    own: bool
    ordinal: bool
    ending: str = ""
    prefixed: bool = False


def places_at(text: str, folded: str, start: int, *, after_name: bool, genitive: bool = True) -> ReadPlaces | None:
    """The places that begin at `start`, with all that follow for the same text ("13 maddesi, 14 üncü maddesinin …").

    `after_name` says a name stands before, `genitive` that it ends so: then "48’nci ve …" and "15/b" need no "madde".
    """
    read = _group(text, folded, start, bare=after_name and genitive, after_name=after_name)
    if read is None:
        return None
    read = _until(text, folded, read)
    while (read.own or read.prefixed) and (more := _MORE.match(folded, read.end)) is not None:
        further = _group(text, folded, more.end(), bare=False, after_name=False)
        if further is None or not (further.own or (read.prefixed and further.prefixed)):
            break
        read = replace(further, places=read.places + further.places, ordinal=read.ordinal or further.ordinal)
    return read


def is_no_article(folded: str, start: int, end: int) -> bool:
    """Whether "madde" before a number is none: a substance ("kimyasal madde 5 kg"), or a marker ("MADDE 23- (1)")."""
    after = folded[end : end + 20]
    marker = start == 0 and _MARKS.match(after) is not None
    return marker or _SUBSTANCE.search(just_before(folded, start)) is not None or _AMOUNT.match(after) is not None


def _group(text: str, folded: str, start: int, *, bare: bool, after_name: bool) -> ReadPlaces | None:
    """One list of articles with its word ("maddesinin", or "m." before it), paragraph, items."""
    prefix = _PREFIX.match(folded, start)
    if prefix is not None and (after_name or not prefix["comma"]):
        return _prefixed(text, folded, prefix)
    opens = _OPENS.match(folded, start)
    elements = _elements(folded, opens.end() if opens else start)
    if not elements:
        return None
    end = elements[-1].end()
    onwards = _ONWARDS.match(folded, end)
    end = onwards.end() if onwards else end
    word = _ARTICLE_WORD.match(folded, end)
    lettered = _LETTERED.match(folded, end) if bare and all(map(_has_below, elements)) else None
    if word is None and lettered is None:
        marked = all(_has_below(one) or one["item"] or (one["th"] and "." not in one["th"]) for one in elements)
        if not (bare and marked and _NO_OTHER_WORD.match(folded, end)):
            return None
    places = _articles(text, folded, elements)
    if word is None and lettered is not None:
        number = places[-1].article.partition("/")[0]
        letters = _LETTER.findall(text[slice(*lettered.span("more"))])
        places += tuple(replace(places[-1], article=f"{number}/{letter}") for letter in letters)
    ordinal = any(one["th"] or _has_below(one) or one["words"] for one in elements)
    ending = word["ending"] or "" if word else ""
    own = word is None or word["ending"] is None or ending.startswith(("si", "leri"))
    end = word.end() if word else lettered.end() if lettered else end
    end, spread = read_below(text, folded, end, places[-1])
    if opens is not None and opens[0].strip() == "(":
        closing = _CLOSING.match(folded, end)
        end = closing.end() if closing else end
    return ReadPlaces(end, (*places[:-1], *spread), own, ordinal, ending)


def _prefixed(text: str, folded: str, prefix: re.Match[str]) -> ReadPlaces | None:
    elements = _elements(folded, prefix.end())
    if not elements:
        return None
    end, places = elements[-1].end(), _articles(text, folded, elements)
    apart = _WITH_ENDING.match(folded, end)
    end, spread = read_below(text, folded, apart.end() if apart else end, places[-1])
    closing = _CLOSING.match(folded, end) if prefix["open"] else None
    return ReadPlaces(closing.end() if closing else end, (*places[:-1], *spread), False, True, "", prefixed=True)


def _elements(folded: str, at: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    while len(found) < _MOST and (element := _ELEMENT.match(folded, at)) is not None:
        found.append(element)
        more = _AND.match(folded, element.end())
        if more is None:
            break
        at = more.end()
    return found


def _has_below(element: re.Match[str]) -> bool:
    return any(element[name] for name in ("f", "b", "digit", "letter"))


def _articles(text: str, folded: str, elements: list[re.Match[str]]) -> tuple[CitedPlace, ...]:
    """The articles of a list; "12-16" and "12 ila 16" are five of them."""
    places: list[CitedPlace] = []
    before: re.Match[str] | None = None
    for one in elements:
        if before is not None and _RANGE.fullmatch(folded, before.end(), one.start()):
            places += _between(_number(before), _number(one))
        places.append(_place(text, one))
        before = one
    return tuple(places)


def _number(element: re.Match[str]) -> int:
    return int(element["number"]) if element["number"] else ordinal_value(element["words"])


def _between(first: int, last: int) -> list[CitedPlace]:
    """The articles between two; none where they do not rise, or are too far apart to be meant."""
    return [CitedPlace(str(number)) for number in range(first + 1, last)] if last <= first + _RANGE_LIMIT else []


def _place(text: str, one: re.Match[str]) -> CitedPlace:
    """One element as a place. "8/A" and "22/d" are told apart later, by the law's articles (`resolve.settle`)."""

    def printed(name: str) -> str | None:
        return text[slice(*one.span(name))] if one[name] else None

    series = f"{lower(printed('series') or '')} ".lstrip()
    number = f"{series}{_number(one)}"
    second, third, item = printed("second"), printed("third"), printed("item")
    if (letter := printed("letter")) is not None:
        return CitedPlace(f"{number}/{letter}", subitem=lower(second) if second else None, item=item and lower(item))
    item = printed("b") or second or item
    return CitedPlace(number, printed("f") or printed("digit"), item and lower(item), third)


def _until(text: str, folded: str, read: ReadPlaces) -> ReadPlaces:
    """ "15 inci maddesinden 18 inci maddesine kadar": four articles."""
    if not _FROM.search(read.ending) or folded[read.end : read.end + 1] != " ":
        return read
    last = _group(text, folded, read.end + 1, bare=False, after_name=False)
    until = _UNTIL.match(folded, last.end) if last is not None else None
    first = read.places[-1].article
    if last is None or until is None or not (first.isdigit() and last.places[0].article.isdigit()):
        return read
    between = _between(int(first), int(last.places[0].article))
    return replace(last, end=until.end(), places=(*read.places, *between, *last.places), own=read.own)
