"""A finding as data: what is wrong, where, what was expected. The catalogue words it; the report prints it."""

from kimsorumlu.problems.catalogue import CATALOGUE, PARTS, PHRASES, FindingKind, Language, Severity
from kimsorumlu.problems.finding import FileSpan, Finding, FindingEvidence, Phrase, Where, finding, has_errors, in_order
from kimsorumlu.problems.refusing import refusal

__all__ = [
    "CATALOGUE",
    "PARTS",
    "PHRASES",
    "FileSpan",
    "Finding",
    "FindingEvidence",
    "FindingKind",
    "Language",
    "Phrase",
    "Severity",
    "Where",
    "finding",
    "has_errors",
    "in_order",
    "refusal",
]
