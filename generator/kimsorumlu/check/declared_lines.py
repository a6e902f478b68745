"""Which lines of a document are declared as furniture, each once, and what recurs among them.

A line that is declared twice would make words recur that stand on one page only, and recurring is what tells a running
head from a sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kimsorumlu.check.running_heads import recurring_head
from kimsorumlu.check.tokens import words
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.shapes import Furniture
from kimsorumlu.read.source import Path
from kimsorumlu.read.values import LineRange


def numbers(part: LineRange, most: int) -> range:
    """The lines of a range, of as many as the document has."""
    return range(part.first, min(part.last, most) + 1)


def claimed(version: Version, most: int) -> set[int]:
    """Every line that any entry says is furniture, of as many as there are."""
    return {number for entry in version.source.furniture for part in entry.lines for number in numbers(part, most)}


def recurrences(version: Version) -> Counter[tuple[str, ...]]:
    """On how many lines the words of each entry are declared, a page's number beside them left out."""
    found = {
        (recurring_head(entry.text).words, part.first) for entry in version.source.furniture for part in entry.lines
    }
    return Counter(head for head, _ in found)


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
