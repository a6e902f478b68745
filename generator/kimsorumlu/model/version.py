"""One text of a regulation as of one date; its articles, units and roles are looked up by their names and ids."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kimsorumlu import ids
from kimsorumlu.model.place import TextPlace
from kimsorumlu.model.text import Article, Clause, Division
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.read.shapes import (
    Adoption,
    Amendment,
    AnsweredWarning,
    LogEntry,
    OpenDoubt,
    Repeal,
    Source,
    StatedEnd,
)
from kimsorumlu.read.source import Document
from kimsorumlu.received.document import FORMATS, Received


@dataclass(frozen=True)
class Version:
    """The full text of a regulation as of one date (the "expression")."""

    municipality: str
    regulation: str
    date: datetime.date
    date_basis: str
    date_note: str | None
    title: str
    directorate_kind: str | None
    adoption: Adoption
    end: StatedEnd | None
    repeals: tuple[Repeal, ...]
    amendments: tuple[Amendment, ...]
    source: Source
    received: Received | None
    front_matter: str | None
    back_matter: str | None
    notes: tuple[str, ...]
    log: tuple[LogEntry, ...]
    answered: tuple[AnsweredWarning, ...]
    # What the import was in doubt about and nobody has confirmed; as long as there is any, the version is a draft.
    doubts: tuple[OpenDoubt, ...]
    units: tuple[Unit, ...]
    roles: tuple[Role, ...]
    text: tuple[Division | Article, ...]
    document: Document
    # Whether an entry of the text could not be read; see read.version_file.VersionFile.
    incomplete: bool
    # The day on which it entered the data, where that is recorded.
    entered: datetime.date | None = None

    @cached_property
    def url(self) -> str:
        # By it everything known of a version is looked up, millions of times in a build of thousands of articles.
        return ids.version_url(self.municipality, self.regulation, self.date)

    @property
    def place_in_data(self) -> tuple[str, str, str]:
        """Municipality, regulation and day, by which the open data has it (ids.version_record_url …)."""
        return self.municipality, self.regulation, self.date.isoformat()

    @property
    def pdf_url(self) -> str:
        """Where its PDF is published, if one is made."""
        return ids.pdf_url(self.municipality, self.regulation, self.date)

    @property
    def docx_url(self) -> str:
        """Where it is published as a document of Word, if one is made."""
        return ids.docx_url(self.municipality, self.regulation, self.date)

    @property
    def received_url(self) -> str:
        """Where the received document is published, if it is held."""
        return self.url + ids.received_file(FORMATS[self.source.format].suffix)

    def article_url(self, article: Article, fragment: str = "") -> str:
        return ids.article_url(self.municipality, self.regulation, self.date, article.slug, fragment)

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        return tuple(entry for entry in self.text if isinstance(entry, Article))

    @cached_property
    def _articles_by_name(self) -> dict[str, Article]:
        numbered = [(article, article.number) for article in reversed(self.articles) if article.number]
        each = {spoken: article for article, number in numbered for spoken in number.each_spoken}
        by_slug = {article.slug: article for article in self.articles}
        return by_slug | each | {number.spoken: article for article, number in numbered}

    def article(self, name: str | None) -> Article | None:
        """The article or block of this name: its number as cited ("5", "5/A", "geçici 1"), or its slug.

        Of two articles with one number that is the first; the second is "madde-38--2". A block is "baslik-sofor".
        """
        return self._articles_by_name.get(name) if name else None

    def place(self, name: str | None) -> TextPlace | None:
        """The article, block or clause of this name: "9", "baslik-sofor", "9 bent-a", "madde-38--2 fikra-1-bent-a"."""
        whole = self.article(name)
        if whole is not None or not name:
            return TextPlace(whole) if whole is not None else None
        above, _, fragment = name.rpartition(" ")
        article = self.article(above)
        chains = article.chains() if article is not None else ()
        chain = next((chain for chain in chains if chain[-1].fragment == fragment), None)
        return TextPlace(article, chain) if article is not None and chain is not None else None

    def place_url(self, place: TextPlace) -> str:
        return self.article_url(place.article, place.fragment)

    @cached_property
    def shared_places(self) -> dict[str, Article]:
        """The slugs of articles that share another's marker ("MADDE 12 ila 15-": madde-13 …), with that article."""
        own = {article.slug for article in self.articles}
        shared = {
            slug: article
            for article in reversed(self.articles)
            if article.number
            for slug in article.number.other_slugs
        }
        return {slug: article for slug, article in shared.items() if slug not in own}

    def at(self, slug: str) -> Article | None:
        """The article with this slug, or the one whose marker says its number too."""
        own = next((article for article in self.articles if article.slug == slug), None)
        return own or self.shared_places.get(slug)

    @cached_property
    def _units_by_id(self) -> dict[str, Unit]:
        return {unit.id: unit for unit in self.units}

    def unit(self, id: str | None) -> Unit | None:
        return self._units_by_id.get(id) if id else None

    @cached_property
    def _roles_by_id(self) -> dict[str, Role]:
        return {role.id: role for role in self.roles}

    def role(self, id: str | None) -> Role | None:
        return self._roles_by_id.get(id) if id else None

    def speaker(self, id: str | None) -> Unit | Role | None:
        """The unit or role of this id: whom a part of the text can speak for."""
        return self.unit(id) or self.role(id)

    def amendment(self, id: str | None) -> Amendment | None:
        return next((amendment for amendment in self.amendments if amendment.id == id), None)

    @cached_property
    def top_unit(self) -> Unit | None:
        return next((unit for unit in self.units if unit.parent is None), None)

    def children(self, unit: Unit) -> tuple[Unit, ...]:
        return tuple(child for child in self.units if child.parent == unit.id)

    def ancestors(self, unit: Unit) -> tuple[Unit, ...]:
        """The units above, nearest first; stops at a cycle, which a check reports."""
        found: list[Unit] = []
        above = self.unit(unit.parent)
        while above is not None and above not in found and above.id != unit.id:
            found.append(above)
            above = self.unit(above.parent)
        return tuple(found)

    def articles_of(self, id: str) -> tuple[Article, ...]:
        """The articles that speak for a unit or role, as a whole or in one of their clauses."""
        return tuple(
            article
            for article in self.articles
            if id in article.speaks_for or any(id in clause.speaks_for for clause in article.walk())
        )

    def clauses(self) -> Iterator[tuple[Article, Clause]]:
        """Every clause with its article, in reading order."""
        for article in self.articles:
            for clause in article.walk():
                yield article, clause

    def parts(self) -> Iterator[Article | Clause]:
        """Every article, each with its clauses after it, in reading order."""
        for article in self.articles:
            yield article
            yield from article.walk()


AmendmentKey = tuple[datetime.date | None, str | None, str]


def amendment_key(amendment: Amendment) -> AmendmentKey:
    """By what the same amendment is known in two versions; the ids are each file's own."""
    return amendment.date, amendment.number, amendment.kind
