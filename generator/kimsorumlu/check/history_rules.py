"""The rules over what a version says of the one before it. Each takes the corpus and yields findings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.text import Article
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.shaping import near


def followed_places(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """What a clause or an article follows stands, with words of its own, in the version before."""
    for before, version in _consecutive(corpus):
        clauses, articles = _places(before) if before else ([], [])
        for part in version.parts():
            known = articles if isinstance(part, Article) else clauses
            for index, follows in enumerate(part.follows):
                path = (*part.path, "follows", index, "at")
                span = version.document.span(path)
                if before is None:
                    yield finding("no-earlier-version", span, where=part.where, key="follows")
                elif follows.at is None and len(part.follows) > 1:
                    yield finding("follows-nothing-and-something", span, where=part.where)
                elif follows.at is not None and follows.at not in known:
                    yield finding(
                        "unknown-predecessor",
                        span,
                        where=part.where,
                        near=near(follows.at, known),
                        value=follows.at,
                        file=before.document.file,
                    )


def renamed_units(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """The unit that a unit continues exists in the version before."""
    for before, version in _consecutive(corpus):
        for unit in version.units:
            yield from _renamed(before, version, unit)


def _renamed(before: Version | None, version: Version, unit: Unit) -> Iterator[Finding]:
    for index, renamed in enumerate(unit.renamed_from):
        span = version.document.span(("units", unit.id, "renamed_from", index, "unit"))
        where = (("unit", unit.name),)
        if before is None:
            yield finding("no-earlier-version", span, where=where, key="renamed_from")
        elif before.unit(renamed.unit) is None:
            yield finding(
                "unknown-earlier-unit",
                span,
                where=where,
                near=near(renamed.unit, [other.id for other in before.units]),
                value=renamed.unit,
                file=before.document.file,
            )


def _consecutive(corpus: Corpus) -> Iterator[tuple[Version | None, Version]]:
    for edition in corpus.leading:
        yield from pairwise((None, *edition.regulation.versions))


def _places(version: Version) -> tuple[list[str], list[str]]:
    """The clauses with words of their own, and the articles, as data files name them."""
    clauses = [
        f"{article.slug} {clause.fragment}" for article, clause in version.clauses() if clause.printed or clause.closing
    ]
    return clauses, [article.slug for article in version.articles]
