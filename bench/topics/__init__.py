"""Whether duties get the topics that a person reading them gave: labels, and how a catalogue does on them.

`labels.tsv` has no sentence of any text: a regulation (the folder of its version), the line of its received text, and
the topics. `~topic` is neither missed nor wrong, `?` a service that no topic of the catalogue is about; a duty without
anything is of no topic. "Unseen" duties were not looked at while patterns were written until they had been measured
once; the decision files have those figures, and what is measured today is no figure of unseen ones.

Beside whole texts there are the beginnings of pages on which other municipalities tell the duties of a directorate
(`openings.tsv`: where they stood). Their lines are the duties in the order of the page, one to a line, by themselves.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.received.document import Received
from kimsorumlu.turkish.fold import fold_letters

LABELS: Final = Path(__file__).with_name("labels.tsv")
OPENINGS: Final = Path(__file__).with_name("openings.tsv")
# So many letters of a duty's last clause tell in which line it begins.
_TOLD: Final = 40
_LETTERS: Final = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Label:
    """The topics of the duty that begins in a line: those it must have, and those it may have.

    `unnamed`: it is a service that the catalogue has no topic for.
    """

    regulation: str
    line: int
    half: str
    wanted: frozenset[str]
    allowed: frozenset[str]
    unnamed: bool


@dataclass(slots=True)
class Tally:
    """How many topics were given rightly, wrongly, or missed; of how many duties of a service any topic was given."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    services: int = 0
    with_topic: int = 0

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def covered(self) -> float:
        return self.with_topic / max(1, self.services)


def labels(file: Path = LABELS) -> Iterator[Label]:
    """The labels of a file."""
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            given = row["topics"].split()
            allowed = frozenset(topic[1:] for topic in given if topic.startswith("~"))
            wanted = frozenset(topic for topic in given if topic[0] not in "~?")
            yield Label(row["regulation"], int(row["line"]), row["half"], wanted, allowed, "?" in given)


def tally(corpus: Corpus, facts: Facts, given: Iterable[Label]) -> Mapping[str, Tally]:
    """Half → how the topics of the duties in force do on the labels; whose text is not held is left out."""
    services = {topic.id for topic in facts.given.topics.topics if topic.is_service}
    begun = {
        edition.version.regulation: _begun(edition.version.received, facts.of_version[edition.version.url].duties)
        for edition in corpus.in_force
        if edition.version.received
    }
    found: dict[str, Tally] = {}
    for label in given:
        duty = begun.get(label.regulation, {}).get(label.line)
        if duty is None:
            continue
        got = {why.topic for why in facts.assigned.get(duty.reference, ())}
        one = found.setdefault(label.half, Tally())
        one.right += len(got & label.wanted)
        one.wrong += len(got - label.wanted - label.allowed)
        one.missed += len(label.wanted - got)
        if label.unnamed or label.wanted & services:
            one.services += 1
            one.with_topic += bool(got)
    return found


def _begun(received: Received, duties: Sequence[Duty]) -> Mapping[int, Duty]:
    """Line of the received text → the first duty whose last clause begins there, in reading order."""
    lines = [_letters(line.text) for line in received.lines]
    begun: dict[int, Duty] = {}
    at = 0
    for duty in duties:
        told = _letters(duty.parts[-1].printed)[:_TOLD]
        line = next((place for place in (*range(at, len(lines)), *range(at)) if told and told in lines[place]), None)
        if line is not None:
            at = line
            begun.setdefault(received.lines[line].number, duty)
    return begun


def _letters(text: str) -> str:
    return _LETTERS.sub("", fold_letters(text))
