"""data/redirects.yml: addresses that were published and now lead elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Annotated

from pydantic import ConfigDict, Field

from kimsorumlu.problems import Finding, Span, finding
from kimsorumlu.read.shapes import Day, Line
from kimsorumlu.read.shaping import shape
from kimsorumlu.read.source import parse

REDIRECTS = "data/redirects.yml"
SCHEMA_LINE = "# yaml-language-server: $schema=../schema/redirects.json"


@dataclass(frozen=True, slots=True)
class RedirectShape:
    """One redirect. Addresses are relative to the site: "kutahya/birim/eski/", "…/madde-5/#bent-a"."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    old: Annotated[Line, Field(description="Yayımlanmış adres: kutahya/birim/eski/ ya da …/madde-5/#bent-a")]
    new: Annotated[Line, Field(description="Bugünkü adres.")]
    date: Annotated[Day, Field(description="Değişikliğin tarihi.")]
    why: Annotated[Line, Field(description="Gerekçesi.")]


@dataclass(frozen=True, slots=True)
class RedirectsShape:
    """The file."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    redirects: Annotated[tuple[RedirectShape, ...], Field(description="Yönlendirmeler.")]


@dataclass(frozen=True, slots=True)
class Redirect:
    """A declared redirect and where it stands."""

    old: str
    new: str
    span: Span


def read_redirects(root: FilePath) -> tuple[tuple[Redirect, ...], tuple[Finding, ...]]:
    """The declared redirects below `root`; none if there is no file."""
    path = root / REDIRECTS
    if not path.is_file():
        return (), ()
    raw = path.read_bytes()
    document, found = parse(raw, REDIRECTS)
    shaped, more = shape(RedirectsShape, document.data, document, ())
    findings = [*found, *more]
    if raw.split(b"\n", 1)[0].decode("utf-8", "replace").strip() != SCHEMA_LINE:
        findings.append(finding("schema-line", Span(REDIRECTS), expected=SCHEMA_LINE))
    redirects = shaped.redirects if shaped else ()
    return tuple(
        Redirect(entry.old, entry.new, document.span(("redirects", index, "old")))
        for index, entry in enumerate(redirects)
    ), tuple(findings)
