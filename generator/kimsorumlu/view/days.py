"""What a page about a text, an article, a unit says of another day than its own: what was valid then, and where.

Written into the page as data; the script on-day.js reads the day from the address (?tarih=2023-05-01), finds the span
by the rule of model/validity.py, and says it in one line. An address without a date leads on to what was valid then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kimsorumlu import ids
from kimsorumlu.facts.alignment import Passage
from kimsorumlu.facts.history import History
from kimsorumlu.facts.lineage import earlier_places, forerunners, heirs, later_places
from kimsorumlu.model.citing import place_citation
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.text import Article
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.version import Version
from kimsorumlu.view.charts import chart_address
from kimsorumlu.view.history.clauses import passage_citation
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import Sentence, sentence, series
from kimsorumlu.view.words import act


@dataclass(frozen=True, slots=True)
class PlaceOnDays:
    """What was valid from `since` on, and no longer on the day `until` (ISO; "" where no end is known), in words.

    `here`: it is what the page itself shows, or leads to by itself. `target`: where an address
    without a date leads on those days, "" if it does not.
    """

    since: str
    until: str
    words: Sentence
    here: bool = False
    target: str = ""


@dataclass(frozen=True, slots=True)
class Days:
    """Of which text a page is, in a sentence, and what was valid when, the oldest first.

    `title` names the regulation where a page shows several. `page`: where to ask instead, for what has no spans itself.
    `leads`: the page has no day of its own, and leads on.
    """

    own: str
    places: tuple[PlaceOnDays, ...] = ()
    title: str = ""
    page: str = ""
    leads: bool = False


def today_only(page: str) -> Days:
    """Of what shows the texts in force and no others: the page that tells of other days."""
    return Days("Burada bugün yürürlükte olan metinler gösteriliyor.", page=page)


def version_days(history: History, version: Version) -> Days:
    """Of a whole text: the other texts of the regulation."""
    return _days(history.regulation, version, lambda held: sentence(_text(held)))


def chart_days(history: History, version: Version) -> Days:
    """Of a chart: the charts of the other texts."""

    def words(held: Version) -> Sentence:
        chart = Link("teşkilat şeması", chart_address(held)) if held.top_unit else "birimler orada sayılmamış"
        return sentence(_text(held), ", ", chart)

    return _days(history.regulation, version, words)


def article_days(history: History, version: Version, article: Article) -> Days:
    """Of an article: the articles of the other texts that have its words, whatever their numbers."""
    found = _passages(history, version, article)

    def words(held: Version) -> Sentence:
        passages = found.get(held.url, ())
        places = series(Link(passage_citation(passage), passage.reference) for passage in passages)
        return sentence(_text(held), ", ", places or f"bu {article.name.word} orada yok")

    return _days(history.regulation, version, words)


def unit_days(history: History, version: Version, unit: Unit) -> Days:
    """Of a unit as one version has it: the article on its duties in the other texts; else what it continues there."""

    def words(held: Version) -> Sentence:
        found = held.unit(unit.id)
        if found is None:
            others = _kin(history, version, held, unit)
            named = series(Link(one.name, ids.unit_url(held.municipality, one.id)) for one in others)
            kin = "; öncülü: " if held.date < version.date else "; yerini alan: "
            return sentence(_text(held), ", bu birim orada yok", *((kin, named) if others else ()))
        duties = held.place(found.duties)
        if duties is None:
            return sentence(_text(held), ", görevleri orada ayrıca yazmıyor")
        return sentence(_text(held), ", ", Link(place_citation(duties), held.place_url(duties)))

    return _days(history.regulation, version, words)


def article_led(edition: Edition, version: Version, article: Article, *, slug: str = "", embed: bool = False) -> Days:
    """Of an article's address without a date: the article of that number, whatever its words.

    `slug` is the address's own where the article's marker says several numbers.
    """

    def target(held: Version) -> str:
        found = held.at(slug or article.slug)
        return held.article_url(found) if found else ""

    return _led(edition.regulation, version, target, f"{article.name.title} orada yok", embed=embed)


def version_led(regulation: Regulation, version: Version, *, embed: bool = False) -> Days:
    """Of a regulation's address without a date."""
    return _led(regulation, version, lambda held: held.url, "", embed=embed)


def chart_led(regulation: Regulation, version: Version, *, embed: bool = False) -> Days:
    """Of the address of a chart without a date."""

    def target(held: Version) -> str:
        return chart_address(held) if held.top_unit else ""

    return _led(regulation, version, target, "birimler orada sayılmamış", embed=embed)


def _led(
    regulation: Regulation, version: Version, target: Callable[[Version], str], missing: str, *, embed: bool
) -> Days:
    """Of an address without a date, which leads to `version`: where it leads on other days, `embed` to embeds.

    `target` gives the place in a version, "" where it has none; then `missing` says so.
    """

    def words(held: Version) -> Sentence:
        return sentence(_text(held), *(() if target(held) else (f", {missing}",)))

    def leads_to(held: Version) -> str:
        return ids.embed_url(target(held)) if embed and target(held) else target(held)

    return _days(regulation, version, words, leads_to)


def _text(version: Version) -> Link:
    return Link(act("metin", version.date), version.url)


def _days(
    regulation: Regulation,
    version: Version,
    words: Callable[[Version], Sentence],
    target: Callable[[Version], str] | None = None,
) -> Days:
    """The spans of a regulation's versions; `version` is the one that the page shows, or leads to by itself."""
    places = tuple(
        PlaceOnDays(
            since=known.first.isoformat(),
            until=known.last.isoformat() if known.last else "",
            words=words(known.version),
            here=known.version.url == version.url,
            target=target(known.version) if target else "",
        )
        for known in regulation.validities
    )
    own = f"Burada {act('metin', version.date)} gösteriliyor."
    return Days(own, places, leads=target is not None)


def _passages(history: History, version: Version, article: Article) -> Mapping[str, tuple[Passage, ...]]:
    """The places of an article in the other versions, by their addresses."""
    later = {found.step.new.url: found.passages for found in later_places(history, version, article)}
    return later | {found.step.old.url: found.passages for found in earlier_places(history, version, article)}


def _kin(history: History, version: Version, other: Version, unit: Unit) -> tuple[Unit, ...]:
    """The units of another version that the unit continues, or that continue it; () if the two are not compared."""
    older, newer = sorted((version, other), key=lambda one: one.date)
    comparison = history.comparison(older, newer)
    if comparison is None:
        return ()
    return forerunners(comparison, unit) if other is older else heirs(comparison, unit)
