"""What the search knows beyond the texts held: everyday jobs, places, and which municipalities' texts are held.

How it is cut into files is in beyond.py; the browser reads it in theme/mkdocs/assets/js/search/scope.js.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kimsorumlu.exports.search.analyzer import running
from kimsorumlu.exports.search.postings import phrase_term
from kimsorumlu.read.places_file import Places

Citation = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class SearchLevel:
    """To whom the law gives a job, and by which articles: (the law's name, its address or "", "m. 7/3-b").

    `where`: 1 in metropolitan provinces only, 0 in the others only, 2 in all.
    """

    whose: str
    where: int
    basis: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class SearchJob:
    """A job as search needs it: `names` are what it is called, its label first.

    `unit` names the directorate that usually answers, `body` whom one usually asks where it is no municipality's
    job; "" for none. One that `prevails` is what was asked for even beside a topic. One that is `met` by a topic is
    never looked for by its names, only shown where no text of the municipality asked about could answer. `silent` says
    whose texts could answer and do not: "" if no text of its directorate is held, or nobody looked in it.
    """

    names: tuple[str, ...]
    unit: str
    body: str
    levels: tuple[SearchLevel, ...]
    prevails: bool = False
    met: bool = False
    silent: str = ""

    @property
    def row(self) -> tuple[object, ...]:
        """What is shown of it."""
        levels = [[level.whose, level.where, level.basis] for level in self.levels]
        return (self.names[0], self.unit, self.body, levels, *([self.silent] if self.silent else ()))


@dataclass(frozen=True, slots=True)
class SearchScope:
    """Jobs and places, and what is held: `said` tells it in a sentence.

    `held` gives the municipality (its slug) of a place: "İzmir/" of a province, "İstanbul/Eyüpsultan" of a district;
    `called` the slugs' full names; `subjects` what their regulations are of, as stems; `paired` whether any two have
    a page that compares them. `yielding` are the topics, counted as the search counts its names, that a job beside
    them wins over; `common` the words that name no topic beside a job; `petition` where the law says when
    one is answered; `signs` the words of everyday life. `offices` are the directorates that no text held is of: what
    each is called, with its names as they stand before "Müdürlüğü". `left`: kind of directorate → the numbers of jobs
    that are outside only for a municipality of which no text of that directorate is held.
    """

    jobs: Sequence[SearchJob]
    places: Places
    said: str
    held: Mapping[str, str]
    called: Mapping[str, str]
    yielding: tuple[int, ...]
    subjects: tuple[str, ...] = ()
    paired: bool = True
    common: tuple[str, ...] = ()
    petition: tuple[Citation, ...] = ()
    signs: tuple[str, ...] = ()
    offices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    left: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def table(self) -> dict[str, object]:
        """What every question is read with."""
        return {
            "held": dict(self.held),
            "said": self.said,
            "called": dict(self.called),
            "yielding": self.yielding,
            "subjects": self.subjects,
            "paired": self.paired,
            "common": [term for word in self.common if (term := phrase_term(word))],
            "petition": self.petition,
            "signs": sorted({token.term for word in self.signs for token in running(word)}),
            "left": list(self.left.items()),
            "prevailing": [number for number, job in enumerate(self.jobs) if job.prevails],
        }

    @property
    def stems(self) -> list[list[str]]:
        """The names of each job as stems, in order of the jobs."""
        return [[] if job.met else stems_of(job.names) for job in self.jobs]


def stems_of(names: Sequence[str]) -> list[str]:
    """The names as stems, each once."""
    lines = (" ".join(token.term for token in running(name)) for name in names)
    return list(dict.fromkeys(line for line in lines if line))
