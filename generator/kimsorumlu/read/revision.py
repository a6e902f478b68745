"""The locks of another commit, read through git, for `--against`: what was promised there may not be lost here."""

from __future__ import annotations

import subprocess
from pathlib import Path as FilePath
from typing import Final

from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.read.lock_file import LOCK, Lock, is_lock, locks_of

# A repository on a slow disk answers within a second; one that waits for a password would wait for good.
_SECONDS: Final = 60
# How long a name of a commit is: in SHA-1, in SHA-256.
_NAME_LENGTHS: Final = (40, 64)


class _GitError(Exception):
    """Why git gave no answer."""


def lock_at(root: FilePath, revision: str) -> tuple[Lock, tuple[Finding, ...]]:
    """The locks below `root` as the commit `revision` ("origin/main", "HEAD^") has them; a finding if it cannot tell.

    A commit without locks promised nothing, nor did what was there before the first commit (git's name of zeros).
    """
    if len(revision) in _NAME_LENGTHS and not revision.strip("0"):
        return Lock({}, {}, exists=False), ()
    try:
        commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        sha = commit.decode().strip()
        listed = _git(root, "ls-tree", "-r", "-z", "--name-only", sha, "--", "data/").decode("utf-8", "replace")
        names = [name for name in listed.split("\0") if is_lock(FilePath(name))]
        return locks_of({name: _git(root, "cat-file", "blob", f"{sha}:./{name}") for name in names}), ()
    except _GitError as error:
        unknown = finding("revision-unknown", FileSpan(LOCK), value=revision, reason=str(error))
        return Lock({}, {}, exists=False), (unknown,)


def _git(root: FilePath, *arguments: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603
            ["git", "-C", str(root), "--no-pager", *arguments],  # noqa: S607  (whichever git the machine has)
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise _GitError(str(error)) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        raise _GitError(said or f"git {arguments[0]}: {done.returncode}")
    return done.stdout
