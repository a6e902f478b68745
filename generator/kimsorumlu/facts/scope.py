"""What the texts held are of: which municipalities, which kinds of directorate, how new; so whose work questions mean.

Made of the versions in force and data/directorate-kinds.yml. Every page that says what the site holds says it of this
(view/scope.py words it).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.directorate_kinds_file import DirectorateKinds
from kimsorumlu.read.topics_file import WHOSE, Topic, Topics
from kimsorumlu.turkish.case import capital, lower
from kimsorumlu.turkish.order import sort_key

# Whose work a unit's own is, where texts of several kinds of directorate are held.
_OWN: Final = "birimin kendi"


@dataclass(frozen=True, slots=True)
class Scope:
    """What is held.

    `municipalities` have a regulation in force, in the order of the alphabet; `regulations` counts theirs. `kinds` are
    what the kinds of directorate are called, in the order of their file; empty if any regulation is of no kind that is
    listed, since naming the others would promise too little. `complete`: every municipality has a regulation of each.
    `newest` is the date of the newest text in force, as ISO; "" without any.
    """

    municipalities: tuple[Municipality, ...]
    regulations: int
    kinds: tuple[str, ...]
    complete: bool
    newest: str

    @property
    def whose_work(self) -> str:
        """Whose work a unit's own is, in a question: "bilgi işlem biriminin"; of several kinds "birimin kendi"."""
        return f"{lower(self.kinds[0])} biriminin" if len(self.kinds) == 1 else _OWN


def scope(corpus: Corpus, kinds: DirectorateKinds) -> Scope:
    """What is held of this corpus."""
    holding = [municipality for municipality in corpus.municipalities if municipality.in_force]
    of_each = [{edition.version.directorate_kind for edition in each.in_force} for each in holding]
    found = set().union(*of_each)
    listed = tuple(kind for kind in kinds.kinds if kind.id in found)
    return Scope(
        tuple(sorted(holding, key=lambda municipality: sort_key(municipality.name))),
        len(corpus.in_force),
        tuple(kind.label for kind in listed) if len(listed) == len(found) else (),
        all(one == found for one in of_each),
        max((edition.version.date.isoformat() for edition in corpus.in_force), default=""),
    )


def asked_of(topics: Topics, scope: Scope) -> Topics:
    """The topics with questions that say whose work they mean: "Bilgi işlem biriminin bütçesini kim hazırlıyor?"."""
    asked = {topic.id: _asked(topic, scope.whose_work) for topic in topics.topics}
    return replace(topics, topics=tuple(asked.values()), featured=tuple(asked[topic.id] for topic in topics.featured))


def _asked(topic: Topic, whose: str) -> Topic:
    if topic.is_service:
        return topic
    question = topic.shape.question
    worded = capital(question.replace(WHOSE, whose)) if question else None
    return replace(topic, shape=replace(topic.shape, question=worded), whose=whose)
