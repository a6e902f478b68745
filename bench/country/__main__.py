"""`python -m bench.country FOLDER` writes a made-up country there."""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.country import write_country


def main() -> None:
    """Writes the project that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m bench.country", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--municipalities", type=int, default=30)
    parser.add_argument("--regulations", type=int, default=25, help="of each municipality")
    parser.add_argument("--versions", type=int, help="of each regulation, one a year; drawn, if nothing is said")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write_country(given.folder, given.municipalities, given.regulations, given.seed, given.versions)


if __name__ == "__main__":
    main()
