"""How good an assignment of topics is: held against labels made by reading."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kimsorumlu.facts.topics import Assigned


def topic_ids(assigned: Assigned) -> dict[str, frozenset[str]]:
    """Duty reference → ids of its topics, without the reasons."""
    return {reference: frozenset(entry.topic for entry in entries) for reference, entries in assigned.items()}


@dataclass(frozen=True, slots=True)
class Measure:
    """Pairs of duty reference and topic id."""

    right: tuple[tuple[str, str], ...]
    wrong: tuple[tuple[str, str], ...]
    missed: tuple[tuple[str, str], ...]

    @property
    def precision(self) -> float:
        """The share of the assigned topics that are right, 0 to 1; 1 if none was assigned."""
        assigned = len(self.right) + len(self.wrong)
        return len(self.right) / assigned if assigned else 1.0

    @property
    def recall(self) -> float:
        """The share of the labelled topics that were found, 0 to 1; 1 if there are none."""
        labelled = len(self.right) + len(self.missed)
        return len(self.right) / labelled if labelled else 1.0


def measure(labels: Mapping[str, AbstractSet[str]], assigned: Mapping[str, AbstractSet[str]]) -> Measure:
    """Holds the assigned topics of the labelled duties against their labels (duty reference → topic ids, both)."""
    expected = {(reference, topic) for reference, topics in labels.items() for topic in topics}
    found = {(reference, topic) for reference in labels for topic in assigned.get(reference, ())}
    return Measure(*(tuple(sorted(part)) for part in (expected & found, found - expected, expected - found)))
