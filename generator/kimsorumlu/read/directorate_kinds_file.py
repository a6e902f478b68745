"""Reads data/directorate-kinds.yml: what directorates of the same trade are called, across municipalities."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Annotated

from pydantic import ConfigDict, Field

from kimsorumlu import ids
from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.listing import opened, repeated, shaped_entries
from kimsorumlu.read.overlay import Shared
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.values import Line

DIRECTORATE_KINDS = FilePath("data/directorate-kinds.yml")
SCHEMA_LINE = "# yaml-language-server: $schema=../schema/directorate-kinds.json"
_STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class DirectorateKindShape:
    """One entry of `kinds`. Its names leave out what the unit is (Müdürlüğü, Dairesi Başkanlığı)."""

    __pydantic_config__ = _STRICT

    id: Annotated[Line, Field(description="Kalıcı ad; yönetmelik klasörlerinin adlarıyla aynı biçimde.")]
    label: Annotated[Line, Field(description="Belediyelerin en çok yazdığı ad, “Müdürlüğü” olmadan.")]
    also: Annotated[tuple[Line, ...], Field(description="Başka yazılışları; bir ad tek bir türde durur.")] = ()
    required_by: Annotated[
        dict[Line, Line] | None,
        Field(description="Bu birimi büyükşehir dışındaki her belediyede sayan kanun ve maddesi: {kanun-5393: 48}."),
    ] = field(default=None, hash=False)

    @property
    def names(self) -> tuple[str, ...]:
        """What such a directorate is called, the label first."""
        return (self.label, *self.also)


@dataclass(frozen=True, slots=True)
class DirectorateKindsShape:
    """directorate-kinds.yml as a whole; its entries are read one by one."""

    __pydantic_config__ = _STRICT

    kinds: Annotated[tuple[DirectorateKindShape, ...], Field(description="Müdürlük türleri.")]


@dataclass(frozen=True, slots=True)
class DirectorateKinds:
    """The kinds of directorate in file order."""

    kinds: tuple[DirectorateKindShape, ...]
    document: Document


def read_directorate_kinds(
    raw: bytes, file: str, shared: Shared | None = None
) -> tuple[DirectorateKinds, tuple[Finding, ...]]:
    """The usable entries and everything wrong with the file. Never raises for bad data."""
    document, data, findings = opened(raw, file, SCHEMA_LINE, ("kinds",), shared)
    kinds = shaped_entries(DirectorateKindShape, "kinds", data, document, findings)
    for path, kind in kinds:
        if not ids.is_slug(kind.id):
            suggestion = ids.slug(kind.label) or "fen-isleri"
            findings.append(finding("bad-slug", document.span((*path, "id")), value=kind.id, suggestion=suggestion))
    findings += repeated((((*path, "id"), kind.id) for path, kind in kinds), "id", document)
    findings += repeated((name for path, kind in kinds for name in _names(path, kind)), "also", document)
    return DirectorateKinds(tuple(kind for _, kind in kinds), document), tuple(findings)


def _names(path: Path, kind: DirectorateKindShape) -> list[tuple[Path, str]]:
    also = [((*path, "also", index), name) for index, name in enumerate(kind.also)]
    return [((*path, "label"), kind.label), *also]
