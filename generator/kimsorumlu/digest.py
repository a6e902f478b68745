"""Digests: short names of bytes and values. What has the same digest is the same, in every run and on every machine."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import json
import sys
from pathlib import Path


def digest_of(value: object) -> str:
    """The digest of a value made of texts, numbers, lists, mappings, sets, days and dataclasses."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=_plain)
    return digest_of_bytes(text.encode("utf-8", "surrogatepass"))


def digest_of_bytes(raw: bytes | bytearray) -> str:
    """The digest of bytes: SHA-256, as hexadecimal digits."""
    return hashlib.sha256(raw).hexdigest()


def installed() -> list[str]:
    """Every package that Python finds here, with its version, as its folder is named: what no digest of ours is of."""
    places = (Path(place) for place in sys.path if place)
    return sorted({path.name for place in places if place.is_dir() for path in place.glob("*.*-info")})


def _plain(value: object) -> object:
    """What JSON has no form for, in one that has no order of its own making."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    raise TypeError(f"no digest of {type(value).__name__}")
