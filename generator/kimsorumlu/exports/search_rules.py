"""The rules that the search answers from the data: reporting lines, parts, founding and validity of texts in force."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.search.rules import SearchRule
from kimsorumlu.facts.superiors import Above, ReportingLine, reporting_lines
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.endings import genitive_of_noun
from kimsorumlu.turkish.fold import fold_search
from kimsorumlu.turkish.lists import listed
from kimsorumlu.view.words import date_basis

# Names of units in a row of their kind.
_NAMED: Final = 8
# The heading of the article on who carries a text out, folded.
_EXECUTION: Final = "yurutme"


def search_rules(site: Site) -> tuple[SearchRule, ...]:
    """The rules of every text in force, municipality by municipality; of each kind the topmost units first."""
    return tuple(rule for municipality in site.corpus.municipalities for rule in _held(municipality))


def _held(municipality: Municipality) -> Iterator[SearchRule]:
    lines = [(edition, reporting_lines(edition.version)) for edition in municipality.in_force]
    yield from _of_kinds([line for _, here in lines for line in here if isinstance(line.below, Unit)])
    for edition, here in lines:
        version = edition.version
        yield from (_above((line,), line.below.name) for line in here)
        yield from (_parts(version, unit, within) for unit in version.units if (within := version.children(unit)))
        yield from (rule for unit in version.units if (rule := _founded(version, unit)))
        yield _since(edition)
        yield from (_executed(edition, article) for article in version.articles if _is_on_execution(article))


def _of_kinds(lines: Iterable[ReportingLine]) -> Iterator[SearchRule]:
    """Who is above the units of a kind, where a municipality has several: "müdürlük kime bağlı" asks of all of them."""
    kinds: dict[str, dict[str, list[ReportingLine]]] = {}
    for line in lines:
        kinds.setdefault(_kind(line), {}).setdefault(_answer(line), []).append(line)
    for kind, by_answer in kinds.items():
        if sum(map(len, by_answer.values())) > 1:
            yield from (_above(alike, kind) for alike in by_answer.values())


def _above(lines: Sequence[ReportingLine], of: str) -> SearchRule:
    """ "Şube Müdürünün bağlı olduğu makam: Daire Başkanı", "5 şube müdürlüğünün bağlı olduğu birim: … (…)"."""
    first = lines[0]
    version, above, name = first.version, first.above, first.below.name
    single = len(lines) == 1
    said = {_address(line.version, line.said) for line in lines}
    own = ids.unit_url(version.municipality, first.below.id) if isinstance(first.below, Unit) else _chart(version)
    charts = {_chart(line.version) for line in lines}
    chart = charts.pop() if len(charts) == 1 else ids.municipality_chart_url(version.municipality)
    return SearchRule(
        municipality=version.municipality,
        kind="above",
        of=of,
        before=f"{genitive_of_noun(name if single else f'{len(lines)} {of}')} bağlı olduğu {_what(above[0])}: ",
        answer=_answer(first),
        after="" if single else f" ({_some([line.below.name for line in lines])})",
        address=above[0].address if len(above) == 1 else "",
        clause=said.pop() if len(said) == 1 else "",
        page=own if single else chart,
    )


def _kind(line: ReportingLine) -> str:
    return lower(line.below.kind) if isinstance(line.below, Unit) else ""


def _answer(line: ReportingLine) -> str:
    return listed(above.name for above in line.above)


def _some(names: Sequence[str]) -> str:
    """The names, of many the first."""
    return listed([*names[:_NAMED], *([f"{len(names) - _NAMED} birim daha"] if len(names) > _NAMED else [])])


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


def _is_on_execution(article: Article) -> bool:
    """Whether an article says who carries the text out: its heading does ("Yürütme")."""
    return fold_search(article.heading or "").split(" ")[0] == _EXECUTION


def _executed(edition: Edition, article: Article) -> SearchRule:
    version, chain = edition.version, _first(article)
    return SearchRule(
        municipality=version.municipality,
        kind="executed",
        of=f"{edition.regulation.name} {version.title}",
        before="Yönetmeliği kimin yürüttüğü: ",
        answer=article.name.title,
        after="",
        address=version.article_url(article),
        clause=_address(version, (article, chain) if chain else None),
        page=version.article_url(article),
    )


def _first(article: Article) -> tuple[Clause, ...]:
    """The first clause that says anything: a paragraph may consist of items alone."""
    return next((chain for chain in article.chains() if any(map(str.isalpha, chain[-1].printed))), ())


def _chart(version: Version) -> str:
    return ids.chart_url(version.municipality, version.regulation, version.date)


def _address(version: Version, said: tuple[Article, tuple[Clause, ...]] | None) -> str:
    return version.article_url(said[0], said[1][-1].fragment) if said else ""
