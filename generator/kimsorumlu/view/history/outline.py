"""A comparison article by article without its words: which clauses changed in which way, each a link to its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kimsorumlu.facts.history import Comparison
from kimsorumlu.view.history.clauses import ComparisonEntry, ComparisonSection
from kimsorumlu.view.history.words import ShownChange


@dataclass(frozen=True, slots=True)
class OutlinePlace:
    """A clause: how it is cited, where its words are, where it stood before ("" if nowhere or at the same place).

    `id` is the place that links lead to, "" for none; `others` are those of further clauses of the same change.
    """

    id: str
    cited: str
    address: str
    before: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutlineGroup:
    """The clauses that changed in one way."""

    word: str
    sign: Markup
    places: tuple[OutlinePlace, ...]


@dataclass(frozen=True, slots=True)
class ChangedArticle:
    """An article, or the title of a part or a chapter (no `groups`, no `counts`)."""

    id: str
    division: bool
    name: str
    title: Markup
    gone: bool
    counts: str
    address: str
    groups: tuple[OutlineGroup, ...]


def outline(comparison: Comparison, sections: Iterable[ComparisonSection]) -> tuple[ChangedArticle, ...]:
    """The sections of a comparison without their words."""
    return tuple(_article(comparison, section) for section in sections)


def corrections(comparison: Comparison, entries: Iterable[ComparisonEntry]) -> tuple[OutlinePlace, ...]:
    """Of the clauses in which only the spelling changed each its place."""
    return tuple(_place(comparison, entry) for entry in entries)


def _article(comparison: Comparison, section: ComparisonSection) -> ChangedArticle:
    groups = tuple(_groups(comparison, section.entries))
    return ChangedArticle(
        id=section.id,
        division=section.division,
        name=section.name,
        title=section.title,
        gone=section.gone,
        counts=section.counts,
        address=f"{comparison.redline_url}#{section.id}",
        groups=groups,
    )


def _groups(comparison: Comparison, entries: Sequence[ComparisonEntry]) -> Iterator[OutlineGroup]:
    for kind in ShownChange:
        if found := [entry for entry in entries if entry.kind == kind.value]:
            yield OutlineGroup(found[0].word, found[0].sign, tuple(_place(comparison, entry) for entry in found))


def _place(comparison: Comparison, entry: ComparisonEntry) -> OutlinePlace:
    *before, here = entry.lines
    fragment = f"#{entry.id}" if entry.see is None else entry.see.address
    return OutlinePlace(
        id=entry.id,
        cited=here.cited,
        address=f"{comparison.redline_url}{fragment}",
        before="".join(f"{line.label} {line.cited}" for line in before),
        others=tuple(part.id for part in entry.parts if part.id != entry.id),
    )
