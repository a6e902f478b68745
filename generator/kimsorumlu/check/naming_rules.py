"""The rules that bind units and roles to the text: who is said to exist, to speak and to be above is named there.

A unit's name, its article, its parent, whom a clause speaks for and whom a role reports to are data beside the text;
they make the site's answers. Each has to be said by the words of the text it points at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kimsorumlu.check.naming import (
    Names,
    all_names,
    all_said,
    holds,
    is_named,
    named_alone,
    said_in,
    short_names,
    spelled,
)
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.citing import place_citation
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.place import TextPlace
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.read.unit_kinds import UNIT_KINDS
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.endings import possessive
from kimsorumlu.turkish.fold import fold_letters


def names_stand(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Every unit and role is named by the text; a unit by the article that establishes it."""
    for version in corpus.versions:
        whole = all_said(version)
        for unit in version.units:
            where = version.place(unit.established)
            yield from _named(unit, whole)
            if where is not None:
                span = version.document.span(("units", unit.id, "established"))
                yield from _established(version, unit, where, span)
        for role in version.roles:
            yield from _named(role, whole)


def _named(thing: Unit | Role, whole: str) -> Iterator[Finding]:
    """That the whole name stands in a row somewhere; scattered in one clause or heading it may be meant."""
    name = spelled(thing.name)
    level = "unit" if isinstance(thing, Unit) else "role"
    if is_named(spelled(whole), name):
        return
    scattered = any(holds(spelled(line), name) for line in whole.split("\n"))
    yield finding(
        "name-scattered" if scattered else "name-unsaid", thing.span, where=((level, thing.name),), value=thing.name
    )


def _established(version: Version, unit: Unit, place: TextPlace, span: FileSpan) -> Iterator[Finding]:
    said, top = spelled(said_in(place.part)), version.top_unit
    # A text calls the unit it is about by its last words alone ("Müdürlük"); any other by its name.
    forms = short_names(version, unit) if top is not None and unit.id == top.id else [spelled(unit.name)]
    lines = said_in(place.part).split("\n")
    if not any(is_named(said, form) for form in forms) and not any(holds(spelled(line), forms[0]) for line in lines):
        cited = place_citation(place)
        yield finding("unit-elsewhere", span, where=(("unit", unit.name),), value=unit.name, article=cited)


