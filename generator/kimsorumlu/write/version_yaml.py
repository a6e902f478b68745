"""Writes version files: the inverse of `read.version_file`. What is written reads as the same shapes."""

from __future__ import annotations

from collections.abc import Sequence

from kimsorumlu.read.project import VERSION_SCHEMA
from kimsorumlu.read.shapes import VersionShape
from kimsorumlu.read.text_shapes import PieceShape
from kimsorumlu.read.version_file import VersionFile, read_version
from kimsorumlu.write.file import new_file, renewed
from kimsorumlu.write.house_form import Data
from kimsorumlu.write.plain import plain
from kimsorumlu.write.tidy import tidied

# Findings about what was read; all others say that something was not.
_ALL_READ = frozenset(
    {
        "bad-character",
        "caption-slug",
        "empty-clause",
        "heading-alone",
        "heading-slug",
        "label-reading",
        "letter-form",
        "letter-in-number",
        "letter-lost",
        "mark-incomplete",
        "mixed-scripts",
    }
)

Text = Sequence[PieceShape]


def written(head: VersionShape, text: Text) -> bytes:
    """A new version file in the house form."""
    return new_file(VERSION_SCHEMA, _entries(head, text))


def rewritten(old: bytes, head: VersionShape, text: Text) -> bytes:
    """An older version file with these shapes in place of its own.

    What they do not change keeps its bytes, and comments stay. A file of which something could not be read raises
    ValueError: to write over it would lose what its author meant.
    """
    before = _read_whole(old)
    entries = _entries(head, text)

    def as_meant(raw: bytes) -> bool:
        read, _ = read_version(raw, "")
        return read is not None and _entries(read.head, [each.shape for each in read.text]) == entries

    return renewed(old, VERSION_SCHEMA, _entries(before.head, [each.shape for each in before.text]), entries, as_meant)


def formatted(old: bytes) -> bytes:
    """A version file in the house form, with all its comments. Raises ValueError as `rewritten` does."""
    read = _read_whole(old)
    return tidied(old, written(read.head, [each.shape for each in read.text]))


def _read_whole(raw: bytes) -> VersionFile:
    read, findings = read_version(raw, "")
    if read is None or any(found.code not in _ALL_READ for found in findings):
        raise ValueError("; ".join(found.code for found in findings))
    return read


def _entries(head: VersionShape, text: Text) -> dict[str, Data]:
    """The head's entries, and the text where the house has it: after the roles."""
    entries: dict[str, Data] = {}
    for key, value in plain(head).items():
        entries[key] = value
        if key == "roles":
            entries["text"] = tuple(plain(part) for part in text)
    return entries
