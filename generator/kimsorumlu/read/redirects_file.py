"""data/redirects.yml: addresses that were published and now lead elsewhere.

The redirect of a page carries along what lies below it: pages, files, fragments, and the embeds of all these.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Annotated, Final

from pydantic import ConfigDict, Field

from kimsorumlu import ids
from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.read.deeds import odd_deed
from kimsorumlu.read.files import read_file
from kimsorumlu.read.shaping import shape
from kimsorumlu.read.source import parse, schema_line
from kimsorumlu.read.values import Day, Line

REDIRECTS = "data/redirects.yml"
SCHEMA_LINE = "# yaml-language-server: $schema=../schema/redirects.json"
# "ornek/birim/eski/", "ornek/akis.xml", "ornek/park-ve-bahceler/2021-03-02/madde-5/#bent-a"
_ADDRESS = re.compile(r"(?:[a-z0-9][a-z0-9._-]*/)*(?:[a-z0-9][a-z0-9._-]*|#[a-z0-9-]+)?")
_SHOWN: Final = 60
_EXAMPLE = "ornek/birim/eski/, ornek/park-ve-bahceler/2021-03-02/madde-5/#bent-a"


@dataclass(frozen=True, slots=True)
class RedirectShape:
    """One redirect. Addresses are relative to the site: "ornek/birim/eski/", "…/madde-5/#bent-a"."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    old: Annotated[
        Line,
        Field(description="Yayımlanmış adres: ornek/birim/eski/ (altındakilerle birlikte) ya da …/madde-5/#bent-a"),
    ]
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
    """A declared redirect, where it stands, when it was declared and why; "" of one that follows from the texts."""

    old: str
    new: str
    span: FileSpan
    date: datetime.date = datetime.date.min
    why: str = ""


def read_redirects(root: FilePath) -> tuple[tuple[Redirect, ...], tuple[Finding, ...]]:
    """The declared redirects below `root`; none if there is no file."""
    raw, unreadable = read_file(root, REDIRECTS)
    if raw is None:
        return (), unreadable
    document, found = parse(raw, REDIRECTS)
    shaped, more = shape(RedirectsShape, document.data, document, ()) if document.data is not None else (None, ())
    findings = [*found, *more, *schema_line(raw, REDIRECTS, SCHEMA_LINE)]
    redirects = []
    seen: set[str] = set()
    for index, entry in enumerate(shaped.redirects if shaped else ()):
        spans = {key: document.span(("redirects", index, key)) for key in ("old", "new")}
        findings += odd_deed(document, ("redirects", index), entry.date, ("why", entry.why))
        wrong = tuple(_odd(entry, spans))
        findings += wrong
        if entry.old.endswith("/") and entry.new.startswith(entry.old):
            findings.append(finding("redirect-into-itself", spans["new"], value=entry.new, old=entry.old))
        elif entry.old in seen:
            findings.append(finding("redirect-twice", spans["old"], value=entry.old))
        elif not wrong:
            redirects.append(Redirect(entry.old, entry.new, spans["old"], entry.date, entry.why))
        seen.add(entry.old)
    return tuple(redirects), tuple(findings)


def _odd(entry: RedirectShape, spans: Mapping[str, FileSpan]) -> Iterator[Finding]:
    """What is given as an address and cannot be one."""
    for key, span in spans.items():
        value = getattr(entry, key)
        if ids.is_too_long(value):
            yield too_long(value, span)
        elif _ADDRESS.fullmatch(value) is None:
            yield finding("bad-value", span, key=key, value=value, expected=_EXAMPLE)


def too_long(address: str, span: FileSpan) -> Finding:
    """That no file can have this address, of which the beginning is shown."""
    shown = address[:_SHOWN] + ("…" if len(address) > _SHOWN else "")
    return finding("address-long", span, value=shown, limit=str(ids.LONGEST), step=str(ids.LONGEST_STEP))


def moves(published: Iterable[str], redirects: Sequence[Redirect]) -> dict[str, str]:
    """Where each address leads that a redirect carries elsewhere, through later redirects too: old → new, sorted.

    Of the published addresses and of those declared. Where several redirects would carry one, that of the longest
    address does.
    """
    declared = {redirect.old: redirect.new for redirect in redirects}
    declared = {ids.embed_url(old): ids.embed_url(new) for old, new in declared.items() if old.endswith("/")} | declared
    ends: dict[str, str | None] = {}
    return {
        address: end
        for address in sorted({*published, *(redirect.old for redirect in redirects)})
        if (end := _end(address, declared, ends)) is not None
    }


def _end(address: str, declared: Mapping[str, str], ends: dict[str, str | None]) -> str | None:
    """Where an address leads in the end, None if nowhere else; `ends` keeps what is known of each on the way.

    A circle ends where it would begin again, and what grows with every turn at the longest address that is one.
    """
    way = [address]
    known: set[str] = set()
    while (here := way[-1]) not in ends and here not in known and len(here) <= ids.LONGEST:
        known.add(here)
        further = _step(here, declared)
        if further is None:
            ends[here] = None
            break
        way.append(further)
    last = way[-1]
    end = ends.get(last) or last
    for passed in way[:-1]:
        ends[passed] = end
    return ends.get(address)


def _step(address: str, declared: Mapping[str, str]) -> str | None:
    """Where the redirect of the longest address carries this one."""
    if address in declared:
        return declared[address]
    place = len(address)
    while (place := address.rfind("/", 0, place)) >= 0:
        new = declared.get(address[: place + 1])
        if new is not None and new.endswith("/"):
            return new + address[place + 1 :]
    # What lies below the home page is no address of its own.
    return None
