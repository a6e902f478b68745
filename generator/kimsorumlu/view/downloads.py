"""What a page shows as a table, to be taken along as a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DownloadFile:
    """One file: what its form is called, where it is, and its media type."""

    text: str
    address: str
    media: str


@dataclass(frozen=True, slots=True)
class Downloads:
    """A table or a part of one: what it is called, and its files."""

    title: str
    files: tuple[DownloadFile, ...]
