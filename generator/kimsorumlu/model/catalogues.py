"""What is known beside the regulations: laws, topics, jobs, kinds of directorate, roles, places, search words."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path as FilePath
from typing import Final, TypeVar

from kimsorumlu.catalogues import NAMES
from kimsorumlu.model.legislation import Legislation, link_legislation
from kimsorumlu.problems import Finding
from kimsorumlu.read.directorate_kinds_file import DIRECTORATE_KINDS, DirectorateKinds, read_directorate_kinds
from kimsorumlu.read.files import read_file
from kimsorumlu.read.jobs_file import JOBS, Jobs, read_jobs
from kimsorumlu.read.legislation_file import LEGISLATION, read_laws
from kimsorumlu.read.overlay import Shared, of_package, shared_catalogue
from kimsorumlu.read.places_file import PLACES, Places, read_places
from kimsorumlu.read.roles_file import ROLES, RoleTable, read_roles
from kimsorumlu.read.search_words_file import SEARCH_WORDS, SearchWords, read_search_words
from kimsorumlu.read.topics_file import TOPICS, Topics, read_topics

T = TypeVar("T")
Findings = tuple[Finding, ...]


# All that is read of a project.
FILES: Final = (LEGISLATION, TOPICS, ROLES, SEARCH_WORDS, DIRECTORATE_KINDS, JOBS, PLACES)


@dataclass(frozen=True)
class Catalogues:
    """The data files that are not of one municipality.

    `versions` says of which day those are that came with the package, by their names ("topics"), in their order.
    """

    legislation: Legislation
    topics: Topics
    roles: RoleTable
    search_words: SearchWords
    directorate_kinds: DirectorateKinds
    jobs: Jobs
    places: Places
    versions: tuple[tuple[str, date], ...] = ()


def read_catalogues(root: FilePath, shared: Collection[str] = NAMES) -> tuple[Catalogues, Findings]:
    """All catalogues of the project at `root` and what is wrong with its files.

    They are laid over those of the package that are named in `shared`; one that is in neither place is empty.
    """
    legislation, found = read_legislation(root, shared)
    topics, of_topics = _read(root, TOPICS, read_topics, shared)
    roles, of_roles = _read(root, ROLES, read_roles, shared)
    words, of_words = _read(root, SEARCH_WORDS, read_search_words, shared)
    kinds, of_kinds = _read(root, DIRECTORATE_KINDS, read_directorate_kinds, shared)
    jobs, of_jobs = _read(root, JOBS, read_jobs, shared)
    places, of_places = _read(root, PLACES, read_places, shared)
    versions = tuple((name, shared_catalogue(name).version) for name in NAMES if name in shared)
    read = Catalogues(legislation, topics, roles, words, kinds, jobs, places, versions)
    return read, (*found, *of_topics, *of_roles, *of_words, *of_kinds, *of_jobs, *of_places)


def read_legislation_alone(root: FilePath, shared: Collection[str] = NAMES) -> tuple[Catalogues, Findings]:
    """The catalogues that one text by itself is held against: laws, kinds of directorate. The others are empty."""
    laws, found = read_legislation(root, shared)
    kinds, of_kinds = _read(root, DIRECTORATE_KINDS, read_directorate_kinds, shared)
    topics, words = read_topics(b"", "")[0], read_search_words(b"", "")[0]
    jobs, places, roles = read_jobs(b"", "")[0], read_places(b"", "")[0], read_roles(b"", "")[0]
    return Catalogues(laws, topics, roles, words, kinds, jobs, places), (*found, *of_kinds)


def read_legislation(root: FilePath, shared: Collection[str] = NAMES) -> tuple[Legislation, Findings]:
    """The legislation of the project at `root`, laid over the package's if it is named in `shared`."""
    entries, findings = _read(root, LEGISLATION, read_laws, shared)
    return link_legislation(entries), findings


def _read(
    root: FilePath,
    file: FilePath,
    read: Callable[[bytes, str, Shared | None], tuple[T, Findings]],
    shared: Collection[str],
) -> tuple[T, Findings]:
    raw, unreadable = read_file(root, file.as_posix())
    below = shared_catalogue(file.stem) if file.stem in shared else None
    catalogue, found = read(raw or b"", file.as_posix(), below)
    # What a slip of the project's makes of the package's entries is no fault of theirs.
    return catalogue, unreadable if raw is None else tuple(each for each in found if not of_package(each.span))
