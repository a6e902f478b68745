"""data/changes.yml: what was changed behind an address after it was published: a name, the target of a redirect."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Annotated, Final

from pydantic import ConfigDict, Field

from kimsorumlu.problems import FileSpan, Finding
from kimsorumlu.read.deeds import odd_deed
from kimsorumlu.read.files import read_file
from kimsorumlu.read.shaping import shape
from kimsorumlu.read.source import parse, schema_line
from kimsorumlu.read.values import Day, Line

CHANGES: Final = "data/changes.yml"
SCHEMA_LINE: Final = "# yaml-language-server: $schema=../schema/changes.json"


@dataclass(frozen=True, slots=True)
class ChangeShape:
    """One change. The address is relative to the site: "ornek/birim/cocuk/"."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    at: Annotated[Line, Field(description="Adı ya da yönlendirmesi değişen adres: ornek/birim/cocuk/")]
    was: Annotated[Line, Field(description="Önceki ad ya da önceki hedef.")]
    date: Annotated[Day, Field(description="Değişikliğin tarihi.")]
    why: Annotated[Line, Field(description="Gerekçesi.")]


@dataclass(frozen=True, slots=True)
class ChangesShape:
    """The file."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    changes: Annotated[
        tuple[ChangeShape, ...], Field(description="Yayımdan sonra değişen adlar ve yönlendirmeler; silinmez.")
    ]


@dataclass(frozen=True, slots=True)
class DeclaredChange:
    """A declared change and where it stands."""

    shape: ChangeShape
    span: FileSpan


def read_changes(root: FilePath) -> tuple[tuple[DeclaredChange, ...], tuple[Finding, ...]]:
    """The declared changes below `root`, in their order; none if there is no file."""
    raw, unreadable = read_file(root, CHANGES)
    if raw is None:
        return (), unreadable
    document, found = parse(raw, CHANGES)
    shaped, more = shape(ChangesShape, document.data, document, ()) if document.data is not None else (None, ())
    findings = [*found, *more, *schema_line(raw, CHANGES, SCHEMA_LINE)]
    changes = []
    for index, entry in enumerate(shaped.changes if shaped else ()):
        findings += odd_deed(document, ("changes", index), entry.date, ("why", entry.why))
        changes.append(DeclaredChange(entry, document.span(("changes", index, "at"))))
    return tuple(changes), tuple(findings)
