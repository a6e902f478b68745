"""Lines into strips: what one line holds of several pieces stands apart.

"Kapsam MADDE 2- (1) Bu …" is a heading, a marker and a paragraph; "ÜÇÜNCÜ BÖLÜM Görevler" a label and its title. What a
strip is stays open here, unless only one thing begins so. No sign is lost: the strips of a line are its text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from kimsorumlu.importer.recognise.families import Label, LabelKind, label_at, steps_to
from kimsorumlu.importer.recognise.marker_pieces import (
    DivisionPiece,
    MarkerPiece,
    division_at,
    holds_row,
    marker_at,
    marker_within,
    unsigned_marker_at,
    unsigned_marker_within,
)
from kimsorumlu.importer.recognise.printed_lines import PrintedLine
from kimsorumlu.importer.recognise.wording import MARK_BEFORE, MARK_OPEN, hanging, worded
from kimsorumlu.turkish.case import lower

# The longest heading that stands behind a text on its line, in words: only so much is taken from a sentence's end.
_HEADING_WORDS: Final = 14
_SENTENCE_END: Final = re.compile(r"[.;:]\s+(?=[^\W\d_])")
# Where a further item may begin on a line: behind a comma, a full stop or a colon.
_ITEM: Final = re.compile(
    r"(?<=[,.;:])\s+(?=(?:\(?[a-zçğıöşü0-9]{1,2}\)|[0-9]{1,2}[.-])\s*[A-ZÇĞİÖŞÜ])"
    # "… vermek b)belediyece …"; "a) bendi" cites.
    r"|\s+(?=[a-zçğıöşü]\)\s*[a-zçğıöşü](?!\w*\s?\))(?!(?:en[dt]|ıkra|lt bent|e |eya |le ))\w)"
)
# "… izlemek. (2) Müdür …": the next paragraph behind the items of the one before.
_NEXT_PARAGRAPH: Final = re.compile(r"(?<=[.;])\s+(?=\([2-9]\)\s*[A-ZÇĞİÖŞÜ])")
# A line with so many articles holds chapters as well, and headings behind their titles.
_CROWDED: Final = 2
_DIVISION_WITHIN: Final = re.compile(
    r"(?<=\s)(?:[A-ZÇĞİÖŞÜ]{2,}(?:İNCİ|NCI|INCI|NCU|UNCU|ÜNCÜ|NCÜ)|[IVX]{1,5}\.?|[0-9]{1,2}\.)\s(?:BÖLÜM|KISIM)(?=\s|$)"
)
# The word of a marker whose number stands on the next line: alone, or behind a heading ("YETKİLERİ: MADDE").
_MARKER_ENDS: Final = re.compile(r"^(?i:M\s?A\s?D\s?D\s?E)$|(?<=\s)MADDE$|(?<=:\s)Madde$")
_NUMBER_ALONE: Final = re.compile(r"[\s:.–—-]*[0-9]{1,3}(?:/[A-ZÇĞİÖŞÜ])?\s?[-–—.:)]")
# So many markers are a row.
_ROW: Final = 3
# "Görevler: (1) …", "Görevler. 1. …", "(Görevler) a) …", behind a marker.
_HEADING_WITH_SIGN: Final = re.compile(
    r"(?P<heading>\(?[A-ZÇĞİÖŞÜ][^.:;()0-9]{2,90}?)\s?(?:[.:)]|\s[-–—])\s?[:.]?\s*(?=[(\[0-9a-zA-Z])"
)
# So many lines an amendment mark takes at most, in a narrow column.
_MARK_LINES: Final = 5


@dataclass(frozen=True, slots=True)
class Strip:
    """A stretch of a line, or of several that hold one marker or one amendment mark.

    `line` is where it begins, `numbers` are all lines it stands on.

    Only one of `marker` and `division` is there; behind `label` its text begins at `label_end`.
    """

    line: PrintedLine
    numbers: tuple[int, ...]
    text: str
    # Whether it begins its line, and whether it ends it.
    begins: bool = True
    ends: bool = True
    marker: MarkerPiece | None = None
    division: DivisionPiece | None = None
    label: Label | None = None
    label_end: int = 0
    # "8) 8)", "37. 10.": the second label, with which the text begins once more.
    second: Label | None = None
    second_end: int = 0


def strips(lines: Sequence[PrintedLine]) -> tuple[Strip, ...]:
    """The strips of all lines, in order."""
    found: list[Strip] = []
    unsigned = _in_order(lines)
    at = 0
    while at < len(lines):
        if at in unsigned:
            found += _around_unsigned(lines[at], *unsigned[at])
            at += 1
            continue
        together = _together(lines, at)
        found += _of_lines(lines[at : at + together]) if together > 1 else _of_line(lines[at])
        at += together
    return tuple(found)


def _in_order(lines: Sequence[PrintedLine]) -> dict[int, tuple[int, MarkerPiece]]:
    """The markers without a sign, by the places of their lines, that stand between the one before and the one after.

    Each with where it begins on its line: behind a heading ("Kapsam Madde 2 - …") or at its start.

    "Madde 3 5393 sayılı Kanunun …" begins article 3 only where articles 2 and 4 stand around it; else a sentence cites.
    """
    unsigned = {at: begun for at, line in enumerate(lines) if (begun := _unsigned(line.text)) is not None}
    if not unsigned:
        return {}
    markers = [
        (at, piece)
        for at, line in enumerate(lines)
        if (piece := unsigned[at][1] if at in unsigned else marker_at(line.text)) is not None
        and piece.number
        and not piece.number.series
    ]
    if len(markers) < _ROW:
        return {}
    numbers = [
        int(piece.number.number) if piece.number and piece.number.number.isdigit() else 0 for _, piece in markers
    ]
    found: dict[int, tuple[int, MarkerPiece]] = {}
    last = 0
    for place, ((at, _), number) in enumerate(zip(markers, numbers, strict=True)):
        later = numbers[place + 1 :]
        if at not in unsigned:
            last = number or last
        elif number == last + 1 and (number + 1 in later or max(later, default=0) <= number):
            found[at], last = unsigned[at], number
    return found


def _unsigned(text: str) -> tuple[int, MarkerPiece] | None:
    """A marker that only its order tells, and where it begins; None where the line shows one that has its signs."""
    if "add" not in text and "A" not in text and "M" not in text:
        return None
    if marker_at(text) is not None or marker_within(text) is not None or holds_row(text):
        return None
    first = unsigned_marker_at(text)
    return (0, first) if first is not None else unsigned_marker_within(text)


def _around_unsigned(line: PrintedLine, start: int, marker: MarkerPiece) -> Iterator[Strip]:
    if start:
        yield _strip(line, line.text[:start].strip(), begins=True, ends=False)
    behind = line.text[marker.end :].strip()
    printed = Strip(line, line.numbers, line.text[start : marker.end].strip(), not start, not behind)
    yield replace(printed, marker=marker)
    if behind:
        for strip in _of_line(replace(line, text=behind), behind_marker=True):
            yield replace(strip, line=line, begins=False)


def _together(lines: Sequence[PrintedLine], at: int) -> int:
    """How many lines from a place on hold what is cut as one: a marker and its number, an amendment mark."""
    text, following = lines[at].text, lines[at + 1 : at + _MARK_LINES]
    if not following:
        return 1
    if _MARKER_ENDS.search(text) and _NUMBER_ALONE.match(following[0].text):
        return 2
    if MARK_OPEN.search(text) is None:
        return 1
    for count, line in enumerate(following, 2):
        before, closed, behind = line.text.partition(")")
        if "(" in before or line.table is not None:
            break
        if closed:
            # Behind it a paragraph or an item begins; else the text goes on, as lines do.
            return count if label_at(behind.strip()) is not None else 1
    return 1


def _of_lines(lines: Sequence[PrintedLine]) -> Iterator[Strip]:
    """The strips of lines that are cut as one: each stands on the lines it reaches over."""
    ends = [*accumulate(len(line.text) + 1 for line in lines)]
    whole = " ".join(line.text for line in lines)
    end = 0
    for strip in _of_line(replace(lines[0], text=whole)):
        start = whole.index(strip.text, end)
        end = start + len(strip.text)
        own = lines[bisect_right(ends, start) : bisect_right(ends, end - 1) + 1]
        numbers = tuple(number for line in own for number in line.numbers)
        yield replace(strip, line=own[0], numbers=numbers)


def _of_line(line: PrintedLine, *, behind_marker: bool = False) -> Iterator[Strip]:
    if line.table is not None or line.contents:
        yield Strip(line, line.numbers, line.text)
        return
    pieces = [*_pieces(line.text, in_row=holds_row(line.text), behind_marker=behind_marker)]
    if sum(marker_at(piece) is not None for piece in pieces) >= _CROWDED:
        pieces = [*_uncrowded(pieces)]
    for place, piece in enumerate(pieces):
        yield _strip(line, piece, begins=not place, ends=place == len(pieces) - 1)


def _uncrowded(pieces: Sequence[str]) -> Iterator[str]:
    """The pieces of a line that holds several articles, cut at chapters, and between their titles and a heading.

    "… YÖNETMELİĞİ BİRİNCİ BÖLÜM Amaç ve Kapsam Amaç" is a name, a label, its title and a heading.
    """
    titled = False
    for piece in pieces:
        bounds = [match.start() for match in _DIVISION_WITHIN.finditer(piece)]
        for start, end in zip([0, *bounds], [*bounds, len(piece)], strict=True):
            rest = piece[start:end].strip()
            division = division_at(rest)
            if division is not None:
                yield rest[: division.end]
                rest = rest[division.end :].strip()
            at = _last_title(rest) if (titled or division is not None) and marker_at(rest) is None else 0
            yield from (part for part in (rest[:at].strip(), rest[at:]) if part)
            titled = division is not None and not rest


def _last_title(text: str) -> int:
    """Where the last of two titles begins that stand behind one another; 0 where there is one."""
    found = [(match.start(), match[0]) for match in re.finditer(r"\S+", text)]
    capital = [word[0] != lower(word[0]) for _, word in found]
    at = len(found) - 1
    while at > 0 and (not capital[at] or hanging(found[at - 1][1])):
        at -= 1
    return found[at][0] if found else 0


def _pieces(text: str, *, in_row: bool, behind_marker: bool = False) -> Iterator[str]:
    """The text of a line in pieces, each without the blanks around it. `in_row`: it holds articles in a row."""
    rest = text
    while rest:
        end = (_heading_before_label(rest) if behind_marker else 0) or _first_end(rest, in_row=in_row)
        piece = rest[:end].strip()
        yield piece
        behind_marker = marker_at(piece) is not None
        rest = rest[end:].strip()


def _heading_before_label(text: str) -> int:
    """Where a heading ends behind which a list begins on the line: "Görevler: (1) Müdürlük …"; 0 for none."""
    match = _HEADING_WITH_SIGN.match(text)
    if match is None or len(match["heading"].split()) > _HEADING_WORDS or worded(match["heading"]).verbal:
        return 0
    labelled = label_at(text[match.end() :])
    return match.end() if labelled is not None and labelled[0].first and labelled[0].kind is not LabelKind.SIGN else 0


def _first_end(text: str, *, in_row: bool) -> int:
    """Where the first piece of a text ends."""
    marker = marker_at(text)
    if marker is not None:
        return marker.end
    mark = MARK_BEFORE.match(text)
    if mark is not None and label_at(text[mark.end() :]) is not None:
        return mark.end()
    within = marker_within(text, in_row=in_row)
    if within is not None:
        return _first_end(text[: _heading_starts(text[:within])], in_row=in_row)
    division = division_at(text)
    if division is not None and division.end < len(text):
        return division.end
    return _end_of_item(text)


def _heading_starts(text: str) -> int:
    """Where the heading begins that a text before a marker ends with; its end where the whole is one piece."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    tail = text[ends[-1] :] if ends else ""
    return ends[-1] if 0 < len(tail.split()) <= _HEADING_WORDS else len(text)


