"""The matrix: topics down, municipalities across, in each cell the unit and the clause.

A sheet holds at most `COLUMNS` municipalities, in alphabetical order, so that no page grows with the number of
municipalities; all sheets together grow with it and no faster. Where topics and municipalities are too many for one
table, each heading of topics has a matrix of its own, and over them stands one that says heading by heading how many of
the topics a municipality's texts answer, of those that they could. It is no ranking: the order is the alphabet's. A
province with more than one municipality has this page for itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from operator import attrgetter
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import whole_table
from kimsorumlu.exports.past import PAST
from kimsorumlu.facts.earlier import past_texts
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.order import sort_key
from kimsorumlu.view import depends
from kimsorumlu.view.cells import MatrixCell, cell
from kimsorumlu.view.choice import choice
from kimsorumlu.view.earlier_answers import held_since
from kimsorumlu.view.html import HTML
from kimsorumlu.view.kinds import kind_options
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.matrix_places import COLUMNS, heading_sheets, heading_slug, is_parted
from kimsorumlu.view.page import Kind, Make, Page, View
from kimsorumlu.view.page_head import Crumb
from kimsorumlu.view.past import PastPiece, matrix_past, parted_past
from kimsorumlu.view.scope import held
from kimsorumlu.view.sheets import SheetLink, in_sheets, sheet_links, spans
from kimsorumlu.view.topics import HOUSEKEEPING, TopicChip, TopicHeading, chip, headings, row_anchor

# All topics, who answers on each, and what the sheets are called.
_OF_ALL: Final = (depends.TOPICS, depends.ANSWERING, depends.MUNICIPALITIES, depends.SCOPE)
# How strongly a cell of the overview is coloured: by quarters.
_STEPS: Final = 4


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One topic. `words` are what else it may be looked for by."""

    anchor: str
    topic: TopicChip
    words: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """The topics of one heading; `number` tells it apart for the filter, `slug` in the address."""

    number: int
    title: str
    slug: str
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
class ShareCell:
    """How many of a heading's topics a municipality's texts answer, of those that they could; `step` 0 to 4 colours it.

    `all` is 0 where none of them could: no text of these directorates is held.
    """

    count: int
    all: int
    step: int


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A heading with its matrix and its number of topics, and its cells.

    `texts` counts the texts that were asked; `any` the municipalities whose texts answer at least one of the topics, of
    those that have a text which could: on all sheets together.
    """

    heading: NamedPlace
    topics: int
    texts: int
    any: ShareCell
    cells: tuple[ShareCell, ...]


def matrix_pages(site: Site) -> Iterator[Page]:
    """The matrix of all topics, sheet by sheet; none where it is parted."""
    if site.sets_side_by_side(ids.matrix_url()) and not is_parted(site):
        for number, shown, name in _named(_sheets(site)):
            yield _page(site, MATRIX, ids.matrix_url(number), name, partial(_view, "", number), shown)


def matrix_overview(site: Site) -> Iterator[Page]:
    """Over a parted matrix: heading by heading how much is answered, sheet by sheet; then province by province."""
    if not (site.sets_side_by_side(ids.matrix_url()) and is_parted(site)):
        return
    for number, shown, name in _named(_sheets(site)):
        yield _page(site, MATRIX_OVERVIEW, ids.matrix_url(number), name, partial(_overview, "", number), shown)
    for province in _provinces(site):
        for number, shown, name in _named(_sheets(site, province)):
            address = ids.matrix_province_url(province, number)
            view = partial(_overview, province, number)
            called = f"{province} {name}".rstrip()
            yield _page(site, MATRIX_OVERVIEW, address, called, view, shown, keeps_past=False)


def matrix_groups(site: Site) -> Iterator[Page]:
    """The parts of a parted matrix: the topics of one heading each, sheet by sheet."""
    if not (site.sets_side_by_side(ids.matrix_url()) and is_parted(site)):
        return
    for slug, (title, heading) in _headings(site).items():
        for number, shown, name in _named(heading_sheets(site, heading)):
            address, called = ids.matrix_group_url(slug, number), f"{title} {name}".strip()
            yield _page(site, MATRIX_GROUP, address, called, partial(_view, slug, number), shown, heading.topics)


def _page(
    site: Site,
    kind: Kind,
    address: str,
    name: str,
    view: Make,
    shown: Sequence[Municipality],
    topics: Sequence[Topic] | None = None,
    *,
    keeps_past: bool = True,
) -> Page:
    newest = (edition.version.date.isoformat() for m in shown for edition in m.leading)
    asked = None if topics is None else tuple(topic.id for topic in topics)
    past = _parted_past if kind is MATRIX_OVERVIEW else partial(matrix_past, shown, asked)
    return Page(
        address=address,
        kind=kind,
        title="Konular ve belediyeler çizelgesi" + (f", {name}" if name else ""),
        description="Hangi konudan hangi belediyede hangi birim sorumlu: bütün konular tek çizelgede.",
        view=view,
        beside=((PAST, past),) if keeps_past and any(map(past_texts, shown)) else (),
        lastmod=max(newest, default=""),
        depends=(depends.CORPUS, *_OF_ALL)
        if kind is MATRIX_OVERVIEW
        else (*(depends.files(m.slug) for m in shown), *_OF_ALL),
    )


def _headings(site: Site) -> dict[str, tuple[str, TopicHeading]]:
    """The headings with their titles, by what they are called in addresses."""
    groups = [(heading.title, heading) for heading in headings(site, services=True)]
    groups += [(f"{HOUSEKEEPING}: {heading.title}", heading) for heading in headings(site, services=False)]
    return {heading_slug(heading): (title, heading) for title, heading in groups}


def _parted_past(site: Site) -> PastPiece:
    """The way to the parts: beside the overview, too, for the address was published while the matrix was one."""
    return parted_past(NamedPlace(title, ids.matrix_group_url(slug)) for slug, (title, _) in _headings(site).items())


def _provinces(site: Site) -> list[str]:
    """The provinces of which more than one municipality is held, in the order of the alphabet."""
    held_of = Counter(municipality.province for municipality in site.facts.answers.municipalities)
    return sorted((province for province, count in held_of.items() if count > 1), key=sort_key)


def _province_links(site: Site, province: str) -> tuple[SheetLink, ...]:
    """The ways to the overview of all and to each province's, from one of them; none where no province has its own."""
    provinces = _provinces(site)
    own = (SheetLink(one, ids.matrix_province_url(one), one == province) for one in provinces)
    return (SheetLink("Bütün iller", ids.matrix_url(), not province), *own) if provinces else ()


