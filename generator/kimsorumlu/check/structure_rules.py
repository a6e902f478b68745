"""The rules over what a version says of itself: its keys, units, roles, articles, marks, and its received document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from kimsorumlu import ids
from kimsorumlu.check.tokens import words
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.citing import place_citation
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.text import Clause
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.shaping import near
from kimsorumlu.read.source import Path
from kimsorumlu.turkish.dates import day

# The deepest real tree has three levels; the limit keeps charts and lists drawable.
MAX_UNIT_DEPTH = 12
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^][]*\]")


def unit_parents(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Every unit but one has a parent that exists, and going up ends at that one."""
    for version in corpus.versions:
        yield from _depth(version)
        top = version.top_unit
        for unit in version.units:
            span = version.document.span(("units", unit.id, "parent"))
            where = (("unit", unit.name),)
            if unit.parent is None:
                if top is not None and unit.id != top.id:
                    yield finding("parent-missing", span, where=where, unit=unit.name, top=top.name)
            elif version.unit(unit.parent) is None:
                known = [other.id for other in version.units if other.id != unit.id]
                yield finding("unknown-unit", span, where=where, near=near(unit.parent, known), value=unit.parent)
        parents = {unit.id: (unit.parent,) if unit.parent else () for unit in version.units}
        yield from _cycles(version, "units", "parent", parents, "parent-cycle")


def _depth(version: Version) -> Iterator[Finding]:
    for unit in version.units:
        if len(version.ancestors(unit)) == MAX_UNIT_DEPTH:
            span = version.document.span(("units", unit.id, "parent"))
            yield finding("unit-depth", span, where=(("unit", unit.name),), limit=str(MAX_UNIT_DEPTH), value=unit.name)


