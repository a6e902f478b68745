"""Every finding the project can report, one module for each part of the data.

The wordings are `str.format` templates over the finding's values. The Turkish ones are written for the clerk who made
the slip. The site's page of findings and the test that exercises every code are both made from this table.
"""

from kimsorumlu.problems.catalogue import (
    document,
    history,
    legislation,
    permanence,
    project,
    reading,
    structure,
    topics,
)
from kimsorumlu.problems.catalogue.entry import Entry, Language, Severity

__all__ = ["CATALOGUE", "Entry", "Language", "Severity"]

CATALOGUE: dict[str, Entry] = {
    entry.code: entry
    for part in (reading, structure, document, project, permanence, legislation, history, topics)
    for entry in part.ENTRIES
}
