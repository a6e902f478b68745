"""data/addresses.lock: every address ever published, and a hash of every text that may not change.

One line each, sorted, so that a change shows as a line in version control:

    kutahya/birim/donanim-servisi/
    kutahya/bilgi-islem/2020-11-04/madde-11/ 3f2a… 0
    kutahya/bilgi-islem/2020-11-04/madde-11/#bent-f 81c0… 1

An address alone may grow and change; one with a hash may not. The number counts the entries of the correction log that
the hash already takes into account.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath

from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.read.files import read_file

LOCK = "data/addresses.lock"
_HEAD = "# Addresses published, written by `kimsorumlu lock`. Lines are never removed.\n"
_LINE = re.compile(r"(?P<address>[!-~]*)(?: (?P<hash>[0-9a-f]{16}) (?P<corrections>[0-9]{1,4}))?")
# The home page's address is empty; a line cannot be.
_HOME = "."


@dataclass(frozen=True, slots=True)
class LockedAddress:
    """What is promised of one address: that it stays, and with a hash, that its text stays too."""

    hash: str | None = None
    corrections: int = 0


@dataclass(frozen=True, slots=True)
class Lock:
    """The lock as read: address to promise, and the line of each for findings. `exists`: whether there is a file."""

    entries: Mapping[str, LockedAddress]
    lines: Mapping[str, int]
    exists: bool


def read_lock(root: FilePath) -> tuple[Lock, tuple[Finding, ...]]:
    """The lock below `root`; empty if there is none."""
    raw, unreadable = read_file(root, LOCK)
    if raw is None:
        return Lock({}, {}, exists=bool(unreadable)), unreadable
    entries: dict[str, LockedAddress] = {}
    lines: dict[str, int] = {}
    findings = []
    for number, line in enumerate(raw.decode("utf-8", "replace").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            findings.append(finding("lock-line", FileSpan(LOCK, number)))
            continue
        address = "" if match["address"] == _HOME else match["address"]
        entries[address] = LockedAddress(match["hash"], int(match["corrections"] or 0))
        lines[address] = number
    return Lock(entries, lines, exists=True), tuple(findings)


def lock_bytes(entries: Mapping[str, LockedAddress]) -> bytes:
    """The lock file for these entries."""
    lines = (
        f"{address or _HOME} {entry.hash} {entry.corrections}" if entry.hash else address or _HOME
        for address, entry in sorted(entries.items())
    )
    return (_HEAD + "".join(f"{line}\n" for line in lines)).encode()
