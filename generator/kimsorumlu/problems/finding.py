"""The finding value and the order findings are shown in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kimsorumlu.problems.catalogue import CATALOGUE, PHRASES, Language, Severity

EvidenceKind = Literal["document", "data", "text", "legislation"]

# The legal address of a finding, outermost first: (("article", "8"), ("item", "c")).
# Kept apart from its wording so that both languages can word it.
Where = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, order=True)
class FileSpan:
    """A place in a file: path relative to the project, 1-based line and column, width in characters."""

    file: str
    line: int = 1
    column: int = 1
    width: int = 1


@dataclass(frozen=True, slots=True)
class FindingEvidence:
    """One line shown beside a finding: where it stands, what it says, and which part of it matters.

    `kind` tells what is shown: the received document, the data, the text of a clause, the legislation on record.
    `start` is the place of `marked` in the text; -1 means its first occurrence.
    """

    kind: EvidenceKind
    span: FileSpan
    text: str
    marked: str = ""
    start: int = -1


class Phrase(str):
    """A value that is worded for its reader. As a string it is the phrase's code and what fills it.

    Raises KeyError for a code that is not in the catalogue (a programmer's error).
    """

    code: str
    filling: tuple[str, ...]

    def __new__(cls, code: str, *filling: str) -> Phrase:
        """The phrase `code` of the catalogue with these words in its places."""
        PHRASES[code]
        self = super().__new__(cls, " ".join((code, *filling)))
        self.code, self.filling = code, filling
        return self

    def worded(self, language: Language) -> str:
        """The phrase in words."""
        turkish, english = PHRASES[self.code]
        return (turkish if language is Language.TR else english).format(*self.filling)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    `code` names its entry in the catalogue, `values` fill the entry's wording, a `Phrase` in the reader's language.
    `near` is the nearest known name when the reader's own word looks like a slip of it. `place` is where the data can
    answer it ("madde-4 bent-r"); "" for what no answer is given to.
    """

    code: str
    span: FileSpan
    values: tuple[tuple[str, str], ...] = ()
    where: Where = ()
    near: str | None = None
    evidence: tuple[FindingEvidence, ...] = ()
    place: str = ""

    @property
    def severity(self) -> Severity:
        return CATALOGUE[self.code].severity


def finding(
    code: str,
    span: FileSpan,
    *,
    where: Where = (),
    near: str | None = None,
    evidence: tuple[FindingEvidence, ...] = (),
    place: str = "",
    **values: str,
) -> Finding:
    """A finding from keyword values; raises KeyError for a code the catalogue does not hold (a programmer's error)."""
    CATALOGUE[code]
    return Finding(code, span, tuple(values.items()), where, near, evidence, place)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings sorted by file, line, column and code, each once."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda f: (f.span, f.code, f.values)))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether any finding must stop a build."""
    return any(f.severity is Severity.ERROR for f in findings)
