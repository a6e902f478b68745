"""Answers: warnings that somebody has looked at, with what was found, in the version file itself.

    answered:
    - {at: madde-4 bent-r, finding: label-gap, why: "Belgede n bendinden sonra r bendi gelir."}

An answered warning is counted, not shown again. An answer that answers nothing is a finding: the text was mended, or
the place is another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.version import Version
from kimsorumlu.problems import CATALOGUE, Finding, finding
from kimsorumlu.problems import in_order as ordered
from kimsorumlu.read.shaping import near


@dataclass(frozen=True, slots=True)
class Answered:
    """Findings with what the data answers taken out, and what was taken out."""

    findings: tuple[Finding, ...]
    answered: tuple[Finding, ...]


# File, place and code: what an answer and the finding that it answers have in common.
_Key = tuple[str, str, str]


def answered(corpus: Corpus, findings: Iterable[Finding]) -> Answered:
    """The findings that no answer is given to, with one on every answer that has nothing to answer."""
    told = list(findings)
    given = {key for version in corpus.versions for key, _ in _answers(version)}
    silenced = tuple(found for found in told if _key(found) in given)
    left = [found for found in told if _key(found) not in given]
    known = {_key(found) for found in told}
    left += (found for version in corpus.versions for found in _idle(version, known))
    return Answered(ordered(left), ordered(silenced))


def _key(found: Finding) -> _Key:
    # What no answer can name equals none.
    return (found.span.file, found.place or "-", found.code)


def _answers(version: Version) -> Iterator[tuple[_Key, tuple[int, int]]]:
    """Every place that an answer names, with which answer it is and which place of it."""
    for number, answer in enumerate(version.answered):
        for place, at in enumerate(answer.at):
            yield (version.document.file, at, answer.finding), (number, place)


def _idle(version: Version, known: set[_Key]) -> Iterator[Finding]:
    span = version.document.span
    codes = [code for code, kind in CATALOGUE.items() if kind.answerable]
    for number, answer in enumerate(version.answered):
        if answer.finding not in codes:
            at = span(("answered", number, "finding"))
            yield finding("answer-code", at, near=near(answer.finding, codes), value=answer.finding)
    # Where something could not be read, what is told of the rest is not all there is.
    if version.incomplete:
        return
    for key, (number, place) in _answers(version):
        if key not in known and key[2] in codes:
            yield finding("answer-unused", span(("answered", number, "at", place)), value=key[1], other=key[2])
