"""Units and roles as they are met in a text, each once however it is called there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz.distance import Levenshtein

from kimsorumlu import ids
from kimsorumlu.importer.propose.lexicon import Lexicon, words_of
from kimsorumlu.importer.propose.phrases import Called, Sort
from kimsorumlu.importer.propose.subjects import KnownName
from kimsorumlu.importer.propose.whole import Itself, regulation_slug
from kimsorumlu.importer.propose.words import OFFICES, head_word, headed_by, others
from kimsorumlu.read.source import Path
from kimsorumlu.turkish.case import capital, lower
from kimsorumlu.turkish.fold import fold_letters

# Two spellings of one name differ in no more letters than this, however its words are parted: "Sıfır Atık Yönetim
# Birimi", "SıfırAtık Yönetimi Birimi". Names of two units differ in a word.
_SLIPS: Final = 2
_LONG: Final = 12
# All who work in a house, who have a page of their own where data/roles.yml says so.
_EVERYBODY: Final = "tum-personel"
_WHOLE_STAFF: Final = re.compile(r"\btum personel$")


@dataclass(slots=True)
class Entry:
    """A unit or a role: its name, what it is, where it was met first and in which words, and how sure it is one.

    `parent` and `unit` are keys of other entries. `at` and `duties` are paths of the text.
    """

    id: str
    name: str
    sort: Sort
    kind: str = ""
    parent: Entry | None = None
    unit: Entry | None = None
    reports_to: list[Entry] = field(default_factory=list)
    outside: bool = False
    said: str = ""
    at: Path = ()
    established: str | None = None
    duties: str | None = None
    sure: float = 1.0
    # Other forms under which the text speaks of it, folded.
    forms: set[tuple[str, ...]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class TakenIds:
    """What other regulations of the municipality call their own: ids of units, and of roles with their names."""

    units: frozenset[str] = frozenset()
    roles: Mapping[str, str] = field(default_factory=dict)


class Registry:
    """The units and roles of one text. The first unit is the one the text is about."""

    def __init__(self, itself: Itself, lexicon: Lexicon, role_ids: frozenset[str], taken: TakenIds) -> None:
        """`role_ids`: what roles of several regulations are called in data/roles.yml, by which they are kept."""
        self.lexicon = lexicon
        self._role_ids = role_ids
        self._taken: set[str] = set(taken.units)
        self._others_roles = {id: fold_letters(name) for id, name in taken.roles.items()}
        self._own = regulation_slug(itself.unit)
        whole, said = itself.unit, itself.unit_said
        self.units: list[Entry] = []
        self.roles: list[Entry] = []
        self.whole = self._new(whole, said, itself.unit_at, self.units)
        # "Müdürlük", "Müdürlüğümüz", "Daire Başkanlığı": how the text speaks of the whole, and of its head.
        self.whole.forms |= {_folded(whole.kind)}
        self.head = self._head()

    def _head(self) -> Entry | None:
        ending = head_word(self.whole.kind)
        if ending is None:
            return None
        words = words_of(self.whole.name)
        name = self.whole.name[: words[-1].start] + capital(ending)
        # "daire başkanı" of a daire başkanlığı, "müdür" of a müdürlük.
        short = (
            " ".join((*self.whole.kind.split()[:-1], ending)) if " " in self.whole.kind else headed_by(self.whole.kind)
        )
        assert short is not None  # then there is no ending either
        spoken = name if self.lexicon.says(name) else " ".join(map(capital, short.split()))
        called = Called(spoken, Sort.OFFICE)
        entry = self._new(called, "", (), self.roles, ids.slug(short))
        entry.unit = self.whole
        entry.forms |= {_folded(form) for form in (name, short, "birim müdürü", "müdür")}
        return entry

    def known(self) -> list[KnownName]:
        """Every form of every name, as sentences are looked through for them; offices above by their names."""
        above = [KnownName(_folded(name), name) for name in OFFICES]
        return above + [
            KnownName(form, entry.id) for entry in (*self.units, *self.roles) for form in sorted(entry.forms)
        ]

    def spoken(self, id: str, said: str, at: Path) -> Entry:
        """The unit or role behind what `known` calls it."""
        return self.outside(OFFICES[id], said, at) if id in OFFICES else self.by_id(id)

    def by_id(self, id: str) -> Entry:
        """The unit or role of this id."""
        return next(entry for entry in (*self.units, *self.roles) if entry.id == id)

    def listed(self, called: Called, parent: Entry, said: str, at: Path) -> Entry:
        """The unit that a list names below another: of one name there may be several, below different ones."""
        for unit in self.units:
            if unit is not self.whole and self._same(called, unit):
                if unit.parent is parent or parent is self.whole:
                    return unit
                if unit.parent is self.whole and not self._listed_twice(unit):
                    unit.parent = parent
                    return unit
        if self._same(called, self.whole):
            return self.whole
        entry = self._new(called, said, at, self.units, parent=parent)
        entry.parent = parent
        return entry

    @staticmethod
    def _listed_twice(unit: Entry) -> bool:
        return unit.established is not None

    def met(self, called: Called, said: str, at: Path, over: Entry | None = None) -> Entry:
        """The unit or role that a text speaks of under this name; a new one if none is called so.

        `over`: for whom what stands above speaks; a unit that is met first there is a part of that one.
        """
        if called.sort is Sort.WHOLE:
            return self.whole
        folded, whole = _folded(called.name), _folded(self.whole.name)
        if folded[-len(whole) :] == whole:
            return self.whole
        entries = self.units if called.sort is Sort.UNIT else self.roles
        found = next(self._called(called, entries), None)
        if found is None and called.sort is Sort.UNIT:
            short = self._without_whole(called.name)
            found = next((u for u in self.units[1:] if short and _alike(_folded(u.name), short)), None)
        if found is None and called.sort is not Sort.UNIT:
            short = self._without_whole(called.name)
            found = next((r for r in self.roles if short and short in r.forms), None)
        if found is not None:
            found.forms.add(_folded(called.name))
            if not found.said:
                found.said, found.at = said, at
            return found
        entry = self._new(called, said, at, entries)
        if called.sort is Sort.UNIT:
            entry.parent = over if over is not None and over in self.units else self.whole
        return entry

    def outside(self, name: str, said: str, at: Path) -> Entry:
        """An office above the directorate."""
        called = Called(name, Sort.OFFICE)
        found = next(self._called(called, self.roles), None)
        if found is None:
            found = self._new(called, said, at, self.roles)
            found.outside = True
        return found

    def _called(self, called: Called, entries: list[Entry]) -> Iterator[Entry]:
        """Those called so: in these words first, then with a slip."""
        folded = _folded(called.name)
        yield from (entry for entry in entries if folded in entry.forms)
        yield from (entry for entry in entries if self._same(called, entry))

    def _same(self, called: Called, entry: Entry) -> bool:
        if called.sort is Sort.UNIT and _last_kind(called.kind) != _last_kind(entry.kind):
            return False
        return _alike(_folded(called.name), _folded(entry.name))

    def _without_whole(self, name: str) -> tuple[str, ...]:
        """A name without the directorate's before it: "Mali Hizmetler Yazı İşleri Birimi" → "Yazı İşleri Birimi"."""
        folded, whole = _folded(name), _folded(self.whole.name)
        for own in (whole, whole[:-1]):
            if own and folded[: len(own)] == own and len(folded) > len(own):
                return folded[len(own) :]
        return ()

    def _new(
        self,
        called: Called,
        said: str,
        at: Path,
        entries: list[Entry],
        short: str = "",
        parent: Entry | None = None,
    ) -> Entry:
        id = self._id(called, short, parent)
        entry = Entry(id, called.name, called.sort, called.kind, said=said, at=at, sure=called.sure)
        entry.forms.add(_folded(called.name))
        entries.append(entry)
        return entry

    def _id(self, called: Called, short: str, parent: Entry | None) -> str:
        made, folded = ids.slug(called.name), fold_letters(called.name)
        if short in self._role_ids:
            made = short
        elif (
            _EVERYBODY in self._role_ids
            and called.sort is Sort.STAFF
            and _WHOLE_STAFF.search(fold_letters(called.name))
        ):
            made = _EVERYBODY
        elif self._others_roles.get(made, folded) != folded and called.sort is not Sort.UNIT:
            # In another regulation somebody else is called so.
            made = f"{self._own}-{made}"
        made = ids.piece_name(None, made)
        if made in self._taken and not any(entry.id == made for entry in (*self.units, *self.roles)):
            # Another regulation's unit is called so.
            made = ids.piece_name(None, f"{self._own}-{made}")
        if made in self._taken and parent is not None:
            made = ids.piece_name(None, f"{parent.id}-{made}")
        turn, free = 2, made
        while free in self._taken:
            free, turn = f"{made}-{turn}", turn + 1
        self._taken.add(free)
        return free


def _folded(name: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words_of(name))


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are one, but for a slip: "Zabıta Memuru" and "Zabıta Müdürü" are two people."""
    if one == other:
        return True
    if one and other and others(one[-1], other[-1]):
        return False
    joined, beside = "".join(one), "".join(other)
    slips = _SLIPS if min(len(joined), len(beside)) >= _LONG else 0
    return Levenshtein.distance(joined, beside, score_cutoff=slips) <= slips


def _last_kind(kind: str) -> str:
    return lower(kind).split()[-1] if kind else ""
