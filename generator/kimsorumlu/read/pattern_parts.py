"""The parts of a pattern of words, held against a folded text: where does a part end that begins here?

Each part is a function that tells its possible ends, in the order in which a regex would try them. A regex of each
pattern would find the same (tests/read/test_pattern_parts.py holds the two against each other); but making one takes
longer than all that is then looked for with it, since the endings of a noun are written into it word by word. Here they
are one regex for all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from kimsorumlu.read.other_words import other_after, other_than

# What a part may end at that begins at a place of a text.
Ends = Callable[[str, int], Iterator[int]]

# Endings, on folded letters: i stands for ı i, u for u ü, so [iu] is the high vowel, [ae] the low one.
_PLURAL = r"(?:l[ae]r)?"
_POSSESSIVE = r"(?:s?[iu]|[iu]?[mn](?:[iu]z)?)?"
_CASE = r"(?:[yn]?[iu]n?|[yn]?[ae]|n?[dt][ae]n?|y?l[ae]|[yn]?c[ae])?"
_KI_OR_DIR = r"(?:ki(?:l[ae]r)?\w{0,4}|[dt][iu]r)?"
# The apostrophe stands after the name as it is: "Kamera'nın", "Şube Müdürlüğü'nün".
NOUN_ENDING: Final = f"'?{_PLURAL}{_POSSESSIVE}'?{_CASE}{_KI_OR_DIR}"
END: Final = r"(?!\w)"
# Before a vowel the last letter of a word may be this one.
SOFTENED: Final = {"k": "g", "t": "d", "p": "b"}
VOWELS: Final = frozenset("aeiou")

# Between words that follow one another; between words with a gap, where up to six others may stand.
BESIDE: Final = r"[^\w,;:.]+"
# A sign belongs to a word or to what parts words, never to both: nothing is tried twice.
_ONE_MORE: Final = r"[^\w;.']+[\w']++"
_GAP_ENDS: Final = r"[^\w;.]+"
MOST_BETWEEN: Final = 6
GAP: Final = rf"(?:{_ONE_MORE}){{0,{MOST_BETWEEN}}}?{_GAP_ENDS}"
_MOST_JOINING: Final = 3
JOIN: Final = rf"\W{{0,{_MOST_JOINING}}}"

_ENDING: Final = re.compile(NOUN_ENDING + END)
_WHOLE_ENDING: Final = re.compile(NOUN_ENDING)
_SIDE: Final = re.compile(BESIDE)
_MORE: Final = re.compile(_ONE_MORE)
_ENDS_GAP: Final = re.compile(_GAP_ENDS)
_JOINING: Final = re.compile(JOIN)
_LETTERS: Final = re.compile(r"[\w']*")


def is_letter(character: str) -> bool:
    """Whether a character is of a word, as a regex has it."""
    return character.isalnum() or character == "_"


def row(parts: Sequence[Ends]) -> Ends:
    """Parts one after the other."""
    if len(parts) == 1:
        return parts[0]
    last = len(parts)

    def ends(text: str, at: int) -> Iterator[int]:
        open_ = [parts[0](text, at)]
        while open_:
            end = next(open_[-1], None)
            if end is None:
                open_.pop()
            elif len(open_) == last:
                yield end
            else:
                open_.append(parts[len(open_)](text, end))

    return ends


def one_of(parts: Sequence[Ends]) -> Ends:
    """Any of the parts."""

    def ends(text: str, at: int) -> Iterator[int]:
        for part in parts:
            yield from part(text, at)

    return ends


def maybe(part: Ends) -> Ends:
    """The part, or nothing."""

    def ends(text: str, at: int) -> Iterator[int]:
        yield from part(text, at)
        yield at

    return ends


def without(part: Ends) -> Ends:
    """Nothing, where the part does not follow."""

    def ends(text: str, at: int) -> Iterator[int]:
        if next(part(text, at), None) is None:
            yield at

    return ends


def beside(text: str, at: int) -> Iterator[int]:
    """What parts words that follow one another."""
    found = _SIDE.match(text, at)
    if found:
        yield from range(found.end(), at, -1)


def within_gap(text: str, at: int) -> Iterator[int]:
    """What parts words between which others may stand, as few as can be."""
    for _ in range(MOST_BETWEEN + 1):
        found = _ENDS_GAP.match(text, at)
        if found is None:
            return
        yield from range(found.end(), at, -1)
        more = _MORE.match(text, at)
        if more is None:
            return
        at = more.end()


def inflected(stem: str) -> Ends:
    """A word with any ending of a noun, where it is said as that word."""
    head, last = stem[:-1], stem[-1]
    soft, other = SOFTENED.get(last), other_than(stem)

    def ends(text: str, at: int) -> Iterator[int]:
        if other and other.match(text, at):
            return iter(())
        if text.startswith(stem, at):
            return _endings(text, at + len(stem))
        end = at + len(stem)
        if soft and text.startswith(soft, end - 1) and text.startswith(head, at) and text[end : end + 1] in VOWELS:
            return _endings(text, end)
        return iter(())

    return ends


def exactly(word: str) -> Ends:
    """The word without any ending."""

    def ends(text: str, at: int) -> Iterator[int]:
        end = at + len(word)
        if text.startswith(word, at) and text[end : end + 1] != "'" and not is_letter(text[end : end + 1]):
            yield end

    return ends


def beginning(word: str) -> Ends:
    """A word that begins so, with all its letters; none of another stem."""
    other = other_after(word)

    def ends(text: str, at: int) -> Iterator[int]:
        if text.startswith(word, at) and not (other and other.match(text, at)):
            # Nothing of the word is given back, or "böl* !gereği" would find "bölüm" in "bölümü gereği".
            yield _end_of_letters(text, at + len(word))

    return ends


def compound(first: Sequence[str], last: Ends) -> Ends:
    """Words written together, apart or with a hyphen, the last of them with its ending."""
    parts: list[Ends] = []
    for word in first:
        parts += (_literally(word), _join)
    return row([*parts, last])


def _literally(word: str) -> Ends:
    def ends(text: str, at: int) -> Iterator[int]:
        if text.startswith(word, at):
            yield at + len(word)

    return ends


def _join(text: str, at: int) -> Iterator[int]:
    found = _JOINING.match(text, at)
    yield from range(found.end() if found else at, at - 1, -1)


def _end_of_letters(text: str, at: int) -> int:
    found = _LETTERS.match(text, at)
    return found.end() if found else at


def _endings(text: str, at: int) -> Iterator[int]:
    """Where the endings of a noun may end: nearly always at the word's end, around an apostrophe at several places."""
    found = _ENDING.match(text, at)
    if found is None:
        return
    end = found.end()
    yield end
    letters = text[at : _end_of_letters(text, at)]
    if "'" in letters:
        for other in range(at + len(letters), at - 1, -1):
            if other != end and not is_letter(text[other : other + 1]) and _WHOLE_ENDING.fullmatch(text, at, other):
                yield other
