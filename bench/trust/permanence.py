"""Cheats against permanence: a small site is published and locked, then something promised is taken back on the sly.

The table of attempts is `permanence.yml`, whose head explains the steps. Each works on a copy of the published project,
a git repository with one commit. It is held if the check finds what the table says, and if neither `kimsorumlu lock`
nor a build that publishes would go on: what only a warning tells of must be refused by `check --against` the commit.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kimsorumlu.build import Against, Clock, Project, examine, lock, silent, unpromised
from kimsorumlu.problems import Severity
from kimsorumlu.problems.catalogue import permanence
from kimsorumlu.read.lock_file import LOCK, lock_files, read_lock, regulation_lock

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SMALL = ROOT / "tests" / "fixtures" / "small"
REGULATION = Path("data/municipalities/ornek/park-ve-bahceler")
# What the table calls files.
_FILES: Mapping[str, str] = {
    "old": f"{REGULATION}/2021-03-02.yml",
    "new": f"{REGULATION}/2023-06-07.yml",
    "lock": regulation_lock("ornek", "park-ve-bahceler"),
    "site-lock": LOCK,
    "municipality": "data/municipalities/ornek/municipality.yml",
    "topics": "data/topics.yml",
    "roles": "data/roles.yml",
    "laws": "data/legislation.yml",
    "redirects": "data/redirects.yml",
    "changes": "data/changes.yml",
    "withdrawals": "data/withdrawals.yml",
}
_LOG = """log:
- {date: 2024-01-05, at: madde-5 bent-a, why: Belge yeniden okundu.}
- {date: 2024-02-05, at: adoption.decision, why: Karar sayısı yeniden okundu.}
"""
# What the small site warns of as it is.
_EVERYDAY = frozenset(("exception-idle", "pattern-idle"))


@dataclass(frozen=True, slots=True)
class Attempt:
    """One cheat: its steps, the codes the check must answer with, and whether only `--against` can tell."""

    group: str
    title: str
    steps: tuple[Mapping[str, Any], ...]
    found: tuple[str, ...]
    against: bool


@dataclass(frozen=True, slots=True)
class Tried:
    """What the check said to a cheat, whether that is what the table says, and whether the cheat is held at all.

    A rule over the data may stop a cheat before promises are looked at.
    """

    said: tuple[str, ...]
    as_told: bool
    held: bool


def attempts() -> tuple[Attempt, ...]:
    """The table."""
    table = yaml.safe_load((HERE / "permanence.yml").read_text("utf-8"))
    return tuple(
        Attempt(group, row["try"], tuple(row["do"]), tuple(row["found"]), row.get("against", False))
        for group, rows in table.items()
        for row in rows
    )


def published(root: Path) -> Path:
    """The small site with a few laws, roles and redirects, locked and committed."""
    shutil.copytree(SMALL, root)
    for file in (HERE / "published").iterdir():
        shutil.copy(file, root / "data")
    with _path(root, "new").open("a", encoding="utf-8") as new:
        new.write(_LOG)
    for name in ("content", "theme"):
        (root / name).symlink_to(ROOT / name)
    locked = lock(Project(root), first=True)
    assert not locked.findings, locked.findings
    _git(root, "init", "-q")
    _commit(root)
    return root


def tried(attempt: Attempt, base: Path, root: Path) -> Tried:
    """The answer to one cheat, on a copy of the published site at `root`."""
    shutil.copytree(base, root, symlinks=True)
    for step in attempt.steps:
        for name, what in step.items():
            _STEPS[name](root, what)
    against = Against("HEAD") if attempt.against else None
    checked, _ = examine(Project(root), Clock(silent), against)
    said = tuple(dict.fromkeys(each.code for each in checked.findings if each.code not in _EVERYDAY))
    errors = {each.code for each in (*checked.findings, *unpromised(checked)) if each.severity is Severity.ERROR}
    where = all(each.span.line >= 1 and each.span.file for each in checked.findings)
    as_told = set(attempt.found) <= set(said)
    earlier = errors - {entry.code for entry in permanence.ENTRIES}
    return Tried(said, as_told, held=bool(errors) and where and (as_told or bool(earlier)))


def main() -> int:
    """Tries all and prints a line for each; exit 1 if one is silent. "stopped": a rule over the data was first."""
    every, held = attempts(), 0
    with tempfile.TemporaryDirectory() as folder:
        base = published(Path(folder) / "published")
        for number, attempt in enumerate(every, 1):
            result = tried(attempt, base, Path(folder) / str(number))
            held += result.held
            mark = ("held" if result.as_told else "stopped") if result.held else "NOT HELD"
            print(f"{number:3}  {mark:8}  {attempt.group:22} {attempt.title:80} {', '.join(result.said) or '—'}")
    print(f"{held} of {len(every)} held")
    return 0 if held == len(every) else 1


# steps ----------------------------------------------------------------------------------------------------------------


def _path(root: Path, name: str) -> Path:
    return root / _FILES.get(name, name)


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) >= 1, f"the attempt's own premise: {old!r} stands in {path.name}"
    path.write_text(text.replace(old, new), "utf-8")


def _edit(root: Path, what: list[str]) -> None:
    file, old, new = what
    _replace(_path(root, file), old, new)


def _swap(root: Path, what: list[str]) -> None:
    """Two words trade places throughout a file."""
    file, one, other = what
    path = _path(root, file)
    text = path.read_text("utf-8")
    assert one in text and other in text, "the attempt's own premise"
    parts = re.split(f"({re.escape(one)}|{re.escape(other)})", text)
    path.write_text("".join({one: other, other: one}.get(part, part) for part in parts), "utf-8")


def _printed(root: Path, what: list[str]) -> None:
    """The received document is changed, and its hash in the version file renewed."""
    version, old, new = what
    path = _path(root, version)
    source = path.parent / "sources" / f"{path.stem}.txt"
    before = hashlib.sha256(source.read_bytes()).hexdigest()
    _replace(source, old, new)
    _replace(path, before, hashlib.sha256(source.read_bytes()).hexdigest())


def _both(root: Path, what: list[str]) -> None:
    """A word is changed in the data and in the received document."""
    _edit(root, what)
    _printed(root, what)


def _lines(root: Path, what: list[str]) -> None:
    """Lines of a lock that the pattern finds become something else; nothing, if nothing is given."""
    file, pattern, *new = what
    path = _path(root, file)
    lines = path.read_text("utf-8").splitlines(keepends=True)
    found = [line for line in lines if re.search(pattern, line)]
    assert found, f"the attempt's own premise: {pattern} finds a line"
    changed = (re.sub(pattern, new[0], line) if new and line in found else line for line in lines)
    path.write_text("".join(line for line in changed if new or line not in found), "utf-8")


def _publish(root: Path, _: object) -> None:
    """What the steps before did is published: locked, and committed."""
    locked = lock(Project(root))
    assert not locked.findings, f"the attempt's own premise: {locked.findings}"
    _commit(root)


def _seal(root: Path, _: object) -> None:
    """The digests are renewed by hand, as somebody who knows the format would."""
    current, _findings = read_lock(root)
    for name, content in lock_files(current.entries, current, (("ornek", "park-ve-bahceler"),)).items():
        (root / name).write_bytes(content)


def _delete(root: Path, name: str) -> None:
    path = _path(root, name)
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def _append(root: Path, what: list[str]) -> None:
    file, text = what
    path = _path(root, file)
    path.write_text((path.read_text("utf-8") if path.exists() else "") + text, "utf-8")


def _write(root: Path, what: list[str]) -> None:
    file, text = what
    _path(root, file).write_text(text, "utf-8")


def _rename(root: Path, what: list[str]) -> None:
    old, new = what
    _path(root, old).rename(root / new)


def _copy(root: Path, what: list[str]) -> None:
    old, new = what
    shutil.copytree(_path(root, old), root / new)


def _commit(root: Path) -> None:
    _git(root, "add", "data", "mkdocs.yml")
    _git(root, "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "-m", "Published")


def _git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True)


_STEPS: Mapping[str, Callable[[Path, Any], None]] = {
    "append": _append,
    "both": _both,
    "copy": _copy,
    "delete": _delete,
    "edit": _edit,
    "lines": _lines,
    "printed": _printed,
    "publish": _publish,
    "rename": _rename,
    "seal": _seal,
    "swap": _swap,
    "write": _write,
}
