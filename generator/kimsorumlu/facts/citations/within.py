"""Places of the text itself: "bu Yönetmeliğin 2 nci maddesi", "bu maddenin birinci fıkrası", "5 inci maddenin …"."""

from __future__ import annotations

import re

from kimsorumlu.facts.citations.citation import CitationEvidence, CitationKind
from kimsorumlu.facts.citations.grammar import THIS_TEXT, just_before
from kimsorumlu.facts.citations.places import is_no_article, places_at
from kimsorumlu.facts.citations.reading import CitationReading
from kimsorumlu.facts.citations.relative import relative_at

_TITLED = re.compile(r"\s+(?:\"?[a-z]+\"?\s+){1,4}baslikli(?=\s)")
_SOME_ARTICLE = re.compile(r"\s+ilgili\s+madde[a-z]*")
_INTERNAL_ENDINGS = re.compile(r"(?:nin|de|ye|den|deki|ler[a-z]*)")
_SERIES = re.compile(r"\b(?:ek|gecici|mukerrer)\s$")
# "… Tüzüğünün 5. maddesi": the article belongs to whatever stands in the genitive
_OF_ANOTHER = re.compile(r"[iu]n\s$")


def at_this_text(reading: CitationReading, start: int) -> int | None:
    """ "bu Yönetmeliğin Dayanak başlıklı 2 nci maddesinde", "bu Yönetmeliğin ilgili maddesinde"."""
    match = THIS_TEXT.match(reading.folded, start)
    if match is None:
        return None
    end = match.end()
    if not match[0].endswith("in"):
        named = places_at(reading.text, reading.folded, end, after_name=True, genitive=False)
        return reading.internal(start, named) if named is not None and named.prefixed else end
    if (some := _SOME_ARTICLE.match(reading.folded, end)) is not None:
        evidence = CitationEvidence(noun="yonetmelik", by="context")
        return reading.append(start, some.end(), CitationKind.INTERNAL, reading.context.whole, (), evidence)
    titled = _TITLED.match(reading.folded, end)
    places = places_at(reading.text, reading.folded, titled.end() if titled else end, after_name=False)
    return reading.internal(start, places) if places is not None else end


def at_relative(reading: CitationReading, start: int) -> int | None:
    """ "bu maddenin birinci fıkrası", "aynı maddenin (b) bendi", "(a) bendinde": told by where the text stands."""
    if reading.here is None:
        return None
    cited = reading.placed
    last = cited.articles[-1] if cited is not None else None
    read = relative_at(reading.text, reading.folded, start, reading.here, last)
    if read is None:
        return None
    if read.of_last and cited is not None and cited.kind is not CitationKind.INTERNAL:
        evidence = CitationEvidence(noun=cited.evidence.noun, by="context")
        return reading.append(start, read.end, cited.kind, cited.target, read.places, evidence)
    # Within a sentence "(c) bendi" may still be that of the law named before.
    if reading.in_sentence(start) and reading.folded[start] == "(":
        return None
    return reading.internal_at(start, read.end, read.places)


def at_bare_place(reading: CitationReading, start: int) -> int | None:
    """ "5 inci maddenin …" is this text's; "83. maddesi" belongs to the law cited before it in this sentence."""
    series = _SERIES.search(just_before(reading.folded, start))
    start -= len(series[0]) if series else 0
    places = places_at(reading.text, reading.folded, start, after_name=False)
    if places is None or (places.prefixed and is_no_article(reading.folded, start, places.end)):
        return None
    before = just_before(reading.folded, start)
    law = reading.before if reading.in_sentence(start) else None
    if places.prefixed or (not places.own and _INTERNAL_ENDINGS.fullmatch(places.ending)):
        return reading.internal(start, places) if places.ordinal else None
    if not (places.own or places.ordinal) or _OF_ANOTHER.search(before):
        return None
    if law is not None:
        return reading.place(start, places, law, None)
    return None if places.own else reading.internal(start, places)
