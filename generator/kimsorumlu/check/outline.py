"""Every word in its place: what begins a line in the document begins something in the data, and the other way round.

The comparison of tokens proves that every word is there, in order; not that it stands in the right piece. An item that
was made part of the one before has no address; the end of a sentence that was made a heading is no part of the text.
Both are told by the document's lines, and by what a label, a heading or an ending looks like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from kimsorumlu.check.furniture import DIVISION_LINE, LABEL_LINE, source_file
from kimsorumlu.check.hidden_labels import hidden, starts_like_item
from kimsorumlu.check.lists import shortened
from kimsorumlu.check.marker_lines import MARKER_LINE, MARKER_WITHIN
from kimsorumlu.check.printed import DataToken, PrintedString, StringRole
from kimsorumlu.check.title_forms import is_title
from kimsorumlu.check.tokens import PlacedToken
from kimsorumlu.check.tokens import words as tokens_of
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding, FindingEvidence, finding
from kimsorumlu.received.line import ReceivedLine
from kimsorumlu.turkish.case import lower, upper
from kimsorumlu.turkish.fold import fold_letters

_STRUCTURE: Final = (
    (MARKER_LINE, "marker-in-text", (StringRole.MARKER,)),
    (DIVISION_LINE, "division-in-text", (StringRole.DIVISION,)),
)
# What a label may stand in at the start of a line; what looks like one only from afar may begin other lines, too.
_LABELLED: Final = (StringRole.MARKER, StringRole.LABEL, StringRole.DIVISION, StringRole.CELL)
_HOLDS_NO_LABEL: Final = (StringRole.TEXT, StringRole.CLOSING, StringRole.HEADING)
# What may follow on the line of a piece: a text its label, a heading the chapter's title, anything its marker.
_ON_ONE_LINE: Final = (
    StringRole.FRONT,
    StringRole.BEFORE,
    StringRole.DIVISION,
    StringRole.TITLE,
    StringRole.HEADING,
    StringRole.MARKER,
    StringRole.LABEL,
)
# What begins a line of its own, unless one of those stands before it.
_OWN_LINE: Final = (
    StringRole.BEFORE,
    StringRole.DIVISION,
    StringRole.TITLE,
    StringRole.HEADING,
    StringRole.MARKER,
    StringRole.TEXT,
    StringRole.CAPTION,
    StringRole.BACK,
)
_ORDINALS: Final = (
    "ilk|bir|birinci|ikinci|üçüncü|dördüncü|beşinci|altıncı|yedinci|sekizinci|dokuzuncu|onuncu|on|onbirinci|onikinci"
    "|onüçüncü|yirmi|yirminci|otuz|otuzuncu|son|ek|geçici|genel|özel"
)
# "BİRİNCİ BÖLÜM", "ON İKİNCİ KISIM", "II. BÖLÜM", "Bölüm 3 –", "İ K İ N C İ B Ö L Ü M"
DIVISION_LABEL: Final = re.compile(
    rf"(?:(?:(?:{_ORDINALS})\s?){{1,2}}|[ivxı]+\s?[.)-]?|[0-9]{{1,2}}\s?[.)-]?)\s?(?:bölüm|kısım|ayırım|ayrım|kitap)\s?[-–:.]?"
    rf"|(?:bölüm|kısım|ayırım|ayrım|kitap)\s?[-–:.]?\s?(?:[ivxı]+|[0-9]{{1,2}}|[a-z])\s?[-–:.]?"
    r"|(?:[^\W\d_]\s){3,24}(?:b\sö\sl\sü\sm|k\sı\ss\sı\sm)"
)
# "BIRINCI BÖLÜM", "IKINCI BOLUM", of a text that was typed without some letters of Turkish.
_PLAIN_DIVISION: Final = re.compile(DIVISION_LABEL.pattern.translate(str.maketrans("çğıöşü", "cgiosu")))
# A sentence's or an item's end before the end of the string: "… kullanır. Müdür". "T.C." and "md. 5" are no ends.
_SENTENCE: Final = re.compile(r"(?:(?<=[^\W\d_]{4})[.]|[;:])\s+\S")
_SENTENCE_ENDS: Final = frozenset(".;:!?,")
_STOPS: Final = frozenset(".;:!?")
_HEADING: Final = (StringRole.TITLE, StringRole.HEADING)
_SAYING: Final = (StringRole.TEXT, StringRole.CLOSING, StringRole.CELL)
# In how many sentences of a document a blank line may stand before blank lines part nothing in it.
MAX_WRAPPED: Final = 2
_QUOTES: Final = ("“", '"', "«", "‘")
_ANNOUNCED: Final = re.compile(r"(?:değiştiril|eklen|düzenlen|yeniden yazıl)\w*\s?[.:;]?\s*$")
_ENDED: Final = ".;:,!?…)”\"'’"


def is_division_label(text: str) -> bool:
    """Whether a text is a part's or chapter's label and nothing else."""
    label = " ".join(text.split())
    return (
        DIVISION_LABEL.fullmatch(lower(label)) is not None or _PLAIN_DIVISION.fullmatch(fold_letters(label)) is not None
    )


def misplaced(
    version: Version, lines: Sequence[ReceivedLine], printed: Sequence[PlacedToken], data: Sequence[DataToken]
) -> Iterator[Finding]:
    """What stands in another piece than where the document's lines say.

    Called when document and data agree token by token, so that the same place in both lists is the same token.
    """
    firsts = _first_of_lines(printed)
    yield from _lines(version, lines, firsts, data)
    yield from _within_lines(version, lines, firsts, printed, data)
    yield from _pieces(version, lines, printed, data, frozenset(firsts.values()))
    yield from _joined(version, lines, printed, data)


def _first_of_lines(printed: Sequence[PlacedToken]) -> dict[int, int]:
    """Line → the place of its first token."""
    firsts: dict[int, int] = {}
    for place, token in enumerate(printed):
        firsts.setdefault(token.line, place)
    return firsts


def _lines(
    version: Version, lines: Sequence[ReceivedLine], firsts: dict[int, int], data: Sequence[DataToken]
) -> Iterator[Finding]:
    """Markers, divisions and labels at the start of a line that the data has inside another piece."""
    known = _known_lists(data)
    for line, place in firsts.items():
        piece, text = data[place].piece, lines[line - 1].bare
        role = _role_at(data, place)
        # A label may begin a cell, or a paragraph of one, and stands in the middle of none.
        amid = role is StringRole.CELL and place > 0 and data[place - 1].piece is piece
        code, found = _begun(text, StringRole.TEXT if amid else role)
        # A list number printed before a heading or a chapter is said to be one.
        if code == "label-in-text" and (piece in known or piece.role is StringRole.BEFORE):
            continue
        if code == "marker-in-text" and piece.role in _SAYING and _is_quoted(lines, line):
            continue
        if found:
            evidence = (FindingEvidence("document", FileSpan(source_file(version), line), text.strip(), found),)
            at = place_in(piece, data[place].start, len(found))
            yield finding(code, at, where=piece.where, evidence=evidence, place=piece.at, value=found)


def _is_quoted(lines: Sequence[ReceivedLine], line: int) -> bool:
    """Whether a line begins the new words of another text, which the line before announces: “MADDE 4 – …”."""
    before = next((other.bare for other in reversed(lines[: line - 1]) if other.bare.strip()), "")
    return lines[line - 1].bare.lstrip()[:1] in _QUOTES and _ANNOUNCED.search(before) is not None


def _begun(line: str, role: StringRole) -> tuple[str, str]:
    """What a line of the document begins that its piece in the data is not: the code of it, and its words."""
    for pattern, code, roles in _STRUCTURE:
        match = pattern.match(line)
        if match and role not in roles and not _is_citation(line, match):
            return code, match[0].strip()
    match = LABEL_LINE.match(line)
    if match and role not in _LABELLED and not _is_citation(line, match):
        return "label-in-text", match[0].strip()
    return "label-in-text", starts_like_item(line) if role in _HOLDS_NO_LABEL else ""


def _known_lists(data: Sequence[DataToken]) -> frozenset[PrintedString]:
    """The texts whose labels are told of without the document: they hold a list, or begin with a label."""
    found: set[PrintedString] = set()
    own: PrintedString | None = None
    for piece, _ in groupby(data, key=lambda token: token.piece):
        if piece.role in _SAYING:
            label = own.text if own is not None and own.at == piece.at else None
            found |= {piece} if hidden(piece.text, label) or starts_like_item(piece.text) else set()
        own = piece if piece.role is StringRole.LABEL else own
    return frozenset(found)


def _within_lines(
    version: Version,
    lines: Sequence[ReceivedLine],
    firsts: dict[int, int],
    printed: Sequence[PlacedToken],
    data: Sequence[DataToken],
) -> Iterator[Finding]:
    """Markers that stand in a line after the article's heading ("KAPSAM: MADDE 2-"), and inside another piece."""
    for line, first in firsts.items():
        bare = lines[line - 1].bare
        begins = MARKER_LINE.match(bare)
        for match in MARKER_WITHIN.finditer(bare, begins.end() if begins else 0):
            place = first
            while place + 1 < len(printed) and printed[place + 1].line == line and printed[place].start < match.start():
                place += 1
            piece = data[place].piece
            if piece.role in _SAYING or piece.role is StringRole.HEADING:
                span = FileSpan(source_file(version), line)
                evidence = (FindingEvidence("document", span, bare.strip(), match[0]),)
                at = place_in(piece, data[place].start, len(match[0]))
                yield finding("marker-in-text", at, where=piece.where, evidence=evidence, value=match[0])


