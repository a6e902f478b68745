"""Who stands above a unit or role outside its own regulation, as the data refers to it.

"zabita/zabita-mudurlugu" is a unit of the municipality's regulation `zabita`; "belediye/baskan" an office of the list
`offices` in municipality.yml. What the regulation's own `roles` and `units` hold is named by its id alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

# Before the id of an office of municipality.yml; no regulation's folder can have this name.
OFFICES: Final = "belediye"
_SEPARATOR: Final = "/"


@dataclass(frozen=True, slots=True)
class Superior:
    """A unit of another regulation or an office of the municipality.

    `said` is what the data writes. `name` is None where nothing held is meant by it; `address` is its page's.
    """

    said: str
    name: str | None = None
    address: str | None = None

    @property
    def regulation(self) -> str:
        """The regulation whose unit it is; OFFICES for an office."""
        return self.said.partition(_SEPARATOR)[0]

    @property
    def id(self) -> str:
        """Its id there."""
        return self.said.partition(_SEPARATOR)[2]


def superior_name(regulation: str, id: str) -> str:
    """How the data refers to it: "zabita/zabita-mudurlugu"."""
    return f"{regulation}{_SEPARATOR}{id}"


def is_outside(reference: str | None) -> bool:
    """Whether a reference leaves its regulation."""
    return reference is not None and _SEPARATOR in reference


def superiors(references: Iterable[str | None]) -> Iterator[Superior]:
    """Those of the references that leave their regulation; what they mean is still unknown."""
    yield from (Superior(said) for said in references if said is not None and is_outside(said))


def own(reference: str | None) -> str | None:
    """The reference if it stays in its regulation."""
    return None if is_outside(reference) else reference
