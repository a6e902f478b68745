"""Finds and reads all data files of a project; the received documents come along with their lines.

data/municipalities/<municipality>/municipality.yml
data/municipalities/<municipality>/<regulation>/<YYYY-MM-DD>.yml
data/municipalities/<municipality>/<regulation>/sources/<file>
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path as FilePath

from kimsorumlu import ids
from kimsorumlu.problems import FileSpan, Finding, Phrase, finding, has_errors
from kimsorumlu.read.files import obstacle, read_file
from kimsorumlu.read.lock_file import is_lock
from kimsorumlu.read.municipality_shape import MunicipalityShape
from kimsorumlu.read.shaping import shape
from kimsorumlu.read.source import Document, parse, schema_line
from kimsorumlu.read.stowed import stowed
from kimsorumlu.read.version_file import VersionFile, read_version
from kimsorumlu.received.document import Received, received

MUNICIPALITIES = FilePath("data/municipalities")
# The first line of each file, by which editors find its schema.
_SCHEMA = "# yaml-language-server: $schema="
MUNICIPALITY_SCHEMA = f"{_SCHEMA}../../../schema/municipality.json"
VERSION_SCHEMA = f"{_SCHEMA}../../../../schema/version.json"


@dataclass(frozen=True, slots=True)
class VersionEntry:
    """A version file, its place, and the received document (None if missing)."""

    regulation: str
    file: VersionFile
    received: Received | None


@dataclass(frozen=True, slots=True)
class MunicipalityEntry:
    """A municipality's folder as read."""

    slug: str
    document: Document
    shape: MunicipalityShape
    versions: tuple[VersionEntry, ...]


# Municipality → the regulations of it that are read; None for all.
Scope = Mapping[str, Collection[str] | None]

# A regulation's versions, and what is wrong with its files; how they are had from its folder below a project's root.
RegulationRead = tuple[tuple[VersionEntry, ...], tuple[Finding, ...]]
RegulationReader = Callable[[FilePath, FilePath], RegulationRead]


def read_regulation(folder: FilePath, root: FilePath) -> RegulationRead:
    """The versions in a regulation's folder and what is wrong with its files."""
    findings: list[Finding] = []
    return tuple(_regulation(folder, root, findings)), tuple(findings)


def read_project(
    root: FilePath, scope: Scope | None = None, reader: RegulationReader = read_regulation
) -> tuple[tuple[MunicipalityEntry, ...], tuple[Finding, ...]]:
    """All municipalities below `root`, sorted by slug, and what is wrong with their files. Bad data never raises.

    With a `scope` only the regulations it names are read, by the `reader`.
    """
    base = root / MUNICIPALITIES
    findings: list[Finding] = []
    entries: list[MunicipalityEntry] = []
    for folder in _entries(base, root, findings):
        if scope is not None and folder.name not in scope:
            continue
        span = FileSpan(_shown(folder, root))
        if not folder.is_dir():
            findings.append(finding("unexpected-file", span, value=folder.name, expected=Phrase("municipality-folder")))
            continue
        if not _check_slug(folder.name, span, ids.RESERVED, findings):
            continue
        entry = _municipality(folder, root, findings, reader, None if scope is None else scope[folder.name])
        if entry is not None:
            entries.append(entry)
    if not any(entry.versions for entry in entries) and not has_errors(findings):
        findings.append(finding("no-data", FileSpan(MUNICIPALITIES.as_posix())))
    return tuple(entries), tuple(findings)


def regulation_folders(root: FilePath) -> tuple[FilePath, ...]:
    """The folders that `read_project` is likely to have read, the largest first; none where something is in the way."""
    try:
        folders = [path for path in (root / MUNICIPALITIES).glob("*/*") if path.is_dir() and ids.is_slug(path.name)]
        sizes = {path: sum(file.stat().st_size for file in path.glob("*.yml")) for path in folders}
    except OSError:
        return ()
    return tuple(sorted(folders, key=lambda path: (-sizes[path], path)))


def read_municipality(root: FilePath, slug: str) -> tuple[MunicipalityEntry | None, tuple[Finding, ...]]:
    """One municipality's folder, and what is wrong with its files; None if it cannot be used."""
    findings: list[Finding] = []
    entry = _municipality(root / MUNICIPALITIES / slug, root, findings, read_regulation)
    return entry, tuple(findings)