def _role_at(data: Sequence[DataToken], place: int) -> StringRole:
    """What begins at a place; after a list number before a line, what that stands before."""
    roles = (token.piece.role for token in data[place:])
    return next((role for role in roles if role is not StringRole.BEFORE), StringRole.BEFORE)


def _is_citation(line: str, match: re.Match[str]) -> bool:
    """Whether what looks like a label goes on as a citation ("b) bendi ile …"), as a wrapped line may."""
    return re.match(r"\s*(?:bend|fıkra|alt bend|madde)", line[match.end() :]) is not None


def _pieces(
    version: Version,
    lines: Sequence[ReceivedLine],
    printed: Sequence[PlacedToken],
    data: Sequence[DataToken],
    firsts: frozenset[int],
) -> Iterator[Finding]:
    """Pieces that begin inside a line or a sentence, and pieces that do not look like what they are said to be."""
    before: PrintedString | None = None
    place = 0
    for piece, group in groupby(data, key=lambda token: token.piece):
        count = len(list(group))
        line = printed[place].line
        own = before is not None and piece.role in _OWN_LINE and before.role not in _ON_ONE_LINE
        if own and place not in firsts and not _between_articles(piece, before, lines[line - 1].bare):
            shown = FindingEvidence("document", FileSpan(source_file(version), line), lines[line - 1].bare.strip())
            value = shortened(piece.text)
            yield finding("begins-inside-line", piece.span, where=piece.where, evidence=(shown,), value=value)
        yield from _form(piece, before)
        if piece.role is StringRole.MARKER and before is not None and before.role in _SAYING:
            yield from _swallowed(version, lines, printed, place, before, firsts)
        before, place = piece, place + count


