"""Tries every cheat of permanence.yml and prints a table: what was tried, what the check said, whether it is held.

    .venv/bin/python -m bench.cheats

Ends with exit code 1 if any cheat is silent, or is found by another rule than the table says.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench.cheats.permanence import attempts, published, tried


def main() -> int:
    """Tries all, prints a line for each, and counts."""
    every, held = attempts(), 0
    with tempfile.TemporaryDirectory() as folder:
        base = published(Path(folder) / "published")
        for number, attempt in enumerate(every, 1):
            result = tried(attempt, base, Path(folder) / str(number))
            held += result.held
            mark = "held" if result.held else "NOT HELD"
            print(f"{number:3}  {mark:8}  {attempt.group:12} {attempt.title:88} {', '.join(result.said) or '—'}")
    print(f"{held} of {len(every)} held")
    return 0 if held == len(every) else 1


if __name__ == "__main__":
    sys.exit(main())
