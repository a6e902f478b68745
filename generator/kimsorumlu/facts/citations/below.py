"""What stands below a cited article: paragraphs, items, a subitem, a sentence ("birinci fıkrasının (a) bendi").

Read on folded text from where the article ends, or from where a text speaks of a paragraph of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from kimsorumlu.facts.citations.citation import CitedPlace
from kimsorumlu.facts.citations.ordinals import ORDINAL, ordinal_value
from kimsorumlu.turkish.case import lower

# An ending after an apostrophe: "fıkrası’nın"
APART: Final = r"(?:\s?'\s?[a-z]{1,5}\b)?"
_TH = r"(?:\s?[.-]?\s?'?\s?(?:inci|uncu|nci|ncu|ninci)\b|\s?\.)"
_SEP = r"(?:\s?(?:,(?:\s?(?:ve|ile)\b)?|-|ve\b|veya\b|ile\b|ila\b)\s?)"
_ONE = rf"(?:\(?\d{{1,2}}\)?(?:{_TH})?|{ORDINAL}|ilk|son)"
# "birinci fıkrasının", "(1) numaralı fıkrası", "2 nci fıkrası", "1. ve 3. fıkraları", "son fıkrası"
PARAGRAPHS: Final = re.compile(
    rf"(?P<list>{_ONE}(?:{_SEP}{_ONE}){{0,9}})\s+(?:numarali\s+)?(?P<word>fikra(?P<ending>[a-z]*)){APART}"
)
_SINGLE = re.compile(rf"\(?(?P<digits>\d{{1,2}})\)?|(?P<words>{ORDINAL})|(?P<ilk>\bilk\b)|(?P<son>\bson\b)")
# "(b) bendi", "(a) ve (b) bentleri", "b bendine", "(b) fıkrası" — some regulations call an item fıkra
ITEMS: Final = re.compile(
    r"\(?(?P<first>[a-z]{1,2})\)?(?P<more>(?:\s?(?:,|ve|veya|ile|ila)\s?\(?[a-z]{1,2}\)?(?![a-z])){0,30})"
    rf"\s+(?P<word>(?:ben[dt]|fikra)[a-z]*){APART}"
)
_BOTH = re.compile(rf"(?P<digits>\d{{1,2}})\s?/\s?(?P<letter>[a-z]{{1,2}})\s+ben[dt][a-z]*{APART}")
_SUBITEM = re.compile(rf"\(?(?P<sub>\d{{1,2}}|[a-z]{{1,2}})\)?\s+(?:numarali\s+)?alt\s+ben[dt][a-z]*{APART}")
_SENTENCE = re.compile(rf"(?:{ORDINAL}|son|ilk)\s+cumle[a-z]*{APART}")
_AND = re.compile(r"\s?(?:,(?:\s?(?:ve|ile)\b)?|ve\b|ile\b|veya\b)\s?")
_LETTER = re.compile(r"\b(?!ve\b|ile\b|ila\b|veya\b)[^\W\d_]{1,2}\b", re.IGNORECASE)
_RANGE = re.compile(r"[^a-z]*(?:inci|uncu|nci|ncu)?\s*(?:-|ila)\s*")
_RISES = re.compile(r"\b(\w{1,2})\)?\s+il[aâ]\s+\(?(\w{1,2})\b")
_ALPHABET: Final = "abcçdefgğhıijklmnoöprsştuüvyz"
# No article has more; without a bound a hostile text would fill the memory.
_MOST: Final = 40


def read_below(
    text: str, folded: str, end: int, article: CitedPlace, *, spaced: bool = True
) -> tuple[int, tuple[CitedPlace, ...]]:
    """Where what stands below the article ends, and its places; the article itself where there is nothing.

    "birinci fıkrasının (a) bendi ile ikinci fıkrası" is two places. `spaced`: a blank or a bracket comes first.
    """
    blank = _BLANK.match(folded, end)
    if spaced and blank is None:
        return end, (article,)
    at, found = _once(text, folded, blank.end() if blank and spaced else end, article)
    if at is None:
        return end, (article,)
    places = list(found)
    while len(places) < _MOST and (more := _AND.match(folded, at)) is not None:
        base = article if PARAGRAPHS.match(folded, more.end()) else found[0]
        further, found = _once(text, folded, more.end(), base)
        if further is None:
            break
        places, at = [*places, *found], further
    return at, tuple(places)


_BLANK = re.compile(r"\s{1,3}|(?=\()")


def _once(text: str, folded: str, at: int, base: CitedPlace) -> tuple[int | None, tuple[CitedPlace, ...]]:
    """Paragraphs, items, subitem and sentence one after the other."""
    end: int | None = None
    spread = [base]
    if (match := PARAGRAPHS.match(folded, at)) is not None:
        spread = [replace(base, paragraph=number, item=None) for number in paragraph_numbers(match["list"])]
        end, at = match.end(), match.end() + 1
    if (match := _BOTH.match(folded, at)) is not None:
        letter = lower(text[slice(*match.span("letter"))])
        spread = [replace(spread[0], paragraph=match["digits"], item=letter)]
        end, at = match.end(), match.end() + 1
    elif (match := ITEMS.match(folded, at)) is not None:
        items = item_letters(text[match.start("first") : match.end("more")])
        spread = [replace(spread[0], item=item) for item in items]
        end, at = match.end(), match.end() + 1
    if (match := _SUBITEM.match(folded, at)) is not None:
        sub = lower(text[slice(*match.span("sub"))])
        spread = [replace(one, subitem=sub) for one in spread]
        end, at = match.end(), match.end() + 1
    if (match := _SENTENCE.match(folded, at)) is not None:
        end = match.end()
    return end, tuple(spread)


def paragraph_numbers(printed: str) -> list[str | None]:
    """ "birinci ve ikinci" → 1, 2; "1 ila 3 üncü" → 1, 2, 3; the last paragraph ("son") has no number."""
    numbers: list[str | None] = []
    before = None
    for match in _SINGLE.finditer(printed):
        value = int(match["digits"]) if match["digits"] else ordinal_value(match["words"]) if match["words"] else 0
        value = 1 if match["ilk"] else value
        if before is not None and _RANGE.fullmatch(printed, before[1], match.start()):
            numbers += map(str, range(before[0] + 1, value))
        numbers.append(str(value) if value else None)
        before = (value, match.end())
    return numbers


def item_letters(printed: str) -> list[str]:
    """ "a) ve (b" → a, b; "a) ila (ç" → a, b, c, ç."""
    rises = _RISES.search(printed)
    if rises is not None:
        first, last = (_ALPHABET.find(lower(letter)) for letter in rises.groups())
        if 0 <= first < last:
            return list(_ALPHABET[first : last + 1])
    return [lower(letter) for letter in _LETTER.findall(printed)]
