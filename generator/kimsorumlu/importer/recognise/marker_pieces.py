"""Where a line shows an article's marker or a division's label, and what stands before and behind it on the line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kimsorumlu.check.marker_lines import MARKER_IN_ROW, MARKER_LINE, MARKER_WITHIN
from kimsorumlu.check.outline import DIVISION_LABEL
from kimsorumlu.ids import ArticleNumber, article_number
from kimsorumlu.turkish.case import lower, upper
from kimsorumlu.turkish.fold import fold_letters

# "17." before a marker, a heading or a chapter's label: a list number of the page or the word processor.
LIST_NUMBER: Final = re.compile(r"\s*(?P<before>[0-9]{1,3}\s?[.)-]|[a-zçğıöşü]\s?[.)]|[a-z](?=\s))\s+(?=\S)")
_MARKER_SIGNS: Final = re.compile(r"[\s.:;)\]\-–—−‐‑‒―]*")
# "5-1)" in front of which the article's own number stands.
_GLUED: Final = re.compile(r"[0-9]\s*[-–—]\s*\(?[0-9]+[\s.:)-]*$")
_LONGEST: Final = 80
_ROW: Final = 3
# "MADDE – (1) Bu …": the article's number is lost, and its first paragraph has its own.
_NUMBER_LOST: Final = re.compile(r"\s*(?P<marker>(?:MADDE|Madde)\s*[-–—])\s*(?=\([1l]\))")
# "MADDE l –", "MADDE 1O -": a letter stands for a figure, and the article before says which.
_MISREAD: Final = re.compile(
    r"\s*(?P<marker>(?:MADDE|Madde)\s{1,3}(?:[lOoSsBZz][0-9lOo]{0,2}|[0-9]{1,2}[lOo][0-9lOo]?)\s{0,3}[-–—])\s*(?=[(\w]|$)"
)
# "Madde 3 5393 sayılı …", "MADDE.3 1593 …", "Mad. 3) …", "Madde 3; …", "madde 4) …": nothing but the order of the
# markers tells such a one from a citation.
_ANY_SIGN: Final = r"(?:\s{0,3}(?:[^\w\s(\[“\"'’/%]|_)){0,3}"
_UNSIGNED: Final = re.compile(
    rf"\s*(?P<marker>(?:MADDE|Madde|MAD|Mad|MD|Md)(?:\s{{1,9}}|\s?[.:]\s?)\(?[0-9]{{1,3}}{_ANY_SIGN})(?:\s+|(?=\()|$)"
    r"|\s*(?P<low>madde\s{0,3}[0-9]{1,3}\s?[-–—.:)])\s*(?=\S)"
)
# The same behind a heading on its line: "Kapsam Madde 2 - Bu …", "KAPSAM 2. MADDE: Bu …".
_UNSIGNED_WITHIN: Final = re.compile(
    r"(?<=\s)(?P<marker>(?:(?:MADDE|Madde|MAD\.|Mad\.|MD\.|Md\.)\s?[-–—:.]?\s?(?:(?:No|NO)\s?:\s?)?\(?[0-9]{1,3}"
    r"|[0-9]{1,3}\s?\.\s?(?:MADDE|Madde))(?:\s?[-–—.:;)_|]){0,3})(?=\s|\(|$|[A-ZÇĞİÖŞÜ])"
)
# What stands before such a marker is a heading: so many words, and no sentence's end.
_HEADING_BEFORE: Final = re.compile(r"[(“\"]?[A-ZÇĞİÖŞÜ][^.;:0-9]{1,90}[:)”\"]?\s+")
# "5. MADDE - 12/3/2014 …", "1. Madde - 1.1. …": the number is the one before the word, not the one behind its sign.
_NUMBER_FIRST: Final = re.compile(
    r"\s*(?P<marker>[0-9]{1,3}\s?\.\s?(?:MADDE|Madde)\s{0,3}[-–—:]{1,2})\s+"
    r"(?=[(0-9])(?!(?!1\s?[-–—:).])[0-9]{1,3}\s?(?:[-–—:)]|\.(?!\d)|$|\s[A-ZÇĞİÖŞÜ]))"
)
_ORDINALS: Final = (
    "birinci", "ikinci", "ucuncu", "dorduncu", "besinci", "altinci", "yedinci", "sekizinci", "dokuzuncu", "onuncu",
    "onbirinci", "onikinci", "onucuncu", "ondorduncu", "onbesinci", "onaltinci", "onyedinci", "onsekizinci",
    "ondokuzuncu", "yirminci",
)  # fmt: skip
_DIVISIONS: Final = ("bolum", "kisim", "ayirim", "ayrim", "kitap")
# The blanks of letters that stand apart: "İ K İ N C İ B Ö L Ü M".
_SPACED: Final = re.compile(r"(?<=\b\w)\s(?=\w\b)")
_PARTS: Final = frozenset(("kisim", "kitap"))


@dataclass(frozen=True, slots=True)
class MarkerPiece:
    """A marker at the start of a text: what stands before it, the marker, where what follows begins.

    `number` is None where the marker does not say one that can be read.
    """

    before: str
    marker: str
    end: int
    number: ArticleNumber | None


@dataclass(frozen=True, slots=True)
class DivisionPiece:
    """A division's label at the start of a text. `place` is how manieth it says it is, 0 where that cannot be told."""

    before: str
    label: str
    end: int
    part: bool
    place: int


