"""Runs groups and prints what their tests noticed."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import yaml
from bench.mutants.groups import GROUPS
from bench.mutants.run import Outcome, Survivor, run

_ENOUGH = 95.0
_EXPLAINED = Path(__file__).with_name("explained.yml")


def main() -> int:
    """The exit code: 0 if enough was noticed, and all that is explained still survives."""
    parser = argparse.ArgumentParser(prog="python -m bench.mutants")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"of {', '.join(GROUPS)}")
    parser.add_argument("--again", action="store_true", help="only what survived last time")
    parser.add_argument("--children", type=int, default=2, help="how many mutants are tried at a time")
    asked = parser.parse_args()
    if unknown := set(asked.groups) - GROUPS.keys():
        parser.error(f"no such group: {', '.join(sorted(unknown))}")
    start, explained, good = time.monotonic(), _explained(), True
    for name in asked.groups or GROUPS:
        outcomes = run(name, GROUPS[name], again=asked.again, children=asked.children)
        print(f"{name}, {time.monotonic() - start:.0f} s")
        good &= _report(outcomes, explained)
    return 0 if good else 1


def _explained() -> dict[Survivor, str]:
    entries = yaml.safe_load(_EXPLAINED.read_text("utf-8")) or []
    return {Survivor(entry["in"], entry["from"].strip(), entry["to"].strip()): entry["why"] for entry in entries}


def _report(outcomes: tuple[Outcome, ...], explained: dict[Survivor, str]) -> bool:
    """Prints the table, every survivor that is not explained, and every explanation without one."""
    good = True
    print(f"{'module':32} {'mutants':>8} {'killed':>8} {'equal':>8} {'survived':>8} {'%':>6}")
    for outcome in outcomes:
        survived = [each for each in outcome.survivors if each not in explained]
        equal = len(outcome.survivors) - len(survived)
        told = outcome.killed + len(survived)
        share = 100 * outcome.killed / told if told else 100.0
        good &= share >= _ENOUGH
        print(f"{outcome.module:32} {told + equal:>8} {outcome.killed:>8} {equal:>8} {len(survived):>8} {share:>6.1f}")
    for outcome in outcomes:
        for each in outcome.survivors:
            if each not in explained:
                print(f"\n{each.module}\n- {each.before.replace(chr(10), chr(10) + '- ')}")
                print(f"+ {each.after.replace(chr(10), chr(10) + '+ ')}")
        for each in explained:
            if each.module == outcome.module and each not in outcome.survivors:
                print(f"\n{each.module}: explained, but does not survive (any more): {each.before} → {each.after}")
                good = False
    return good


if __name__ == "__main__":
    sys.exit(main())
