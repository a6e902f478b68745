"""Where a topic stands in the matrix: in the table of all topics or, where that is too large, in its heading's."""

from __future__ import annotations

from typing import Final

from kimsorumlu import ids
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.view.sheets import HEAVIEST, in_sheets
from kimsorumlu.view.topics import TopicHeading, heading_of, row_anchor

# Municipalities side by side at most; the style sheet (topics.css) hides columns and groups by their number and knows
# as many as this.
COLUMNS: Final = 24
# Cells of the one table of everything. It is heavy (325 KB for the five texts, 27 KB as it is sent), but who compares
# wants all of it on one page to search and to filter.
_MOST_CELLS: Final = 600
# Bytes of a cell, and of each who speaks in it.
_OF_CELL: Final = 75
_OF_VOICE: Final = 370


def is_parted(site: Site) -> bool:
    """Whether the matrix has a page for each heading, and one over them, instead of one table of everything."""
    columns = min(len(site.facts.answers.municipalities), COLUMNS)
    return columns * len(site.facts.catalogues.topics.topics) > _MOST_CELLS


def heading_sheets(site: Site, heading: TopicHeading) -> tuple[tuple[Municipality, ...], ...]:
    """The municipalities on each sheet of a heading's matrix: as many as `COLUMNS`, fewer where much is said."""
    voices = [site.facts.answers.voices[topic.id] for topic in heading.topics]

    def weight(municipality: Municipality) -> int:
        own = sum(_OF_CELL + _OF_VOICE * of_topic.get(municipality.slug, 0) for of_topic in voices)
        return max(own, HEAVIEST // COLUMNS)

    return in_sheets(site.facts.answers.municipalities, weight)


def heading_slug(heading: TopicHeading) -> str:
    """The heading in the address of its matrix: its id on the page of all topics without "grup-"."""
    return heading.anchor.removeprefix("grup-")


def place_in_matrix(site: Site, topic: Topic) -> str:
    """The address of a topic's row."""
    page = ids.matrix_group_url(heading_slug(heading_of(site, topic))) if is_parted(site) else ids.matrix_url()
    return f"{page}#{row_anchor(topic.id)}"
