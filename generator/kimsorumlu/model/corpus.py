"""Municipalities with their regulations, versions, units and roles; everything can be looked up by its id."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from kimsorumlu import ids
from kimsorumlu.model.called import told_apart
from kimsorumlu.model.place import TextPlace
from kimsorumlu.model.superior import Superior
from kimsorumlu.model.text import Article, Clause, Division
from kimsorumlu.model.validity import Standing, Validity, leading_on, turning_days, valid_on, validities
from kimsorumlu.problems import FileSpan
from kimsorumlu.read.municipality_shape import ClosedGap, Contact, Look, Office
from kimsorumlu.read.shapes import (
    Adoption,
    Amendment,
    AnsweredWarning,
    LogEntry,
    OpenDoubt,
    RenamedFrom,
    Repeal,
    Source,
    StatedEnd,
)
from kimsorumlu.read.source import Document
from kimsorumlu.received.document import FORMATS, Received
from kimsorumlu.turkish.fold import fold_letters


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of one version: daire başkanlığı, şube müdürlüğü … `established`, `duties`: places (`Version.place`).

    `parent` is a unit of the same version, `superior` who stands above it outside the regulation.

    It is its regulation's alone, unless `same_as` names another of the municipality whose unit of this id it is.
    `apart` says why it is none of those that have its name.
    """

    id: str
    name: str
    kind: str
    parent: str | None
    superior: Superior | None
    established: str | None
    duties: str | None
    reports_to: str | None
    same_as: str | None
    apart: str | None
    renamed_from: tuple[RenamedFrom, ...]
    note: str | None
    span: FileSpan


