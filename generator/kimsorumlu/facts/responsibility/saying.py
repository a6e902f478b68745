"""What a sentence says: by its heads, by verbal nouns where it has none, by words of power and of manner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from kimsorumlu.facts.responsibility import vocabulary as known
from kimsorumlu.facts.responsibility.heads import Word
from kimsorumlu.facts.responsibility.kinds import Responsibility
from kimsorumlu.facts.responsibility.reading import read_verb
from kimsorumlu.facts.responsibility.utterance import Evidence, Utterance, utterance


def evidence(words: tuple[Word, ...]) -> tuple[Evidence, ...]:
    """The kinds that a sentence says, with their places, in reading order."""
    said = utterance(words)
    found = list(chain(_by_heads(said), _without_head(said), _in_cooperation(said)))
    return tuple(sorted(_with_powers(said, found), key=lambda one: (one.start, one.end)))


def _by_heads(said: Utterance) -> Iterator[Evidence]:
    for head in said.heads:
        aside = said.words[head].text.endswith(("arak", "erek"))
        for found in read_verb(said, said.behind(said.heads, head), head):
            yield replace(found, aside=aside)


def _without_head(said: Utterance) -> Iterator[Evidence]:
    """The verbal nouns behind the last main head ("… kurulması, bakımı ve takibi,"), and those somebody answers for."""
    answers = known.ANSWERABLE.search(said.text) is not None
    start = said.behind(said.main, len(said.words))
    for place in range(start, len(said.words)):
        word = said.words[place]
        if word.verb and word.is_verbal_noun:
            case = word.verb.case
            if (case in ("", "acc") and _may_end(said, place)) or (case == "abl" and answers):
                yield from read_verb(said, start, place)
                start = place + 1
        elif word.ends and (kind := said.noun_kind(place)) and _STANDING.match(word.text):
            yield said.evidence(kind, place, place)


def _may_end(said: Utterance, place: int) -> bool:
    following = said.words[place + 1 : place + 2]
    return said.words[place].ends or any(_NEEDED.match(word.text) for word in following)


def _in_cooperation(said: Utterance) -> Iterator[Evidence]:
    for manner in known.IN_COOPERATION.finditer(said.text):
        yield replace(said.evidence_at(Responsibility.COORDINATES, manner), aside=True)


def _with_powers(said: Utterance, found: list[Evidence]) -> list[Evidence]:
    """With powers, which stand in place of what may be done, and bans, which stand in place of everything."""
    answerable, power, ban = (words.search(said.text) for words in (known.ANSWERABLE, known.EMPOWERED, known.FORBIDDEN))
    if ban:
        return [said.evidence_at(Responsibility.MUST_NOT, ban)]
    if power:
        kept = (one for one in found if answerable or one.kind is not Responsibility.DOES)
        found = [*kept, said.evidence_at(Responsibility.MAY, power)]
    if answerable and all(one.kind is Responsibility.MAY for one in found):
        found = [*found, said.evidence_at(Responsibility.DOES, answerable)]
    return found


# "… imzalanması ve takibi,": a noun that stands for its verb.
_STANDING: Final = re.compile(r"(?:taki|kontrol|denet|izle|koord|gozet)\w*[iu]$")
# "bildirmesi gereklidir"
_NEEDED: Final = re.compile(r"gerekli|gerekir|gerekmekte|zorunlu")
