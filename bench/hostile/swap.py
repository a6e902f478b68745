"""A kill, and a full disk, between every two steps of the swap; on systems with an exchange of folders and without.

The steps are those that Python's audit hooks tell of: each file opened, named, removed, each folder made or read.
"""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from bench.hostile.tally import Tally

from kimsorumlu.build import Project, mend
from kimsorumlu.publish import swap
from kimsorumlu.publish.files import complete

_STEPS = frozenset(
    ("os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "os.chmod", "os.scandir", "open", "ctypes.dlsym")
)
_MOST = 200


def run(tally: Tally, _seed: int, count: int) -> None:
    """Every step, or the first `count` of each kind."""
    for system in ("exchange", "two renames"):
        for fault in ("kill", "no space"):
            for step in range(count or _MOST):
                ended = attempt(tally, f"{fault}, {system}", system == "exchange", fault == "kill", step)
                if ended:
                    break


def attempt(tally: Tally, kind: str, exchanging: bool, killing: bool, step: int) -> bool:
    """One swap with one fault; whether the swap ended before the fault's turn came."""
    with tempfile.TemporaryDirectory() as folder:
        root = ready(Path(folder))
        child = os.fork()
        if child == 0:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            if not exchanging:
                swap.exchanged = lambda *_: False
            fault = _Fault(step, killing)
            sys.addaudithook(fault)
            with suppress(OSError):
                swap.publish(root / "build" / "site", root / "site")
            os._exit(0 if fault.seen <= step else 1)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        mend(Project(root))
        kept = (root / "site" / "CNAME").is_file() and (root / "site" / ".git" / "HEAD").read_text() == "ref"
        pages = {(root / "site" / name).read_text() for name in ("index.html", "konu/index.html")}
        whole = kept and pages in ({"old"}, {"new"}) and not (root / "build" / swap.OLD).exists()
        tally.count(kind, "harmless" if whole else "loss", "" if whole else f"step {step}: {pages}")
        return code == 0


def ready(root: Path) -> Path:
    """A folder with the old site, somebody's files in it, and the finished new one."""
    for folder, text in (("site", "old"), ("build/site", "new")):
        for name in ("index.html", "konu/index.html"):
            (root / folder / name).parent.mkdir(parents=True, exist_ok=True)
            (root / folder / name).write_text(text)
        complete(root / folder, {})
    (root / "site" / "CNAME").write_text("mine")
    (root / "site" / ".git").mkdir()
    (root / "site" / ".git" / "HEAD").write_text("ref")
    return root


class _Fault:
    """An audit hook that ends the process, or says that the disk is full, at one step."""

    def __init__(self, step: int, killing: bool) -> None:
        self.seen = 0
        self._step = step
        self._killing = killing

    def __call__(self, event: str, _arguments: tuple[object, ...]) -> None:
        if event not in _STEPS:
            return
        self.seen += 1
        if self.seen == self._step + 1:
            if self._killing:
                os._exit(9)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
