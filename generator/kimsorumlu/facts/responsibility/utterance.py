"""One sentence as the reading looks at it: words, heads, and one text in which the vocabulary is looked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from kimsorumlu.facts.responsibility import vocabulary as known
from kimsorumlu.facts.responsibility.heads import Places, Word, heads
from kimsorumlu.facts.responsibility.kinds import Responsibility
from kimsorumlu.turkish.verbs import VerbForm


@dataclass(frozen=True, slots=True)
class Evidence:
    """A kind and the place in the clause that proves it. `aside`: said of how the work is done, or on the way to it."""

    kind: Responsibility
    start: int
    end: int
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence. `text` are its words with single spaces between, `starts` where each begins there.

    `heads` are the places of the verbs that end its parts, `main` those that are no converbs.
    """

    words: tuple[Word, ...]
    text: str
    starts: Places
    heads: Places
    main: Places

    def search(self, pattern: re.Pattern[str], start: int, end: int) -> int | None:
        """The place of the word where the pattern is found among the words from `start` to `end`."""
        found = pattern.search(self.text, self.starts[start], self.starts[end] + len(self.words[end].text))
        return self._place(found.start()) if found else None

    def has(self, pattern: re.Pattern[str], start: int, end: int) -> bool:
        return self.search(pattern, start, end) is not None

    def evidence(self, kind: Responsibility, first: int, last: int) -> Evidence:
        """From the beginning of one word to the end of another."""
        return Evidence(kind, self.words[first].start, self.words[last].end)

    def evidence_at(self, kind: Responsibility, found: re.Match[str]) -> Evidence:
        return self.evidence(kind, self._place(found.start()), self._place(found.end() - 1))

    def does(self, start: int, head: int) -> Evidence:
        """The verb; with the word before it where only both say something ("yerine getirmek", "tespit etmek")."""
        both = head > start and _HALF.match(self.words[head].text) and not OBJECT.search(self.words[head - 1].text)
        return self.evidence(Responsibility.DOES, head - 1 if both else head, head)

    def behind(self, places: Places, head: int) -> int:
        """The place behind the last of these before the head: where its part begins."""
        return max((place + 1 for place in places if place < head), default=0)

    def noun_kind(self, place: int) -> Responsibility | None:
        """The kind that the noun says where a verb carries it."""
        text = self.words[place].text
        return next((kind for kind, nouns in known.NOUNS if nouns.match(text)), None)

    def _place(self, character: int) -> int:
        return bisect_right(self.starts, character) - 1


def utterance(words: tuple[Word, ...]) -> Utterance:
    """The words of a sentence with their heads."""
    starts = tuple(accumulate((len(word.text) + 1 for word in words[:-1]), initial=0))
    ends = heads(words)
    main = tuple(place for place in ends if words[place].form is not VerbForm.CONVERB)
    return Utterance(words, " ".join(word.text for word in words), starts, ends, main)


# "denetimini", "faaliyeti": in the accusative, or a possessive that looks alike.
OBJECT: Final = re.compile(r"[iu]$")
_HALF: Final = re.compile(r"(?:e[dt]|getir|ol|kil)(?:[iu]?l|m[ae]|[aeiu]r|[iu]p|[ae]r|[ae]bil)\w*")
