"""Where a topic stands in the matrix: in the table of all topics or, where that is too large, in its heading's."""

from __future__ import annotations

from typing import Final

from kimsorumlu import ids
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.view.topics import TopicHeading, heading_of, row_anchor

# Municipalities side by side at most; the style sheet (topics.css) hides columns and groups by their number and knows
# as many as this.
COLUMNS: Final = 24
# Cells of one page: a cell of a municipality with many regulations weighs about 350 bytes.
_MOST_CELLS: Final = 600
_MOST_OF_HEADING: Final = 360


def is_parted(site: Site) -> bool:
    """Whether the matrix has a page for each heading, and one over them, instead of one table of everything."""
    columns = min(len(site.facts.answers.municipalities), COLUMNS)
    return columns * len(site.facts.catalogues.topics.topics) > _MOST_CELLS


def columns_of(heading: TopicHeading) -> int:
    """How many municipalities stand on a sheet of a heading's matrix."""
    return max(1, min(COLUMNS, _MOST_OF_HEADING // len(heading.topics)))


def heading_slug(heading: TopicHeading) -> str:
    """The heading in the address of its matrix: its id on the page of all topics without "grup-"."""
    return heading.anchor.removeprefix("grup-")


def place_in_matrix(site: Site, topic: Topic) -> str:
    """The address of a topic's row."""
    page = ids.matrix_group_url(heading_slug(heading_of(site, topic))) if is_parted(site) else ids.matrix_url()
    return f"{page}#{row_anchor(topic.id)}"
