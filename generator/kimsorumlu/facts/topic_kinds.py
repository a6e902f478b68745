"""Of what kind a duty is on one topic: told by the verb that ends the part in which the topic's words stand.

A clause often says several things: "Yazılımları geliştirmek, donanım alımlarına destek vermek" supports as to hardware
and does as to software. Turkish puts the verb behind what it is about, so the first proving words behind the topic's
own decide, with those that follow them at once ("yapmak veya yaptırmak", "giderir, giderilmesini sağlar"). Words said
aside ("takip ederek") decide only where there are no others. Behind topic words that nothing follows, and for a duty
put there by hand, the duty's main kind stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.responsibility.kinds import ProvenResponsibility, ProvingWords, Responsibility
from kimsorumlu.facts.topics import Assignment, PatternMatch
from kimsorumlu.turkish.fold import fold_letters


@dataclass(frozen=True, slots=True)
class SaidOnTopic:
    """What a duty says on a topic: its kinds there, first said first, and the words that prove them.

    `phrases` are the folded words from the topic's own to the end of those that prove, one for each kind's place: what
    a question's verb is looked for in.
    """

    kinds: tuple[Responsibility, ...]
    words: tuple[ProvingWords, ...]
    phrases: tuple[str, ...]


_Proven = tuple[Responsibility, ProvingWords]


def said_on_topic(duty: Duty, why: Assignment, proven: tuple[ProvenResponsibility, ...]) -> SaidOnTopic:
    """The kinds of a duty on a topic; `proven` are those of the whole duty, of which there is at least one."""
    texts = {part.fragment: fold_letters(part.printed) for part in duty.parts}
    by_fragment: dict[str, list[_Proven]] = {}
    for one in proven:
        for words in one.words:
            by_fragment.setdefault(words.fragment, []).append((one.kind, words))
    found: list[_Proven] = []
    phrases: list[str] = []
    for match in why.matches:
        group = _behind(match, texts[match.fragment], by_fragment.get(match.fragment, ()))
        found += (entry for entry in group if entry not in found)
        if group:
            phrases.append(texts[match.fragment][match.start : group[-1][1].end])
    if not found:
        main = proven[0]
        return SaidOnTopic((main.kind,), main.words, tuple(texts.values()))
    return SaidOnTopic(
        tuple(dict.fromkeys(kind for kind, _ in found)),
        tuple(words for _, words in found),
        tuple(dict.fromkeys(phrases)),
    )


def _behind(match: PatternMatch, text: str, proven: list[_Proven] | tuple[()]) -> list[_Proven]:
    """The first proving words that end behind the match, with those that follow at once."""
    after = sorted(
        (entry for entry in proven if entry[1].end > match.start), key=lambda entry: (entry[1].start, entry[1].end)
    )
    chosen = [entry for entry in after if not entry[1].aside] or after
    return list(_at_once(chosen, text))


def _at_once(proven: list[_Proven], text: str) -> Iterator[_Proven]:
    end = None
    for kind, words in proven:
        if end is not None and not _JOINED.fullmatch(text[end : words.start] if words.start > end else ""):
            return
        yield kind, words
        end = words.end


# Between "yapmak" and "yaptırmak" in "yapmak/yaptırmak", "yapmak veya yaptırmak".
_JOINED: Final = re.compile(r"[\s,/]*(?:(?:ve|veya|ya da|ve/veya|gerektiginde)\s+)?")