def marker_at(text: str) -> MarkerPiece | None:
    """The marker with which a text begins, or None."""
    if "add" not in text[:_LONGEST] and "A" not in text[:_LONGEST] and "M" not in text[:3]:
        return None
    if not MARKER_LINE.match(text):
        return None
    lost = _NUMBER_LOST.match(text) or _MISREAD.match(text)
    if lost is not None:
        return MarkerPiece("", lost["marker"].strip(), lost.end(), None)
    own = _NUMBER_FIRST.match(text)
    if own is not None and (said := article_number(own["marker"])) is not None:
        return MarkerPiece("", own["marker"], own.end(), said)
    # "17. Madde 7:" has a list number before the marker; "5. MADDE -" its own number before the word.
    start, before = _after_list_number(text)
    for at, front in ((start, before), (0, "")):
        found = _longest(text, at)
        if found is not None:
            return MarkerPiece(front, text[at : found[0]].strip(), found[0], found[1])
    match = MARKER_LINE.match(text[start:])
    if match is None:
        return None
    end = start + match.end()
    while end < len(text) and _inside_token(text, end):
        end += 1
    end += len(_MARKER_SIGNS.match(text, end)[0])  # type: ignore[index]  # matches the empty text, too
    return MarkerPiece(before, text[start:end].strip(), end, None)


def unsigned_marker_at(text: str) -> MarkerPiece | None:
    """A marker at the start of a text that has no capital, or neither sign nor capital behind it; None for none."""
    match = _UNSIGNED.match(text)
    if match is None:
        return None
    marker = match["marker"] or match["low"]
    return MarkerPiece("", marker, match.end(), _number_of(marker))


def unsigned_marker_within(text: str) -> tuple[int, MarkerPiece] | None:
    """Where such a marker stands behind a heading on its line, and the marker; None for none."""
    match = _UNSIGNED_WITHIN.search(text, 1)
    if match is None or not _HEADING_BEFORE.fullmatch(text[: match.start()]):
        return None
    marker = match["marker"]
    return match.start(), MarkerPiece("", marker, match.end(), _number_of(marker))


def _number_of(marker: str) -> ArticleNumber | None:
    """What a marker says, whatever sign stands behind its number."""
    number = re.search(r"[0-9]+", marker)
    return article_number(marker) or (article_number(f"MADDE {number[0]}") if number else None)


def _after_list_number(text: str) -> tuple[int, str]:
    match = LIST_NUMBER.match(text)
    return (match.end(), match["before"].strip()) if match else (0, "")


def _longest(text: str, start: int) -> tuple[int, ArticleNumber] | None:
    """The end of the longest piece from `start` that reads as a marker, and what it says."""
    best: tuple[int, ArticleNumber] | None = None
    for end in range(start + 5, min(len(text), start + _LONGEST) + 1):
        if end < len(text) and _inside_token(text, end):
            continue
        number = article_number(text[start:end])
        if number is None:
            if best is not None and not _MARKER_SIGNS.fullmatch(text[best[0] : end]) and end - best[0] > 12:
                break
            continue
        # "MADDE 5-1)" is article 5 and the label "1)" of its first paragraph.
        if not number.others and _GLUED.search(text[start:end]):
            continue
        # "MADDE 2 ve 3 …" of a sentence is no marker of two articles unless its signs follow.
        if number.others and not re.search(r"[-–—.:)]\s*$", text[start:end]) and end < len(text):
            continue
        best = (end, number)
    return best


