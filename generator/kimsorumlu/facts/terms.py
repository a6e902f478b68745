"""Terms: what each regulation defines, compared across municipalities. Where they are used: `facts.term_uses`.

Reads the linked corpus, alters nothing. Definitions stand in the article headed "Tanımlar", one item each, as the
Regulation on the Preparation of Legislation asks (Mevzuat Hazırlama Usul ve Esasları Hakkında Yönetmelik, Official
Gazette 24/2/2022, no. 31760): the term, a colon, its meaning. As printed the forms differ:

    a) Belediye: Kocaeli Büyükşehir Belediyesini,
    b) Belediye/Kurum :İzmir Büyükşehir Belediyesini,                 two terms with one meaning
    f) Coğrafi Bilgi Sistemleri (CBS): Konuma dayalı …                 one term and its abbreviation
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kimsorumlu import ids
from kimsorumlu.model.text import Article, Clause, Level
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.order import sort_key


@dataclass(frozen=True, slots=True)
class Definition:
    """One term as one version defines it; `reference` is the address of the defining clause.

    `name` is as printed, `abbreviation` what stands in brackets after it. `meaning` is as printed but for the comma or
    full stop that closes the item.
    """

    version: Version
    article: Article
    clause: Clause
    reference: str
    name: str
    abbreviation: str | None
    meaning: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, self.abbreviation) if self.abbreviation else (self.name,)


@dataclass(frozen=True, slots=True)
class Term:
    """A term with all its definitions. `aliases` are the slugs of its other names, which lead to `slug`."""

    slug: str
    name: str
    aliases: tuple[str, ...]
    definitions: tuple[Definition, ...]

    def name_of(self, slug: str) -> str:
        """The name behind a slug as it is printed."""
        names = (name for definition in self.definitions for name in definition.names)
        return next((name for name in names if ids.slug(name) == slug), slug)


# "Başkanlık :İzmir Büyükşehir …", "CBS: Coğrafi …", "Başkanlık | :İzmir …" (a table cell)
_DEFINITION = re.compile(r"(?P<term>[^:|]{1,80}?)\s*\|?\s*:\s*(?P<meaning>\S.*)", re.DOTALL)
# "Coğrafi Bilgi Sistemleri (CBS)"
_ABBREVIATION = re.compile(r"(?P<name>[^()]+?)\s*\((?P<short>[^\W\d_]{2,12})\)")


def definitions(version: Version) -> tuple[Definition, ...]:
    """The definitions of a version in reading order."""
    return tuple(
        found
        for article in version.articles
        if defines(article)
        for clause in article.walk()
        if clause.is_clause or clause.level is Level.ROW
        for found in _read(version, article, clause)
    )


def defines(article: Article) -> bool:
    """Whether an article is the one that defines terms, by its heading."""
    return re.search(r"\btanim(?:lar)?\b", fold_letters(article.heading or "")) is not None


def _read(version: Version, article: Article, clause: Clause) -> Iterator[Definition]:
    match = _DEFINITION.fullmatch(clause.text or "")
    if match is None or clause.items:
        return
    short = _ABBREVIATION.fullmatch(match["term"])
    reference = version.article_url(article, clause.fragment)
    meaning = re.sub(r"[\s,;.]+$", "", match["meaning"])
    abbreviation = short["short"] if short else None
    for name in (short["name"] if short else match["term"]).split("/"):
        if ids.slug(name):
            yield Definition(version, article, clause, reference, name.strip(), abbreviation, meaning)


def terms(defined: Iterable[Definition]) -> tuple[Term, ...]:
    """The terms that these definitions define, in alphabetical order; `defined` in the order of their versions.

    Names are the same term if their slugs are ("Üst Yönetim", "Üst yönetim"), or if one definition gives both as name
    and abbreviation ("Coğrafi Bilgi Sistemleri (CBS)" here, "CBS" there), or if one is the plural of the other
    ("Birim", "Birimler"). The slug is that of the longest name, so that it speaks; the other names' slugs are aliases
    and keep their addresses.
    """
    found = tuple(defined)
    known = {slug for definition in found for slug in map(ids.slug, definition.names)}
    # A name leads to the group that holds it; a definition with two names joins their groups.
    groups: dict[str, list[str]] = {}
    for definition in found:
        slugs = [slug for slug in map(ids.slug, definition.names) if slug]
        slugs += [slug[:-3] for slug in slugs if slug.endswith(("ler", "lar")) and slug[:-3] in known]
        joined = list(dict.fromkeys([*slugs, *(name for slug in slugs for name in groups.get(slug, ()))]))
        for slug in joined:
            groups[slug] = joined
    by_slug: dict[str, list[Definition]] = {}
    for definition in found:
        by_slug.setdefault(_main(groups[ids.slug(definition.name)]), []).append(definition)
    made = [_term(slug, groups[slug], entries) for slug, entries in by_slug.items()]
    return tuple(sorted(made, key=lambda term: sort_key(term.name)))


def _main(slugs: Iterable[str]) -> str:
    return min(slugs, key=lambda slug: (-len(slug), slug))


def _term(slug: str, slugs: list[str], entries: list[Definition]) -> Term:
    name = next(name for entry in entries for name in entry.names if ids.slug(name) == slug)
    return Term(slug, name, tuple(sorted(set(slugs) - {slug})), tuple(entries))
