"""A finding as data: what is wrong, where, what was expected. The catalogue words it; the report prints it."""

from kimsorumlu.problems.catalogue import CATALOGUE, PARTS, PHRASES, Entry, Language, Severity
from kimsorumlu.problems.finding import Evidence, Finding, Phrase, Span, Where, finding, has_errors, in_order

__all__ = [
    "CATALOGUE",
    "PARTS",
    "PHRASES",
    "Entry",
    "Evidence",
    "Finding",
    "Language",
    "Phrase",
    "Severity",
    "Span",
    "Where",
    "finding",
    "has_errors",
    "in_order",
]