def _between_articles(piece: PrintedString, before: PrintedString | None, line: str) -> bool:
    """Whether a heading or a chapter stands on a line that holds several articles, behind a sentence's end."""
    heads = piece.role in (StringRole.HEADING, StringRole.DIVISION, StringRole.TITLE)
    markers = len(MARKER_WITHIN.findall(line)) + (MARKER_LINE.match(line) is not None)
    return before is not None and heads and markers > 1 and before.text.rstrip()[-1:] in _STOPS


def _joined(
    version: Version, lines: Sequence[ReceivedLine], printed: Sequence[PlacedToken], data: Sequence[DataToken]
) -> Iterator[Finding]:
    """Paragraphs of the document that are one text: a blank line between them, an end before it, a capital after it.

    A heading goes on over no blank line at all. Of each text the first is told. Nothing is, where blank lines stand
    inside sentences, too: some conversions put one after every line.
    """
    found: dict[PrintedString, tuple[int, int]] = {}
    wrapped = 0
    for place, ((one, token), (other, after)) in enumerate(pairwise(zip(printed, data, strict=True)), 1):
        heads = after.piece.role in _HEADING
        if (
            token.piece is not after.piece
            or not (heads or after.piece.role in _SAYING)
            or not _parted(lines, one, other)
        ):
            continue
        if other.text[:1] != lower(other.text[:1]) and (heads or one.text in _SENTENCE_ENDS):
            found.setdefault(after.piece, (place, other.line))
        else:
            wrapped += 1
    for piece, (place, line) in found.items() if wrapped <= MAX_WRAPPED else ():
        text = lines[line - 1].bare.strip()
        evidence = (FindingEvidence("document", FileSpan(source_file(version), line), text),)
        at = place_in(piece, data[place].start, len(data[place].text))
        value = shortened(text)
        yield finding("paragraphs-joined", at, where=piece.where, evidence=evidence, place=piece.at, value=value)


