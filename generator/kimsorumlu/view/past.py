"""What a municipality's page and the matrix say of days before those of the texts in force: units, answers.

It stands in a file of its own beside the page, so that no page grows with the number of its texts; the script past.js
fetches it when the address asks for such a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kimsorumlu.facts.earlier import PastTexts, answers_then, past_texts
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import org_tree
from kimsorumlu.view.cells import MatrixCell, cell_of
from kimsorumlu.view.charts import chart_address
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.org_tree import TreeBranch
from kimsorumlu.view.topic_parts import MunicipalityTopicGroup, topic_line
from kimsorumlu.view.topics import TopicHeading, headings, place_on_topic, row_anchor
from kimsorumlu.view.words import act


@dataclass(frozen=True, slots=True)
class PastPiece:
    """What a template writes into the file: its name, and what it shows."""

    template: str
    parts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class PastUnits:
    """The units of a text that was valid then."""

    text: Link
    chart: str
    tree: TreeBranch


@dataclass(frozen=True, slots=True)
class PastMunicipality:
    """A municipality from one day (ISO) up to another: its units, who answered on which topic."""

    since: str
    until: str
    span: str
    units: tuple[PastUnits, ...]
    groups: tuple[MunicipalityTopicGroup, ...]


@dataclass(frozen=True, slots=True)
class PastCell:
    """A cell of the matrix from one day (ISO) up to another, by its row's id and the number of its column."""

    row: str
    column: int
    since: str
    until: str
    cell: MatrixCell


def municipality_past(municipality: Municipality, site: Site) -> PastPiece:
    """A municipality's units and answers, time by time."""
    told = tuple(_past_municipality(site, municipality, past) for past in past_texts(municipality))
    return PastPiece("past_municipality.html.j2", {"told": told, "topics": None})


def matrix_past(shown: Sequence[Municipality], topics: Sequence[str] | None, site: Site) -> PastPiece:
    """The cells of these municipalities that were others once, on these topics (None: on all)."""
    asked = [each.id for each in site.facts.catalogues.topics.topics] if topics is None else topics
    cells = (each for column, one in enumerate(shown, 2) for each in _past_cells(site, one, column, asked))
    return PastPiece("past_matrix.html.j2", {"cells": tuple(cells), "places": ()})


def parted_past(places: Iterable[NamedPlace]) -> PastPiece:
    """The past of a matrix in parts: where they are."""
    return PastPiece("past_matrix.html.j2", {"cells": (), "places": tuple(places)})


def _past_municipality(site: Site, municipality: Municipality, past: PastTexts) -> PastMunicipality:
    under = (*headings(site, services=True), *headings(site, services=False))
    groups = (_group(site, municipality, past, heading) for heading in under)
    return PastMunicipality(
        since=past.since.isoformat(),
        until=past.until.isoformat(),
        span=f"{day(past.since)} – {day(past.until)}",
        units=tuple(_units(version, tree) for version in past.versions if (tree := org_tree.unit_tree(version))),
        groups=tuple(group for group in groups if group.lines),
    )


def _group(site: Site, municipality: Municipality, past: PastTexts, heading: TopicHeading) -> MunicipalityTopicGroup:
    lines = []
    for topic in heading.topics:
        if then := answers_then(site.facts.answers, past, topic.id):
            place = NamedPlace(topic.shape.label, place_on_topic(site, topic.id, municipality))
            lines.append(topic_line(site, place, then, topic))
    return MunicipalityTopicGroup(heading.title, len(lines), tuple(lines))


def _units(version: Version, tree: TreeBranch) -> PastUnits:
    return PastUnits(Link(act("metin", version.date), version.url), chart_address(version), tree)


def _past_cells(site: Site, municipality: Municipality, column: int, topics: Sequence[str]) -> Iterator[PastCell]:
    answers, texts = site.facts.answers, past_texts(municipality)
    # A cell that is today's takes the place of a later one on the page as it is from a day to come on.
    to_come = any(past.until > site.corpus.known_day for past in texts)
    for past in texts:
        since, until = past.since.isoformat(), past.until.isoformat()
        for topic in topics:
            then = answers_then(answers, past, topic)
            if to_come or then != answers.in_force(municipality, topic) or not past.versions:
                cell = cell_of(site, municipality, topic, then, past.versions)
                yield PastCell(row_anchor(topic), column, since, until, cell)
