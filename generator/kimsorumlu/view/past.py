"""What a municipality's page and the matrix say of days before those of the texts in force: units, answers.

It stands in a file of its own beside the page, so that no page grows with the number of its texts; the script past.js
fetches it when the address asks for such a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kimsorumlu.facts.answers import IN_SHORT, Answer
from kimsorumlu.facts.earlier import PastTexts, answers_then, past_texts
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import org_tree
from kimsorumlu.view.cells import MatrixCell, cell_of
from kimsorumlu.view.charts import chart_address
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.many import IN_MANY, IN_SEVERAL, are_many
from kimsorumlu.view.org_tree import TreeBranch
from kimsorumlu.view.topic_parts import MunicipalityTopicLine, topic_line
from kimsorumlu.view.topics import TopicHeading, headings, place_on_topic, row_anchor
from kimsorumlu.view.words import act


@dataclass(frozen=True, slots=True)
class PastPiece:
    """What a template writes into the file: its name, and what it shows."""

    template: str
    parts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class PastSpan:
    """A time from one day (ISO) up to another in which the same texts were in force, in words."""

    since: str
    until: str
    span: str


@dataclass(frozen=True, slots=True)
class PastUnits:
    """The units of a text while it was valid."""

    since: str
    until: str
    text: Link
    chart: str
    tree: TreeBranch


@dataclass(frozen=True, slots=True)
class PastLine:
    """Who answered on a topic from one day (ISO) up to another."""

    since: str
    until: str
    line: MunicipalityTopicLine


@dataclass(frozen=True, slots=True)
class PastGroup:
    """A heading of topics with the lines of all times; the script keeps those of a day."""

    title: str
    lines: tuple[PastLine, ...]


@dataclass(frozen=True, slots=True)
class PastCell:
    """A cell of the matrix from one day (ISO) up to another, by its row's id and the number of its column."""

    row: str
    column: int
    since: str
    until: str
    cell: MatrixCell


def municipality_past(municipality: Municipality, site: Site) -> PastPiece:
    """A municipality's units and answers; what stayed the same from one time to the next is written once."""
    times = past_texts(municipality)
    under = (*headings(site, services=True), *headings(site, services=False))
    groups = (_group(site, municipality, times, heading) for heading in under)
    parts = {
        "spans": tuple(
            PastSpan(past.since.isoformat(), past.until.isoformat(), f"{day(past.since)} – {day(past.until)}")
            for past in times
        ),
        "groups": tuple(group for group in groups if group.lines),
        "units": tuple(_units(times)),
        "topics": None,
    }
    return PastPiece("past_municipality.html.j2", parts)


def matrix_past(shown: Sequence[Municipality], topics: Sequence[str] | None, site: Site) -> PastPiece:
    """The cells of these municipalities that were others once, on these topics (None: on all)."""
    asked = [each.id for each in site.facts.catalogues.topics.topics] if topics is None else topics
    cells = (each for column, one in enumerate(shown, 2) for each in _past_cells(site, one, column, asked))
    return PastPiece("past_matrix.html.j2", {"cells": tuple(cells), "places": ()})


def parted_past(places: Iterable[NamedPlace]) -> PastPiece:
    """The past of a matrix in parts: where they are."""
    return PastPiece("past_matrix.html.j2", {"cells": (), "places": tuple(places)})


def _group(site: Site, municipality: Municipality, times: Sequence[PastTexts], heading: TopicHeading) -> PastGroup:
    lines = (line for topic in heading.topics for line in _lines(site, municipality, times, topic))
    return PastGroup(heading.title, tuple(lines))


def _lines(site: Site, municipality: Municipality, times: Sequence[PastTexts], topic: Topic) -> Iterator[PastLine]:
    place = NamedPlace(topic.shape.label, place_on_topic(site, topic.id, municipality))
    kept: PastLine | None = None
    for past in times:
        then = answers_then(site.facts.answers, past, topic.id)
        if not then:
            continue
        line = MunicipalityTopicLine(place, (), IN_MANY) if are_many(then) else topic_line(site, place, then, topic)
        since, until = past.since.isoformat(), past.until.isoformat()
        if kept and kept.until == since and kept.line == line:
            kept = replace(kept, until=until)
            continue
        if kept:
            yield kept
        kept = PastLine(since, until, line)
    if kept:
        yield kept


def _units(times: Sequence[PastTexts]) -> Iterator[PastUnits]:
    """The units of each text, once for times that follow each other."""
    found: dict[str, list[PastUnits]] = {}
    for past in times:
        since, until = past.since.isoformat(), past.until.isoformat()
        for version in past.versions:
            before = found.setdefault(version.url, [])
            if before and before[-1].until == since:
                before[-1] = replace(before[-1], until=until)
            elif tree := org_tree.unit_tree(version):
                text = Link(act("metin", version.date), version.url)
                before.append(PastUnits(since, until, text, chart_address(version), tree))
    return (one for of_version in found.values() for one in of_version)


def _cell(site: Site, municipality: Municipality, topic: str, then: Sequence[Answer], past: PastTexts) -> MatrixCell:
    """The cell of a time; where several regulations answered it names none, for it would change with each of them."""
    if len(then) > IN_SHORT:
        return MatrixCell((), (), "", place_on_topic(site, topic, municipality), rest=IN_SEVERAL)
    return cell_of(site, municipality, topic, then, past.versions)


def _past_cells(site: Site, municipality: Municipality, column: int, topics: Sequence[str]) -> Iterator[PastCell]:
    answers, texts = site.facts.answers, past_texts(municipality)
    # A cell that is today's takes the place of a later one on the page as it is from a day to come on.
    to_come = any(past.until > site.corpus.known_day for past in texts)
    for topic in topics:
        kept: PastCell | None = None
        for past in texts:
            then = answers_then(answers, past, topic)
            if not (to_come or then != answers.in_force(municipality, topic) or not past.versions):
                continue
            cell = _cell(site, municipality, topic, then, past)
            since, until = past.since.isoformat(), past.until.isoformat()
            if kept and kept.until == since and kept.cell == cell:
                kept = replace(kept, until=until)
                continue
            if kept:
                yield kept
            kept = PastCell(row_anchor(topic), column, since, until, cell)
        if kept:
            yield kept
