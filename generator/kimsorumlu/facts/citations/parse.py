"""The citations of one text, left to right, with their exact spans.

What is known before reading is in `context`; what is learned on the way (the law cited just before, short forms of a
name given in full) is in `_Reader`. A number alone is never a citation: a noun, a known name, a gazette or the word
madde must say so.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from kimsorumlu.facts.citations import names
from kimsorumlu.facts.citations.citation import Citation, CitationEvidence, CitationKind, CitedPlace
from kimsorumlu.facts.citations.context import CitationContext
from kimsorumlu.facts.citations.grammar import STANDARD, THIS_TEXT, Noun, just_before, may_cite, nouns
from kimsorumlu.facts.citations.heads import CitationHead, no_head, read_head
from kimsorumlu.facts.citations.places import PLACE_BEGINS, ReadPlaces, is_no_article, places_at
from kimsorumlu.facts.citations.relative import BEGINS, CitingPlace, relative_at
from kimsorumlu.facts.citations.resolve import PrintedCitation, resolve, settle
from kimsorumlu.facts.citations.sentences import sentence_starts
from kimsorumlu.facts.citations.titles import LawTitle, LawTitleIndex
from kimsorumlu.model.legislation import Law, Legislation, name_words
from kimsorumlu.turkish.fold import fold_citation

_NUMBER_BEGINS = re.compile(r"(?<![\w/.])\d")
# "… Yönetmelikte Değişiklik Yapılmasına İlişkin Yönetmelik", "… Kanununun Uygulanmasına İlişkin … Yönetmelik"
_LONGER = re.compile(
    r"\s+(?:(?P<amends>degisiklik\s+yapil[a-z]+)|uygulanmas[a-z]+)\s+(?:dair|iliskin|hakkinda)(?:\s+[a-z]+){0,6}?\s+"
    r"(?P<noun>kanun|yonetmelik)(?P<rest>[a-z]*)\b"
)
_AS_AMENDED = re.compile(r"\bdegisik\s$")
_SAME = re.compile(r"\b(?:ayni|anilan|mezkur|bu|adi\s+gecen|soz\s+konusu)\s$")
_TITLED = re.compile(r"\s+(?:\"?[a-z]+\"?\s+){1,4}baslikli(?=\s)")
_SOME_ARTICLE = re.compile(r"\s+ilgili\s+madde[a-z]*")
_INTERNAL_ENDINGS = re.compile(r"(?:nin|de|ye|den|deki|ler[a-z]*)")
_SERIES = re.compile(r"\b(?:ek|gecici|mukerrer)\s$")
# "… Tüzüğünün 5. maddesi": the article belongs to whatever stands in the genitive
_OF_ANOTHER = re.compile(r"[iu]n\s$")
_WITH_ENDING = re.compile(r"['’‘]\w+$")
_CABINET = re.compile(r"bakanlar\s+kurulu|cumhurbaskani?\b")


class CitationParser:
    """Reads texts against one legislation; made once."""

    def __init__(self, legislation: Legislation) -> None:
        self.legislation = legislation
        self.titles = LawTitleIndex(legislation)

    def citations(self, text: str, context: CitationContext, here: CitingPlace | None = None) -> tuple[Citation, ...]:
        """The citations of the text, sorted, without overlap; `here` is where it stands, if known. Never raises."""
        folded = fold_citation(text)
        if not (may_cite(text, folded) or self.titles.may_hold(folded)):
            return ()
        return _Reader(self, text, folded, context, here).read()


class _Reader:
    """One pass over one text."""

    def __init__(
        self, parser: CitationParser, text: str, folded: str, context: CitationContext, here: CitingPlace | None
    ) -> None:
        self.legislation = parser.legislation
        self.text, self.folded, self.context, self.here = text, folded, context, here
        self.nouns = sorted(nouns(text, folded), key=lambda noun: noun.start)
        self.noun_starts = [noun.start for noun in self.nouns]
        self.titles: dict[int, LawTitle] = {}
        for title in parser.titles.titles(text, folded, self.nouns):
            if title.start not in self.titles or self.titles[title.start].end < title.end:
                self.titles[title.start] = title
        self.found: list[Citation] = []
        self.before: Law | None = None
        self.before_end = 0
        # The last citation that names an article.
        self.placed: Citation | None = None
        self.tails: dict[tuple[str, str], Law] = {}

    def read(self) -> tuple[Citation, ...]:
        starts = {*self.titles, *self.noun_starts}
        for pattern in (_NUMBER_BEGINS, PLACE_BEGINS, STANDARD, THIS_TEXT):
            starts |= {match.start() for match in pattern.finditer(self.folded)}
        if self.here is not None:
            starts |= {match.start() for match in BEGINS.finditer(self.folded)}
        at = 0
        for start in sorted(starts):
            if start >= at:
                at = max(at, self._at(start))
        return tuple(self.found)

    def _at(self, start: int) -> int:
        """Reads what begins here; gives where to go on."""
        for rule in (
            self._standard,
            self._this_text,
            self._numbered,
            self._named,
            self._noun,
            self._relative,
            self._bare_place,
        ):
            end = rule(start)
            if end is not None:
                return end
        return start

    # What begins with a number or a date ------------------------------------------------------------------------

    def _numbered(self, start: int) -> int | None:
        """ "5393 sayılı Belediye Kanununun …", "27/01/2018 tarihli … Yönetmeliğe", "5070 Elektronik İmza Kanunu"."""
        if not self.folded[start].isdigit() or start in self.titles:
            return None
        head = read_head(self.folded, start)
        if head is None:
            return None
        title = self.titles.get(head.at)
        # "(1) numaralı Cumhurbaşkanlığı Kararnamesi"
        if head.counted and self.folded[start - 1 : start] == "(" and self.folded[head.spans[-1][1]] == ")":
            start -= 1
        if not head.announced:
            return self._uncounted(start, head, title)
        noun = title.noun if title else names.closing_noun(self.folded, self.nouns, head.at)
        if noun is None and title is None:
            return None
        if not (head.counted or head.gazette) and not self._is_name(head.at, noun, title):
            return None
        return self._cite(start, head, noun, title)

    def _is_name(self, at: int, noun: Noun | None, title: LawTitle | None) -> bool:
        """After a mere date, only a known name or a capitalised one that ends like a title is a citation."""
        return title is not None or (noun is not None and names.looks_like_one(self.text[at : noun.start], noun))

    def _uncounted(self, start: int, head: CitationHead, title: LawTitle | None) -> int | None:
        """ "5070 Elektronik İmza Kanunu", "2942 Yasa", "696 KHK": without "sayılı" a law or the form must tell."""
        if len(head.numbers) != 1 or len(head.numbers[0]) < 3 or head.at == head.end:
            return None
        if title is not None and title.noun is not None:
            return self._cite(start, head, title.noun, title)
        noun = names.closing_noun(self.folded, self.nouns, head.at)
        if noun is None:
            return None
        bare = noun.start == head.at and noun.kind in ("kanun", "khk")
        if bare and self.legislation.numbered(noun.kind, head.numbers[0]) is not None:
            return self._cite(start, head, noun, None)
        circular = noun.kind == "genelge" and noun.own and "/" in head.numbers[0]
        return self._cite(start, head, noun, None) if circular else None

    def _cite(self, start: int, head: CitationHead, noun: Noun | None, title: LawTitle | None) -> int:
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

    def _closed(self, start: int, end: int) -> int:
        """With the closing quotation mark of one that was opened inside: “… Yönetmelik”."""
        opened = self.folded.count('"', start, end) % 2 == 1
        return end + 1 if opened and self.folded[end : end + 1] == '"' else end

    # What begins with a name or a noun --------------------------------------------------------------------------

    def _named(self, start: int) -> int | None:
        title = self.titles.get(start)
        if title is None or not names.may_stand_alone(self.text, self.folded, title):
            return None
        return self._cite(start, no_head(start), title.noun, title)

    def _noun(self, start: int) -> int | None:
        index = bisect_left(self.noun_starts, start)
        if index == len(self.nouns) or self.nouns[index].start != start:
            return None
        noun = self.nouns[index]
        return self._of_known(noun) or self._short_form(noun) or self._unknown_name(noun)

    def _of_known(self, noun: Noun) -> int | None:
        """ "aynı Kanunun 15 inci maddesi", "Kanunun 15 inci maddesi" once defined, "Yönetmeliğin 5 inci maddesi"."""
        if not noun.genitive or noun.own or not names.is_bare(self.text, noun):
            return None
        places = places_at(self.text, self.folded, noun.end, after_name=False)
        if places is None or not places.own or noun.kind not in ("kanun", "yonetmelik"):
            return None
        before = self.before if self.before is not None and self.before.kind == noun.kind else None
        same = _SAME.search(just_before(self.folded, noun.start))
        if noun.kind == "yonetmelik" and (before is None or not (same or self._in_sentence(noun.start))):
            return self._internal(noun.start, places)
        law = before if same else self.context.meant.get(noun.kind) or before
        return self._place(noun.start, places, law, noun.kind) if law is not None else None

    def _short_form(self, noun: Noun) -> int | None:
        """The last words of a name given in full before: "Denetim Rehberi"."""
        before = names.word_before(self.folded, noun.start)
        law = self.tails.get((before[0], noun.kind)) if before is not None and noun.own else None
        if before is None or law is None or before[1] < self.found[-1].end:
            return None
        if not names.stands_alone(self.text, before[1]):
            return None
        title = LawTitle(before[1], noun.end, (law,), noun, 1)
        return self._cite(before[1], no_head(before[1]), noun, title)

    def _unknown_name(self, noun: Noun) -> int | None:
        """A capitalised name that ends like a law's and is none we know: it is cited all the same."""
        floor = self.found[-1].end if self.found else 0
        start = names.name_start(self.text, self.folded, noun, floor)
        if start is None or names.is_own(self.text[start : noun.start], self.context.own):
            return None
        # What follows a citation without a comma goes on with it: "… Kanununun Uygulanmasına İlişkin … Yönetmelik".
        if floor and not self.text[floor:start].strip():
            return None
        if not names.looks_like_one(self.text[start : noun.start], noun):
            return None
        return self._cite(start, no_head(start), noun, None)

    # Standards, and places of the text itself ----------------------------------------------------------------------

    def _standard(self, start: int) -> int | None:
        """ "ISO 27001 Bilgi Güvenliği Yönetim Sistemi Standardı"."""
        match = STANDARD.match(self.folded, start)
        if match is None:
            return None
        number = match["number"]
        standards = (law for law in self.legislation.laws if law.kind == "standart")
        law = next((law for law in standards if law.number and law.number.endswith(f" {number}")), None)
        end = names.past_name(self.folded, match.end(), law) if law is not None else match.end()
        evidence = CitationEvidence(number=number, noun="standart", by="number" if law else "")
        return self._append(start, end, CitationKind.LEGISLATION, law.id if law else None, (), evidence)

    def _this_text(self, start: int) -> int | None:
        """ "bu Yönetmeliğin Dayanak başlıklı 2 nci maddesinde", "bu Yönetmeliğin ilgili maddesinde"."""
        match = THIS_TEXT.match(self.folded, start)
        if match is None:
            return None
        end = match.end()
        if not match[0].endswith("in"):
            named = places_at(self.text, self.folded, end, after_name=True, genitive=False)
            return self._internal(start, named) if named is not None and named.prefixed else end
        if (some := _SOME_ARTICLE.match(self.folded, end)) is not None:
            evidence = CitationEvidence(noun="yonetmelik", by="context")
            return self._append(start, some.end(), CitationKind.INTERNAL, self.context.whole, (), evidence)
        titled = _TITLED.match(self.folded, end)
        places = places_at(self.text, self.folded, titled.end() if titled else end, after_name=False)
        return self._internal(start, places) if places is not None else end

    def _relative(self, start: int) -> int | None:
        """ "bu maddenin birinci fıkrası", "aynı maddenin (b) bendi", "(a) bendinde": told by where the text stands."""
        if self.here is None:
            return None
        cited = self.placed
        last = cited.articles[-1] if cited is not None else None
        read = relative_at(self.text, self.folded, start, self.here, last)
        if read is None:
            return None
        if read.of_last and cited is not None and cited.kind is not CitationKind.INTERNAL:
            evidence = CitationEvidence(noun=cited.evidence.noun, by="context")
            return self._append(start, read.end, cited.kind, cited.target, read.places, evidence)
        # Within a sentence "(c) bendi" may still be that of the law named before.
        if self._in_sentence(start) and self.folded[start] == "(":
            return None
        return self._internal_at(start, read.end, read.places)

    def _bare_place(self, start: int) -> int | None:
        """ "5 inci maddenin …" is this text's; "83. maddesi" belongs to the law cited before it in this sentence."""
        series = _SERIES.search(just_before(self.folded, start))
        start -= len(series[0]) if series else 0
        places = places_at(self.text, self.folded, start, after_name=False)
        if places is None or (places.prefixed and is_no_article(self.folded, start, places.end)):
            return None
        before = just_before(self.folded, start)
        law = self.before if self._in_sentence(start) else None
        if places.prefixed or (not places.own and _INTERNAL_ENDINGS.fullmatch(places.ending)):
            return self._internal(start, places) if places.ordinal else None
        if not (places.own or places.ordinal) or _OF_ANOTHER.search(before):
            return None
        if law is not None:
            return self._place(start, places, law, None)
        return None if places.own else self._internal(start, places)

    def _in_sentence(self, start: int) -> bool:
        """Whether the law cited last stands in the same sentence."""
        if self.before is None:
            return False
        return bisect_right(self.sentences, start) == bisect_right(self.sentences, self.before_end)

    @cached_property
    def sentences(self) -> list[int]:
        return sentence_starts(self.folded)

    def _internal(self, start: int, places: ReadPlaces) -> int:
        return self._internal_at(start, places.end, settle(places.places, None))

    def _internal_at(self, start: int, end: int, places: tuple[CitedPlace, ...]) -> int:
        evidence = CitationEvidence(noun="yonetmelik", by="context")
        return self._append(start, end, CitationKind.INTERNAL, self.context.internal(places[0]), places, evidence)

    # Making citations ------------------------------------------------------------------------------------------------

    def _add(self, start: int, end: int, printed: PrintedCitation, places: tuple[CitedPlace, ...]) -> None:
        evidence = CitationEvidence(printed.number, printed.date, printed.gazette, printed.name or None, printed.noun)
        if printed.noun == "karar" and not _CABINET.search(self.folded, start, end):
            target = self.context.decisions.get((printed.date, printed.number or ""))
            self._append(start, end, CitationKind.DECISION, target, (), evidence)
            return
        if printed.noun == "genelge" and printed.number is not None and "/" not in printed.number:
            self._append(start, end, CitationKind.DECISION, None, (), evidence)
            return
        law, by = resolve(printed, self.legislation, self.context.day, self.before)
        if law is None:
            local = printed.noun == "yonerge" or (printed.number is None and names.is_local(printed.name))
            kind = CitationKind.OTHER if local else CitationKind.LEGISLATION
            self._append(start, end, kind, None, settle(places, None), evidence)
            return
        found = CitationEvidence(printed.number, printed.date, printed.gazette, printed.name or None, printed.noun, by)
        self._append(start, end, CitationKind.LEGISLATION, law.id, settle(places, law), found)
        self.before, self.before_end = law, end
        self._remember_tail(printed, law)

    def _remember_tail(self, printed: PrintedCitation, law: Law) -> None:
        """After the full name its last two words are enough: "… Güvenliği Denetim Rehberi", then "Denetim Rehberi"."""
        words = name_words(printed.name)
        if len(words) > 2:
            self.tails[(words[-1], printed.noun)] = law

    def _place(self, start: int, places: ReadPlaces, law: Law, noun: str | None) -> int:
        evidence = CitationEvidence(noun=noun, by="context")
        settled = settle(places.places, law)
        self.before_end = places.end
        return self._append(start, places.end, CitationKind.LEGISLATION, law.id, settled, evidence)

    def _append(
        self,
        start: int,
        end: int,
        kind: CitationKind,
        target: str | None,
        places: tuple[CitedPlace, ...],
        evidence: CitationEvidence,
    ) -> int:
        if not self.found or start >= self.found[-1].end:
            self.found.append(Citation(start, end, self.text[start:end], kind, target, places, evidence))
            self.placed = self.found[-1] if places else self.placed
        return end
