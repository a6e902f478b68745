"""One group through mutmut, in a folder of its own below build/, and what survived there."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.mutants.groups import Group

ROOT = Path(__file__).parents[2]
WORK = ROOT / "build" / "mutants"
# mutmut takes `src/` off a module's name, and nothing else; all further names are what tests read.
_LINKED = {"src": "generator"} | {name: name for name in ("tests", "bench", "data", "content", "theme", "mkdocs.yml")}
_KILLED = frozenset({1, 3})
_TIMED_OUT = frozenset({24, 36, 152, 255, -24})


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant that no test noticed: the module, the lines that were taken out and those put in their place."""

    module: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the mutants of one module; one that never ends is killed by the limit of time."""

    module: str
    killed: int
    survivors: tuple[Survivor, ...]


def run(name: str, group: Group, *, again: bool, children: int) -> tuple[Outcome, ...]:
    """Makes and tries the mutants of a group, or `again` those that survived; by module, in order."""
    folder = WORK / name
    if not again:
        shutil.rmtree(folder, ignore_errors=True)
    _prepare(folder, group)
    survived = [key for codes in _codes(folder).values() for key, code in codes.items() if not _noticed(code)]
    if not again or survived:
        _mutmut(folder, "run", "--max-children", str(children), *survived)
    codes = _codes(folder)
    changes = _changes(
        folder, [key for of_module in codes.values() for key, code in of_module.items() if not _noticed(code)]
    )
    return tuple(_outcome(module, of_module, changes) for module, of_module in codes.items())


def _prepare(folder: Path, group: Group) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, target in _LINKED.items():
        if not (folder / name).is_symlink():
            (folder / name).symlink_to(ROOT / target)
    listed, left = ([f"src/kimsorumlu/{name}" for name in names] for names in (group.modules, group.but))
    settings = f"""\
[tool.mutmut]
source_paths = ["src"]
only_mutate = {json.dumps(listed)}
do_not_mutate = {json.dumps(left)}
also_copy = {json.dumps([name for name in _LINKED if name not in ("src", "tests")])}
pytest_add_cli_args = ["-p", "no:cacheprovider", "-p", "bench.mutants.fresh", "--hypothesis-profile=mutants"]
pytest_add_cli_args_test_selection = {json.dumps(group.tests)}
process_isolation = "forkserver"
use_git_change_detection = false
"""
    pytest = (ROOT / "pyproject.toml").read_text("utf-8").partition("[tool.pytest.ini_options]")
    (folder / "pyproject.toml").write_text("".join((settings, "\n", *pytest[1:])), "utf-8")


def _mutmut(folder: Path, *arguments: str) -> None:
    _told([str(Path(sys.executable).with_name("mutmut")), *arguments], folder, "")


def _changes(folder: Path, names: list[str]) -> dict[str, str]:
    """What each of these mutants changes, as a diff."""
    told = _told([sys.executable, str(Path(__file__).with_name("shown.py"))], folder, "\n".join(names))
    changes: dict[str, str] = json.loads(told)
    return changes


def _told(command: list[str], folder: Path, said: str) -> str:
    """The output of a command. Without PYTHONPATH, which would lead to the unchanged code; in an order that stays."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | {"PYTHONHASHSEED": "0"}
    done = subprocess.run(command, check=False, cwd=folder, env=environment, input=said, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed in {folder}:\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
    return done.stdout


def _codes(folder: Path) -> dict[str, dict[str, int | None]]:
    """The exit code of every mutant's tests, by module: None where it was not tried."""
    found = {}
    root = folder / "mutants" / "src" / "kimsorumlu"
    for path in sorted(root.rglob("*.py.meta")):
        codes = json.loads(path.read_text("utf-8"))["exit_code_by_key"]
        if codes:
            found[path.relative_to(root).as_posix().removesuffix(".meta")] = codes
    return found


def _noticed(code: int | None) -> bool:
    return code in _KILLED or code in _TIMED_OUT


def _outcome(module: str, codes: dict[str, int | None], changes: dict[str, str]) -> Outcome:
    survivors = tuple(_survivor(module, changes[key]) for key, code in codes.items() if not _noticed(code))
    return Outcome(module, len(codes) - len(survivors), survivors)


def _survivor(module: str, change: str) -> Survivor:
    lines = change.splitlines()
    taken = [line[1:].strip() for line in lines if line.startswith("-") and not line.startswith("---")]
    put = [line[1:].strip() for line in lines if line.startswith("+") and not line.startswith("+++")]
    return Survivor(module, "\n".join(taken), "\n".join(put))
