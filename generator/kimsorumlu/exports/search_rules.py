"""The rules that the search answers from the data: reporting lines, parts, founding and validity of texts in force."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kimsorumlu import ids
from kimsorumlu.exports.search.rules import SearchRule
from kimsorumlu.facts.superiors import Above, ReportingLine, reporting_lines
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.endings import genitive_of_noun
from kimsorumlu.turkish.lists import listed
from kimsorumlu.view.words import date_basis


def search_rules(site: Site) -> tuple[SearchRule, ...]:
    """The rules of every text in force, municipality by municipality; of each kind the topmost units first."""
    return tuple(
        rule
        for municipality in site.corpus.municipalities
        for edition in municipality.in_force
        for rule in _of(edition)
    )


def _of(edition: Edition) -> Iterator[SearchRule]:
    version = edition.version
    yield from (_above(line) for line in reporting_lines(version))
    yield from (_parts(version, unit, within) for unit in version.units if (within := version.children(unit)))
    yield from (rule for unit in version.units if (rule := _founded(version, unit)))
    yield _since(edition)


def _above(line: ReportingLine) -> SearchRule:
    """ "Şube Müdürünün bağlı olduğu makam: Daire Başkanı"."""
    version, first = line.version, line.above[0]
    is_unit = isinstance(line.below, Unit)
    own = ids.unit_url(version.municipality, line.below.id) if is_unit else _chart(version)
    return SearchRule(
        municipality=version.municipality,
        kind="above",
        of=line.below.name,
        before=f"{genitive_of_noun(line.below.name)} bağlı olduğu {_what(first)}: ",
        answer=listed(above.name for above in line.above),
        after="",
        address=first.address if len(line.above) == 1 else "",
        clause=_address(version, line.said),
        page=own,
    )


def _what(above: Above) -> str:
    """A unit has a page, an office has none."""
    return "birim" if above.address else "makam"


def _parts(version: Version, unit: Unit, within: tuple[Unit, ...]) -> SearchRule:
    """ "Bilgi İşlem Dairesi Başkanlığının birimleri: 5 şube müdürlüğü ve 1 kurul (Yazılım Şube Müdürlüğü, …)"."""
    counted = Counter(lower(part.kind) for part in within)
    places = [version.place(part.established) for part in within]
    listing = places[0].article if places[0] and all(p and p.article is places[0].article for p in places) else None
    return SearchRule(
        municipality=version.municipality,
        kind="parts",
        of=unit.name,
        before=f"{genitive_of_noun(unit.name)} birimleri: ",
        answer=listed(f"{count} {kind}" for kind, count in counted.items()),
        after=f" ({listed(part.name for part in within)})",
        address=_chart(version),
        clause=_address(version, _naming(listing, within)),
        page=_chart(version),
    )


def _naming(article: Article | None, within: tuple[Unit, ...]) -> tuple[Article, tuple[Clause, ...]] | None:
    """The clause that begins the list of a unit's parts: that over the first of them, or that names them all."""
    if article is None:
        return None
    for chain in article.chains():
        clause = chain[-1]
        said = " ".join((clause.printed, *(item.printed for item in clause.items), clause.closing or ""))
        if all(part.name in said for part in within):
            return article, chain
    return None


def _founded(version: Version, unit: Unit) -> SearchRule | None:
    """Where it stands that a unit was set up, where that is not the article on its duties."""
    place, duties = version.place(unit.established), version.place(unit.duties)
    if place is None or (duties is not None and duties.article is place.article) or unit.parent is not None:
        return None
    chain = place.chain or _first(place.article)
    return SearchRule(
        municipality=version.municipality,
        kind="founded",
        of=unit.name,
        before=f"{genitive_of_noun(unit.name)} kuruluşu: ",
        answer=place.article.name.title,
        after="",
        address=version.article_url(place.article),
        clause=_address(version, (place.article, chain) if chain else None),
        page=version.article_url(place.article),
    )


def _since(edition: Edition) -> SearchRule:
    """The day on which the text came into force; else its own day and where it lays down when it does."""
    version, adoption = edition.version, edition.version.adoption
    article = version.article(adoption.in_force_article)
    chain = _first(article) if article else ()
    if adoption.in_force:
        before, answer, after = "Yürürlüğe girdiği gün: ", day(adoption.in_force), ""
    else:
        before, answer = "Metnin tarihi: ", day(version.date)
        after = f" ({date_basis(version)}). Yürürlüğe girdiği gün belgede yazılı değil."
        after += " Hangi koşulla girdiği bu maddede yazıyor." if article else ""
    return SearchRule(
        municipality=version.municipality,
        kind="since",
        of=f"{edition.regulation.name} {version.title}",
        before=before,
        answer=answer,
        after=after,
        address=version.url,
        clause=_address(version, (article, chain) if article and chain else None),
        page=version.url,
    )


def _first(article: Article) -> tuple[Clause, ...]:
    """The first clause that says anything: a paragraph may consist of items alone."""
    return next((chain for chain in article.chains() if any(map(str.isalpha, chain[-1].printed))), ())


def _chart(version: Version) -> str:
    return ids.chart_url(version.municipality, version.regulation, version.date)


def _address(version: Version, said: tuple[Article, tuple[Clause, ...]] | None) -> str:
    return version.article_url(said[0], said[1][-1].fragment) if said else ""
