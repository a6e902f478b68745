"""`python -m bench.trust proof` tries every cheat against the proof and prints a table; exit 1 if one is silent.

Other attempts (permanence, mutated files …) are commands of their own beside it, one module each.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main(arguments: list[str]) -> int:
    """The exit code of the attempts named, or 2 with the names there are."""
    known = sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("_"))
    if len(arguments) != 1 or arguments[0] not in known:
        print(f"python -m bench.trust {{{'|'.join(known)}}}", file=sys.stderr)
        return 2
    return int(importlib.import_module(f"bench.trust.{arguments[0]}").main())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
