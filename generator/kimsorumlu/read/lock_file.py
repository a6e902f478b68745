"""The locks: every address ever published, a hash of every text that may not change, and of every fact beside it.

A regulation's promises stand in its own folder, `data/municipalities/<m>/<r>/addresses.lock`; those of the rest of the
site in `data/addresses.lock`, which also lists every lock, itself included, with its count of lines and their digest,
so that a lock that is lost, emptied or shortened is seen. One line each, sorted, so that a change shows as a line in
version control and two branches merge:

    data/municipalities/kutahya/bilgi-islem/addresses.lock 214 5f0c…   the list: file, lines, SHA-256 of its lines
    kutahya/birim/donanim-servisi/                                     an address: it stays, its page may grow
    kutahya/birim/donanim-servisi/@name 3f2a… 0                        a fact behind an address
    kutahya/bilgi-islem/2020-11-04/madde-11/#bent-f 81c0… 1            a text: it stays as it is

The number counts the declared corrections that the hash already takes into account: entries of the version's log, or of
data/changes.yml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as FilePath
from typing import Final

from kimsorumlu import ids
from kimsorumlu.digest import digest_of_bytes
from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.read.files import read_file
from kimsorumlu.turkish.characters import refused

_NAME: Final = "addresses.lock"
_REGULATIONS: Final = "data/municipalities"
# That of the site.
LOCK: Final = f"data/{_NAME}"
# What parts an address from the name of a fact behind it; no address holds one.
FACT: Final = "@"
_HEAD = "# What was promised, written by `kimsorumlu lock`. Lines are never removed.\n"
_LINE = re.compile(r"(?P<key>[!-~]+)(?: (?P<hash>[0-9a-f]{16}) (?P<corrections>0|[1-9][0-9]{0,3}))?")
_SEAL = re.compile(rf"(?P<file>data/[a-z0-9/-]*{re.escape(_NAME)}) (?P<count>[0-9]{{1,9}}) (?P<digest>[0-9a-f]{{64}})")
# The home page's address is empty; a line cannot be.
_HOME = "."
# A file that is something else altogether is said so once, not line by line.
_MAX_LINES = 20


@dataclass(frozen=True, slots=True)
class LockedAddress:
    """What is promised of one address: that it stays, and with a hash, that its text stays too."""

    hash: str | None = None
    corrections: int = 0


@dataclass(frozen=True)
class Lock:
    """All locks together: what each key, an address or a fact behind one, promises, and where it stands.

    `exists`: whether there is any lock at all.
    """

    entries: Mapping[str, LockedAddress]
    spans: Mapping[str, FileSpan]
    exists: bool

    @cached_property
    def addresses(self) -> frozenset[str]:
        """The addresses promised, without the facts behind them."""
        return frozenset(key for key in self.entries if FACT not in key)

    def span(self, key: str) -> FileSpan:
        """Where the key stands."""
        return self.spans.get(key, FileSpan(LOCK))


@dataclass(frozen=True, slots=True)
class _Seal:
    """What the site's lock says of a lock: how many lines it has, and their digest."""

    count: int
    digest: str
    span: FileSpan


@dataclass(frozen=True, slots=True)
class _File:
    """One lock file as read."""

    name: str
    entries: tuple[tuple[str, LockedAddress, FileSpan], ...]
    seals: Mapping[str, _Seal]
    count: int
    digest: str


def fact_key(address: str, fact: str) -> str:
    """The key of a fact behind an address."""
    return f"{address}{FACT}{fact}"


def regulation_lock(municipality: str, regulation: str) -> str:
    """The file with a regulation's promises."""
    return f"{_REGULATIONS}/{municipality}/{regulation}/{_NAME}"


def is_lock(path: FilePath) -> bool:
    """Whether a file of a regulation's folder is its lock."""
    return path.name == _NAME


def read_lock(root: FilePath) -> tuple[Lock, tuple[Finding, ...]]:
    """Every lock below `root`, and what is wrong with them; an empty one if there is none."""
    findings: list[Finding] = []
    present: dict[str, bytes] = {}
    for name in (LOCK, *_of_regulations(root)):
        raw, unreadable = read_file(root, name)
        findings += unreadable
        if raw is not None:
            present[name] = raw
    files = _parsed(present, findings)
    findings += _held_against_list(files)
    return _joined(files.values(), findings), tuple(findings)


def locks_of(files: Mapping[str, bytes]) -> Lock:
    """The promises in lock files as they once were, by name; what was wrong with them then is not told now.

    They may also be of the days when one file held them all.
    """
    return _joined(_parsed(files, []).values(), [])


