"""Undated addresses: small static pages that lead to the text in force; with script, query and fragment go along.

With a day in the query (?tarih=2023-05-01) they lead to what was valid that day, or say that it is not known.

So do the addresses that were published once and are declared to be elsewhere (data/redirects.yml).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kimsorumlu import ids
from kimsorumlu.facts.lineage import leading_by_address, leading_with_units
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.text import Article
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import depends
from kimsorumlu.view.charts import chart_address
from kimsorumlu.view.days import Days, article_led, chart_led, version_led
from kimsorumlu.view.html import BARE
from kimsorumlu.view.page import Kind, Page
from kimsorumlu.view.redirect import redirect_view
from kimsorumlu.view.words import text_of


def redirect_pages(site: Site) -> Iterator[Page]:
    """For every regulation `<m>/<r>/`, `<m>/<r>/<article>/` for every article any of its versions has, its chart.

    For every further number of a marker that stands for several articles a page that leads to their text.

    And for every name of a term but the first a page that leads to the term's, and for every page that is elsewhere
    now a page at its old address.
    """
    for edition in site.corpus.leading:
        yield _regulation(edition)
        yield from _chart(site, edition.regulation)
        for slug, (version, article) in leading_by_address(edition.regulation).items():
            yield _article(edition, version, article, slug)
    for edition in site.corpus.editions:
        yield from _shared(edition)
    for term in site.facts.references.terms:
        for alias in term.aliases:
            words = f"“{term.name}” sayfasına gidin"
            title = f"{term.name_of(alias)} · Tanım"
            yield _redirect(ids.term_url(alias), ids.term_url(term.slug), title, words, (depends.term(term.slug),))
    for old, new in site.carried.items():
        if old.endswith("/"):
            yield _redirect(old, new, "Bu sayfanın adresi değişti", "Yeni adresine gidin", (depends.carried(old),))


def _regulation(edition: Edition) -> Page:
    title = f"{edition.regulation.name} · {edition.municipality.short_name}"
    days, version = version_led(edition.regulation, edition.version), edition.version
    words = _words(version, edition)
    return _redirect(edition.regulation.url, version.url, title, words, _of(version), days)


def _words(version: Version, edition: Edition) -> str:
    """The link to a version, which may be another than the one that stands for its regulation."""
    if edition.regulation.in_force(version):
        return "Yürürlükteki metne gidin"
    return f"{text_of(version)}ne gidin; yürürlükte değildir"


def _chart(site: Site, regulation: Regulation) -> Iterator[Page]:
    """`<m>/<r>/sema/`, which the embed of a chart mirrors."""
    version = leading_with_units(regulation)
    if version is None:
        return
    edition, chart = site.corpus.edition(version), chart_address(version)
    words = "Yürürlükteki şemaya gidin" if edition.in_force else f"{day(version.date)} metninin şemasına gidin"
    title = f"Teşkilat şeması · {regulation.name} · {edition.municipality.short_name}"
    days = chart_led(regulation, version)
    yield _redirect(ids.undated(chart), chart, title, words, _of(version), days)


def _shared(edition: Edition) -> Iterator[Page]:
    """`<m>/<r>/<date>/madde-13/` of "MADDE 12 ila 15-"."""
    version, follows = edition.version, _of(edition.version)
    for slug, article in version.shared_places.items():
        words = f"{article.name.title} birlikte yazılmıştır; metnine gidin"
        title = f"{article.name.title} · {edition.regulation.name} · {edition.municipality.short_name}"
        yield _redirect(ids.below(version.url, slug), version.article_url(article), title, words, follows)


def _article(edition: Edition, version: Version, article: Article, slug: str) -> Page:
    """The undated address of an article; it leads to `version`, `edition` stands for the regulation."""
    regulation, target = edition.regulation, version.article_url(article)
    address = ids.latest_article_url(regulation.municipality, regulation.slug, slug)
    words = _words(version, edition)
    if edition.in_force and not regulation.in_force(version) and version.date < edition.version.date:
        of_it = "Maddenin" if article.number else "Başlığın"
        words = f"{of_it} son metnine gidin; {article.name.word} yürürlükteki metinde yoktur"
    title = f"{article.name.title} · {regulation.name} · {edition.municipality.short_name}"
    days = article_led(edition, version, article, slug=slug)
    return _redirect(address, target, title, words, _of(version), days)


def _of(version: Version) -> tuple[str, ...]:
    return depends.of_regulations(version.municipality, (version.regulation,))


def _redirect(
    address: str, target: str, title: str, words: str, follows: tuple[str, ...], days: Days | None = None
) -> Page:
    """The page at `address` that leads to `target`; `words` are its link for those it does not carry on.

    `follows` names what says that it leads there, `days` where it leads on other days than today.
    """
    on_days = (days,) if days else ()
    view = partial(redirect_view, address, target, words, on_days)
    return Page(address, REDIRECT, title, words, view, depends=follows)


REDIRECT = Kind("redirect", redirect_pages, (BARE,), "redirect.html.j2")
