"""Upgrading, tried: a site begun and published by the package of an older commit, built anew by this one.

    python -m bench.upgrade [REVISION]     (the commit before this one, if not said)

Both packages are wheels made of what was committed. Says which of the project's own files changed (none may), which
addresses were lost (none may), what was added; exit code 1 if anything was lost or touched.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "tests" / "starter" / "documents" / "kasaba-zabita.txt"
# What a build writes; everything else in a project is its own.
MADE = {"build", "site"}


def wheel(revision: str, work: Path) -> Path:
    """The package of a commit as `pip wheel` makes it, unpacked: a folder for PYTHONPATH; the wheel lies beside it."""
    sources, unpacked = work / f"sources-{revision[:8]}", work / f"package-{revision[:8]}"
    for folder in (sources, unpacked):
        folder.mkdir(parents=True)
    archive = work / "sources.tar"
    subprocess.run(["git", "archive", "-o", archive, revision], cwd=ROOT, check=True)
    subprocess.run(["tar", "-xf", archive, "-C", sources], check=True)
    options = ["-q", "--no-deps", "--no-build-isolation", "-w", str(unpacked.with_suffix(".whl")), str(sources)]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options], check=True)
    (made,) = unpacked.with_suffix(".whl").iterdir()
    with ZipFile(made) as packed:
        packed.extractall(unpacked)
    return unpacked


def run(package: Path, project: Path, *command: str) -> str:
    """What a command of a package prints; ends the run if it fails."""
    done = subprocess.run(
        [sys.executable, "-m", "kimsorumlu", *command],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(package)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def own_files(project: Path) -> dict[str, str]:
    """The project's own files with their digests, by their places."""
    files = (path for path in project.rglob("*") if path.is_file())
    own = ((path.relative_to(project), path) for path in files if path.relative_to(project).parts[0] not in MADE)
    return {place.as_posix(): sha256(path.read_bytes()).hexdigest() for place, path in own}


def addresses(project: Path) -> set[str]:
    """Every file that the project's site publishes, but for what pages load, whose names follow its content."""
    site = project / "site"
    files = (path.relative_to(site) for path in site.rglob("*") if path.is_file())
    return {place.as_posix() for place in files if place.parts[0] != "assets"}


def promises(project: Path) -> dict[str, set[str]]:
    """The lines of every lock, by its place; of the one that counts the others only what it promises itself."""
    locks = project.glob("data/**/addresses.lock")
    return {
        path.relative_to(project).as_posix(): {
            line for line in path.read_text("utf-8").splitlines() if "addresses.lock" not in line
        }
        for path in locks
    }


def lost(before: Mapping[str, set[str]], after: Mapping[str, set[str]]) -> list[str]:
    """The promises of `before` that `after` does not hold."""
    return sorted(line for place, lines in before.items() for line in lines - after.get(place, set()))


def main() -> None:
    """Tries it, and prints what came of it."""
    revision = sys.argv[1] if len(sys.argv) > 1 else "HEAD^"
    names = [
        subprocess.run(["git", "rev-parse", name], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
        for name in (revision, "HEAD")
    ]
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        older, newer = (wheel(each, work) for each in names)
        project = work / "gorev"
        said = ("--name", "Kıyıkent", "--kind", "district", "--province", "Sinop", "--mail", "gorev@kiyikent.example")
        run(older, work, "init", str(project), *said)
        placed = ("--municipality", "kiyikent", "--regulation", "zabita", "--date", "2025-05-06")
        run(older, project, "import", str(DOCUMENT), *placed)
        run(older, project, "publish")
        files, pages, promised = own_files(project), addresses(project), promises(project)
        (packed,) = newer.with_suffix(".whl").iterdir()
        print(run(older, project, "upgrade", "--dry-run", str(packed)).strip(), end="\n\n")
        run(newer, project, "build", "--draft")  # what it adds is not promised yet
        touched = sorted(place for place, digest in own_files(project).items() if files.get(place) != digest)
        gone = sorted(pages - addresses(project))
        run(newer, project, "publish")
        broken = lost(promised, promises(project))
        print(f"{names[0][:8]} → {names[1][:8]}: {len(files)} own files, {len(touched)} touched by a build: {touched}")
        print(f"{len(pages)} published files, {len(gone)} lost: {gone[:9]}")
        print(f"{sum(map(len, promised.values()))} lines of promises, {len(broken)} lost: {broken[:3]}")
        print(f"added: {len(addresses(project) - pages)} published files")
        sys.exit(bool(touched or gone or broken))


if __name__ == "__main__":
    main()
