"""A file of the search index: its name carries its hash, so that it is good for as long as what names it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Final

FOLDER: Final = "assets/search"


@dataclass(frozen=True, slots=True)
class SearchFile:
    """One file: its path in the staging folder, and its bytes."""

    path: str
    content: bytes

    @property
    def hash(self) -> str:
        """What tells it apart from others of its kind."""
        return self.path.rpartition("-")[2].removesuffix(".json")


def json_bytes(value: object) -> bytes:
    """JSON as it travels, always the same bytes for one value."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def piece(kind: str, value: object) -> SearchFile:
    """The file of a kind ("terms") that holds the value."""
    content = json_bytes(value)
    return SearchFile(f"{FOLDER}/{kind}-{hashlib.sha256(content).hexdigest()[:10]}.json", content)
