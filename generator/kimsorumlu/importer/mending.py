"""Proposals that a rule of the check refuses are withdrawn: what is proposed must not stand in the way of what is read.

The text itself is never touched. A withdrawn proposal is told with the words of the rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from kimsorumlu.importer.propose.spoken_text import speakers_of, with_speakers
from kimsorumlu.importer.proving import Proof
from kimsorumlu.problems import FileSpan, Finding
from kimsorumlu.read.shapes import VersionShape
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.text_shapes import PieceShape


@dataclass(frozen=True, slots=True)
class Mended:
    """A head and a text without the proposals that were refused, and the findings that refused them."""

    head: VersionShape
    text: tuple[PieceShape, ...]
    withdrawn: tuple[Finding, ...]


# Rounds of proving: what is withdrawn may leave something else without ground.
ROUNDS: Final = 4


def without_refused(head: VersionShape, text: tuple[PieceShape, ...], proof: Proof) -> Mended:
    """The proposals without those that the errors of a proof are about."""
    places = _places(proof.version.document)
    withdrawn = []
    for found in proof.errors:
        path = places.get(_start(found.span))
        if path is None:
            continue
        mend = _MENDS.get(str(path[0]))
        if mend is not None and (changed := mend(head, path)) != head:
            head = changed
            withdrawn.append(found)
        elif path[0] == "text" and path[-1] == "speaks_for":
            text = with_speakers(text, {**speakers_of(text), path[:-1]: ()})
            withdrawn.append(found)
    return Mended(*_consistent(head, text), tuple(withdrawn))


def _places(document: Document) -> Mapping[tuple[int, int], Path]:
    """By where it stands in the file the innermost value or key of each place; a value in place of its key."""
    found: dict[tuple[int, int], Path] = {}
    for spans in (document.keys, document.values):
        for path, span in sorted(spans.items(), key=lambda one: len(one[0])):
            found[_start(span)] = path
    return found


def _start(span: FileSpan) -> tuple[int, int]:
    return span.line, span.column


def _of_adoption(head: VersionShape, path: Path) -> VersionShape:
    known, key = head.adoption, path[1] if len(path) > 1 else ""
    without = {
        "body": replace(known, body=None),
        "in_force": replace(known, in_force=None),
        "in_force_article": replace(known, in_force_article=None),
        "signatories": replace(known, signatories=()),
    }
    return replace(head, adoption=without.get(str(key), known))


def _of_repeals(head: VersionShape, path: Path) -> VersionShape:
    if len(path) < 3 or not isinstance(path[1], int):
        return head
    repeals = list(head.repeals)
    known = repeals[path[1]]
    without = {
        "date": replace(known, date=None),
        "decision": replace(known, decision=None),
        "title": replace(known, title=None),
    }
    repeals[path[1]] = without.get(str(path[2]), known)
    if path[2] == "article" or not (repeals[path[1]].date or repeals[path[1]].title):
        del repeals[path[1]]
    return replace(head, repeals=tuple(repeals))


def _of_units(head: VersionShape, path: Path) -> VersionShape:
    """A unit without what is refused of it; if it is the unit itself, without the unit, unless it is the first."""
    if len(path) < 2:
        return head
    id, key = str(path[1]), str(path[2]) if len(path) > 2 else ""
    units = dict(head.units)
    top = next(iter(units))
    if key == "parent" and id != top:
        units[id] = replace(units[id], parent=top if units[id].parent != top else units[id].parent, established=None)
    elif key == "established":
        units[id] = replace(units[id], established=None)
    elif key == "duties":
        units[id] = replace(units[id], duties=None)
    elif key == "reports_to":
        units[id] = replace(units[id], reports_to=None)
    elif id != top:
        del units[id]
    return replace(head, units=units)


def _of_roles(head: VersionShape, path: Path) -> VersionShape:
    if len(path) < 2:
        return head
    id, key = str(path[1]), str(path[2]) if len(path) > 2 else ""
    roles = dict(head.roles)
    if key == "reports_to":
        roles[id] = replace(roles[id], reports_to=())
    elif key == "unit":
        roles[id] = replace(roles[id], unit=None)
    elif key == "duties":
        roles[id] = replace(roles[id], duties=None)
    else:
        del roles[id]
    return replace(head, roles=roles)


def _of_title(head: VersionShape, path: Path) -> VersionShape:
    """For a name that the text does not have: that of its unit; where that is not said either, the bare word."""
    del path
    name = next(iter(head.units.values())).name
    return replace(head, title=name if head.title != name else _BARE_TITLE)


_BARE_TITLE: Final = "Yönetmelik"


def _of_kind(head: VersionShape, path: Path) -> VersionShape:
    del path
    return replace(head, directorate_kind=None)


_MENDS: Final[Mapping[str, Callable[[VersionShape, Path], VersionShape]]] = {
    "adoption": _of_adoption,
    "repeals": _of_repeals,
    "units": _of_units,
    "roles": _of_roles,
    "directorate_kind": _of_kind,
    "title": _of_title,
}


def _consistent(head: VersionShape, text: tuple[PieceShape, ...]) -> tuple[VersionShape, tuple[PieceShape, ...]]:
    """Without what names a unit or a role that is no more."""
    known = {*head.units, *head.roles}
    top = next(iter(head.units))
    units = {
        id: replace(
            unit,
            parent=unit.parent if unit.parent in known or unit.parent is None else top,
            reports_to=unit.reports_to if unit.reports_to in known else None,
        )
        for id, unit in head.units.items()
    }
    roles = {
        id: replace(role, unit=role.unit if role.unit in known else None, reports_to=_those(role.reports_to, known))
        for id, role in head.roles.items()
    }
    speaking = {path: _those(ids, known) for path, ids in speakers_of(text).items()}
    return replace(head, units=units, roles=roles), with_speakers(text, speaking)


def _those(ids: Iterable[str], known: set[str]) -> tuple[str, ...]:
    return tuple(id for id in ids if id in known)
