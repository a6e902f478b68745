"""Finds and reads all data files of a project; bytes of the received documents come along unread.

data/municipalities/<municipality>/municipality.yml
data/municipalities/<municipality>/<regulation>/<YYYY-MM-DD>.yml
data/municipalities/<municipality>/<regulation>/sources/<file>
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path as FilePath

from kimsorumlu import ids
from kimsorumlu.problems import Finding, Span, finding, has_errors
from kimsorumlu.read.shapes import MunicipalityShape
from kimsorumlu.read.shaping import shape
from kimsorumlu.read.source import Document, parse
from kimsorumlu.read.version_file import VersionFile, read_version

MUNICIPALITIES = FilePath("data/municipalities")

# The five texts are 13 to 57 KB; a scanned book would be far below this.
MAX_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class VersionEntry:
    """A version file, its place, and the received document's bytes (None if missing)."""

    regulation: str
    file: VersionFile
    source: bytes | None


@dataclass(frozen=True, slots=True)
class MunicipalityEntry:
    """A municipality's folder as read."""

    slug: str
    document: Document
    shape: MunicipalityShape
    versions: tuple[VersionEntry, ...]


def read_project(root: FilePath) -> tuple[tuple[MunicipalityEntry, ...], tuple[Finding, ...]]:
    """All municipalities below `root`, sorted by slug, and what is wrong with their files. Bad data never raises."""
    base = root / MUNICIPALITIES
    findings: list[Finding] = []
    entries: list[MunicipalityEntry] = []
    folders = _entries(base, root, findings) if base.is_dir() else []
    if not folders:
        return (), (finding("no-data", Span(MUNICIPALITIES.as_posix())),)
    for folder in folders:
        span = Span(_shown(folder, root))
        if not folder.is_dir():
            findings.append(finding("unexpected-file", span, value=folder.name, expected="belediye klasörü"))
            continue
        if not _check_slug(folder.name, span, ids.RESERVED, findings):
            continue
        entry = _municipality(folder, root, findings)
        if entry is not None:
            entries.append(entry)
    if not any(entry.versions for entry in entries) and not has_errors(findings):
        findings.append(finding("no-data", Span(MUNICIPALITIES.as_posix())))
    return tuple(entries), tuple(findings)


def _entries(folder: FilePath, root: FilePath, findings: list[Finding]) -> list[FilePath]:
    """What a folder holds, sorted, but for hidden files; an unreadable folder is a finding."""
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        findings.append(finding("file-unreadable", Span(_shown(folder, root)), reason=error.strerror or "?"))
        return []


def _municipality(folder: FilePath, root: FilePath, findings: list[Finding]) -> MunicipalityEntry | None:
    path = folder / "municipality.yml"
    if not path.is_file():
        findings.append(finding("file-missing", Span(_shown(folder, root)), value="municipality.yml"))
        return None
    raw = _bytes(path, root, findings)
    if raw is None:
        return None
    document, found = parse(raw, _shown(path, root))
    findings += found
    if document.data is None and not found:
        findings.append(finding("file-empty", document.span(())))
        return None
    municipality, more = shape(MunicipalityShape, document.data, document, ())
    findings += _schema_line(raw, document, "../../../schema/municipality.json")
    findings += more if document.data is not None or not found else ()
    versions: list[VersionEntry] = []
    for child in _entries(folder, root, findings):
        span = Span(_shown(child, root))
        if child.is_dir():
            if _check_slug(child.name, span, ids.RESERVED_IN_MUNICIPALITY, findings):
                versions += _regulation(child, root, findings)
        elif child != path:
            findings.append(finding("unexpected-file", span, value=child.name, expected="municipality.yml"))
    return None if municipality is None else MunicipalityEntry(folder.name, document, municipality, tuple(versions))


def _regulation(folder: FilePath, root: FilePath, findings: list[Finding]) -> list[VersionEntry]:
    entries = []
    files = [path for path in _entries(folder, root, findings) if path.name != "sources" or not path.is_dir()]
    if not files:
        findings.append(finding("file-missing", Span(_shown(folder, root)), value="YYYY-AA-GG.yml"))
    for path in files:
        span = Span(_shown(path, root))
        if path.is_dir() or re.fullmatch(r"\d{4}-\d{2}-\d{2}\.yml", path.name) is None:
            findings.append(finding("unexpected-file", span, value=path.name, expected="YYYY-AA-GG.yml, sources/"))
            continue
        raw = _bytes(path, root, findings)
        if raw is None:
            continue
        version, found = read_version(raw, _shown(path, root))
        findings += found
        if version is None:
            continue
        findings += _schema_line(raw, version.document, "../../../../schema/version.json")
        if path.stem != version.head.date.isoformat():
            where = version.document.span(("date",))
            findings.append(finding("file-name", where, value=path.name, expected=version.head.date.isoformat()))
        entries.append(VersionEntry(folder.name, version, _source(version, folder, root, findings)))
    return entries


def _source(version: VersionFile, folder: FilePath, root: FilePath, findings: list[Finding]) -> bytes | None:
    name = version.head.source.file
    span = version.document.span(("source", "file"))
    path = folder / name
    if re.fullmatch(r"sources/[A-Za-z0-9._-]+", name) is None or path.is_symlink():
        findings.append(finding("source-outside", span, value=name))
        return None
    if not path.is_file():
        findings.append(finding("source-missing", span, value=_shown(path, root)))
        return None
    return _bytes(path, root, findings)


def _check_slug(name: str, span: Span, reserved: frozenset[str], findings: list[Finding]) -> bool:
    if not ids.is_slug(name):
        findings.append(finding("bad-slug", span, value=name, suggestion=ids.slug(name) or "ad"))
        return False
    if name in reserved:
        findings.append(finding("reserved-slug", span, value=name))
        return False
    return True


def _schema_line(raw: bytes, document: Document, target: str) -> tuple[Finding, ...]:
    expected = f"# yaml-language-server: $schema={target}"
    if raw.split(b"\n", 1)[0].decode("utf-8-sig", "replace").strip() == expected:
        return ()
    return (finding("schema-line", Span(document.file), expected=expected),)


def _bytes(path: FilePath, root: FilePath, findings: list[Finding]) -> bytes | None:
    # A pipe or a device would block or never end.
    if not path.is_file() or path.is_symlink():
        findings.append(finding("file-unreadable", Span(_shown(path, root)), reason="düz bir dosya değil"))
        return None
    try:
        if path.stat().st_size > MAX_BYTES:
            reason = f"{MAX_BYTES // 1_000_000} MB’tan büyük"
            findings.append(finding("file-unreadable", Span(_shown(path, root)), reason=reason))
            return None
        return path.read_bytes()
    except OSError as error:
        findings.append(finding("file-unreadable", Span(_shown(path, root)), reason=error.strerror or "?"))
        return None


def _shown(path: FilePath, root: FilePath) -> str:
    return path.relative_to(root).as_posix()
