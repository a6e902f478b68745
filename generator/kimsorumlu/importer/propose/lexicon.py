"""The words of one document: which forms of a word it has, and how it writes a name where it is not in capitals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kimsorumlu.turkish.case import lower, upper
from kimsorumlu.turkish.fold import fold_letters

# "Müdürlüğü", "Müdürlüğü'nün", "Ar-Ge" is two; of "Müdürlüğünün¹" the mark of a note is no part.
WORD: Final = re.compile(r"[^\W_⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:['’‘´`][^\W\d_]+)?")
_MARKS: Final = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_BLANKS: Final = re.compile(r"\s+")
_APOSTROPHE: Final = re.compile(r"['’‘´`]")
_SMALL: Final = frozenset(("ve", "veya", "ile", "ya", "da", "de"))


@dataclass(frozen=True, slots=True)
class PrintedWord:
    """A word of a text: as printed, its place, and folded without what stands behind an apostrophe.

    `apart` is that ending, folded: "nun" of "Müdürlüğü'nün". `gap` is what stands between it and the word before.
    """

    text: str
    start: int
    end: int
    folded: str
    apart: str
    gap: str

    @property
    def bare(self) -> str:
        """As printed, without what stands behind an apostrophe."""
        return _APOSTROPHE.split(self.text)[0]


def words_of(text: str) -> tuple[PrintedWord, ...]:
    """The words of a text in order."""
    found, end = [], 0
    whole = fold_letters(text).replace("`", "'")
    placed = len(whole) == len(text)
    for match in WORD.finditer(text):
        start = match.start()
        word = whole[start : match.end()] if placed else fold_letters(match[0]).replace("`", "'")
        folded, _, apart = word.partition("'")
        gap = text[end:start]
        if gap not in ("", " "):
            gap = _BLANKS.sub(" ", _MARKS.sub("", gap))
        end = match.end()
        found.append(PrintedWord(match[0], start, end, folded, apart, gap))
    return tuple(found)


class Lexicon:
    """What forms a document's words have."""

    __slots__ = ("_forms", "_inner", "_plain", "_text")

    def __init__(self, texts: Iterable[str]) -> None:
        # By the folded form how often each printed form stands, and those of them not in a text of capitals alone.
        self._forms: dict[str, Counter[str]] = {}
        self._inner: dict[str, Counter[str]] = {}
        # Whether the document was typed without the letters of Turkish: "ITFAIYE MUDURLUGU" has a dotted i.
        self._plain = True
        lines = []
        for text in texts:
            words = words_of(text)
            self._plain = self._plain and text.isascii()
            lines.append(" ".join(word.folded for word in words))
            shouted = text == upper(text)
            capital = [len(word.bare) > 1 and word.bare == upper(word.bare) for word in words]
            for place, word in enumerate(words):
                self._forms.setdefault(word.folded, Counter())[word.bare] += 1
                # "GÖREV YÖNETMELİĞİ Doküman No 14": a name in capitals beside other words.
                among = capital[place] and True in (capital[place - 1 : place] + capital[place + 1 : place + 2])
                if not shouted and not among:
                    self._inner.setdefault(word.folded, Counter())[word.bare] += 1

        self._text = " " + "\n ".join(lines)

    def has(self, folded: str) -> bool:
        """Whether a word stands somewhere in this very form, however its case."""
        return folded in self._forms

    def says(self, name: str) -> bool:
        """Whether the words of a name stand somewhere in a row, the last in any case."""
        folded = " ".join(word.folded for word in words_of(name))
        return f" {folded}" in self._text

    def cased(self, name: str) -> str:
        """A name in capitals as names are written: "BİLGİ İŞLEM VE SOME" → "Bilgi İşlem ve SOME".

        A word that the running text has in capitals only stays so: an abbreviation.
        """
        if name != upper(name):
            return name
        if self._plain and self._forms and name.isascii():
            return WORD.sub(lambda match: match[0][:1] + match[0][1:].lower(), name)
        return WORD.sub(lambda match: self._word(match[0]), name)

    def _word(self, word: str) -> str:
        small = lower(word)
        if small in _SMALL:
            return small
        inner = self._inner.get(fold_letters(word))
        if inner and all(form == upper(form) for form in inner):
            return word
        return upper(small[:1]) + small[1:]
