"""Which lines of a document are declared as furniture, each once, and what recurs among them.

A line that is declared twice would make words recur that stand on one page only, and recurring is what tells a running
head from a sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kimsorumlu.check.running_heads import recurring_head
from kimsorumlu.check.tokens import words
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.shapes import Furniture
from kimsorumlu.read.source import Path
from kimsorumlu.read.values import LineRange
from kimsorumlu.received.line import ReceivedLine

# Between the heads of two pages stand so many lines at least, and between a head and its page's end so many at most.
NEAR: Final = 8
EDGE: Final = 3


def numbers(part: LineRange, most: int) -> range:
    """The lines of a range, of as many as the document has."""
    return range(part.first, min(part.last, most) + 1)


def claimed(entries: Iterable[Furniture], most: int) -> set[int]:
    """Every line that any entry says is furniture, of as many as there are."""
    return {number for entry in entries for part in entry.lines for number in numbers(part, most)}


def recurrences(entries: Sequence[Furniture], document: Sequence[ReceivedLine]) -> Counter[tuple[str, ...]]:
    """On how many pages the words of each entry are declared, a page's number beside them left out.

    A head with a page's number beside it stands on that page. Of others, where the pages of a document are known, each
    stands at an end of one; else so many lines lie between them.
    """
    pages = pages_of(document)
    of_page: dict[int, list[int]] = {}
    taken = claimed(entries, len(document))
    for line, page in zip(document, pages, strict=True):
        if line.bare.strip() and line.number not in taken:
            of_page.setdefault(page, []).append(line.number)
    found: dict[tuple[str, ...], list[int]] = {}
    ranges = [(part, entry) for entry in entries for part in entry.lines]
    for part, entry in sorted(ranges, key=lambda each: each[0].first):
        head = recurring_head(entry.text)
        met = found.setdefault(head.words, [])
        if part.last <= len(document) and part.first not in met:
            text = of_page.get(pages[part.first - 1], [])
            if head.page or _apart(part, met, document, text, paged=pages[-1] > 0):
                met.append(part.first)
    return Counter({head: len(met) for head, met in found.items()})


def pages_of(document: Sequence[ReceivedLine]) -> list[int]:
    """The page of each line, counted from nought: a new one begins where the document says so, or with a form feed."""
    pages: list[int] = []
    for number, line in enumerate(document):
        turned = number > 0 and ("\f" in line.text or line.page != document[number - 1].page)
        pages.append((pages[-1] if pages else 0) + turned)
    return pages


def _apart(part: LineRange, met: list[int], document: Sequence[ReceivedLine], text: list[int], *, paged: bool) -> bool:
    """Whether a line stands where a page begins or ends, so far as pages are known.

    `met` are the lines where the same stood before, `text` those of the page that say something and are not declared.
    """
    if any(line.part != "body" for line in document[part.first - 1 : part.last]):
        return True
    if not paged:
        between = document[met[-1] : part.first - 1] if met else ()
        return not met or sum(bool(line.bare.strip()) for line in between) >= NEAR
    before = sum(number < part.first for number in text)
    return min(before, len(text) - before) <= EDGE


def repeated_words(version: Version, least: int) -> int:
    """How many tokens running heads repeat that stand on `least` pages, which nothing else does."""
    heads: dict[tuple[str, ...], dict[int, int]] = {}
    for entry in version.source.furniture:
        if entry.kind == "running-head":
            sizes = heads.setdefault(recurring_head(entry.text).words, {})
            sizes |= {part.first: len(words(entry.text)) for part in entry.lines}
    return sum(sum([*sizes.values()][1:]) for sizes in heads.values() if len(sizes) >= least)


def declared_twice(version: Version, most: int) -> Iterator[Finding]:
    """Lines, or words in a line, that are declared as furniture more than once."""
    whole: set[int] = set()
    within: set[tuple[int, tuple[str, ...]]] = set()
    for index, entry in enumerate(version.source.furniture):
        for path, part, own in _places(index, entry):
            lines = set(numbers(part, most))
            if lines & whole or (own and (part.first, own) in within):
                yield finding("furniture-twice", version.document.span(path), value=str(part))
            if own:
                within.add((part.first, own))
            else:
                whole |= lines


def _places(index: int, entry: Furniture) -> Iterator[tuple[Path, LineRange, tuple[str, ...]]]:
    """Where an entry says that it stands: the path of it, the lines, its words if they are only a part of the line."""
    for place, part in enumerate(entry.lines):
        yield ("source", "furniture", index, "lines", place), part, ()
    if entry.line is not None:
        at: Path = ("source", "furniture", index, "line")
        yield at, LineRange(entry.line, entry.line), tuple(words(entry.text))
