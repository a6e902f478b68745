"""Two municipalities side by side: topic by topic, and their units.

Every pair has a page of its own as long as the municipalities are few: n of them make n·(n−1)/2 pairs, 66 for 12 but
half a million for 1,000. Above `MOST` the reader chooses two on one page, whose script lays the two columns side by
side from one small file per municipality (content/dev/decisions/2026-11-20-pairs.md).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.answers import Answers
from kimsorumlu.model.corpus import Municipality
from kimsorumlu.read.topics_file import Topics
from kimsorumlu.view import org_tree
from kimsorumlu.view.answers import version_words
from kimsorumlu.view.cells import MatrixCell, cell
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.org_tree import TreeBranch
from kimsorumlu.view.output import OutputFile, PageMeta, environment, page
from kimsorumlu.view.page_head import Crumb
from kimsorumlu.view.pairs import MOST

_CRUMBS: Final = (Crumb("Konular", ids.TOPICS), Crumb("Karşılaştırma", ids.PAIRS))


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
class PairLine:
    """One topic and what both say on it."""

    topic: NamedPlace
    one: MatrixCell
    other: MatrixCell


@dataclass(frozen=True, slots=True)
class MunicipalityPair:
    """A pair in the list: the two, by their numbers too, and in how many topics both answer."""

    one: PairSide
    other: PairSide
    address: str
    shared: int


def pair_pages(theme: Path, topics: Topics, answers: Answers, published: Collection[str] = ()) -> Iterator[OutputFile]:
    """The list of pairs with their pages; with many municipalities one page to choose two, and a file for each.

    `published` are addresses that must stay: a pair among them keeps its page however many municipalities there are.
    """
    ordered = answers.municipalities
    sides = {m.slug: _side(m, number) for number, m in enumerate(ordered, 1)}
    if len(ordered) <= MOST:
        chosen = list(combinations(ordered, 2))
    else:
        chosen = list(_kept(published, {municipality.slug: municipality for municipality in ordered}))
    pairs = tuple(
        MunicipalityPair(
            sides[one.slug], sides[other.slug], ids.pair_url(one.slug, other.slug), _shared(one, other, answers)
        )
        for one, other in chosen
    )
    yield _list(theme, tuple(sides.values()), pairs, answers)
    for two, pair in zip(chosen, pairs, strict=True):
        yield _pair(theme, two, pair, topics, answers)
    if len(ordered) > MOST:
        yield OutputFile(ids.PAIR_TOPICS, _bytes(_topic_places(topics)))
        for municipality in ordered:
            yield _column(theme, municipality, sides[municipality.slug], topics, answers)


def _kept(published: Collection[str], known: Mapping[str, Municipality]) -> Iterator[tuple[Municipality, Municipality]]:
    for address in sorted(published):
        one, dots, other = address.removeprefix(ids.PAIRS).rstrip("/").partition("..")
        if dots and one in known and other in known and ids.pair_url(one, other) == address:
            yield known[one], known[other]


def _shared(one: Municipality, other: Municipality, answers: Answers) -> int:
    """In how many topics both answer."""
    return sum(bool(answers.in_force(one, id) and answers.in_force(other, id)) for id in answers.answering)


def _side(municipality: Municipality, number: int) -> PairSide:
    latest = [regulation.latest for regulation in municipality.regulations]
    return PairSide(
        slug=municipality.slug,
        name=municipality.name,
        short_name=municipality.short_name,
        address=municipality.url,
        versions=tuple(NamedPlace(version_words(version), version.url) for version in latest),
        trees=tuple(tree for version in latest if (tree := org_tree.unit_tree(version)) is not None),
        number=number,
    )


def _list(
    theme: Path, sides: tuple[PairSide, ...], pairs: tuple[MunicipalityPair, ...], answers: Answers
) -> OutputFile:
    newest = (r.latest.date.isoformat() for m in answers.municipalities for r in m.regulations)
    meta = PageMeta(
        title="İki belediyeyi karşılaştırın",
        description="İki belediyenin görevleri ve birimleri yan yana: ikisinde de olan, yalnız birinde olan konular.",
        kind="pairs",
        section="konu",
        lastmod=max(newest, default=""),
    )
    crumbs = (Crumb("Konular", ids.TOPICS), Crumb("Karşılaştırma"))
    return page(theme, "pairs.html.j2", ids.PAIRS, meta, iz=crumbs, sides=sides, pairs=pairs, all=len(sides) <= MOST)


def _pair(
    theme: Path, two: tuple[Municipality, Municipality], pair: MunicipalityPair, topics: Topics, answers: Answers
) -> OutputFile:
    lines = [
        PairLine(place, *(cell(municipality, id, answers) for municipality in two))
        for id, place in zip((topic.id for topic in topics.topics), _places(topics), strict=True)
    ]
    title = f"{pair.one.short_name} ile {pair.other.short_name}: kim neye bakıyor?"
    return page(
        theme,
        "pair.html.j2",
        pair.address,
        PageMeta(
            title=title,
            description=f"{pair.one.name} ile {pair.other.name}: görevler konu konu, birimler yan yana.",
            kind="pair",
            section="konu",
            lastmod=max(r.latest.date.isoformat() for m in two for r in m.regulations),
        ),
        iz=(*_CRUMBS, Crumb(f"{pair.one.name} ile {pair.other.name}")),
        title=title,
        one=pair.one,
        other=pair.other,
        both=[line for line in lines if _told(line.one) and _told(line.other)],
        only_one=[line for line in lines if _told(line.one) and not _told(line.other)],
        only_other=[line for line in lines if _told(line.other) and not _told(line.one)],
        neither=[line for line in lines if not _told(line.one) and not _told(line.other)],
    )


def _told(cell: MatrixCell) -> bool:
    return bool(cell.holders or cell.above)


# many municipalities -----------------------------------------------------------------------------------------------


def _places(topics: Topics) -> tuple[NamedPlace, ...]:
    return tuple(NamedPlace(topic.shape.label, ids.topic_url(topic.id)) for topic in topics.topics)


def _topic_places(topics: Topics) -> list[list[str]]:
    """Id, label and address of every topic, the address as the page of pairs links it."""
    return [[t.id, t.shape.label, ids.relative(ids.topic_url(t.id), ids.PAIRS)] for t in topics.topics]


def _column(theme: Path, municipality: Municipality, side: PairSide, topics: Topics, answers: Answers) -> OutputFile:
    """One municipality's column: what it is called, its cells and its units as ready HTML for the page of pairs."""

    def link(address: str) -> str:
        return ids.relative(address, ids.PAIRS)

    render, found = environment(theme).get_template, {}
    for topic in topics.topics:
        hucre = cell(municipality, topic.id, answers)
        if _told(hucre):
            found[topic.id] = render("_hucre.html.j2").render(hucre=hucre, link=link)
    trees = [render("_agac.html.j2").render(agac=tree, agac_ek="", link=link) for tree in side.trees]
    column = {
        "ad": side.name,
        "kisa": side.short_name,
        "adres": link(side.address),
        "konular": found,
        "agac": "".join(trees),
    }
    return OutputFile(ids.pair_column_url(municipality.slug), _bytes(column))


def _bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