def _end_of_item(text: str) -> int:
    """Where an item ends of which a further one follows on the line: "(1) a) …", "f) …, g) …"."""
    own = label_at(text)
    if own is not None:
        inner = label_at(text[own[1] :])
        if inner is not None and _nested(own[0], inner[0]):
            return own[1]
    places = [match.end() for match in _ITEM.finditer(text)]
    paragraph = _NEXT_PARAGRAPH.search(text)
    if paragraph is not None and own is not None and not [place for place in places if place < paragraph.end()]:
        return paragraph.end()
    if not places:
        return len(text)
    labels = [(place, found[0]) for place in places if (found := label_at(text[place:])) is not None]
    for at, (place, label) in enumerate(labels):
        if own is not None and own[0].family == label.family and steps_to(own[0].place, label) == 1:
            return place
        follows = at + 1 < len(labels) and labels[at + 1][1].family == label.family
        if label.first and label.kind is not LabelKind.SIGN and follows and steps_to(1, labels[at + 1][1]) == 1:
            return place
    return len(text)


def _nested(outer: Label, inner: Label) -> bool:
    """Whether two labels at the start of a line are of two levels: "(1) a)"; not "8) 8)" or "- a)"."""
    if outer.kind is LabelKind.SIGN or not inner.first or inner.kind is LabelKind.SIGN:
        return False
    return outer.kind is not inner.kind and outer.family.startswith("number (")


def _strip(line: PrintedLine, text: str, *, begins: bool, ends: bool) -> Strip:
    marker = marker_at(text)
    division = None if marker else division_at(text)
    strip = Strip(line, line.numbers, text, begins, ends, marker, division)
    labelled = None if division else label_at(text)
    if labelled is None:
        return strip
    label, end = labelled
    again = label_at(text[end:])
    if again is not None and _doubled(label, again[0], text[end:]):
        return replace(strip, label=label, label_end=end, second=again[0], second_end=end + again[1])
    return replace(strip, label=label, label_end=end)


def _doubled(label: Label, again: Label, rest: str) -> bool:
    """Whether a second label stands behind the first: "8) 8)", "37. 10.", "- a)"; not "1) 1. Bölge Amirliği"."""
    behind = rest.lstrip()[len(again.printed) :].lstrip()
    if again.kind is LabelKind.SIGN or not behind or behind[:1] == lower(behind[:1]):
        return False
    if label.kind is LabelKind.SIGN:
        return True
    return label.kind is again.kind is LabelKind.NUMBER and label.family == again.family
