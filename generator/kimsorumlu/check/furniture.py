"""Furniture: lines of a received document that are not the regulation's text, and the bounds of what they may be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kimsorumlu.check.tokens import words
from kimsorumlu.model.corpus import Version
from kimsorumlu.problems import FileSpan, Finding, FindingEvidence, Phrase, finding
from kimsorumlu.received.line import ReceivedLine

# The longest running head of the five texts has 31 tokens; the only person's name in a stamp has two.
MAX_FURNITURE = 60
MAX_NAME = 5

# "MADDE 12-", "Geçici Madde 1 –": at the start of a line these begin an article.
MARKER_LINE = re.compile(
    r"\s*(?:(?:EK|GEÇİCİ|MÜKERRER|Ek|Geçici|Mükerrer)\s+)?(?:MADDE|Madde)\s*[-–]?\s*[0-9]+\s*(?:[-–:.(]|$)"
)


def source_file(version: Version) -> str:
    """The received document's path as findings show it."""
    return f"{version.document.file.rpartition('/')[0]}/{version.source.file}"


def furniture_lines(version: Version, document: Sequence[ReceivedLine]) -> tuple[set[int], list[Finding]]:
    """The lines that furniture takes out of the comparison, and what is wrong with it."""
    cut: set[int] = set()
    findings: list[Finding] = []
    for index, furniture in enumerate(version.source.furniture):
        declared = words(furniture.text)
        for place, part in enumerate(furniture.lines):
            span = version.document.span(("source", "furniture", index, "lines", place))
            if part.last > len(document):
                findings.append(finding("furniture-lines", span, value=str(part), count=str(len(document))))
                continue
            lines = [line.bare for line in document[part.first - 1 : part.last]]
            there = [token for line in lines for token in words(line)]
            reason = _hides(lines, there)
            surplus = len(there) - len(declared) if furniture.personal and _within(declared, there) else 0
            if reason or surplus > MAX_NAME:
                reason = reason or Phrase("furniture-surplus", str(surplus))
                findings.append(
                    finding("furniture-hides-text", span, value=str(part), reason=reason, limit=str(MAX_NAME))
                )
            elif there != declared and not surplus:
                text = " / ".join(line.strip() for line in lines if line.strip())
                evidence = (FindingEvidence("document", FileSpan(source_file(version), part.first), text),)
                findings.append(finding("furniture-differs", span, evidence=evidence, value=str(part)))
            else:
                cut.update(range(part.first, part.last + 1))
    return cut, findings


def _hides(lines: list[str], tokens: list[str]) -> str:
    """Why lines are no furniture, or "": they hold an article, or more words than a running head has."""
    if any(MARKER_LINE.match(line) for line in lines):
        return Phrase("furniture-marker")
    return Phrase("furniture-words", str(len(tokens))) if len(tokens) > MAX_FURNITURE else ""


def _within(part: list[str], whole: list[str]) -> bool:
    """Whether `part` occurs in `whole` in order; a stamp's person name is not repeated in the data."""
    rest = iter(whole)
    return all(token in rest for token in part)
