"""Printed labels as members of series: of which family a label is, and what follows what in it.

Sixteen families were met in about ninety regulations: `a)` `1.` `(1)` `1)` `1-` `a.` `•` `I.` `-` `a-` `37. 10.` `A)`
`j.1)` `a1)` `A –` `(a)`, and beside them `aa)`, `ii)`, `3.1`, `(l)` read as `(1)`. A family is what a label is counted
with (letters, capitals, figures, Roman figures …) and what stands around it. A series of letters is the Turkish
alphabet with or without the letters that English has not; which of them a list leaves out is its own custom.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Final

from kimsorumlu.turkish.case import lower, upper

ALPHABET: Final = "abcçdefgğhıijklmnoöpqrsştuüvwxyz"
# Letters that a list may leave out from its beginning; q, w and x are no Turkish letters at all.
_TURKISH: Final = "çğöşü"
_FOREIGN: Final = "qwx"

# The kinds whose last figure is one letter.
_BY_LETTER: Final = ("a", "A", "1a")

_SIGN: Final = re.compile(r"[•·●▪■□◦○*►▶➢➔→⇒❖✓✔∙▫◆◊»¬⁃\-–—−‒―]+")
_DASHES: Final = re.compile(r"[-–—−‒―]+")
# "37. 10.", "8) 8)", "1. a)": the second is the label, the first its number in another list.
_DOUBLE: Final = re.compile(r"(?:[0-9]{1,3}|[a-zçğıöşü])\s?[.)]\s+(?=\S)")
_LABEL: Final = re.compile(r"(?P<open>\(?)\s?(?P<core>[^\W_]+(?:[./][^\W_]+)*)\s?(?P<close>[.)\]:–—−‒―\s-]*)")
_ROMAN: Final = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_VALUES: Final = {"i": 1, "v": 5, "x": 10}
# A list that begins with one of these goes on in Roman figures; "V." and "X." may be letters.
_SURELY_ROMAN: Final = frozenset(("I", "II", "III", "IV", "VI", "VII", "VIII", "IX"))


# Pairs of letters → the letters that they go on from.
_PAIRS: Final[Mapping[str, str]] = {"aa": "a", "AA": "A"}


@dataclass(frozen=True, slots=True)
class SeriesLabel:
    """A printed label as read.

    `kind` is what it is counted with: "1", "a", "A", "aa", "i", "I", "a1", "1.1", "1a"; "•" and "-" count nothing.
    `marks` is what stands around it: ")", "()", ".", "-" or "". `number` is its place in its series, from 1, `stem`
    what comes before the last figure of "j.1)" and "3.1".
    """

    text: str
    kind: str
    marks: str
    number: int
    stem: str = ""

    @property
    def counts(self) -> bool:
        """Whether the label says a place in a series at all."""
        return self.kind not in ("•", "-")

    @property
    def family(self) -> tuple[str, str]:
        """What labels of one list have in common."""
        return self.kind, self.marks

    @property
    def likeness(self) -> str:
        """What all labels have in common that may stand in one list: letters may go on to pairs of them."""
        return _PAIRS.get(self.kind, self.kind)


def read(labels: Iterable[str | None]) -> tuple[SeriesLabel | None, ...]:
    """The labels of one list, each as what it is beside the others; None for a clause without one.

    "i)" is a letter after "h)" and one in Roman figures before "ii)".
    """
    plain = [_plain(text) if text else None for text in labels]
    cores = [lower(one[1]) if one else "" for one in plain]
    figures = [_roman(core) for core in cores]
    first = next((one[1] for one in plain if one), "")
    roman = first in _SURELY_ROMAN or ({1, 2} <= set(figures) and lower(first) != "a")
    return tuple(
        _read(one, figure if roman else None) if one else None for one, figure in zip(plain, figures, strict=True)
    )


def _plain(text: str) -> tuple[str, str, str] | None:
    """A label's text, core and marks; None for what is none."""
    whole = unicodedata.normalize("NFC", text).strip()
    if _SIGN.fullmatch(whole):
        return whole, "-" if _DASHES.fullmatch(whole) else "•", ""
    match = _LABEL.fullmatch(_DOUBLE.sub("", whole, count=1))
    if match is None:
        return None
    close = _DASHES.sub("-", re.sub(r"[:\s]", "", match["close"]))
    mark = ")" if ")" in close else close[:1]
    return whole, match["core"], f"({mark}" if match["open"] else mark


