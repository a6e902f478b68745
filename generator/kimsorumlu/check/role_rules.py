"""Findings about roles of several regulations and about data/roles.yml, that only show beside the texts."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

from kimsorumlu import ids
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.problems import Finding, finding
from kimsorumlu.turkish.fold import fold_letters


def ids_of_one_role(_: Corpus, facts: Facts) -> Iterator[Finding]:
    """An id in two regulations is of one role, so that its page has one name: an entry of the table says which.

    Without an entry the name has to be the same in both.
    """
    listed = {role.id for _, role in facts.catalogues.roles.roles}
    for shared in (shared for shared in facts.roles if shared.slug not in listed):
        first, *others = shared.holders
        told = {(first.version.municipality, first.version.regulation)}
        for holder in others:
            version, role = holder.version, holder.role
            whose = version.municipality, version.regulation
            if whose not in told and fold_letters(role.name) != fold_letters(first.role.name):
                told.add(whose)
                own = ids.slug(role.name)
                yield finding(
                    "role-clash",
                    role.span,
                    value=role.id,
                    first=first.role.name,
                    second=role.name,
                    suggestion=own if own != role.id else f"{version.regulation}-{role.id}",
                )


def members_named(corpus: Corpus, facts: Facts) -> Iterator[Finding]:
    """Every member of a shared role names a role of some version."""
    table = facts.catalogues.roles
    known = {role.id for version in corpus.versions for role in version.roles}
    for path, role in table.roles:
        for index, member in enumerate(role.members):
            if not any(fnmatchcase(id, member) for id in known):
                yield finding("role-idle", table.document.span((*path, "members", index)), value=member)
