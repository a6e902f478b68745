"""Members of data/roles.yml beside the real texts."""

from __future__ import annotations

from dataclasses import replace

from tests.sites import real

from kimsorumlu.check.role_rules import members_named
from kimsorumlu.facts.facts import Facts
from kimsorumlu.read.roles_file import RoleTable


def with_table(table: RoleTable) -> Facts:
    known = real().facts
    return replace(known, catalogues=replace(known.catalogues, roles=table))


def test_every_member_of_the_real_table_names_a_role() -> None:
    assert list(members_named(real().corpus, real().facts)) == []


def test_a_member_that_names_no_role_is_a_warning() -> None:
    table = real().facts.catalogues.roles
    path, first = table.roles[0]
    slip = with_table(replace(table, roles=((path, replace(first, members=("*-sefi",))),)))
    (found,) = members_named(real().corpus, slip)
    assert (found.code, found.severity.value) == ("role-idle", "warning")
