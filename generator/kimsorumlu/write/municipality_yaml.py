"""Writes municipality files, as `version_yaml` writes version files."""

from __future__ import annotations

from kimsorumlu.read.municipality_shape import MunicipalityShape
from kimsorumlu.read.project import MUNICIPALITY_SCHEMA
from kimsorumlu.read.shaping import shape
from kimsorumlu.read.source import parse
from kimsorumlu.write.file import new_file, renewed
from kimsorumlu.write.plain import plain
from kimsorumlu.write.tidy import tidied


def written(municipality: MunicipalityShape) -> bytes:
    """A new municipality file in the house form."""
    return new_file(MUNICIPALITY_SCHEMA, plain(municipality))


def rewritten(old: bytes, municipality: MunicipalityShape) -> bytes:
    """An older municipality file with this shape in place of its own; ValueError if it cannot be read."""
    before = _read_whole(old)
    return renewed(old, MUNICIPALITY_SCHEMA, plain(before), plain(municipality), lambda raw: _read(raw) == municipality)


def formatted(old: bytes) -> bytes:
    """A municipality file in the house form, with all its comments; ValueError if it cannot be read."""
    return tidied(old, written(_read_whole(old)))


def _read_whole(raw: bytes) -> MunicipalityShape:
    read = _read(raw)
    if read is None:
        raise ValueError("dosya okunamıyor")
    return read


def _read(raw: bytes) -> MunicipalityShape | None:
    document, found = parse(raw, "")
    read, more = shape(MunicipalityShape, document.data, document, ())
    return None if found or more else read