def _parted(lines: Sequence[ReceivedLine], one: PlacedToken, other: PlacedToken) -> bool:
    """Whether nothing but blank lines stand between two tokens, on one page."""
    between = lines[one.line : other.line - 1]
    blank = bool(between) and not any(line.bare.strip() for line in between)
    return blank and lines[one.line - 1].page == lines[other.line - 1].page


def _swallowed(
    version: Version,
    lines: Sequence[ReceivedLine],
    printed: Sequence[PlacedToken],
    end: int,
    piece: PrintedString,
    firsts: frozenset[int],
) -> Iterator[Finding]:
    """The heading of the next article at the end of a text: a line of its own after a sentence's end, without one.

    `end` is the place of the marker's first token; the tokens before it are the piece's.
    """
    line = printed[end - 1].line
    start = next(place for place in range(end - 1, -1, -1) if place in firsts)
    words, size = printed[start:end], len(tokens_of(piece.text))
    ended = start > 0 and printed[start - 1].text in _SENTENCE_ENDS and len(words) < size
    if ended and words[-1].text not in _ENDED and words[0].text[0] != lower(words[0].text[0]):
        text = lines[line - 1].bare.strip()
        evidence = (FindingEvidence("document", FileSpan(source_file(version), line), text),)
        value = shortened(text)
        yield finding("heading-in-text", piece.span, where=piece.where, evidence=evidence, place=piece.at, value=value)


def _form(piece: PrintedString, before: PrintedString | None) -> Iterator[Finding]:
    """Whether a piece looks like what it is: a chapter's label, a heading, a text, an ending."""
    text, value = piece.text.strip(), shortened(piece.text)
    if piece.role is StringRole.DIVISION and not is_division_label(text):
        yield finding("division-label", piece.span, where=piece.where, value=value)
    # "GÖREV UNVANI: MÜDÜR" is a heading all the same.
    ended = _SENTENCE.search(text) and text != upper(text) and not is_title(text)
    if piece.role in _HEADING and (_begins_low(text) or ended):
        yield finding("heading-form", piece.span, where=piece.where, place=piece.at, value=value)
    if piece.role is StringRole.BACK and before is not None and before.role is not StringRole.BACK:
        unfinished = before.role in (StringRole.TEXT, StringRole.CLOSING) and before.text.strip()[-1:] not in _ENDED
        if unfinished or _begins_low(text):
            yield finding("back-matter-form", piece.span, where=piece.where, value=value)


def _begins_low(text: str) -> bool:
    """Whether a text begins in the middle of a sentence: with a small letter, or with what ends something."""
    return text[:1] in ".,;:)!?" or text[:1] != text[:1].upper()


def place_in(piece: PrintedString, start: int, width: int) -> FileSpan:
    """Where a token of a piece stands in the data file (exact for a text written on one line)."""
    return FileSpan(piece.span.file, piece.span.line, piece.span.column + start, max(1, width))
