"""The matrix: topics down, municipalities across, in each cell the unit and the clause.

A sheet holds at most `COLUMNS` municipalities, in alphabetical order, so that no page grows with the number of
municipalities; all sheets together grow with it and no faster.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.index.answers import Answer, Answers, Voice
from kimsorumlu.model.corpus import Municipality
from kimsorumlu.read.topics_file import Topics
from kimsorumlu.render.answer_view import Cited, cited, short_name
from kimsorumlu.render.numerals import counted
from kimsorumlu.render.output import OutputFile, PageMeta, page
from kimsorumlu.render.page_head import Crumb
from kimsorumlu.render.topic_page import Chip, chip, place_on_topic, row_anchor

# The style sheet (topics.css) hides columns and groups by their number: it knows as many as this.
COLUMNS = 24


@dataclass(frozen=True, slots=True)
class Holder:
    """One who answers, in short: the first clause in full, how many more there are."""

    name: Markup
    cited: Cited
    more: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What one municipality says on one topic; nobody if `holders` is empty. `address` is the answer in full."""

    holders: tuple[Holder, ...]
    above: tuple[Holder, ...]
    tag: str
    address: str


@dataclass(frozen=True, slots=True)
class Row:
    """One topic. `words` are what else it may be looked for by."""

    anchor: str
    topic: Chip
    words: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The topics of one heading; `number` tells it apart for the filter."""

    number: int
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A municipality at the head of a column; `number` counts from 2, as the style sheet counts cells of a row."""

    number: int
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One of several pages of the matrix: "Adana – Bolu"."""

    text: str
    address: str
    current: bool


def matrix_pages(theme: Path, topics: Topics, answers: Answers) -> Iterator[OutputFile]:
    """The matrix, sheet by sheet."""
    sheets = _sheets(answers.municipalities)
    chips = {topic.id: chip(topic, answers) for topic in topics.topics}
    for number, shown in enumerate(sheets, 1):
        yield _sheet(theme, topics, answers, chips, number, sheets, shown)


def cell(municipality: Municipality, topic: str, answers: Answers) -> Cell:
    """The cell of one municipality and topic; also a line of the pages that compare two."""
    found = answers.in_force(municipality, topic)
    units = {unit.id for answer in found for unit in answer.units}
    return Cell(
        holders=_holders(found, (voice for answer in found for voice in answer.voices)),
        above=_holders(found, (voice for answer in found for voice in answer.above)),
        tag=f"{counted(len(units))} birim" if len(units) > 1 else "",
        address=place_on_topic(topic, municipality, answers),
    )


def _holders(found: Sequence[Answer], voices: Iterable[Voice]) -> tuple[Holder, ...]:
    """Units by their names; a role only where its unit does not answer itself."""
    answering = {voice.id for answer in found for voice in answer.everybody if voice.role is None}
    return tuple(
        Holder(short_name(voice.name), cited(voice.statements[0].duty), len(voice.statements) - 1)
        for voice in voices
        if voice.role is None or voice.unit is None or voice.unit.id not in answering
    )


def _sheets(municipalities: Sequence[Municipality]) -> list[tuple[Municipality, ...]]:
    """Full sheets and the rest; one empty sheet if there is nobody."""
    starts = range(0, max(len(municipalities), 1), COLUMNS)
    return [tuple(municipalities[start : start + COLUMNS]) for start in starts]


def _sheet(
    theme: Path,
    topics: Topics,
    answers: Answers,
    chips: dict[str, Chip],
    number: int,
    sheets: list[tuple[Municipality, ...]],
    shown: tuple[Municipality, ...],
) -> OutputFile:
    several = len(sheets) > 1
    name = _span(shown) if several else ""
    newest = (regulation.latest.date.isoformat() for m in shown for regulation in m.regulations)
    rows: dict[str, list[Row]] = {}
    for topic in topics.topics:
        words = ", ".join(topic.shape.synonyms)
        cells = tuple(cell(municipality, topic.id, answers) for municipality in shown)
        rows.setdefault(topic.shape.group, []).append(Row(row_anchor(topic.id), chips[topic.id], words, cells))
    return page(
        theme,
        "matrix.html.j2",
        ids.matrix_url(number),
        PageMeta(
            title="Konular ve belediyeler çizelgesi" + (f", {name}" if several else ""),
            description="Hangi konudan hangi belediyede hangi birim sorumlu: bütün konular tek çizelgede.",
            kind="matrix",
            section="konu",
            lastmod=max(newest, default=""),
        ),
        iz=(Crumb("Konular", ids.TOPICS), Crumb("Çizelge")),
        columns=tuple(Column(place, m.short_name, m.url) for place, m in enumerate(shown, 2)),
        groups=tuple(
            Group(place, topics.groups[id], tuple(rows[id])) for place, id in enumerate(topics.groups, 1) if id in rows
        ),
        topic_count=len(topics.topics),
        narrow=len(shown) <= 5,
        last_group=COLUMNS,
        sheets=tuple(Sheet(_span(other), ids.matrix_url(n), n == number) for n, other in enumerate(sheets, 1))
        if several
        else (),
        pairs=ids.PAIRS,
    )


def _span(shown: tuple[Municipality, ...]) -> str:
    """ "Adana – Bolu", the first and the last municipality of a sheet."""
    return f"{shown[0].short_name} – {shown[-1].short_name}" if shown else ""
