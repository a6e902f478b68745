"""Runs one kind of attempts and prints its table."""

from __future__ import annotations

import argparse
import sys
import time

from bench.hostile import content, data, kills, surroundings, swap
from bench.hostile.tally import Tally

# What is run, and how often unless told otherwise; 0: as often as there are cases.
RUNS = {
    "data": (data.run, 12_000),
    "content": (content.run, 300),
    "kills": (kills.run, 200),
    "swap": (swap.run, 0),
    "surroundings": (surroundings.run, 0),
}


def main() -> int:
    """The exit code: 0 if nothing ended as it should not."""
    parser = argparse.ArgumentParser(prog="python -m bench.hostile")
    parser.add_argument("kind", choices=RUNS)
    parser.add_argument("--seed", type=int, default=12)
    parser.add_argument("--count", type=int)
    parser.add_argument("--accepted", action="store_true", help="print what was changed in the accepted data files")
    asked = parser.parse_args()
    run, count = RUNS[asked.kind]
    start, tally = time.monotonic(), Tally()
    try:
        run(tally, asked.seed, count if asked.count is None else asked.count)
    except KeyboardInterrupt:
        print("interrupted")
    print(tally.table())
    print(f"seed {asked.seed}, {time.monotonic() - start:.0f} s")
    for note in [*tally.notes, *(tally.accepted if asked.accepted else ())]:
        print(note)
    return 1 if tally.bad else 0


if __name__ == "__main__":
    sys.exit(main())
