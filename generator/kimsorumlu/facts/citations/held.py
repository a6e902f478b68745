"""Citations of other regulations of the same municipality that are held: found by title, or by the council's decision.

A version is read by itself (`layer`); what it cites of its municipality is looked up here, once all are known. The text
meant is the one that was adopted last when the citing one was; of another municipality none is ever meant.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from kimsorumlu.facts.citations.citation import Citation, CitationKind, CitedPlace, LocatedCitation
from kimsorumlu.facts.citations.layer import internal_address
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.legislation import telling_words
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.version import Version

_NOUNS: Final = {"yonetmelik": "yonet", "yonerge": "yoner"}
# What stands before a title and tells no text from another: "T.C. Örnek Belediye Başkanlığı …".
_OFFICE: Final = re.compile(r"\b(?:T\.\s?C\.|Belediye(?:si|miz)?\w*\b|(?<=Belediye )Başkanlığı\w*)", re.IGNORECASE)
# A title may be shortened to its unit and the noun, not to less: "Temizlik İşleri Müdürlüğü Yönetmeliği".
_FEWEST: Final = 3


@dataclass(frozen=True, slots=True)
class HeldText:
    """One version that may be cited: the words of its title without its noun, when and by what it was adopted.

    `address` gives the place of an article in it, its own without one; None for an article that it does not have.
    """

    noun: str
    words: frozenset[str]
    regulation: str
    date: datetime.date
    decision: tuple[datetime.date | None, str] | None
    address: Callable[[CitedPlace | None], str | None]


@dataclass(frozen=True, slots=True)
class HeldTexts:
    """The texts of one municipality, `name` its own words, which a citation may say or leave out."""

    name: frozenset[str]
    texts: tuple[HeldText, ...]

    def cited(self, citation: Citation, day: datetime.date, regulation: str) -> Citation:
        """A citation with the address of the text it means, if that is held.

        `day` and `regulation` are those of the citing text.
        """
        if citation.target is not None or citation.kind is CitationKind.INTERNAL:
            return citation
        found = self._text(citation, day, regulation)
        if found is None:
            return citation
        place = citation.articles[0] if citation.articles else None
        target = found.address(place) or found.address(None)
        kind = CitationKind.OTHER if citation.kind is CitationKind.LEGISLATION else citation.kind
        by = "decision" if kind is CitationKind.DECISION else "title"
        return replace(citation, kind=kind, target=target, evidence=replace(citation.evidence, by=by))

    def _text(self, citation: Citation, day: datetime.date, regulation: str) -> HeldText | None:
        evidence = citation.evidence
        if citation.kind is CitationKind.DECISION:
            made = (evidence.date, evidence.number or "")
            return next((text for text in self.texts if text.decision == made and evidence.date is not None), None)
        if evidence.title is None or evidence.number is not None or evidence.gazette is not None:
            return None
        printed = self._plain(evidence.title)
        alike = [text for text in self.texts if text.noun == evidence.noun and self._means(printed, text)]
        exact = [text for text in alike if text.words == printed] or alike
        # A text does not cite itself; of its own regulation it can only mean an earlier one.
        earlier = [text for text in exact if text.regulation != regulation or text.date < day]
        if len({text.regulation for text in earlier}) != 1:
            return None
        known = [text for text in earlier if text.date <= day]
        return max(known, key=_date) if known else min(earlier, key=_date)

    def _plain(self, title: str) -> frozenset[str]:
        return plain_words(title) - self.name

    def _means(self, printed: frozenset[str], text: HeldText) -> bool:
        return printed == text.words or (len(printed) >= _FEWEST and printed < text.words)


def _date(text: HeldText) -> datetime.date:
    return text.date


def plain_words(title: str) -> frozenset[str]:
    """The telling words of a title without those of the office that gave it."""
    return telling_words(_OFFICE.sub(" ", title)) - {""}


def with_held(cited: Iterable[LocatedCitation], corpus: Corpus) -> Iterator[LocatedCitation]:
    """The citations, those of other held regulations of their municipality with their addresses."""
    held = {municipality.slug: held_texts(municipality) for municipality in corpus.municipalities}
    for place in cited:
        version = place.version
        citation = held[version.municipality].cited(place.citation, version.date, version.regulation)
        yield place if citation is place.citation else replace(place, citation=citation)


def held_texts(municipality: Municipality) -> HeldTexts:
    """What one municipality has, to be looked up by its own texts."""
    name = plain_words(f"{municipality.name} {municipality.short_name}")
    texts = (_text(edition.version, name) for edition in municipality.editions)
    return HeldTexts(name, tuple(text for text in texts if text is not None))


def _text(version: Version, name: frozenset[str]) -> HeldText | None:
    noun = next((noun for noun, stem in _NOUNS.items() if re.search(stem, _last(version.title))), None)
    if noun is None:
        return None
    adoption = version.adoption
    words = plain_words(version.title) - name - {_NOUNS[noun]}

    def address(place: CitedPlace | None) -> str | None:
        return version.url if place is None else internal_address(version, place)

    decision = (adoption.date, adoption.decision) if adoption.decision is not None else None
    return HeldText(noun, words, version.regulation, version.date, decision, address)


def _last(title: str) -> str:
    """The last word of a title by its stem: its noun."""
    return next(iter(telling_words(title.split()[-1])), "") if title.split() else ""
