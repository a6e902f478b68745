"""What is known of a version as bytes, for another process or to be kept.

What the version itself holds (articles, clauses, units, roles) is not in the bytes: there stands only which of them is
meant. So they are small, and unpacking leads back to the very same objects; copies would be equal, but a copy is not
`Regulation.leading`.
"""

from __future__ import annotations

import io
import pickle

from kimsorumlu.facts.version_facts import VersionFacts
from kimsorumlu.model.version import Version


def packed(facts: VersionFacts, version: Version) -> bytes:
    """The facts of this version as bytes."""
    file = io.BytesIO()
    _Packer(file, version).dump(facts)
    return file.getvalue()


def unpacked(raw: bytes, version: Version) -> VersionFacts:
    """The facts that `packed` made of the same version. The bytes must be our own: unpickling can run code."""
    facts = _Unpacker(io.BytesIO(raw), version).load()
    assert isinstance(facts, VersionFacts)
    return facts


def _held(version: Version) -> tuple[object, ...]:
    """What facts may refer to, in an order that depends on the version alone."""
    return (version, *version.parts(), *version.units, *version.roles)


class _Packer(pickle.Pickler):
    """Writes the place of an object among those of the version instead of the object."""

    def __init__(self, file: io.BytesIO, version: Version) -> None:
        super().__init__(file, protocol=pickle.HIGHEST_PROTOCOL)
        self._places = {id(held): place for place, held in enumerate(_held(version))}

    def persistent_id(self, value: object) -> int | None:
        return self._places.get(id(value))


class _Unpacker(pickle.Unpickler):
    """Reads what `_Packer` wrote."""

    def __init__(self, file: io.BytesIO, version: Version) -> None:
        super().__init__(file)
        self._held = _held(version)

    def persistent_load(self, place: int) -> object:
        return self._held[place]
