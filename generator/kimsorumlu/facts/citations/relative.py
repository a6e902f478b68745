"""Places that a text names by where it speaks: "bu maddenin birinci fıkrası", "yukarıdaki fıkra", "(a) bendinde"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kimsorumlu.facts.citations.below import APART, ITEMS, PARAGRAPHS, read_below
from kimsorumlu.facts.citations.citation import CitedPlace
from kimsorumlu.facts.citations.grammar import just_before
from kimsorumlu.facts.citations.ordinals import ORDINAL

# Where such a place may begin.
BEGINS: Final = re.compile(
    r"\b(?:bu|ayni|anilan|mezkur|soz konusu|yukaridaki|ustteki|(?:bir\s+)?onceki)\s+(?:madde|fikra)"
    rf"|(?:\(\d{{1,2}}\)|\b\d{{1,2}}|{ORDINAL}|\bilk)[^\w(]{{0,3}}(?:\w{{1,12}}\s|\d{{1,2}}\W{{1,3}}){{0,3}}fikra"
    r"|\([a-z]{1,2}\)[^.;:]{0,40}?\sben[dt]"
)
_ABOVE = re.compile(rf"(?:yukaridaki|ustteki|(?:bir\s+)?onceki)\s+(?P<word>madde|fikra)(?!l)[a-z]*{APART}")
_OF_THIS = re.compile(r"bu\s+(?P<word>madde|fikra)nin\b")
_OF_THE_SAME = re.compile(r"(?:ayni|anilan|mezkur|soz\s+konusu)\s+maddenin\b")
# "fıkra", "fıkranın", "fıkralarda": a text's own; "fıkrası" belongs to what is named before it.
_OWN = re.compile(r"(?:nin|da|ya|dan|daki|yi|lar(?:in|da|a|dan|daki)?)?")
_OF_ANOTHER = re.compile(r"(?:[iu]n|'[a-z]{1,4})\s$")


@dataclass(frozen=True, slots=True)
class CitingPlace:
    """Where a text stands that cites: its article, its paragraph's label, the paragraph above, the article before."""

    article: str
    paragraph: str | None = None
    above: str | None = None
    before: str | None = None


@dataclass(frozen=True, slots=True)
class RelativePlaces:
    """The places read, and where they end; `of_last` says they are of the article cited last, whosever it is."""

    end: int
    places: tuple[CitedPlace, ...]
    of_last: bool = False


def relative_at(
    text: str, folded: str, start: int, here: CitingPlace, last: CitedPlace | None
) -> RelativePlaces | None:
    """What begins at `start` in a text at this place; `last` is the article cited last in it."""
    if (match := _ABOVE.match(folded, start)) is not None:
        return _above(text, folded, match, here)
    if (match := _OF_THE_SAME.match(folded, start)) is not None:
        base = CitedPlace(last.article if last is not None else here.article)
        read = _under(text, folded, match.end(), base)
        return RelativePlaces(read.end, read.places, of_last=last is not None) if read is not None else None
    if (match := _OF_THIS.match(folded, start)) is not None:
        paragraph = here.paragraph if match["word"] == "fikra" else None
        return _under(text, folded, match.end(), CitedPlace(here.article, paragraph))
    if _OF_ANOTHER.search(just_before(folded, start)):
        return None
    if (match := PARAGRAPHS.match(folded, start)) is not None:
        own = _OWN.fullmatch(match["ending"]) is not None and match["list"] != "son"
        return _under(text, folded, start, CitedPlace(here.article), spaced=False) if own else None
    if folded[start] == "(" and (match := ITEMS.match(folded, start)) is not None and match["word"].startswith("ben"):
        return _under(text, folded, start, CitedPlace(here.article, here.paragraph), spaced=False)
    return None


def _above(text: str, folded: str, match: re.Match[str], here: CitingPlace) -> RelativePlaces | None:
    if match["word"] == "madde":
        base = CitedPlace(here.before) if here.before is not None else None
    else:
        base = CitedPlace(here.article, here.above) if here.above is not None else None
    if base is None:
        return None
    return _under(text, folded, match.end(), base) or RelativePlaces(match.end(), (base,))


def _under(text: str, folded: str, at: int, base: CitedPlace, *, spaced: bool = True) -> RelativePlaces | None:
    end, places = read_below(text, folded, at, base, spaced=spaced)
    return RelativePlaces(end, places) if end > at else None
