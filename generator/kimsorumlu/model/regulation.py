"""A regulation through all its versions: which text is in force, which stands for it, which follows which."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property

from kimsorumlu import ids
from kimsorumlu.model.validity import Validity, leading_on, valid_on, validities
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import Repeal


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
