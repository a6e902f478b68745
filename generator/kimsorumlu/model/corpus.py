"""All municipalities with their texts: what is in force or stands for a regulation, asked on a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.validity import Standing, leading_on, turning_days
from kimsorumlu.model.version import Version


# No repr: written out where a test fails, whatever shares a part of it is written again and again, to gigabytes.
@dataclass(frozen=True, repr=False)
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
