"""Furniture: lines of a received document that are not the regulation's text, and the bounds of what they may be.

What is declared as furniture leaves the text, so it must look like what it is said to be. No line of it begins like an
article, an item or a chapter; it stands apart from the text around it; its words are those of its kind (`page_words`);
page numbers rise, and are no higher than the document is long; a running head recurs, but for the page's number on its
line, on pages of their own; beside a person's name a stamp's own words stand, and the name is short and a name. None
stands where an article's heading does. What stands in a line of the text is the number of a page, or stands at an end
of the line. How much is declared in all has a ceiling.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from kimsorumlu.check.declared_lines import claimed, declared_twice, recurrences, repeated_words
from kimsorumlu.check.marker_lines import MARKER_LINE
from kimsorumlu.check.page_words import DATE, PAGE_NUMBER, RECURS, is_moment, repeats_name, says_stamp, unlike
from kimsorumlu.check.running_heads import recurring_head, says_its_page
from kimsorumlu.check.tokens import PlacedToken, placed, starts_of, words
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding, FindingEvidence, Phrase, finding
from kimsorumlu.read.shapes import Furniture
from kimsorumlu.read.source import Path
from kimsorumlu.read.values import LineRange
from kimsorumlu.received.line import ReceivedLine
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.stems import stem

# The longest running head of the five texts has 15 words and signs; the only person's name in a stamp has two words.
MAX_FURNITURE: Final = 60
MAX_NAME: Final = 5
# A page has so many lines at least; a number alone says how long a document must be.
PAGE_LINES: Final = 20
# Of a document's words and signs so many may be furniture: in a long one a share, in a short one a number.
MAX_SHARE: Final = 0.04
SMALL: Final = 40

# "BİRİNCİ BÖLÜM", "II. KISIM", "BÖLÜM 3": these begin a part or a chapter.
DIVISION_LINE = re.compile(
    r"\s*(?:[A-ZÇĞİÖŞÜa-zçğıöşü]+|[IVX]+\.?|[0-9]{1,2}\.?)\s?(?:BÖLÜM|KISIM|Bölüm|Kısım)\s*[-–:.]?\s*$"
    r"|\s*(?:BÖLÜM|KISIM|Bölüm|Kısım)\s+(?:[IVX]+|[0-9]{1,2})\b"
)
# "a)", "çç)", "(2)", "12-": these begin an item or a paragraph. "5." may be a page's number, and is told by its kind.
LABEL_LINE = re.compile(r"\s*(?:[a-zçğıöşü]{1,2}\)|\([0-9]{1,2}\)|[0-9]{1,2}\)|[0-9]{1,2}\s?-(?=\s?[^\W\d]))")

_NAME_SIGNS: Final = frozenset("-–.:,/")


def source_file(version: Version) -> str:
    """The received document's path as findings show it."""
    return f"{version.document.file.rpartition('/')[0]}/{version.source.file}"


@dataclass(frozen=True, slots=True)
class Cut:
    """What furniture takes out of the comparison: whole lines, and words that stand in a line of the text."""

    lines: set[int] = field(default_factory=set)
    within: set[tuple[int, int]] = field(default_factory=set)

    def kept(self, tokens: Iterable[PlacedToken]) -> list[PlacedToken]:
        """The tokens of a document that are left."""
        return [
            token for token in tokens if token.line not in self.lines and (token.line, token.start) not in self.within
        ]


def furniture_lines(version: Version, document: Sequence[ReceivedLine]) -> tuple[Cut, list[Finding]]:
    """What furniture takes out of the comparison, and what is wrong with it."""
    cut = Cut()
    findings: list[Finding] = []
    declared_here = version.source.furniture
    taken, recurring = claimed(declared_here, len(document)), recurrences(declared_here, document)
    personal = any(furniture.personal for furniture in declared_here)
    others = [line.bare for line in document if line.number not in taken] if personal else []
    said = {stem(lower(word)) for line in others for word in words(line)}
    named = words(" ".join((version.title, version.front_matter or "")))
    for index, furniture in enumerate(version.source.furniture):
        declared = words(furniture.text)
        recurs = recurring[recurring_head(furniture.text).words] >= RECURS
        known = recurs or repeats_name(declared, named)
        span = version.document.span(("source", "furniture", index))
        if (furniture.line is None) == (not furniture.lines):
            findings.append(finding("furniture-place", span))
        elif furniture.line is not None:
            findings += _within(version, index, document, unlike(furniture, known), cut)
        for place, part in enumerate(furniture.lines):
            span = version.document.span(("source", "furniture", index, "lines", place))
            if part.last > len(document):
                findings.append(finding("furniture-lines", span, value=str(part), count=str(len(document))))
                continue
            lines = [line.bare for line in document[part.first - 1 : part.last]]
            there = [token for line in lines for token in words(line)]
            apart = all(line.part != "body" for line in document[part.first - 1 : part.last])
            reason = hides(lines, there) or unlike(furniture, known or apart)
            reason = reason or (None if recurs and says_its_page(furniture.text) else inside(part, document, taken))
            reason = reason or (None if recurs else above_article(furniture.kind, part, document))
            reason = reason or _too_high(version, furniture, len(document))
            if furniture.personal and not reason:
                reason = _no_name(furniture, declared, there, said)
            if reason:
                findings.append(
                    finding("furniture-hides-text", span, value=str(part), reason=reason, limit=str(MAX_NAME))
                )
            elif there != declared and not furniture.personal:
                text = " / ".join(line.strip() for line in lines if line.strip())
                evidence = (FindingEvidence("document", FileSpan(source_file(version), part.first), text),)
                findings.append(finding("furniture-differs", span, evidence=evidence, value=str(part)))
            else:
                cut.lines.update(range(part.first, part.last + 1))
    findings += _pages(version)
    findings += declared_twice(version, len(document))
    return cut, findings


