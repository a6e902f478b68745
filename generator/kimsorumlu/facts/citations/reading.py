"""One text as it is being read for citations: what stands in it, what was found so far, and how a citation is made.

The rules (`numbered`, `named`, `within`) say where one begins and ends; here it is resolved and kept.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from kimsorumlu.facts.citations import names
from kimsorumlu.facts.citations.citation import Citation, CitationEvidence, CitationKind, CitedPlace
from kimsorumlu.facts.citations.context import CitationContext
from kimsorumlu.facts.citations.grammar import Noun, just_before, nouns
from kimsorumlu.facts.citations.heads import CitationHead
from kimsorumlu.facts.citations.places import ReadPlaces, places_at
from kimsorumlu.facts.citations.relative import CitingPlace
from kimsorumlu.facts.citations.resolve import PrintedCitation, resolve, settle
from kimsorumlu.facts.citations.sentences import sentence_starts
from kimsorumlu.facts.citations.titles import LawTitle, LawTitleIndex
from kimsorumlu.model.legislation import Law, Legislation, name_words

# "… Yönetmelikte Değişiklik Yapılmasına İlişkin Yönetmelik", "… Kanununun Uygulanmasına İlişkin … Yönetmelik"
_LONGER = re.compile(
    r"\s+(?:(?P<amends>degisiklik\s+yapil[a-z]+)|uygulanmas[a-z]+)\s+(?:dair|iliskin|hakkinda)(?:\s+[a-z]+){0,6}?\s+"
    r"(?P<noun>kanun|yonetmelik)(?P<rest>[a-z]*)\b"
)
_AS_AMENDED = re.compile(r"\bdegisik\s$")
_WITH_ENDING = re.compile(r"['’‘]\w+$")
_CABINET = re.compile(r"bakanlar\s+kurulu|cumhurbaskani?\b")


class CitationReading:
    """One pass over one text; `found` are its citations, left to right. `here` is where the text stands, if known."""

    def __init__(
        self,
        legislation: Legislation,
        titles: LawTitleIndex,
        text: str,
        folded: str,
        context: CitationContext,
        here: CitingPlace | None,
    ) -> None:
        self.legislation = legislation
        self.text, self.folded, self.context, self.here = text, folded, context, here
        self.nouns = sorted(nouns(text, folded), key=lambda noun: noun.start)
        self.noun_starts = [noun.start for noun in self.nouns]
        self.titles: dict[int, LawTitle] = {}
        for title in titles.titles(text, folded, self.nouns):
            if title.start not in self.titles or self.titles[title.start].end < title.end:
                self.titles[title.start] = title
        self.found: list[Citation] = []
        # The law cited last, and where that citation ends.
        self.before: Law | None = None
        self.before_end = 0
        # The last citation that names an article.
        self.placed: Citation | None = None
        # The last word of a name given in full, with its noun, and the law it named.
        self.tails: dict[tuple[str, str], Law] = {}

    def in_sentence(self, start: int) -> bool:
        """Whether the law cited last stands in the same sentence."""
        if self.before is None:
            return False
        return bisect_right(self.sentences, start) == bisect_right(self.sentences, self.before_end)

    @cached_property
    def sentences(self) -> list[int]:
        """Where its sentences begin."""
        return sentence_starts(self.folded)

    # What a rule found ------------------------------------------------------------------------------------------------

    def cite(self, start: int, head: CitationHead, noun: Noun | None, title: LawTitle | None) -> int:
        """One citation for each number; the last one takes the name and the places."""
        kind = noun.kind if noun is not None else title.laws[0].kind if title is not None else ""
        end = title.end if title is not None else noun.end if noun is not None else head.end
        exact = title.laws if title is not None else ()
        name_end = noun.start if noun is not None else end
        longer = _LONGER.match(self.folded, noun.end) if noun is not None else None
        # "5070 sayılı … Kanununun Uygulanmasına İlişkin … Yönetmelik": the number is the law's, and so is the citation.
        if longer is not None and (longer["amends"] or not head.counted):
            kind, name_end, end, exact = longer["noun"], longer.start("noun"), longer.end(), ()
        name = self.text[head.at : name_end].strip(" \"'“”‘’")
        if noun is None:
            name = _WITH_ENDING.sub("", name)
        for one, span in list(zip(head.numbers, head.spans, strict=True))[:-1]:
            alone = PrintedCitation(kind, one, head.gazette, head.date, "", ())
            self._add(start if span == head.spans[0] else span[0], span[1], alone, ())
        start = head.spans[-1][0] if len(head.numbers) > 1 else start
        number = head.numbers[-1] if head.numbers else None
        if number is not None and _AS_AMENDED.search(just_before(self.folded, start)):
            exact = ()
        places = None
        if kind not in ("karar", "yonerge"):
            genitive = noun is None or noun.genitive
            places = places_at(self.text, self.folded, end, after_name=True, genitive=genitive)
        end = self._closed(start, places.end if places else end)
        printed = PrintedCitation(kind, number, head.gazette, head.date, name, exact)
        self._add(start, end, printed, places.places if places else ())
        return end

    def place(self, start: int, places: ReadPlaces, law: Law, noun: str | None) -> int:
        """A place of the law that is meant, said without its name."""
        evidence = CitationEvidence(noun=noun, by="context")
        settled = settle(places.places, law)
        self.before_end = places.end
        return self.append(start, places.end, CitationKind.LEGISLATION, law.id, settled, evidence)

    def internal(self, start: int, places: ReadPlaces) -> int:
        """A place of the text itself; this and the others give where to go on."""
        return self.internal_at(start, places.end, settle(places.places, None))

    def internal_at(self, start: int, end: int, places: tuple[CitedPlace, ...]) -> int:
        """The same, whose end and places are known."""
        evidence = CitationEvidence(noun="yonetmelik", by="context")
        return self.append(start, end, CitationKind.INTERNAL, self.context.internal(places[0]), places, evidence)

    def append(
        self,
        start: int,
        end: int,
        kind: CitationKind,
        target: str | None,
        places: tuple[CitedPlace, ...],
        evidence: CitationEvidence,
    ) -> int:
        """Keeps a citation, unless it begins inside the last one."""
        if not self.found or start >= self.found[-1].end:
            self.found.append(Citation(start, end, self.text[start:end], kind, target, places, evidence))
            self.placed = self.found[-1] if places else self.placed
        return end

    # How it is made --------------------------------------------------------------------------------------------------

    def _add(self, start: int, end: int, printed: PrintedCitation, places: tuple[CitedPlace, ...]) -> None:
        evidence = CitationEvidence(printed.number, printed.date, printed.gazette, printed.name or None, printed.noun)
        if printed.noun == "karar" and not _CABINET.search(self.folded, start, end):
            target = self.context.decisions.get((printed.date, printed.number or ""))
            self.append(start, end, CitationKind.DECISION, target, (), evidence)
            return
        if printed.noun == "genelge" and printed.number is not None and "/" not in printed.number:
            self.append(start, end, CitationKind.DECISION, None, (), evidence)
            return
        law, by = resolve(printed, self.legislation, self.context.day, self.before)
        if law is None:
            local = printed.noun == "yonerge" or (printed.number is None and names.is_local(printed.name))
            kind = CitationKind.OTHER if local else CitationKind.LEGISLATION
            self.append(start, end, kind, None, settle(places, None), evidence)
            return
        found = CitationEvidence(printed.number, printed.date, printed.gazette, printed.name or None, printed.noun, by)
        self.append(start, end, CitationKind.LEGISLATION, law.id, settle(places, law), found)
        self.before, self.before_end = law, end
        self._remember_tail(printed, law)

    def _remember_tail(self, printed: PrintedCitation, law: Law) -> None:
        """After the full name its last two words are enough: "… Güvenliği Denetim Rehberi", then "Denetim Rehberi"."""
        words = name_words(printed.name)
        if len(words) > 2:
            self.tails[(words[-1], printed.noun)] = law

    def _closed(self, start: int, end: int) -> int:
        """With the closing quotation mark of one that was opened inside: “… Yönetmelik”."""
        opened = self.folded.count('"', start, end) % 2 == 1
        return end + 1 if opened and self.folded[end : end + 1] == '"' else end
