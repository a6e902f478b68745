"""The files of an index: numbered, in a folder named by what they hold.

So a manifest need not name its files one by one, and they are good for as long as the manifest that names the folder.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

FOLDER: Final = "assets/search"


@dataclass(frozen=True, slots=True)
class SearchFile:
    """One file: its path in the staging folder, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Piece:
    """What will be a file: of which kind ("terms"), and its bytes. Files of a kind are counted from 0."""

    kind: str
    content: bytes


def json_bytes(value: object) -> bytes:
    """JSON as it travels, always the same bytes for one value."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def piece(kind: str, value: object) -> Piece:
    """The piece of a kind that holds the value."""
    return Piece(kind, json_bytes(value))


def filed(name: str, pieces: Iterable[Piece]) -> tuple[str, list[SearchFile]]:
    """The pieces of an index as files, and the name of their folder below FOLDER: another one if a byte is another."""
    pieces = list(pieces)
    version = hashlib.sha256(b"\n".join(one.kind.encode() + one.content for one in pieces)).hexdigest()[:10]
    folder = f"{name}-{version}"
    counted: Counter[str] = Counter()
    made = []
    for one in pieces:
        made.append(SearchFile(f"{FOLDER}/{folder}/{one.kind}-{counted[one.kind]}.json", one.content))
        counted[one.kind] += 1
    return folder, made