def _within(
    version: Version, index: int, document: Sequence[ReceivedLine], unlike: Phrase | None, cut: Cut
) -> Iterator[Finding]:
    """What is wrong with furniture that stands in a line of the text; if nothing is, its words are cut."""
    furniture = version.source.furniture[index]
    number, declared = furniture.line or 0, words(furniture.text)
    span = version.document.span(("source", "furniture", index, "line"))
    if number > len(document):
        yield finding("furniture-lines", span, value=str(number), count=str(len(document)))
        return
    there = placed(document[number - 1].bare)
    texts = [token.text for token in there]
    starts, last = starts_of(declared, texts), len(texts) - len(declared)
    if len(starts) > 1:  # "(1) … temizlenir. 1": the page's number is the one at an end of the line
        starts = [start for start in starts if start in (0, last)] or starts
    reason = unlike or _amid(version, furniture, starts, last)
    if reason:
        yield finding("furniture-hides-text", span, value=str(number), reason=reason, limit=str(MAX_NAME))
    elif len(starts) != 1:
        evidence = (FindingEvidence("document", FileSpan(source_file(version), number), " ".join(texts)),)
        yield finding("furniture-differs", span, evidence=evidence, value=str(number))
    else:
        cut.within.update((number, token.start) for token in there[starts[0] :][: len(declared)])


def _amid(version: Version, furniture: Furniture, starts: list[int], last: int) -> Phrase | None:
    """Whether words in a line of the text may be part of it.

    A bare number is a page's only where another page numbered next to it is declared, too; anything longer stands at
    the line's beginning or end, and a date alone makes no stamp there.
    """
    if furniture.personal:
        return Phrase("furniture-personal")
    if furniture.kind == "page-number":
        own = _page(furniture)
        others = {_page(other) for other in version.source.furniture if other.kind == "page-number"}
        alone = furniture.text.strip().isdigit() and own is not None and not {own - 1, own + 1} & others
        return Phrase("furniture-alone") if alone else None
    if any(0 < start < last for start in starts):
        return Phrase("furniture-amid")
    stamp = furniture.kind not in ("stamp", "e-signature") or says_stamp(lower(furniture.text))
    return None if stamp else Phrase("furniture-no-stamp")


def _page(furniture: Furniture) -> int | None:
    """The number of the page that furniture says."""
    if furniture.kind == "running-head":
        return recurring_head(furniture.text).page or None
    match = PAGE_NUMBER.fullmatch(lower(furniture.text))
    return int(match[1]) if match is not None else None


def _too_high(version: Version, furniture: Furniture, length: int) -> Phrase | None:
    """Whether a bare number is no page's: none near it is numbered, and the document is too short for so many."""
    own = _page(furniture) if furniture.kind == "page-number" and furniture.text.strip().isdigit() else None
    if own is None or own <= 1 + length // PAGE_LINES:
        return None
    others = {_page(other) for other in version.source.furniture if other is not furniture}
    # Where only one side of a sheet is numbered, every second number stands.
    return None if others & {own - 2, own - 1, own + 1, own + 2} else Phrase("furniture-high", str(own))


def share(version: Version, tokens: int, furniture: int) -> Iterator[Finding]:
    """Whether more of a document than page furniture can be is said to be furniture; what recurs counts once."""
    most = max(SMALL, int(tokens * MAX_SHARE))
    furniture -= repeated_words(version, RECURS)
    if furniture > most:
        of_all = f"{100 * furniture / tokens:.1f}".replace(".", ",")
        span = version.document.span(("source", "furniture"))
        yield finding("furniture-share", span, count=str(furniture), share=of_all, limit=str(most))


