"""The rule over levels: an item stands in the list that its label belongs to.

Labels of a list are of one kind and go on from each other. One that goes on from the clause it stands below, or is of
another kind than its neighbours, stands a level too deep or too high: its address would be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus, Version
from kimsorumlu.model.text import Clause, Level
from kimsorumlu.problems import Finding, finding
from kimsorumlu.turkish.case import lower

_ALPHABET: Final = "abcçdefgğhıijklmnoöprsştuüvyz"
_PARAGRAPH: Final = re.compile(r"\([0-9]+\)")
_LETTER: Final = re.compile(r"([a-zçğıöşü])\)")
_NUMBER: Final = re.compile(r"([0-9]+)[.)-]*")


def levels(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Every labelled clause below another stands in a list of its own kind, and does not go on from the one above."""
    for version in corpus.versions:
        for _article, clause in version.clauses():
            yield from _below(version, clause)


def _below(version: Version, clause: Clause) -> Iterator[Finding]:
    """What is odd about the labels of the clauses directly below one."""
    for item in clause.items:
        label = item.label or ""
        if _PARAGRAPH.fullmatch(label) and clause.level is Level.PARAGRAPH and _PARAGRAPH.fullmatch(clause.label or ""):
            yield _told(version, item)
    first = next((item for item in clause.items if item.label), None)
    if first is not None and clause.level is not Level.PARAGRAPH and _follows(clause.label or "", first.label or ""):
        yield _told(version, first)
    yield from _strangers(version, clause.items)


def _follows(label: str, next_label: str) -> bool:
    """Whether a label is the next of a series: "b)" after "a)", "ç)" or "d)" after "c)", "3)" after "2)"."""
    here, there = _LETTER.fullmatch(lower(label)), _LETTER.fullmatch(lower(next_label))
    if here and there:
        return 0 < _ALPHABET.index(there[1]) - _ALPHABET.index(here[1]) <= 2 if there[1] in _ALPHABET else False
    numbers = _NUMBER.fullmatch(label), _NUMBER.fullmatch(next_label)
    return bool(numbers[0] and numbers[1] and int(numbers[1][1]) == int(numbers[0][1]) + 1)


def _strangers(version: Version, items: Sequence[Clause]) -> Iterator[Finding]:
    """Numbers among letters, and letters among numbers, each once where the list changes."""
    kinds = [(item, "a" if _LETTER.fullmatch(lower(item.label or "")) else "1") for item in items if _plain(item)]
    for (_, before), (item, kind) in pairwise(kinds):
        if kind != before:
            yield _told(version, item)
            return


def _plain(item: Clause) -> bool:
    label = lower(item.label or "")
    return bool(_LETTER.fullmatch(label) or _NUMBER.fullmatch(label))


def _told(version: Version, item: Clause) -> Finding:
    span = version.document.key_span((*item.path, item.printed_label or ""))
    return finding("label-level", span, where=item.where, value=item.label or "")
