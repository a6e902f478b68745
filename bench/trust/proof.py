"""Cheats against "proved as printed": each changes the small site of the tests, and must not pass without a finding.

They are read from `proof.yml`, whose head says how one is written. A cheat has both files in its hands: where it
changes the received document, the document's hash in the data is made to fit.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from kimsorumlu.build import Project, read
from kimsorumlu.check.fidelity import compare
from kimsorumlu.check.rules import check
from kimsorumlu.facts.facts import build_facts
from kimsorumlu.problems import CATALOGUE, Finding

SMALL = Path(__file__).parents[2] / "tests" / "fixtures" / "small"
CHEATS = Path(__file__).with_suffix(".yml")
_FOLDER = Path("data/municipalities/ornek/park-ve-bahceler")
_DATES = {"2021": "2021-03-02", "2023": "2023-06-07"}


@dataclass(frozen=True, slots=True)
class Cheat:
    """One attempt: what it is of, what it does in words, how it is done, and the code that must tell of it."""

    group: str
    title: str
    how: Mapping[str, Any]
    code: str


def cheats() -> tuple[Cheat, ...]:
    """Every cheat of the file, group by group."""
    groups = yaml.safe_load(CHEATS.read_text("utf-8"))
    return tuple(
        Cheat(group, cheat["cheat"], cheat, cheat["told"]) for group, listed in groups.items() for cheat in listed
    )


def findings(root: Path) -> tuple[Finding, ...]:
    """What is found in the project of a folder. The rules are asked whatever is wrong already."""
    data, found = read(Project(root))
    facts = build_facts(data.corpus, data.catalogues)
    proofs = [each for version in data.corpus.versions for each in compare(version).findings]
    return (*found, *check(data.corpus, facts, whole=data.whole), *proofs)


def tried(cheat: Cheat, root: Path) -> tuple[Finding, ...]:
    """What is found more than before, kind by kind, once the cheat is done in a copy of the small site."""
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    apply(cheat.how, root)
    told = findings(root)
    more = Counter(found.code for found in told) - _before()
    return tuple(found for found in told if found.code in more)


@cache
def _before() -> Counter[str]:
    """How much of which kind is found in the small site itself."""
    return Counter(found.code for found in findings(SMALL))


def apply(how: Mapping[str, Any], root: Path) -> None:
    """Does what a cheat says; raises AssertionError where the small site is not what the cheat takes it for."""
    date = _DATES[str(how.get("version", "2023"))]
    version = root / _FOLDER / f"{date}.yml"
    document = _file(root, version, "document")
    was = document.read_text("utf-8").split("\n")
    for edit in how.get("edits", ()):
        _replace(_file(root, version, edit.get("in", "data")), edit["find"], edit["with"])
    _follow(version, was, document.read_text("utf-8").split("\n"))
    for _, printed, corrected in how.get("correct", ()):
        head, mark, text = version.read_text("utf-8").partition("\ntext:")
        assert text.count(printed) == 1, f"{printed!r} stands {text.count(printed)} times in the data"
        version.write_text(head + mark + text.replace(printed, corrected), "utf-8")
    for at, printed, corrected in (*how.get("correct", ()), *how.get("declare", ())):
        _declare(version, "corrections", {"at": at, "printed": printed, "corrected": corrected, "why": "scan"})
    for furniture in how.get("furniture", ()):
        first = document.read_text("utf-8").split("\n").index(furniture["line"]) + 1
        lines = f"{first}-{first + furniture['count'] - 1}" if "count" in furniture else str(first)
        entry = {key: value for key, value in furniture.items() if key not in ("line", "count")}
        _declare(version, "furniture", {"text": furniture["line"], "lines": [lines], **entry})
    if "encode" in how:
        document.write_bytes(document.read_text("utf-8").encode(how["encode"]))
    _seal(version)


def _file(root: Path, version: Path, name: str) -> Path:
    """ "data": the version's file; "document": what was received; else a file below data/, as municipality.yml."""
    if name == "data":
        return version
    if name == "document":
        return version.parent / "sources" / f"{version.stem}.txt"
    return root / _FOLDER.parent / name


def _replace(path: Path, find: str, by: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(find) == 1, f"{find!r} stands {text.count(find)} times in {path.name}"
    path.write_text(text.replace(find, by), "utf-8")


def _follow(version: Path, was: list[str], now: list[str]) -> None:
    """What the small site declares itself moves with its line, so that nothing is told but the cheat."""
    text = version.read_text("utf-8")
    for number in re.findall(r"lines: \[([0-9]+)\]", text):
        moved = now.index(was[int(number) - 1]) + 1
        text = text.replace(f"lines: [{number}]", f"lines: [{moved}]")
    version.write_text(text, "utf-8")


def _declare(version: Path, key: str, entry: Mapping[str, object]) -> None:
    """Adds an entry to the list under a key of `source`, whichever way the list is written."""
    text, line = version.read_text("utf-8"), f"  - {json.dumps(entry, ensure_ascii=False)}\n"
    for head in (f"  {key}: []\n", f"  {key}:\n"):
        if head in text:
            version.write_text(text.replace(head, f"  {key}:\n{line}"), "utf-8")
            return
    raise AssertionError(f"no {key} in {version.name}")


def _seal(version: Path) -> None:
    """The hash of the document as it is now."""
    document = version.parent / "sources" / f"{version.stem}.txt"
    digest = sha256(document.read_bytes()).hexdigest()
    lines = version.read_text("utf-8").split("\n")
    version.write_text("\n".join(f"  sha256: {digest}" if "  sha256: " in line else line for line in lines), "utf-8")


def main() -> int:
    """Tries all and prints what told of each; 1 if one was silent, or was told by another code than it says."""
    listed = cheats()
    odd = 0
    for cheat in listed:
        with tempfile.TemporaryDirectory() as folder:
            codes = {found.code for found in tried(cheat, Path(folder))}
        right = cheat.code in codes
        odd += not right
        how = CATALOGUE[cheat.code].severity.value
        print(f"{'told' if right else 'SILENT' if not codes else 'OTHER':6} {cheat.group:12} {how:8} {cheat.title}")
        print(f"{'':6} {', '.join(sorted(codes)) or '-'}{'' if right else f' (not {cheat.code})'}")
    groups = Counter(cheat.group for cheat in listed)
    print(f"{len(listed)} cheats, {len(listed) - odd} told: " + ", ".join(f"{n} {g}" for g, n in groups.items()))
    return 1 if odd else 0