def _entries(folder: FilePath, root: FilePath, findings: list[Finding]) -> list[FilePath]:
    """What a folder holds, sorted, but for hidden files; what cannot be read or is a link elsewhere is a finding."""
    try:
        found = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except FileNotFoundError:
        return []
    except OSError as error:
        findings.append(finding("file-unreadable", FileSpan(_shown(folder, root)), reason=error.strerror or "?"))
        return []
    reasons = {path: obstacle(root, path) for path in found}
    findings += (finding("file-unreadable", FileSpan(_shown(p, root)), reason=why) for p, why in reasons.items() if why)
    return [path for path, reason in reasons.items() if reason is None]


def _municipality(
    folder: FilePath,
    root: FilePath,
    findings: list[Finding],
    reader: RegulationReader,
    regulations: Collection[str] | None = None,
) -> MunicipalityEntry | None:
    path = folder / "municipality.yml"
    raw, unreadable = read_file(root, _shown(path, root))
    if raw is None:
        missing = finding("file-missing", FileSpan(_shown(folder, root)), value="municipality.yml")
        findings += unreadable or (missing,)
        return None
    document, found = parse(raw, _shown(path, root))
    findings += found
    if document.data is None:
        return None
    municipality, more = shape(MunicipalityShape, document.data, document, ())
    findings += (*more, *schema_line(raw, document.file, MUNICIPALITY_SCHEMA))
    site = municipality.website if municipality else None
    if site is not None and re.match(r"https?://[^/\s]", site) is None:
        span = document.span(("website",))
        findings.append(finding("bad-value", span, key="website", value=site, expected="https://…"))
    versions: list[VersionEntry] = []
    for child in _entries(folder, root, findings):
        span = FileSpan(_shown(child, root))
        if child.is_dir():
            if regulations is not None and child.name not in regulations:
                continue
            if _check_slug(child.name, span, ids.RESERVED_IN_MUNICIPALITY, findings):
                read, found = reader(child, root)
                versions += read
                findings += found
        elif child != path:
            findings.append(finding("unexpected-file", span, value=child.name, expected="municipality.yml"))
    return None if municipality is None else MunicipalityEntry(folder.name, document, municipality, tuple(versions))


def _regulation(folder: FilePath, root: FilePath, findings: list[Finding]) -> list[VersionEntry]:
    entries = []
    inside = _entries(folder, root, findings)
    files = [path for path in inside if not is_lock(path) and (path.name != "sources" or not path.is_dir())]
    # Of a regulation that moved away or ended, its promises stay.
    if not files and not any(is_lock(path) for path in inside):
        findings.append(finding("file-missing", FileSpan(_shown(folder, root)), value=Phrase("version-file")))
    for path in files:
        span = FileSpan(_shown(path, root))
        if path.is_dir() or re.fullmatch(r"\d{4}-\d{2}-\d{2}\.yml", path.name) is None:
            findings.append(
                finding("unexpected-file", span, value=path.name, expected=Phrase("version-file-or-sources"))
            )
            continue
        raw, unreadable = read_file(root, span.file)
        findings += unreadable
        version, found = read_version(raw, span.file) if raw is not None else (None, ())
        findings += found
        if raw is None or version is None:
            continue
        findings += schema_line(raw, span.file, VERSION_SCHEMA)
        if path.stem != version.head.date.isoformat():
            where = version.document.span(("date",))
            findings.append(finding("file-name", where, value=path.name, expected=version.head.date.isoformat()))
        document = _received(version, folder, root, findings)
        entries.append(VersionEntry(folder.name, replace(version, document=stowed(version.document)), document))
    return entries


def _received(version: VersionFile, folder: FilePath, root: FilePath, findings: list[Finding]) -> Received | None:
    name = version.head.source.file
    span = version.document.span(("source", "file"))
    path = folder / name
    if re.fullmatch(r"sources/[A-Za-z0-9._-]+", name) is None:
        findings.append(finding("source-outside", span, value=name))
        return None
    raw, unreadable = read_file(root, _shown(path, root))
    if raw is None:
        findings += unreadable or (finding("source-missing", span, value=_shown(path, root)),)
        return None
    return received(raw, version.head.source.format)


def _check_slug(name: str, span: FileSpan, reserved: frozenset[str], findings: list[Finding]) -> bool:
    if not ids.is_slug(name):
        findings.append(finding("bad-slug", span, value=name, suggestion=ids.slug(name) or "ad"))
        return False
    if name in reserved:
        findings.append(finding("reserved-slug", span, value=name))
        return False
    return True


def _shown(path: FilePath, root: FilePath) -> str:
    return path.relative_to(root).as_posix()
