"""Which everyday jobs a question is about: names found by their stems, longer names first.

"çöpümüz alınmadı" names the job with the name "çöp alınmadı". Between the words of a name others may stand ("su iki
gündür yok"), and a word belongs to one name only: "su faturası" is not "su" as well.

This stands here and not with the facts because it needs the search's analyzer, which the browser has, too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kimsorumlu.exports.search.analyzer import SearchToken, running
from kimsorumlu.exports.search.stemmer import search_stem
from kimsorumlu.read.jobs_file import Jobs

# So many other words may stand between two words of a name.
_GAP: Final = 2
# The first person's possessive and what may follow it: "çöpümüz", "suyumu", "vergimden". As `personal` of
# theme/mkdocs/assets/js/search/question.js has them.
_OWN: Final = tuple(
    own + last
    for own in ("lerim", "larim", "im", "um", "m")
    for last in ("", *["i", "u", "e", "a", "de", "da", "den", "dan", "in", "un", "le", "la", "iz", "uz", "izi", "uzu"])
)
_SHORTEST_NOUN: Final = 3

# Every name as stems, by its first stem, longest first: (stems, the job's id).
JobTable = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, slots=True)
class FoundJob:
    """A job a question names: its id, and where its name begins and ends in the normalized question."""

    job: str
    start: int
    end: int


def job_table(jobs: Jobs) -> JobTable:
    """The names of all jobs, ready to be looked for."""
    found: dict[str, set[tuple[tuple[str, ...], str]]] = {}
    for job in jobs.jobs:
        for name in job.names:
            stems = tuple(token.term for token in running(name))
            if stems:
                found.setdefault(stems[0], set()).add((stems, job.id))
    return {
        first: tuple(sorted(names, key=lambda entry: (-len(entry[0]), entry))) for first, names in sorted(found.items())
    }


def jobs_named(question: str, table: JobTable, apart: Collection[tuple[int, int]] = ()) -> tuple[FoundJob, ...]:
    """The jobs that a question names, in its order, each once.

    `apart` are stretches of the question that mean something else, as the name of a place: "Pazar ilçesi".
    """
    tokens = running(question)
    line = [token for token in tokens if not any(start < token.end and token.start < end for start, end in apart)]
    forms = [job_forms(token) for token in line]
    candidates = sorted(
        _candidates(forms, table), key=lambda found: (-len(found[0]), found[0][-1] - found[0][0], found)
    )
    taken: set[int] = set()
    named: dict[str, FoundJob] = {}
    for places, job in candidates:
        if taken.isdisjoint(places):
            taken.update(places)
            named.setdefault(job, FoundJob(job, line[places[0]].start, line[places[-1]].end))
    return tuple(sorted(named.values(), key=lambda found: found.start))


def _candidates(forms: Sequence[frozenset[str]], table: JobTable) -> Iterator[tuple[tuple[int, ...], str]]:
    """Every name that stands in the line, with the places of its words."""
    for start, here in enumerate(forms):
        for form in here:
            for stems, job in table.get(form, ()):
                places = _places(stems, forms, start)
                if places is not None:
                    yield places, job


def _places(stems: tuple[str, ...], forms: Sequence[frozenset[str]], start: int) -> tuple[int, ...] | None:
    """Where the words of a name stand from `start` on, each as near to the one before as it can be."""
    places = [start]
    for wanted in stems[1:]:
        after = range(places[-1] + 1, min(places[-1] + 2 + _GAP, len(forms)))
        place = next((place for place in after if wanted in forms[place]), None)
        if place is None:
            return None
        places.append(place)
    return tuple(places)


def job_forms(token: SearchToken) -> frozenset[str]:
    """The stems a word may be of a job's name by."""
    return _unowned(token.surface) | {token.term}


@lru_cache(maxsize=10_000)
def _unowned(surface: str) -> frozenset[str]:
    """The stems a word may also have: the first person's ending taken off ("suyumuz" → "su")."""
    nouns = (surface.removesuffix(ending) for ending in _OWN if surface.endswith(ending))
    return frozenset(search_stem(noun) for noun in nouns if len(noun) >= _SHORTEST_NOUN)
