"""Municipalities with their regulations, versions, units and roles; everything can be looked up by its id."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kimsorumlu import ids
from kimsorumlu.model.text import Article, Clause, Division, link_text
from kimsorumlu.problems import FileSpan
from kimsorumlu.read.project import MunicipalityEntry, VersionEntry
from kimsorumlu.read.shapes import (
    Adoption,
    Amendment,
    ClosedGap,
    Contact,
    LogEntry,
    Look,
    MunicipalityShape,
    RenamedFrom,
    Repeal,
    RoleShape,
    Source,
    UnitShape,
)
from kimsorumlu.read.source import Document
from kimsorumlu.received.document import FORMATS, Received


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of one version: daire başkanlığı, şube müdürlüğü … `established` and `duties` are article numbers."""

    id: str
    name: str
    kind: str
    parent: str | None
    established: str | None
    duties: str | None
    reports_to: str | None
    renamed_from: tuple[RenamedFrom, ...]
    note: str | None
    span: FileSpan


@dataclass(frozen=True, slots=True)
class Role:
    """A role (unvan) of one version. `outside` marks an office above the regulation's own units.

    `reports_to` holds ids of roles, or of units where the text says so ("… Birimine bağlı olarak görev yapar"). `staff`
    marks one that is no single office ("tüm personel").
    """

    id: str
    name: str
    unit: str | None
    reports_to: tuple[str, ...]
    duties: str | None
    outside: bool
    staff: bool
    note: str | None
    span: FileSpan


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
    repeals: tuple[Repeal, ...]
    amendments: tuple[Amendment, ...]
    source: Source
    received: Received | None
    front_matter: str | None
    back_matter: str | None
    notes: tuple[str, ...]
    log: tuple[LogEntry, ...]
    units: tuple[Unit, ...]
    roles: tuple[Role, ...]
    text: tuple[Division | Article, ...]
    document: Document
    # Whether an entry of the text could not be read; see read.version_file.VersionFile.
    incomplete: bool

    @property
    def url(self) -> str:
        return ids.version_url(self.municipality, self.regulation, self.date)

    @property
    def pdf_url(self) -> str:
        """Where its PDF is published, if one is made."""
        return ids.pdf_url(self.municipality, self.regulation, self.date)

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
    def _articles_by_number(self) -> dict[str, Article]:
        return {article.number.spoken: article for article in reversed(self.articles)}

    def article(self, number: str | None) -> Article | None:
        """The article with this number as cited ("5", "5/A", "geçici 1"); the first if the document prints it twice."""
        return self._articles_by_number.get(number) if number else None

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


@dataclass(frozen=True)
class Regulation:
    """One unit's duty regulation through all its versions (the "work"); versions are sorted, oldest first."""

    municipality: str
    slug: str
    versions: tuple[Version, ...]

    @property
    def url(self) -> str:
        return ids.regulation_url(self.municipality, self.slug)

    @property
    def latest(self) -> Version:
        """The newest version held. It is the text in force as far as is known here."""
        return self.versions[-1]

    @property
    def name(self) -> str:
        """The short name: that of the unit whose duties it regulates."""
        top = self.latest.top_unit
        return top.name if top else self.latest.title

    @property
    def directorate_kind(self) -> str | None:
        """Of which kind of directorate it is, as its newest version says; None if of none that is listed."""
        return self.latest.directorate_kind

    def version(self, day: datetime.date | None) -> Version | None:
        return next((version for version in self.versions if version.date == day), None)

    def in_force(self, version: Version) -> bool:
        """Whether this version is the newest one held.

        Compared by address: a page that was kept or sent to another process brings its own copy of the version.
        """
        return version.url == self.latest.url

    def successor(self, version: Version) -> Version | None:
        """The next version held, or None for the newest."""
        return next((later for later in self.versions if later.date > version.date), None)


@dataclass(frozen=True)
class Municipality:
    """A municipality and its regulations."""

    slug: str
    name: str
    short_name: str
    kind: str
    province: str
    website: str | None
    detsis: str | None
    also_called: tuple[str, ...]
    contacts: tuple[Contact, ...]
    checked: Look | None
    closed: tuple[ClosedGap, ...]
    regulations: tuple[Regulation, ...]
    document: Document

    @property
    def url(self) -> str:
        return ids.municipality_url(self.slug)

    @cached_property
    def editions(self) -> tuple[Edition, ...]:
        """Every version of every regulation, regulation by regulation, the oldest version first."""
        return tuple(
            Edition(self, regulation, version, regulation.in_force(version))
            for regulation in self.regulations
            for version in regulation.versions
        )

    @cached_property
    def latest(self) -> tuple[Edition, ...]:
        """The edition in force of each regulation: the texts a question of today is asked of."""
        return tuple(edition for edition in self.editions if edition.in_force)


