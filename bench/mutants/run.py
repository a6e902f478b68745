"""One group through mutmut, in a folder of its own below build/, and what survived there."""

from __future__ import annotations

import json
import os
import random
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
_HERE = Path(__file__).parent
_KILLED = frozenset({1, 3})
_TIMED_OUT = frozenset({24, 36, 152, 255, -24})
# What pytest's own plugins do at its end (they collect garbage, twice) takes longer than most of the tests.
_CHEAP = ("-p", "no:cacheprovider", "-p", "no:unraisableexception", "-p", "no:threadexception")
# The exit code of every mutant's tests, by its name; None where it was not tried.
Codes = dict[str, int | None]


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant that no test noticed: the module, the lines that were taken out and those put in their place."""

    module: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Draw:
    """So many mutants of each module, or of the whole group, drawn by chance, the same for the same seed; 0: all."""

    size: int = 0
    seed: int = 12
    of_group: bool = False

    def of(self, modules: list[list[str]]) -> list[str]:
        """The names drawn from those of each module; of a whole group every mutant has the same chance."""
        lots = [[name for names in modules for name in names]] if self.of_group else modules
        return [
            name
            for names in lots
            for name in random.Random(self.seed).sample(names, min(self.size or len(names), len(names)))
        ]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the mutants of one module; one that never ends is killed by the limit of time.

    `made` are all that there are of the module; more than those tried, where some were drawn.
    """

    module: str
    made: int
    killed: int
    survivors: tuple[Survivor, ...]

    @property
    def whole(self) -> bool:
        """Whether every mutant of the module was tried."""
        return self.made == self.killed + len(self.survivors)


def run(name: str, group: Group, *, again: bool, children: int, draw: Draw) -> tuple[Outcome, ...]:
    """Makes and tries the mutants of a group or those drawn of them, or `again` those that survived; by module."""
    folder = WORK / name
    if not again:
        shutil.rmtree(folder, ignore_errors=True)
    _prepare(folder, group)
    chosen = _survived(_codes(folder)) if again else _drawn(folder, draw)
    if chosen:
        _told([str(Path(sys.executable).with_name("mutmut")), "run", "--max-children", str(children), *chosen], folder)
    codes = _codes(folder)
    changes = _changes(folder, _survived(codes))
    return tuple(_outcome(module, of_module, changes) for module, of_module in codes.items())


def _drawn(folder: Path, draw: Draw) -> list[str]:
    """The names of the mutants to be tried; drawn from the sorted names, so that only the code and the seed decide."""
    _told([sys.executable, str(_HERE / "made.py")], folder)
    return draw.of([sorted(codes) for codes in _codes(folder).values()])


def _survived(codes: dict[str, Codes]) -> list[str]:
    return [key for of_module in codes.values() for key, code in of_module.items() if _missed(code)]


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
pytest_add_cli_args = {json.dumps([*_CHEAP, "-p", "bench.mutants.fresh", "--hypothesis-profile=mutants"])}
pytest_add_cli_args_test_selection = {json.dumps(group.tests)}
process_isolation = "forkserver"
use_git_change_detection = false
"""
    pytest = (ROOT / "pyproject.toml").read_text("utf-8").partition("[tool.pytest.ini_options]")
    (folder / "pyproject.toml").write_text("".join((settings, "\n", *pytest[1:])), "utf-8")


def _changes(folder: Path, names: list[str]) -> dict[str, str]:
    """What each of these mutants changes, as a diff."""
    told = _told([sys.executable, str(_HERE / "shown.py")], folder, "\n".join(names))
    changes: dict[str, str] = json.loads(told)
    return changes


def _told(command: list[str], folder: Path, said: str = "") -> str:
    """The output of a command. Without PYTHONPATH, which would lead to the unchanged code; in an order that stays."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | {"PYTHONHASHSEED": "0"}
    done = subprocess.run(command, check=False, cwd=folder, env=environment, input=said, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed in {folder}:\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
    return done.stdout


def _codes(folder: Path) -> dict[str, Codes]:
    """The exit code of every mutant's tests, by module."""
    found: dict[str, Codes] = {}
    root = folder / "mutants" / "src" / "kimsorumlu"
    for path in sorted(root.rglob("*.py.meta")):
        codes = json.loads(path.read_text("utf-8"))["exit_code_by_key"]
        if codes:
            found[path.relative_to(root).as_posix().removesuffix(".meta")] = codes
    return found


def _missed(code: int | None) -> bool:
    """Whether the mutant was tried and no test noticed."""
    return code is not None and code not in _KILLED and code not in _TIMED_OUT


def _outcome(module: str, codes: Codes, changes: dict[str, str]) -> Outcome:
    survivors = tuple(_survivor(module, changes[key]) for key in _survived({module: codes}))
    tried = sum(code is not None for code in codes.values())
    return Outcome(module, len(codes), tried - len(survivors), survivors)


def _survivor(module: str, change: str) -> Survivor:
    lines = change.splitlines()
    taken = [line[1:].strip() for line in lines if line.startswith("-") and not line.startswith("---")]
    put = [line[1:].strip() for line in lines if line.startswith("+") and not line.startswith("+++")]
    return Survivor(module, "\n".join(taken), "\n".join(put))
