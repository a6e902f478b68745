"""The rules over days that follow one another: what ends a text, and the day from which it counts, have an order.

Warnings, for a decision may reach back; most of them are slips, or a text shown as over that is not.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from kimsorumlu.check.imprint_rules import AHEAD
from kimsorumlu.check.naming import said_in
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Edition
from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.source import Path
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.days import days_in

Day = datetime.date


def days_in_order(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A text counts from no day before its announcement, ends on none before what ended it, which is later than it."""
    for edition in corpus.editions:
        span = edition.version.document.span
        for path, said, after in _following(edition):
            if said < after:
                yield finding("days-crossed", span(path), value=day(said), day=day(after))


def ends_in_sight(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """What ended a text was decided on a day that has come; no text ends in a time that nobody plans for."""
    today = datetime.date.today()
    for version in corpus.versions:
        end, span = version.end, version.document.span
        if end is not None and end.decided is not None and end.decided > today:
            yield finding("day-ahead", span(("end", "decided")), value=day(end.decided), day=day(today))
        if end is not None and end.date > max(version.date, today) + AHEAD:
            yield finding("day-ahead", span(("end", "date")), value=day(end.date), day=day(today))


def entry_based(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A day of entry into force is printed in the article that is named for it, in any if none is, or is counted.

    Most texts come into force on announcement: who knows the one day knows the other.
    """
    for version in corpus.versions:
        adoption = version.adoption
        if adoption.in_force is None or adoption.announced or adoption.in_force in (adoption.date, version.date):
            continue
        named = version.article(adoption.in_force_article)
        articles = version.articles if named is None else (named,)
        if not any(adoption.in_force in days_in(said_in(article)) for article in articles):
            span = version.document.span(("adoption", "in_force"))
            yield finding("entry-unbased", span, value=day(adoption.in_force))


def _following(edition: Edition) -> Iterator[tuple[Path, Day, Day]]:
    """Where a day is said, the day, and the one that it cannot be before."""
    regulation, version = edition.regulation, edition.version
    adoption, end = version.adoption, version.end
    if adoption.in_force is not None and adoption.announced is not None:
        yield ("adoption", "in_force"), adoption.in_force, adoption.announced
    if end is None:
        return
    if end.decided is not None:
        yield ("end", "decided"), end.decided, version.date
        yield ("end", "date"), end.date, end.decided
    by = regulation.held(end.regulation, end.version)
    if by is not None:
        yield ("end", "version"), by.date, version.date
    # A text that is repealed was still there.
    for later in regulation.versions:
        if any(regulation.repealed(later, repeal) is version for repeal in later.repeals):
            yield ("end", "date"), end.date, later.date
