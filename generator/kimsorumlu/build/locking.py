"""Promising what a site has: its addresses, texts and names entered into the locks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kimsorumlu.build.clock import Clock, silent
from kimsorumlu.build.examining import UNPROMISED, examine
from kimsorumlu.build.folders import Project
from kimsorumlu.build.project import Against
from kimsorumlu.check.permanence import lock_with_new
from kimsorumlu.problems import Finding
from kimsorumlu.publish import files as publishing
from kimsorumlu.read.lock_file import lock_files
from kimsorumlu.uncollected import uncollected


@dataclass(frozen=True, slots=True)
class Locked:
    """What became of `lock`: how many keys are new, how many there are. If there are findings, nothing was written.

    `left_out` says which versions are drafts, which are not promised.
    """

    new: int
    all: int
    findings: tuple[Finding, ...]
    left_out: tuple[Finding, ...] = ()


def lock(project: Project, against: str = "", *, first: bool = False) -> Locked:
    """Enters everything the site promises into the locks. Nothing is painted.

    Nothing is written if the data is not clean or a promise would be broken: then the findings say so. `against`: a
    commit whose promises are taken back into locks that lost them. `first`: the site has no locks yet, and may have.
    """
    with uncollected():
        return _locked(project, Against(against, restore=True) if against else None, first)


def _locked(project: Project, against: Against | None, first: bool) -> Locked:
    checked, planned = examine(project, Clock(silent), against, drafts=False)
    kept = planned.kept if planned is not None else None
    if kept is None:
        return Locked(0, 0, checked.findings)
    if not kept.lock.exists and not first:
        return Locked(0, 0, tuple(each for each in checked.findings if each.code in UNPROMISED))
    entries = lock_with_new(kept)
    held = [
        (regulation.municipality, regulation.slug) for m in kept.corpus.municipalities for regulation in m.regulations
    ]
    files = lock_files(entries, kept.lock, held)
    written = {project.root / name: content for name, content in files.items()}
    publishing.write_together({path: content for path, content in written.items() if not _holds(path, content)})
    drafts = tuple(each for each in checked.findings if each.code == "version-draft")
    return Locked(len(kept.now.keys() - kept.lock.entries.keys()), len(entries), (), drafts)


def _holds(path: Path, content: bytes) -> bool:
    """Whether a file holds these bytes already: nothing is to be written then, and no disk to be waited for."""
    return path.is_file() and not path.is_symlink() and path.read_bytes() == content
