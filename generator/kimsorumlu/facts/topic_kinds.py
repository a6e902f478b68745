"""Of what kind a duty is on one topic: told by the verb that ends the part in which the topic's words stand.

A clause often says several things: "Yazılımları geliştirmek, donanım alımlarına destek vermek" supports as to hardware
and does as to software. Turkish puts the verb behind what it is about, so the first proving words behind the topic's
own decide, with those that follow them at once ("yapmak veya yaptırmak", "giderir, giderilmesini sağlar"), those of the
same thing's parts ("kurar, bakımını yaptırır") and those behind the topic's words said again. Words said aside ("takip
ederek") decide only where there are no others. Behind topic words that nothing follows, and for a duty put there by
hand, the duty's main kind stands, told by the same rule from its first words on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.responsibility.kinds import ProvenResponsibility, ProvingWords, Responsibility
from kimsorumlu.facts.topics import Assignment
from kimsorumlu.turkish.stems import stem


@dataclass(frozen=True, slots=True)
class SaidOnTopic:
    """What a duty says on a topic: its kinds there, first said first, and the words that prove them.

    `phrases` are the folded words from the topic's own to the end of each of those that prove: what a question's verb
    is looked for in.
    """

    kinds: tuple[Responsibility, ...]
    words: tuple[ProvingWords, ...]
    phrases: tuple[str, ...]


_Proven = tuple[Responsibility, ProvingWords]


def said_on_topic(duty: Duty, why: Assignment, proven: tuple[ProvenResponsibility, ...]) -> SaidOnTopic:
    """The kinds of a duty on a topic; `proven` are those of the whole duty, of which there is at least one."""
    texts = duty.folded
    by_fragment: dict[str, list[_Proven]] = {}
    for one in proven:
        for words in one.words:
            by_fragment.setdefault(words.fragment, []).append((one.kind, words))
    found: list[_Proven] = []
    phrases: list[str] = []
    for match in why.matches:
        text = texts[match.fragment]
        group = _behind(match.start, text[match.start : match.end], text, by_fragment.get(match.fragment, ()))
        found += (entry for entry in group if entry not in found)
        phrases += (text[match.start : words.end] for _, words in group)
    if not found:
        place = proven[0].words[0]
        found = _behind(place.start, "", texts[place.fragment], by_fragment[place.fragment])
        phrases = list(texts.values())
    return SaidOnTopic(
        tuple(dict.fromkeys(kind for kind, _ in found)),
        tuple(words for _, words in found),
        tuple(dict.fromkeys(phrases)),
    )


def _behind(start: int, topic: str, text: str, proven: list[_Proven] | tuple[()]) -> list[_Proven]:
    """The first proving words that end behind a place, with those said of the same thing; `topic` are its words."""
    after = sorted(
        (entry for entry in proven if entry[1].end > start), key=lambda entry: (entry[1].start, entry[1].end)
    )
    chosen = [entry for entry in after if not entry[1].aside] or after
    about = {stem(word) for word in _WORD.findall(topic)}
    return list(_of_the_same(chosen, text, about))


def _of_the_same(proven: list[_Proven], text: str, about: set[str]) -> Iterator[_Proven]:
    end, goes_on = None, True
    for kind, words in proven:
        between = text[end : words.start] if end is not None and words.start > end else ""
        again = any(stem(word) in about for word in _WORD.findall(between))
        goes_on = again or (goes_on and _JOINED.fullmatch(between) is not None)
        if end is None or goes_on:
            yield kind, words
        end = words.end


_WORD: Final = re.compile(r"\w{4,}")
# Between "yapmak" and "yaptırmak" in "yapmak/yaptırmak", "yapmak veya yaptırmak", "kurmak, bakımını yaptırmak".
_JOINED: Final = re.compile(r"[\s,/]*(?:(?:ve|veya|ya da|ve/veya|gerektiginde)\s+)?(?:\w+[iu]n[iu]\s+)?")
