"""Terms: what each regulation defines, compared across municipalities, and where an article first uses a defined term.

Reads the linked corpus, alters nothing. Definitions stand in the article headed "Tanımlar", one item each, as the
Regulation on the Preparation of Legislation asks (Mevzuat Hazırlama Usul ve Esasları Hakkında Yönetmelik, Official
Gazette 24/2/2022, no. 31760): the term, a colon, its meaning. As printed the forms differ:

    a) Belediye: Kocaeli Büyükşehir Belediyesini,
    b) Belediye/Kurum :İzmir Büyükşehir Belediyesini,                 two terms with one meaning
    f) Coğrafi Bilgi Sistemleri (CBS): Konuma dayalı …                 one term and its abbreviation
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kimsorumlu import ids
from kimsorumlu.model.corpus import Version
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.read.patterns import noun
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


@dataclass(frozen=True, slots=True)
class TermUse:
    """Where an article first uses a defined term: characters `start` to `end` of the text of the clause `fragment`."""

    fragment: str
    start: int
    end: int
    definition: Definition


# "Başkanlık :İzmir Büyükşehir …", "CBS: Coğrafi …", "Başkanlık | :İzmir …" (a table cell)
_DEFINITION = re.compile(r"(?P<term>[^:|]{1,80}?)\s*\|?\s*:\s*(?P<meaning>\S.*)", re.DOTALL)
# "Coğrafi Bilgi Sistemleri (CBS)"
_ABBREVIATION = re.compile(r"(?P<name>[^()]+?)\s*\((?P<short>[^\W\d_]{2,12})\)")


def definitions(version: Version) -> tuple[Definition, ...]:
    """The definitions of a version in reading order."""
    return tuple(
        found
        for article in version.articles
        if _defines(article)
        for clause in article.walk()
        if not clause.is_heading
        for found in _read(version, article, clause)
    )


def _defines(article: Article) -> bool:
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


# First uses --------------------------------------------------------------------------------------------------------


def first_uses(version: Version, of_version: Iterable[Definition]) -> dict[str, tuple[TermUse, ...]]:
    """Article slug → the first use of each defined term in it, in reading order; nothing for the defining article.

    A term is recognised with any ending of a noun, the longest first ("Belediye Başkanı" before "Belediye"). Many terms
    are everyday words too; that one is meant as the term is told by how it is written:

    - an abbreviation only in capitals: SOME, not "some";
    - a term of one word only with its capital: "Servis", not "web servisi"; not where a quotation mark opens before it
      or another word with a capital stands beside it, which makes it part of a longer name: "Donanım Servisi",
      "… Güvenliği Yönetmeliği"; not in "kurum ve kuruluşlar"; "Yönetmelik" only as "bu Yönetmelik";
    - a term of several words however it is written: "üst yönetim";
    - a plural only if the meaning is one: where Müdürlük is one directorate, "Müdürlükler" are others.
    """
    by_name: dict[str, Definition] = {}
    for definition in of_version:
        for name in definition.names:
            by_name.setdefault(fold_letters(name), definition)
    longest_first = sorted(by_name, key=lambda name: (-len(name), name))
    found = {}
    for article in version.articles:
        if not _defines(article):
            uses: dict[tuple[str, str], TermUse] = {}
            for clause in article.walk():
                # A heading's words are its own, not a sentence that uses a term.
                for use in () if clause.is_heading else _uses(clause, longest_first, by_name):
                    uses.setdefault((use.definition.reference, use.definition.name), use)
            if uses:
                found[article.slug] = tuple(uses.values())
    return found


def _uses(clause: Clause, names: Iterable[str], by_name: dict[str, Definition]) -> list[TermUse]:
    """Every use in one clause; words that belong to a longer term are not looked at again."""
    if not clause.text:
        return []
    text, folded = unicodedata.normalize("NFC", clause.text), fold_letters(clause.text)
    taken: list[tuple[int, int]] = []
    uses = []
    for name in names:
        if name.split()[0][:-1] not in folded:
            continue
        for match in _inflected(name).finditer(folded):
            start, end = match.span()
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            taken.append((start, end))
            if _is_meant(name, by_name[name], text, start, end):
                uses.append(TermUse(clause.fragment, start, end, by_name[name]))
    return sorted(uses, key=lambda use: use.start)


@cache
def _inflected(name: str) -> re.Pattern[str]:
    """Finds a folded name: its last word with any ending, the others as they are.

    A name of several words that itself ends in the possessive (Belediye Başkanı) may lose it to other endings
    (Belediye Başkanları).
    """
    *first, last = name.split()
    bare = re.fullmatch(r"(\w{2,}?)s?[iu]", last) if first else None
    # Başkanlığı → başkanlık: the consonant that softened before the possessive is hard again.
    ending = f"(?:{noun(last)}|{noun(re.sub('g$', 'k', bare[1]))})" if bare else noun(last)
    return re.compile(r"(?<!\w)" + "".join(re.escape(word) + r"\W{1,3}" for word in first) + ending)


def _is_meant(name: str, definition: Definition, text: str, start: int, end: int) -> bool:
    if definition.name.isupper() or (definition.abbreviation and name == fold_letters(definition.abbreviation)):
        return text[start : start + len(name)].isupper()
    if _PLURAL.search(fold_letters(text[start:end])[len(name) - 2 :]) and not _PLURAL_MEANING.search(
        fold_letters(definition.meaning)
    ):
        return False
    if " " in name:
        return True
    if name == "yonetmelik" and not _THIS.search(fold_letters(text[:start])):
        return False
    return (
        text[start].isupper()
        and not _AND_BODIES.match(fold_letters(text[end:]))
        and not _in_longer_name(text, start, end)
    )


# "Müdürlükler", "Daire Başkanlıkları"; "… tüm müdürlükleri ve bağlı servislerini"; "bu Yönetmelik", "İş bu Yönetmelik"
_PLURAL = re.compile(r"l[ae]r")
_PLURAL_MEANING = re.compile(r"l[ae]r(?:i(?:ni)?)?$")
_THIS = re.compile(r"\b(?:is\s?)?bu\s$")
# "kurum ve kuruluşlar": bodies of any kind, whatever "Kurum" is defined to be
_AND_BODIES = re.compile(r"\s+ve kurulus")


def _in_longer_name(text: str, start: int, end: int) -> bool:
    """Whether a quotation opens before it or a word with a capital stands beside; a sentence's first proves nothing."""
    after = re.match(r"\s+(\w)", text[end:])
    if after is not None and after[1].isupper():
        return True
    before = re.findall(r"[\w'’-]+|[^\w\s]", text[:start])
    if before and before[-1] in {"“", '"', "«"}:
        return True
    return len(before) > 1 and before[-1][0].isupper() and before[-2] not in {".", ":", ";"}
