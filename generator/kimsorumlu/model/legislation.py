"""National legislation as the texts cite it: frozen values, looked up by id, number, name, gazette and decision."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kimsorumlu import ids
from kimsorumlu.problems import FileSpan
from kimsorumlu.read.legislation_file import LawEntry, LawKind
from kimsorumlu.turkish.stems import stem

_LINKING = frozenset(
    ("ve", "ile", "veya", "da", "de", "bazi", "dair", "iliskin", "hakkinda", "sayili", "tarih", "tarihli")
)


@dataclass(frozen=True, slots=True)
class Law:
    """One national text, of any kind.

    `id` is the last part of its address (`/mevzuat/<id>/`). `aliases` are other names of today, `formerly` the names
    it had before. `decision` is the number of the decision that put it into force. `articles` holds the numbers in
    force as they are cited ("15", "8/A", "ek 1"), None if unknown. `own`: its page stands whether a text cites it or
    not.
    """

    id: str
    kind: LawKind
    number: str | None
    title: str
    short_title: str | None
    aliases: tuple[str, ...]
    formerly: tuple[str, ...]
    accepted: datetime.date | None
    decision: str | None
    gazette_date: datetime.date | None
    gazette_number: str | None
    status: str
    repealed_by: str | None
    url: str | None
    articles: frozenset[str] | None
    note: str | None
    span: FileSpan
    own: bool = True

    @property
    def name(self) -> str:
        """ "5393 sayılı Belediye Kanunu"; the title alone where it has no number or is not cited by it."""
        numbered = self.number is not None and self.kind not in ("anayasa", "standart")
        return f"{self.number} sayılı {self.title}" if numbered else self.title

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it may be called, today's title first."""
        short = (self.short_title,) if self.short_title else ()
        return (self.title, *short, *self.aliases, *self.formerly)

    @property
    def names_today(self) -> tuple[str, ...]:
        """What it may be called today."""
        return tuple(name for name in self.names if name not in self.formerly)

    @property
    def gazette(self) -> str | None:
        """The number of its Official Gazette without the edition: "27050 (Mükerrer)" → "27050"."""
        return self.gazette_number.split(" ")[0] if self.gazette_number else None

    @property
    def day(self) -> datetime.date | None:
        """From when on a text could cite it."""
        return self.accepted or self.gazette_date

    @property
    def dates(self) -> frozenset[datetime.date]:
        """The days a text may rightly put before its name."""
        return frozenset(day for day in (self.accepted, self.gazette_date) if day is not None)


@dataclass(frozen=True)
class Legislation:
    """All laws known, in file order."""

    laws: tuple[Law, ...]

    @cached_property
    def _by_id(self) -> dict[str, Law]:
        return {law.id: law for law in reversed(self.laws)}

    def law(self, id: str | None) -> Law | None:
        return self._by_id.get(id) if id else None

    @cached_property
    def _replaced(self) -> dict[str, tuple[Law, ...]]:
        found: dict[str, tuple[Law, ...]] = {}
        for law in self.laws:
            if law.repealed_by is not None:
                found[law.repealed_by] = (*found.get(law.repealed_by, ()), law)
        return found

    def replaced_by(self, law: Law) -> tuple[Law, ...]:
        """The laws that this one took the place of."""
        return self._replaced.get(law.id, ())

    @cached_property
    def _by_number(self) -> dict[tuple[str, str], Law]:
        return {(law.kind, law.number): law for law in reversed(self.laws) if law.number is not None}

    def numbered(self, kind: str, number: str) -> Law | None:
        """The law of this kind with this number as printed in its title page ("5393", "2008/17", "ISO/IEC 27001")."""
        return self._by_number.get((kind, number))

    @cached_property
    def _by_name(self) -> dict[tuple[str, ...], tuple[Law, ...]]:
        found: dict[tuple[str, ...], dict[str, Law]] = {}
        for law in self.laws:
            for name in law.names:
                found.setdefault(name_words(name), {})[law.id] = law
        return {words: tuple(laws.values()) for words, laws in found.items()}

    def named(self, name: str) -> tuple[Law, ...]:
        """The laws that bear, or bore, exactly this name; case, accents and punctuation do not matter."""
        return self._by_name.get(name_words(name), ())

    @cached_property
    def _by_gazette(self) -> dict[str, tuple[Law, ...]]:
        return _grouped((law.gazette, law) for law in self.laws if law.gazette)

    def in_gazette(self, number: str) -> tuple[Law, ...]:
        """The laws published in the Official Gazette of this number, whatever extra edition."""
        return self._by_gazette.get(number, ())

    @cached_property
    def _by_decision(self) -> dict[str, tuple[Law, ...]]:
        return _grouped((law.decision, law) for law in self.laws if law.decision)

    def decided(self, number: str) -> Law | None:
        """The text that the decision of this number put into force."""
        return next(iter(self._by_decision.get(number, ())), None)


def name_words(name: str) -> tuple[str, ...]:
    """A name as it is compared: folded words. "Resmî Gazete’de" → ("resmi", "gazete", "de")."""
    return tuple(ids.slug(name).split("-"))


def telling_words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others, by their stems: Memuru and Memurları are one."""
    return frozenset(stem(word) for word in name_words(name) if word and word not in _LINKING)


def same_name(printed: str, law: Law) -> bool:
    """Whether a printed name, its noun left out, can be a way of naming this law today; no name at all can.

    "Devlet Memuru" can be Devlet Memurları Kanunu, "S.S.K." Sosyal Sigortalar Kanunu; "Telsiz" is not today's 2813.
    """
    words = telling_words(printed)
    for name in law.names_today:
        initials = "".join(word[0] for word in name_words(name) if word not in _LINKING)
        shared, known = len(words & telling_words(name)), len(telling_words(name))
        # The noun is one of the known words and none of the printed ones.
        if "".join(name_words(printed)) == initials or (shared and shared * 2 >= min(len(words), known - 1)):
            return True
    return not words


def link_legislation(entries: Iterable[LawEntry]) -> Legislation:
    """The legislation from its entries as read."""
    return Legislation(tuple(_law(entry) for entry in entries))


def _law(entry: LawEntry) -> Law:
    shape = entry.shape
    return Law(
        id=entry.id,
        kind=shape.kind,
        number=shape.number,
        title=shape.title,
        short_title=shape.short_title,
        aliases=shape.aliases,
        formerly=shape.formerly,
        accepted=shape.accepted,
        decision=shape.decision,
        gazette_date=shape.gazette_date,
        gazette_number=shape.gazette_number,
        status=shape.status,
        repealed_by=shape.repealed_by,
        url=shape.url,
        articles=entry.articles,
        note=shape.note,
        span=entry.span,
        own=entry.own,
    )


def _grouped(pairs: Iterable[tuple[str, Law]]) -> dict[str, tuple[Law, ...]]:
    found: dict[str, tuple[Law, ...]] = {}
    for key, law in pairs:
        found[key] = (*found.get(key, ()), law)
    return found