def lock_files(
    entries: Mapping[str, LockedAddress], lock: Lock, regulations: Iterable[tuple[str, str]]
) -> dict[str, bytes]:
    """The lock files for these entries, the site's last. `regulations`: municipality and slug of each that is held.

    What is promised of a regulation that is no longer held stays in the file where it stands in `lock`.
    """
    homes = {ids.regulation_url(*names): regulation_lock(*names) for names in regulations}
    lines: dict[str, list[str]] = {name: [] for name in (LOCK, *(span.file for span in lock.spans.values()))}
    for key, entry in entries.items():
        prefix = "/".join(ids.embedded(key).split("/", 2)[:2]) + "/"
        home = homes.get(prefix) or lock.span(key).file
        line = f"{key or _HOME} {entry.hash} {entry.corrections}" if entry.hash else key or _HOME
        lines.setdefault(home, []).append(line)
    own = lines.pop(LOCK)
    own += [_seal(name, lines[name]) for name in lines]
    files = {name: _written(lines[name]) for name in sorted(lines)}
    return files | {LOCK: _written([*own, _seal(LOCK, own)])}


def _seal(name: str, lines: list[str]) -> str:
    return f"{name} {len(lines)} {_digest(lines)}"


def _written(lines: Iterable[str]) -> bytes:
    return (_HEAD + "".join(f"{line}\n" for line in sorted(lines))).encode()


def _digest(lines: Iterable[str]) -> str:
    return digest_of_bytes("\n".join(sorted(lines)).encode())


def _of_regulations(root: FilePath) -> list[str]:
    """The locks that stand in folders of regulations; a folder that cannot be read is told of where its data is."""
    found = root.glob(f"{_REGULATIONS}/*/*/{_NAME}")
    return sorted(path.relative_to(root).as_posix() for path in found)


def _parsed(present: Mapping[str, bytes], findings: list[Finding]) -> dict[str, _File]:
    return {name: _parse(raw, name, findings) for name, raw in present.items()}


def _parse(raw: bytes, name: str, findings: list[Finding]) -> _File:
    """One lock file. Line ends of Windows and a byte order mark are harmless."""
    entries: list[tuple[str, LockedAddress, FileSpan]] = []
    seals: dict[str, _Seal] = {}
    lines: list[str] = []
    bad: list[Finding] = []
    for number, ended in enumerate(raw.decode("utf-8-sig", "replace").split("\n"), 1):
        line, span = ended.removesuffix("\r"), FileSpan(name, number)
        # Only the head is a comment: a promise may not be put out of force by one.
        if not line or (number == 1 and line.startswith("# ") and not refused(line)):
            continue
        seal = _SEAL.fullmatch(line) if name == LOCK else None
        if seal is not None:
            if seal["file"] in seals:
                bad.append(finding("lock-twice", span, value=seal["file"], count="1"))
            seals[seal["file"]] = _Seal(int(seal["count"]), seal["digest"], span)
            if seal["file"] != LOCK:
                lines.append(line)
            continue
        lines.append(line)
        match = _LINE.fullmatch(line)
        if match is None or match["key"].startswith("#"):
            bad.append(finding("lock-line", span))
        elif match["hash"] is None and ("#" in line or FACT in line):
            bad.append(finding("lock-hash", span, value=match["key"]))
        else:
            key = "" if match["key"] == _HOME else match["key"]
            entries.append((key, LockedAddress(match["hash"], int(match["corrections"] or 0)), span))
    findings += bad[:_MAX_LINES]
    return _File(name, tuple(entries), seals, len(lines), _digest(lines))


def _joined(files: Iterable[_File], findings: list[Finding]) -> Lock:
    """All files as one lock; a key may stand once, and doubles are told once a file."""
    entries: dict[str, LockedAddress] = {}
    spans: dict[str, FileSpan] = {}
    there = False
    for file in files:
        there = True
        twice: list[tuple[str, FileSpan]] = []
        for key, entry, span in file.entries:
            if key in entries:
                twice.append((key, span))
            else:
                entries[key], spans[key] = entry, span
        if twice:
            key, span = twice[0]
            findings.append(finding("lock-twice", span, value=key or "/", count=str(len(twice))))
    return Lock(entries, spans, exists=there)


def _held_against_list(files: Mapping[str, _File]) -> Iterator[Finding]:
    """What the site's lock says of every lock, held against the locks that are there."""
    if not files:
        return
    site = files.get(LOCK)
    if site is None or LOCK not in site.seals:
        code = "lock-unsealed" if site else "lock-missing"
        yield finding(code, FileSpan(LOCK), value=LOCK)
        return
    unlisted = {file.digest: name for name, file in files.items() if name not in site.seals and file.count}
    for name, seal in site.seals.items():
        # The folder of a regulation may be renamed, its lock with it.
        if name not in files and unlisted.pop(seal.digest, None) is None:
            yield finding("lock-missing", seal.span, value=name)
        elif name in files:
            yield from _broken(files[name], seal)
    for name in unlisted.values():
        yield finding("lock-unlisted", FileSpan(name), count=str(files[name].count))


def _broken(file: _File, seal: _Seal) -> Iterator[Finding]:
    """Whether a lock is not what was listed."""
    if file.count < seal.count:
        lost = str(seal.count - file.count)
        yield finding("lock-shortened", FileSpan(file.name), count=lost, listed=str(seal.count))
    elif (file.count, file.digest) != (seal.count, seal.digest):
        yield finding("lock-altered", FileSpan(file.name))
