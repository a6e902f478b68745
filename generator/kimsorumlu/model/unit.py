"""Units and roles of one version, as its file says them; who stands above whom is told by id."""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu.model.superior import Superior
from kimsorumlu.problems import FileSpan
from kimsorumlu.read.shapes import RenamedFrom


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
