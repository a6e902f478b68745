"""One sentence read: which kinds its verbs and the nouns they carry say, and where.

Heads are the verbs that end a part of the sentence: infinitives, finite verbs, converbs. A head says its kind itself
("denetlemek"), or carries a noun that says it ("denetimini sağlamak"), or several in a row, each for itself; verbal
nouns in such a row ("izlenmesi ve raporlanmasını sağlamak") are read as heads in turn. Verbal nouns that no verb
governs are the heads of a part that has no other ("… kurulması, bakımının yapılması,").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from kimsorumlu.facts.responsibility import vocabulary as known
from kimsorumlu.facts.responsibility.kinds import Responsibility
from kimsorumlu.facts.responsibility.sentences import JOINING, Word
from kimsorumlu.turkish.verbs import VerbForm


@dataclass(frozen=True, slots=True)
class Finding:
    """A kind and the place in the clause that proves it. `aside`: said of how the work is done, or on the way to it."""

    kind: Responsibility
    start: int
    end: int
    aside: bool = False


def findings(words: tuple[Word, ...]) -> tuple[Finding, ...]:
    """What a sentence says, in reading order."""
    return _Sentence(words).findings()


class _Sentence:
    """The words, and the same as one text with single spaces, for the regexes of the vocabulary."""

    def __init__(self, words: tuple[Word, ...]) -> None:
        self._words = words
        self._text = " ".join(word.text for word in words)
        self._at = [0]
        for word in words:
            self._at.append(self._at[-1] + len(word.text) + 1)
        self._heads = [place for place in range(len(words)) if self._is_head(place)]
        self._main = [place for place in self._heads if not self._on_the_way(place)]

    def findings(self) -> tuple[Finding, ...]:
        found = list(chain(self._by_heads(), self._without_head(), self._in_cooperation()))
        return tuple(sorted(self._with_powers(found), key=lambda finding: (finding.start, finding.end)))

    # Heads -----------------------------------------------------------------------------------------------------------

    def _is_head(self, place: int) -> bool:
        word = self._words[place]
        form = word.verb.form if word.verb else None
        if form is VerbForm.INFINITIVE or (form is VerbForm.NEGATIVE and "z" not in word.text[-4:]):
            return not self._is_purpose(place)
        if form is VerbForm.CONVERB:
            return _NO_PART.match(word.text) is None and not self._is_deep(place)
        if form is VerbForm.FINITE:
            return word.ends and self._ends_finite()
        return form in (VerbForm.ABLE, VerbForm.NEGATIVE) and word.ends

    def _is_purpose(self, place: int) -> bool:
        """Whether the infinitive, or the one it is joined to, only says what for ("kurmak ve işletmek amacıyla")."""
        following = self._words[place + 1] if place + 1 < len(self._words) else None
        if following is None:
            return False
        if following.text not in ("ve", "veya"):
            after = self._words[place + 2].text if place + 2 < len(self._words) else ""
            if _BOUND.match(following.text) and after.startswith("ol"):
                return True
            return _PURPOSE.match(following.text) is not None and not self._words[place].joins
        later = range(place + 2, len(self._words))
        joined = next((p for p in later if (v := self._words[p].verb) and v.form is VerbForm.INFINITIVE), None)
        return joined is not None and self._is_purpose(joined)

    def _is_deep(self, place: int) -> bool:
        """Whether the converb is joined to what only describes: "yapılıp sunulmasına yardımcı olmak", "yapılarak alınan"."""
        following = self._words[place + 1 :]
        if following and _PARTICIPLE.fullmatch(following[0].text):
            return True
        verb = next((word.verb for word in following if word.verb), None)
        return verb is not None and verb.case in ("dat", "far")

    def _ends_finite(self) -> bool:
        last = self._words[-1].verb
        return last is not None and last.form in (VerbForm.FINITE, VerbForm.ABLE, VerbForm.NEGATIVE)

    def _on_the_way(self, place: int) -> bool:
        verb = self._words[place].verb
        return verb is not None and verb.form is VerbForm.CONVERB

    def _by_heads(self) -> Iterator[Finding]:
        for head in self._heads:
            start = max((p + 1 for p in self._heads if p < head), default=0)
            aside = self._words[head].text.endswith(("arak", "erek"))
            for finding in self._read(start, head):
                yield Finding(finding.kind, finding.start, finding.end, aside)

    def _without_head(self) -> Iterator[Finding]:
        """The verbal nouns behind the last main head, or those somebody answers for ("yapılmasından sorumludur")."""
        answers = known.ANSWERABLE.search(self._text) is not None
        start = self._main[-1] + 1 if self._main else 0
        before = start
        for place in range(start, len(self._words)):
            word = self._words[place]
            if word.verb and word.verb.form is VerbForm.NOUN:
                ends = word.ends or (
                    place + 1 < len(self._words) and _NEEDED.match(self._words[place + 1].text) is not None
                )
                if (ends and word.verb.case in ("", "acc")) or (answers and word.verb.case == "abl"):
                    yield from self._read(before, place)
                    before = place + 1
            elif word.ends and (kind := self._noun_kind(place)) and _BARE.search(word.text):
                yield Finding(kind, word.start, word.end)

    # What a head says ------------------------------------------------------------------------------------------------

    def _read(self, start: int, head: int) -> Iterator[Finding]:
        """What the verb at `head` says, whose part begins at `start`."""
        word = self._words[head]
        bought = self._search(known.BOUGHT, start, head)
        if bought is not None:
            yield self._finding(Responsibility.HAS_DONE, bought, head)
        elif word.verb and word.verb.form is VerbForm.NEGATIVE:
            yield self._finding(Responsibility.MUST_NOT, head, head)
        elif known.CAUSATIVE.fullmatch(word.text) or self._search(known.HAVING_DONE, start, head) is not None:
            yield self._finding(Responsibility.HAS_DONE, head, head)
        else:
            if word.verb and word.verb.form is VerbForm.ABLE:
                yield self._finding(Responsibility.MAY, head, head)
            said = list(self._said(start, head))
            able = word.verb is not None and word.verb.form is VerbForm.ABLE
            yield from (finding for finding in said if not (able and finding.kind is Responsibility.DOES))

    def _said(self, start: int, head: int) -> Iterator[Finding]:
        for kind, verbs in known.VERBS:
            first = self._search(verbs, start, head)
            if first is not None:
                yield self._does(start, head) if self._from_afar(start, head) else self._finding(kind, first, head)
                return
        if self._search(known.LAYING, head, head) is not None:
            served = (known.SERVED, known.SERVED_TO)
            if all(self._search(pattern, start, head) is None for pattern in served):
                yield self._finding(Responsibility.REPORTS, head, head)
                return
        if self._search(known.CARRYING, start, head) is None:
            yield self._does(start, head)
        else:
            yield from self._carried(start, head)

    def _carried(self, start: int, head: int) -> Iterator[Finding]:
        """What the nouns say that the verb at `head` carries: the one before it, and those joined to it."""
        last = self._object(start, head)
        if last is None:
            yield from self._shared(start, head)
            return
        before = max((p + 1 for p in self._main if p < head), default=0)
        nouns, verbal = self._row(start, last, binding_all=True), self._row(before, last, binding_all=False)
        for place in range(before, last + 1):
            begins = verbal if self._is_verbal(place) else nouns
            joined = self._words[place].joins and place >= begins and not self._is_owner(place, last)
            if place == last or joined:
                yield from self._of_noun(before, place, head, place == last, last)
                before = place + 1

    def _row(self, start: int, last: int, *, binding_all: bool) -> int:
        """Where the row of nouns begins that ends at `last`: behind the last postposition, which binds what is before.

        A verbal noun is bound only if the postposition follows one at once ("eklenmesi durumunda").
        """
        bounds = [p for p in range(start, last) if _BINDING.match(self._words[p].text)]
        return max((p + 1 for p in bounds if binding_all or (p > start and self._is_verbal(p - 1))), default=start)

    def _is_owner(self, place: int, last: int) -> bool:
        """Whether a noun belongs to the verbal noun at `last`: "iletişimin ve koordinasyonun sağlanmasını"."""
        return self._is_verbal(last) and not self._is_verbal(place) and bool(_GENITIVE.search(self._words[place].text))

    def _is_verbal(self, place: int) -> bool:
        verb = self._words[place].verb
        return verb is not None and verb.form is VerbForm.NOUN

    def _shared(self, start: int, head: int) -> Iterator[Finding]:
        """A verb without a noun of its own has that of the verb it is joined to ("süreçlerini planlamak ve yürütmek")."""
        earlier = [p for p in self._main if p < head]
        noun = self._object(0, earlier[-1]) if earlier and start <= earlier[-1] + 1 else None
        kinds = [] if noun is None else [f for f in self._of_noun(max(0, noun - 1), noun, head, True, noun)]
        if noun is not None and kinds and kinds[0].kind is not Responsibility.DOES:
            yield self._finding(kinds[0].kind, self._place_of(kinds[0]), noun)
        yield self._does(start, head)

    def _place_of(self, finding: Finding) -> int:
        return next(place for place, word in enumerate(self._words) if word.start == finding.start)

    def _object(self, start: int, head: int) -> int | None:
        place = head - 1
        while place >= start and known.ADVERB.fullmatch(self._words[place].text):
            place -= 1
        return place if place >= start else None

    def _of_noun(self, start: int, place: int, head: int, is_last: bool, last: int) -> Iterator[Finding]:
        """What one noun of the row says; `is_last`: it stands at the verb."""
        word, ensuring = self._words[place], self._search(known.ENSURING, head, head) is not None or self._getir(head)
        end = head if is_last else place
        verb = word.verb
        trying = is_last and self._words[head].text.startswith("calis")  # "sağlanmasına çalışmak"
        if verb and verb.form is VerbForm.NOUN and (verb.case in ("", "acc", "gen") or (trying and verb.case == "dat")):
            if not ensuring:
                if is_last:
                    yield self._does(start, head)
                return
            if is_last and self._once_more(place, head):
                yield self._finding(Responsibility.HAS_DONE, place, head)
                return
            for finding in self._read(start, place):
                yield self._reaching(finding, end) if is_last else finding
        elif (kind := self._kind(start, place, head)) is not None:
            alike = bool(_OBLIQUE.search(word.text)) == bool(_OBLIQUE.search(self._words[last].text))
            told = known.TOLD.match(word.text) is not None and not _ACCUSATIVE.search(word.text)
            if is_last or (alike and not told and self._owned(start, place, last)):
                yield self._does(start, head) if self._from_afar(start, place) else self._finding(kind, place, end)
        elif is_last and known.CARRIER_NOUN.fullmatch(word.text) and place > start:
            yield from self._of_carrier(start, place, head)
        elif is_last or _same_case(word.text, self._words[last].text):
            yield self._does(start, head)
        elif self._words[place + 1].text in JOINING and place + 2 == last and self._noun_kind(last):
            if not _OBLIQUE.search(word.text):
                yield self._finding(Responsibility.DOES, place, place)

    def _owned(self, start: int, place: int, last: int) -> bool:
        """Whether a noun in a row of verbal nouns stands for a work itself: "firmaların kontrolü", not "erişim kontrolü"."""
        verb = self._words[last].verb
        if verb is None or verb.form is not VerbForm.NOUN or not _PASSIVE.search(verb.stem) or place == start:
            return True
        return any(_GENITIVE.search(word.text) for word in self._words[start:place])

    def _of_carrier(self, start: int, place: int, head: int) -> Iterator[Finding]:
        """ "denetim çalışmalarını yürütmek", "sunulması görevini yerine getirmek": what stands before the noun says it."""
        before = self._words[place - 1]
        if before.verb and before.verb.form is VerbForm.NOUN and not before.verb.case:
            yield from (self._reaching(finding, head) for finding in self._read(start, place - 1))
        elif (kind := self._kind(start, place - 1, head)) is not None:
            yield self._finding(kind, place - 1, head)
        else:
            yield self._does(start, head)

    def _kind(self, start: int, place: int, head: int) -> Responsibility | None:
        kind = self._noun_kind(place)
        if kind is None or self._search(known.CARRIES[kind], head, head) is None and not self._getir(head):
            return None
        if known.TOLD.match(self._words[place].text) and self._search(known.TELLING, head, head) is None:
            return None
        return kind

    def _noun_kind(self, place: int) -> Responsibility | None:
        text = self._words[place].text
        return next((kind for kind, nouns in known.NOUNS if nouns.match(text)), None)

    def _getir(self, head: int) -> bool:
        return head > 0 and self._words[head - 1].text == "yerine" and self._words[head].text.startswith("getir")

    def _once_more(self, place: int, head: int) -> bool:
        """ "giderir, giderilmesini sağlar", "gidermek ya da firmanın gidermesini sağlamak": the verb of the head before."""
        earlier = [p for p in self._main if p < head]
        verb = self._words[place].verb
        if not earlier or verb is None or (before := self._words[earlier[-1]].verb) is None:
            return False
        if place > earlier[-1] + 3:
            return verb.stem == before.stem and place <= earlier[-1] + _NEAR
        return re.fullmatch(rf"{re.escape(before.stem)}[aeiu]?[ln]", verb.stem) is not None

    def _from_afar(self, start: int, place: int) -> bool:
        if self._search(known.WATCHED_FROM_AFAR, max(start, place - 1), place) is None:
            return False
        return self._search(known.OUTSIDE, max(start, place - _NEAR), place) is not None

    # Powers and manners ----------------------------------------------------------------------------------------------

    def _with_powers(self, found: list[Finding]) -> list[Finding]:
        """A power stands in place of what may be done; a prohibition, of what must not."""
        answerable = known.ANSWERABLE.search(self._text)
        power = known.EMPOWERED.search(self._text)
        ban = known.FORBIDDEN.search(self._text)
        if ban:
            return [self._at_match(Responsibility.MUST_NOT, ban)]
        if power:
            kept = [f for f in found if answerable or f.kind is not Responsibility.DOES]
            found = [*kept, self._at_match(Responsibility.MAY, power)]
        if answerable and not any(f.kind is not Responsibility.MAY for f in found):
            found.append(self._at_match(Responsibility.DOES, answerable))
        return found

    def _in_cooperation(self) -> Iterator[Finding]:
        for manner in known.IN_COOPERATION.finditer(self._text):
            finding = self._at_match(Responsibility.COORDINATES, manner)
            yield Finding(finding.kind, finding.start, finding.end, aside=True)

    # Places ----------------------------------------------------------------------------------------------------------

    def _search(self, pattern: re.Pattern[str], start: int, end: int) -> int | None:
        """The word at which the pattern is found among the words from `start` to `end`."""
        found = pattern.search(self._text, self._at[start], self._at[end + 1] - 1)
        return self._word_at(found.start()) if found else None

    def _word_at(self, character: int) -> int:
        return max(place for place, at in enumerate(self._at[:-1]) if at <= character)

    def _finding(self, kind: Responsibility, first: int, last: int) -> Finding:
        return Finding(kind, self._words[first].start, self._words[last].end)

    def _at_match(self, kind: Responsibility, found: re.Match[str]) -> Finding:
        return self._finding(kind, self._word_at(found.start()), self._word_at(found.end() - 1))

    def _does(self, start: int, head: int) -> Finding:
        """The verb; with the word before it where only both say something ("yerine getirmek", "tespit etmek")."""
        both = (
            head > start and _HALF.match(self._words[head].text) and not _ACCUSATIVE.search(self._words[head - 1].text)
        )
        return self._finding(Responsibility.DOES, head - 1 if both else head, head)

    def _reaching(self, finding: Finding, head: int) -> Finding:
        """A finding at a verbal noun as far as the verb that ensures it; of does the verb alone is marked."""
        if finding.kind is Responsibility.DOES:
            return self._finding(Responsibility.DOES, head, head)
        return Finding(finding.kind, finding.start, self._words[head].end)


def _same_case(word: str, last: str) -> bool:
    """Whether both are objects in the same form: "dağıtımını ve denetimini", "iletişimi ve akışı"."""
    if _GENITIVE.search(word) and _GENITIVE.search(last):
        return True
    if _PARTICIPLE.fullmatch(word) or not (_ACCUSATIVE.search(word) and _ACCUSATIVE.search(last)):
        return False
    return bool(_OF_POSSESSED.search(word)) == bool(_OF_POSSESSED.search(last))


# What follows an infinitive that only says what for, or describes.
_PURPOSE: Final = re.compile(
    r"(?:icin|uzere|amac|suretiyle|maksad|kosul|sart|isteyen|istenen|adina|yoluyla|kaydiyla|cercevesinde|konusunda|gibi)"
)
_BOUND: Final = re.compile(r"gorevli|yukumlu|sorumlu|yetkili|mukellef")
# "… imzalanması ve takibi,": the noun itself stands for the verb.
_BARE: Final = re.compile(r"^(?:taki|kontrol|denet|izle|koord|gozet)\w*[iu]$")
# Converbs that are no part of the work: "mevzuatı dikkate alarak", "özen göstererek".
_NO_PART: Final = re.compile(
    r"(?:gozeterek|gostererek|kullan(?:il)?arak|uyarak|uyularak|olup|dayan(?:il)?arak|kalarak|kalinarak|bulundur(?:ul)?arak)"
)
# The object may be this many words before a verb that watches it.
_NEAR: Final = 6
_HALF: Final = re.compile(r"(?:e[dt]|getir|ol|kil)(?:[iu]?l|m[ae]|[aeiu]r|[iu]p|[ae]r|[ae]bil)\w*")
_ACCUSATIVE: Final = re.compile(r"(?:[iu]|n[iu])$")
_OF_POSSESSED: Final = re.compile(r"[iu]n[iu]$")
_GENITIVE: Final = re.compile(r"[iu]n$")
_PASSIVE: Final = re.compile(r"[ln]$")
_NEEDED: Final = re.compile(r"(?:gerekli|gerekir|gerekmekte|zorunlu)")
_PARTICIPLE: Final = re.compile(r"\w+(?:[ae]n|[dt][iu]g[iu]\w*)")
# Postpositions and the like: what stands before them is bound to them, not to the verb.
_BINDING: Final = re.compile(
    r"(?:icin|ile|uzere|ilgili|gore|arasinda|tarafindan|dogrultusunda|kapsaminda|cercevesinde|amaciyla|halinde|konu\w*d[ae]"
    r"|durumunda|suretiyle|yoluyla|araciligi\w*|sonucu\w*|icinde|uzerinden|olarak|adina|yonelik|\w+[dt][iu]g[iu])$"
)
_OBLIQUE: Final = re.compile(r"(?:[dt][ae]|[dt][ae]n|[^m][ae]|yl[ae])$")
