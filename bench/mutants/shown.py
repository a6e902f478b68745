"""What mutants change, as JSON; started in a folder that mutmut worked in, with their names on its input."""

from __future__ import annotations

import json
import sys

from mutmut.mutation.diff_apply import get_diff_for_mutant

if __name__ == "__main__":
    print(json.dumps({name: get_diff_for_mutant(name) for name in sys.stdin.read().split()}))
