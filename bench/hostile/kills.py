"""Builds killed at moments spread over their whole length: the site is a whole one, and nothing else is touched."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.hostile.data import SMALL
from bench.hostile.tally import Tally

from kimsorumlu.build import Project, build, mend
from kimsorumlu.publish.manifest import MANIFEST, file_digest, read_manifest

ROOT = Path(__file__).parents[2]
_NAME, _OTHER = "Örnek Görevleri", "Başka Görevler"


def run(tally: Tally, seed: int, count: int) -> None:
    """So many kills; a build that ends before its kill is none of them.

    Every build makes another site than the one that stands, so that it is seen which one does.
    """
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "p"
        shutil.copytree(SMALL, root)
        os.symlink(ROOT / "theme", root / "theme")  # noqa: PTH211
        length = _length(root)
        (root / "site" / "CNAME").write_text("gorev.ornek.example")
        data = _digests(root / "data")
        number = ended = 0
        while number < count:
            _named(root, number + ended + 1)
            # One kill in each of as many parts of the build, at a moment of its own.
            moment = length * (number + rng.random()) / count
            stage, used = _killed(root, moment)
            mend(Project(root))
            whole = is_whole(root / "site") and _digests(root / "data") == data
            note = "" if whole else f"no. {number}, after {moment:.2f} s of {length:.2f}"
            tally.count(f"killed in {stage}" if stage else "ended by itself", "harmless" if whole else "loss", note)
            if stage:
                number += 1
            else:
                # No kill, and no longer a build than this: the same part is tried again.
                length, ended = used, ended + 1
        _named(root, 0)
        last = build(Project(root)).published and is_whole(root / "site")
        tally.count("the build after all", "harmless" if last else "loss")


def is_whole(site: Path) -> bool:
    """Whether a site is what its manifest says, with somebody's CNAME."""
    listed = read_manifest(site / MANIFEST)
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return (
        bool(listed)
        and files.keys() == {*listed, MANIFEST, "CNAME"}
        and all(file_digest(files[name]) == digest for name, digest in listed.items())
    )


def _named(root: Path, number: int) -> None:
    """Gives the site a name of its own; 0 is that of the site that stands while builds are killed."""
    text = (SMALL / "mkdocs.yml").read_text("utf-8")
    name = f"{_OTHER} {number}" if number else _NAME
    (root / "mkdocs.yml").write_text(text.replace(_NAME, name), "utf-8")


def _length(root: Path) -> float:
    """What a build takes of the processor where one has been made before, as before every kill, in seconds."""
    used = 0.0
    for number in (1, 0):
        _named(root, number)
        stage, used = _killed(root, 600)
        if stage:
            raise SystemExit(f"the sound project is not built in ten minutes, but in {stage}")
    return used


def _killed(root: Path, moment: float) -> tuple[str, float]:
    """A build in a process of its own, ended after so many seconds.

    Gives the stage it was in, "" if it had ended by itself, and how many seconds it had used when last looked at.
    The seconds are the processor's, which are the same on a busy machine. The process is a new one: what minifies style
    sheets has threads, and those do not live on in a fork.
    """
    with (root.parent / "stages").open("w+") as stages:
        command = [sys.executable, "-m", "bench.hostile.kills", str(root)]
        child = subprocess.Popen(command, cwd=ROOT, stdout=stages, stderr=subprocess.DEVNULL)
        used = 0.0
        while child.poll() is None:
            used = max(used, _used(child.pid))
            if used >= moment:
                child.kill()
                if child.wait() == -signal.SIGKILL:
                    stages.seek(0)
                    return ("start", *stages.read().split())[-1], used
            time.sleep(0.01)
        if child.returncode:
            raise SystemExit(f"the build ended with {child.returncode}")
        return "", used


def _used(process: int) -> float:
    """The seconds of the processor that a running process has used, by Linux' own count."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _digests(folder: Path) -> dict[str, str]:
    return {str(path): file_digest(path) for path in folder.rglob("*") if path.is_file()}


if __name__ == "__main__":
    built = build(Project(Path(sys.argv[1])), lambda stage: print(stage, flush=True))
    sys.exit(not built.published)
