"""Reads data/roles.yml: which roles of different municipalities are one and the same."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path as FilePath
from typing import Annotated

from pydantic import ConfigDict, Field

from kimsorumlu import ids
from kimsorumlu.problems import Finding, Phrase, finding
from kimsorumlu.read.overlay import Shared, laid_over
from kimsorumlu.read.shaping import shape, unknown_key
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.values import Line

ROLES = FilePath("data/roles.yml")
SCHEMA_LINE = "# yaml-language-server: $schema=../schema/roles.json"
_STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class SharedRoleShape:
    """One entry of `roles`. A member is a role id of a version file, or a form of it with `*`."""

    __pydantic_config__ = _STRICT

    id: Annotated[Line, Field(description="Adresteki ad; yayımlandıktan sonra değiştirilmez.")]
    label: Annotated[Line, Field(description="Unvanın ortak adı.")]
    members: Annotated[
        tuple[Line, ...],
        Field(min_length=1, description="Metin dosyalarında “roles” altında geçen adlar; “*” her şeyi karşılar."),
    ]


@dataclass(frozen=True, slots=True)
class RolesShape:
    """roles.yml as a whole; its entries are read one by one."""

    __pydantic_config__ = _STRICT

    roles: Annotated[tuple[SharedRoleShape, ...], Field(description="Ortak unvanlar, yukarıdan aşağıya.")]


@dataclass(frozen=True, slots=True)
class RoleTable:
    """The shared roles in file order, each with its place in the file."""

    roles: tuple[tuple[Path, SharedRoleShape], ...]
    document: Document


_FIELDS = tuple(field.name for field in fields(SharedRoleShape))


def read_roles(raw: bytes, file: str, shared: Shared | None = None) -> tuple[RoleTable, tuple[Finding, ...]]:
    """The usable entries and everything wrong with the file. Never raises for bad data."""
    read = laid_over(raw, file, SCHEMA_LINE, shared)
    document, findings = read.document, [*read.findings]
    data = document.data
    entries = data.get("roles") if isinstance(data, dict) else None
    if isinstance(data, dict):
        findings += (unknown_key(document, (key,), key, (), ("roles",)) for key in data if key != "roles")
    if not isinstance(entries, list):
        if data is not None:
            span = document.span(("roles",))
            findings.append(finding("wrong-type", span, key="roles", expected=Phrase("list"), value="…"))
        return RoleTable((), document), tuple(findings)
    roles: list[tuple[Path, SharedRoleShape]] = []
    for index, entry in enumerate(entries):
        path: Path = ("roles", index)
        known = entry
        if isinstance(entry, dict):
            findings += (unknown_key(document, (*path, key), key, (), _FIELDS) for key in entry if key not in _FIELDS)
            known = {key: value for key, value in entry.items() if key in _FIELDS}
        role, more = shape(SharedRoleShape, known, document, path)
        findings += more
        if role is not None:
            roles.append((path, role))
    findings += _together(roles, document)
    return RoleTable(tuple(roles), document), tuple(findings)


def _together(roles: list[tuple[Path, SharedRoleShape]], document: Document) -> list[Finding]:
    """What shows only when the entries are seen together: ids and members used twice."""
    findings = []
    seen: set[str] = set()
    members: set[str] = set()
    for path, role in roles:
        span = document.span((*path, "id"))
        if not ids.is_slug(role.id):
            findings.append(finding("bad-slug", span, value=role.id, suggestion=ids.slug(role.label) or "unvan"))
        if role.id in seen:
            findings.append(finding("topic-twice", span, value=role.id))
        seen.add(role.id)
        for index, member in enumerate(role.members):
            if member in members:
                where = document.span((*path, "members", index))
                findings.append(finding("written-twice", where, value=member, key="members"))
            members.add(member)
    return findings
