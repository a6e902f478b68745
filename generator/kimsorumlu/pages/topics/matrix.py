"""The matrix: topics down, municipalities across, in each cell the unit and the clause.

A sheet holds at most `COLUMNS` municipalities, in alphabetical order, so that no page grows with the number of
municipalities; all sheets together grow with it and no faster.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import whole_table
from kimsorumlu.exports.past import PAST
from kimsorumlu.facts.earlier import past_texts
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.cells import MatrixCell, cell
from kimsorumlu.view.choice import choice
from kimsorumlu.view.earlier_answers import held_since
from kimsorumlu.view.html import HTML
from kimsorumlu.view.kinds import kind_options
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb
from kimsorumlu.view.past import matrix_past
from kimsorumlu.view.scope import held
from kimsorumlu.view.topics import HOUSEKEEPING, TopicChip, chip, headings, row_anchor

# All topics, who answers on each, and what the sheets are called.
_OF_ALL: Final = (depends.TOPICS, depends.ANSWERING, depends.MUNICIPALITIES, depends.SCOPE)

# The style sheet (topics.css) hides columns and groups by their number: it knows as many as this.
COLUMNS = 24


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One topic. `words` are what else it may be looked for by."""

    anchor: str
    topic: TopicChip
    words: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """The topics of one heading; `number` tells it apart for the filter."""

    number: int
    title: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A municipality at the head of a column; `number` counts from 2, as the style sheet counts cells of a row."""

    number: int
    slug: str
    name: str
    address: str
    held_since: str


@dataclass(frozen=True, slots=True)
class MatrixSheet:
    """One of several pages of the matrix: "Adana – Bolu"."""

    text: str
    address: str
    current: bool


def matrix_pages(site: Site) -> Iterator[Page]:
    """The matrix, sheet by sheet."""
    if not site.sets_side_by_side(ids.matrix_url()):
        return
    sheets = _sheets(site.facts.answers.municipalities)
    for number, shown in enumerate(sheets, 1):
        name = _span(shown) if len(sheets) > 1 else ""
        newest = (edition.version.date.isoformat() for m in shown for edition in m.leading)
        yield Page(
            address=ids.matrix_url(number),
            kind=MATRIX,
            title="Konular ve belediyeler çizelgesi" + (f", {name}" if name else ""),
            description="Hangi konudan hangi belediyede hangi birim sorumlu: bütün konular tek çizelgede.",
            view=partial(_view, number),
            beside=((PAST, partial(matrix_past, shown)),) if any(map(past_texts, shown)) else (),
            lastmod=max(newest, default=""),
            depends=(*(depends.files(m.slug) for m in shown), *_OF_ALL),
        )


def _sheets(municipalities: Sequence[Municipality]) -> list[tuple[Municipality, ...]]:
    """Full sheets and the rest; one empty sheet if there is nobody."""
    starts = range(0, max(len(municipalities), 1), COLUMNS)
    return [tuple(municipalities[start : start + COLUMNS]) for start in starts]


def _view(number: int, site: Site) -> View:
    sheets = _sheets(site.facts.answers.municipalities)
    shown = sheets[number - 1]
    groups = [(heading.title, heading) for heading in headings(site, services=True)]
    groups += [(f"{HOUSEKEEPING}: {heading.title}", heading) for heading in headings(site, services=False)]
    sheet_of = {m.slug: place for place, sheet in enumerate(sheets, 1) for m in sheet}
    rows = tuple(
        MatrixGroup(place, title, tuple(_row(site, topic, shown) for topic in heading.topics))
        for place, (title, heading) in enumerate(groups, 1)
    )
    cells = [cell for group in rows for row in group.rows for cell in row.cells]
    parts = {
        "crumbs": (Crumb("Konular", ids.TOPICS), Crumb("Çizelge")),
        "columns": tuple(
            MatrixColumn(place, m.slug, m.short_name, m.url, held_since(m)) for place, m in enumerate(shown, 2)
        ),
        "groups": rows,
        "kinds": kind_options(holder.kinds for cell in cells for holder in (*cell.holders, *cell.above)),
        "topic_count": len(site.facts.catalogues.topics.topics),
        "unheld": any(cell.unheld for cell in cells),
        "scope": held(site.facts.scope),
        "narrow": len(shown) <= 5,
        "last_group": COLUMNS,
        "sheets": tuple(MatrixSheet(_span(other), ids.matrix_url(n), n == number) for n, other in enumerate(sheets, 1))
        if len(sheets) > 1
        else (),
        "pairs": ids.PAIRS,
        "past": ids.matrix_url(number) + PAST.file if any(map(past_texts, shown)) else "",
        "choice": choice(site, lambda m: ids.matrix_url(sheet_of[m.slug]), shown),
    }
    return View(parts, downloads=(whole_table(tables.ANSWERS),))


def _row(site: Site, topic: Topic, shown: Sequence[Municipality]) -> MatrixRow:
    words = ", ".join(topic.shape.names[1:])
    cells = tuple(cell(site, municipality, topic.id) for municipality in shown)
    return MatrixRow(row_anchor(topic.id), chip(site, topic), words, cells)


def _span(shown: tuple[Municipality, ...]) -> str:
    """ "Adana – Bolu", the first and the last municipality of a sheet."""
    return f"{shown[0].short_name} – {shown[-1].short_name}" if shown else ""


MATRIX = Kind(
    "matrix",
    matrix_pages,
    (HTML, PAST),
    "matrix.html.j2",
    sheets=("changes", "topics", "choice", "signs", "kinds"),
    scripts=("matrix", "choice", "day", "kinds"),
    section="konu",
    label="konular ve belediyeler çizelgesi",
)