def _of_province(site: Site, province: str) -> tuple[Municipality, ...]:
    """The municipalities of a province, in the order of the alphabet; all of them for ""."""
    return tuple(m for m in site.facts.answers.municipalities if not province or m.province == province)


def _sheets(site: Site, province: str = "") -> tuple[tuple[Municipality, ...], ...]:
    """Full sheets and the rest; one empty sheet if there is nobody."""
    return in_sheets(_of_province(site, province), lambda _: 1, COLUMNS)


def _spans(sheets: Sequence[Sequence[Municipality]]) -> tuple[str, ...]:
    return spans(sheets, attrgetter("short_name"))


def _named(sheets: Sequence[tuple[Municipality, ...]]) -> Iterator[tuple[int, tuple[Municipality, ...], str]]:
    """The sheets with their numbers and what they are called beside each other."""
    return zip(count(1), sheets, _spans(sheets), strict=False)


def _view(slug: str, number: int, site: Site) -> View:
    """One sheet, of all headings or ("" for none) of one."""
    known = _headings(site)
    shown_headings = [known[slug]] if slug else list(known.values())
    sheets = heading_sheets(site, known[slug][1]) if slug else _sheets(site)
    url = partial(ids.matrix_group_url, slug) if slug else ids.matrix_url
    shown = sheets[number - 1]
    sheet_of = {m.slug: place for place, sheet in enumerate(sheets, 1) for m in sheet}
    rows = tuple(
        MatrixGroup(place, title, heading.group, tuple(_row(site, topic, shown) for topic in heading.topics))
        for place, (title, heading) in enumerate(shown_headings, 1)
    )
    cells = [cell for group in rows for row in group.rows for cell in row.cells]
    own = (Crumb("Çizelge", ids.matrix_url()), Crumb(known[slug][0])) if slug else (Crumb("Çizelge"),)
    parts = {
        "crumbs": (Crumb("Konular", ids.TOPICS), *own),
        "of": known[slug][0] if slug else "",
        "columns": tuple(
            MatrixColumn(place, m.slug, m.short_name, m.url, held_since(m)) for place, m in enumerate(shown, 2)
        ),
        "groups": rows,
        "kinds": kind_options(holder.kinds for cell in cells for holder in (*cell.holders, *cell.above)),
        "topic_count": sum(len(group.rows) for group in rows),
        "unheld": any(cell.unheld for cell in cells),
        "scope": held(site.facts.scope),
        "narrow": len(shown) <= 5,
        "last_group": COLUMNS,
        "sheets": sheet_links(_spans(sheets), number, url),
        "pairs": ids.PAIRS,
        "past": url(number) + PAST.file if any(map(past_texts, shown)) else "",
        "choice": choice(site, lambda m: url(sheet_of[m.slug]), shown),
    }
    return View(parts, downloads=(whole_table(tables.ANSWERS),))


