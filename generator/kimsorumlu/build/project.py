"""All data of a project, as read and linked."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kimsorumlu.build.folders import Project
from kimsorumlu.build.memory import Memory
from kimsorumlu.check.permanence import check_against, restored
from kimsorumlu.facts.found import promised_of
from kimsorumlu.look.theme import theme_of
from kimsorumlu.model.catalogues import Catalogues, read_catalogues
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.linking import link
from kimsorumlu.model.withdrawing import Withdrawn, withdrawn
from kimsorumlu.problems import Finding, has_errors
from kimsorumlu.read.changes_file import DeclaredChange, read_changes
from kimsorumlu.read.config_file import Config, read_config
from kimsorumlu.read.drafts import without_drafts
from kimsorumlu.read.lock_file import Lock, read_lock
from kimsorumlu.read.project import read_project
from kimsorumlu.read.redirects_file import Redirect, read_redirects
from kimsorumlu.read.revision import lock_at
from kimsorumlu.read.topics_file import with_featured
from kimsorumlu.read.withdrawals_file import read_withdrawals

# What `lock --against` mends: nothing of that commit is lost, whatever the locks' own list says of them.
_MENDED: Final = frozenset(("lock-missing", "lock-shortened", "lock-altered", "lock-unsealed"))


@dataclass(frozen=True)
class Data:
    """All data of a project as read and linked; `config` is what mkdocs.yml says, empty where it says nothing.

    `whole` says whether every regulation could be read to its end; an article with a slip in it is missing otherwise.
    """

    corpus: Corpus
    whole: bool
    catalogues: Catalogues
    lock: Lock
    redirects: tuple[Redirect, ...]
    changes: tuple[DeclaredChange, ...]
    withdrawn: Mapping[str, Withdrawn]
    config: Config


@dataclass(frozen=True, slots=True)
class Against:
    """Another commit, by the name git knows it under ("origin/main"), whose promises are to be kept.

    `restore`: what the locks lost of them is taken back into the locks; else it is a finding.
    """

    revision: str
    restore: bool = False


def read(
    project: Project, against: Against | None = None, *, drafts: bool = True, memory: Memory | None = None
) -> tuple[Data, tuple[Finding, ...]]:
    """Reads and links all data of a project, with or without drafts; gives it with the findings on its files."""
    memory = memory or Memory(project)
    configured, of_config = read_config(project.root, _own(os.environ))
    config = configured or Config()
    catalogues, more = memory.ahead(lambda: memory.catalogues(config.catalogues, read_catalogues))
    entries, findings = read_project(project.root, reader=memory.regulation)
    if not drafts:
        entries, findings = without_drafts(entries, findings)
    lock, of_lock = _lock(project, against)
    redirects, of_redirects = read_redirects(project.root)
    changes, of_changes = read_changes(project.root)
    catalogues = promised_of(catalogues, lock.addresses)
    # Only now is it known where the theme stands, and whether the topics named for the home page exist.
    config = replace(config, theme=theme_of(project.root, project.work, config.accent))
    topics, of_featured = with_featured(catalogues.topics, config.featured)
    corpus = link(entries)
    declarations, of_withdrawals = read_withdrawals(project.root)
    gone, nowhere = withdrawn(corpus, declarations)
    findings = tuple(each for each in findings if not is_withdrawn(each, corpus, gone))
    whole = not has_errors(findings)
    data = Data(corpus, whole, replace(catalogues, topics=topics), lock, redirects, changes, gone, config)
    of_declared = (*of_redirects, *of_changes, *of_withdrawals, *nowhere)
    return data, (*findings, *more, *of_lock, *of_declared, *of_config, *of_featured)


def shared_catalogues(root: Path) -> tuple[str, ...]:
    """Which catalogues of the package the project at `root` is laid over, as its mkdocs.yml says."""
    config, _ = read_config(root, _own(os.environ))
    return (config or Config()).catalogues


def is_withdrawn(found: Finding, corpus: Corpus, gone: Mapping[str, Withdrawn]) -> bool:
    """Whether a document is missing because it was withdrawn."""
    files = {version.document.file for version in corpus.versions if version.url in gone}
    return found.code == "source-missing" and found.span.file in files


def _lock(project: Project, against: Against | None) -> tuple[Lock, tuple[Finding, ...]]:
    """The locks as they are, held against those of another commit."""
    lock, findings = read_lock(project.root)
    if against is None:
        return lock, findings
    earlier, unknown = lock_at(project.root, against.revision)
    if against.restore and not unknown:
        lock, findings = restored(lock, earlier), tuple(each for each in findings if each.code not in _MENDED)
    return lock, (*findings, *unknown, *check_against(lock, earlier, against.revision))


def _own(environment: Mapping[str, str]) -> dict[str, str]:
    """The variables that a project's file may publish. Others hold what is nobody's business: keys, tokens."""
    return {name: value for name, value in environment.items() if name.startswith("KIMSORUMLU_")}


def named_from(path: Path, root: Path) -> str:
    """A file as findings show it: from the project's root."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
