"""Findings about what a municipality's file says of the municipality: ways to reach it, days, closed gaps."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final

from kimsorumlu.check.naming import Names, spelled
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.shaping import near
from kimsorumlu.read.source import Path
from kimsorumlu.turkish.dates import day

# What a way to reach somebody looks like, with an example.
_FORMS: Final = {
    "phone": (re.compile(r"\+?[0-9][0-9 ()/-]*"), "0 312 000 00 00"),
    "mail": (re.compile(r"[^@\s]+@[^@\s]+"), "ad@ornek.bel.tr"),
    "kep": (re.compile(r"[^@\s]+@[^@\s]+"), "ornek@hs01.kep.tr"),
    "form": (re.compile(r"https?://[^/\s]+\S*"), "https://…"),
}


def contacts(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A telephone number, an e-mail address, the address of a page looks like one."""
    for municipality in corpus.municipalities:
        for index, contact in enumerate(municipality.contacts):
            form, example = _FORMS[contact.kind]
            if form.fullmatch(contact.value) is None:
                span = municipality.document.span(("contacts", index, "value"))
                yield finding("bad-value", span, key="value", value=contact.value, expected=example)


def offices(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Each office has its own id, reports to another of the list and oversees regulations that are held."""
    for municipality in corpus.municipalities:
        span, known = municipality.document.span, [office.id for office in municipality.offices]
        held = [regulation.slug for regulation in municipality.regulations]
        above = {office.id: office.reports_to for office in municipality.offices}
        for index, office in enumerate(municipality.offices):
            at: Path = ("offices", index)
            if office.id in known[:index]:
                yield finding("written-twice", span((*at, "id")), value=office.id, key="offices")
            if office.reports_to is not None and office.reports_to not in known:
                hint = near(office.reports_to, known)
                yield finding("office-unknown", span((*at, "reports_to")), near=hint, value=office.reports_to)
            path = [office.id]
            while (step := above.get(path[-1])) is not None and step not in path:
                path.append(step)
            if step == office.id:
                yield finding("reporting-cycle", span((*at, "reports_to")), path=" → ".join((*path, step)))
            for place, slug in enumerate(office.oversees):
                if slug not in held:
                    hint = near(slug, held)
                    yield finding("regulation-unknown", span((*at, "oversees", place)), near=hint, value=slug)


def short_names(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A municipality is called in short by words of one of its names, or their first letters ("İzmir BB")."""
    for municipality in corpus.municipalities:
        said = spelled(municipality.short_name)
        if not any(_shortens(said, spelled(name)) for name in (municipality.name, *municipality.also_called)):
            span = municipality.document.span(("short_name",))
            yield finding("short-name", span, value=municipality.short_name, said=municipality.name)


def _shortens(said: Names, name: Names) -> bool:
    initials = "".join(word[0] for word in name)
    return all(word in name or word in initials for word in said)


def days(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Nobody has looked, read or closed anything on a day to come; who looked for a newer text knew the newest held."""
    today = datetime.date.today()
    for municipality in corpus.municipalities:
        for path, date in _days(municipality):
            if date > today:
                yield finding("day-to-come", municipality.document.span(path), value=day(date))
        newest = max((edition.version.date for edition in municipality.editions), default=None)
        if municipality.checked and newest and municipality.checked.date < newest:
            span = municipality.document.span(("checked", "date"))
            yield finding("looked-too-early", span, value=day(municipality.checked.date), day=day(newest))


def closed_gaps(corpus: Corpus, facts: Facts) -> Iterator[Finding]:
    """What is said to be closed is open no more."""
    for municipality in corpus.municipalities:
        still_open = {gap.id for gap in facts.gaps[municipality.slug]}
        for index, closed in enumerate(municipality.closed):
            if closed.gap in still_open:
                span = municipality.document.span(("closed", index, "gap"))
                yield finding("gap-still-open", span, value=closed.gap)


def _days(municipality: Municipality) -> Iterator[tuple[Path, datetime.date]]:
    for index, contact in enumerate(municipality.contacts):
        yield ("contacts", index, "checked"), contact.checked
    for index, office in enumerate(municipality.offices):
        yield ("offices", index, "checked"), office.checked
    if municipality.checked:
        yield ("checked", "date"), municipality.checked.date
    for index, closed in enumerate(municipality.closed):
        yield ("closed", index, "date"), closed.date