@dataclass(frozen=True, slots=True)
class Role:
    """A role (unvan) of one version. `outside` marks an office above the regulation's own units.

    `reports_to` holds ids of roles, or of units where the text says so ("… Birimine bağlı olarak görev yapar");
    `superiors` those above it outside the regulation. `staff` marks one that is no single office ("tüm personel").
    """

    id: str
    name: str
    unit: str | None
    reports_to: tuple[str, ...]
    superiors: tuple[Superior, ...]
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

    @property
    def url(self) -> str:
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
    """One unit's duty regulation through all its versions (the "work"); versions are sorted, oldest first.

    `others` are versions of other regulations of the municipality that repeal one of these or are repealed by one.
    `day` is the one on which it is asked what is in force (`Corpus.day`); by default the last of all.
    """

    municipality: str
    slug: str
    versions: tuple[Version, ...]
    others: tuple[Version, ...] = ()
    day: datetime.date = datetime.date.max

    @property
    def url(self) -> str:
        return ids.regulation_url(self.municipality, self.slug)

    @cached_property
    def validities(self) -> tuple[Validity, ...]:
        """How long each version is the text, the oldest version first."""
        return validities(self)

    def validity(self, version: Version) -> Validity:
        """How long one of its versions is the text.

        Found by date: a page that was kept or sent to another process brings its own copy of the version.
        """
        return next(known for known in self.validities if known.version.date == version.date)

    @cached_property
    def leading(self) -> Version:
        """The version that stands for the regulation: the one in force, else the last that was, else the first to come.

        Its undated addresses lead there.
        """
        return leading_on(self.validities, self.day).version

    @property
    def valid(self) -> Version | None:
        """The version in force; None if none held is."""
        found = valid_on(self.validities, self.day)
        return found.version if found else None

    @property
    def name(self) -> str:
        """The short name: that of the unit whose duties it regulates."""
        top = self.leading.top_unit
        return top.name if top else self.leading.title

    @property
    def directorate_kind(self) -> str | None:
        """Of which kind of directorate it is, as the version says that stands for it; None if of none listed."""
        return self.leading.directorate_kind

    def version(self, day: datetime.date | None) -> Version | None:
        return next((version for version in self.versions if version.date == day), None)

    def in_force(self, version: Version) -> bool:
        """Whether this version is the text on the day."""
        return self.validity(version).covers(self.day)

    def successor(self, version: Version) -> Version | None:
        """The next version held, or None for the newest."""
        return next((later for later in self.versions if later.date > version.date), None)

    def held(self, regulation: str | None, day: datetime.date | None) -> Version | None:
        """The version of this or another regulation of the municipality (by its slug), among those it knows."""
        known = (*self.versions, *self.others)
        return next((each for each in known if (each.regulation, each.date) == (regulation, day)), None)

    def repealed(self, by: Version, repeal: Repeal) -> Version | None:
        """The version that one of these or of the others says it repeals, if it is held."""
        return self.held(repeal.regulation or by.regulation, repeal.version)


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
    offices: tuple[Office, ...]
    checked: Look | None
    closed: tuple[ClosedGap, ...]
    regulations: tuple[Regulation, ...]
    document: Document

    @property
    def url(self) -> str:
        return ids.municipality_url(self.slug)

    @cached_property
    def told_apart(self) -> Mapping[str, str]:
        """What each regulation is called beside the municipality's name, by its slug; empty where it has only one."""
        tops = ((one.slug, one.name, one.leading.top_unit) for one in self.regulations)
        return told_apart((slug, name, top.kind if top else "") for slug, name, top in tops)

    def overseers(self, regulation: str) -> tuple[Office, ...]:
        """The offices that are said to oversee the directorate of a regulation."""
        return tuple(office for office in self.offices if regulation in office.oversees)

    @cached_property
    def namesakes(self) -> Mapping[str, tuple[tuple[Edition, Unit], ...]]:
        """The units of each name, by the name folded: each id once, as the text that leads has it, or the last."""
        found: dict[str, tuple[Edition, Unit]] = {}
        for edition in (*self.leading, *reversed(self.editions)):
            for unit in edition.version.units:
                found.setdefault(unit.id, (edition, unit))
        named: dict[str, list[tuple[Edition, Unit]]] = {}
        for place in found.values():
            named.setdefault(fold_letters(place[1].name), []).append(place)
        return {name: tuple(places) for name, places in named.items()}

    def whose(self, regulation: str) -> str:
        """What stands before a citation of one of its regulations; see `Edition.whose`."""
        return ", ".join(filter(None, (self.short_name, self.told_apart.get(regulation))))

    @cached_property
    def editions(self) -> tuple[Edition, ...]:
        """Every version of every regulation, regulation by regulation, the oldest version first."""
        return tuple(
            Edition(self, regulation, version, regulation.in_force(version))
            for regulation in self.regulations
            for version in regulation.versions
        )

    @cached_property
    def in_force(self) -> tuple[Edition, ...]:
        """The editions in force: the texts a question of the day is asked of. A regulation that is over has none."""
        return tuple(edition for edition in self.editions if edition.in_force)

    @cached_property
    def leading(self) -> tuple[Edition, ...]:
        """Of each regulation the edition that stands for it, whether it is in force or not (`Regulation.leading`)."""
        return tuple(edition for edition in self.editions if edition.version is edition.regulation.leading)


@dataclass(frozen=True, slots=True)
class Edition:
    """A version together with whose it is and whether it is in force: what a page about a text is given."""

    municipality: Municipality
    regulation: Regulation
    version: Version
    in_force: bool

    @property
    def of(self) -> str:
        """Which of the municipality's regulations it is: "Temizlik İşleri"; "" where it has only one."""
        return self.municipality.told_apart.get(self.regulation.slug, "")

    @property
    def whose(self) -> str:
        """Before a citation: "Gebze", or "Gebze, Temizlik İşleri" where the municipality has several regulations."""
        return self.municipality.whose(self.regulation.slug)

    @property
    def validity(self) -> Validity:
        """How long it is the text, and what ended it."""
        return self.regulation.validity(self.version)

    @property
    def standing(self) -> Standing:
        """How it stands on the day: in force, still to come, over."""
        return self.validity.standing(self.regulation.day)


