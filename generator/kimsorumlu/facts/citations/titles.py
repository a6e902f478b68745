"""Names of laws found in running text, whatever their case, punctuation and endings.

A name is looked for from its last word backwards: the last word is the noun ("Kanununun"), and nouns are few.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kimsorumlu.facts.citations.grammar import Noun, nouns
from kimsorumlu.model.legislation import Law, Legislation, name_words

_WORD = re.compile(r"[a-z0-9]+")
_GAP = re.compile(r"[ ,\"'()./-]{1,4}")
_STOP = re.compile(r"[;:]|\.\s")
# A short name is safe to look for by itself only if it is an abbreviation or long enough to be nothing else.
_LONG = 5
# Subjects, not names: "Bilgi ve İletişim Güvenliği Tedbirleri" says nothing without "2019/12 sayılı Genelge".
_CITED_BY_NUMBER = frozenset({"genelge", "standart"})


@dataclass(frozen=True, slots=True)
class LawTitle:
    """A name of one or more laws (İş Kanunu: 4857, 1475) as it stands in a text. `words` counts it without its noun."""

    start: int
    end: int
    laws: tuple[Law, ...]
    noun: Noun | None
    words: int


class _Node:
    """A trie over the words of names, last word first."""

    __slots__ = ("below", "laws")

    def __init__(self) -> None:
        self.below: dict[str, _Node] = {}
        self.laws: dict[str, Law] = {}


class LawTitleIndex:
    """All names of a legislation, made once; then asked for every text."""

    def __init__(self, legislation: Legislation) -> None:
        self._by_noun = _Node()
        self._by_word = _Node()
        for law in legislation.laws:
            for name in law.names:
                self._add(law, name)
        # Looking for a plain string first is what keeps the many texts without any such word cheap.
        self._ends = {
            word: re.compile(rf"\b{word}(?P<ending>[a-z]{{0,6}})\b(?:'[a-z]+)?") for word in self._by_word.below
        }

    def _add(self, law: Law, name: str) -> None:
        words = name_words(name)
        noun = next(nouns(words[-1], words[-1]), None)
        if words[-2:] == ("hukmunde", "kararname"):
            node, words = self._by_noun.below.setdefault("khk", _Node()), words[:-3]
        elif noun is not None and noun.start == 0:
            node, words = self._by_noun.below.setdefault(noun.kind, _Node()), words[:-1]
        elif law.kind not in _CITED_BY_NUMBER and (
            len(words) >= _LONG or len(words[0]) == 1 or (len(words) == 1 and name.isupper())
        ):
            node, words = self._by_word.below.setdefault(words[-1], _Node()), words[:-1]
        else:
            return
        for word in reversed(words):
            node = node.below.setdefault(word, _Node())
        node.laws[law.id] = law

    def may_hold(self, folded: str) -> bool:
        """Whether a name that ends in no noun of legislation could stand in the text."""
        return any(len(word) > _LONG and word in folded for word in self._ends)

    def titles(self, text: str, folded: str, found: list[Noun]) -> Iterator[LawTitle]:
        """Every name in the text, the longest one that ends at each noun or other last word; not sorted."""
        words = [(match.start(), match.end(), match[0]) for match in _WORD.finditer(folded)]
        starts = [start for start, _, _ in words]
        for noun in found:
            node = self._by_noun.below.get(noun.kind)
            if node is not None:
                last = LawTitle(noun.start, noun.end, (), noun, 0)
                yield from _longest(node, folded, words, bisect_left(starts, noun.start), last)
        for word, pattern in self._ends.items():
            node = self._by_word.below[word]
            for match in pattern.finditer(folded) if word in folded else ():
                abbreviation = text[match.start() : match.start() + len(word)].isupper()
                if (match["ending"] and not node.below) or (len(word) <= _LONG and not abbreviation):
                    continue
                last = LawTitle(match.start(), match.end(), (), None, 0)
                yield from _longest(node, folded, words, bisect_left(starts, match.start()), last)


def _longest(
    node: _Node, folded: str, words: list[tuple[int, int, str]], at: int, last: LawTitle
) -> Iterator[LawTitle]:
    """The longest known name whose last word is `last`, read from right to left; `at` is that word's place in words."""
    best = replace(last, laws=tuple(node.laws.values())) if node.laws else None
    right, taken = last.start, 0
    while at > 0:
        at -= 1
        first, stop, word = words[at]
        below = node.below.get(word)
        if below is None or _GAP.fullmatch(folded, stop, right) is None or _STOP.search(folded, stop, right):
            break
        node, right, taken = below, first, taken + 1
        if node.laws:
            best = LawTitle(first, last.end, tuple(node.laws.values()), last.noun, taken)
    if best is not None:
        yield best
