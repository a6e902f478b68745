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
from kimsorumlu.problems import Finding, Span, finding
from kimsorumlu.read.shapes import MunicipalityShape
from kimsorumlu.read.shaping import shape
from kimsorumlu.read.source import Document, parse
from kimsorumlu.read.version_file import VersionFile, read_version

MUNICIPALITIES = FilePath("data/municipalities")


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
    folders = sorted(p for p in base.iterdir() if not p.name.startswith(".")) if base.is_dir() else []
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
    return tuple(entries), tuple(findings)


def _municipality(folder: FilePath, root: FilePath, findings: list[Finding]) -> MunicipalityEntry | None:
    path = folder / "municipality.yml"
    if not path.is_file():
        findings.append(finding("missing-key", Span(_shown(folder, root)), key="municipality.yml"))
        return None
    raw = _bytes(path, root, findings)
    if raw is None:
        return None
    document, found = parse(raw, _shown(path, root))
    findings += found
    municipality, more = shape(MunicipalityShape, document.data, document, ())
    findings += _schema_line(raw, document, "../../../schema/municipality.json")
    findings += more if document.data is not None or not found else ()
    versions: list[VersionEntry] = []
    for child in sorted(folder.iterdir()):
        span = Span(_shown(child, root))
        if child.is_dir():
            if _check_slug(child.name, span, ids.RESERVED_IN_MUNICIPALITY, findings):
                versions += _regulation(child, root, findings)
        elif child != path and not child.name.startswith("."):
            findings.append(finding("unexpected-file", span, value=child.name, expected="municipality.yml"))
    return None if municipality is None else MunicipalityEntry(folder.name, document, municipality, tuple(versions))


def _regulation(folder: FilePath, root: FilePath, findings: list[Finding]) -> list[VersionEntry]:
    entries = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or (path.is_dir() and path.name == "sources"):
            continue
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
    if raw.split(b"\n", 1)[0].decode("utf-8", "replace").strip() == expected:
        return ()
    return (finding("schema-line", Span(document.file), expected=expected),)


def _bytes(path: FilePath, root: FilePath, findings: list[Finding]) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError as error:
        findings.append(finding("file-unreadable", Span(_shown(path, root)), reason=error.strerror or "?"))
        return None


def _shown(path: FilePath, root: FilePath) -> str:
    return path.relative_to(root).as_posix()
