"""What is known beside the regulations: laws, topics, jobs, kinds of directorate, roles, places, search words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import TypeVar

from kimsorumlu.model.legislation import Legislation, link_legislation
from kimsorumlu.problems import Finding
from kimsorumlu.read.directorate_kinds_file import DIRECTORATE_KINDS, DirectorateKinds, read_directorate_kinds
from kimsorumlu.read.files import read_file
from kimsorumlu.read.jobs_file import JOBS, Jobs, read_jobs
from kimsorumlu.read.legislation_file import LEGISLATION, read_laws
from kimsorumlu.read.places_file import PLACES, Places, read_places
from kimsorumlu.read.roles_file import ROLES, RoleTable, read_roles
from kimsorumlu.read.search_words_file import SEARCH_WORDS, SearchWords, read_search_words
from kimsorumlu.read.topics_file import TOPICS, Topics, read_topics

T = TypeVar("T")
Findings = tuple[Finding, ...]


@dataclass(frozen=True)
class Catalogues:
    """The data files that are not of one municipality."""

    legislation: Legislation
    topics: Topics
    roles: RoleTable
    search_words: SearchWords
    directorate_kinds: DirectorateKinds
    jobs: Jobs
    places: Places


def read_catalogues(root: FilePath) -> tuple[Catalogues, tuple[Finding, ...]]:
    """All catalogues below `root` and what is wrong with them. One that is not there is empty."""
    legislation, found = read_legislation(root)
    topics, of_topics = _read(root, TOPICS, read_topics)
    roles, of_roles = _read(root, ROLES, read_roles)
    words, of_words = _read(root, SEARCH_WORDS, read_search_words)
    kinds, of_kinds = _read(root, DIRECTORATE_KINDS, read_directorate_kinds)
    jobs, of_jobs = _read(root, JOBS, read_jobs)
    places, of_places = _read(root, PLACES, read_places)
    findings = (*found, *of_topics, *of_roles, *of_words, *of_kinds, *of_jobs, *of_places)
    return Catalogues(legislation, topics, roles, words, kinds, jobs, places), findings


def read_legislation_alone(root: FilePath) -> Catalogues:
    """The catalogues that one text by itself is held against: laws, kinds of directorate. The others are empty."""
    kinds, _ = _read(root, DIRECTORATE_KINDS, read_directorate_kinds)
    topics, words = read_topics(b"", "")[0], read_search_words(b"", "")[0]
    jobs, places, roles = read_jobs(b"", "")[0], read_places(b"", "")[0], read_roles(b"", "")[0]
    return Catalogues(read_legislation(root)[0], topics, roles, words, kinds, jobs, places)


def read_legislation(root: FilePath) -> tuple[Legislation, tuple[Finding, ...]]:
    """The legislation of the project at `root`, and everything wrong with its file. No file is no legislation."""
    entries, findings = _read(root, LEGISLATION, read_laws)
    return link_legislation(entries), findings


def _read(root: FilePath, file: FilePath, read: Callable[[bytes, str], tuple[T, Findings]]) -> tuple[T, Findings]:
    raw, unreadable = read_file(root, file.as_posix())
    catalogue, found = read(raw or b"", file.as_posix())
    return catalogue, unreadable if raw is None else found