def _read(plain: tuple[str, str, str], figure: int | None) -> SeriesLabel | None:
    text, core, marks = plain
    if core in ("•", "-"):
        return SeriesLabel(text, core, marks, 0)
    if re.fullmatch(r"[0-9]{1,3}", core):
        return SeriesLabel(text, "1", marks, int(core))
    if figure:
        return SeriesLabel(text, "I" if core.isupper() else "i", marks, figure)
    if core.isalpha():
        return _letters(text, core, marks)
    part = re.fullmatch(r"(?P<stem>[0-9]{1,3})[/.]?(?P<last>[a-zçğıöşü])", lower(core))
    if part is not None:
        return SeriesLabel(text, "1a", marks, ALPHABET.index(part["last"]) + 1, part["stem"])
    parts = re.fullmatch(r"(?P<stem>[^\W\d_]|[0-9]+(?:\.[0-9]+)*)\.?(?P<last>[0-9]{1,3})", core)
    if parts is None:
        return None
    return SeriesLabel(
        text, "1.1" if parts["stem"][0].isdigit() else "a1", marks, int(parts["last"]), lower(parts["stem"])
    )


def _letters(text: str, core: str, marks: str) -> SeriesLabel | None:
    small = lower(core)
    if len(small) > 2 or any(letter not in ALPHABET for letter in small):
        return None
    capital = core == upper(core) and core != small
    first = ALPHABET.index(small[0]) + 1
    if len(small) == 1:
        return SeriesLabel(text, "A" if capital else "a", marks, first)
    # "aa) bb) cc)" counts as "aa) ab) ac)" does: after the letters, in order.
    second = ALPHABET.index(small[1]) + 1
    place = len(ALPHABET) * (1 if small[0] == small[1] else first) + (first if small[0] == small[1] else second)
    return SeriesLabel(text, "AA" if capital else "aa", marks, place)


def _roman(core: str) -> int | None:
    small = lower(core).replace("ı", "i")
    if not small or not _ROMAN.fullmatch(small):
        return None
    values = [_VALUES[letter] for letter in small]
    return sum(-v if values[n + 1 : n + 2] > [v] else v for n, v in enumerate(values))


@dataclass(frozen=True, slots=True)
class Present:
    """The labels that a list holds, looked through once: the numbers by their stem, the letters by their kind."""

    numbers: Mapping[str, frozenset[int]]
    letters: Mapping[str, frozenset[str]]


def present(labels: Iterable[SeriesLabel]) -> Present:
    """What these labels are, in whatever order."""
    numbers, letters = defaultdict[str, set[int]](set), defaultdict[str, set[str]](set)
    for label in labels:
        numbers[label.stem].add(label.number)
        if label.kind in _BY_LETTER:
            letters[label.kind].add(ALPHABET[label.number - 1])
    return Present(
        {stem: frozenset(found) for stem, found in numbers.items()},
        {kind: frozenset(found) for kind, found in letters.items()},
    )


def missing(before: SeriesLabel | None, label: SeriesLabel, there: Present) -> tuple[str, ...]:
    """What a series should hold between two labels that follow each other in a list, or before its first one.

    `there` are all labels of the list: what stands elsewhere in it is out of order, not missing.
    """
    start = before.number if before is not None else 0
    if before is not None and before.stem != label.stem:
        start = 0  # "a1) a2) b1)"
    if label.kind not in _BY_LETTER:
        if label.kind in ("aa", "AA"):
            return ()  # pairs go on in more than one way
        numbers = there.numbers.get(label.stem, frozenset())
        return tuple(str(number) for number in range(start + 1, label.number) if number not in numbers)
    letters = there.letters.get(label.kind, frozenset())
    return tuple(_missing_letters(ALPHABET[start : label.number - 1], letters))


def _missing_letters(between: str, there: Set[str]) -> Iterator[str]:
    """The letters between two labels that no custom of leaving letters out accounts for."""
    first = min((letter for letter in _TURKISH if letter in there), key=ALPHABET.index, default="")
    for letter in between:
        if letter in there or letter in _FOREIGN:
            continue
        # Who has written "ç" writes "ğ"; who has not may still write "ö".
        if letter in _TURKISH and not (first and ALPHABET.index(first) < ALPHABET.index(letter)):
            continue
        # Elsewhere one of the two is enough.
        if letter in "ıi" and first not in ("ç", "ğ") and ({"ı", "i"} & there or (letter == "ı" and "i" in between)):
            continue
        yield letter


def follows(before: SeriesLabel, label: SeriesLabel) -> bool:
    """Whether a label is the next of the other's series: "ç)" or "d)" after "c)", "3." after "2."."""
    if before.family != label.family or before.stem != label.stem or not label.counts:
        return False
    return label.number > before.number and not missing(before, label, present((before, label)))


def begins(label: SeriesLabel) -> bool:
    """Whether a label is the first of its series."""
    pair = label.kind in ("aa", "AA")
    return label.number == len(ALPHABET) + 1 if pair else label.counts and not missing(None, label, present((label,)))