@dataclass(frozen=True, slots=True)
class Edition:
    """A version together with whose it is and whether it is in force: what a page about a text is given."""

    municipality: Municipality
    regulation: Regulation
    version: Version
    in_force: bool


@dataclass(frozen=True)
class Corpus:
    """All municipalities, sorted by slug."""

    municipalities: tuple[Municipality, ...]

    @cached_property
    def editions(self) -> tuple[Edition, ...]:
        """Every version of every regulation of every municipality, in this order, oldest version first."""
        return tuple(edition for municipality in self.municipalities for edition in municipality.editions)

    @cached_property
    def latest(self) -> tuple[Edition, ...]:
        """The edition in force of each regulation."""
        return tuple(edition for municipality in self.municipalities for edition in municipality.latest)

    @cached_property
    def versions(self) -> tuple[Version, ...]:
        return tuple(edition.version for edition in self.editions)

    @cached_property
    def newest_day(self) -> str:
        """The newest legal date of any version, as 2025-11-03; "" without versions. The only "now" a build knows."""
        return max((version.date.isoformat() for version in self.versions), default="")

    @cached_property
    def _editions_by_url(self) -> dict[str, Edition]:
        return {edition.version.url: edition for edition in self.editions}

    def edition(self, version: Version) -> Edition:
        """The edition of a version of this corpus."""
        return self._editions_by_url[version.url]


def link(entries: Iterable[MunicipalityEntry]) -> Corpus:
    """The corpus from the files as read."""
    return Corpus(tuple(_municipality(entry) for entry in entries))


def _municipality(entry: MunicipalityEntry) -> Municipality:
    shape: MunicipalityShape = entry.shape
    slugs = sorted({version.regulation for version in entry.versions})
    regulations = tuple(
        Regulation(
            entry.slug,
            slug,
            tuple(
                sorted(
                    (_version(entry.slug, version) for version in entry.versions if version.regulation == slug),
                    key=lambda version: version.date,
                )
            ),
        )
        for slug in slugs
    )
    return Municipality(
        slug=entry.slug,
        name=shape.name,
        short_name=shape.short_name,
        kind=shape.kind,
        province=shape.province,
        website=shape.website,
        detsis=shape.detsis,
        also_called=shape.also_called,
        contacts=shape.contacts,
        checked=shape.checked,
        closed=shape.closed,
        regulations=regulations,
        document=entry.document,
    )


def _version(municipality: str, entry: VersionEntry) -> Version:
    head, document = entry.file.head, entry.file.document
    return Version(
        municipality=municipality,
        regulation=entry.regulation,
        date=head.date,
        date_basis=head.date_basis,
        date_note=head.date_note,
        title=head.title,
        directorate_kind=head.directorate_kind,
        adoption=head.adoption,
        repeals=head.repeals,
        amendments=head.amendments,
        source=head.source,
        received=entry.received,
        front_matter=head.front_matter,
        back_matter=head.back_matter,
        notes=head.notes,
        log=head.log,
        units=tuple(_unit(id, shape, document) for id, shape in head.units.items()),
        roles=tuple(_role(id, shape, document) for id, shape in head.roles.items()),
        text=link_text(entry.file.text, document),
        document=document,
        incomplete=entry.file.incomplete,
    )


def _unit(id: str, shape: UnitShape, document: Document) -> Unit:
    return Unit(
        id=id,
        name=shape.name,
        kind=shape.kind,
        parent=shape.parent,
        established=shape.established,
        duties=shape.duties,
        reports_to=shape.reports_to,
        renamed_from=shape.renamed_from,
        note=shape.note,
        span=document.key_span(("units", id)),
    )


def _role(id: str, shape: RoleShape, document: Document) -> Role:
    return Role(
        id=id,
        name=shape.name,
        unit=shape.unit,
        reports_to=shape.reports_to,
        duties=shape.duties,
        outside=shape.outside,
        staff=shape.staff,
        note=shape.note,
        span=document.key_span(("roles", id)),
    )
