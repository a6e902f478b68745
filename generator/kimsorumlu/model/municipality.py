"""A municipality with its regulations, and an edition: a text together with whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kimsorumlu import ids
from kimsorumlu.model.called import told_apart
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.validity import Standing, Validity
from kimsorumlu.model.version import Version
from kimsorumlu.read.municipality_shape import ClosedGap, Contact, Look, Office
from kimsorumlu.read.source import Document
from kimsorumlu.turkish.fold import fold_letters


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