def unit_kinds(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A unit whose name ends with what it is is of that kind, or of a nearer one ("grup amirliği")."""
    for version in corpus.versions:
        for unit in version.units:
            last = fold_letters(unit.name).split()[-1]
            said = [kind for kind in UNIT_KINDS if last in _last_words(kind)]
            if said and last not in _last_words(unit.kind):
                span = version.document.span(("units", unit.id, "kind"))
                yield finding("unit-kind", span, where=(("unit", unit.name),), value=unit.kind, said=said[-1])


def _last_words(kind: str) -> tuple[str, str]:
    """How a name of this kind ends, folded: "birim" for "Birim", "birimi" for "Kalem Birimi"."""
    return fold_letters(kind).split()[-1], fold_letters(possessive(kind)).split()[-1]


def role_units(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Whoever is called as the head of a kind of unit ("Müdür": müdürlük) is in no unit below one of that kind."""
    for version in corpus.versions:
        for role in version.roles:
            unit, headed = version.unit(role.unit), _headed_by(lower(role.name))
            if unit is not None and any(above.kind in headed for above in version.ancestors(unit)):
                span = version.document.span(("roles", role.id, "unit"))
                yield finding("role-unit", span, where=(("role", role.name),), value=role.name, said=unit.name)


def _headed_by(name: str) -> set[str]:
    """The kinds of unit that one of this name is at the head of: "müdür", "müdürlük"."""
    return {f"{name}{ending}" for ending in ("lık", "lik", "luk", "lük")}


def heads_inside(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Whoever heads the unit that a text is about stands in it: no manager is said to stand outside."""
    for version in corpus.versions:
        top = version.top_unit
        for role in version.roles:
            if role.outside and top is not None and _heads(role, top):
                where = (("role", role.name),)
                yield finding("role-outside", role.span, where=where, value=role.name, unit=top.name)


def _heads(role: Role, unit: Unit) -> bool:
    """Whether a role is called as the head of this unit: "Müdür", "Zabıta Müdürü" of "Zabıta Müdürlüğü"."""
    *others, last = spelled(role.name)
    kinds = {fold_letters(kind) for kind in _headed_by(last) | _headed_by(last[:-1])}
    return fold_letters(unit.kind) in kinds and all(word in spelled(unit.name) for word in others)


def titles_stand(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A regulation's name says whose it is: by a word of the top unit's name that is not what kind of unit it is."""
    for version in corpus.versions:
        top = version.top_unit
        own = [word for word in spelled(top.name) if word not in _last_words(top.kind)] if top is not None else []
        if top is not None and own and not any(holds(spelled(version.title), (word,)) for word in own):
            span = version.document.span(("title",))
            yield finding("title-unit", span, value=version.title, unit=top.name)


def parents_stand(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A unit's parent is named where the unit is established; below a clause that names a unit it is that unit's."""
    for version in corpus.versions:
        units = [(unit.id, spelled(unit.name)) for unit in version.units]
        for unit in version.units:
            parent, place = version.unit(unit.parent), version.place(unit.established)
            if parent is None or place is None:
                continue
            article = place.article
            above = _listed_below(article, unit, units)
            span = version.document.span(("units", unit.id, "parent"))
            where, cited = (("unit", unit.name),), article.name.cited
            if above is not None and above != parent.id:
                other = version.unit(above)
                assert other is not None  # one of the version's
                yield finding("parent-other", span, where=where, value=parent.name, said=other.name, article=cited)
            elif parent is not version.top_unit and not is_named(spelled(said_in(article)), spelled(parent.name)):
                yield finding("parent-unsaid", span, where=where, value=parent.name, article=cited)


def _listed_below(article: Article, unit: Unit, units: Sequence[tuple[str, Names]]) -> str | None:
    """The only unit that the clause above the one naming this unit names, if the article lists units so."""
    for chain in article.chains():
        if len(chain) > 1 and named_alone(spelled(chain[-1].printed), units) == {unit.id}:
            above = named_alone(spelled(chain[-2].printed), units) - {unit.id}
            if len(above) == 1:
                return next(iter(above))
    return None


def speakers_stand(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Whoever an article or a clause speaks for is named by it or above it, and no other by its heading."""
    for version in corpus.versions:
        things: dict[str, Unit | Role] = {unit.id: unit for unit in version.units}
        things |= {role.id: role for role in version.roles}
        full = [(id, spelled(name)) for id, name in all_names(version)]
        for article in version.articles:
            headed = named_alone(spelled(article.heading or ""), full)
            for id in article.speaks_for:
                if id in things:
                    yield from _speaks(version, article, (), things[id], headed)
            for chain in article.chains():
                for id in chain[-1].speaks_for:
                    if id in things and id not in article.speaks_for:
                        yield from _speaks(version, article, chain, things[id], headed)


def _speaks(
    version: Version, article: Article, chain: tuple[Clause, ...], thing: Unit | Role, headed: set[str]
) -> Iterator[Finding]:
    part = chain[-1] if chain else article
    span = version.document.span((*part.path, "speaks_for"))
    forms = short_names(version, thing)
    heading = spelled(article.heading or "")
    if not chain and headed and thing.id not in headed and not any(is_named(heading, form) for form in forms):
        named = next(name for id, name in all_names(version) if id in headed)
        yield finding("speaker-other", span, where=part.where, value=thing.name, said=named)
        return
    above = "\n".join((article.heading or "", *(clause.printed for clause in chain[:-1])))
    said = spelled(f"{above}\n{said_in(part)}")
    if not any(is_named(said, form) for form in forms):
        yield finding("speaker-unsaid", span, where=part.where, value=thing.name)


def superiors_stand(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Whoever a role or the top unit reports to is named where the text speaks of that role or unit."""
    for version in corpus.versions:
        clauses = [spelled(said_in(article)) for article in version.articles]
        named: list[tuple[str, Unit | Role, tuple[str, ...]]] = [
            ("roles", role, role.reports_to) for role in version.roles if not role.outside
        ]
        named += [("units", unit, (unit.reports_to,)) for unit in version.units if unit.reports_to]
        for section, thing, above in named:
            own = short_names(version, thing)
            # Staff is called by many names: "memurlar", "memur ve işçi".
            staff = isinstance(thing, Role) and thing.staff
            where = [said for said in clauses if staff or any(is_named(said, form) for form in own)]
            for id in above:
                superior = version.role(id) or version.unit(id)
                forms = short_names(version, superior) if superior is not None else []
                if superior and not any(is_named(said, form) for said in where for form in forms):
                    span = version.document.span((section, thing.id, "reports_to"))
                    level = "role" if section == "roles" else "unit"
                    at = ((level, thing.name),)
                    yield finding("superior-unsaid", span, where=at, value=thing.name, said=superior.name)
