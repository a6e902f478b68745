"""An article, or a unit, through the versions of its regulation: what came of it, and what it came from.

By its words, an article is followed through the comparisons of neighbouring versions; nothing is aligned that has not
been asked for. By its address it is simply the article of that number: an undated address leads to the one in force.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kimsorumlu.facts.alignment import Passage, once
from kimsorumlu.facts.history import Comparison, History
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.text import Article
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.validity import Validity, leading_on
from kimsorumlu.model.version import Version


@dataclass(frozen=True, slots=True)
class ArticlePlaces:
    """The places of an article in another version, with the comparison that led there; () if it has none there."""

    step: Comparison
    passages: tuple[Passage, ...]


def leading_by_address(regulation: Regulation) -> dict[str, tuple[Version, Article]]:
    """Every article that any version has, by its slug: the version its undated address leads to, and the article there.

    So for each number of a marker that stands for several articles.

    That is the version in force if it has the article; else of those that do, the last that was, or the first to come.
    """
    having: dict[str, list[Validity]] = {}
    for known in regulation.validities:
        for slug in _places(known.version):
            having.setdefault(slug, []).append(known)
    found: dict[str, tuple[Version, Article]] = {}
    for version in regulation.versions:
        for slug, article in _places(version).items():
            if leading_on(having[slug], regulation.day).version is version:
                found[slug] = (version, article)
    return found


def _places(version: Version) -> dict[str, Article]:
    return {article.slug: article for article in version.articles} | version.shared_places


def leading_with_units(regulation: Regulation) -> Version | None:
    """The version whose chart the undated address of the chart leads to: the text in force if it names units.

    Else of those that do, the last that was in force, or the first to come; None if none names any.
    """
    having = [known for known in regulation.validities if known.version.top_unit]
    return leading_on(having, regulation.day).version if having else None


def later_places(history: History, version: Version, article: Article) -> Iterator[ArticlePlaces]:
    """The article in each later version, nearest first, up to the first that does not have it any more."""
    places = [version.article_url(article)]
    for step in history.steps_after(version):
        heirs = once(relation.new for place in places for relation in step.alignment.after(place))
        yield ArticlePlaces(step, heirs)
        # In the order of their addresses: an article that became several is followed through all of them.
        places = sorted({heir.reference for heir in heirs})
        if not places:
            return


def earlier_places(history: History, version: Version, article: Article) -> Iterator[ArticlePlaces]:
    """The article in each earlier version, nearest first, back to the first that does not have it yet."""
    places = [version.article_url(article)]
    for step in history.steps_before(version):
        sources = once(relation.old for place in places for relation in step.alignment.before(place))
        yield ArticlePlaces(step, sources)
        places = sorted({source.reference for source in sources})
        if not places:
            return


def forerunners(comparison: Comparison, unit: Unit) -> tuple[Unit, ...]:
    """The units of the older text that a unit of the newer one continues; none if it has always been called so."""
    balance = comparison.balances.get(unit.id)
    found = balance.continues if balance else ()
    return () if [(one.id, one.name) for one in found] == [(unit.id, unit.name)] else found


def is_over(comparison: Comparison, unit: Unit) -> bool:
    """Whether a unit of the older text is gone from the newer one, under its own and under any other name."""
    return comparison.new.unit(unit.id) is None and unit.id in comparison.balances


def heirs(comparison: Comparison, unit: Unit) -> tuple[Unit, ...]:
    """The units of the newer text that continue a unit of the older one."""
    found = comparison.alignment.successors.get(unit.id, ())
    return tuple(one for one in comparison.new.units if one.id in found)
