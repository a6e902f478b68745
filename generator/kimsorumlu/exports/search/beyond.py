"""What is known beyond the texts, cut so that a question fetches only what it may be about.

Most questions name no place, and a few of the hundreds of jobs at most. So the names of jobs stand in the shards of
terms, each under its first stem, where the words of a question are looked for anyway; places and what is shown of jobs
are in files of their own, and a sieve in the manifest tells which words may be a place's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from kimsorumlu.exports.search.analyzer import running
from kimsorumlu.exports.search.jobs import job_forms
from kimsorumlu.exports.search.language import ASKING
from kimsorumlu.exports.search.pieces import Piece, json_bytes, piece
from kimsorumlu.exports.search.scope import SearchScope, stems_of
from kimsorumlu.exports.search.sieve import sieve
from kimsorumlu.read.places_file import CENTRE, Places
from kimsorumlu.turkish.endings import genitive
from kimsorumlu.turkish.fold import fold_search

# Behind a stem: the names of jobs that begin with it. Behind a letter: the stems of names that begin with it.
OF_JOBS: Final = "+"
# Behind a stem: the directorates whose names begin with it.
_OF_OFFICES: Final = "!"
# Bytes of a file before compression, about.
_PIECE: Final = 4_000


@dataclass(frozen=True, slots=True)
class Beyond:
    """The scope cut: what the manifest says of it, the files beside it, and what stands elsewhere.

    `beside`: what stands in the shards of terms: "cop+" → "iste 4;toplama 12", of each name of a job that begins so
    the further stems and the job's number, "" for a stem that no name begins with; "fen!" → "is=Fen İşleri Müdürlüğü",
    of each directorate the further stems of its name and what it is called. `words`: letter → the stems of jobs that
    begin with it.
    """

    table: dict[str, object]
    pieces: tuple[Piece, ...]
    beside: dict[str, str]
    words: dict[str, str]


def cut(scope: SearchScope) -> Beyond:
    """The scope as it is published."""
    names = _job_names(scope.stems)
    rows = list(_place_rows(scope.places))
    places = list(_place_files(rows))
    provinces = piece("provinces", [(p.name, genitive(p.name), int(p.metropolitan)) for p in scope.places.provinces])
    jobs = list(_job_files(scope))
    table = scope.table | {
        "asked": _asked(names),
        "sieve": sieve({fold_search(row[1]) for row in rows}),
        "places": [first for first, _ in places],
        "jobs": [first for first, _ in jobs],
    }
    words = {letter: " ".join(stems) for letter, stems in groupby(sorted(names), key=lambda stem: stem[0])}
    beside = {stem + OF_JOBS: jobs for stem, jobs in names.items()} | _office_names(scope)
    return Beyond(table, (provinces, *(one for _, one in (*places, *jobs))), beside, words)


def _job_names(jobs: Iterable[Iterable[str]]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for number, lines in enumerate(jobs):
        for line in lines:
            first, *others = line.split(" ")
            found.setdefault(first, []).append(" ".join([*others, str(number)]))
            for stem in others:
                found.setdefault(stem, [])
    return {stem: ";".join(names) for stem, names in sorted(found.items())}


def _office_names(scope: SearchScope) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for office, names in scope.offices.items():
        for line in stems_of(names):
            first, *others = line.split(" ")
            found.setdefault(first + _OF_OFFICES, []).append(f"{' '.join(others)}={office}")
    return {key: ";".join(lines) for key, lines in sorted(found.items())}


def _asked(names: Mapping[str, str]) -> list[str]:
    """What words that only make a question stand for, where a job's name begins so: other such words need no look."""
    asking = {form for word in ASKING for token in running(word) for form in job_forms(token)}
    return sorted(form for form in asking if names.get(form))


# A place: its number in the order in which they are preferred, the name, the number of its province, the district
# where that is another word ("" for the province itself), and 1 if it is a word of everyday life, too.
_Row = tuple[int, str, int] | tuple[int, str, int, str] | tuple[int, str, int, str, int]


def _place_rows(places: Places) -> Iterator[_Row]:
    known = [
        (district or province.name, at, district)
        for at, province in enumerate(places.provinces)
        for district in ("", *(district for district in province.districts if district != CENTRE))
    ]
    called = [*known, *((other, at, real) for other, name in places.also for own, at, real in known if own == name)]
    everyday = {fold_search(word) for word in places.everyday}
    for number, (name, at, district) in enumerate(called):
        if fold_search(district or places.provinces[at].name) in everyday:
            yield number, name, at, district, 1
        else:
            yield (number, name, at) if name == district else (number, name, at, district)


def _place_files(rows: Iterable[_Row]) -> Iterator[tuple[str, Piece]]:
    """Runs of letters: [the first letter, piece]; a piece has the rows of each letter."""
    by_letter = groupby(sorted(rows, key=_by_letter), key=lambda row: _by_letter(row)[0])
    run: dict[str, list[_Row]] = {}
    for letter, group in by_letter:
        if run and len(json_bytes(run)) > _PIECE // 2:
            yield next(iter(run)), piece("places", run)
            run = {}
        run[letter] = list(group)
    if run:
        yield next(iter(run)), piece("places", run)


def _by_letter(row: _Row) -> tuple[str, int]:
    return fold_search(row[1])[0], row[0]


def _job_files(scope: SearchScope) -> Iterator[tuple[int, Piece]]:
    """Runs of jobs: [number of the first, piece]."""
    run: list[object] = []
    size = first = 0
    for number, job in enumerate(scope.jobs):
        cost = len(json_bytes(job.row))
        if run and size + cost > _PIECE:
            yield first, piece("jobs", run)
            run, size, first = [], 0, number
        run.append(job.row)
        size += cost
    if run:
        yield first, piece("jobs", run)
