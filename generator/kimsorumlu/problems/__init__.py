"""A finding as data: what is wrong, where, what was expected. The catalogue words it; the report prints it."""

from kimsorumlu.problems.catalogue import CATALOGUE, PARTS, Entry, Language, Severity
from kimsorumlu.problems.finding import Evidence, Finding, Span, Where, finding, has_errors, in_order

__all__ = [
    "CATALOGUE",
    "PARTS",
    "Entry",
    "Evidence",
    "Finding",
    "Language",
    "Severity",
    "Span",
    "Where",
    "finding",
    "has_errors",
    "in_order",
]
