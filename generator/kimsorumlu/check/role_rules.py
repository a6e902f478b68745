"""Findings about data/roles.yml that only show beside the texts."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.problems import Finding, finding


def members_named(corpus: Corpus, facts: Facts) -> Iterator[Finding]:
    """Every member of a shared role names a role of some version."""
    table = facts.catalogues.roles
    known = {role.id for version in corpus.versions for role in version.roles}
    for path, role in table.roles:
        for index, member in enumerate(role.members):
            if not any(fnmatchcase(id, member) for id in known):
                yield finding("role-idle", table.document.span((*path, "members", index)), value=member)
