"""The real corpus with its layers, made once for all tests of the index."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kimsorumlu.facts.duties import Duty, duties_of
from kimsorumlu.facts.topics import Assigned, TopicSearcher, assign
from kimsorumlu.model.corpus import Corpus, Version, link
from kimsorumlu.read.project import read_project
from kimsorumlu.read.roles_file import ROLES, RoleTable, read_roles
from kimsorumlu.read.source import parse
from kimsorumlu.read.topics_file import TOPICS, Topics, read_topics

ROOT = Path(__file__).parents[2]
FIXTURES = Path(__file__).parent / "fixtures"


@cache
def corpus() -> Corpus:
    entries, findings = read_project(ROOT)
    assert findings == ()
    return link(entries)


def version(municipality: str) -> Version:
    """The version in force."""
    found = next(entry for entry in corpus().municipalities if entry.slug == municipality)
    return found.regulations[0].latest


@cache
def all_duties() -> tuple[Duty, ...]:
    return tuple(duty for version in corpus().versions for duty in duties_of(version))


@cache
def topics() -> Topics:
    read, findings = read_topics((ROOT / TOPICS).read_bytes(), TOPICS.as_posix())
    assert findings == ()
    return read


@cache
def roles() -> RoleTable:
    read, findings = read_roles((ROOT / ROLES).read_bytes(), ROLES.as_posix())
    assert findings == ()
    return read


@cache
def assigned() -> Assigned:
    return assign(TopicSearcher(topics()).matches(all_duties()), topics())


def fixture(name: str) -> object:
    document, findings = parse((FIXTURES / name).read_bytes(), name)
    assert findings == ()
    return document.data
