"""What a new version of a regulation takes over from the one before it: ids, speakers, words in addresses.

A unit or a role that is called as before is the one it was, whatever id the import gave it. What a person once said of
a clause holds for the clause that it became. All of it is proposed, and shown before anything is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kimsorumlu.check.naming import spelled
from kimsorumlu.facts.alignment import Alignment, PassageKind
from kimsorumlu.importer.propose.spoken_text import speakers_of, with_slugs, with_speakers
from kimsorumlu.importer.renaming import renamed
from kimsorumlu.model.text import Article
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import RoleShape, VersionShape
from kimsorumlu.read.source import Path
from kimsorumlu.read.text_shapes import PieceShape

_BLOCK = "baslik-"


@dataclass(frozen=True, slots=True)
class Carried:
    """A head and a text with what was taken over, and how many speakers and addresses were."""

    head: VersionShape
    text: tuple[PieceShape, ...]
    speakers: int
    slugs: int


def carried(
    old: Version, new: Version, alignment: Alignment, head: VersionShape, text: tuple[PieceShape, ...]
) -> Carried:
    """The new version's head and text with what the old one says of the same units, roles and clauses."""
    ids = dict(_same(old, new))
    head, text = _renamed(head, text, ids)
    speaking = dict(_speakers(old, new, alignment, ids, text))
    roles = dict(head.roles)
    for id in dict.fromkeys(id for each in speaking.values() for id in each if id not in {**head.units, **roles}):
        role = old.role(id)
        if role is not None:
            roles[id] = _shape(role, head)
    head = replace(head, roles=roles, directorate_kind=head.directorate_kind or old.directorate_kind)
    known = {*head.units, *roles}
    speaking = {path: each for path, each in speaking.items() if set(each) <= known}
    slugs = dict(_slugs(alignment))
    units = dict(head.units)
    for now, before in renamed(old, new):
        unit = units.get(now)
        if unit is not None:
            units[now] = replace(unit, renamed_from=(*unit.renamed_from, before))
    head = replace(head, units=units)
    return Carried(head, with_slugs(with_speakers(text, speaking), slugs), len(speaking), len(slugs))


def _same(old: Version, new: Version) -> Iterator[tuple[str, str]]:
    """New id → old id of what is called as it was called before."""
    pairs: tuple[tuple[tuple[Unit | Role, ...], tuple[Unit | Role, ...]], ...] = (
        (old.units, new.units),
        (old.roles, new.roles),
    )
    for olds, news in pairs:
        by_name = {spelled(entry.name): entry.id for entry in reversed(olds)}
        taken = {entry.id for entry in news}
        for entry in news:
            id = by_name.get(spelled(entry.name))
            if id is not None and id != entry.id and id not in taken:
                yield entry.id, id


def _renamed(
    head: VersionShape, text: tuple[PieceShape, ...], ids: Mapping[str, str]
) -> tuple[VersionShape, tuple[PieceShape, ...]]:
    """The head and the text with old ids in place of new ones."""

    def one(id: str | None) -> str | None:
        return ids.get(id, id) if id is not None else None

    units = {
        ids.get(id, id): replace(unit, parent=one(unit.parent), reports_to=one(unit.reports_to))
        for id, unit in head.units.items()
    }
    roles = {
        ids.get(id, id): replace(
            role, unit=one(role.unit), reports_to=tuple(ids.get(above, above) for above in role.reports_to)
        )
        for id, role in head.roles.items()
    }
    speaking = {path: tuple(ids.get(id, id) for id in each) for path, each in speakers_of(text).items()}
    return replace(head, units=units, roles=roles), with_speakers(text, speaking)


def _speakers(
    old: Version, new: Version, alignment: Alignment, ids: Mapping[str, str], text: tuple[PieceShape, ...]
) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Where the old version says for whom a clause speaks and the new one does not, or says otherwise."""
    now = speakers_of(text)
    for relation in alignment.relations:
        before, after = relation.old, relation.new
        if before is None or after is None or relation.other_unit or not before.speaks_for:
            continue
        if after.kind is PassageKind.ARTICLE and isinstance(before.entry, Article) and isinstance(after.entry, Article):
            own, path = before.entry.speaks_for, after.entry.path
        elif before.clause is not None and after.clause is not None:
            own, path = before.clause.speaks_for, after.clause.path
        else:
            continue
        # A text that names its units anew says itself for whom it speaks.
        known = all(old.unit(id) is None or new.unit(id) is not None or id in ids.values() for id in own)
        if own and known and path not in now:
            yield path, own


def _shape(role: Role, head: VersionShape) -> RoleShape:
    """A role of the old version, without what only that one says."""
    return RoleShape(
        name=role.name,
        unit=role.unit if role.unit in head.units else None,
        reports_to=tuple(id for id in role.reports_to if id in head.roles or id in head.units),
        outside=role.outside,
        staff=role.staff,
    )


def _slugs(alignment: Alignment) -> Iterator[tuple[Path, str]]:
    """The words in the addresses of headings that are worded otherwise now."""
    for relation in alignment.of(PassageKind.HEADING):
        before, after = relation.old, relation.new
        if (
            before is None
            or after is None
            or before.clause is None
            or after.clause is None
            or not relation.text_changed
        ):
            continue
        if before.clause.fragment.startswith(_BLOCK) and before.clause.fragment != after.clause.fragment:
            yield after.clause.path, before.clause.fragment.removeprefix(_BLOCK)
