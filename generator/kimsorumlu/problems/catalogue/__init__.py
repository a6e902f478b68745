"""Every finding the project can report, one module for each part of the data; a part is a group on the site's page.

The wordings are `str.format` templates over the finding's values. The Turkish ones are written for the clerk who made
the slip. The site's page of findings and the test that exercises every code are both made from this table.
"""

from kimsorumlu.problems.catalogue import (
    document,
    history,
    imprint,
    jobs,
    legislation,
    municipalities,
    outline,
    permanence,
    pieces,
    project,
    reading,
    structure,
    topics,
    unread,
)
from kimsorumlu.problems.catalogue.entry import CatalogueModule, FindingKind, Language, Severity
from kimsorumlu.problems.catalogue.phrases import PHRASES

__all__ = ["CATALOGUE", "PARTS", "PHRASES", "FindingKind", "Language", "Severity"]

PARTS: tuple[CatalogueModule, ...] = (
    reading,
    structure,
    outline,
    unread,
    pieces,
    imprint,
    municipalities,
    document,
    topics,
    jobs,
    legislation,
    history,
    permanence,
    project,
)


CATALOGUE: dict[str, FindingKind] = {entry.code: entry for part in PARTS for entry in part.ENTRIES}
