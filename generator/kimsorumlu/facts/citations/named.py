"""What begins with a name or a noun: "Belediye Kanunu", "aynı Kanunun …", names nobody has on record."""

from __future__ import annotations

import re
from bisect import bisect_left

from kimsorumlu.facts.citations import names
from kimsorumlu.facts.citations.grammar import Noun, just_before
from kimsorumlu.facts.citations.heads import no_head
from kimsorumlu.facts.citations.places import places_at
from kimsorumlu.facts.citations.reading import CitationReading
from kimsorumlu.facts.citations.titles import LawTitle

_SAME = re.compile(r"\b(?:ayni|anilan|mezkur|bu|adi\s+gecen|soz\s+konusu)\s$")


def at_title(reading: CitationReading, start: int) -> int | None:
    """A known title by itself: "Belediye Kanunu"."""
    title = reading.titles.get(start)
    if title is None or not names.may_stand_alone(reading.text, reading.folded, title):
        return None
    return reading.cite(start, no_head(start), title.noun, title)


def at_noun(reading: CitationReading, start: int) -> int | None:
    """A noun with what stands before it, where no known title does."""
    index = bisect_left(reading.noun_starts, start)
    if index == len(reading.nouns) or reading.nouns[index].start != start:
        return None
    noun = reading.nouns[index]
    return _of_known(reading, noun) or _short_form(reading, noun) or _unknown_name(reading, noun)


def _of_known(reading: CitationReading, noun: Noun) -> int | None:
    """ "aynı Kanunun 15 inci maddesi", "Kanunun 15 inci maddesi" once defined, "Yönetmeliğin 5 inci maddesi"."""
    if not noun.genitive or noun.own or not names.is_bare(reading.text, noun):
        return None
    places = places_at(reading.text, reading.folded, noun.end, after_name=False)
    if places is None or not places.own or noun.kind not in ("kanun", "yonetmelik"):
        return None
    before = reading.before if reading.before is not None and reading.before.kind == noun.kind else None
    same = _SAME.search(just_before(reading.folded, noun.start))
    if noun.kind == "yonetmelik" and (before is None or not (same or reading.in_sentence(noun.start))):
        return reading.internal(noun.start, places)
    law = before if same else reading.context.meant.get(noun.kind) or before
    return reading.place(noun.start, places, law, noun.kind) if law is not None else None


def _short_form(reading: CitationReading, noun: Noun) -> int | None:
    """The last words of a name given in full before: "Denetim Rehberi"."""
    before = names.word_before(reading.folded, noun.start)
    law = reading.tails.get((before[0], noun.kind)) if before is not None and noun.own else None
    if before is None or law is None or before[1] < reading.found[-1].end:
        return None
    if not names.stands_alone(reading.text, before[1]):
        return None
    title = LawTitle(before[1], noun.end, (law,), noun, 1)
    return reading.cite(before[1], no_head(before[1]), noun, title)


def _unknown_name(reading: CitationReading, noun: Noun) -> int | None:
    """A capitalised name that ends like a law's and is none we know: it is cited all the same."""
    floor = reading.found[-1].end if reading.found else 0
    start = names.name_start(reading.text, reading.folded, noun, floor)
    if start is None or names.is_own(reading.text[start : noun.start], reading.context.own):
        return None
    # What follows a citation without a comma goes on with it: "… Kanununun Uygulanmasına İlişkin … Yönetmelik".
    if floor and not reading.text[floor:start].strip():
        return None
    if not names.looks_like_one(reading.text[start : noun.start], noun):
        return None
    return reading.cite(start, no_head(start), noun, None)