@dataclass(frozen=True)
class Corpus:
    """All municipalities, sorted by slug."""

    municipalities: tuple[Municipality, ...]

    @property
    def only(self) -> Municipality | None:
        """The municipality that has no other beside it; None of several, and of none."""
        return self.municipalities[0] if len(self.municipalities) == 1 else None

    @cached_property
    def editions(self) -> tuple[Edition, ...]:
        """Every version of every regulation of every municipality, in this order, oldest version first."""
        return tuple(edition for municipality in self.municipalities for edition in municipality.editions)

    @cached_property
    def in_force(self) -> tuple[Edition, ...]:
        """Every edition in force."""
        return tuple(edition for municipality in self.municipalities for edition in municipality.in_force)

    @cached_property
    def leading(self) -> tuple[Edition, ...]:
        """The edition of each regulation that stands for it."""
        return tuple(edition for municipality in self.municipalities for edition in municipality.leading)

    @cached_property
    def known_day(self) -> datetime.date:
        """The newest day on which something recorded in the data happened, or was seen; the only "today" a build knows.

        It asks by this day what is in force. A day on which something will begin or end may still be to come.
        """
        return max((day for one in self.municipalities for day in _recorded(one)), default=datetime.date.min)

    @cached_property
    def turning_days(self) -> tuple[datetime.date, ...]:
        """The days after the known one on which another text becomes the one in force somewhere, in order."""
        days = {day for edition in self.leading for day in turning_days(edition.regulation.validities)}
        return tuple(sorted(day for day in days if day > self.known_day))

    @cached_property
    def current(self) -> tuple[Edition, ...]:
        """The editions that are in force on the known day or to come, and of a regulation that is over the last one.

        What has pages of its own by these, terms and roles, has them on whatever day the corpus is asked.
        """
        return tuple(edition for edition in self.editions if self._is_current(edition))

    def _is_current(self, edition: Edition) -> bool:
        known = edition.regulation.validities
        if edition.validity.standing(self.known_day) in (Standing.IN_FORCE, Standing.TO_COME):
            return True
        return leading_on(known, self.known_day).version.date == edition.version.date

    @cached_property
    def directorates(self) -> Mapping[str, tuple[Edition, ...]]:
        """The current editions by the kind of directorate they are of."""
        found: dict[str, list[Edition]] = {}
        for edition in self.current:
            if edition.version.directorate_kind is not None:
                found.setdefault(edition.version.directorate_kind, []).append(edition)
        return {kind: tuple(editions) for kind, editions in found.items()}

    def on(self, day: datetime.date) -> Corpus:
        """The same corpus, asked on another day."""
        return Corpus(
            tuple(
                replace(one, regulations=tuple(replace(each, day=day) for each in one.regulations))
                for one in self.municipalities
            )
        )

    @cached_property
    def versions(self) -> tuple[Version, ...]:
        return tuple(edition.version for edition in self.editions)

    @cached_property
    def answered(self) -> tuple[str, ...]:
        """The code of every warning that the texts' data answers, once for each place at which it is answered."""
        return tuple(answer.finding for version in self.versions for answer in version.answered for _ in answer.at)

    @cached_property
    def newest_day(self) -> str:
        """The newest legal date of any version, as 2025-11-03; "" without versions."""
        return max((version.date.isoformat() for version in self.versions), default="")

    @cached_property
    def _editions_by_url(self) -> dict[str, Edition]:
        return {edition.version.url: edition for edition in self.editions}

    def edition(self, version: Version) -> Edition:
        """The edition of a version of this corpus."""
        return self._editions_by_url[version.url]


def _recorded(municipality: Municipality) -> Iterator[datetime.date]:
    """The days of what happened or was seen; not those on which a text begins or ends, which are told ahead."""
    for version in (version for regulation in municipality.regulations for version in regulation.versions):
        adoption = version.adoption
        days = (version.date, adoption.date, adoption.sent_to_governor, adoption.announced)
        yield from (day for day in days if day)
        yield from (amendment.date for amendment in version.amendments if amendment.date)
        yield from (entry.date for entry in version.log)
    yield from (contact.checked for contact in municipality.contacts)
    yield from (closed.date for closed in municipality.closed)
    if municipality.checked:
        yield municipality.checked.date