def reporting_lines(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Roles report to roles or units that exist, not in a circle; units in them exist; the top unit's office exists."""
    for version in corpus.versions:
        known_roles, known_units = [role.id for role in version.roles], [unit.id for unit in version.units]
        for unit in version.units:
            if unit.reports_to is not None and version.role(unit.reports_to) is None:
                span = version.document.span(("units", unit.id, "reports_to"))
                yield finding(
                    "unknown-role",
                    span,
                    where=(("unit", unit.name),),
                    near=near(unit.reports_to, known_roles),
                    value=unit.reports_to,
                )
            elif unit.reports_to is not None and (path := _way_back(version, unit)):
                span = version.document.span(("units", unit.id, "reports_to"))
                yield finding("reporting-cycle", span, path=" → ".join(path))
        for role in version.roles:
            where = (("role", role.name),)
            if role.unit is not None and version.unit(role.unit) is None:
                span = version.document.span(("roles", role.id, "unit"))
                yield finding("unknown-unit", span, where=where, near=near(role.unit, known_units), value=role.unit)
            for index, above in enumerate(role.reports_to):
                if version.role(above) is None and version.unit(above) is None:
                    # Those outside the regulation are no part of the list, so that places in it are another's.
                    place = () if role.superiors else (index,)
                    span = version.document.span(("roles", role.id, "reports_to", *place))
                    yield finding(
                        "unknown-role", span, where=where, near=near(above, [*known_roles, *known_units]), value=above
                    )
        yield from _cycles(
            version, "roles", "reports_to", {role.id: role.reports_to for role in version.roles}, "reporting-cycle"
        )


def _way_back(version: Version, unit: Unit) -> tuple[str, ...]:
    """The shortest way from a unit over those it reports to that ends at itself or below it; () if there is none."""
    ways: list[tuple[str, ...]] = [(unit.id,)]
    seen = {unit.id}
    for way in ways:  # grows while it is read: nearest first
        for step in _above(version, way[-1]):
            if len(way) > 1 and _within(version, step, unit):
                return (*way, unit.id)
            if step not in seen:
                seen.add(step)
                ways.append((*way, step))
    return ()


def _above(version: Version, id: str) -> Iterator[str]:
    """Whom a unit or role reports to, and what it stands in."""
    if (role := version.role(id)) is not None:
        yield from role.reports_to
        yield from filter(None, (role.unit,))
    elif (unit := version.unit(id)) is not None:
        yield from filter(None, (unit.reports_to, unit.parent))


def _within(version: Version, id: str | None, unit: Unit) -> bool:
    """Whether a unit of this name is that one, or stands below it."""
    own = version.unit(id)
    return own is not None and unit in (own, *version.ancestors(own))


def _cycles(
    version: Version, section: str, key: str, above: Mapping[str, tuple[str, ...]], code: str
) -> Iterator[Finding]:
    """Each circle once, reported at its alphabetically first member; of several through that member the shortest."""
    for start in above:
        path = _circle(start, above)
        if path:
            span = version.document.span((section, start, key))
            yield finding(code, span, path=" → ".join(path))


def _circle(start: str, above: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The shortest way up from `start` back to it through later names only; () if there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    for way in ways:  # grows while it is read: nearest first
        for step in above[way[-1]]:
            if step == start:
                return (*way, start)
            if step in above and step > start and step not in seen:
                seen.add(step)
                ways.append((*way, step))
    return ()


def slugs(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Keys of units, roles and amendments can stand in addresses and are unique."""
    for version in corpus.versions:
        seen: dict[str, str] = {}
        named = [("units", unit.id, unit.name) for unit in version.units]
        named += [("roles", role.id, role.name) for role in version.roles]
        for section, id, name in named:
            span = version.document.key_span((section, id))
            if not ids.is_slug(id):
                yield finding("bad-slug", span, value=id, suggestion=ids.slug(name) or "ad")
            elif id in seen:
                yield finding("slug-clash", span, value=id, first=seen[id], second=section)
            seen.setdefault(id, section)
        amendments: set[str] = set()
        for index, amendment in enumerate(version.amendments):
            span = version.document.span(("amendments", index, "id"))
            if not ids.is_slug(amendment.id):
                yield finding("bad-slug", span, value=amendment.id, suggestion=ids.slug(amendment.id) or "ad")
            elif amendment.id in amendments:
                yield finding("slug-clash", span, value=amendment.id, first="amendments", second="amendments")
            amendments.add(amendment.id)


def article_references(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """The places named by units, roles and repeals exist, and one with duties speaks for whose duties it lists."""
    for version in corpus.versions:
        for unit in version.units:
            for key, value in (("established", unit.established), ("duties", unit.duties)):
                yield from _place_exists(version, ("units", unit.id, key), value)
            yield from _speaks_for(version, ("units", unit.id, "duties"), unit.id, unit.name, unit.duties)
        for role in version.roles:
            yield from _place_exists(version, ("roles", role.id, "duties"), role.duties)
            yield from _speaks_for(version, ("roles", role.id, "duties"), role.id, role.name, role.duties)
        yield from _article_exists(version, ("adoption", "in_force_article"), version.adoption.in_force_article)
        for index, repeal in enumerate(version.repeals):
            yield from _article_exists(version, ("repeals", index, "article"), repeal.article)


def _article_exists(version: Version, path: Path, name: str | None) -> Iterator[Finding]:
    if version.article(name) is None:
        yield from _unknown(version, path, name)


def _place_exists(version: Version, path: Path, name: str | None) -> Iterator[Finding]:
    if version.place(name) is None:
        yield from _unknown(version, path, name)


def _unknown(version: Version, path: Path, name: str | None) -> Iterator[Finding]:
    """That nothing in the text is called so, unless the data names nothing, or an entry could not be read."""
    if name is not None and not version.incomplete:
        above, _, fragment = name.rpartition(" ")
        article = version.article(above)
        known = [each.name.named for each in version.articles]
        known += [f"{above} {clause.fragment}" for clause in article.walk()] if article and fragment else []
        yield finding("unknown-article", version.document.span(path), near=near(name, known), value=name)


def _speaks_for(
    version: Version, path: tuple[str | int, ...], id: str, name: str, number: str | None
) -> Iterator[Finding]:
    place = version.place(number)
    # A name that nobody has is told of where it stands.
    if place is not None and not place.speaks_for(id) and all(map(version.speaker, place.speakers())):
        yield finding("duties-mismatch", version.document.span(path), value=name, article=place_citation(place))


def speakers(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Articles and clauses speak for units and roles of their version."""
    for version in corpus.versions:
        known = [unit.id for unit in version.units] + [role.id for role in version.roles]
        for part in version.parts():
            for name in part.speaks_for:
                if name not in known:
                    span = version.document.span((*part.path, "speaks_for"))
                    yield finding("unknown-speaker", span, where=part.where, near=near(name, known), value=name)


def amendment_marks(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A mark names its amendment and effect; a mark inside a text stands there as printed."""
    for version in corpus.versions:
        known = [amendment.id for amendment in version.amendments]
        for part in version.parts():
            mark = part.mark
            if mark is None:
                continue
            span = version.document.span((*part.path, "mark"))
            for key, value in (("amendment", mark.amendment), ("effect", mark.effect)):
                if not value:
                    yield finding("mark-incomplete", span, where=part.where, missing=key)
            if more := _behind_brackets(mark.text):
                yield finding("mark-more", span, where=part.where, value=more)
            if mark.amendment and mark.amendment not in known:
                at = version.document.span((*part.path, "amendment"))
                yield finding(
                    "unknown-amendment", at, where=part.where, near=near(mark.amendment, known), value=mark.amendment
                )
            if isinstance(part, Clause) and part.text is not None and mark.text not in part.text:
                yield finding("mark-not-in-text", span, where=part.where, value=mark.text)


def _behind_brackets(mark: str) -> str:
    """The words of a mark that begins with a bracket and stand in none."""
    if not mark.startswith(("(", "[")):
        return ""
    outside, inner = mark, ""
    while outside != inner:
        inner, outside = outside, _BRACKETS.sub(" ", outside)
    return outside.strip() if any(map(str.isalpha, outside)) else ""


def repealed_versions(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A repealed version that is said to be held is held."""
    for edition in corpus.editions:
        version = edition.version
        for index, repeal in enumerate(version.repeals):
            if repeal.version is not None and edition.regulation.repealed(version, repeal) in (None, version):
                span = version.document.span(("repeals", index, "version"))
                yield finding("unknown-version", span, value=repeal.version.isoformat())


def ends(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A version ends after it began; the other regulation that is said to have ended it is held, if it is named."""
    for edition in corpus.editions:
        version, end = edition.version, edition.version.end
        if end is None:
            continue
        span = version.document.span
        if end.date < version.date:
            yield finding("end-before-beginning", span(("end", "date")), value=day(end.date), day=day(version.date))
        named = end.regulation is not None or end.version is not None
        if named and edition.regulation.held(end.regulation, end.version) in (None, version):
            told = "/".join(str(each) for each in (end.regulation, end.version) if each is not None)
            yield finding("unknown-version", span(("end",)), value=told)


def adoption_evidence(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """What the künye quotes from the document stands there; a date that rests on the decision is the decision's."""
    for version in corpus.versions:
        adoption, span = version.adoption, version.document.span
        if version.date_basis == "council-decision" and adoption.date is not None and adoption.date != version.date:
            yield finding("date-mismatch", span(("adoption", "date")), value=adoption.date.isoformat())
        if version.received is None or version.received.unreadable:
            continue
        quotes: list[tuple[Path, str]] = [
            (("adoption", "signatories", i, "name"), s.name) for i, s in enumerate(adoption.signatories)
        ]
        if adoption.evidence and adoption.evidence_from in ("document", "stamp"):
            quotes.append((("adoption", "evidence"), adoption.evidence))
        lines = version.received.lines if quotes else ()
        printed = " ".join(token for line in lines for token in words(line.bare))
        for path, quote in quotes:
            if " ".join(words(quote)) not in printed:
                yield finding("evidence-not-found", span(path), value=quote)


def source_hashes(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """The received document is the one the data was made from."""
    for version in corpus.versions:
        if version.received is not None:
            actual = version.received.digest
            if actual != version.source.sha256:
                yield finding("hash-mismatch", version.document.span(("source", "sha256")), actual=actual)