def _inside_token(text: str, at: int) -> bool:
    """Whether a place stands inside a word or a number: "5.1" is one number."""
    before, after = text[at - 1], text[at]
    if before in ".,":
        return at > 1 and text[at - 2].isdigit() and after.isdigit()
    if after in ".,":
        return before.isdigit() and text[at + 1 : at + 2].isdigit()
    return (before.isdigit() and after.isdigit()) or (before.isalpha() and after.isalpha())


def marker_within(text: str, *, in_row: bool = False) -> int | None:
    """Where the next marker stands in a text, behind something else; None for none. `in_row`: the line holds many."""
    match = (MARKER_IN_ROW if in_row else MARKER_WITHIN).search(text, 1)
    return match.start() if match else None


def holds_row(text: str) -> bool:
    """Whether a line holds the articles of a text, one behind the other: three numbers that rise, one lost at most."""
    numbers = [int(match["number"]) for match in MARKER_IN_ROW.finditer(text)] if len(text) > _LONGEST else []
    rows = (numbers[at : at + _ROW] for at in range(len(numbers) - _ROW + 1))
    return any(all(0 < other - one <= 2 for one, other in pairwise(row)) for row in rows)


def division_at(text: str) -> DivisionPiece | None:
    """The label of a part or chapter with which a text begins; None for none.

    A word in a sentence ("Bölüm sorumluları …") is none: the label is in capitals, or all there is on the line.
    """
    start, before = _after_list_number(text)
    for at, front in ((0, ""), (start, before)) if before else ((0, ""),):
        rest = text[at:]
        match = DIVISION_LABEL.match(lower(rest))
        if match is None:
            continue
        label = match[0].rstrip()
        label = rest[: len(label)]
        after = rest[len(label) :]
        alone = not after.strip() or label[-1] in "-–:."
        if after[:1].isalnum() or not (alone or label == upper(label)):
            continue
        return DivisionPiece(front, label, at + len(label), _word(label) in _PARTS, _place(label))
    return _damaged_division(text)


def _damaged_division(text: str) -> DivisionPiece | None:
    """ "BEŐİNCİ BÖLÖM", "İKİNCİ BÖL ÜM": two words in capitals that scanning spoiled in two letters at most."""
    plain = fold_letters(text).replace("ő", "o")
    words = plain.split()
    if text != upper(text) or not 2 <= len(words) <= 4:
        return None
    ordinal, rest = words[0], "".join(words[1:]).strip("-–:.")
    if not (_near(ordinal, _ORDINALS) and _near(rest, _DIVISIONS)):
        return None
    return DivisionPiece("", text.strip(), len(text), _nearest(rest, _DIVISIONS) in _PARTS, _place(text))


def _word(label: str) -> str:
    letters = re.findall("[a-z]+", _SPACED.sub("", fold_letters(label)))
    return next((kind for word in letters for kind in _DIVISIONS if word.endswith(kind)), "bolum")


def _place(label: str) -> int:
    plain = _SPACED.sub("", fold_letters(label)).replace("ő", "o")
    words = re.findall(rf"[a-z]+?(?={'|'.join(_DIVISIONS)})|[a-z]+|[0-9]+", plain)
    for word in words:
        if word.isdigit():
            return int(word)
        if re.fullmatch("x{0,3}(?:ix|iv|v?i{0,3})", word):
            number = article_number(f"MADDE {word.upper()} -")
            return int(number.number) if number else 0
    for count in (2, 1):
        ordinal = "".join(words[:count])
        if _near(ordinal, _ORDINALS):
            return _ORDINALS.index(_nearest(ordinal, _ORDINALS)) + 1
    return 0


def _near(word: str, known: tuple[str, ...]) -> bool:
    return _distance(word, _nearest(word, known)) <= (1 if len(word) < 7 else 2)


def _nearest(word: str, known: tuple[str, ...]) -> str:
    return min(known, key=lambda each: (_distance(word, each), known.index(each)))


def _distance(one: str, other: str) -> int:
    """How many letters stand differently, of words of about one length."""
    if abs(len(one) - len(other)) > 2:
        return 9
    return sum(a != b for a, b in zip(one, other, strict=False)) + abs(len(one) - len(other))
