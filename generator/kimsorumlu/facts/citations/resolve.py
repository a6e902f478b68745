"""From what is printed to the law that is meant. A wrong number or an old name must not lead to a wrong law."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from kimsorumlu import ids
from kimsorumlu.facts.citations.citation import CitedPlace
from kimsorumlu.model.legislation import Law, Legislation, same_name, telling_words
from kimsorumlu.turkish.case import lower

# How a noun of the text maps to kinds of law that are looked up by their number.
_KINDS = {
    "kanun": ("kanun",),
    "khk": ("khk",),
    "kararname": ("cumhurbaskanligi-kararnamesi", "khk"),
    "genelge": ("genelge",),
    "teblig": ("teblig",),
    "rehber": ("rehber",),
    "yonetmelik": (),
    "karar": ("bakanlar-kurulu-karari",),
}


@dataclass(frozen=True, slots=True)
class PrintedCitation:
    """What stands in a text before it is known what it means. `exact` are the laws that bear exactly the printed name.

    `name` is the printed name without its noun, "" where there is none ("5393 sayılı Kanun").
    """

    noun: str
    number: str | None
    gazette: str | None
    date: datetime.date | None
    name: str
    exact: tuple[Law, ...]


def resolve(
    printed: PrintedCitation, legislation: Legislation, day: datetime.date | None, before: Law | None
) -> tuple[Law | None, str]:
    """The law meant and how it was found ("number", "title", "gazette", "decision", "context", "").

    `day` is the citing text's own date: it cannot mean a law that came later. `before` is the law cited just before.
    """
    named = choose(printed, day, before)
    numbered, by = _by_number(printed, legislation)
    if numbered is not None and (named is None or numbered in printed.exact):
        return numbered, by
    if named is not None:
        return named, "title"
    return (numbered, by) if numbered is not None else (None, "")


def _by_number(printed: PrintedCitation, legislation: Legislation) -> tuple[Law | None, str]:
    for kind in _KINDS.get(printed.noun, ()):
        if printed.number is not None and (law := legislation.numbered(kind, printed.number)) is not None:
            return law, "number"
    if printed.number is not None and printed.noun in ("karar", "yonetmelik"):
        law = legislation.decided(printed.number)
        # A bare "2646" is too weak: only decisions numbered by year are unmistakable.
        if law is not None and "/" in printed.number:
            return law, "decision"
    number = printed.gazette or (printed.number if printed.noun in ("yonetmelik", "teblig") else None)
    for law in legislation.in_gazette(number) if number is not None else ():
        if _kind_fits(law, printed.noun) and same_name(printed.name, law):
            return law, "gazette"
    law = legislation.numbered("kanun", printed.number) if printed.number is not None else None
    # "5651 sayılı … Hakkında Yönetmelik": the number and the long name are the law's, only the noun is not.
    long = len(telling_words(printed.name)) > 2
    if law is not None and printed.noun != "kanun" and long and same_name(printed.name, law):
        return law, "number"
    return None, ""


def _kind_fits(law: Law, noun: str) -> bool:
    return law.kind == noun or law.kind in _KINDS.get(noun, ())


def choose(printed: PrintedCitation, day: datetime.date | None, before: Law | None) -> Law | None:
    """One of the laws that bear a name: the one whose number or date is printed, else the one in force at the time."""
    laws = tuple(law for law in printed.exact if not _another_amendment(law, printed))
    if len(laws) < 2:
        return laws[0] if laws else None
    for law in laws:
        if printed.number is not None and printed.number in (law.number, law.decision, law.gazette):
            return law
        if law.gazette is not None and law.gazette == printed.gazette:
            return law
    for law in laws:
        if law is before or (printed.date is not None and printed.date in law.dates):
            return law
    earlier = [law for law in laws if day is None or law.day is None or law.day <= day]
    return max(earlier or laws, key=lambda law: (law.day or datetime.date.min, law.status == "in-force"))


def _another_amendment(law: Law, printed: PrintedCitation) -> bool:
    """Amending texts all bear the same name; only date or gazette tell them apart."""
    if "degisiklik-yapil" not in ids.slug(law.title) or (printed.gazette is None and printed.date is None):
        return False
    return printed.gazette != law.gazette and printed.date not in law.dates


def settle(places: tuple[CitedPlace, ...], law: Law | None) -> tuple[CitedPlace, ...]:
    """Places of this law: "8/A" is an article where the law has such an article, otherwise item (a) of article 8."""
    return tuple(_settled(place, law) for place in places)


def _settled(place: CitedPlace, law: Law | None) -> CitedPlace:
    match = re.fullmatch(r"(.*\d)/([^\W\d_]{1,2})", place.article)
    if match is None:
        return place
    known = law.articles if law is not None else None
    further = place.subitem
    if place.article in known if known is not None else match[2].isupper():
        if further is None or place.paragraph is not None or place.item is not None:
            return place
        # "8/A-2" is a paragraph of article 8/A, "8/A-b" an item.
        return CitedPlace(place.article, further) if further.isdigit() else CitedPlace(place.article, item=further)
    return CitedPlace(match[1], place.paragraph, lower(match[2]), further)
