"""What two municipalities say side by side: a column of each, its units, and the topics under their headings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from kimsorumlu import ids
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import capital
from kimsorumlu.view import depends, org_tree
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.management import municipality_tree
from kimsorumlu.view.many import answering_besides, foremost
from kimsorumlu.view.org_tree import TreeBranch
from kimsorumlu.view.pairs import MOST
from kimsorumlu.view.topic_parts import AnsweringUnit, answering_units
from kimsorumlu.view.topics import headings, place_on_topic, unheld
from kimsorumlu.view.words import edition_name

# What stands for the answer of a municipality whose texts say nothing.
SILENT: Final = "yazmıyor"
# A municipality's regulations whose units are all named; of more only the directorates are.
_MOST_TREES: Final = 4


@dataclass(frozen=True, slots=True)
class PairSide:
    """One of the two: who it is, the versions asked, its units; `number` tells it apart where pairs are listed."""

    slug: str
    name: str
    short_name: str
    address: str
    versions: tuple[NamedPlace, ...]
    trees: tuple[TreeBranch, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class PairCell:
    """Who answers in one of the two; nobody if `units` is empty. `address` is the answer in full.

    `none` says why nobody does: the text in force does not say, or there is none; `rest` in how many more regulations
    somebody does.
    """

    units: tuple[AnsweringUnit, ...]
    address: str
    none: str = SILENT
    rest: str = ""

    @property
    def said(self) -> str:
        """The same as a sentence."""
        return "Yönetmeliğinde bu konu yazmıyor." if self.none == SILENT else f"{capital(self.none)}."


@dataclass(frozen=True, slots=True)
class PairLine:
    """One topic and what both say on it."""

    topic: NamedPlace
    one: PairCell
    other: PairCell

    @property
    def where(self) -> str:
        """Who says anything: "both", "one", "other" or "neither"."""
        if self.one.units:
            return "both" if self.other.units else "one"
        return "other" if self.other.units else "neither"

    @property
    def silent(self) -> bool:
        """Whether texts of both could say who does it, and say nothing."""
        return self.where == "neither" and self.one.none == self.other.none == SILENT


@dataclass(frozen=True, slots=True)
class PairGroup:
    """The topics of one heading on which one of the two says anything."""

    title: str
    lines: tuple[PairLine, ...]


def pair_side(municipality: Municipality, number: int = 0) -> PairSide:
    """The municipality as one of two."""
    return PairSide(
        slug=municipality.slug,
        name=municipality.name,
        short_name=municipality.short_name,
        address=municipality.url,
        versions=tuple(NamedPlace(edition_name(e), e.version.url) for e in municipality.leading),
        trees=tuple(_trees(municipality)),
        number=number,
    )


def _trees(municipality: Municipality) -> Iterator[TreeBranch]:
    """Its units, regulation by regulation; of many regulations only the directorates, in one tree."""
    if len(municipality.leading) > _MOST_TREES:
        yield municipality_tree(municipality)
        return
    for edition in municipality.leading:
        if (tree := org_tree.unit_tree(edition.version)) is not None:
            yield tree


def chosen_pairs(site: Site) -> list[tuple[Municipality, Municipality]]:
    """The pairs that have pages: all as long as they are few, and those that were published."""
    ordered = site.facts.answers.municipalities
    if len(ordered) <= MOST:
        return list(combinations(ordered, 2))
    return list(_kept(site, {municipality.slug: municipality for municipality in ordered}))


def _kept(site: Site, known: Mapping[str, Municipality]) -> Iterator[tuple[Municipality, Municipality]]:
    for address in sorted(site.promised):
        pair = ids.pair_of(address)
        if pair and pair[0] in known and pair[1] in known:
            yield known[pair[0]], known[pair[1]]


def column_depends(municipality: Municipality) -> tuple[str, ...]:
    """What it says on each topic, and where that stands in full; its units."""
    return depends.files(municipality.slug), depends.topic_places(municipality.slug), depends.TOPICS


def pair_groups(
    site: Site, one: Municipality, other: Municipality, shown: Collection[str], *, services: bool
) -> list[PairGroup]:
    """These topics (their ids) under their headings, those of services or those that a unit does for itself."""
    return [
        PairGroup(
            heading.title,
            tuple(
                PairLine(
                    NamedPlace(topic.shape.label, ids.topic_url(topic.id)),
                    pair_cell(site, one, topic),
                    pair_cell(site, other, topic),
                )
                for topic in heading.topics
                if topic.id in shown
                # On what neither has a text there is nothing to compare.
                if any(site.facts.answers.asked(each, topic.id) or not each.in_force for each in (one, other))
            ),
        )
        for heading in headings(site, services=services)
    ]


def told_groups(groups: list[PairGroup]) -> list[PairGroup]:
    """The same without the topics on which neither says anything."""
    found = [PairGroup(g.title, tuple(line for line in g.lines if line.where != "neither")) for g in groups]
    return [group for group in found if group.lines]


def pair_cell(site: Site, municipality: Municipality, topic: Topic) -> PairCell:
    """What it says on a topic."""
    answers = site.facts.answers.in_force(municipality, topic.id)
    none = unheld(topic, [edition.version for edition in municipality.in_force]) or SILENT
    units = answering_units(site, foremost(answers), topic)
    return PairCell(units, place_on_topic(site, topic.id, municipality), none, answering_besides(answers))
