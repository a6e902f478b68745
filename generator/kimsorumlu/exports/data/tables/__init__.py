"""The tables, the only list: files, schemas, documentation and the page on open data follow from it."""

from __future__ import annotations

from typing import Final

from kimsorumlu.exports.data.table import Table
from kimsorumlu.exports.data.tables.alignments import ALIGNMENTS
from kimsorumlu.exports.data.tables.amendments import AMENDMENTS
from kimsorumlu.exports.data.tables.answers import ANSWERS
from kimsorumlu.exports.data.tables.citations import CITATIONS
from kimsorumlu.exports.data.tables.definitions import DEFINITIONS
from kimsorumlu.exports.data.tables.duties import DUTIES
from kimsorumlu.exports.data.tables.findings import FINDINGS
from kimsorumlu.exports.data.tables.gaps import GAPS
from kimsorumlu.exports.data.tables.qualities import QUALITIES
from kimsorumlu.exports.data.tables.roles import ROLES
from kimsorumlu.exports.data.tables.topics import TOPICS
from kimsorumlu.exports.data.tables.units import UNITS
from kimsorumlu.exports.data.tables.versions import VERSIONS

TABLES: Final[tuple[Table, ...]] = (
    DUTIES,
    ANSWERS,
    UNITS,
    ROLES,
    VERSIONS,
    CITATIONS,
    AMENDMENTS,
    ALIGNMENTS,
    DEFINITIONS,
    FINDINGS,
    GAPS,
    QUALITIES,
    TOPICS,
)

__all__ = [
    "ALIGNMENTS",
    "AMENDMENTS",
    "ANSWERS",
    "CITATIONS",
    "DEFINITIONS",
    "DUTIES",
    "FINDINGS",
    "GAPS",
    "QUALITIES",
    "ROLES",
    "TABLES",
    "TOPICS",
    "UNITS",
    "VERSIONS",
]
