"""What is known beside the regulations: national legislation, topics, roles shared by municipalities."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath

from kimsorumlu.model.legislation import Legislation, read_legislation
from kimsorumlu.problems import Finding
from kimsorumlu.read.roles_file import ROLES, RoleTable, read_roles
from kimsorumlu.read.topics_file import TOPICS, Topics, read_topics


@dataclass(frozen=True)
class Catalogues:
    """The data files that are not of one municipality."""

    legislation: Legislation
    topics: Topics
    roles: RoleTable


def read_catalogues(root: FilePath) -> tuple[Catalogues, tuple[Finding, ...]]:
    """All catalogues below `root` and what is wrong with them. One that is not there is empty."""
    legislation, found = read_legislation(root)
    topics, of_topics = read_topics(_bytes(root, TOPICS), TOPICS.as_posix())
    roles, of_roles = read_roles(_bytes(root, ROLES), ROLES.as_posix())
    missing = {name.as_posix() for name in (TOPICS, ROLES) if not (root / name).is_file()}
    kept = (finding for finding in (*found, *of_topics, *of_roles) if finding.span.file not in missing)
    return Catalogues(legislation, topics, roles), tuple(kept)


def _bytes(root: FilePath, name: FilePath) -> bytes:
    path = root / name
    return path.read_bytes() if path.is_file() else b""
