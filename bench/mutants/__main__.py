"""Runs groups and prints what their tests noticed."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from math import sqrt
from pathlib import Path
from statistics import NormalDist

import yaml
from bench.mutants.groups import GROUPS
from bench.mutants.run import Draw, Outcome, Survivor, run

_ENOUGH = 95.0
_EXPLAINED = Path(__file__).with_name("explained.yml")


def main() -> int:
    """The exit code: 0 if enough was noticed, and all that is explained still survives."""
    parser = argparse.ArgumentParser(prog="python -m bench.mutants")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"of {', '.join(GROUPS)}")
    parser.add_argument("--again", action="store_true", help="only what survived last time")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="N mutants of each module, drawn by chance")
    parser.add_argument("--draw", type=int, default=0, metavar="N", help="N of the whole group, each as likely as any")
    parser.add_argument("--seed", type=int, default=Draw().seed, help="of the sample")
    parser.add_argument("--children", type=int, default=2, help="how many mutants are tried at a time")
    asked = parser.parse_args()
    if unknown := set(asked.groups) - GROUPS.keys():
        parser.error(f"no such group: {', '.join(sorted(unknown))}")
    start, explained, good = time.monotonic(), _explained(), True
    for name in asked.groups or GROUPS:
        draw = Draw(asked.draw or asked.sample, asked.seed, of_group=bool(asked.draw))
        outcomes = run(name, GROUPS[name], again=asked.again, children=asked.children, draw=draw)
        print(f"{name}, {time.monotonic() - start:.0f} s")
        good &= _report(outcomes, explained)
    return 0 if good else 1


def _explained() -> dict[Survivor, str]:
    entries = yaml.safe_load(_EXPLAINED.read_text("utf-8")) or []
    return {Survivor(entry["in"], entry["from"].strip(), entry["to"].strip()): entry["why"] for entry in entries}


def _report(outcomes: tuple[Outcome, ...], explained: dict[Survivor, str]) -> bool:
    """Prints the table, every survivor that is not explained, and every explanation without one."""
    good = True
    print(f"{'module':32} {'mutants':>8} {'tried':>8} {'killed':>8} {'equal':>8} {'survived':>8} {'%':>6}")
    sums = [0] * 5
    for outcome in outcomes:
        survived = sum(each not in explained for each in outcome.survivors)
        equal = len(outcome.survivors) - survived
        counts = (outcome.made, outcome.killed + equal + survived, outcome.killed, equal, survived)
        sums = [total + count for total, count in zip(sums, counts, strict=True)]
        if outcome.whole:  # of a few drawn mutants, one weighs too much
            good &= _share(outcome.killed, survived) >= _ENOUGH
        print(_row(outcome.module, counts))
    print(_row("all", sums))
    good &= _share(sums[2], sums[4]) >= _ENOUGH
    if sums[0] != sums[1]:
        low, high = interval(sums[2], sums[2] + sums[4])
        print(
            f"of the tried, {sums[2]} of {sums[2] + sums[4]} killed: 95 % interval {100 * low:.1f} to {100 * high:.1f}"
        )
    for outcome in outcomes:
        for each in outcome.survivors:
            if each not in explained:
                print(f"\n{each.module}\n- {each.before.replace(chr(10), chr(10) + '- ')}")
                print(f"+ {each.after.replace(chr(10), chr(10) + '+ ')}")
        for each in explained if outcome.whole else ():
            if each.module == outcome.module and each not in outcome.survivors:
                print(f"\n{each.module}: explained, but does not survive (any more): {each.before} → {each.after}")
                good = False
    return good


def interval(killed: int, tried: int) -> tuple[float, float]:
    """Within which shares the true one lies, in 95 of 100 draws, by Wilson's score."""
    if not tried:
        return 0.0, 1.0
    share, z = killed / tried, NormalDist().inv_cdf(0.975)
    middle = share + z * z / (2 * tried)
    reach = z * sqrt(share * (1 - share) / tried + z * z / (4 * tried * tried))
    return (middle - reach) / (1 + z * z / tried), (middle + reach) / (1 + z * z / tried)


def _row(name: str, counts: Sequence[int]) -> str:
    """A line of the table: made, tried, killed, equal, survived, and the share of the killed."""
    share = _share(counts[2], counts[4])
    return f"{name:32} {' '.join(f'{count:>8}' for count in counts)} {share:>6.1f}"


def _share(killed: int, survived: int) -> float:
    """How many of 100 were killed, of those that a test could tell from the original."""
    return 100 * killed / (killed + survived) if killed + survived else 100.0


if __name__ == "__main__":
    sys.exit(main())
