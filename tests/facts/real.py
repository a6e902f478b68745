"""The layers of the five real texts as their site has them (tests/sites.py), and what was labelled by reading them."""

from __future__ import annotations

from pathlib import Path

from tests import sites

from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.topics import Assigned
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.version import Version
from kimsorumlu.read.roles_file import RoleTable
from kimsorumlu.read.source import parse
from kimsorumlu.read.topics_file import Topics

FIXTURES = Path(__file__).parent / "fixtures"


def corpus() -> Corpus:
    return sites.real().corpus


def version(municipality: str) -> Version:
    """The version in force."""
    return sites.edition(sites.real(), municipality).version


def all_duties() -> tuple[Duty, ...]:
    return sites.real().facts.duties


def topics() -> Topics:
    return sites.real().facts.catalogues.topics


def roles() -> RoleTable:
    return sites.real().facts.catalogues.roles


def assigned() -> Assigned:
    return sites.real().facts.assigned


def fixture(name: str) -> object:
    document, findings = parse((FIXTURES / name).read_bytes(), name)
    assert findings == ()
    return document.data
