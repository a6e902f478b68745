"""What is known of a version as bytes, for another process or to be kept.

What the version itself holds (articles, clauses, units, roles) is not in the bytes: they are small, and unpacking leads
back to the very same objects; copies would be equal, but a copy is not `Regulation.leading`.
"""

from __future__ import annotations

from kimsorumlu import packing
from kimsorumlu.facts.version_facts import VersionFacts
from kimsorumlu.model.version import Version


def packed(facts: VersionFacts, version: Version) -> bytes:
    """The facts of this version as bytes."""
    return packing.packed(facts, held_by(version))


def unpacked(raw: bytes, version: Version) -> VersionFacts:
    """The facts that `packed` made of the same version. Raises NotPackedError."""
    facts = packing.unpacked(raw, held_by(version))
    if not isinstance(facts, VersionFacts):
        raise packing.NotPackedError
    return facts


def held_by(version: Version) -> tuple[object, ...]:
    """What facts may refer to, in an order that depends on the version alone."""
    return (version, *version.parts(), *version.units, *version.roles)
