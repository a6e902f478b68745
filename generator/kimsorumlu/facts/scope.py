"""What the texts held are of: which municipalities, which kinds of directorate, how new.

Made of the versions in force and data/directorate-kinds.yml. Every page that says what the site holds says it of this.
"""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu.model.corpus import Corpus, Municipality
from kimsorumlu.read.directorate_kinds_file import DirectorateKinds
from kimsorumlu.turkish.order import sort_key


@dataclass(frozen=True, slots=True)
class Scope:
    """What is held.

    `municipalities` have a regulation, in the order of the alphabet by the places they are of; `regulations` counts
    theirs. `kinds` are what the kinds of directorate are called, in the order of their file; empty if any regulation is
    of no kind that is listed, since naming the others would promise too little. `complete`: every municipality has a
    regulation of every one of them. `newest` is the date of the newest text in force, as ISO; "" without any.
    """

    municipalities: tuple[Municipality, ...]
    regulations: int
    kinds: tuple[str, ...]
    complete: bool
    newest: str


def scope(corpus: Corpus, kinds: DirectorateKinds) -> Scope:
    """What is held of this corpus."""
    holding = [municipality for municipality in corpus.municipalities if municipality.regulations]
    of_each = [{regulation.directorate_kind for regulation in each.regulations} for each in holding]
    found = set().union(*of_each)
    listed = tuple(kind for kind in kinds.kinds if kind.id in found)
    return Scope(
        tuple(sorted(holding, key=lambda municipality: sort_key(municipality.place))),
        sum(len(municipality.regulations) for municipality in holding),
        tuple(kind.label for kind in listed) if len(listed) == len(found) else (),
        all(one == found for one in of_each),
        max((edition.version.date.isoformat() for edition in corpus.latest), default=""),
    )
