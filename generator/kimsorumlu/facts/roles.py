"""Roles across municipalities: the same role under one slug, with its reporting line and its duties everywhere.

Each version names its roles in its own way ("Bilgi İşlem Müdürü", "… Birim Sorumlusu"); data/roles.yml says which of
them are one. A role it does not name stands alone under its own id.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase

from kimsorumlu.facts.duties import Duty
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.version import Version
from kimsorumlu.read.roles_file import RoleTable
from kimsorumlu.turkish.order import sort_key


@dataclass(frozen=True, slots=True)
class RoleHolder:
    """A role as one version has it. `above` is its reporting line, nearest first, as far as the text gives it."""

    version: Version
    role: Role
    above: tuple[Role | Unit, ...]
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class SharedRole:
    """One role through all versions that have it, in the order the versions came in."""

    slug: str
    label: str
    holders: tuple[RoleHolder, ...]


def role_holders(version: Version, duties: Iterable[Duty]) -> tuple[RoleHolder, ...]:
    """The roles of one version, each with its reporting line and those of these duties that it speaks for."""
    spoken: dict[str, list[Duty]] = {}
    for duty in duties:
        for speaker in duty.speakers:
            spoken.setdefault(speaker, []).append(duty)
    return tuple(
        RoleHolder(version, role, reporting_line(version, role), tuple(spoken.get(role.id, ())))
        for role in version.roles
    )


def shared_roles(holders: Iterable[RoleHolder], table: RoleTable) -> tuple[SharedRole, ...]:
    """The roles of many versions: those of the table in its order, then the rest in alphabetical order."""
    labels = {role.id: role.label for _, role in table.roles}
    shared: dict[str, list[RoleHolder]] = {}
    for holder in holders:
        slug = shared_slug(holder.role.id, table)
        shared.setdefault(slug, []).append(holder)
        labels.setdefault(slug, holder.role.name)
    listed = [role.id for _, role in table.roles if role.id in shared]
    alone = sorted((slug for slug in shared if slug not in listed), key=lambda slug: sort_key(labels[slug]))
    return tuple(SharedRole(slug, labels[slug], tuple(shared[slug])) for slug in (*listed, *alone))


def shared_slug(id: str, table: RoleTable) -> str:
    """The slug a version's role is shared under: that of the first entry with a member for it, else its own id."""
    return next(
        (role.id for _, role in table.roles if any(fnmatchcase(id, member) for member in role.members)),
        id,
    )


def reporting_line(version: Version, role: Role) -> tuple[Role | Unit, ...]:
    """Those above a role, each once, nearest first; where the text names several, in its order.

    Ends where the text names nobody, at a unit, or at a circle, which a check reports.
    """
    line: dict[str, Role | Unit] = {}
    steps = list(role.reports_to)
    for step in steps:  # grows while it is read: nearest first
        above = version.role(step) or version.unit(step)
        if above is not None and above.id not in line and above.id != role.id:
            line[above.id] = above
            steps += above.reports_to if isinstance(above, Role) else ()
    return tuple(line.values())