def _overview(province: str, number: int, site: Site) -> View:
    """One sheet of the overview, of one province or ("" for none) of all."""
    sheets = _sheets(site, province)
    url = partial(ids.matrix_province_url, province) if province else ids.matrix_url
    shown = sheets[number - 1]
    every = _of_province(site, province)
    rows = tuple(
        _share_row(site, slug, title, heading, every, shown) for slug, (title, heading) in _headings(site).items()
    )
    own = (Crumb("Çizelge", ids.matrix_url()), Crumb(province)) if province else (Crumb("Çizelge"),)
    parts = {
        "crumbs": (Crumb("Konular", ids.TOPICS), *own),
        "province": province,
        "provinces": _province_links(site, province),
        "municipality_count": len(every),
        "columns": tuple(NamedPlace(m.short_name, m.url) for m in shown),
        "rows": rows,
        "topic_count": sum(row.topics for row in rows),
        "scope": held(site.facts.scope),
        "sheets": sheet_links(_spans(sheets), number, url),
        "pairs": ids.PAIRS,
    }
    return View(parts, downloads=(whole_table(tables.ANSWERS),))


def _share_row(
    site: Site,
    slug: str,
    title: str,
    heading: TopicHeading,
    every: Sequence[Municipality],
    shown: Sequence[Municipality],
) -> ShareRow:
    answers = site.facts.answers
    texts = {
        edition.version.url
        for topic in heading.topics
        for municipality in every
        for edition in answers.asked(municipality, topic.id)
    }
    shares = {municipality.slug: _share(site, heading, municipality) for municipality in every}
    could = [share for share in shares.values() if share.all]
    return ShareRow(
        NamedPlace(title, ids.matrix_group_url(slug)),
        len(heading.topics),
        len(texts),
        _share_cell(sum(share.count > 0 for share in could), len(could)),
        tuple(shares[municipality.slug] for municipality in shown),
    )


def _share(site: Site, heading: TopicHeading, municipality: Municipality) -> ShareCell:
    answers = site.facts.answers
    asked = [topic.id for topic in heading.topics if answers.asked(municipality, topic.id)]
    return _share_cell(sum(municipality.slug in answers.answering[topic] for topic in asked), len(asked))


def _share_cell(count: int, all_: int) -> ShareCell:
    return ShareCell(count, all_, -(-count * _STEPS // all_) if all_ else 0)


def _row(site: Site, topic: Topic, shown: Sequence[Municipality]) -> MatrixRow:
    words = ", ".join(topic.shape.names[1:])
    cells = tuple(cell(site, municipality, topic.id) for municipality in shown)
    return MatrixRow(row_anchor(topic.id), chip(site, topic), words, cells)


MATRIX_OVERVIEW = Kind(
    "matrix-overview",
    matrix_overview,
    (HTML, PAST),
    "matrix_overview.html.j2",
    sheets=("changes", "topics"),
    section="konu",
    label="çizelgenin özeti",
)
MATRIX_GROUP = Kind(
    "matrix-group",
    matrix_groups,
    (HTML, PAST),
    "matrix.html.j2",
    sheets=("changes", "topics", "choice", "signs", "kinds"),
    scripts=("matrix", "choice", "day", "kinds", "beside"),
    section="konu",
    label="bir konu grubunun çizelgesi",
)
MATRIX = Kind(
    "matrix",
    matrix_pages,
    (HTML, PAST),
    "matrix.html.j2",
    sheets=("changes", "topics", "choice", "signs", "kinds"),
    scripts=("matrix", "choice", "day", "kinds", "beside"),
    section="konu",
    label="konular ve belediyeler çizelgesi",
)
