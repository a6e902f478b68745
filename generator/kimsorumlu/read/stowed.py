"""What a file said, kept small: a version's data and the places of its parts, packed until they are asked for.

Places take as much memory as all that is said at them, and few ask: who links the text, a rule that finds something, a
link to a line. They ask version by version, so that the last few stay open.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import cast

from kimsorumlu.problems import FileSpan
from kimsorumlu.read.source import Document, Path

# Who goes through the versions asks for one; who compares, for two; rules, one after the other, for a municipality's.
_OPEN = 16
_Rows = dict[Path, tuple[int, int, int]]


@dataclass(frozen=True, slots=True, eq=False)
class StowedPlaces(Mapping[Path, FileSpan]):
    """The places of a file's values or of its keys (`part`), packed with all else that is known of it."""

    file: str
    packed: bytes
    part: int

    def __getitem__(self, path: Path) -> FileSpan:
        return FileSpan(self.file, *_opened(self.packed)[1][self.part][path])

    def __contains__(self, path: object) -> bool:
        return path in _opened(self.packed)[1][self.part]

    def __iter__(self) -> Iterator[Path]:
        return iter(_opened(self.packed)[1][self.part])

    def __len__(self) -> int:
        return len(_opened(self.packed)[1][self.part])


@dataclass(frozen=True, slots=True)
class StowedData:
    """The plain data of a file, packed."""

    packed: bytes

    def __call__(self) -> object:
        return _opened(self.packed)[0]


def stowed(document: Document) -> Document:
    """The same document, small."""
    rows = [
        [[*path, span.line, span.column, span.width] for path, span in places.items()]
        for places in (document.values, document.keys)
    ]
    raw = json.dumps([document.data, *rows], ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    packed = zlib.compress(raw, 1)
    values, keys = (StowedPlaces(document.file, packed, part) for part in (0, 1))
    return replace(document, data=StowedData(packed), values=values, keys=keys)


@lru_cache(maxsize=_OPEN)
def _opened(packed: bytes) -> tuple[object, tuple[_Rows, _Rows]]:
    data, *parts = json.loads(zlib.decompress(packed))
    values, keys = ({tuple(row[:-3]): cast(tuple[int, int, int], tuple(row[-3:])) for row in rows} for rows in parts)
    return data, (values, keys)