def names_left_out(version: Version, furniture: Furniture, part: LineRange) -> int:
    """How many words of its lines an entry of furniture does not repeat: those of a person's name."""
    if version.received is None or not furniture.personal:
        return 0
    there = [token for line in version.received.lines[part.first - 1 : part.last] for token in words(line.bare)]
    return max(0, len(there) - len(words(furniture.text)))


def hides(lines: list[str], tokens: list[str]) -> Phrase | None:
    """Whether lines are no furniture: they begin like an article, a chapter or an item, or are too many words."""
    if any(MARKER_LINE.match(line) for line in lines):
        return Phrase("furniture-marker")
    if any(DIVISION_LINE.match(line) for line in lines):
        return Phrase("furniture-division")
    if any(LABEL_LINE.match(line) for line in lines):
        return Phrase("furniture-label")
    return Phrase("furniture-words", str(len(tokens))) if len(tokens) > MAX_FURNITURE else None


def inside(part: LineRange, document: Sequence[ReceivedLine], claimed: set[int]) -> Phrase | None:
    """Whether lines stand in the middle of a paragraph: neither before nor after them is a blank line or a page.

    Nor do they stand in a part of their own, as the header of a page does.
    """
    before, after = part.first - 1, part.last + 1
    first, last = document[part.first - 1], document[part.last - 1]

    def parted(number: int, line: ReceivedLine) -> bool:
        """Whether the neighbour with this number stands on another page or in another part of it than a line."""
        there = document[number - 1]
        return (there.page, there.part) != (line.page, line.part)

    apart = (
        any(not 1 <= n <= len(document) or n in claimed or not document[n - 1].bare.strip() for n in (before, after))
        or "\f" in document[part.first - 1].text
        or (after <= len(document) and "\f" in document[after - 1].text)
        or parted(before, first)
        or parted(after, last)
    )
    return None if apart else Phrase("furniture-inside")


def above_article(kind: str, part: LineRange, document: Sequence[ReceivedLine]) -> Phrase | None:
    """Whether words without a date stand right above an article's marker, on its page, as its heading does.

    The number of a page and the words of a link are like no heading.
    """
    last, below = document[part.last - 1], document[part.last : part.last + 1]
    if kind in ("page-number", "web") or not below or not MARKER_LINE.match(below[0].bare) or DATE.search(last.bare):
        return None
    parted = "\f" in below[0].text or (below[0].page, below[0].part) != (last.page, last.part)
    return None if parted else Phrase("furniture-heading")


def _no_name(furniture: Furniture, declared: list[str], there: list[str], said: set[str]) -> Phrase | None:
    """Whether what a personal entry leaves out of its lines is no person's name. `said`: stems of the text's words."""
    rest = iter(there)
    if not all(token in rest for token in declared):
        return Phrase("furniture-unlike-lines")
    hidden = list((Counter(there) - Counter(declared)).elements())
    if len(hidden) > MAX_NAME:
        return Phrase("furniture-surplus", str(len(hidden)))
    names = [word for word in hidden if word not in _NAME_SIGNS]
    # "Güneş DEMİR" is written as only a name is; else a word that the text uses is none.
    as_name = bool(names) and names[-1].isupper() and not names[0].isupper()
    # A day alone is what a rule may name, too: beside it only what is written as a name is one.
    if names and not as_name and not says_stamp(lower(furniture.text)) and not is_moment(furniture.text):
        return Phrase("furniture-no-name", " ".join(names))
    for word in names:
        if word[0] == lower(word[0]) or (not as_name and stem(lower(word)) in said):
            return Phrase("furniture-no-name", word)
    return None


def _pages(version: Version) -> Iterator[Finding]:
    """Page numbers rise with the lines they stand on: those that stand alone, and those beside running heads."""
    heads: list[tuple[int, int, Path]] = []
    alone: list[tuple[int, int, Path]] = []
    for index, furniture in enumerate(version.source.furniture):
        once = furniture.kind == "running-head" and len(furniture.lines) == 1
        page = _page(furniture) if furniture.kind == "page-number" or once else None
        if page is not None:
            whole: Path = ("source", "furniture", index)
            numbers = heads if once else alone
            numbers += [(part.first, page, (*whole, "lines", n)) for n, part in enumerate(furniture.lines)]
            numbers += [(furniture.line, page, (*whole, "line"))] if furniture.line is not None else []
    for numbers in (alone, heads):
        numbers.sort(key=lambda entry: entry[:2])
        for (_, before, _), (_, number, path) in pairwise(numbers):
            if number <= before:
                span = version.document.span(path)
                yield finding("page-order", span, value=str(number), before=str(before))
