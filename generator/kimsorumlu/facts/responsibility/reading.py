"""What a verb says of the kind of responsibility: itself, or by the nouns it carries.

A verb says its kind itself ("denetlemek"), or carries a noun that says it ("denetimini sağlamak"), or several in a row,
each for itself; verbal nouns in such a row ("izlenmesi ve raporlanmasını sağlamak") are read as verbs in turn.

In all functions `head` is the place of the verb and `start` where its part of the sentence begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kimsorumlu.facts.responsibility import vocabulary as known
from kimsorumlu.facts.responsibility.heads import JOINING, PARTICIPLE
from kimsorumlu.facts.responsibility.kinds import Responsibility
from kimsorumlu.facts.responsibility.utterance import OBJECT, Evidence, Utterance
from kimsorumlu.turkish.verbs import VerbForm


def read_verb(said: Utterance, start: int, head: int) -> Iterator[Evidence]:
    """The kinds of one verb."""
    word = said.words[head]
    bought = said.search(known.BOUGHT, start, head)
    if bought is not None:
        yield said.evidence(Responsibility.HAS_DONE, bought, head)
    elif word.form is VerbForm.NEGATIVE:
        yield said.evidence(Responsibility.MUST_NOT, head, head)
    elif known.CAUSATIVE.fullmatch(word.text) or said.has(known.HAVING_DONE, start, head):
        yield said.evidence(Responsibility.HAS_DONE, head, head)
    elif word.form is VerbForm.ABLE:
        yield said.evidence(Responsibility.MAY, head, head)
        yield from (found for found in _plainly(said, start, head) if found.kind is not Responsibility.DOES)
    else:
        yield from _plainly(said, start, head)


def _plainly(said: Utterance, start: int, head: int) -> Iterator[Evidence]:
    for kind, verbs in known.VERBS:
        first = said.search(verbs, start, head)
        if first is not None:
            yield from _beside(said, start, first, kind)
            from_afar = _is_from_afar(said, start, head)
            yield said.does(start, head) if from_afar else said.evidence(kind, first, head)
            return
    if said.has(known.LAYING, head, head) and not any(said.has(served, start, head) for served in known.SERVED):
        yield said.evidence(Responsibility.REPORTS, head, head)
    elif said.has(known.CARRYING, start, head):
        yield from _carried(said, start, head)
    else:
        yield said.does(start, head)


def _beside(said: Utterance, start: int, first: int, kind: Responsibility) -> Iterator[Evidence]:
    """What is joined to the first word of a verb in two words: "kontrol ve koordine etmek"."""
    place = first - 2
    if place >= start and said.words[first - 1].text in ("ve", "veya"):
        other = known.SHARED_VERB.get(said.words[place].text)
        if other not in (None, kind):
            yield said.evidence(other, place, place)


# The nouns of a verb ------------------------------------------------------------------------------------------------


def _carried(said: Utterance, start: int, head: int) -> Iterator[Evidence]:
    """What the nouns say that the verb carries: the one before it, and those joined to it."""
    last = _object(said, start, head)
    if last is None:
        yield from _shared(said, start, head)
        return
    before = said.behind(said.main, head)
    for place in _joined(said, start, before, last):
        yield from _one_of_row(said, before, place, last, head)
        before = place + 1
    yield from _at_verb(said, before, last, head)


def _object(said: Utterance, start: int, head: int) -> int | None:
    """The noun before the verb, over adverbs: "desteği zamanında vermek"."""
    place = head - 1
    while place >= start and known.ADVERB.fullmatch(said.words[place].text):
        place -= 1
    return place if place >= start else None


def _shared(said: Utterance, start: int, head: int) -> Iterator[Evidence]:
    """A verb without a noun has that of the verb it is joined to: "denetim süreçlerini planlamak ve yürütmek"."""
    before = said.behind(said.main, head) - 1
    noun = _object(said, 0, before) if before >= 0 and start <= before + 1 else None
    if noun is not None:
        first = next(_at_verb(said, max(0, noun - 1), noun, head), None)
        if first is not None and first.kind is not Responsibility.DOES:
            yield Evidence(first.kind, first.start, said.words[noun].end)
    yield said.does(start, head)


def _joined(said: Utterance, start: int, begin: int, last: int) -> Iterator[int]:
    """The nouns joined to the one at `last`.

    Verbal nouns may stand anywhere behind the main head before (`begin`), other nouns in the verb's own part.
    """
    nouns, verbal = _row(said, start, last, at_once=False), _row(said, begin, last, at_once=True)
    for place in range(begin, last):
        word = said.words[place]
        # "iletişimin ve koordinasyonun sağlanmasını": whose it is, is read with the verbal noun.
        owns = said.words[last].is_verbal_noun and not word.is_verbal_noun and _GENITIVE.search(word.text)
        if word.joins and place >= (verbal if word.is_verbal_noun else nouns) and not owns:
            yield place


def _row(said: Utterance, start: int, last: int, *, at_once: bool) -> int:
    """Where the row that ends at `last` begins: behind the last postposition, which binds what stands before it.

    A verbal noun is bound only where the postposition follows one at once ("eklenmesi durumunda").
    """
    bounds = (place for place in range(start, last) if _BINDING.match(said.words[place].text))
    kept = (p for p in bounds if not at_once or (p > start and said.words[p - 1].is_verbal_noun))
    return max((place + 1 for place in kept), default=start)


def _at_verb(said: Utterance, start: int, place: int, head: int) -> Iterator[Evidence]:
    """What the noun says that stands at the verb."""
    word, verb = said.words[place], said.words[head].text
    # "sağlanmasına çalışmak" is the one verb of these that asks for the dative.
    cases = ("", "acc", "gen", "dat") if verb.startswith("calis") else ("", "acc", "gen")
    if word.verb and word.is_verbal_noun and word.verb.case in cases:
        yield from _ensured(said, start, place, head)
    elif (kind := _kind(said, place, head)) is not None:
        yield said.does(start, head) if _is_from_afar(said, start, place) else said.evidence(kind, place, head)
    elif known.CARRIER_NOUN.fullmatch(word.text) and place > start:
        yield from _before_carrier(said, start, place, head)
    else:
        yield said.does(start, head)


def _ensured(said: Utterance, start: int, place: int, head: int) -> Iterator[Evidence]:
    """A verbal noun at a verb that sees to it that it is done; at other verbs it says nothing."""
    if not _ensures(said, head):
        yield said.does(start, head)
    elif _is_once_more(said, place, head):
        yield said.evidence(Responsibility.HAS_DONE, place, head)
    else:
        yield from (_reaching(said, found, head) for found in read_verb(said, start, place))


def _before_carrier(said: Utterance, start: int, place: int, head: int) -> Iterator[Evidence]:
    """ "denetim çalışmalarını yürütmek", "sunulması görevini yerine getirmek": what stands before the noun says it."""
    before = said.words[place - 1]
    if before.verb and before.is_verbal_noun and not before.verb.case:
        yield from (_reaching(said, found, head) for found in read_verb(said, start, place - 1))
    elif (kind := _kind(said, place - 1, head)) is not None:
        yield said.evidence(kind, place - 1, head)
    else:
        yield said.does(start, head)


def _one_of_row(said: Utterance, start: int, place: int, last: int, head: int) -> Iterator[Evidence]:
    """What a noun says that is joined to the one at the verb."""
    word, at_verb = said.words[place], said.words[last].text
    oblique = _OBLIQUE.search(word.text) is not None
    if word.verb and word.is_verbal_noun and word.verb.case in ("", "acc", "gen"):
        if _ensures(said, head):
            yield from read_verb(said, start, place)
    elif (kind := _kind(said, place, head)) is not None:
        told = known.TOLD.match(word.text) and not OBJECT.search(word.text)
        if oblique == bool(_OBLIQUE.search(at_verb)) and not told and _is_work(said, start, place, last):
            yield said.does(start, head) if _is_from_afar(said, start, place) else said.evidence(kind, place, place)
    elif _same_case(word.text, at_verb):
        apart = said.noun_kind(last) is not None  # the verb is marked with the other noun
        yield said.evidence(Responsibility.DOES, place, place) if apart else said.does(start, head)
    elif said.words[place + 1].text in JOINING and place + 2 == last and said.noun_kind(last) and not oblique:
        yield said.evidence(Responsibility.DOES, place, place)


# Questions to the words ---------------------------------------------------------------------------------------------


def _kind(said: Utterance, place: int, head: int) -> Responsibility | None:
    """The kind that the noun says with this verb: "destek vermek", not "destek almak"."""
    kind = said.noun_kind(place)
    if kind is None or not (said.has(known.CARRIES[kind], head, head) or _fulfils(said, head)):
        return None
    told = known.TOLD.match(said.words[place].text)
    return None if told and not said.has(known.TELLING, head, head) else kind


def _ensures(said: Utterance, head: int) -> bool:
    return said.has(known.ENSURING, head, head) or _fulfils(said, head)


def _fulfils(said: Utterance, head: int) -> bool:
    return head > 0 and said.words[head - 1].text == "yerine" and said.words[head].text.startswith("getir")


def _is_work(said: Utterance, start: int, place: int, last: int) -> bool:
    """Whether a noun in a row of verbal nouns is a work itself: "firmaların kontrolü", not "erişim kontrolü"."""
    verb = said.words[last].verb
    if verb is None or verb.form is not VerbForm.NOUN or not verb.stem.endswith(("l", "n")) or place == start:
        return True
    return any(_GENITIVE.search(word.text) for word in said.words[start:place])


def _is_once_more(said: Utterance, place: int, head: int) -> bool:
    """Whether it is the verb of the head before: "giderir, giderilmesini sağlar", "… firmanın gidermesini sağlamak"."""
    before = said.behind(said.main, head) - 1
    verb, earlier = said.words[place].verb, said.words[before].verb if before >= 0 else None
    if verb is None or earlier is None:
        return False
    if place > before + 3:
        return verb.stem == earlier.stem and place <= before + _NEAR
    return re.fullmatch(rf"{re.escape(earlier.stem)}[aeiu]?[ln]", verb.stem) is not None


def _is_from_afar(said: Utterance, start: int, place: int) -> bool:
    if not said.has(known.WATCHED_FROM_AFAR, max(start, place - 1), place):
        return False
    return said.has(known.OUTSIDE, max(start, place - _NEAR), place)


def _reaching(said: Utterance, found: Evidence, head: int) -> Evidence:
    """Evidence at a verbal noun, as far as the verb that ensures it; of does the verb alone is marked."""
    if found.kind is Responsibility.DOES:
        return said.evidence(Responsibility.DOES, head, head)
    return Evidence(found.kind, found.start, said.words[head].end)


def _same_case(word: str, other: str) -> bool:
    """Whether both are objects in the same form: "dağıtımını ve denetimini", "iletişimi ve akışı"."""
    if _GENITIVE.search(word) and _GENITIVE.search(other):
        return True
    if PARTICIPLE.fullmatch(word) or not (OBJECT.search(word) and OBJECT.search(other)):
        return False
    return bool(_OF_POSSESSED.search(word)) == bool(_OF_POSSESSED.search(other))


# So many words before the verb what it watches may stand.
_NEAR: Final = 6
_OF_POSSESSED: Final = re.compile(r"[iu]n[iu]$")
_GENITIVE: Final = re.compile(r"[iu]n$")
_OBLIQUE: Final = re.compile(r"(?:[dt][ae]|[dt][ae]n|[^m][ae]|yl[ae])$")
# Postpositions and the like: what stands before them is bound to them, not to the verb.
_BINDING: Final = re.compile(
    r"(?:icin|ile|uzere|ilgili|gore|arasinda|tarafindan|dogrultusunda|kapsaminda|cercevesinde|amaciyla|halinde"
    r"|konu\w*d[ae]|durumunda|suretiyle|yoluyla|araciligi\w*|sonucu\w*|icinde|uzerinden|olarak|adina|yonelik"
    r"|\w+[dt][iu]g[iu])$"
)
