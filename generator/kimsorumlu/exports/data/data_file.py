"""A file of the open data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file: its address, which is its place in the site's folder, and what it holds."""

    address: str
    content: bytes
